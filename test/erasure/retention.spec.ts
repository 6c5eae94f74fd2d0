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
});

describe('a review of what is due', () => {
  const view = {
    periods: [{ kind: 'LEAVERS', what: 'People who left' }],
    due: [{ kind: 'LEAVERS', dueOn: '2010-01-20' }],
  };
  it('is asked of officers alone, where something is due', () => {
    expect(askedOf(RETENTION_TASKS, view, null)).toEqual(['secretary', 'administrator']);
    expect(linesIn(RETENTION_TASKS, view, 'secretary', null)).toEqual(['REVIEW_DUE_FOR_ERASURE 2010-01-20 overdue']);
    expect(linesIn(RETENTION_TASKS, { ...view, due: [] }, 'secretary', null)).toEqual([]);
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
