import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mail that is to go out, and what became of each attempt to send it. It is no part of the record: texts are removed after a
 * while, and in the end the rows. Times at which a message is tried are the database's own, since instances share them.
 */
export class Mail1700000062000 implements MigrationInterface {
  name = 'Mail1700000062000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE mail_message (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind <> ''),
      once text UNIQUE,
      header_id text NOT NULL UNIQUE,
      person_id uuid,
      to_name text NOT NULL,
      to_address text NOT NULL CHECK (to_address <> ''),
      subject text NOT NULL,
      text text,
      html text,
      stop_url text,
      secret boolean NOT NULL,
      made_at timestamptz(3) NOT NULL,
      expires_at timestamptz(3) NOT NULL,
      state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
      state_at timestamptz(3) NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      lease uuid,
      lease_until timestamptz
    )`);
    await q.query(`CREATE INDEX mail_message_waiting ON mail_message (next_at) WHERE state = 'WAITING'`);
    await q.query(`CREATE INDEX mail_message_made ON mail_message (made_at, id)`);
    await q.query(`CREATE TABLE mail_attempt (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      message_id uuid NOT NULL REFERENCES mail_message ON DELETE CASCADE,
      number integer NOT NULL,
      at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
      outcome text NOT NULL CHECK (outcome IN ('STARTED', 'ACCEPTED', 'REFUSED', 'FAILED', 'EXPIRED')),
      detail text
    )`);
    await q.query(`CREATE INDEX mail_attempt_message ON mail_attempt (message_id, id)`);
    await q.query(`CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON mail_attempt
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE mail_attempt`);
    await q.query(`DROP TABLE mail_message`);
  }
}
