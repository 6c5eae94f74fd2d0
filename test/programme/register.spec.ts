import { Recorder } from '../../src/platform/record/recorder.js';
import { SERVER_AUTHOR } from '../../src/platform/record/write.js';
import { RegisterService } from '../../src/programme/register.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { asAdmin } from '../support/database.js';
import { enrol } from '../support/enrol.js';

const AS_AT = '2010-01-04';

describe('the register in memory', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const names = async (of: TestApp = app): Promise<string[]> => {
    const revision = await of.app.get(Recorder).lastRevision();
    const { people } = await of.app.get(RegisterService).at({ asAt: AS_AT, revision });
    return [...people.values()].map(({ name }) => name).sort();
  };

  it('takes in what is new of a write, of this instance or another, and reads nothing a second time', async () => {
    const other = await startTestApp({ databaseUrl: app.databaseUrl });
    try {
      await enrol(app, 'Ann');
      expect(await names()).toEqual(['Ann']);
      // what is known is known: whoever reads it again would not find it
      await asAdmin(app.databaseUrl, async (client) => {
        await client.query('SET session_replication_role = replica');
        await client.query(`DELETE FROM person_statement WHERE name = 'Ann'`);
      });
      await enrol(app, 'Bea');
      expect(await names()).toEqual(['Ann', 'Bea']);
      await enrol(other, 'Cat');
      expect(await names()).toEqual(['Ann', 'Bea', 'Cat']);
      expect(await names(other)).toEqual(['Bea', 'Cat']);
    } finally {
      await other.stop();
    }
  });

  it('of a write that has its turn is what was saved before, and nothing of it stays where it is undone', async () => {
    const before = await names();
    const register = app.app.get(RegisterService);
    let seen: string[] = [];
    const undone = app.app
      .get(Recorder)
      .write(SERVER_AUTHOR, { operation: 'test', reason: 'Undone.' }, async (write) => {
        await write.manager.query('INSERT INTO person (id, version) VALUES (gen_random_uuid(), $1)', [write.revision]);
        await write.manager.query(
          `INSERT INTO person_statement (id, effective_on, revision, assumed, person_id, name)
          SELECT gen_random_uuid(), '2009-01-01', $1, true, id, 'Nobody' FROM person WHERE version = $1`,
          [write.revision],
        );
        const { people } = await register.at({ asAt: AS_AT, revision: write.revision - 1 }, write.manager);
        seen = [...people.values()].map(({ name }) => name).sort();
        const { revision } = write;
        await expect(register.at({ asAt: AS_AT, revision }, write.manager)).rejects.toThrow('is not saved');
        throw new Error('undone');
      });
    await expect(undone).rejects.toThrow('undone');
    expect(seen).toEqual(before);
    await enrol(app, 'Dot');
    expect(await names()).toEqual([...before, 'Dot']);
  });
});
