import { type Alpha, startAlpha } from '../support/alpha.js';
import { faults } from '../support/client.js';

const PARTS = ['CALENDAR', 'PLAN', 'OUTPUTS', 'RISKS', 'PILOTS', 'STAKEHOLDERS', 'COMMUNICATIONS'];
const COPY = `copy { sourceTitle asAt targetEnd draft rule leftOut { part what why }
  things { part code title dates { name was willBe } } }`;
const PLANNED = `items: tasks { code title durationDays owner { name } ownerTeam assumed citation
  estimate { optimistic mostLikely pessimistic } constraint { kind date } deadline stageCode }
  milestones { code title } stages { code } links { from to type lag lagUnit }
  baselines { name } calendar { weekend closures { name from to } } version`;

describe('a project copied from another', () => {
  let alpha: Alpha;
  const input = (more: object = {}) => ({
    ...{ sourceCode: 'ALPHA', programmeCode: 'PARTNERSHIPS', code: 'GAMMA', title: 'Second round' },
    ...{ start: '2010-04-06', parts: PARTS, owners: 'PEOPLE_AND_TEAMS' },
    ...more,
  });
  const preview = async (asked: object, token: string | null = alpha.cast.secretary) =>
    (await alpha.app.run(token, 'previewProjectCopy', asked, COPY)) as any;
  const copied = async (asked: object, token: string | null = alpha.cast.secretary) => {
    const { copy } = await preview(asked, token);
    return alpha.app.run(token, 'copyProject', { ...asked, draft: copy?.draft }, `project { code } ${COPY}`);
  };
  const read = async (code: string, selection: string) =>
    (await alpha.app.query(alpha.cast.secretary, `{ project(code: "${code}") { ${selection} } }`)).project;

  beforeAll(async () => {
    alpha = await startAlpha({ today: '2010-03-26' });
    const { app, cast } = alpha;
    const owner = cast.personIds['Leo Lead'];
    const changes = [
      { addStage: { code: 'S1', title: 'Scoping' } },
      {
        addTask: {
          ...{ code: 'T1', title: 'Read', stage: 'S1', duration: { days: 5 }, ownerId: owner, assumed: true },
          estimate: { optimistic: 3, mostLikely: 5, pessimistic: 9 },
          constraint: { kind: 'START_NO_EARLIER_THAN', date: '2010-01-11' },
        },
      },
      { addTask: { code: 'T2', title: 'Write', duration: { days: 10 }, ownerTeam: 'CfPS', deadline: '2010-02-26' } },
      { addTask: { code: 'T3', title: 'Dropped', duration: { days: 1 } } },
      { addMilestone: { code: 'M1', title: 'Done' } },
      { addLink: { from: 'T1', to: 'T2', type: 'FS', lag: 2 } },
      { addLink: { from: 'T2', to: 'M1' } },
    ];
    const early = { effectiveOn: '2010-01-04' };
    const plan = { projectCode: 'ALPHA', ...early };
    await app.saved(cast.lead, 'revisePlan', { ...plan, expectedVersion: 0, changes });
    const planVersion = async () => (await alpha.project('plan { version }')).plan.version;
    await app.saved(cast.lead, 'revisePlan', {
      ...{ projectCode: 'ALPHA', effectiveOn: '2010-02-01', expectedVersion: await planVersion() },
      changes: [{ withdrawItem: { code: 'T3' } }],
    });
    await app.saved(cast.lead, 'changeCalendar', {
      ...{ ...plan, expectedVersion: await planVersion(), region: 'ENGLAND_AND_WALES' },
      closures: [
        { name: 'Move of offices', from: '2010-02-01', to: '2010-02-02' },
        { name: 'Summer closure', from: '2010-08-02', to: '2010-08-06' },
      ],
    });
    const { tasks, milestones } = await alpha
      .project('plan { tasks { id code version } milestones { id } }')
      .then(({ plan }) => plan);
    const [t1] = tasks;
    await app.saved(cast.lead, 'reportTask', { taskId: t1.id, expectedVersion: t1.version, actualStart: '2010-01-11' });
    const of = { projectCode: 'ALPHA', ...early };
    const output = await app.saved(
      cast.lead,
      'planOutput',
      { ...of, kind: 'CHECKLIST', title: 'Part 1' },
      'output { id }',
    );
    await app.saved(cast.lead, 'planOutput', { ...of, kind: 'GUIDANCE', title: 'Guide', partIds: [output.output.id] });
    const risk = { ...of, nature: 'THREAT', category: 'DELIVERY', ownerId: owner, proximity: 'IMMINENT' };
    const raised = await app.saved(
      cast.lead,
      'raiseRisk',
      {
        ...{ ...risk, title: 'Late partners', cause: 'Elections' },
        links: [
          { kind: 'TASK', id: t1.id },
          { kind: 'PROJECT', id: cast.projectIds.ALPHA },
        ],
        taskEffects: [{ taskId: t1.id, workingDays: 5 }],
      },
      'risk { id version }',
    );
    await app.saved(cast.lead, 'assessRisk', {
      ...{ riskId: raised.risk.id, expectedVersion: raised.risk.version, ...early },
      ...{ kind: 'CURRENT', likelihood: 3, impact: 3, rationale: 'x' },
    });
    const closed = await app.saved(cast.lead, 'raiseRisk', { ...risk, title: 'Gone' }, 'risk { id version }');
    const { id: riskId, version: expectedVersion } = closed.risk;
    await app.saved(cast.lead, 'closeRisk', { riskId, expectedVersion, note: 'x' });
    await app.saved(cast.lead, 'identifyPilot', { ...of, name: 'Lakeside', authorityType: 'DISTRICT' });
    await app.saved(cast.lead, 'identifyStakeholder', { ...of, groupName: 'Standards committees', stake: 'Use it' });
    await app.saved(cast.lead, 'planCommunication', {
      ...{ ...of, title: 'Launch', kind: 'PRESS_RELEASE', plannedOn: '2010-03-01', milestoneId: milestones[0].id },
    });
  });
  afterAll(() => alpha.app.stop());

  it('is shown in full before anything is saved', async () => {
    const { copy, problems } = await preview(input());
    expect(problems).toEqual([]);
    expect(copy.things.map(({ part, code }: any) => `${part} ${code}`.trim())).toEqual([
      ...['CALENDAR', 'CALENDAR', 'PLAN S1', 'PLAN T1', 'PLAN T2', 'PLAN M1', 'OUTPUTS O1', 'OUTPUTS O2'],
      ...['RISKS R1', 'PILOTS P1', 'STAKEHOLDERS SH1', 'COMMUNICATIONS COM1'],
    ]);
    expect(copy).toMatchObject({ sourceTitle: 'Project ALPHA', asAt: '2010-03-26', targetEnd: '2010-09-02' });
    expect(copy.leftOut.map(({ part, what }: any) => `${part}: ${what}`)).toEqual([
      'CALENDAR: Move of offices',
      'RISKS: 1 closed risk',
    ]);
    expect(copy.things.flatMap(({ dates }: any) => dates)).toContainEqual({
      ...{ name: 'Start no earlier than', was: '2010-01-11', willBe: '2010-04-13' },
    });
    expect(await preview(input())).toEqual({ copy, problems });
    expect(await read('GAMMA', 'code')).toBeNull();
  });

  it('has all that the other planned on moved dates, and nothing of what became of it', async () => {
    const answer = await copied(input({ reason: 'The second round works as the first' }));
    expect(answer).toMatchObject({ saved: true, problems: [], project: { code: 'GAMMA' } });
    const { plan, ...made } = await read(
      'GAMMA',
      `title start targetEnd rag plan { ${PLANNED} } outputs(first: 9) { nodes { code title parts { code } versions(first: 1) { totalCount } } }
      risks(first: 9) { nodes { code title state owner { name } current { id } links { kind code } taskEffects { workingDays } } }
      pilots(first: 9) { nodes { code name authorityType state } }
      stakeholders(first: 9) { nodes { code name stake } }
      communications(first: 9) { nodes { code title plannedOn state } }`,
    );
    expect(made).toMatchObject({
      ...{ title: 'Second round', start: '2010-04-06', targetEnd: '2010-09-02' },
      outputs: { nodes: [{ code: 'O1' }, { code: 'O2', parts: [{ code: 'O1' }], versions: { totalCount: 0 } }] },
      pilots: { nodes: [{ name: 'To be named', authorityType: 'DISTRICT', state: 'IDENTIFIED' }] },
      stakeholders: { nodes: [{ name: 'Standards committees', stake: 'Use it' }] },
      communications: { nodes: [{ title: 'Launch', state: 'DRAFTING' }] },
    });
    expect(made.risks.nodes).toMatchObject([
      {
        code: 'R1',
        title: 'Late partners',
        state: 'OPEN',
        current: null,
        owner: { name: 'Leo Lead' },
        links: [{ kind: 'TASK', code: 'T1' }],
        taskEffects: [{ workingDays: 5 }],
      },
    ]);
    expect(plan).toMatchObject({
      items: [
        {
          ...{ code: 'T1', durationDays: 5, owner: { name: 'Leo Lead' }, assumed: true, stageCode: 'S1' },
          citation: 'Copied from ALPHA as it was on 26 March 2010',
          constraint: { kind: 'START_NO_EARLIER_THAN', date: '2010-04-13' },
        },
        { code: 'T2', ownerTeam: 'CfPS' },
      ],
      links: [
        { from: 'T1', to: 'T2', lag: 2 },
        { from: 'T2', to: 'M1' },
      ],
      baselines: [],
      calendar: { closures: [{ name: 'Summer closure', from: '2010-08-02', to: '2010-08-06' }] },
    });
  });

  it('is of an earlier day, with the parts and owners that are wanted', async () => {
    const early = input({ code: 'EARLY', asAt: '2010-01-20', parts: ['PLAN'], owners: 'NOBODY', start: '2010-06-01' });
    expect(await copied(early)).toMatchObject({ saved: true, copy: { asAt: '2010-01-20' } });
    const { plan, risks } = await read('EARLY', `plan { ${PLANNED} } risks(first: 1) { totalCount }`);
    expect(plan.items.map(({ code, owner, ownerTeam }: any) => [code, owner, ownerTeam])).toEqual([
      ['T1', null, null],
      ['T2', null, null],
      ['T3', null, null],
    ]);
    expect([plan.calendar.closures, risks.totalCount]).toEqual([[], 0]);
    const before = input({ code: 'BEFORE', asAt: '2009-12-01' });
    expect(faults(await preview(before))).toEqual(['BEFORE_PROJECT asAt']);
  });

  it('is one entry of the journal, with its reason', async () => {
    const { journalEntries } = await alpha.app.query(
      alpha.cast.secretary,
      '{ journalEntries(first: 2) { nodes { operation reason subjects { kind code } } } }',
    );
    const [{ reason, subjects }, first] = journalEntries.nodes;
    expect(first).toMatchObject({ operation: 'copyProject', reason: 'The second round works as the first' });
    expect(first.subjects.map(({ kind, code }: any) => `${kind} ${code}`)).toEqual([
      ...['Project GAMMA', 'Plan GAMMA', 'PlanItem S1', 'PlanItem T1', 'PlanItem T2', 'PlanItem M1', 'Output O1'],
      ...['Output O2', 'Risk R1', 'Pilot P1', 'Stakeholder SH1', 'Communication COM1'],
    ]);
    expect(reason).toBe('Project EARLY copied from ALPHA as it was on 20 January 2010');
    expect(subjects).toHaveLength(7);
  });

  it('is not made without the preview, nor as something else than that showed', async () => {
    const { copyProject } = {
      copyProject: (draft?: string) =>
        alpha.app.run(alpha.cast.secretary, 'copyProject', { ...input({ code: 'DELTA' }), ...(draft && { draft }) }),
    };
    expect(faults(await copyProject())).toEqual(['DRAFT_MOVED_ON draft']);
    const { copy } = await preview(input({ code: 'DELTA' }));
    const of = { projectCode: 'ALPHA', nature: 'THREAT', category: 'DELIVERY', title: 'New since' };
    await alpha.app.saved(alpha.cast.lead, 'raiseRisk', of);
    expect(faults(await copyProject(copy.draft))).toEqual(['DRAFT_MOVED_ON draft']);
  });

  it('is made by one of two people who choose the same code', async () => {
    const { copy } = await preview(input({ code: 'TWICE' }));
    const asked = { ...input({ code: 'TWICE' }), draft: copy.draft };
    const answers = await Promise.all(
      [0, 1].map(() => alpha.app.run(alpha.cast.secretary, 'copyProject', asked, 'project { code }')),
    );
    expect(answers.map(({ saved }) => saved).sort()).toEqual([false, true]);
    expect(answers.flatMap(faults)).toEqual(['CODE_TAKEN code']);
    expect(faults(await preview(input({ code: 'TWICE' })))).toEqual(['CODE_TAKEN code']);
  });

  it('is for those who start projects and read the other one', async () => {
    const { cast, app } = alpha;
    const document = 'query($input: CopyProjectInput!) { previewProjectCopy(input: $input) { problems { code } } }';
    for (const token of [cast.lead, cast.director, cast.reviewer, cast.stranger, cast.guest]) {
      expect((await app.gql(token, document, { input: input() })).codes).toEqual(['FORBIDDEN']);
    }
    const nowhere = { input: input({ sourceCode: 'NOWHERE' }) };
    expect((await app.gql(cast.secretary, document, nowhere)).codes).toEqual(['NOT_FOUND']);
  });

  it('may be of a project that is closed, and archived', async () => {
    const { app, cast } = alpha;
    const step = async (operation: string, more: object) =>
      app.saved(cast.secretary, operation, {
        projectCode: 'ALPHA',
        expectedVersion: (await read('ALPHA', 'version')).version,
        ...more,
      });
    await step('closeProject', { summary: 'All was done', lessons: [], followOns: [] });
    expect(await copied(input({ code: 'CLOSED1' }))).toMatchObject({ saved: true });
    await step('archiveProject', {});
    expect(await copied(input({ code: 'ARCHIVED1' }))).toMatchObject({ saved: true });
    expect(await read('ARCHIVED1', 'state closures { id } history { state }')).toEqual({
      ...{ state: 'OPEN', closures: [], history: [] },
    });
  });

  it('takes a thousand items at once', async () => {
    const { app, cast } = alpha;
    const changes = Array.from({ length: 1_000 }, (_, at) => ({
      addTask: { code: `T${at}`, title: `Task ${at}`, duration: { days: 1 } },
    }));
    const { version } = (await read('BETA', 'plan { version }')).plan;
    for (let at = 0; at < changes.length; at += 500) {
      const now = at === 0 ? version : (await read('BETA', 'plan { version }')).plan.version;
      const part = { projectCode: 'BETA', expectedVersion: now, changes: changes.slice(at, at + 500) };
      await app.saved(cast.stranger, 'revisePlan', part);
    }
    const answer = await copied(input({ sourceCode: 'BETA', code: 'LARGE' }));
    expect(answer['copy'].things).toHaveLength(1_000);
    expect((await read('LARGE', 'plan { tasks { code } }')).plan.tasks).toHaveLength(1_000);
  });
});
