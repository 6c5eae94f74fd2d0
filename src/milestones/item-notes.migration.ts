import type { MigrationInterface, QueryRunner } from 'typeorm';
import { erasableToo } from '../platform/record/erasure/erasure-functions.js';

/** Items of plans have notes, and durations may be marked as estimates. Rows from before have neither, and keep their hashes. */
export class ItemNotes1700000071000 implements MigrationInterface {
  name = 'ItemNotes1700000071000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_item_statement
      ADD COLUMN notes text CHECK (notes <> ''),
      ADD COLUMN duration_estimated boolean,
      ADD CHECK (duration_days IS NOT NULL OR duration_estimated IS NOT TRUE)`);
    await erasableToo(q, 'plan_item_statement.notes');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_item_statement DROP COLUMN notes, DROP COLUMN duration_estimated`);
  }
}
