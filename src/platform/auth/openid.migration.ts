import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from '../record/record.migration.js';
import { OpenIdBinding } from './openid.entity.js';

/** Whose account at an identity provider is whose, and which roles came from there. */
export class OpenId1700000021000 implements MigrationInterface {
  name = 'OpenId1700000021000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE openid_binding (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES person,
      issuer text NOT NULL CHECK (issuer <> ''),
      subject text NOT NULL CHECK (subject <> '' AND length(subject) <= 255),
      bound_revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      bound_at timestamptz(3) NOT NULL,
      ended_revision integer REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      ended_at timestamptz(3),
      CHECK ((ended_revision IS NULL) = (ended_at IS NULL))
    )`);
    await q.query(`CREATE UNIQUE INDEX openid_binding_subject ON openid_binding (issuer, subject)
      WHERE ended_revision IS NULL`);
    await q.query(`CREATE UNIQUE INDEX openid_binding_person ON openid_binding (person_id, issuer)
      WHERE ended_revision IS NULL`);
    await q.query(`CREATE TRIGGER only_end BEFORE UPDATE ON openid_binding
      FOR EACH ROW EXECUTE FUNCTION only_end('ended_revision', 'ended_at')`);
    await q.query(`CREATE TRIGGER never_delete BEFORE DELETE OR TRUNCATE ON openid_binding
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await q.query(`ALTER TABLE role_grant ADD COLUMN issuer text CHECK (issuer <> '')`);
    // what all instances sign the cookies of sign-ins under way with; random like a token
    await q.query(`CREATE TABLE openid_key (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
      secret text NOT NULL
    )`);
    await q.query(`INSERT INTO openid_key (secret) VALUES (gen_random_uuid()::text || gen_random_uuid()::text)`);
    await q.query(appendOnly('openid_key'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE openid_key`);
    await q.query(`ALTER TABLE role_grant DROP COLUMN issuer`);
    await q.query(`DROP TABLE openid_binding`);
  }
}

/** The tables made here, as entities. */
export const OPENID_TABLES: readonly NewableFunction[] = [OpenIdBinding];
