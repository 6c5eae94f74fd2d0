import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const ANSWER = 'saved problems { code message path } consequences { moved { code from to workingDays } finishAfter }';
const PLAN = `query($asAt: Date) { project(code: "ALPHA", asAt: $asAt) { plan { version finish
  calendars { code name weekend region closures { name from to } worked { name from to } holidays { from } }
  tasks { code calendar start finish } } } }`;
const SPAN = { name: 'Saturday opening', from: '2026-11-07', to: '2026-11-07' };

describe('the named calendars of a project', () => {
  let app: TestApp;
  let cast: Cast;

  const ask = async (document: string, variables: object = {}, token = cast.lead): Promise<any> => {
    const { body } = await app.gql(token, document, variables as Record<string, unknown>);
    expect(body.errors ?? []).toEqual([]);
    return Object.values(body.data as object)[0];
  };
  const plan = async (asAt: string | null = null): Promise<any> => (await ask(PLAN, { asAt })).plan;
  const send = async (operation: string, input: object, type = operation, token = cast.lead): Promise<any> => {
    const name = `${type.charAt(0).toUpperCase()}${type.slice(1)}Input`;
    const kind = operation.startsWith('preview') ? 'query' : 'mutation';
    const answer = kind === 'query' ? ANSWER.replace('saved ', '') : ANSWER;
    return ask(
      `${kind}($input: ${name}!) { ${operation}(input: $input) { ${answer} } }`,
      { input: { projectCode: 'ALPHA', expectedVersion: (await plan()).version, ...input } },
      token,
    );
  };
  const revise = (changes: object[], more: object = {}) => send('revisePlan', { changes, ...more });
  const task = async (code: string, asAt: string | null = null) =>
    (await plan(asAt)).tasks.find((each: { code: string }) => each.code === code);

  beforeAll(async () => {
    app = await startTestApp({ today: '2026-11-02' });
    cast = await startCast(app);
    const { version } = await ask('{ project(code: "ALPHA") { version } }', {}, cast.secretary);
    const terms = { projectCode: 'ALPHA', expectedVersion: version, start: '2026-11-02', targetEnd: null };
    const amend = 'mutation($input: AmendProjectInput!) { amendProject(input: $input) { saved } }';
    await ask(amend, { input: terms }, cast.secretary);
    await revise([
      { addTask: { code: 'T1', title: 'Write', duration: { days: 6 } } },
      { addTask: { code: 'T2', title: 'Print', duration: { days: 2 } } },
      { addMilestone: { code: 'M1', title: 'Out' } },
      { addStage: { code: 'S1', title: 'All' } },
      { addLink: { from: 'T1', to: 'T2' } },
      { addLink: { from: 'T2', to: 'M1' } },
    ]);
  });
  afterAll(() => app.stop());

  it('are added beside its own, and move nothing before a task is worked by one', async () => {
    expect(await task('T2')).toMatchObject({ calendar: null, start: '2026-11-10', finish: '2026-11-11' });
    const input = {
      code: 'SAT',
      name: 'Weekend work',
      weekend: [7],
      closures: [{ ...SPAN, name: 'Shut', from: '2026-11-12', to: '2026-11-12' }],
    };
    expect(await send('addCalendar', input)).toMatchObject({ saved: true, consequences: { moved: [] } });
    expect((await plan()).calendars).toMatchObject([
      {
        code: 'SAT',
        name: 'Weekend work',
        weekend: [7],
        region: 'ENGLAND_AND_WALES',
        closures: [{ name: 'Shut' }],
        worked: [],
      },
    ]);
  });

  it('count the days of the tasks that name them', async () => {
    const change = { reviseItem: { code: 'T1', calendar: 'SAT' } };
    const preview = await send('previewPlan', { changes: [change] }, 'revisePlan');
    const done = await revise([change]);
    expect(done).toMatchObject({ saved: true, consequences: preview.consequences });
    // Monday 2 to Saturday 7 November; one day earlier by the calendar of T1 and of T2.
    expect(await task('T1')).toMatchObject({ calendar: 'SAT', start: '2026-11-02', finish: '2026-11-07' });
    expect(await task('T2')).toMatchObject({ start: '2026-11-09', finish: '2026-11-10' });
    expect(done.consequences.moved).toContainEqual({
      code: 'T1',
      from: '2026-11-09',
      to: '2026-11-07',
      workingDays: -1,
    });
  });

  it('change by themselves, with the days worked by exception, and only what is worked by them moves', async () => {
    await revise([{ reviseItem: { code: 'T1', calendar: null } }, { reviseItem: { code: 'T2', calendar: 'SAT' } }]);
    expect(await task('T2')).toMatchObject({ start: '2026-11-10', finish: '2026-11-11' });
    const change = {
      calendar: 'SAT',
      name: 'Weekends',
      closures: [{ ...SPAN, from: '2026-11-11', to: '2026-11-14' }],
      worked: [{ ...SPAN, from: '2026-11-15', to: '2026-11-15' }],
    };
    const preview = await send('previewCalendar', change, 'changeCalendar');
    expect(preview.consequences.moved).toContainEqual(expect.objectContaining({ code: 'T2', to: '2026-11-15' }));
    expect(await send('changeCalendar', change)).toMatchObject({ saved: true, consequences: preview.consequences });
    expect(await task('T1')).toMatchObject({ start: '2026-11-02', finish: '2026-11-09' });
    expect((await plan()).calendars).toMatchObject([
      { name: 'Weekends', weekend: [7], worked: [{ from: '2026-11-15' }] },
    ]);
  });

  it('are on a past day as they were then', async () => {
    app.clock.set('2026-11-04');
    const change = { calendar: 'SAT', closures: [], worked: [], effectiveOn: '2026-11-04' };
    expect(await send('changeCalendar', change)).toMatchObject({ saved: true });
    expect(await task('T2')).toMatchObject({ finish: '2026-11-11' });
    expect(await task('T2', '2026-11-03')).toMatchObject({ finish: '2026-11-15' });
    expect((await plan('2026-11-03')).calendars).toMatchObject([{ closures: [{ from: '2026-11-11' }] }]);
    const early = await send('changeCalendar', { calendar: 'SAT', closures: [SPAN], effectiveOn: '2026-11-03' });
    expect(early).toMatchObject({ saved: false, problems: [{ code: 'CHANGED_LATER' }] });
  });

  it.each<[string, string, object, object]>([
    [
      'a code that is in use',
      'addCalendar',
      { code: 'SAT', name: 'Other' },
      { code: 'CODE_TAKEN', path: ['input', 'code'] },
    ],
    [
      'a name that is in use',
      'addCalendar',
      { code: 'X', name: 'weekENDS' },
      { code: 'NAME_TAKEN', path: ['input', 'name'] },
    ],
    ['the name of the own one in files', 'addCalendar', { code: 'X', name: 'standard' }, { code: 'NAME_TAKEN' }],
    [
      'a closure that ends before it begins',
      'addCalendar',
      { code: 'X', name: 'X', closures: [{ ...SPAN, to: '2026-11-01' }] },
      { code: 'END_BEFORE_START' },
    ],
    [
      'a closure of years',
      'changeCalendar',
      { calendar: 'SAT', closures: [{ ...SPAN, to: '2030-11-01' }] },
      { code: 'CLOSURE_TOO_LONG' },
    ],
    [
      'a calendar that is not there',
      'changeCalendar',
      { calendar: 'GONE', weekend: [7] },
      { code: 'NOT_FOUND', path: ['input', 'calendar'] },
    ],
    [
      'restricted windows of a named one',
      'changeCalendar',
      { calendar: 'SAT', restrictedWindows: [] },
      { code: 'NOT_OF_THIS_KIND', path: ['input', 'restrictedWindows'] },
    ],
    [
      'a name for the own one',
      'changeCalendar',
      { name: 'Ours' },
      { code: 'NOT_OF_THIS_KIND', path: ['input', 'name'] },
    ],
    ['to clear a name', 'changeCalendar', { calendar: 'SAT', name: null }, { code: 'CANNOT_BE_EMPTY' }],
    [
      'to take one away that is in use',
      'withdrawCalendar',
      { code: 'SAT' },
      { code: 'CALENDAR_IN_USE', path: ['input', 'code'] },
    ],
    [
      'to take one away that is not there',
      'withdrawCalendar',
      { code: 'GONE' },
      { code: 'NOT_FOUND', path: ['input', 'code'] },
    ],
    [
      'a task on one that is not there',
      'revisePlan',
      { changes: [{ reviseItem: { code: 'T1', calendar: 'GONE' } }] },
      { code: 'NOT_FOUND', path: ['input', 'changes', '0', 'reviseItem', 'calendar'] },
    ],
    [
      'a stage on one',
      'revisePlan',
      { changes: [{ reviseItem: { code: 'S1', calendar: 'SAT' } }] },
      { code: 'NOT_OF_THIS_KIND', path: ['input', 'changes', '0', 'reviseItem', 'calendar'] },
    ],
  ])('refuse %s', async (_, operation, input, problem) => {
    const answer = await send(operation, input);
    expect(answer).toMatchObject({ saved: false, problems: [expect.objectContaining(problem)] });
  });

  it('are at most 20, and one that nothing is worked by can be taken away', async () => {
    for (let number = 1; number < 20; number += 1) {
      expect(await send('addCalendar', { code: `N${number}`, name: `Number ${number}` })).toMatchObject({
        saved: true,
      });
    }
    expect(await send('addCalendar', { code: 'N20', name: 'One more' })).toMatchObject({
      problems: [{ code: 'TOO_MANY_CALENDARS' }],
    });
    for (let number = 1; number < 20; number += 1) {
      expect(await send('withdrawCalendar', { code: `N${number}` })).toMatchObject({ saved: true });
    }
    expect((await plan()).calendars).toHaveLength(1);
    expect(await send('addCalendar', { code: 'N1', name: 'Again' })).toMatchObject({
      problems: [{ code: 'CODE_TAKEN' }],
    });
    app.clock.set('2026-11-06');
    await revise([{ reviseItem: { code: 'T2', calendar: null } }]);
    expect(await send('withdrawCalendar', { code: 'SAT', effectiveOn: '2026-11-05' })).toMatchObject({
      problems: [{ code: 'CALENDAR_IN_USE' }],
    });
    expect(await send('withdrawCalendar', { code: 'SAT' })).toMatchObject({ saved: true });
    expect((await plan()).calendars).toEqual([]);
    expect((await plan('2026-11-05')).calendars).toHaveLength(1);
    const back = await revise([{ reviseItem: { code: 'T2', calendar: 'SAT' } }], { effectiveOn: '2026-11-05' });
    expect(back).toMatchObject({ saved: false, problems: [{ code: 'NOT_FOUND' }] });
  });
});
