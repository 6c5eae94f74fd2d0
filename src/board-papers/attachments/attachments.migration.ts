import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from '../../platform/record/record.migration.js';

/** The files that are attached to papers: each once, whatever papers it goes with; which those are stands in their texts. */
export class PaperAttachments1700000059000 implements MigrationInterface {
  name = 'PaperAttachments1700000059000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE board_paper_attached_file (
      sha256 text PRIMARY KEY,
      bytes bytea NOT NULL
    )`);
    await q.query(appendOnly('board_paper_attached_file'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE board_paper_attached_file`);
  }
}
