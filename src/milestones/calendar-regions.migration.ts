import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars keep the holidays of Scotland and Northern Ireland too, days worked by exception, and how progress out of sequence is planned. */
export class CalendarRegions1700000034000 implements MigrationInterface {
  name = 'CalendarRegions1700000034000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_calendar DROP CONSTRAINT plan_calendar_region_check`);
    await q.query(`ALTER TABLE plan_calendar ADD CONSTRAINT plan_calendar_region_check
      CHECK (region IN ('ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND', 'NONE'))`);
    await q.query(`ALTER TABLE plan_calendar ADD COLUMN worked jsonb NOT NULL DEFAULT '[]'`);
    await q.query(`ALTER TABLE plan_calendar ADD COLUMN progress_logic text NOT NULL DEFAULT 'RETAINED_LOGIC'
      CHECK (progress_logic IN ('RETAINED_LOGIC', 'PROGRESS_OVERRIDE'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_calendar DROP COLUMN progress_logic`);
    await q.query(`ALTER TABLE plan_calendar DROP COLUMN worked`);
    await q.query(`ALTER TABLE plan_calendar DROP CONSTRAINT plan_calendar_region_check`);
    await q.query(`ALTER TABLE plan_calendar ADD CONSTRAINT plan_calendar_region_check
      CHECK (region IN ('ENGLAND_AND_WALES', 'NONE'))`);
  }
}
