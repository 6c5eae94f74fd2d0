import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Representation } from './representation.entity.js';

/**
 * Who acts for a member organisation is granted, and no longer read from the register alone. People who are of a member when
 * this step runs keep acting for it: their grants are dated by the entry that put them there, and say so.
 */
export class Representation1700000031200 implements MigrationInterface {
  name = 'Representation1700000031200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE representation (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES person,
      organisation_id uuid NOT NULL REFERENCES organisation,
      carried_over boolean NOT NULL,
      granted_revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      granted_at timestamptz(3) NOT NULL,
      withdrawn_revision integer REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      withdrawn_at timestamptz(3),
      CHECK ((withdrawn_revision IS NULL) = (withdrawn_at IS NULL))
    )`);
    await q.query(`CREATE UNIQUE INDEX representation_held ON representation (person_id)
      WHERE withdrawn_revision IS NULL`);
    await q.query(`INSERT INTO representation
      SELECT gen_random_uuid(), said.person_id, said.organisation_id, true, said.revision, entry.recorded_at
        FROM (SELECT DISTINCT ON (one.person_id) one.* FROM person_statement one
          WHERE one.effective_on <= current_date
            AND NOT EXISTS (SELECT 1 FROM person_statement later WHERE later.corrects = one.id)
          ORDER BY one.person_id, one.effective_on DESC, one.revision DESC, one.id DESC) said
        JOIN journal_entry entry ON entry.revision = said.revision
        WHERE EXISTS (SELECT 1 FROM adoption_statement adopter, jsonb_array_elements(adopter.members) member
          WHERE member ->> 'organisationId' = said.organisation_id::text)`);
    await q.query(`CREATE TRIGGER only_end BEFORE UPDATE ON representation
      FOR EACH ROW EXECUTE FUNCTION only_end('withdrawn_revision', 'withdrawn_at')`);
    await q.query(`CREATE TRIGGER never_delete BEFORE DELETE OR TRUNCATE ON representation
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE representation`);
  }
}

/** The tables made here, as entities. */
export const REPRESENTATION_TABLES: readonly NewableFunction[] = [Representation];
