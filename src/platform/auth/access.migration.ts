import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may come in, and who may do what. A row is added, and ended once; nothing else about it changes. */
export class Access1700000002500 implements MigrationInterface {
  name = 'Access1700000002500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE access_token (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES person,
      name text NOT NULL CHECK (name <> ''),
      hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
      issued_revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      created_at timestamptz(3) NOT NULL,
      expires_at timestamptz(3) CHECK (expires_at > created_at),
      revoked_revision integer REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      revoked_at timestamptz(3),
      CHECK ((revoked_revision IS NULL) = (revoked_at IS NULL))
    )`);
    await q.query(`CREATE INDEX access_token_person ON access_token (person_id)`);
    await q.query(`CREATE TABLE role_grant (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES person,
      role text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'SECRETARY', 'DIRECTOR', 'PROJECT_LEAD', 'REVIEWER')),
      project_id uuid REFERENCES project,
      granted_revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      granted_at timestamptz(3) NOT NULL,
      withdrawn_revision integer REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      withdrawn_at timestamptz(3),
      CHECK ((withdrawn_revision IS NULL) = (withdrawn_at IS NULL)),
      CHECK ((project_id IS NULL) = (role IN ('ADMINISTRATOR', 'SECRETARY')))
    )`);
    await q.query(`CREATE UNIQUE INDEX role_grant_held ON role_grant (person_id, role, project_id)
      NULLS NOT DISTINCT WHERE withdrawn_revision IS NULL`);
    await q.query(`CREATE FUNCTION only_end() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        ended_before boolean := coalesce(to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(OLD) ->> TG_ARGV[1]) IS NOT NULL;
        other_change boolean := to_jsonb(OLD) - TG_ARGV[0] - TG_ARGV[1] <> to_jsonb(NEW) - TG_ARGV[0] - TG_ARGV[1];
      BEGIN
        IF ended_before OR other_change THEN
          RAISE EXCEPTION 'a row of % can be ended once and not changed otherwise', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END
    $$`);
    for (const [table, revision, at] of ENDED) {
      await q.query(`CREATE TRIGGER only_end BEFORE UPDATE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION only_end('${revision}', '${at}')`);
      await q.query(`CREATE TRIGGER never_delete BEFORE DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE role_grant`);
    await q.query(`DROP TABLE access_token`);
    await q.query(`DROP FUNCTION only_end`);
  }
}

/** Each table with the two columns that end a row. */
const ENDED = [
  ['access_token', 'revoked_revision', 'revoked_at'],
  ['role_grant', 'withdrawn_revision', 'withdrawn_at'],
] as const;
