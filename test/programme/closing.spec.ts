import '../../src/app.domains.js'; // the rows in force
import { closedFault, goesOnWhenClosed } from '../../src/programme/closing/closed-writes.js';
import { type Alpha, startAlpha } from '../support/alpha.js';
import { faults, NOBODY } from '../support/client.js';

const READS = {
  Project: `state since nextStates reportingDate asAt version history { state note effectiveOn correctedBy recordedBy }
    closure { id effectiveOn summary lessons decision { code title } correctedBy
      followOns { action dueOn person { name } organisation { name } } }`,
};

describe('what may still be written about a closed project', () => {
  const closed = { projectId: 'p', code: 'ALPHA', since: '2010-01-20' };
  const says = (operation: string, ...rows: { effectiveOn: string; corrects?: string | null }[]) =>
    closedFault(operation, rows, closed)?.code ?? 'may be saved';

  it.each([
    ['a report of a milestone', 'reportMilestone', [{ effectiveOn: '2010-01-10' }], 'PROJECT_CLOSED'],
    [
      'a report that corrects another',
      'reportMilestone',
      [{ effectiveOn: '2010-01-10', corrects: 'r' }],
      'may be saved',
    ],
    [
      'a correction with something new',
      'reportMilestone',
      [{ effectiveOn: '2010-01-10', corrects: 'r' }, { effectiveOn: '2010-01-10' }],
      'PROJECT_CLOSED',
    ],
    ['details of the time before', 'amendRisk', [{ effectiveOn: '2010-01-20' }], 'may be saved'],
    ['details from a later day on', 'amendRisk', [{ effectiveOn: '2010-01-21' }], 'PROJECT_CLOSED'],
    ['minutes', 'draftMinutes', [{ effectiveOn: '2010-01-25' }], 'may be saved'],
    ['a published version', 'publishOutputVersion', [{ effectiveOn: '2010-01-25' }], 'may be saved'],
    ['a paper', 'composeBoardPaper', [{ effectiveOn: '2010-01-25' }], 'may be saved'],
    ['a new role', 'grantRole', [], 'may be saved'],
    ['a write without any dated row', 'revisePlan', [], 'PROJECT_CLOSED'],
    ['something that is no operation', 'toString', [], 'PROJECT_CLOSED'],
  ])('%s', (_, operation, rows, expected) => expect(says(operation, ...rows)).toBe(expected));

  it('names the project, the day and what can be done', () => {
    expect(closedFault('reportMilestone', [], closed)?.message).toBe(
      'Project ALPHA was closed on 20 January 2010, so nothing new can be added to it. Correct what was recorded, or reopen the project.',
    );
  });

  it('goes on with what is owed: answers, promises and publication', () => {
    const going = [
      'answerChallenge',
      'dischargeCommitment',
      'publishFeedbackReport',
      'agreeMinutes',
      'recordDecision',
      'signUp',
    ];
    expect(going.filter((operation) => !goesOnWhenClosed(operation))).toEqual([]);
  });
});

describe('a project that is closed', () => {
  let alpha: Alpha;
  const version = async (): Promise<number> => (await alpha.project('version')).version;
  const step = async (operation: string, input: object = {}, token: string | null = alpha.cast.secretary) =>
    alpha.run(operation, { projectCode: 'ALPHA', expectedVersion: await version(), ...input }, token, READS);
  const plan = async () => (await alpha.project('plan { version milestones { id version } }')).plan;
  const report = async (more: object = {}) => {
    const { milestones } = await plan();
    const [milestone] = milestones;
    const input = {
      milestoneId: milestone.id,
      expectedVersion: milestone.version,
      forecastDate: '2010-02-10',
      ...more,
    };
    return alpha.run('reportMilestone', input);
  };
  const tasks = async (token: string) =>
    (await alpha.app.query(token, '{ me { tasks(first: 50) { nodes { kind projectCode } } } }')).me.tasks.nodes;

  beforeAll(async () => {
    alpha = await startAlpha({ today: '2010-03-26', reads: READS });
    const { cast } = alpha;
    await alpha.app.saved(cast.secretary, 'amendProject', {
      ...{ projectCode: 'ALPHA', expectedVersion: await version(), effectiveOn: '2010-01-04' },
      leadId: cast.personIds['Leo Lead'],
    });
    const changes = [{ addMilestone: { code: 'M1', title: 'Done' } }];
    const { version: expectedVersion } = await plan();
    await alpha.app.saved(cast.lead, 'revisePlan', {
      projectCode: 'ALPHA',
      expectedVersion,
      changes,
      effectiveOn: '2010-01-04',
    });
    const first = await report({ reportedOn: '2010-01-15' });
    expect(first.saved).toBe(true);
  });

  afterAll(() => alpha.app.stop());

  it('is asked for reports while it is open', async () => {
    expect((await tasks(alpha.cast.lead)).map(({ kind }: any) => kind)).toContain('REPORT_OVERDUE_MILESTONE');
    expect(await alpha.project('state since nextStates closure { id } history { state }')).toEqual({
      ...{ state: 'OPEN', since: null, nextStates: ['CLOSED'], closure: null, history: [] },
    });
  });

  it.each([
    ['HANDED_TO_NOBODY followOns.0.personId', { followOns: [{ action: 'Tell the partners' }] }],
    ['NOT_FOUND followOns.0.personId', { followOns: [{ action: 'x', personId: NOBODY }] }],
    ['SUBJECT_UNKNOWN decisionId', { decisionId: NOBODY }],
    ['NOT_FOUND corrects', { corrects: NOBODY }],
    ['FUTURE_DATE effectiveOn', { effectiveOn: '2010-03-27' }],
    ['BEFORE_PROJECT effectiveOn', { effectiveOn: '2009-12-31' }],
    ['VERSION_CONFLICT expectedVersion', { expectedVersion: 1 }],
  ])('is not closed with %s', async (expected, input) => {
    expect(faults(await step('closeProject', { summary: 'x', ...input }))).toEqual([expected]);
  });

  it('cannot be reopened or archived before it is closed', async () => {
    expect(faults(await step('reopenProject', { reason: 'x' }))).toEqual(['STEP_NOT_OPEN projectCode']);
    expect(faults(await step('archiveProject'))).toEqual(['STEP_NOT_OPEN projectCode']);
    expect(faults(await step('restoreProject'))).toEqual(['STEP_NOT_OPEN projectCode']);
  });

  it('is closed with its end project report, and its status is that of the day', async () => {
    const { cast } = alpha;
    const followOns = [
      { action: 'Review the protocol after a year', personId: cast.personIds['Dora Director'], dueOn: '2011-03-01' },
      { action: 'Keep the text', organisationId: cast.organisationId },
    ];
    const input = {
      effectiveOn: '2010-03-20',
      summary: 'Both checklists are out.',
      lessons: ['Ask partners early.'],
      followOns,
    };
    const { saved, problems, project } = await step('closeProject', input, cast.lead);
    expect({ saved, problems }).toEqual({ saved: true, problems: [] });
    expect(project).toMatchObject({
      ...{ state: 'CLOSED', since: '2010-03-20', nextStates: ['OPEN', 'ARCHIVED'] },
      ...{ reportingDate: '2010-03-20', asAt: '2010-03-20' },
      history: [{ state: 'CLOSED', effectiveOn: '2010-03-20', recordedBy: 'Leo Lead' }],
      closure: {
        ...{ summary: 'Both checklists are out.', lessons: ['Ask partners early.'], decision: null },
        followOns: [
          { action: 'Review the protocol after a year', dueOn: '2011-03-01', person: { name: 'Dora Director' } },
          { action: 'Keep the text', dueOn: null, organisation: { name: 'Standards for England' } },
        ],
      },
    });
  });

  it('was open on the days before', async () => {
    expect(await alpha.project('state closure { id }', { asAt: '2010-03-19' })).toEqual({
      state: 'OPEN',
      closure: null,
    });
  });

  it('takes nothing new, and says why', async () => {
    const refused = await report({ reportedOn: '2010-03-10' });
    expect(faults(refused)).toEqual(['PROJECT_CLOSED']);
    expect(refused.problems[0]!.message).toMatch('Project ALPHA was closed on 20 March 2010');
    const risk = {
      projectCode: 'ALPHA',
      title: 'R',
      nature: 'THREAT',
      category: 'DELIVERY',
      cause: 'c',
      event: 'e',
      effect: 'f',
    };
    expect(faults(await alpha.run('raiseRisk', risk)).at(-1)).toMatch(/PROJECT_CLOSED/u);
    const list = {
      list: 'RISKS',
      projectCode: 'ALPHA',
      content: Buffer.from('Title,Nature,Category\nR,Threat,Delivery\n').toString('base64'),
    };
    expect((await alpha.run('importList', list)).saved).toBe(false);
  });

  it('lets what was recorded be put right', async () => {
    const { milestones } = (await alpha.project('plan { milestones { version reports { id } } }')).plan;
    const corrected = await report({ corrects: milestones[0].reports[0].id, reportedOn: '2010-01-15' });
    expect(faults(corrected)).toEqual([]);
    expect(faults(await step('amendProject', { title: 'A better title', effectiveOn: '2010-03-20' }))).toEqual([]);
    expect(faults(await step('amendProject', { title: 'Later', effectiveOn: '2010-03-21' }))).toEqual([
      'PROJECT_CLOSED',
    ]);
  });

  it('has an end project report that can be corrected, as of another day too', async () => {
    const { closure } = await alpha.project('closure { id }');
    const input = { corrects: closure.id, summary: 'Both checklists are published.', effectiveOn: '2010-03-22' };
    const { project } = await step('closeProject', input);
    expect(project).toMatchObject({ state: 'CLOSED', since: '2010-03-22', reportingDate: '2010-03-22' });
    expect(project.closure).toMatchObject({ summary: 'Both checklists are published.', followOns: [] });
    expect(project.history).toHaveLength(2);
    expect(faults(await step('closeProject', input))).toEqual(['ALREADY_CORRECTED corrects']);
    expect(faults(await step('closeProject', { summary: 'x' }))).toEqual(['STEP_NOT_OPEN projectCode']);
  });

  it('is asked for no reports, and its people are not reminded', async () => {
    const kinds = (await tasks(alpha.cast.lead)).filter(({ projectCode }: any) => projectCode === 'ALPHA');
    expect(kinds).toEqual([]);
  });

  it('leaves the other projects alone', async () => {
    const beta = await alpha.app.run(alpha.cast.secretary, 'recordNarrative', {
      ...{ projectCode: 'BETA', topic: 'PURPOSE', paragraphs: ['x'] },
      expectedVersion: (await alpha.app.query(alpha.cast.secretary, '{ project(code: "BETA") { version } }')).project
        .version,
    });
    expect(beta.saved).toBe(true);
  });

  it('is archived: found, read and searched for, and listed only where somebody asks', async () => {
    const { cast, app } = alpha;
    expect((await step('archiveProject', { reason: 'Two years have passed.' })).project).toMatchObject({
      ...{ state: 'ARCHIVED', nextStates: ['CLOSED'] },
      closure: { summary: 'Both checklists are published.' },
    });
    const listed = async (args: string) =>
      (await app.query(cast.secretary, `{ projects${args} { code } }`)).projects.map(({ code }: any) => code);
    expect(await listed('')).toEqual(['BETA']);
    expect(await listed('(states: [ARCHIVED])')).toEqual(['ALPHA']);
    const { allProjects } = await app.query(
      cast.secretary,
      '{ allProjects(states: [OPEN, CLOSED, ARCHIVED]) { totalCount } }',
    );
    expect(allProjects.totalCount).toBe(2);
    expect((await alpha.project('title')).title).toBe('A better title');
    const { search } = await app.query(cast.secretary, '{ search(text: "better title") { nodes { code } } }');
    expect(search.nodes).toContainEqual({ code: 'ALPHA' });
    expect(faults(await step('reopenProject', { reason: 'x' }))).toEqual(['STEP_NOT_OPEN projectCode']);
  });

  it('comes out of the archive closed, is reopened with a reason, and takes reports again', async () => {
    expect((await step('restoreProject')).project).toMatchObject({ state: 'CLOSED' });
    const { project } = await step(
      'reopenProject',
      { reason: 'A partner asks for a third part.' },
      alpha.cast.director,
    );
    expect(project).toMatchObject({ state: 'OPEN', closure: null, reportingDate: null, nextStates: ['CLOSED'] });
    expect(project.history.at(-1)).toMatchObject({ state: 'OPEN', note: 'A partner asks for a third part.' });
    expect(faults(await report({ reportedOn: '2010-03-25' }))).toEqual([]);
  });
});
