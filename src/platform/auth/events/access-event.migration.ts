import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AccessEvent } from './access-event.entity.js';

/** Events about access. None is changed; those older than 30 days may be cleared away, as the settings say. */
export class AccessEvents1700000031400 implements MigrationInterface {
  name = 'AccessEvents1700000031400';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE access_event (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz(3) NOT NULL,
      kind text NOT NULL CHECK (kind <> ''),
      person_id uuid,
      name text NOT NULL,
      address text,
      by_name text,
      detail text
    )`);
    await q.query(`CREATE INDEX access_event_at ON access_event (at)`);
    await q.query(`CREATE INDEX access_event_person ON access_event (person_id, id)`);
    await q.query(`CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON access_event
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await q.query(`CREATE FUNCTION refuse_early_delete() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.at > now() - interval '30 days' THEN
          RAISE EXCEPTION 'an event about access is kept for 30 days at least'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
      END
    $$`);
    await q.query(`CREATE TRIGGER kept_for_a_while BEFORE DELETE ON access_event
      FOR EACH ROW EXECUTE FUNCTION refuse_early_delete()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE access_event`);
    await q.query(`DROP FUNCTION refuse_early_delete`);
  }
}

/** The tables made here, as entities. */
export const ACCESS_EVENT_TABLES: readonly NewableFunction[] = [AccessEvent];
