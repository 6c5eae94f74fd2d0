import { formatIsoDate } from '../../src/platform/calendar/iso-date.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

/** What is read of the plan on a day: the terms of every item, and the links by what they say. */
const PLAN = `plan { version stages { code title } 
  tasks { code title stageCode durationDays constraint { kind date } deadline ownerTeam citation }
  milestones { code title stageCode deadline } links { from to type lag } }`;
const DAYS = ['2010-01-05', '2010-01-08', '2010-01-11', '2010-01-13', '2010-01-15', '2010-01-20', '2010-01-26'];
const [EARLY, BETWEEN, LATE] = ['2010-01-08', '2010-01-11', '2010-01-15'] as const;

const link = (from: string, to: string) => ({ from, to, type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' });

describe('A change of a plan that is given for a past day', () => {
  let app: TestApp;
  let cast: Cast;
  beforeEach(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    await change('2010-01-05', [
      { addStage: { code: 'S1', title: 'Design' } },
      { addTask: { code: 'T1', title: 'Draft', stage: 'S1', duration: { days: 5 } } },
      { addTask: { code: 'T2', title: 'Test', duration: { days: 3 } } },
      { addMilestone: { code: 'M1', title: 'Agreed' } },
      { addLink: link('T1', 'T2') },
    ]);
  });
  afterEach(() => app.stop());

  const view = async (asAt: string, knownAt?: string) => {
    const document = `query($asAt: Date, $knownAt: DateTime) { project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) { ${PLAN} } }`;
    const { body } = await app.gql(cast.lead, document, { asAt, ...(knownAt && { knownAt }) });
    expect(body.errors).toBeUndefined();
    const { version, ...plan } = body.data.project.plan;
    return { version, plan };
  };
  const everyDay = async (knownAt?: string): Promise<Record<string, any>> => {
    const days: [string, any][] = [];
    for (const day of DAYS) days.push([day, (await view(day, knownAt)).plan]);
    return Object.fromEntries(days);
  };
  const send = async (effectiveOn: string, changes: object[]) => {
    const { version } = await view('2010-01-26');
    const input = { projectCode: 'ALPHA', expectedVersion: version, effectiveOn, changes };
    const document = `mutation($input: RevisePlanInput!) { revisePlan(input: $input) { saved problems { code message path } } }`;
    const { body } = await app.gql(cast.lead, document, { input });
    expect(body.errors).toBeUndefined();
    return body.data.revisePlan;
  };
  async function change(effectiveOn: string, changes: object[]): Promise<void> {
    const { version } = await view('2010-01-26');
    const input = { projectCode: 'ALPHA', expectedVersion: version, effectiveOn, changes };
    await app.saved(cast.lead, 'revisePlan', input);
  }
  const now = async (): Promise<string> => {
    const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
    return clock!.at.toISOString();
  };
  /** The plans of all days with something done to those from a day on. */
  const from = (plans: Record<string, any>, day: string, change: (plan: any) => any) =>
    Object.fromEntries(
      Object.entries(plans).map(([on, plan]) => [on, on >= day ? change(structuredClone(plan)) : plan]),
    );
  const task = (plan: any, code: string) => plan.tasks.find((each: any) => each.code === code);

  it('holds from its day on through later statements that did not speak of it, and changes nothing else on any day', async () => {
    await change(LATE, [{ reviseItem: { code: 'T1', title: 'Draft it', citation: 'Letter of 15 January' } }]);
    const [before, at] = [await everyDay(), await now()];
    const said = { code: 'T1', ownerTeam: 'Research', deadline: '2010-02-01', citation: 'Note of 11 January' };
    const constraint = { kind: 'START_NO_EARLIER_THAN', date: '2010-01-12' };
    await change(BETWEEN, [{ reviseItem: { ...said, duration: { days: 9 }, constraint } }]);
    const wanted = from(before, BETWEEN, (plan) => {
      Object.assign(task(plan, 'T1'), { ownerTeam: 'Research', deadline: '2010-02-01', durationDays: 9, constraint });
      return plan;
    });
    for (const day of DAYS.filter((each) => each >= BETWEEN && each < LATE)) {
      task(wanted[day], 'T1').citation = 'Note of 11 January'; // later statements keep where they come from
    }
    expect(await everyDay()).toEqual(wanted);
    expect(await everyDay(at)).toEqual(before);
  });

  it('CHANGED_LATER: is refused where a later statement says otherwise, with its day, in what is said together as well', async () => {
    const estimate = { optimistic: 2, mostLikely: 4, pessimistic: 9 };
    await change(LATE, [
      { reviseItem: { code: 'T1', estimate } },
      { reviseItem: { code: 'M1', title: 'Agreed by all' } },
    ]);
    const before = await everyDay();
    const answer = await send(EARLY, [
      { reviseItem: { code: 'T1', estimate: { ...estimate, optimistic: 1 } } },
      { reviseItem: { code: 'M1', title: 'Signed' } },
    ]);
    expect(answer).toEqual({
      saved: false,
      problems: [
        {
          ...{ code: 'CHANGED_LATER', path: ['input', 'changes', '0', 'reviseItem', 'estimate'] },
          message: expect.stringContaining(`The estimate of T1 changed again on ${formatIsoDate(LATE)}`),
        },
        {
          ...{ code: 'CHANGED_LATER', path: ['input', 'changes', '1', 'reviseItem', 'title'] },
          message: expect.stringContaining(`The title of M1 changed again on ${formatIsoDate(LATE)}`),
        },
      ],
    });
    expect(await everyDay()).toEqual(before);
  });

  it('takes out an item that was stated again later, on every day from its own on', async () => {
    await change(LATE, [{ reviseItem: { code: 'M1', title: 'Agreed by all' } }]);
    const before = await everyDay();
    await change(BETWEEN, [{ withdrawItem: { code: 'M1' } }]);
    expect(await everyDay()).toEqual(from(before, BETWEEN, (plan) => ({ ...plan, milestones: [] })));
  });

  it.each<[string, string, object[], object[], string]>([
    [
      'CIRCLE',
      'closes a circle with a later link',
      [{ addLink: link('T2', 'M1') }],
      [{ addLink: link('M1', 'T1') }],
      'M1',
    ],
    [
      'LINK_TWICE',
      'puts in a link that is put in later',
      [{ addLink: link('T2', 'M1') }],
      [{ addLink: link('T2', 'M1') }],
      'M1',
    ],
    [
      'LINKED_LATER',
      'withdraws what is linked later',
      [{ addLink: link('T2', 'M1') }],
      [{ withdrawItem: { code: 'M1' } }],
      'M1',
    ],
    [
      'STAGE_NOT_EMPTY',
      'withdraws a stage that holds something later',
      [{ reviseItem: { code: 'T2', stage: 'S1' } }],
      [{ reviseItem: { code: 'T1', stage: null } }, { withdrawItem: { code: 'S1' } }],
      'S1',
    ],
    [
      'STAGE_CIRCLE',
      'puts a stage into one that it holds later',
      [{ addStage: { code: 'S2', title: 'Inner', stage: 'S1' } }],
      [],
      '',
    ],
  ])('%s: is refused where it %s, with that day', async (code, _, later, earlier, subject) => {
    if (earlier.length === 0) {
      await change(EARLY, [{ addStage: { code: 'S2', title: 'Inner' } }]);
      await change(LATE, [{ reviseItem: { code: 'S2', stage: 'S1' } }]);
      earlier = [{ reviseItem: { code: 'S1', stage: 'S2' } }];
    } else await change(LATE, later);
    const before = await everyDay();
    const answer = await send(BETWEEN, earlier);
    expect(answer.saved).toBe(false);
    expect(answer.problems.map((each: any) => each.code)).toContain(code);
    for (const { message } of answer.problems) expect(message).toContain(`From ${formatIsoDate(LATE)}`);
    expect(answer.problems[0].message).toContain(subject);
    expect(await everyDay()).toEqual(before);
  });

  it('takes links out and puts them in on a past day, and leaves later days as they were said', async () => {
    await change(LATE, [{ reviseItem: { code: 'T2', title: 'Try' } }]);
    const before = await everyDay();
    await change(BETWEEN, [{ withdrawLink: link('T1', 'T2') }, { addLink: link('T2', 'M1') }]);
    const after = await everyDay();
    expect(after).toEqual(
      from(before, BETWEEN, (plan) => ({ ...plan, links: [{ from: 'T2', to: 'M1', type: 'FS', lag: 0 }] })),
    );
  });
});
