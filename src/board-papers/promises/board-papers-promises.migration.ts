import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityColumns } from '../../platform/record/identity.entity.js';
import { appendOnly, datedColumns } from '../../platform/record/record.migration.js';
import { PaperUndertaking, PaperUndertakingReport, PaperUndertakingStatement } from './undertaking.entity.js';

/** Undertakings noted by hand on paragraphs of papers, and what became of them. */
export class BoardPapersPromises1700000016000 implements MigrationInterface {
  name = 'BoardPapersPromises1700000016000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE paper_undertaking (${identityColumns()})`);
    await q.query(`CREATE TABLE paper_undertaking_statement (
      ${datedColumns('paper_undertaking_statement')},
      undertaking_id uuid NOT NULL REFERENCES paper_undertaking,
      paper_id uuid NOT NULL REFERENCES board_paper,
      block_id text NOT NULL CHECK (block_id <> ''),
      text text NOT NULL CHECK (text <> ''),
      promised_on date
    )`);
    await q.query(`CREATE INDEX paper_undertaking_statement_revision ON paper_undertaking_statement (revision)`);
    await q.query(appendOnly('paper_undertaking_statement'));
    await q.query(`CREATE TABLE paper_undertaking_report (
      ${datedColumns('paper_undertaking_report')},
      undertaking_id uuid NOT NULL REFERENCES paper_undertaking,
      state text NOT NULL,
      due_on date,
      note text NOT NULL CHECK (note <> '')
    )`);
    await q.query(`CREATE INDEX paper_undertaking_report_revision ON paper_undertaking_report (revision)`);
    await q.query(appendOnly('paper_undertaking_report'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE paper_undertaking_report`);
    await q.query(`DROP TABLE paper_undertaking_statement`);
    await q.query(`DROP TABLE paper_undertaking`);
  }
}

/** The tables made here, as entities. */
export const BOARD_PAPERS_PROMISES_TABLES: readonly NewableFunction[] = [
  PaperUndertaking,
  PaperUndertakingStatement,
  PaperUndertakingReport,
];
