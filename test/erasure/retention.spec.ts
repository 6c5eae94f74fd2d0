import { DataSource } from 'typeorm';
import { COLUMNS, TAKEN_AWAY } from '../../src/erasure/columns.js';
import { activitiesOf } from '../../src/erasure/processing/activities.js';
import { recordOfProcessing } from '../../src/erasure/processing/record-of-processing.js';
import { ALL_RETENTION_KINDS } from '../../src/erasure/retention/retention-kinds.js';
import { RETENTION_TASKS } from '../../src/erasure/retention/retention.tasks.js';
import { type Feedback, startFeedback } from '../feedback/feedback-app.js';
import { ADMIN_TOKEN } from '../support/app.js';
import { asAdmin } from '../support/database.js';
import { askedOf, linesIn } from '../tasks/reader.js';

const DUE = `{ retentionPeriods { kind months basis setOn setBy reason due }
  dueForErasure(first: 50) { nodes { kind title dueOn personId respondentId projectCode } } }`;
const TASKS = `{ me { tasks(kinds: [REVIEW_DUE_FOR_ERASURE]) { nodes { title why dueOn subject { kind code } } } } }`;

describe('what is kept longer than its period', () => {
  let f: Feedback;
  const due = async (token = f.cast.secretary) => f.app.query(token, DUE);
  const period = async (kind: string) =>
    (await due()).retentionPeriods.find((one: { kind: string }) => one.kind === kind);

  beforeAll(async () => {
    f = await startFeedback('2012-02-20');
    const { id } = await f.record('Seminar', {
      effectiveOn: '2010-01-20',
      opensOn: '2010-01-19',
      closesOn: '2010-01-20',
    });
    await f.respond(id, { name: 'Ann Example', effectiveOn: '2010-01-20' });
    await f.respond(id, { effectiveOn: '2010-01-20' });
  });
  afterAll(() => f.app.stop());

  it('comes with a period for each kind, which names why it is so long', async () => {
    const { retentionPeriods } = await due();
    expect(retentionPeriods.map(({ kind }: { kind: string }) => kind)).toEqual(ALL_RETENTION_KINDS);
    for (const { basis, months, setOn } of retentionPeriods)
      expect([basis.length > 40, months > 0, setOn]).toEqual([true, true, null]);
  });

  it('is listed for officers with the day on which the period ended, and is a task of theirs', async () => {
    const { nodes } = (await due()).dueForErasure;
    expect(nodes).toMatchObject([
      { kind: 'RESPONDENTS', title: 'Ann Example, Seminar', dueOn: '2012-01-20', personId: null, projectCode: 'ALPHA' },
    ]);
    const { me } = await f.app.query(f.cast.secretary, TASKS);
    expect(me.tasks.nodes).toEqual([
      {
        title: 'Review what is due for erasure: names of people who gave feedback',
        why: 'The period has ended for one entry.',
        dueOn: '2012-01-20',
        subject: { kind: 'RETENTION_PERIOD', code: 'RESPONDENTS' },
      },
    ]);
  });

  it('leads into an erasure, after which it is due no more', async () => {
    const [{ respondentId }] = (await due()).dueForErasure.nodes;
    const asked = { respondentId, reason: 'Kept long enough.', texts: [] };
    const preview = await f.app.query(
      f.cast.secretary,
      'query($input: RequestErasureInput!) { previewErasure(input: $input) { rows problems { code } } }',
      { input: asked },
    );
    expect(preview.previewErasure).toMatchObject({ problems: [], rows: 1 });
  });

  it('hangs on the period that an administrator sets with a reason, from that day on', async () => {
    const input = {
      kind: 'RESPONDENTS',
      expectedVersion: 0,
      months: 36,
      basis: 'Retention schedule, line 12.',
      reason: 'As the schedule says.',
    };
    const refused = await f.app.gql(
      f.cast.secretary,
      'mutation($input: SetRetentionPeriodInput!) { setRetentionPeriod(input: $input) { saved } }',
      { input },
    );
    expect(refused.codes).toEqual(['FORBIDDEN']);
    await f.app.saved(ADMIN_TOKEN, 'setRetentionPeriod', input, 'retentionPeriod { months }');
    expect(await period('RESPONDENTS')).toMatchObject({ months: 36, basis: input.basis, reason: input.reason, due: 0 });
    expect((await due()).dueForErasure.nodes).toEqual([]);
    const entries = await asAdmin(
      f.app.databaseUrl,
      async (client) =>
        (await client.query("SELECT reason FROM journal_entry WHERE operation = 'setRetentionPeriod'")).rows,
    );
    expect(entries).toEqual([{ reason: input.reason }]);
    const second = await f.app.query<{ setRetentionPeriod: object }>(
      ADMIN_TOKEN,
      'mutation($input: SetRetentionPeriodInput!) { setRetentionPeriod(input: $input) { saved problems { code } } }',
      { input: { ...input, months: 48 } },
    );
    expect(second.setRetentionPeriod).toEqual({ saved: false, problems: [{ code: 'VERSION_CONFLICT' }] });
    expect(await period('RESPONDENTS')).toMatchObject({ months: 36 });
  });

  it('is due again when the period is set back, and no more once it was erased', async () => {
    const versions = (await f.app.query(f.cast.secretary, '{ retentionPeriods { kind version } }')).retentionPeriods;
    const { version } = versions.find((one: { kind: string }) => one.kind === 'RESPONDENTS');
    const back = { kind: 'RESPONDENTS', expectedVersion: version, months: 24, reason: 'As it was.' };
    await f.app.saved(ADMIN_TOKEN, 'setRetentionPeriod', back, 'retentionPeriod { months }');
    const [{ respondentId }] = (await due()).dueForErasure.nodes;
    const asked = { respondentId, reason: 'Kept long enough.', texts: [] };
    const { erasure } = await f.app.saved(f.cast.secretary, 'requestErasure', asked, 'erasure { id }');
    await f.app.saved(ADMIN_TOKEN, 'confirmErasure', { erasureId: erasure.id }, 'erasure { state }');
    expect((await due()).dueForErasure.nodes).toEqual([]);
    expect(await period('RESPONDENTS')).toMatchObject({ months: 24, due: 0 });
    expect((await f.app.query(f.cast.secretary, TASKS)).me.tasks.nodes).toEqual([]);
  });
});

describe('what is due in great number', () => {
  let f: Feedback;
  const page = (after: string | null, first = 100, kind: string | null = null) =>
    f.app.gql(
      f.cast.secretary,
      `query($after: String, $first: Int!, $kind: RetentionKind) { dueForErasure(kind: $kind, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor } nodes { id kind title dueOn respondentId } } }`,
      { after, first, kind },
    );
  const found = async (after: string | null, first?: number, kind?: string) => {
    const { body } = await page(after, first, kind);
    return body.data.dueForErasure;
  };
  const sql = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    asAdmin(f.app.databaseUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      return (await client.query<T>(text, values)).rows;
    });

  beforeAll(async () => {
    f = await startFeedback('2012-02-20');
    const { id } = await f.record('Survey', {
      effectiveOn: '2010-01-04',
      opensOn: '2010-01-04',
      closesOn: '2010-01-20',
    });
    await f.respond(id, { name: 'Ann Example', effectiveOn: '2010-01-20' });
    for (const table of ['feedback_respondent', 'feedback_respondent_statement']) {
      const columns = await sql<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'`,
        [table],
      );
      const its: Readonly<Record<string, string>> =
        table === 'feedback_respondent'
          ? { id: 'own.id', code: `'X' || n` }
          : { respondent_id: 'own.id', id: 'gen_random_uuid()' };
      const values = columns.map(({ name }) => its[name] ?? `r.${name}`);
      await sql(
        `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) SELECT ${values.join(', ')}
         FROM ${table} r, generate_series(1, 100000) n, LATERAL (SELECT md5('x' || n)::uuid AS id) own`,
      );
    }
    await sql('ANALYZE');
  }, 300_000);
  afterAll(() => f.app.stop());

  it('is counted by the database, and read page by page', async () => {
    const { retentionPeriods } = await f.app.query(f.cast.secretary, '{ retentionPeriods { kind due firstDueOn } }');
    expect(retentionPeriods).toContainEqual({ kind: 'RESPONDENTS', due: 100_001, firstDueOn: '2012-01-20' });
    expect(retentionPeriods).toContainEqual({ kind: 'STAKEHOLDERS', due: 0, firstDueOn: null });
    const seen: string[] = [];
    let after: string | null = null;
    for (let count = 0; count < 3; count += 1) {
      const one = await found(after);
      expect(one).toMatchObject({
        totalCount: 100_001,
        pageInfo: { hasNextPage: true, hasPreviousPage: after !== null },
      });
      expect(one.edges.at(-1).cursor).toBe(one.pageInfo.endCursor);
      seen.push(...one.nodes.map(({ id }: { id: string }) => id));
      after = one.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(300);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect((await found(null, 100, 'LEAVERS')).totalCount).toBe(0);
  });

  it('is refused a cursor that is none of its own', async () => {
    const made = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const own = (await found(null, 1)).pageInfo.endCursor as string;
    const [id] = JSON.parse(Buffer.from(own, 'base64url').toString()) as [string];
    const hostile = [
      ...['x', '[]', made(), made(1, 2), made({ a: 1 }, '2012-01-20'), made(id, ''), made(id, 'infinity')],
      ...[made(id, '2012-02-31'), made(id, "2012-01-20' OR true"), made(`${id}\0`, '2012-01-20')],
    ];
    for (const one of hostile) expect([one, (await page(one)).codes]).toEqual([one, ['BAD_USER_INPUT']]);
    for (const first of [0, -1, 101]) expect((await page(null, first)).codes).toEqual(['BAD_USER_INPUT']);
    // where it stood is enough, whether or not the row is still there
    const gone = await found(made('RESPONDENTS zzz', '2012-01-20'));
    expect([gone.nodes, gone.pageInfo.hasNextPage, gone.pageInfo.hasPreviousPage]).toEqual([[], false, true]);
    expect((await found(made('RESPONDENTS', '2012-01-20'), 1)).nodes).toEqual((await found(null, 1)).nodes);
  });

  it('is never read whole', async () => {
    const source = f.app.app.get(DataSource);
    const query = source.query.bind(source);
    const read: number[] = [];
    source.query = async <T>(text: string, values?: unknown[]): Promise<T> => {
      const rows = await query<T>(text, values);
      if (text.includes('due_on')) read.push((rows as unknown[]).length);
      return rows;
    };
    const { me } = await f.app.query(f.cast.secretary, TASKS);
    expect(me.tasks.nodes).toMatchObject([{ why: 'The period has ended for 100,001 entries.', dueOn: '2012-01-20' }]);
    expect(read).toEqual([1]);
    await found(null, 2);
    expect(read).toEqual([1, 3, 1]);
    await f.app.query(f.cast.secretary, '{ processingActivities(first: 50) { totalCount } }');
    expect(read).toHaveLength(3);
    source.query = query;
  });
});

describe('a review of what is due', () => {
  const view = {
    periods: [{ kind: 'LEAVERS', what: 'People who left', due: 1, firstDueOn: '2010-01-20' }],
  };
  const nothing = { periods: view.periods.map((one) => ({ ...one, due: 0, firstDueOn: null })) };
  it('is asked of officers alone, where something is due', () => {
    expect(askedOf(RETENTION_TASKS, view, null)).toEqual(['secretary', 'administrator']);
    expect(linesIn(RETENTION_TASKS, view, 'secretary', null)).toEqual(['REVIEW_DUE_FOR_ERASURE 2010-01-20 overdue']);
    expect(linesIn(RETENTION_TASKS, nothing, 'secretary', null)).toEqual([]);
  });
});

describe('the record of processing', () => {
  const settings = {
    ...{ mail: 'mail.example.org', identity: null, traces: null, webhooks: [] },
    ...{ accessEventDays: 400, mailDays: 14 },
  };
  const found = recordOfProcessing([{ kind: 'RESPONDENTS', months: 24, countsFrom: 'the exercise closed' }], settings);

  it('has every table that may hold something of people under one purpose', () => {
    const tables = [...Object.keys(COLUMNS), ...TAKEN_AWAY];
    expect(tables.filter((table) => activitiesOf(table).length !== 1)).toEqual([]);
  });

  it('names each declared detail, how long it is kept, and to whom the settings hand it', () => {
    const of = (id: string) => found.find((one) => one.id === id)!;
    expect(of('FEEDBACK').data).toContain('Respondents: name, organisation name');
    expect(of('FEEDBACK').retention).toBe(
      'Reviewed 24 months after the exercise closed; erased where two people agree.',
    );
    expect(of('ACCESS').recipients).toContain('Mail is handed to mail.example.org');
    expect(of('ACCESS').retention).toContain('Events about access are cleared after 400 days, texts of mail after 14.');
    const declared = Object.values(COLUMNS).flatMap(({ own }) => Object.values(own).flatMap(({ columns }) => columns));
    const said = found.flatMap(({ data }) => data).join(' ');
    expect(declared.filter((column) => !said.includes(column.replaceAll('_', ' ')))).toEqual([]);
  });
});
