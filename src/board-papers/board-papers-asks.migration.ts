import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the body did with each ask of a paper, beside its decision in words. */
export class BoardPapersAsks1700000016100 implements MigrationInterface {
  name = 'BoardPapersAsks1700000016100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE board_paper_consideration ADD COLUMN outcomes jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE board_paper_consideration DROP COLUMN outcomes`);
  }
}
