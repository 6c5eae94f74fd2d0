import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainedTable, chainTriggers } from '../../platform/record/chain/chain-tables.js';
import { appendOnly, datedColumns } from '../../platform/record/record.migration.js';

/** Who read which version of a draft, what they commented on, and what was answered. */
export class DraftReview1700000061400 implements MigrationInterface {
  name = 'DraftReview1700000061400';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE board_paper_reading (
      ${datedColumns('board_paper_reading')},
      paper_id uuid NOT NULL REFERENCES board_paper,
      seen_version integer NOT NULL
    )`);
    await q.query(`CREATE TABLE board_paper_comment (
      ${datedColumns('board_paper_comment')},
      paper_id uuid NOT NULL REFERENCES board_paper,
      block_id text NOT NULL CHECK (block_id <> ''),
      about text NOT NULL,
      text text NOT NULL CHECK (text <> ''),
      seen_version integer NOT NULL
    )`);
    await q.query(`CREATE TABLE board_paper_comment_answer (
      ${datedColumns('board_paper_comment_answer')},
      comment_id uuid NOT NULL UNIQUE REFERENCES board_paper_comment,
      outcome text NOT NULL,
      text text
    )`);
    await q.query(`CREATE INDEX board_paper_reading_paper ON board_paper_reading (paper_id)`);
    await q.query(`CREATE INDEX board_paper_comment_paper ON board_paper_comment (paper_id)`);
    for (const table of TABLES) {
      await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
      await q.query(appendOnly(table));
      const chained = chainedTable(table, [{ name: 'revision', generated: false }])!;
      for (const trigger of chainTriggers(chained)) await q.query(trigger);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await q.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['board_paper_reading', 'board_paper_comment', 'board_paper_comment_answer'];
