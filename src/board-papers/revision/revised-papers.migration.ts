import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which paper a revised one takes the place of. */
export class RevisedPapers1700000059100 implements MigrationInterface {
  name = 'RevisedPapers1700000059100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE board_paper ADD COLUMN revises uuid REFERENCES board_paper`);
    await q.query(`CREATE INDEX board_paper_revises ON board_paper (revises) WHERE revises IS NOT NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE board_paper DROP COLUMN revises`);
  }
}
