import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainedTable, chainTriggers } from '../../platform/record/chain/chain-tables.js';
import { erasableToo } from '../../platform/record/erasure/erasure-functions.js';
import { appendOnly, datedColumns } from '../../platform/record/record.migration.js';

/** Drafts that were sent for clearance, and those that a director sent back; why, stands in the journal. */
export class PaperReturns1700000074000 implements MigrationInterface {
  name = 'PaperReturns1700000074000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE board_paper_sending (
      ${datedColumns('board_paper_sending')},
      paper_id uuid NOT NULL REFERENCES board_paper,
      content_sha256 text NOT NULL,
      clear_by date
    )`);
    await q.query(`CREATE TABLE board_paper_return (
      ${datedColumns('board_paper_return')},
      paper_id uuid NOT NULL REFERENCES board_paper,
      content_sha256 text NOT NULL
    )`);
    for (const table of TABLES) {
      await q.query(`CREATE INDEX ${table}_paper ON ${table} (paper_id)`);
      await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
      await q.query(appendOnly(table));
      const chained = chainedTable(table, [{ name: 'revision', generated: false }])!;
      for (const trigger of chainTriggers(chained)) await q.query(trigger);
      await erasableToo(q, `${table}.citation`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of TABLES) await q.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['board_paper_sending', 'board_paper_return'];
