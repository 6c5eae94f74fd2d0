import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainTriggers } from '../../platform/record/chain/chain-tables.js';
import { appendOnly, datedColumns } from '../../platform/record/record.migration.js';

/** How each body has its papers look, from a day on. */
export class HouseStyles1700000061300 implements MigrationInterface {
  name = 'HouseStyles1700000061300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE house_style (
      ${datedColumns('house_style')},
      body_id uuid NOT NULL REFERENCES body,
      style jsonb NOT NULL
    )`);
    await q.query(`CREATE INDEX house_style_subject ON house_style (body_id)`);
    await q.query(`CREATE INDEX house_style_revision ON house_style (revision)`);
    await q.query(appendOnly('house_style'));
    const table = { name: 'house_style', made: 'revision', ended: null, without: [] };
    for (const trigger of chainTriggers(table)) await q.query(trigger);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE house_style`);
  }
}
