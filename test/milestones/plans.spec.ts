import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startTestApp, type TestApp } from '../support/app.js';
import { decided } from '../support/decided.js';
import { type Cast, startCast } from '../support/people.js';
import { statementsDuring } from '../support/statements.js';

const PREVIEW =
  'consequences { summary finishBefore finishAfter moved { code startFrom startTo workingDays } } problems { code }';
const PLAN = `plan { version finish finishSlipWorkingDays criticalPath links { from to type lag lagUnit }
  calendar { weekend region holidays { name from } closures { name } restrictedWindows { name } }
  baselines { name decision { code title } note approvedOn finish items { code start finish } } problems { code message subject }
  tasks { code start finish durationDays unknownReason unknownBecause dateReason estimate { mostLikely } owner { name } } }`;

const STEPS = [
  { addTask: { code: 'T1', title: 'Draft', duration: { days: 60 } } },
  { addMilestone: { code: 'M1', title: 'Drafted' } },
  { addTask: { code: 'T2', title: 'Publish', duration: { days: 5 }, publication: true } },
  { addLink: { from: 'T1', to: 'M1' } },
  { addLink: { from: 'M1', to: 'T2', lag: 2 } },
];

describe('plans over GraphQL', () => {
  let app: TestApp;
  let cast: Cast;

  const project = async (selection = PLAN, token = cast.lead) => {
    const { body } = await app.gql(token, `{ project(code: "ALPHA") { ${selection} } }`);
    expect(body.errors).toBeUndefined();
    return body.data.project;
  };
  const version = async (): Promise<number> => (await project()).plan.version;
  const send = async (field: string, type: string, input: object, selection: string, token = cast.lead) => {
    const operation = field.startsWith('preview') ? 'query' : 'mutation';
    const { body } = await app.gql(
      token,
      `${operation}($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
      {
        input: { projectCode: 'ALPHA', expectedVersion: await version(), ...input },
      },
    );
    return body.data?.[field] ?? body.errors?.[0]?.extensions;
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-04' });
    cast = await startCast(app);
    await app.saved(cast.lead, 'revisePlan', { projectCode: 'ALPHA', expectedVersion: 0, changes: STEPS });
  });

  afterAll(() => app.stop());

  it('steps over Easter and says so', async () => {
    const { plan } = await project();
    const [draft, publish] = plan.tasks;
    expect(draft).toMatchObject({ start: '2010-01-04', finish: '2010-03-26' });
    expect(publish).toMatchObject({ start: '2010-03-31', finish: '2010-04-08' });
    expect(plan.calendar.holidays.map((each: { from: string }) => each.from)).toEqual([
      '2010-04-02',
      '2010-04-05',
      '2010-05-03',
      '2010-05-31',
    ]);
    expect(plan.problems).toContainEqual(
      expect.objectContaining({ code: 'NON_WORKING_TARGET', message: expect.stringContaining('28 May 2010') }),
    );
  });

  it('previews a change as it then happens', async () => {
    const changes = [{ reviseItem: { code: 'T1', duration: { days: 70 } } }];
    const preview = await send('previewPlan', 'RevisePlanInput', { changes }, PREVIEW, cast.reviewer);
    expect(preview.consequences).toMatchObject({ finishBefore: '2010-04-08', finishAfter: '2010-04-22' });
    const unchanged = await project();
    expect(unchanged.plan.tasks[0].durationDays).toBe(60);
    const done = await send('revisePlan', 'RevisePlanInput', { changes }, `saved ${PREVIEW} project { ${PLAN} }`);
    expect(done).toMatchObject({ saved: true, consequences: preview.consequences });
    expect(done.project).toEqual(await project());
  });

  it.each([
    ['CIRCLE', [{ addLink: { from: 'T2', to: 'T1' } }]],
    ['CODE_TAKEN', [{ addTask: { code: 'T1', title: 'x', duration: { days: 1 } } }]],
    ['BAD_USER_INPUT', [{ addTask: { code: 't one', title: 'x', duration: { days: 1 } } }]],
    ['BAD_USER_INPUT', [{ reviseItem: { code: 'T1', duration: { days: 0 } } }]],
    ['NOT_FOUND', [{ reviseItem: { code: 'T1', ownerId: '00000000-0000-4000-8000-000000000000' } }]],
  ])('refuses a change with %s, all of it, and previews the same refusal', async (code, changes) => {
    const before = await project();
    const all = [{ addTask: { code: 'T9', title: 'Good in itself', duration: { days: 1 } } }, ...changes];
    const answer = await send(
      'revisePlan',
      'RevisePlanInput',
      { changes: all },
      'saved consequences { summary } problems { code }',
    );
    expect(answer).toMatchObject({ saved: false, consequences: null, problems: [{ code }] });
    expect(await project()).toEqual(before);
    if (code === 'BAD_USER_INPUT') return;
    const preview = await send(
      'previewPlan',
      'RevisePlanInput',
      { changes: all },
      'consequences { summary } problems { code }',
    );
    expect(preview).toMatchObject({ consequences: null, problems: [{ code }] });
  });

  it('refuses with CHANGED_LATER a change from a day before a later one of the same', async () => {
    app.clock.set('2010-01-11');
    await send(
      'revisePlan',
      'RevisePlanInput',
      { changes: [{ reviseItem: { code: 'T2', duration: { days: 6 } } }] },
      'saved',
    );
    const changes = [{ reviseItem: { code: 'T2', duration: { days: 7 } } }];
    const answer = await send(
      'revisePlan',
      'RevisePlanInput',
      { effectiveOn: '2010-01-08', changes },
      'saved problems { code path }',
    );
    expect(answer).toMatchObject({
      saved: false,
      problems: [{ code: 'CHANGED_LATER', path: ['input', 'changes', '0', 'reviseItem', 'duration'] }],
    });
  });

  it('lets one of two people win who change the plan at once', async () => {
    const input = {
      projectCode: 'ALPHA',
      expectedVersion: await version(),
      changes: [{ reviseItem: { code: 'T1', ownerId: cast.personIds['Leo Lead'] } }],
    };
    const document = 'mutation($input: RevisePlanInput!) { revisePlan(input: $input) { saved problems { code } } }';
    const answers = await Promise.all([1, 2].map(() => app.gql(cast.lead, document, { input })));
    const payloads = answers.map(({ body }) => body.data.revisePlan);
    expect(payloads.filter((payload) => payload.saved)).toHaveLength(1);
    expect(payloads.find((payload) => !payload.saved).problems).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect((await project()).plan.tasks[0].owner).toEqual({ name: 'Leo Lead' });
  });

  it('keeps unknown as a value, and says what it makes unknowable', async () => {
    const changes = [
      { addTask: { code: 'T3', title: 'Further work', duration: { unknown: 'The scope is not agreed.' } } },
      { addTask: { code: 'T4', title: 'After it', duration: { days: 3 } } },
      { addLink: { from: 'T3', to: 'T4' } },
    ];
    expect(await send('revisePlan', 'RevisePlanInput', { changes }, 'saved')).toMatchObject({ saved: true });
    const { tasks } = (await project()).plan;
    const [unknown, after] = tasks.slice(-2);
    expect(unknown).toMatchObject({ durationDays: null, unknownReason: 'The scope is not agreed.', finish: null });
    expect(after).toMatchObject({ start: null, finish: null, unknownBecause: ['T3'] });
    const out = [{ withdrawItem: { code: 'T4' } }, { withdrawItem: { code: 'T3' } }];
    expect(await send('revisePlan', 'RevisePlanInput', { changes: out }, 'saved')).toMatchObject({ saved: true });
  });

  it('shows one item by its code, what it waits for and what waits for it', async () => {
    const end = 'code kind link { type lag }';
    const found = await project(
      `task(code: "T2") { title } milestone(code: "M1") { title } none: task(code: "M1") { title }
       itemLinks(code: "M1") { before { ${end} } after { ${end} } } lone: itemLinks(code: "T99") { before { code } }`,
    );
    expect(found).toEqual({
      task: { title: 'Publish' },
      milestone: { title: 'Drafted' },
      none: null,
      itemLinks: {
        before: [{ code: 'T1', kind: 'TASK', link: { type: 'FS', lag: 0 } }],
        after: [{ code: 'T2', kind: 'TASK', link: { type: 'FS', lag: 2 } }],
      },
      lone: { before: [] },
    });
  });

  it('changes the calendar of one project alone, after a preview that says the same', async () => {
    const own = { projectCode: 'BETA', expectedVersion: 0, changes: STEPS };
    await app.saved(cast.stranger, 'revisePlan', own);
    const other = async () => (await app.gql(cast.stranger, `{ project(code: "BETA") { ${PLAN} } }`)).body.data.project;
    const before = await other();
    const input = {
      closures: [{ name: 'Office move', from: '2010-03-01', to: '2010-03-05' }],
      restrictedWindows: [{ name: 'Pre-election period', from: '2010-04-06', to: '2010-05-06' }],
    };
    const preview = await send('previewCalendar', 'ChangeCalendarInput', input, PREVIEW, cast.reviewer);
    const done = await send('changeCalendar', 'ChangeCalendarInput', input, `saved ${PREVIEW}`);
    expect(done).toMatchObject({ saved: true, consequences: preview.consequences });
    expect(done.consequences.moved).toContainEqual(expect.objectContaining({ code: 'M1', workingDays: 5 }));
    const codes = (await project()).plan.problems.map((problem: { code: string }) => problem.code);
    expect(codes).toContain('PUBLICATION_IN_RESTRICTED_WINDOW');
    expect(await other()).toEqual(before);
  });

  it.each([
    ['END_BEFORE_START', { closures: [{ name: 'Backwards', from: '2010-03-05', to: '2010-03-01' }] }],
    ['BAD_USER_INPUT', { weekend: [1, 2, 3, 4, 5, 6, 7] }],
    ['BAD_USER_INPUT', { weekend: [8] }],
  ])('refuses a calendar with %s', async (code, input) => {
    const answer = await send('changeCalendar', 'ChangeCalendarInput', input, 'saved problems { code }');
    expect(answer).toMatchObject({ saved: false, problems: [{ code }] });
  });

  it('approves baselines that stay as they were, and compares any two', async () => {
    const decision = await decided(app, cast, '2010-01-04');
    const approve = (name: string, by = cast.director) =>
      send(
        'approveBaseline',
        'ApproveBaselineInput',
        { name, reason: 'Agreed', decision },
        'saved problems { code }',
        by,
      );
    // whoever leads the work does not move the yardstick it is measured by
    expect(await approve('Baseline 1', cast.lead)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await approve('Baseline 1')).toMatchObject({ saved: true });
    const [first] = (await project()).plan.baselines;
    expect(first).toMatchObject({ decision: { code: decision, title: 'Plan' }, note: null });
    await send(
      'revisePlan',
      'RevisePlanInput',
      { changes: [{ reviseItem: { code: 'T1', duration: { days: 72 } } }] },
      'saved',
    );
    expect((await project()).plan).toMatchObject({ baselines: [first], finishSlipWorkingDays: 2 });
    expect(await approve('Baseline 1')).toMatchObject({ saved: false, problems: [{ code: 'NAME_TAKEN' }] });
    expect(await approve('Baseline 2')).toMatchObject({ saved: true });
    const compare =
      '{ compareBaselines(projectCode: "ALPHA", from: "Baseline 1", to: "Baseline 2") { code change workingDays } }';
    const { body } = await app.gql(cast.reviewer, compare);
    expect(body.data.compareBaselines).toContainEqual({ code: 'M1', change: 'MOVED', workingDays: 2 });
    const told =
      '{ project(code: "ALPHA") { plan { baselines { name replaces rebased { code change workingDays } } } } }';
    const { baselines } = (await app.gql(cast.reviewer, told)).body.data.project.plan;
    expect(baselines[0]).toEqual({ name: 'Baseline 1', replaces: null, rebased: [] });
    expect(baselines[1]).toMatchObject({ name: 'Baseline 2', replaces: 'Baseline 1' });
    expect(baselines[1].rebased).toContainEqual({ code: 'M1', change: 'MOVED', workingDays: 2 });
  });

  it('rests a baseline on a decision that is on record and agreed, and on nothing else', async () => {
    const decide = (day: string, more?: object) => decided(app, cast, day, more);
    const approve = async (decision: string) =>
      send(
        'approveBaseline',
        'ApproveBaselineInput',
        { name: 'X', reason: 'x', decision },
        'saved problems { code path }',
        cast.director,
      );
    const refused = (code: string) => ({ saved: false, problems: [{ code, path: ['input', 'decision'] }] });
    app.clock.set('2010-01-13');
    const [other, later] = [await decide('2010-01-05', { projectCodes: ['BETA'] }), await decide('2010-01-13')];
    app.clock.set('2010-01-11');
    // words, what is not there, what is another project's, what was decided after the day: DECISION_UNKNOWN
    for (const none of ['The director, by letter', 'D-NONE', cast.personIds['Dora Director']!, other, later]) {
      expect(await approve(none)).toEqual(refused('DECISION_UNKNOWN'));
    }
    for (const outcome of ['REFUSED', 'DEFERRED', 'NOTED']) {
      const code = await decide(`2010-01-0${{ REFUSED: 6, DEFERRED: 7, NOTED: 8 }[outcome]}`, { outcome });
      expect(await approve(code)).toEqual(refused('DECISION_NOT_AGREED'));
    }
  });

  it('puts right what is said of a baseline, and leaves its dates, its name and its place alone', async () => {
    const of =
      'plan { baselines { id name reason approvedOn finish decision { code } replaces items { code finish } history { id reason takenBecause recordedBy corrects correctedBy decision { code } } } }';
    const [first, second] = (await project(of)).plan.baselines;
    const corrects = first.history[0].id;
    const correct = (more: object, by = cast.director) =>
      send(
        'correctBaseline',
        'CorrectBaselineInput',
        { corrects, reason: 'A slip', ...more },
        'saved problems { code path }',
        by,
      );
    expect(await correct({ takenBecause: 'x' }, cast.lead)).toMatchObject({ code: 'FORBIDDEN' });
    const unknown = { saved: false, problems: [{ code: 'DECISION_UNKNOWN', path: ['input', 'decision'] }] };
    expect(await correct({ decision: 'D-NONE' })).toEqual(unknown);
    expect(await correct({ takenBecause: 'The group asked' })).toMatchObject({ saved: true });
    const after = (await project(of)).plan.baselines;
    expect(after).toMatchObject([{ ...first, reason: 'The group asked', history: expect.any(Array) }, second]);
    expect(after[0].history).toMatchObject([
      { id: corrects, takenBecause: first.reason, correctedBy: after[0].history[1].id },
      {
        corrects,
        takenBecause: 'The group asked',
        reason: 'A slip',
        recordedBy: 'Dora Director',
        decision: first.decision,
      },
    ]);
    expect(await correct({})).toMatchObject({ saved: false, problems: [{ code: 'ALREADY_CORRECTED' }] });
  });

  it('lets the lead propose a baseline that the director approves, while the plan stands as proposed', async () => {
    const decision = 'D-2010-01-04';
    const revise = (days: number) => {
      const changes = [{ reviseItem: { code: 'T1', duration: { days } } }];
      return send('revisePlan', 'RevisePlanInput', { changes }, 'saved');
    };
    const said = { name: 'Baseline 3', reason: 'More work was agreed', decision };
    const propose = (by: string) =>
      send('proposeBaseline', 'ProposeBaselineInput', said, 'saved problems { code }', by);
    const approve = (proposalId: string | undefined, by = cast.director) =>
      send('approveBaseline', 'ApproveBaselineInput', { ...said, proposalId }, 'saved problems { code }', by);
    const refused = (code: string) => ({ saved: false, problems: [{ code }] });
    const put = async () =>
      (
        await project(`plan { baselines { name } proposedBaseline { id name proposedBy outdated decision { code }
          wouldMove { code change workingDays } } }`)
      ).plan;

    await revise(74);
    expect(await propose(cast.director)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await propose(cast.lead)).toMatchObject({ saved: true });
    const { proposedBaseline: first } = await put();
    expect(first).toMatchObject({
      name: 'Baseline 3',
      proposedBy: 'Leo Lead',
      outdated: false,
      decision: { code: decision },
    });
    expect(first.wouldMove).toContainEqual({ code: 'M1', change: 'MOVED', workingDays: 2 });

    // the plan moves on: what the director would approve is no longer what was proposed
    await revise(75);
    expect((await put()).proposedBaseline).toMatchObject({ id: first.id, outdated: true });
    expect(await approve(first.id)).toEqual(refused('PROPOSAL_OUTDATED'));
    expect(await propose(cast.lead)).toMatchObject({ saved: true });
    const { proposedBaseline: second } = await put();
    expect(await approve(first.id)).toEqual(refused('PROPOSAL_UNKNOWN'));
    expect(await approve(cast.projectIds.ALPHA)).toEqual(refused('PROPOSAL_UNKNOWN'));

    // two persons: whoever proposed it does not approve it, though they hold both roles
    const grant = { personId: cast.personIds['Leo Lead'], role: 'DIRECTOR', projectCode: 'ALPHA' };
    await app.saved(cast.administrator, 'grantRole', grant);
    expect(await approve(second.id, cast.lead)).toEqual(refused('OWN_PROPOSAL'));
    expect(await approve(second.id)).toMatchObject({ saved: true });
    const { baselines, proposedBaseline } = await put();
    expect(baselines.at(-1)).toEqual({ name: 'Baseline 3' });
    expect(proposedBaseline).toBeNull();
    expect(await approve(second.id)).toMatchObject({ saved: false });
  });

  it('refuses with PLAN_EMPTY a baseline of nothing', async () => {
    const start = { programmeCode: 'PARTNERSHIPS', code: 'EMPTY', title: 'Empty', start: '2010-01-04' };
    await app.saved(cast.administrator, 'startProject', start);
    const grant = { personId: cast.personIds['Dora Director'], role: 'DIRECTOR', projectCode: 'EMPTY' };
    await app.saved(cast.administrator, 'grantRole', grant);
    const input = { projectCode: 'EMPTY', expectedVersion: 0, name: 'First', reason: 'x', decision: 'D-2010-01-04' };
    const answer = await send(
      'approveBaseline',
      'ApproveBaselineInput',
      input,
      'saved problems { code }',
      cast.director,
    );
    expect(answer).toMatchObject({ saved: false, problems: [{ code: 'PLAN_EMPTY' }] });
  });

  it('names the baselines there are where one is asked for that is not', async () => {
    const { body } = await app.gql(
      cast.lead,
      '{ compareBaselines(projectCode: "ALPHA", from: "Baseline 1", to: "None") { code } }',
    );
    expect(body.errors).toMatchObject([
      { message: expect.stringContaining('Baseline 1, Baseline 2'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('pages milestones by cursor', async () => {
    const changes = Array.from({ length: 5 }, (_, index) => ({
      addMilestone: { code: `P${index}`, title: `Page ${index}` },
    }));
    await send('revisePlan', 'RevisePlanInput', { changes }, 'saved');
    const page = async (args: string) =>
      (await project(`milestones(${args}) { totalCount nodes { code } pageInfo { hasNextPage endCursor } }`))
        .milestones;
    const first = await page('first: 4');
    expect(first).toMatchObject({
      totalCount: 6,
      nodes: [{ code: 'M1' }, { code: 'P0' }, { code: 'P1' }, { code: 'P2' }],
      pageInfo: { hasNextPage: true },
    });
    expect(await page(`first: 4, after: "${String(first.pageInfo.endCursor)}"`)).toMatchObject({
      nodes: [{ code: 'P3' }, { code: 'P4' }],
      pageInfo: { hasNextPage: false },
    });
    const { body } = await app.gql(
      cast.lead,
      '{ project(code: "ALPHA") { milestones(after: "nonsense") { totalCount } } }',
    );
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('asks the database as often for many projects as for one', async () => {
    const query = (asAt: string, first: number) =>
      `{ projects(asAt: "${asAt}", first: ${first}) { code rag milestones(first: 10) { nodes { code rag reports { id } } } plan { problems { code } } } }`;
    const one = await startTestApp({ today: '2010-01-26', databaseUrl: app.databaseUrl });
    const few = await statementsDuring(() => one.gql(cast.stranger, query('2010-01-12', 10)));
    await one.stop();
    const many = await startTestApp({ today: '2010-01-26', databaseUrl: app.databaseUrl });
    const all = await statementsDuring(() => many.gql(cast.administrator, query('2010-01-12', 10)));
    const again = await statementsDuring(() => many.gql(cast.administrator, query('2010-01-13', 10)));
    await many.stop();
    expect(few.result.body.data.projects).toHaveLength(1);
    expect(all.result.body.data.projects).toHaveLength(3);
    expect(all.statements).toHaveLength(few.statements.length);
    expect(again.statements).toHaveLength(1);
  });

  it('tells of a report that another server recorded', async () => {
    const other = await startTestApp({ today: '2010-01-12', databaseUrl: app.databaseUrl });
    const client = createClient({
      url: `${app.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${cast.reviewer}` },
    });
    const events = client.iterate<{ planChanged: Record<string, unknown> }>({
      query:
        'subscription { planChanged(projectCode: "ALPHA") { operation itemCodes actorName reason project { code rag } } }',
    });
    const told = events.next();
    const listening = 'SELECT 1 FROM pg_stat_activity WHERE datname = current_database()';
    await app.sql.rows('test-ready', listening);
    const { milestones } = await project('milestones { nodes { id code version } }');
    const [milestone] = milestones.nodes;
    const input = {
      milestoneId: milestone.id,
      forecastDate: '2010-05-20',
      narrative: 'Slower.',
      expectedVersion: milestone.version,
    };
    await other.saved(cast.lead, 'reportMilestone', input);
    const { value } = await told;
    expect(value).toMatchObject({
      data: {
        planChanged: {
          operation: 'reportMilestone',
          itemCodes: ['M1'],
          actorName: 'Leo Lead',
          reason: 'Slower.',
          project: { code: 'ALPHA' },
        },
      },
    });
    await events.return?.(undefined);
    await client.dispose();
    await other.stop();
  });

  it('tells a client that was away what was written meanwhile, then what comes', async () => {
    const { journal } = (await app.gql(cast.secretary, '{ journal(first: 100) { revision operation } }')).body.data;
    const client = createClient({
      url: `${app.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${cast.reviewer}` },
    });
    const since = journal.at(-1).revision;
    const events = client.iterate<{ planChanged: { revision: number; operation: string } }>({
      query:
        'subscription ($since: Int) { planChanged(projectCode: "ALPHA", sinceRevision: $since) { revision operation } }',
      variables: { since },
    });
    const heard: { revision: number; operation: string }[] = [];
    while (heard.at(-1)?.operation !== 'reportMilestone') heard.push((await events.next()).value.data.planChanged);
    const { milestones } = await project('milestones { nodes { id code version } }');
    const [{ id, version }] = milestones.nodes;
    const input = { milestoneId: id, forecastDate: '2010-05-21', narrative: 'Slower still.', expectedVersion: version };
    const coming = events.next();
    await app.saved(cast.lead, 'reportMilestone', input);
    heard.push((await coming).value.data.planChanged);
    const own = (
      await app.sql.rows<{ revision: number }>(
        'test-own',
        `SELECT j.revision FROM journal_entry j JOIN project p ON p.id = ANY (j.project_ids) WHERE p.code = 'ALPHA' AND j.revision > $1 ORDER BY 1`,
        [since],
      )
    ).map(({ revision }) => revision);
    expect(own.length).toBeGreaterThan(2);
    expect(heard.map(({ revision }) => revision)).toEqual(own);
    await events.return?.(undefined);
    await client.dispose();
  });

  it('keeps a later calendar but for what an earlier day is told, and tells no day before', async () => {
    app.clock.set('2010-01-29');
    const change = (input: object) =>
      send('changeCalendar', 'ChangeCalendarInput', input, 'saved problems { code message }');
    const on = async (asAt: string) => {
      const ask = `{ project(code: "ALPHA", asAt: "${asAt}") { plan { calendar { region closures { name } restrictedWindows { name } } } } }`;
      const { region, closures, restrictedWindows } = (await app.gql(cast.lead, ask)).body.data.project.plan.calendar;
      return [region, ...[...closures, ...restrictedWindows].map(({ name }: { name: string }) => name)];
    };
    const window = (name: string) => ({ restrictedWindows: [{ name, from: '2010-04-06', to: '2010-05-06' }] });
    const first = await on('2010-01-12');
    expect(await change({ ...window('Later'), effectiveOn: '2010-01-25' })).toMatchObject({ saved: true });
    const closed = { closures: [{ name: 'Stocktaking', from: '2010-02-01', to: '2010-02-02' }] };
    expect(await change({ ...closed, effectiveOn: '2010-01-18' })).toMatchObject({ saved: true });
    expect(await on('2010-01-12')).toEqual(first);
    expect(await on('2010-01-20')).toEqual([first[0], 'Stocktaking', first.at(-1)]);
    expect(await on('2010-01-26')).toEqual([first[0], 'Stocktaking', 'Later']);
    expect(await change({ ...window('Earlier'), effectiveOn: '2010-01-20' })).toMatchObject({
      saved: false,
      problems: [{ code: 'CHANGED_LATER', message: expect.stringContaining('25 January 2010') }],
    });
    app.clock.set('2010-01-04');
  });
});
