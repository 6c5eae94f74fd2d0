import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A programme may have a start and a target end. Statements from before have neither, and keep their hashes. */
export class ProgrammeDates1700000078000 implements MigrationInterface {
  name = 'ProgrammeDates1700000078000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE programme_statement
      ADD COLUMN start_on date,
      ADD COLUMN target_end_on date,
      ADD CONSTRAINT programme_statement_dates CHECK (target_end_on >= start_on)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE programme_statement DROP COLUMN start_on, DROP COLUMN target_end_on`);
  }
}
