import { NOBODY } from '../support/client.js';
import { type Cast } from '../support/people.js';
import type { TestApp } from '../support/app.js';
import { type MatrixPart, type MatrixRow, STALE } from './part.js';

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
    await app.saved(cast.lead, 'revisePlan', plan);
    const paper = {
      reference: '10/23',
      title: 'Update',
      programmeCode: 'PARTNERSHIPS',
      projectCodes: ['ALPHA'],
      meetingDate: '2010-01-26',
    };
    await app.saved(cast.secretary, 'composeBoardPaper', paper);
    const undertaking = { reference: '10/23', blockId: 'issue.1', projectCode: 'ALPHA', text: 'a letter to all' };
    const noted = await app.saved(cast.secretary, 'recordPromise', undertaking, 'promise { id }');
    const { body } = await app.gql(
      cast.lead,
      '{ project(code: "ALPHA") { plan { tasks { id } milestones { id } } } people { id } organisations { id } }',
    );
    const { plan: made } = body.data.project;
    const spare = await app.saved(cast.administrator, 'addPerson', { name: 'Sam Spare' }, 'person { id }');
    const token = { personId: spare.person.id, name: 'To be revoked' };
    const issued = await app.saved(cast.administrator, 'issueAccessToken', token, 'accessToken { id }');
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
  const correction = { ...project, corrects: NOBODY, reason: 'x' };
  const baseline = { ...project, name: 'B', reason: 'x', decision: 'x' }; // refused for its version before that is looked at
  const milestone = { milestoneId, forecastDate: '2010-03-01', expectedVersion: STALE };
  const reports = {
    projectCode: 'ALPHA',
    reports: [{ milestone: milestoneId, narrative: 'x', expectedVersion: STALE }],
  };
  const list = {
    list: 'RISKS',
    projectCode: 'ALPHA',
    content: Buffer.from('Title,Nature,Category\n').toString('base64'),
  };
  const copy = { sourceCode: 'ALPHA', programmeCode: 'PARTNERSHIPS', code: 'ALPHA', title: 'x', start: '2010-01-04' };
  const planImport = { ...project, format: 'CSV', content: Buffer.from('Code,Kind,Title\n').toString('base64') };
  const taskReports = { projectCode: 'ALPHA', reports: [{ task: taskId, narrative: 'x', expectedVersion: STALE }] };
  const task = { taskId, forecastFinish: '2010-03-01', expectedVersion: STALE };
  return {
    me: ['Y Y Y Y Y Y Y Y', ' { name }'],
    involvements: ['U Y Y Y Y Y Y F', `(of: "${organisationId}") { totalCount }`],
    allProgrammes: ['U Y Y Y Y Y Y F', ' { totalCount }'],
    search: ['Y Y Y Y Y Y Y Y', '(text: "update") { totalCount }'],
    programmes: ['U Y Y Y Y Y Y F', ' { code }'],
    programme: ['U Y Y Y Y Y Y F', '(code: "PARTNERSHIPS") { code }'],
    allProjects: ['U Y Y Y Y Y Y F', ' { totalCount }'],
    projects: ['U Y Y Y Y Y Y F', ' { code }'],
    project: ['U Y Y Y Y Y H F', '(code: "ALPHA") { code }'],
    node: ['U Y Y Y Y Y H F', `(id: "${milestoneId}") { id }`],
    changesSince: ['U Y Y Y Y Y Y F', '(revision: 0) { upTo }'],
    allOrganisations: ['U Y Y Y Y Y Y F', ' { totalCount }'],
    organisations: ['U Y Y Y Y Y Y F', ' { name }'],
    allPeople: ['U Y Y Y Y Y Y F', ' { totalCount }'],
    people: ['U Y Y Y Y Y Y F', ' { name }'],
    savedUnderKey: ['U Y Y Y Y Y Y Y', '(key: "k")'],
    journalEntries: ['U Y Y F F F F F', ' { totalCount }'],
    journal: ['U Y Y F F F F F', ' { revision }'],
    recordHead: ['U Y Y F F F F F', ' { revision }'],
    verifyRecord: ['U Y Y F F F F F', ' { ok }'],
    allErasures: ['U Y Y F F F F F', ' { totalCount }'],
    erasure: ['U H H F F F F F', '(code: "ER99") { code }'],
    boundAccounts: ['U Y F F F F F F', `(personId: "${personId}")`],
    settings: ['U Y F F F F F F', ' { name }'],
    retentionPeriods: ['U Y Y F F F F F', ' { months }'],
    dueForErasure: ['U Y Y F F F F F', ' { totalCount }'],
    processingActivities: ['U Y Y F F F F F', ' { totalCount }'],
    setRetentionPeriod: [
      'U Y F F F F F F',
      { kind: 'LEAVERS', expectedVersion: 0, months: 72, basis: 'x', reason: 'x' },
    ],
    erasureTexts: ['U Y Y F F F F F', `(personId: "${personId}")`],
    erasureFiles: ['U Y Y F F F F F', `(personId: "${personId}") { totalCount }`],
    previewErasure: ['U Y Y F F F F F', { personId, reason: 'x', texts: [] }],
    requestErasure: ['U H H F F F F F', { personId: NOBODY, reason: 'x', texts: [] }],
    confirmErasure: ['U Y Y F F F F F', { erasureId: NOBODY }],
    refuseErasure: ['U Y Y F F F F F', { erasureId: NOBODY, note: 'x' }],
    previewPlan: ['U Y Y Y Y Y H F', { ...project, changes }],
    previewListImport: ['U F F F Y F H F', list],
    importList: ['U F F F Y F H F', list],
    previewProjectCopy: ['U Y Y F F F F F', copy],
    copyProject: ['U Y Y F F F F F', copy],
    previewPlanImport: ['U Y Y Y Y Y H F', planImport],
    planFile: ['U Y Y Y Y Y H F', '(projectCode: "ALPHA", format: MSPDI) { name }'],
    previewCalendar: ['U Y Y Y Y Y H F', { ...project, weekend: [7] }],
    previewMilestoneReport: ['U Y Y Y Y Y H F', milestone],
    previewTaskReport: ['U Y Y Y Y Y H F', task],
    previewMilestoneReports: ['U Y Y Y Y Y H F', reports],
    previewTaskReports: ['U Y Y Y Y Y H F', taskReports],
    compareBaselines: ['U Y Y Y Y Y H F', '(projectCode: "ALPHA", from: "A", to: "B") { code }'],
    paperProposals: ['U F Y F F F F F', ' { meetingCode }'],
    boardPapers: ['Y Y Y Y Y Y Y Y', ' { totalCount }'],
    boardPaper: ['H Y Y Y H H H H', '(reference: "10/23") { title }'],
    verifyBoardPaper: ['H Y Y Y H H H H', '(reference: "10/23") { ok }'],
    promises: ['U Y Y Y Y Y Y F', '(programmeCode: "PARTNERSHIPS") { totalCount }'],
    reviewPack: ['U Y Y Y Y Y H F', '(projectCode: "ALPHA") { since }'],
    recordPromise: ['U F Y F F F F F', { reference: '10/23', blockId: 'none', projectCode: 'ALPHA', text: 'x' }],
    reportPromise: ['U F Y F F F F F', { promiseId, outcome: 'KEPT', note: 'x', expectedVersion: STALE }],
    allAccessTokens: ['U Y F F F F F F', `(personId: "${NOBODY}") { totalCount }`],
    accessTokens: ['U Y F F F F F F', `(personId: "${NOBODY}") { name }`],
    accessEvents: ['U Y F F F F F F', ' { totalCount }'],
    myAccessEvents: ['U Y Y Y Y Y Y Y', ' { totalCount }'],
    allRoleGrants: ['U Y F F F F F F', ' { totalCount }'],
    roleGrants: ['U Y F F F F F F', ' { role }'],
    addOrganisation: ['U Y Y F F F F F', { name: 'Standards for England' }],
    amendOrganisation: ['U Y Y F F F F F', { organisationId, name: 'x', expectedVersion: STALE }],
    addPerson: ['U Y Y F F F F F', { name: 'x', organisationId: NOBODY }],
    amendPerson: ['U Y Y F F F F F', { personId, name: 'x', expectedVersion: STALE }],
    grantRole: ['U Y F F F F F F', { personId: NOBODY, role: 'SECRETARY' }],
    withdrawRole: ['U Y F F F F F F', { grantId: NOBODY }],
    issueAccessToken: ['U Y F F F F F F', { personId: NOBODY, name: 'x' }],
    revokeAccessToken: ['U Y H H H H H H', { tokenId }],
    mailSettings: ['U H F F F F F F', `(personId: "${NOBODY}") { digestHour }`],
    setMailAddress: ['U Y F F F F F F', { personId: NOBODY, address: 'x@example.org' }],
    chooseMail: ['U Y F F F F F F', { personId: NOBODY, digestHour: 8 }],
    mailMessages: ['U Y F F F F F F', ' { totalCount }'],
    webhooks: ['U Y F F F F F F', ' { id }'],
    webhookDeliveries: ['U H F F F F F F', `(webhookId: "${NOBODY}") { totalCount }`],
    registerWebhook: ['U Y F F F F F F', { name: 'x', url: 'http://x.example.org' }],
    rotateWebhookSecret: ['U Y F F F F F F', { webhookId: NOBODY }],
    switchWebhook: ['U Y F F F F F F', { webhookId: NOBODY, isOn: false }],
    removeWebhook: ['U Y F F F F F F', { webhookId: NOBODY }],
    testWebhook: ['U Y F F F F F F', { webhookId: NOBODY }],
    resendWebhookDelivery: ['U Y F F F F F F', { deliveryId: NOBODY }],
    sendMailAgain: ['U Y F F F F F F', { messageId: NOBODY }],
    issueFeedAddress: ['U Y Y Y Y Y Y F', { name: ' ' }],
    signInName: ['U H F F F F F F', `(personId: "${NOBODY}")`],
    issueSignInLink: ['U Y F F F F F F', { personId: NOBODY }],
    bindAccount: ['U H F F F F F F', { personId: NOBODY, subject: 'x' }],
    releaseAccount: ['U Y F F F F F F', { personId: NOBODY }],
    setPassword: ['U Y Y Y Y Y Y Y', { password: 'short' }],
    signOutEverywhere: ['U Y Y Y Y Y Y Y', ' { saved }'],
    startProgramme: ['U Y Y F F F F F', { code: 'PARTNERSHIPS', title: 'x', ownerOrganisationId: NOBODY }],
    amendProgramme: ['U Y Y F F F F F', { programmeCode: 'PARTNERSHIPS', expectedVersion: STALE, title: 'x' }],
    startProject: [
      'U Y Y F F F F F',
      { programmeCode: 'PARTNERSHIPS', code: 'ALPHA', title: 'x', start: '2010-01-04' },
    ],
    amendProject: ['U Y Y Y Y F H F', { ...project, title: 'x' }],
    closeProject: ['U F Y Y Y F H F', { ...project, summary: 'x' }],
    reopenProject: ['U F Y Y F F F F', { ...project, reason: 'x' }],
    archiveProject: ['U Y Y F F F F F', project],
    restoreProject: ['U Y Y F F F F F', project],
    recordNarrative: ['U Y Y Y Y F H F', { ...project, topic: 'RISK', paragraphs: ['x'] }],
    setReportingDate: ['U Y Y Y Y F H F', { projectCode: 'ALPHA', reportingDate: null }],
    revisePlan: ['U F F F Y F H F', { ...project, changes }],
    importPlan: ['U F F F Y F H F', planImport],
    changeCalendar: ['U F F F Y F H F', { ...project, weekend: [7] }],
    addCalendar: ['U F F F Y F H F', { ...project, code: 'SAT', name: 'x' }],
    withdrawCalendar: ['U F F F Y F H F', { ...project, code: 'SAT' }],
    reportMilestone: ['U F F F Y F H F', milestone],
    reportTask: ['U F F F Y F H F', task],
    reportMilestones: ['U F F F Y F H F', reports],
    reportTasks: ['U F F F Y F H F', taskReports],
    proposeBaseline: ['U F F F Y F H F', baseline],
    approveBaseline: ['U F F Y F F F F', baseline],
    correctBaseline: ['U F F Y F F F F', correction],
    composeBoardPaper: [
      'U F Y F F F F F',
      { reference: '10/23', title: 'x', programmeCode: 'PARTNERSHIPS', meetingDate: '2010-01-26' },
    ],
    editBoardPaper: ['U F Y F F F F F', { ...paper, edits: [{ remove: 'x' }] }],
    previewWordDraft: ['U F Y F F F F F', { reference: '10/23', content: 'eHg=' }],
    importWordDraft: ['U F Y F F F F F', { ...paper, content: 'eHg=', edits: [], comments: [] }],
    attachToBoardPaper: ['U F Y F F F F F', { ...paper, title: 'x', fileName: 'x.pdf', content: 'eHg=' }],
    detachFromBoardPaper: ['U F Y F F F F F', { ...paper, attachmentId: 'x' }],
    restyleBoardPaper: ['U F Y F F F F F', paper],
    reviseBoardPaper: ['U F Y F F F F F', { reference: '10/23', newReference: '10/23 revised', why: 'x' }],
    markBoardPaperRead: ['U Y Y Y F F F F', { reference: '10/23', version: STALE }],
    commentOnBoardPaper: ['U Y Y Y F F F F', { reference: '10/23', blockId: 'none', text: 'x', version: 1 }],
    answerBoardPaperComment: ['U F Y F F F F F', { reference: '10/23', commentId: NOBODY, outcome: 'TAKEN_IN' }],
    sendBoardPaperForClearance: ['U F Y F F F F F', paper],
    returnBoardPaper: ['U F F Y F F F F', { ...paper, why: 'x' }],
    clearBoardPaper: ['U F F Y F F F F', paper],
    issueBoardPaper: ['U F Y F F F F F', paper],
    considerBoardPaper: ['U F Y F F F F F', { ...paper, decision: 'Noted.' }],
    withdrawBoardPaper: ['U F Y F F F F F', paper],
  };
}
