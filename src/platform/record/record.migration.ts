import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record's clock, its journal, and the triggers that keep it append-only and tell other instances of a write. */
export class Record1700000001000 implements MigrationInterface {
  name = 'Record1700000001000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE record_clock (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
      revision integer NOT NULL,
      at timestamptz(3) NOT NULL
    )`);
    await q.query(`INSERT INTO record_clock (revision, at) VALUES (0, date_trunc('milliseconds', clock_timestamp()))`);
    await q.query(`CREATE TABLE journal_entry (
      revision integer PRIMARY KEY,
      recorded_at timestamptz(3) NOT NULL,
      actor_id uuid,
      actor_name text NOT NULL CHECK (actor_name <> ''),
      operation text NOT NULL CHECK (operation <> ''),
      reason text NOT NULL CHECK (reason <> ''),
      request_id text,
      project_ids uuid[] NOT NULL,
      subjects jsonb NOT NULL
    )`);
    await q.query(`CREATE INDEX journal_entry_recorded_at ON journal_entry (recorded_at)`);
    await q.query(`CREATE INDEX journal_entry_projects ON journal_entry USING gin (project_ids)`);
    await q.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the record is append-only: % of % is refused; record a correction instead', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END
    $$`);
    await q.query(appendOnly('journal_entry'));
    await q.query(`CREATE FUNCTION announce_write() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('journal', NEW.revision::text);
        RETURN NULL;
      END
    $$`);
    await q.query(`CREATE TRIGGER announce AFTER INSERT ON journal_entry
      FOR EACH ROW EXECUTE FUNCTION announce_write()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE journal_entry`);
    await q.query(`DROP TABLE record_clock`);
    await q.query(`DROP FUNCTION announce_write`);
    await q.query(`DROP FUNCTION refuse_change`);
  }
}

/** The statement that makes a table append-only: update, delete and truncate are refused by the database itself. */
export function appendOnly(table: string): string {
  return `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`;
}

/** The columns every dated table has; `table` is the table itself, for corrections. */
export function datedColumns(table: string): string {
  return `id uuid PRIMARY KEY,
      effective_on date NOT NULL,
      revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      corrects uuid REFERENCES ${table},
      citation text,
      assumed boolean NOT NULL`;
}
