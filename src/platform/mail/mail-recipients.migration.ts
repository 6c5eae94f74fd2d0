import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who gets mail, where and when. Addresses and choices are personal data that may be changed and erased, so that they are no
 * part of the record: the journal says that somebody changed them, not to what.
 */
export class MailRecipients1700000062010 implements MigrationInterface {
  name = 'MailRecipients1700000062010';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE mail_message ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY UNIQUE`);
    await q.query(`CREATE TABLE mail_recipient (
      person_id uuid PRIMARY KEY REFERENCES person,
      address text CHECK (address <> ''),
      pending text CHECK (pending <> ''),
      pending_hash text UNIQUE,
      pending_until timestamptz(3),
      refused_at timestamptz(3),
      digest_hour smallint NOT NULL DEFAULT 8 CHECK (digest_hour BETWEEN 0 AND 23),
      digest_day date
    )`);
    await q.query(
      `CREATE INDEX mail_recipient_due ON mail_recipient (digest_hour, person_id) WHERE address IS NOT NULL`,
    );
    await q.query(`CREATE TABLE mail_topic (
      person_id uuid NOT NULL REFERENCES mail_recipient ON DELETE CASCADE,
      topic text NOT NULL CHECK (topic <> ''),
      secret text NOT NULL UNIQUE,
      ended_at timestamptz(3),
      PRIMARY KEY (person_id, topic)
    )`);
    await q.query(`CREATE TABLE mail_told (
      person_id uuid NOT NULL REFERENCES mail_recipient ON DELETE CASCADE,
      day date NOT NULL,
      task text NOT NULL,
      PRIMARY KEY (person_id, day, task)
    )`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['mail_told', 'mail_topic', 'mail_recipient']) await q.query(`DROP TABLE ${table}`);
    await q.query(`ALTER TABLE mail_message DROP COLUMN number`);
  }
}
