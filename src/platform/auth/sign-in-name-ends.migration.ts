import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainTriggers, chainedTable } from '../record/chain/chain-tables.js';

const COLUMNS = ['person_id', 'name', 'revision', 'ended_revision', 'ended_at'];

/** The name that somebody signs in by ends when they get another; what the record said before stays as it was. */
export class SignInNameEnds1700000061810 implements MigrationInterface {
  name = 'SignInNameEnds1700000061810';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE sign_in_name
      DROP CONSTRAINT sign_in_name_pkey,
      DROP CONSTRAINT sign_in_name_name_key,
      ADD PRIMARY KEY (person_id, revision),
      ADD COLUMN ended_revision integer REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      ADD COLUMN ended_at timestamptz(3),
      ADD CHECK ((ended_revision IS NULL) = (ended_at IS NULL))`);
    await q.query(`CREATE UNIQUE INDEX sign_in_name_person ON sign_in_name (person_id) WHERE ended_revision IS NULL`);
    await q.query(`CREATE UNIQUE INDEX sign_in_name_name ON sign_in_name (name) WHERE ended_revision IS NULL`);
    await q.query(`CREATE TRIGGER only_end BEFORE UPDATE ON sign_in_name
      FOR EACH ROW EXECUTE FUNCTION only_end('ended_revision', 'ended_at')`);
    await q.query(`CREATE TRIGGER never_delete BEFORE DELETE OR TRUNCATE ON sign_in_name
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await this.chain(q, COLUMNS);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const trigger of ['only_end', 'never_delete', 'chained_end'])
      await q.query(`DROP TRIGGER ${trigger} ON sign_in_name`);
    await q.query(`DELETE FROM sign_in_name WHERE ended_revision IS NOT NULL`);
    await q.query(`ALTER TABLE sign_in_name
      DROP COLUMN ended_revision, DROP COLUMN ended_at,
      DROP CONSTRAINT sign_in_name_pkey, ADD PRIMARY KEY (person_id), ADD UNIQUE (name)`);
    await q.query(`DROP INDEX IF EXISTS sign_in_name_person, sign_in_name_name`);
    await this.chain(q, ['person_id', 'name', 'revision']);
  }

  private async chain(q: QueryRunner, columns: readonly string[]): Promise<void> {
    const table = chainedTable(
      'sign_in_name',
      columns.map((name) => ({ name, generated: false })),
    );
    await q.query(`DROP TRIGGER chained ON sign_in_name`);
    for (const text of chainTriggers(table!)) await q.query(text);
  }
}
