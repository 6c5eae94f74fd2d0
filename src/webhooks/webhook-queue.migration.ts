import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The next message of a webhook is found by an index, however many wait: the oldest that is due, and whether one is under way. */
export class WebhookQueue1700000081000 implements MigrationInterface {
  name = 'WebhookQueue1700000081000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX webhook_delivery_waiting');
    await q.query(
      `CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook_id, next_at, number) WHERE state = 'WAITING'`,
    );
    await q.query(
      `CREATE INDEX webhook_delivery_leased ON webhook_delivery (webhook_id) WHERE state = 'WAITING' AND lease IS NOT NULL`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX webhook_delivery_leased');
    await q.query('DROP INDEX webhook_delivery_waiting');
    await q.query(
      `CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook_id, next_at, id) WHERE state = 'WAITING'`,
    );
  }
}
