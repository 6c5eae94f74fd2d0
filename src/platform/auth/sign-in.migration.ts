import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from '../record/record.migration.js';
import { SignInLink, SignInName, SignInPassword } from './sign-in.entity.js';

/** How people come in to the pages: a name, links that work once, and passwords. */
export class SignIn1700000020000 implements MigrationInterface {
  name = 'SignIn1700000020000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE sign_in_name (
      person_id uuid PRIMARY KEY REFERENCES person,
      name text NOT NULL UNIQUE CHECK (name <> '' AND name = lower(name)),
      revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED
    )`);
    await q.query(`CREATE TABLE sign_in_link (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES person,
      hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
      issued_revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      expires_at timestamptz(3) NOT NULL,
      used_revision integer REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      used_at timestamptz(3),
      CHECK ((used_revision IS NULL) = (used_at IS NULL))
    )`);
    await q.query(`CREATE TRIGGER only_end BEFORE UPDATE ON sign_in_link
      FOR EACH ROW EXECUTE FUNCTION only_end('used_revision', 'used_at')`);
    await q.query(`CREATE TRIGGER never_delete BEFORE DELETE OR TRUNCATE ON sign_in_link
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await q.query(`CREATE TABLE sign_in_password (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES person,
      hash text NOT NULL CHECK (hash LIKE '$argon2id$%'),
      revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED
    )`);
    await q.query(`CREATE INDEX sign_in_password_person ON sign_in_password (person_id, revision DESC)`);
    await q.query(appendOnly('sign_in_password'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE sign_in_password`);
    await q.query(`DROP TABLE sign_in_link`);
    await q.query(`DROP TABLE sign_in_name`);
  }
}

/** The tables made here, as entities. */
export const SIGN_IN_TABLES: readonly NewableFunction[] = [SignInName, SignInLink, SignInPassword];
