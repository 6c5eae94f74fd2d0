import type { MigrationInterface, QueryRunner } from 'typeorm';
import { erasableToo } from '../platform/record/erasure/erasure-functions.js';

/** Projects have named calendars beside their own, by which tasks and milestones may be worked. Rows from before are the project's own. */
export class NamedCalendars1700000077000 implements MigrationInterface {
  name = 'NamedCalendars1700000077000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_calendar
      ADD COLUMN code text CHECK (code ~ '^[A-Z][A-Z0-9-]{0,15}$'),
      ADD COLUMN name text CHECK (name <> ''),
      ADD COLUMN withdrawn boolean,
      ADD CHECK ((code IS NULL) = (name IS NULL)),
      ADD CHECK (code IS NOT NULL OR withdrawn IS NOT TRUE)`);
    await q.query(`ALTER TABLE plan_item_statement ADD COLUMN calendar text`);
    await erasableToo(q, 'plan_calendar.name');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_item_statement DROP COLUMN calendar`);
    await q.query(`ALTER TABLE plan_calendar DROP COLUMN withdrawn, DROP COLUMN name, DROP COLUMN code`);
  }
}
