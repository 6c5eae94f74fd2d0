import { NOBODY } from '../support/client.js';
import type { TestApp } from '../support/app.js';
import type { Cast } from '../support/people.js';
import { statementsDuring } from '../support/statements.js';
import { type Risks, startRisks } from './risk-asking.js';

describe('the risk register over GraphQL', () => {
  let app: TestApp;
  let cast: Cast;
  let risks: Risks;
  let task: string;
  let milestone: string;

  const assess = (code: string, effectiveOn: string, likelihood: number, impact: number, more = {}) =>
    risks.change(code, 'assessRisk', {
      kind: 'CURRENT',
      effectiveOn,
      likelihood,
      impact,
      rationale: 'As we see it.',
      ...more,
    });

  beforeAll(async () => {
    risks = await startRisks('2010-01-26');
    ({ app, cast } = risks);
    const changes = [
      { addTask: { code: 'T1', title: 'Pilot', duration: { days: 20 } } },
      { addTask: { code: 'T2', title: 'Print', duration: { days: 5 } } },
      { addMilestone: { code: 'M1', title: 'Guide published' } },
      { addLink: { from: 'T1', to: 'M1' } },
      { addLink: { from: 'T2', to: 'M1' } },
    ];
    const plan = { projectCode: 'ALPHA', expectedVersion: 0, changes, effectiveOn: '2010-01-04' };
    await app.saved(cast.lead, 'revisePlan', plan);
    const made = await risks.project('plan { tasks { id code } milestones { id } }');
    task = made.plan.tasks.find((each: any) => each.code === 'T2').id;
    milestone = made.plan.milestones[0].id;
  });
  afterAll(() => app.stop());

  it('says of a new risk what is not known of it, and reminds of it', async () => {
    const risk = await risks.raise('Nobody answers', { citation: '10/23 ¶4.1.1', effectiveOn: '2010-01-10' });
    expect(risk).toMatchObject({
      ...{ code: 'R1', state: 'OPEN', nextStates: ['CLOSED'], owner: null, cause: null, current: null },
      ...{ response: null, nextReviewOn: null, appetite: null, trend: [], citation: '10/23 ¶4.1.1', assumed: false },
    });
    const gaps = ['STATEMENT_INCOMPLETE', 'NO_OWNER', 'NO_SCORE', 'NO_PROXIMITY', 'NO_RESPONSE', 'NO_REVIEW_DATE'];
    expect(risk.gaps.map((gap: any) => gap.code)).toEqual(gaps);
    const { riskGaps } = await risks.project(
      'riskGaps(first: 2) { totalCount nodes { code riskCode } pageInfo { endCursor } }',
    );
    expect(riskGaps).toMatchObject({ totalCount: 6, nodes: [{ code: gaps[0], riskCode: 'R1' }, { code: gaps[1] }] });
    const asked = 'riskGapCounts { code risks } riskGaps(first: 1) { nodes { riskId riskTitle riskVersion actionId } }';
    const { id: riskId, title: riskTitle, version: riskVersion } = risk;
    expect(await risks.project(asked)).toEqual({
      riskGapCounts: gaps.map((code) => ({ code, risks: 1 })),
      riskGaps: { nodes: [{ riskId, riskTitle, riskVersion, actionId: null }] },
    });
  });

  it('tells whose a risk is, what it touches and what it would do to the end', async () => {
    const { personIds } = cast;
    const more = {
      ...{ cause: 'Elections', event: 'No publishing', effect: 'The guide waits', proximity: 'WITHIN_PROJECT' },
      ...{ ownerId: personIds['Leo Lead'], actioneeIds: [personIds['Rita Reviewer']] },
      ...{ links: [{ kind: 'MILESTONE', id: milestone }], taskEffects: [{ taskId: task, workingDays: 20 }] },
    };
    await risks.raise('Elections', { ...more, assumed: true });
    expect(await risks.risk('R2', { asAt: '2010-01-04' })).toMatchObject({
      ...{ owner: { name: 'Leo Lead' }, actionees: [{ name: 'Rita Reviewer' }], assumed: true },
      links: [{ kind: 'MILESTONE', code: 'M1', title: 'Guide published' }],
      taskEffects: [{ task: { code: 'T2' }, workingDays: 20, totalFloat: 15, beyondFloat: 5 }],
    });
  });

  it('changes only what an amendment names, clears what it sets to null, and keeps both statements', async () => {
    const { id: knownBefore } = await risks.risk('R2');
    const risk = await risks.change('R2', 'amendRisk', { ownerId: null, effectiveOn: '2010-01-20' });
    expect(risk).toMatchObject({
      id: knownBefore,
      title: 'Elections',
      owner: null,
      cause: 'Elections',
      links: [{ code: 'M1' }],
    });
    expect(risk.history.statements.map((one: any) => one.ownerName)).toEqual(['Leo Lead', null]);
    expect(await risks.risk('R2', { asAt: '2010-01-19' })).toMatchObject({ owner: { name: 'Leo Lead' } });
    await risks.change('R2', 'amendRisk', { ownerId: cast.personIds['Leo Lead'] });
  });

  it('keeps every assessment, and a past date keeps its own score', async () => {
    await assess('R2', '2010-01-05', 5, 4, { kind: 'INHERENT' });
    await assess('R2', '2010-01-06', 4, 3);
    await assess('R2', '2010-01-25', 2, 3, { kind: 'TARGET' });
    const risk = await assess('R2', '2010-01-20', 3, 3);
    expect(risk).toMatchObject({
      ...{ inherent: { score: { score: 20 } }, target: { score: { score: 6 } } },
      current: {
        score: { score: 9, band: { name: 'Medium', tone: 'amber' } },
        onFormerScale: false,
        scaleId: 'TOOL-1',
      },
    });
    expect(risk.trend.map((one: any) => `${one.kind} ${one.score} ${one.band}`)).toEqual([
      ...['INHERENT 20 Very high', 'CURRENT 12 High', 'CURRENT 9 Medium', 'TARGET 6 Medium'],
    ]);
    expect(await risks.risk('R2', { asAt: '2010-01-19' })).toMatchObject({
      current: { score: { score: 12 } },
      target: null,
    });
  });

  it('keeps an assessment and its correction, and what was known when', async () => {
    const before = await risks.risk('R2');
    const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
    const risk = await assess('R2', '2010-01-20', 4, 4, { corrects: before.current.id });
    expect(risk.current.score.score).toBe(16);
    const rows = risk.history.assessments.filter((one: any) => one.effectiveOn === '2010-01-20');
    expect(rows).toMatchObject([{ correctedBy: rows[1].id }, { corrects: before.current.id, correctedBy: null }]);
    const then = await risks.risk('R2', { knownAt: clock!.at.toISOString() });
    expect(then.current.score).toEqual(before.current.score);
  });

  it('tells how a risk is met, by which actions, and which are overdue', async () => {
    const actions = [
      { text: 'Ask the electoral officer', actioneeId: cast.personIds['Leo Lead'], dueOn: '2010-01-20' },
      { text: 'Move the printing' },
    ];
    const risk = await risks.change('R2', 'respondToRisk', {
      response: 'TREAT',
      note: 'Plan around it.',
      actions,
      effectiveOn: '2010-01-10',
    });
    expect(risk).toMatchObject({
      response: { response: 'TREAT', note: 'Plan around it.' },
      actions: [
        { actionee: { name: 'Leo Lead' }, state: 'PLANNED', overdue: true, nextStates: ['IN_HAND', 'DONE', 'DROPPED'] },
        { actionee: null, dueOn: null, overdue: false },
      ],
    });
    expect(risk.gaps.map((gap: any) => gap.code)).toEqual(
      expect.arrayContaining(['ACTION_OVERDUE', 'ACTION_INCOMPLETE']),
    );
    const [first, second] = risk.actions;
    const report = { actionId: first.id, state: 'DONE', effectiveOn: '2010-01-22' };
    expect((await risks.change('R2', 'reportRiskAction', report)).actions[0]).toMatchObject({
      state: 'DONE',
      overdue: false,
    });
    const again = { actionId: second.id, text: 'Move the printing to June', dueOn: '2010-03-01' };
    const restated = await risks.change('R2', 'amendRiskAction', again);
    expect(restated.response).toMatchObject({ response: 'TREAT', note: 'Plan around it.' });
    expect(restated.actions).toMatchObject([
      { id: first.id },
      { id: second.id, text: again.text, dueOn: '2010-03-01' },
    ]);
    expect((await risks.risk('R2', { asAt: '2010-01-21' })).actions[0]).toMatchObject({
      state: 'PLANNED',
      overdue: true,
    });
    const { history } = restated.actions[0];
    const undone = { actionId: first.id, state: 'IN_HAND', corrects: history[0].id, effectiveOn: '2010-01-22' };
    const corrected = (await risks.change('R2', 'reportRiskAction', undone)).actions[0];
    expect(corrected).toMatchObject({ state: 'IN_HAND', history: [{ correctedBy: corrected.history[1].id }, {}] });
  });

  it('reviews a risk, closes it with a reason, keeps it, and opens it again', async () => {
    await risks.raise('Passing');
    const review = { note: 'Nothing new.', nextOn: '2010-01-20', effectiveOn: '2010-01-06' };
    expect(await risks.change('R3', 'reviewRisk', review)).toMatchObject({ nextReviewOn: '2010-01-20' });
    expect((await risks.risk('R3')).gaps.map((gap: any) => gap.code)).toContain('REVIEW_OVERDUE');
    const closed = await risks.change('R3', 'closeRisk', { note: 'It has passed.', effectiveOn: '2010-01-22' });
    expect(closed).toMatchObject({ state: 'CLOSED', stateNote: 'It has passed.', gaps: [], nextStates: ['OPEN'] });
    const listed = await risks.project(
      'risks(state: CLOSED) { nodes { code title state } } open: risks(state: OPEN) { totalCount }',
    );
    expect(listed).toEqual({
      risks: { nodes: [{ code: 'R3', title: 'Passing', state: 'CLOSED' }] },
      open: { totalCount: 2 },
    });
    expect(await risks.risk('R3', { asAt: '2010-01-21' })).toMatchObject({ state: 'OPEN' });
    const open = await risks.change('R3', 'reopenRisk', { note: 'It has not.' });
    expect(open).toMatchObject({
      state: 'OPEN',
      since: '2010-01-26',
      history: { states: [{}, { note: 'It has not.' }] },
    });
  });

  it('pages and sorts its list, and finds the risks of an owner', async () => {
    const selection = `risks(first: 2, sort: SCORE) { totalCount nodes { code } pageInfo { hasNextPage endCursor } }`;
    const { risks: page } = await risks.project(selection);
    expect(page).toMatchObject({
      totalCount: 3,
      nodes: [{ code: 'R2' }, { code: 'R1' }],
      pageInfo: { endCursor: expect.any(String) },
    });
    const next = await risks.project(
      `risks(first: 2, sort: SCORE, after: "${page.pageInfo.endCursor}") { nodes { code } }`,
    );
    expect(next.risks.nodes).toEqual([{ code: 'R3' }]);
    const owned = await risks.project(`risks(ownerId: "${cast.personIds['Leo Lead']!}@2010-01-26") { nodes { code } }`);
    expect(owned.risks.nodes).toEqual([{ code: 'R2' }]);
  });

  it('gives ids of the view asked for, and null for a code that is not there', async () => {
    const now = await risks.risk('R1');
    expect((await risks.risk('R1', { asAt: '2010-01-26' })).id).toBe(`${now.id as string}@2010-01-26`);
    expect(await risks.risk('R99')).toBeNull();
  });

  it('lets others point at a risk', async () => {
    const { id } = await risks.risk('R1');
    const risk = await risks.raise('Follows from another', {
      effectiveOn: '2010-01-10',
      links: [{ kind: 'RISK', id }],
    });
    expect(risk.links).toEqual([{ kind: 'RISK', code: 'R1', title: 'Nobody answers' }]);
  });

  it.each([
    ['SUBJECT_UNKNOWN', 'amendRisk', { links: [{ kind: 'MILESTONE', id: NOBODY }] }, ['links']],
    ['SUBJECT_UNKNOWN', 'amendRisk', { taskEffects: [{ taskId: NOBODY, workingDays: 1 }] }, ['taskEffects']],
    ['BAD_USER_INPUT', 'amendRisk', { title: ' ' }, ['title']],
    [
      'BAD_USER_INPUT',
      'amendRisk',
      { taskEffects: [{ taskId: NOBODY, workingDays: 0 }] },
      ['taskEffects', '0', 'workingDays'],
    ],
    ['NOT_FOUND', 'amendRisk', { ownerId: NOBODY }, ['ownerId']],
    ['NOT_FOUND', 'amendRisk', { actioneeIds: [NOBODY] }, ['actioneeIds']],
    ['NOT_FOUND', 'amendRisk', { title: 'x', effectiveOn: '2010-01-09' }, ['effectiveOn']],
    ['NOT_FOUND', 'amendRisk', { riskId: NOBODY, title: 'x' }, ['riskId']],
    ['FUTURE_DATE', 'closeRisk', { note: 'x', effectiveOn: '2010-02-01' }, ['effectiveOn']],
    ['VERSION_CONFLICT', 'closeRisk', { note: 'x', expectedVersion: 1 }, ['expectedVersion']],
    ['STEP_NOT_OPEN', 'reopenRisk', { note: 'x' }, ['riskId']],
    ['NOT_FOUND', 'closeRisk', { note: 'x', corrects: NOBODY }, ['corrects']],
    ['LEVEL_UNKNOWN', 'assessRisk', { kind: 'CURRENT', likelihood: 6, impact: 1, rationale: 'x' }, ['likelihood']],
    ['LEVEL_UNKNOWN', 'assessRisk', { kind: 'CURRENT', likelihood: 1, impact: 9, rationale: 'x' }, ['impact']],
    [
      'NOT_FOUND',
      'assessRisk',
      { kind: 'CURRENT', likelihood: 1, impact: 1, rationale: 'x', corrects: NOBODY },
      ['corrects'],
    ],
    ['RESPONSE_NOT_FOR_THREAT', 'respondToRisk', { response: 'TAKE' }, ['response']],
    ['RESPONSE_NEEDED', 'respondToRisk', { note: 'x' }, ['response']],
    [
      'NOT_FOUND',
      'respondToRisk',
      { response: 'TREAT', actions: [{ text: 'x', actioneeId: NOBODY }] },
      ['actions', '0', 'actioneeId'],
    ],
    ['ACTION_UNKNOWN', 'amendRiskAction', { text: 'x', actionId: NOBODY }, ['actionId']],
    ['ACTION_UNKNOWN', 'reportRiskAction', { actionId: NOBODY, state: 'DONE' }, ['actionId']],
    ['NEXT_REVIEW_NOT_AHEAD', 'reviewRisk', { note: 'x', nextOn: '2010-01-26' }, ['nextOn']],
  ])('refuses with %s in %s, names the field and changes nothing', async (code, field, input, path) => {
    const before = await risks.risk('R1');
    const outcome = await risks.about('R1', field, input);
    expect(outcome).toMatchObject({ saved: false, risk: null, problems: [{ code, path: ['input', ...path] }] });
    expect(await risks.risk('R1')).toEqual(before);
  });

  it('refuses with CODE_TAKEN a code in use, and takes the next free one where none is given', async () => {
    const input = { projectCode: 'ALPHA', title: 'x', nature: 'THREAT', category: 'LEGAL', code: 'R1' };
    const outcome = await risks.run('raiseRisk', input);
    expect(outcome.problems).toMatchObject([{ code: 'CODE_TAKEN', path: ['input', 'code'] }]);
  });

  it('refuses with RISK_CLOSED what is not done about a closed risk, but corrects what was said while it was open', async () => {
    await risks.raise('Closed', { code: 'R50' });
    const assessed = await assess('R50', '2010-01-10', 2, 2);
    await risks.change('R50', 'closeRisk', { note: 'Over.', effectiveOn: '2010-01-20' });
    const codes: string[] = [];
    for (const [field, input] of [
      ['assessRisk', { kind: 'CURRENT', likelihood: 1, impact: 1, rationale: 'x' }],
      ['respondToRisk', { response: 'TOLERATE' }],
      ['reviewRisk', { note: 'x', nextOn: '2010-02-26' }],
    ] as const)
      codes.push((await risks.about('R50', field, input)).problems[0]!.code);
    expect(codes).toEqual(['RISK_CLOSED', 'RISK_CLOSED', 'RISK_CLOSED']);
    const corrects = assessed.current.id;
    expect(await assess('R50', '2010-01-10', 3, 2, { corrects })).toMatchObject({
      state: 'CLOSED',
      current: { score: { score: 6 } },
    });
    const twice = { kind: 'CURRENT', likelihood: 1, impact: 1, rationale: 'x', effectiveOn: '2010-01-10', corrects };
    expect((await risks.about('R50', 'assessRisk', twice)).problems).toMatchObject([{ code: 'ALREADY_CORRECTED' }]);
  });

  it('refuses with LATER_REPORT_STANDS or NOT_THE_LAST a report that later ones would not have known', async () => {
    const { history } = await risks.change('R50', 'reopenRisk', { note: 'x', effectiveOn: '2010-01-24' });
    const early = await risks.about('R50', 'closeRisk', { note: 'x', effectiveOn: '2010-01-23' });
    expect(early.problems).toMatchObject([{ code: 'LATER_REPORT_STANDS', path: ['input', 'effectiveOn'] }]);
    const input = { note: 'x', effectiveOn: '2010-01-21', corrects: history.states[0].id };
    expect((await risks.about('R50', 'closeRisk', input)).problems).toMatchObject([{ code: 'NOT_THE_LAST' }]);
  });

  it('takes an opportunity', async () => {
    const risk = await risks.raise('Others copy it', { code: 'R60', nature: 'OPPORTUNITY', category: 'STAKEHOLDER' });
    expect(risk).toMatchObject({ nature: 'OPPORTUNITY', acceptBlockers: [{ code: 'NOT_A_THREAT' }] });
    expect(await risks.change('R60', 'respondToRisk', { response: 'TAKE' })).toMatchObject({
      response: { response: 'TAKE' },
    });
    const { riskHeatMap } = await risks.project('riskHeatMap(nature: OPPORTUNITY) { unscored { code } title }');
    expect(riskHeatMap.unscored).toEqual([{ code: 'R60' }]);
    expect(riskHeatMap.title).toContain('opportunities');
  });

  it('lets one of two people win who assess at once', async () => {
    const { id: riskId, version: expectedVersion } = await risks.risk('R1');
    const input = { riskId, expectedVersion, kind: 'CURRENT', likelihood: 3, impact: 4, rationale: 'x' };
    const both = await Promise.all([risks.run('assessRisk', input), risks.run('assessRisk', input)]);
    expect(both.map((outcome) => outcome.saved).sort()).toEqual([false, true]);
  });

  it('keeps text as text, whatever it says', async () => {
    const hostile = `=HYPERLINK("x"); <script>'; DROP TABLE risk; -- %s \${x} 𝕊`;
    const risk = await risks.raise(hostile, { cause: hostile, code: 'R70' });
    expect(risk).toMatchObject({ title: hostile, cause: hostile });
    await assess('R70', '2010-01-05', 1, 1);
    const { riskHeatMap } = await risks.project('riskHeatMap { svg alternativeText }');
    expect(riskHeatMap.svg).not.toContain('<script>');
    expect(riskHeatMap.alternativeText).toContain('<script>');
  });

  it('asks the database as often for thirty risks as for three', async () => {
    const whole = `risks(first: 50) { nodes { code owner { name } links { code } gaps { code } history { assessments { id } } } }
      riskGaps { totalCount } riskScale { version } riskAppetites { id } riskHeatMap { svg }`;
    const asked = async () => {
      await app.saved(cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
      const { statements } = await statementsDuring(() => risks.project(whole));
      return statements.length;
    };
    const few = await asked();
    for (let count = 0; count < 30; count++)
      await risks.raise(`Risk ${count}`, {
        ownerId: cast.personIds['Leo Lead'],
        links: [{ kind: 'MILESTONE', id: milestone }],
      });
    expect(await asked()).toBe(few);
  });
});
