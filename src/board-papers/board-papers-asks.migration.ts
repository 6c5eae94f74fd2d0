import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the body did with each ask of a paper, beside its decision in words, and the decisions that were recorded for it. */
export class BoardPapersAsks1700000016100 implements MigrationInterface {
  name = 'BoardPapersAsks1700000016100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE board_paper_consideration ADD COLUMN outcomes jsonb NOT NULL DEFAULT '[]'`);
    await q.query(`ALTER TABLE board_paper_consideration ADD COLUMN decision_ids uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE board_paper_consideration DROP COLUMN decision_ids`);
    await q.query(`ALTER TABLE board_paper_consideration DROP COLUMN outcomes`);
  }
}
