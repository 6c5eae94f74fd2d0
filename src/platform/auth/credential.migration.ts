import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-ins and the token of the settings are told apart from the tokens of programs, and each token says who issued it.
 * What the journal knows of those that are there is filled in. A token of the settings ends after a month from now on.
 */
export class Credential1700000031100 implements MigrationInterface {
  name = 'Credential1700000031100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE access_token DROP CONSTRAINT access_token_kind_check`);
    await q.query(`ALTER TABLE access_token
      ADD CONSTRAINT access_token_kind_check CHECK (kind IN ('BEARER', 'BOOTSTRAP', 'FEED', 'SESSION')),
      ADD COLUMN issued_by uuid,
      ADD COLUMN opened_by text CHECK (opened_by IN ('LINK', 'PASSWORD', 'PROVIDER', 'DEMONSTRATION'))`);
    await q.query(`ALTER TABLE access_token DISABLE TRIGGER only_end`);
    // in one statement: a row that is changed twice leaves a check of its deferred keys behind, and no table can then be altered
    await q.query(`UPDATE access_token token SET
        issued_by = entry.actor_id,
        kind = CASE WHEN entry.operation LIKE 'signIn%' THEN 'SESSION'
          WHEN entry.operation = 'bootstrap' THEN 'BOOTSTRAP' ELSE token.kind END,
        expires_at = CASE WHEN entry.operation = 'bootstrap' THEN now() + interval '30 days' ELSE token.expires_at END
      FROM journal_entry entry WHERE entry.revision = token.issued_revision`);
    await q.query(`ALTER TABLE access_token ENABLE TRIGGER only_end`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE access_token DROP COLUMN opened_by, DROP COLUMN issued_by`);
    await q.query(`ALTER TABLE access_token DROP CONSTRAINT access_token_kind_check`);
    await q.query(`ALTER TABLE access_token DISABLE TRIGGER only_end`);
    await q.query(`UPDATE access_token SET kind = 'BEARER' WHERE kind IN ('BOOTSTRAP', 'SESSION')`);
    await q.query(`ALTER TABLE access_token ENABLE TRIGGER only_end`);
    await q.query(`ALTER TABLE access_token
      ADD CONSTRAINT access_token_kind_check CHECK (kind IN ('BEARER', 'FEED'))`);
  }
}
