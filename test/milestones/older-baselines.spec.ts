import { ENTITIES, MIGRATIONS } from '../../src/app.entities.js';
import { BaselineDecision1700000037000 } from '../../src/milestones/baseline-decision.migration.js';
import { baselineWords, decisionWords, movedWords } from '../../src/pages/plan/baseline-words.js';
import { connect } from '../../src/platform/database/connect.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { asAdmin, emptyDatabase } from '../support/database.js';

const ID = '00000000-0000-4000-8000-000000000001';

describe('baselines from before their decisions were recorded', () => {
  it('keep in a note what was said of them', async () => {
    const database = await emptyDatabase();
    const settings = { databaseUrl: database.url, databasePool: 2, statementMs: 30_000, dataDir: '' };
    const migrate = async (migrations: readonly NewableFunction[]) =>
      (await connect(await openDatabase(settings, { entities: ENTITIES, migrations }))).destroy();
    await migrate(MIGRATIONS.slice(0, MIGRATIONS.indexOf(BaselineDecision1700000037000)));
    await asAdmin(database.url, async (client) => {
      await client.query('BEGIN');
      await client.query(`INSERT INTO journal_entry (revision, recorded_at, actor_name, operation, reason, project_ids, subjects)
        VALUES (1, '2010-01-04', 'x', 'x', 'x', '{}', '[]')`);
      await client.query(`INSERT INTO programme (id, code, version) VALUES ('${ID}', 'P', 1)`);
      await client.query(`INSERT INTO project (id, programme_id, code, version) VALUES ('${ID}', '${ID}', 'A', 1)`);
      await client.query(`INSERT INTO plan_baseline
        (id, effective_on, revision, assumed, project_id, name, reason, decision, snapshot)
        VALUES ('${ID}', '2010-01-04', 1, false, '${ID}', 'Baseline 1', 'First', 'The director, by letter', '{}')`);
      await client.query('COMMIT');
    });
    await migrate(MIGRATIONS);
    const kept = await asAdmin(database.url, (client) =>
      client.query('SELECT name, note, decision_id FROM plan_baseline'),
    );
    expect(kept.rows).toEqual([{ name: 'Baseline 1', note: 'The director, by letter', decision_id: null }]);
    await database.drop();
  });

  it('say on the page of the plan that no decision is recorded', () => {
    const words = decisionWords({ decision: null, note: 'The director, by letter' });
    expect(words).toBe('No decision recorded (The director, by letter)');
    expect(decisionWords({ decision: { code: 'B-D1', title: 'Plan' }, note: null })).toBe('B-D1 Plan');
    expect(baselineWords(undefined)).toBe('None approved');
  });

  it('tells by how much each milestone would move, and which way', () => {
    const move = { code: 'M1', title: 'Drafted', change: 'MOVED', from: '2010-01-15', to: '2010-01-14' } as const;
    expect(movedWords([{ ...move, workingDays: -1 }])).toEqual([
      'M1 Drafted: from 15 January 2010 to 14 January 2010 (1 working day earlier)',
    ]);
    expect(movedWords([{ ...move, to: null, workingDays: null }])).toEqual([
      'M1 Drafted: from 15 January 2010 to no date',
    ]);
  });
});
