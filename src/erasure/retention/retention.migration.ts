import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainTriggers } from '../../platform/record/chain/chain-tables.js';
import { erasableToo } from '../../platform/record/erasure/erasure-functions.js';
import { appendOnly, datedColumns } from '../../platform/record/record.migration.js';

/** How long each kind of personal detail is kept before it is reviewed, from a day on. */
export class Retention1700000076000 implements MigrationInterface {
  name = 'Retention1700000076000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE retention_period (
      ${datedColumns('retention_period')},
      kind text NOT NULL CHECK (kind <> ''),
      months integer NOT NULL CHECK (months > 0),
      basis text NOT NULL CHECK (basis <> '')
    )`);
    await q.query(`CREATE INDEX retention_period_revision ON retention_period (revision)`);
    await q.query(appendOnly('retention_period'));
    const table = { name: 'retention_period', made: 'revision', ended: null, without: [] };
    for (const trigger of chainTriggers(table)) await q.query(trigger);
    await erasableToo(q, 'retention_period.basis', 'retention_period.citation');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE retention_period`);
  }
}
