import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where programs of others are told of what was written, what they are to be told, and what became of each attempt. It is no
 * part of the record: secrets can be removed, and what was told is forgotten after a while. Times at which something is tried
 * are the database's own, since instances share them.
 */
export class Webhooks1700000065000 implements MigrationInterface {
  name = 'Webhooks1700000065000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE webhook (
      id uuid PRIMARY KEY,
      name text NOT NULL CHECK (name <> ''),
      url text NOT NULL CHECK (url <> ''),
      reader_id uuid NOT NULL REFERENCES person,
      secret text NOT NULL CHECK (secret <> ''),
      former_secret text,
      former_until timestamptz(3),
      state text NOT NULL DEFAULT 'ON' CHECK (state IN ('ON', 'OFF')),
      state_at timestamptz(3) NOT NULL,
      why text,
      told integer NOT NULL,
      failures integer NOT NULL DEFAULT 0,
      failing_since timestamptz(3),
      rest_until timestamptz
    )`);
    await q.query(`CREATE TABLE webhook_delivery (
      id uuid PRIMARY KEY,
      number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
      revision integer,
      type text NOT NULL CHECK (type <> ''),
      body text NOT NULL,
      made_at timestamptz(3) NOT NULL,
      expires_at timestamptz(3) NOT NULL,
      state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
      state_at timestamptz(3) NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      lease uuid,
      lease_until timestamptz,
      UNIQUE (webhook_id, revision)
    )`);
    await q.query(
      `CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook_id, next_at, id) WHERE state = 'WAITING'`,
    );
    await q.query(`CREATE INDEX webhook_delivery_made ON webhook_delivery (made_at)`);
    await q.query(`CREATE TABLE webhook_attempt (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      delivery_id uuid NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
      number integer NOT NULL,
      at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
      outcome text NOT NULL CHECK (outcome IN ('STARTED', 'ACCEPTED', 'REFUSED', 'FAILED', 'EXPIRED')),
      detail text
    )`);
    await q.query(`CREATE INDEX webhook_attempt_delivery ON webhook_attempt (delivery_id, id)`);
    await q.query(`CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON webhook_attempt
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['webhook_attempt', 'webhook_delivery', 'webhook']) await q.query(`DROP TABLE ${table}`);
  }
}
