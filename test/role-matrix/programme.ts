import { saved, type Cast } from '../support/people.js';
import type { TestApp } from '../support/app.js';
import { type MatrixPart, type MatrixRow, mutation, NOBODY, preview, query, STALE } from './part.js';

/** The programme, its plans, its papers and the platform itself. */
export const programme: MatrixPart = {
  hiddenBy: ['promiseId', 'milestoneId', 'taskId', 'reference', 'projectCode', 'tokenId'],
  async lay(app: TestApp, cast: Cast) {
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
    const undertaking = { reference: '10/23', blockId: 'issue.1', projectCode: 'ALPHA', text: 'a letter to all' };
    const noted = await saved<{ promise: { id: string } }>(
      app,
      cast.secretary,
      'recordPromise',
      'RecordPromiseInput',
      undertaking,
      'promise { id }',
    );
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
    const promiseId = noted.promise.id;
    return rows({
      milestoneId: milestone,
      taskId: task,
      personId: body.data.people[0].id,
      organisationId: cast.organisationId,
      tokenId: issued.accessToken.id,
      promiseId,
    });
  },
};

interface Ids {
  readonly milestoneId: string;
  readonly taskId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly tokenId: string;
  readonly promiseId: string;
}

function rows({
  milestoneId,
  taskId,
  personId,
  organisationId,
  tokenId,
  promiseId,
}: Ids): Readonly<Record<string, MatrixRow>> {
  const project = { projectCode: 'ALPHA', expectedVersion: STALE };
  const paper = { reference: '10/23', expectedVersion: STALE };
  const changes = [{ reviseItem: { code: 'T1', title: 'Other work' } }];
  const baseline = { ...project, name: 'B', reason: 'x', decision: 'x' }; // refused for its version before that is looked at
  const milestone = { milestoneId, forecastDate: '2010-03-01', expectedVersion: STALE };
  const task = { taskId, forecastFinish: '2010-03-01', expectedVersion: STALE };
  return {
    me: query('Y Y Y Y Y Y Y Y', 'me', ' { name }'),
    programmes: query('U Y Y Y Y Y Y F', 'programmes', ' { code }'),
    programme: query('U Y Y Y Y Y Y F', 'programme', '(code: "PARTNERSHIPS") { code }'),
    projects: query('U Y Y Y Y Y Y F', 'projects', ' { code }'),
    project: query('U Y Y Y Y Y H F', 'project', '(code: "ALPHA") { code }'),
    node: query('U Y Y Y Y Y Y F', `node(id: "${milestoneId}")`, ' { id }'), // null for who may not read it
    organisations: query('U Y Y Y Y Y Y F', 'organisations', ' { name }'),
    people: query('U Y Y Y Y Y Y F', 'people', ' { name }'),
    savedUnderKey: query('U Y Y Y Y Y Y Y', 'savedUnderKey(key: "k")', ''),
    journal: query('U Y Y F F F F F', 'journal', ' { revision }'),
    previewPlan: preview('U Y Y Y Y Y H F', 'previewPlan', 'RevisePlanInput', { ...project, changes }),
    previewCalendar: preview('U Y Y Y Y Y H F', 'previewCalendar', 'ChangeCalendarInput', { ...project, weekend: [7] }),
    previewMilestoneReport: preview('U Y Y Y Y Y H F', 'previewMilestoneReport', 'ReportMilestoneInput', milestone),
    previewTaskReport: preview('U Y Y Y Y Y H F', 'previewTaskReport', 'ReportTaskInput', task),
    compareBaselines: query(
      'U Y Y Y Y Y H F',
      'compareBaselines',
      '(projectCode: "ALPHA", from: "A", to: "B") { code }',
    ),
    boardPapers: query('Y Y Y Y Y Y Y Y', 'boardPapers', ' { totalCount }'),
    boardPaper: query('H Y Y Y H H H H', 'boardPaper', '(reference: "10/23") { title }'),
    verifyBoardPaper: query('H Y Y Y H H H H', 'verifyBoardPaper', '(reference: "10/23") { ok }'),
    promises: query('U Y Y Y Y Y Y F', 'promises', '(programmeCode: "PARTNERSHIPS") { totalCount }'),
    reviewPack: query('U Y Y Y Y Y H F', 'reviewPack', '(projectCode: "ALPHA") { since }'),
    recordPromise: mutation('U F Y F F F F F', 'recordPromise', 'RecordPromiseInput', {
      reference: '10/23',
      blockId: 'none',
      projectCode: 'ALPHA',
      text: 'x',
    }),
    reportPromise: mutation('U F Y F F F F F', 'reportPromise', 'ReportPromiseInput', {
      promiseId,
      outcome: 'KEPT',
      note: 'x',
      expectedVersion: STALE,
    }),
    accessTokens: query('U Y F F F F F F', 'accessTokens', `(personId: "${NOBODY}") { name }`),
    accessEvents: query('U Y F F F F F F', 'accessEvents', ' { totalCount }'),
    myAccessEvents: query('U Y Y Y Y Y Y Y', 'myAccessEvents', ' { totalCount }'),
    roleGrants: query('U Y F F F F F F', 'roleGrants', ' { role }'),
    addOrganisation: mutation('U Y Y F F F F F', 'addOrganisation', 'AddOrganisationInput', {
      name: 'Standards for England',
    }),
    amendOrganisation: mutation('U Y Y F F F F F', 'amendOrganisation', 'AmendOrganisationInput', {
      organisationId,
      name: 'x',
      expectedVersion: STALE,
    }),
    addPerson: mutation('U Y Y F F F F F', 'addPerson', 'AddPersonInput', { name: 'x', organisationId: NOBODY }),
    amendPerson: mutation('U Y Y F F F F F', 'amendPerson', 'AmendPersonInput', {
      personId,
      name: 'x',
      expectedVersion: STALE,
    }),
    grantRole: mutation('U Y F F F F F F', 'grantRole', 'GrantRoleInput', { personId: NOBODY, role: 'SECRETARY' }),
    withdrawRole: mutation('U Y F F F F F F', 'withdrawRole', 'WithdrawRoleInput', { grantId: NOBODY }),
    issueAccessToken: mutation('U Y F F F F F F', 'issueAccessToken', 'IssueAccessTokenInput', {
      personId: NOBODY,
      name: 'x',
    }),
    revokeAccessToken: mutation('U Y H H H H H H', 'revokeAccessToken', 'RevokeAccessTokenInput', { tokenId }),
    issueFeedAddress: mutation('U Y Y Y Y Y Y F', 'issueFeedAddress', 'IssueFeedAddressInput', { name: ' ' }),
    issueSignInLink: mutation('U Y F F F F F F', 'issueSignInLink', 'IssueSignInLinkInput', { personId: NOBODY }),
    bindAccount: mutation('U H F F F F F F', 'bindAccount', 'BindAccountInput', { personId: NOBODY, subject: 'x' }),
    releaseAccount: mutation('U Y F F F F F F', 'releaseAccount', 'ReleaseAccountInput', { personId: NOBODY }),
    setPassword: mutation('U Y Y Y Y Y Y Y', 'setPassword', 'SetPasswordInput', { password: 'short' }),
    signOutEverywhere: ['U Y Y Y Y Y Y Y', 'mutation { signOutEverywhere { saved problems { code path } } }', {}],
    startProgramme: mutation('U Y Y F F F F F', 'startProgramme', 'StartProgrammeInput', {
      code: 'PARTNERSHIPS',
      title: 'x',
      ownerOrganisationId: NOBODY,
    }),
    startProject: mutation('U Y Y F F F F F', 'startProject', 'StartProjectInput', {
      programmeCode: 'PARTNERSHIPS',
      code: 'ALPHA',
      title: 'x',
      start: '2010-01-04',
    }),
    amendProject: mutation('U Y Y Y Y F H F', 'amendProject', 'AmendProjectInput', { ...project, title: 'x' }),
    recordNarrative: mutation('U Y Y Y Y F H F', 'recordNarrative', 'RecordNarrativeInput', {
      ...project,
      topic: 'RISK',
      paragraphs: ['x'],
    }),
    setReportingDate: mutation('U Y Y Y Y F H F', 'setReportingDate', 'SetReportingDateInput', {
      projectCode: 'ALPHA',
      reportingDate: null,
    }),
    revisePlan: mutation('U F F F Y F H F', 'revisePlan', 'RevisePlanInput', { ...project, changes }),
    changeCalendar: mutation('U F F F Y F H F', 'changeCalendar', 'ChangeCalendarInput', { ...project, weekend: [7] }),
    reportMilestone: mutation('U F F F Y F H F', 'reportMilestone', 'ReportMilestoneInput', milestone),
    reportTask: mutation('U F F F Y F H F', 'reportTask', 'ReportTaskInput', task),
    proposeBaseline: mutation('U F F F Y F H F', 'proposeBaseline', 'ProposeBaselineInput', baseline),
    approveBaseline: mutation('U F F Y F F F F', 'approveBaseline', 'ApproveBaselineInput', baseline),
    composeBoardPaper: mutation('U F Y F F F F F', 'composeBoardPaper', 'ComposeBoardPaperInput', {
      reference: '10/23',
      title: 'x',
      programmeCode: 'PARTNERSHIPS',
      meetingDate: '2010-01-26',
    }),
    editBoardPaper: mutation('U F Y F F F F F', 'editBoardPaper', 'EditBoardPaperInput', {
      ...paper,
      edits: [{ remove: 'x' }],
    }),
    attachToBoardPaper: mutation('U F Y F F F F F', 'attachToBoardPaper', 'AttachToBoardPaperInput', {
      ...paper,
      title: 'x',
      fileName: 'x.pdf',
      content: 'eHg=',
    }),
    detachFromBoardPaper: mutation('U F Y F F F F F', 'detachFromBoardPaper', 'DetachFromBoardPaperInput', {
      ...paper,
      attachmentId: 'x',
    }),
    clearBoardPaper: mutation('U F F Y F F F F', 'clearBoardPaper', 'ClearBoardPaperInput', paper),
    issueBoardPaper: mutation('U F Y F F F F F', 'issueBoardPaper', 'IssueBoardPaperInput', paper),
    considerBoardPaper: mutation('U F Y F F F F F', 'considerBoardPaper', 'ConsiderBoardPaperInput', {
      ...paper,
      decision: 'Noted.',
    }),
    withdrawBoardPaper: mutation('U F Y F F F F F', 'withdrawBoardPaper', 'WithdrawBoardPaperInput', paper),
  };
}
