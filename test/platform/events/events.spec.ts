import { Recorder } from '../../../src/platform/record/recorder.js';
import { SERVER_AUTHOR } from '../../../src/platform/record/write.js';
import { PlanEvents } from '../../../src/platform/events/plan-events.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin, type TestDatabase, testDatabase } from '../../support/database.js';

const write = (app: TestApp, operation: string): Promise<number> =>
  app.app
    .get(Recorder)
    .write(SERVER_AUTHOR, { operation, reason: 'A test.' }, ({ revision }) => Promise.resolve(revision));

/** Listens from now on; `next(n)` gives the operations of the next n events. */
function listen(app: TestApp) {
  const events = app.app.get(PlanEvents).listen((event) => event.operation !== 'quiet');
  const first = events.next();
  const steps = [first];
  return {
    async next(count: number): Promise<string[]> {
      const operations: string[] = [];
      for (let taken = 0; taken < count; taken++) {
        const step = await (steps.shift() ?? events.next());
        if (step.done !== true) operations.push(step.value.operation);
      }
      return operations;
    },
    end: () => events.return?.(),
  };
}

describe('events', () => {
  let database: TestDatabase;
  let here: TestApp;
  let there: TestApp;
  beforeAll(async () => {
    database = await testDatabase();
    here = await startTestApp({ databaseUrl: database.url });
    there = await startTestApp({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await database.drop();
  });

  it('reach every instance, each once and in order, whichever instance wrote', async () => {
    const [ours, theirs] = [listen(here), listen(there)];
    for (const [app, operation] of [
      [here, 'one'],
      [there, 'two'],
      [here, 'quiet'],
      [here, 'three'],
    ] as const)
      await write(app, operation);
    expect(await ours.next(3)).toEqual(['one', 'two', 'three']);
    expect(await theirs.next(3)).toEqual(['one', 'two', 'three']);
    await Promise.all([ours.end(), theirs.end()]);
  });

  it('are not missed when the connection that hears of them breaks', async () => {
    const ours = listen(here);
    await asAdmin(database.url, async (client) => {
      await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'programme-tracker events'`);
    });
    await write(there, 'during');
    await write(there, 'after');
    expect(await ours.next(2)).toEqual(['during', 'after']);
    await ours.end();
  });

  it('are told late, not never, where the journal could not be read at once', async () => {
    const ours = listen(here);
    const hide = (from: string, to: string) => `ALTER TABLE journal_entry RENAME COLUMN ${from} TO ${to}`;
    await asAdmin(database.url, (client) => client.query(hide('actor_name', 'hidden')));
    const failures = () => here.log.filter(({ msg }) => msg === 'the journal could not be read').length;
    const before = failures();
    await asAdmin(database.url, (client) =>
      client.query(`WITH tick AS (UPDATE record_clock SET revision = revision + 1, at = at + interval '1 ms' RETURNING *)
        INSERT INTO journal_entry (revision, recorded_at, hidden, operation, reason, project_ids, subjects)
        SELECT revision, at, 'Somebody', 'heard late', 'A test.', '{}', '[]' FROM tick`),
    );
    while (failures() === before) await new Promise((resolve) => setTimeout(resolve, 20));
    await asAdmin(database.url, (client) => client.query(hide('hidden', 'actor_name')));
    expect(await ours.next(1)).toEqual(['heard late']);
    await ours.end();
  });

  it('are not told of a write that was taken back', async () => {
    const ours = listen(here);
    const failed = here.app
      .get(Recorder)
      .write(SERVER_AUTHOR, { operation: 'failed', reason: 'A test.' }, () => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    await write(here, 'saved');
    expect(await ours.next(1)).toEqual(['saved']);
    await ours.end();
  });

  it('stop at once for a listener that leaves while it waits', async () => {
    const events = here.app.get(PlanEvents).listen(() => true);
    const waiting = events.next();
    await events.return?.();
    expect((await waiting).done).toBe(true);
  });
});
