import type { MigrationInterface, QueryRunner } from 'typeorm';
import { erasableToo } from '../platform/record/erasure/erasure-functions.js';

/** A request for an erasure may name attached files, whose content goes. Requests from before name none, and keep their hashes. */
export class ErasedFiles1700000082100 implements MigrationInterface {
  name = 'ErasedFiles1700000082100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE erasure_request ADD COLUMN files text[] CHECK (cardinality(files) > 0)`);
    await erasableToo(q, 'board_paper_attached_file.bytes');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE erasure_request DROP COLUMN files`);
  }
}
