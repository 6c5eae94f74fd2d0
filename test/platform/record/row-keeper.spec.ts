import { randomUUID } from 'node:crypto';
import { getDataSourceToken } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Stores } from '../../../src/platform/memory/stores.service.js';
import { Recorder } from '../../../src/platform/record/recorder.js';
import { SERVER_AUTHOR, type Write } from '../../../src/platform/record/write.js';
import { type Recorded, RowKeeper } from '../../../src/platform/record/row-keeper.js';
import { PersonStatement } from '../../../src/programme/person.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { enrol } from '../../support/enrol.js';
import { statementsDuring } from '../../support/statements.js';

interface People extends Record<string, readonly Recorded[]> {
  readonly people: readonly PersonStatement[];
}

describe('rows kept in memory', () => {
  let app: TestApp;
  let keeper: RowKeeper<People>;
  const names = (rows: People): string => rows.people.map((row) => row.name).join(', ');
  const last = () => app.app.get(Recorder).lastRevision();
  /** The statements that read the table: others of the server may come between. */
  const reads = async (work: () => Promise<unknown>): Promise<number> => {
    const { statements } = await statementsDuring(work);
    return statements.filter((text) => text.includes('person_statement')).length;
  };
  const add = async (write: Write, name: string): Promise<void> => {
    const id = randomUUID();
    await write.manager.query('INSERT INTO person (id, version) VALUES ($1, $2)', [id, write.revision]);
    const row = { ...write.dated({ effectiveOn: '2010-01-01' }), personId: id, name, post: null, organisationId: null };
    await write.manager.insert(PersonStatement, row);
  };

  beforeAll(async () => {
    app = await startTestApp();
    keeper = new RowKeeper<People>(
      app.app.get<DataSource>(getDataSourceToken()),
      { people: PersonStatement },
      app.app.get(Stores),
    );
    await enrol(app, 'Ann');
  });
  afterAll(() => app.stop());

  it('are read once, and topped up by what is newer', async () => {
    expect(names(await keeper.upTo(await last()))).toContain('Ann');
    await enrol(app, 'Ben');
    const revision = await last();
    expect(await reads(() => keeper.upTo(revision))).toBe(1);
    expect(names(await keeper.upTo(revision))).toMatch(/Ann, Ben$/u);
    expect(await reads(() => keeper.upTo(revision))).toBe(0);
  });

  it('are fetched once for all who ask at once', async () => {
    await enrol(app, 'Cat');
    const revision = await last();
    const seen: string[] = [];
    const ask = async () => seen.push(names(await keeper.upTo(revision)));
    expect(await reads(() => Promise.all([ask(), ask(), ask()]))).toBe(1);
    expect(seen.map((each) => each.endsWith('Cat'))).toEqual([true, true, true]);
  });

  it('of a write that is undone are seen by the write and by nobody else', async () => {
    const before = await last();
    let within = '';
    const undone = app.app.get(Recorder).write(SERVER_AUTHOR, { operation: 'test', reason: 'x' }, async (write) => {
      await add(write, 'Dee');
      within = names(await keeper.within(write));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(within).toMatch(/Cat, Dee$/u);
    expect(await last()).toBe(before);
    await enrol(app, 'Eve');
    expect(names(await keeper.upTo(await last()))).toMatch(/Cat, Eve$/u);
  });

  it('stay as they were when a read fails, and the next one finds what is newer', async () => {
    const source = app.app.get<DataSource>(getDataSourceToken());
    const failing = new RowKeeper<People>(source, { people: PersonStatement }, app.app.get(Stores));
    await expect(failing.upTo(Number.NaN)).rejects.toThrow();
    expect(names(await failing.upTo(await last()))).toContain('Eve');
  });
});
