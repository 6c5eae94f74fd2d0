import { POLICY } from '../src/platform/auth/policy.js';
import { startTestApp, type TestApp } from './support/app.js';
import { type Cast, saved, startCast } from './support/people.js';

/**
 * Y let through (done, or refused for what was asked); U told to sign in; F told that the role is missing; H told that
 * there is no such thing. In this order: the public, administrator, secretary; then, of project ALPHA, its director, its
 * lead and a reviewer; last, the lead of another project. Everything is tried on project ALPHA and a draft about it.
 */
const MATRIX: Readonly<Record<string, string>> = {
  me: 'Y Y Y Y Y Y Y',
  programmes: 'U Y Y Y Y Y Y',
  programme: 'U Y Y Y Y Y Y',
  projects: 'U Y Y Y Y Y Y',
  project: 'U Y Y Y Y Y H',
  organisations: 'U Y Y Y Y Y Y',
  people: 'U Y Y Y Y Y Y',
  journal: 'U Y Y F F F F',
  previewPlan: 'U Y Y Y Y Y H',
  previewCalendar: 'U Y Y Y Y Y H',
  previewMilestoneReport: 'U Y Y Y Y Y H',
  previewTaskReport: 'U Y Y Y Y Y H',
  compareBaselines: 'U Y Y Y Y Y H',
  boardPapers: 'Y Y Y Y Y Y Y',
  boardPaper: 'H Y Y Y H H H',
  verifyBoardPaper: 'H Y Y Y H H H',
  accessTokens: 'U Y F F F F F',
  roleGrants: 'U Y F F F F F',
  addOrganisation: 'U Y Y F F F F',
  amendOrganisation: 'U Y Y F F F F',
  addPerson: 'U Y Y F F F F',
  amendPerson: 'U Y Y F F F F',
  grantRole: 'U Y F F F F F',
  withdrawRole: 'U Y F F F F F',
  issueAccessToken: 'U Y F F F F F',
  revokeAccessToken: 'U Y H H H H H',
  startProgramme: 'U Y Y F F F F',
  startProject: 'U Y Y F F F F',
  amendProject: 'U Y Y Y Y F H',
  recordNarrative: 'U Y Y Y Y F H',
  setReportingDate: 'U Y Y Y Y F H',
  revisePlan: 'U F F F Y F H',
  changeCalendar: 'U F F F Y F H',
  reportMilestone: 'U F F F Y F H',
  reportTask: 'U F F F Y F H',
  approveBaseline: 'U F F Y Y F H',
  composeBoardPaper: 'U F Y F F F F',
  editBoardPaper: 'U F Y F F F F',
  clearBoardPaper: 'U F F Y F F F',
  issueBoardPaper: 'U F Y F F F F',
  considerBoardPaper: 'U F Y F F F F',
  withdrawBoardPaper: 'U F Y F F F F',
};

const ROLES = ['public', 'administrator', 'secretary', 'director', 'lead', 'reviewer', 'stranger'] as const;
/** A version that nothing has: whoever is let through is refused for that, so that nothing changes. */
const STALE = 999_999;
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('every operation as every role', () => {
  let app: TestApp;
  let cast: Cast;
  let documents: Readonly<Record<string, [document: string, variables: Record<string, unknown>]>>;

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    const changes = [
      { addTask: { code: 'T1', title: 'Work', duration: { days: 5 } } },
      { addMilestone: { code: 'M1', title: 'Done' } },
      { addLink: { from: 'T1', to: 'M1' } },
    ];
    const plan = { projectCode: 'ALPHA', expectedVersion: 0, changes, effectiveOn: '2010-01-04' };
    await saved(app, cast.lead, 'revisePlan', 'RevisePlanInput', plan, '');
    const paper = {
      reference: '10/23',
      title: 'Update',
      programmeCode: 'PARTNERSHIPS',
      projectCodes: ['ALPHA'],
      meetingDate: '2010-01-26',
    };
    await saved(app, cast.secretary, 'composeBoardPaper', 'ComposeBoardPaperInput', paper, '');
    const { body } = await app.gql(
      cast.lead,
      '{ project(code: "ALPHA") { plan { tasks { id } milestones { id } } } people { id } organisations { id } }',
    );
    const { plan: made } = body.data.project;
    const spare = await saved<{ person: { id: string } }>(
      app,
      cast.administrator,
      'addPerson',
      'AddPersonInput',
      { name: 'Sam Spare' },
      'person { id }',
    );
    const token = { personId: spare.person.id, name: 'To be revoked' };
    const issued = await saved<{ accessToken: { id: string } }>(
      app,
      cast.administrator,
      'issueAccessToken',
      'IssueAccessTokenInput',
      token,
      'accessToken { id }',
    );
    const [milestone, task] = [made.milestones[0].id, made.tasks[0].id];
    documents = operations(milestone, task, body.data.people[0].id, cast.organisationId, issued.accessToken.id);
  });

  afterAll(() => app.stop());

  it('is tried on every operation that the policy knows', () => {
    const queriesAndMutations = Object.keys(POLICY).filter((name) => name !== 'planChanged'); // tried over its own socket
    expect(Object.keys(MATRIX).sort()).toEqual(queriesAndMutations.sort());
    expect(Object.keys(documents).sort()).toEqual(Object.keys(MATRIX).sort());
  });

  it.each(Object.keys(MATRIX))('%s', async (operation) => {
    const [document, variables] = documents[operation]!;
    const outcomes: string[] = [];
    for (const role of [...ROLES].reverse()) {
      // those who may least come first, so that nobody is refused for what another did before
      const { body } = await app.gql(role === 'public' ? null : cast[role], document, variables);
      outcomes.unshift(outcome(body, operation));
    }
    expect(outcomes.join(' ')).toBe(MATRIX[operation]);
  });
});

function outcome(body: any, operation: string): string {
  const code = body.errors?.[0]?.extensions.code as string | undefined;
  if (code === 'UNAUTHENTICATED') return 'U';
  if (code === 'FORBIDDEN') return 'F';
  const payload = body.data?.[operation];
  const hidden = (payload?.problems as { code: string; path: string[] }[] | undefined)?.some(
    (problem) =>
      problem.code === 'NOT_FOUND' &&
      /^(milestoneId|taskId|reference|projectCode|tokenId)$/.test(problem.path[1] ?? ''),
  );
  if (code === 'NOT_FOUND' || hidden) return 'H';
  const asked = code === undefined || (code === 'BAD_USER_INPUT' && body.errors[0].path !== undefined);
  if (!asked) throw new Error(`${operation}: ${JSON.stringify(body)}`);
  return 'Y';
}

/** One request for each operation, which changes nothing of what the others find. */
function operations(milestoneId: string, taskId: string, personId: string, organisationId: string, tokenId: string) {
  const query = (name: string, rest: string): [string, Record<string, unknown>] => [`{ ${name}${rest} }`, {}];
  const preview = (name: string, type: string, input: object): [string, Record<string, unknown>] => [
    `query($input: ${type}!) { ${name}(input: $input) { problems { code path } } }`,
    { input },
  ];
  const mutation = (name: string, type: string, input: object): [string, Record<string, unknown>] => [
    `mutation($input: ${type}!) { ${name}(input: $input) { saved problems { code path } } }`,
    { input },
  ];
  const project = { projectCode: 'ALPHA', expectedVersion: STALE };
  const paper = { reference: '10/23', expectedVersion: STALE };
  const changes = [{ reviseItem: { code: 'T1', title: 'Other work' } }];
  const baseline = { ...project, name: 'B', reason: 'x', decision: 'x' };
  const milestone = { milestoneId, forecastDate: '2010-03-01', expectedVersion: STALE };
  const task = { taskId, forecastFinish: '2010-03-01', expectedVersion: STALE };
  return {
    me: query('me', ' { name }'),
    programmes: query('programmes', ' { code }'),
    programme: query('programme', '(code: "PARTNERSHIPS") { code }'),
    projects: query('projects', ' { code }'),
    project: query('project', '(code: "ALPHA") { code }'),
    organisations: query('organisations', ' { name }'),
    people: query('people', ' { name }'),
    journal: query('journal', ' { revision }'),
    previewPlan: preview('previewPlan', 'RevisePlanInput', { ...project, changes }),
    previewCalendar: preview('previewCalendar', 'ChangeCalendarInput', { ...project, weekend: [7] }),
    previewMilestoneReport: preview('previewMilestoneReport', 'ReportMilestoneInput', milestone),
    previewTaskReport: preview('previewTaskReport', 'ReportTaskInput', task),
    compareBaselines: query('compareBaselines', '(projectCode: "ALPHA", from: "A", to: "B") { code }'),
    boardPapers: query('boardPapers', ' { totalCount }'),
    boardPaper: query('boardPaper', '(reference: "10/23") { title }'),
    verifyBoardPaper: query('verifyBoardPaper', '(reference: "10/23") { ok }'),
    accessTokens: query('accessTokens', `(personId: "${NOBODY}") { name }`),
    roleGrants: query('roleGrants', ' { role }'),
    addOrganisation: mutation('addOrganisation', 'AddOrganisationInput', { name: 'Standards for England' }),
    amendOrganisation: mutation('amendOrganisation', 'AmendOrganisationInput', {
      organisationId,
      name: 'x',
      expectedVersion: STALE,
    }),
    addPerson: mutation('addPerson', 'AddPersonInput', { name: 'x', organisationId: NOBODY }),
    amendPerson: mutation('amendPerson', 'AmendPersonInput', { personId, name: 'x', expectedVersion: STALE }),
    grantRole: mutation('grantRole', 'GrantRoleInput', { personId: NOBODY, role: 'SECRETARY' }),
    withdrawRole: mutation('withdrawRole', 'WithdrawRoleInput', { grantId: NOBODY }),
    issueAccessToken: mutation('issueAccessToken', 'IssueAccessTokenInput', { personId: NOBODY, name: 'x' }),
    revokeAccessToken: mutation('revokeAccessToken', 'RevokeAccessTokenInput', { tokenId }),
    startProgramme: mutation('startProgramme', 'StartProgrammeInput', {
      code: 'PARTNERSHIPS',
      title: 'x',
      ownerOrganisationId: NOBODY,
    }),
    startProject: mutation('startProject', 'StartProjectInput', {
      programmeCode: 'PARTNERSHIPS',
      code: 'ALPHA',
      title: 'x',
      start: '2010-01-04',
    }),
    amendProject: mutation('amendProject', 'AmendProjectInput', { ...project, title: 'x' }),
    recordNarrative: mutation('recordNarrative', 'RecordNarrativeInput', {
      ...project,
      topic: 'RISK',
      paragraphs: ['x'],
    }),
    setReportingDate: mutation('setReportingDate', 'SetReportingDateInput', {
      projectCode: 'ALPHA',
      reportingDate: null,
    }),
    revisePlan: mutation('revisePlan', 'RevisePlanInput', { ...project, changes }),
    changeCalendar: mutation('changeCalendar', 'ChangeCalendarInput', { ...project, weekend: [7] }),
    reportMilestone: mutation('reportMilestone', 'ReportMilestoneInput', milestone),
    reportTask: mutation('reportTask', 'ReportTaskInput', task),
    approveBaseline: mutation('approveBaseline', 'ApproveBaselineInput', baseline),
    composeBoardPaper: mutation('composeBoardPaper', 'ComposeBoardPaperInput', {
      reference: '10/23',
      title: 'x',
      programmeCode: 'PARTNERSHIPS',
      meetingDate: '2010-01-26',
    }),
    editBoardPaper: mutation('editBoardPaper', 'EditBoardPaperInput', {
      ...paper,
      edits: [{ remove: 'x' }],
    }),
    clearBoardPaper: mutation('clearBoardPaper', 'ClearBoardPaperInput', paper),
    issueBoardPaper: mutation('issueBoardPaper', 'IssueBoardPaperInput', paper),
    considerBoardPaper: mutation('considerBoardPaper', 'ConsiderBoardPaperInput', { ...paper, decision: 'Noted.' }),
    withdrawBoardPaper: mutation('withdrawBoardPaper', 'WithdrawBoardPaperInput', paper),
  };
}
