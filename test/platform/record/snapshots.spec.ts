import { randomUUID } from 'node:crypto';
import { PilotIdentity, PilotReport, PilotStatement } from '../../../src/pilots/pilot.entity.js';
import { EvidenceReport } from '../../../src/evidence/evidence.entity.js';
import { Stores } from '../../../src/platform/memory/stores.service.js';
import { SERVER_AUTHOR } from '../../../src/platform/record/write.js';
import { Recorder } from '../../../src/platform/record/recorder.js';
import { signatureOf } from '../../../src/platform/record/signature.js';
import { type ProjectRows, Snapshots } from '../../../src/platform/record/snapshots.service.js';
import type { PilotRows } from '../../../src/pilots/pilots-view.js';
import { asAdmin } from '../../support/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { statementsDuring } from '../../support/statements.js';

const ENTRY = { operation: 'test', reason: 'Laid down by a test.' };
/** Rows of each project at first. */
const MANY = 200;
const PROJECTS = 30;

describe('rows kept in memory', () => {
  let app: TestApp;
  let pilots: ProjectRows<PilotRows>;
  const projects = Array.from({ length: PROJECTS }, () => randomUUID());
  const [one, other] = projects as [string, string];

  const last = () => app.app.get(Recorder).lastRevision();
  const names = async (projectId: string, revision?: number): Promise<string[]> =>
    (await pilots.of(projectId, revision ?? (await last()))).statements.map((row) => row.name);
  const use = () => app.app.get(Stores).use();
  /** The statements that read the table: others of the server may come between. */
  const reads = async (work: () => Promise<unknown>): Promise<number> => {
    const { statements } = await statementsDuring(work);
    return statements.filter((text) => text.includes('FROM pilot_statement n')).length;
  };
  /** Adds a pilot to a project, past the interface. */
  const add = (projectId: string, name: string, after?: () => Promise<void>): Promise<void> =>
    app.app.get(Recorder).write(SERVER_AUTHOR, ENTRY, async (write) => {
      const id = randomUUID();
      const { revision, manager } = write;
      await manager.insert(PilotIdentity, { id, projectId, code: name, revision, version: revision });
      const terms = { name, organisationId: null, authorityType: 'BOROUGH' as never, contact: null };
      const row = { ...write.dated({ effectiveOn: '2010-01-01' }), pilotId: id, ...terms, outputVersionIds: [] };
      await manager.insert(PilotStatement, { ...row, invented: true });
      await after?.();
    });

  beforeAll(async () => {
    app = await startTestApp({ env: { MEMORY_MB: '16' } });
    await asAdmin(app.databaseUrl, async (client) => {
      // projects and pilots without all that hangs on them: only rows are what is tried
      await client.query('ALTER TABLE pilot DROP CONSTRAINT pilot_project_id_fkey');
      await client.query(
        `INSERT INTO journal_entry (revision, recorded_at, actor_name, operation, reason, project_ids, subjects)
          SELECT 1000 + n, '2010-01-02', 'Ann', 'test', 'Laid down.', '{}', '[]' FROM generate_series(1, $1::int) n`,
        [MANY],
      );
      await client.query(`UPDATE record_clock SET revision = 1000 + $1`, [MANY]);
      await client.query(
        `INSERT INTO pilot (id, project_id, code, revision, version)
          SELECT md5(p || '-' || n)::uuid, p, 'P' || n, 1000 + n, 1000 + n
            FROM unnest($1::uuid[]) p, generate_series(1, $2::int) n`,
        [projects, MANY],
      );
      await client.query(
        `INSERT INTO pilot_statement (id, effective_on, revision, assumed, pilot_id, name, authority_type, output_version_ids, invented, contact)
          SELECT md5('s' || id)::uuid, '2010-01-01', revision, false, id, code || ' of ' || project_id, 'BOROUGH', '{}', true, repeat('x', 2000)
            FROM pilot`,
      );
    });
    pilots = app.app.get(Snapshots).byProject<PilotRows>({
      statements: PilotStatement,
      identities: PilotIdentity,
      reports: PilotReport,
    });
  });
  afterAll(() => app.stop());

  it('are those of the project that was asked for, and say who recorded them', async () => {
    const rows = await pilots.of(one, await last());
    expect(rows.statements).toHaveLength(MANY);
    expect(new Set(rows.identities.map((row) => row.projectId))).toEqual(new Set([one]));
    expect(signatureOf(rows.statements[0]!)).toMatchObject({ recordedBy: 'Ann', reason: 'Laid down.', personId: null });
  });

  it('are topped up by what is new, at the cost of what is new', async () => {
    const before = (await pilots.of(one, await last())).statements;
    await add(one, 'New');
    const revision = await last();
    const { result, statements } = await statementsDuring(() => pilots.of(one, revision));
    expect(statements.filter((text) => text.includes('FROM pilot_statement n'))).toHaveLength(1);
    expect(result.statements.at(-1)!.name).toBe('New');
    expect(result.statements).toBe(before); // added to, not copied
    const [answered] = await asAdmin(app.databaseUrl, async (client) => {
      await client.query('ANALYZE pilot_statement');
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: { 'Actual Rows': number } }] }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) SELECT * FROM pilot_statement t WHERE project_id = $1 AND revision > $2`,
        [one, revision - 1],
      );
      return rows[0]!['QUERY PLAN'];
    });
    expect(answered.Plan['Actual Rows']).toBe(1);
    expect(await reads(() => pilots.of(one, revision))).toBe(0);
  });

  it('are read only of tables that a write put something into, which one statement finds for all that is kept', async () => {
    const evidence = app.app
      .get(Snapshots)
      .byProject<{ reports: readonly EvidenceReport[] }>({ reports: EvidenceReport });
    const tables = async (): Promise<readonly string[]> => {
      const revision = await last();
      const { statements } = await statementsDuring(async () => {
        await Promise.all([pilots.of(one, revision), evidence.of(one, revision)]);
      });
      return statements.map((text) => /FROM (\w+) n/u.exec(text)?.[1] ?? 'which');
    };
    await tables();
    await add(one, 'Ann');
    expect(await tables()).toEqual(['which', 'pilot_statement', 'pilot']);
    await add(other, 'Bob');
    expect(await tables()).toEqual(['which']); // of another project
    expect((await names(one)).at(-1)).toBe('Ann');
    expect(await tables()).toEqual([]);
  });

  it('are fetched once for all who ask at once, of many projects by one statement', async () => {
    await add(one, 'Cat');
    await add(other, 'Dog');
    const revision = await last();
    const ask = () => Promise.all([names(one, revision), names(other, revision), names(one, revision)]);
    expect(await reads(ask)).toBe(1);
    const [a, b, c] = await ask();
    expect([a.at(-1), b.at(-1), c.at(-1)]).toEqual(['Cat', 'Dog', 'Cat']);
  });

  it('of a write that is undone are seen by the write and by nobody else', async () => {
    const before = await last();
    let within: PilotRows | undefined;
    const undone = app.app.get(Recorder).write(SERVER_AUTHOR, ENTRY, async (write) => {
      const [pilot] = (await pilots.within({ write, projectId: one })).identities;
      const row = { ...write.dated({ effectiveOn: '2010-01-01' }), pilotId: pilot!.id, state: 'APPROACHED' as const };
      await write.manager.insert(PilotReport, { ...row, note: 'Undone' });
      within = await pilots.within({ write, projectId: one });
      await expect(pilots.of(one, write.revision)).rejects.toThrow('is not saved'); // nothing is kept by its number
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(within!.reports.map((row) => row.note)).toEqual(['Undone']);
    expect(within!.statements.length).toBe((await names(one)).length);
    expect(await last()).toBe(before);
    await add(one, 'Eve');
    expect((await pilots.of(one, await last())).reports).toEqual([]);
    expect((await names(one)).slice(-2)).toEqual(['Cat', 'Eve']);
  });

  it('stay as they were when a read fails, and the next one finds what is newer', async () => {
    await expect(pilots.of(projects[9]!, Number.NaN)).rejects.toThrow();
    expect(await names(projects[9]!)).toHaveLength(MANY);
  });

  it('keep to their bound, whatever the number of projects, and are right all the same', async () => {
    for (const projectId of [...projects, ...projects]) {
      const found = (await names(projectId)).filter((name) => name.endsWith(projectId));
      expect(found).toHaveLength(MANY);
      const { bytes, bound } = use();
      expect(bytes).toBeLessThanOrEqual(bound);
    }
    const { stores } = use();
    const kept = stores.find(({ name }) => name === 'rows of the record')!;
    // all of them would take more than there is, the last of them are there
    expect(PROJECTS * MANY * 4_000).toBeGreaterThan(kept.bound);
    expect(kept.entries).toBeLessThan(PROJECTS);
    expect(await reads(() => names(projects.at(-1)!))).toBe(0);
    expect(await reads(() => names(one))).toBe(1);
  });
});
