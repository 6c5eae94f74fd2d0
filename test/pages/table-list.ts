/** Which files the pages offer: of which type their rows are, or why they are of none; and what of a record no file has. */

/** Tables by name, where they stand, and the type of the interface that their rows are of. The first that fits counts. */
const RECORDS: readonly (readonly [table: string, page: RegExp, type: string])[] = [
  ['access', /^\/(?:access|account|administration\/people)/u, 'AccessEvent'],
  ['actions', /\/risks\//u, 'RiskAction'],
  ['actions', /./u, 'Action'],
  ['adopted-protocols', /^\/published/u, 'AdoptedProtocol'],
  ['adopters', /./u, 'Adoption'],
  ['after', /./u, 'LinkedItem'],
  ['agenda', /^\/meetings/u, 'AgendaItem'],
  ['appetites', /./u, 'RiskAppetite'],
  ['attendance', /^\/meetings/u, 'Attendee'],
  ['before', /./u, 'LinkedItem'],
  ['beside', /^\/meetings/u, 'BoardPaper'],
  ['bodies', /./u, 'Body'],
  ['calendars', /./u, 'NamedCalendar'],
  ['challenges', /^\/my-partnerships/u, 'ConductChallenge'],
  ['challenges', /./u, 'Challenge'],
  ['changes', /./u, 'PackChange'],
  ['clauses', /\/outputs\//u, 'Clause'],
  ['clauses', /./u, 'AdoptedClause'],
  ['coming', /./u, 'Meeting'],
  ['comments', /./u, 'FeedbackItem'],
  ['commitments', /./u, 'Commitment'],
  ['communications', /^\/published/u, 'IssuedCommunication'],
  ['communications', /./u, 'Communication'],
  ['decisions', /./u, 'Decision'],
  ['deliveries', /./u, 'WebhookDelivery'],
  ['documents', /./u, 'EvidenceDocument'],
  ['due', /./u, 'DueForErasure'],
  ['erasures', /./u, 'Erasure'],
  ['evidence', /\/evidence/u, 'Evidence'],
  ['exchanges', /./u, 'StakeholderEngagement'],
  ['exercises', /./u, 'FeedbackExercise'],
  ['feedback', /\/pilots\//u, 'FeedbackItem'],
  ['interests', /./u, 'Interest'],
  ['links', /./u, 'Subject'],
  ['meetings', /./u, 'Meeting'],
  ['notices', /^\/meetings/u, 'PaperNotice'],
  ['members', /./u, 'AdopterMember'],
  ['messages', /./u, 'MailMessage'],
  ['missing', /./u, 'RiskGap'],
  ['moves', /\/commitments\//u, 'CommitmentMove'],
  ['organisations', /./u, 'Organisation'],
  ['outputs', /^\/published/u, 'PublishedOutput'],
  ['outputs', /./u, 'Output'],
  ['papers', /./u, 'BoardPaper'],
  ['periods', /./u, 'RetentionPeriod'],
  ['processing', /./u, 'ProcessingActivity'],
  ['part-of', /./u, 'Involvement'],
  ['participants', /./u, 'EvidenceParticipant'],
  ['partnerships', /./u, 'Adoption'],
  ['past', /./u, 'Meeting'],
  ['people', /./u, 'Person'],
  ['pilots', /./u, 'Pilot'],
  ['plan', /./u, 'Task'],
  ['promises', /\/stakeholders\//u, 'Commitment'],
  ['promises', /./u, 'Promise'],
  ['reports', /./u, 'Report'],
  ['representatives', /./u, 'Representation'],
  ['respondents', /./u, 'FeedbackRespondent'],
  ['reviews', /./u, 'RiskReview'],
  ['risks', /./u, 'Risk'],
  ['scores', /./u, 'RiskAssessment'],
  ['seats', /./u, 'SteeringGroupSeat'],
  ['signatures', /adopted-protocols/u, 'PublicSignature'],
  ['signatures', /./u, 'PublishedBadge'],
  ['settings', /./u, 'Setting'],
  ['stakeholders', /./u, 'Stakeholder'],
  ['supports', /./u, 'Subject'],
  ['tasks', /^\/tasks/u, 'PersonalTask'],
  ['tasks', /\/risks\//u, 'RiskTaskEffect'],
  ['tenderers', /./u, 'Tenderer'],
  ['tenders', /./u, 'Tender'],
  ['trend', /./u, 'RiskTrendPoint'],
  ['versions', /./u, 'OutputVersion'],
  ['webhooks', /./u, 'Webhook'],
  ['you-said-we-did', /./u, 'PublishedFeedbackReport'],
];

/** The names of the tables whose rows are records. */
export const TABLES: readonly string[] = [...new Set(RECORDS.map(([table]) => table))].sort();

/** Tables whose rows are no records, and what they are. Their files have the cells of the page, one fact in each. */
const WITHOUT_RECORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:bases|by-clause|by-theme|counts|outcomes|changed-.*)$/u, 'counts'],
  [/^(?:heat-map|coverage-.*|comparison|moves)$/u, 'worked out for the page: what meets, differs or would move'],
  [/^sign-off$/u, 'bodies, each with its last signature or none'],
  [/^evidence$/u, 'of a tender: each value with each tenderer, whether or not evidence was given'],
  [/^found$/u, 'what an erasure would take away, counted'],
  [/^text$/u, 'the lines of a text'],
];

/** What of a record no file has under the label of the field, and why. */
const NOT_IN_FILES: readonly (readonly [RegExp, string])[] = [
  [
    /\.(?:id|\w*Id|\w*Ids|key|corrects|reportId)$/u,
    'what programs go by; what is named stands there by its code and name',
  ],
  [/^Erasure\.files$/u, 'hashes, by which programs name the files that the page counts'],
  [/\.(?:version|riskVersion)$/u, 'what programs send with a change'],
  [/^PersonalTask\.(?:path|operation)$/u, 'where and by what a task is done, which its link leads to'],
  [/\.next\w*(?:States|Stages|Statuses|Acts)$/u, 'what the reader may do next'],
  [/^Task\.(?:start|finish|baselineStart|baselineFinish|actualFinish)$/u, 'in the columns that milestones share'],
  [/^StakeholderEngagement\.(?:effectiveOn|dayKnown)$/u, 'in one column, "Day", which is blank where it is not known'],
  [/^PackChange\.(?:from|to)$/u, 'as "Before" and "Now", days as days'],
  [/^Attendee\.items$/u, 'as "Items", which says All where no item is named'],
];

const address = (link: string): { readonly page: string; readonly table: string } => ({
  page: link.split('?', 1)[0]!,
  table: /[?&]file=([^&]*)\.(?:csv|xlsx)/u.exec(link)?.[1] ?? '',
});

/** The type that the rows of a file are of; null: it is not known here. */
export function typeOfFile(link: string): string | null {
  const { page, table } = address(link);
  return RECORDS.find(([name, where]) => name === table && where.test(page))?.[2] ?? null;
}

/** The types that the rows of a table may be of, wherever it stands. */
export function typesOfTable(table: string): string[] {
  return RECORDS.filter(([name]) => name === table).map(([, , type]) => type);
}

/** Whether the rows of a file are no records. */
export function isWithoutRecords(link: string): boolean {
  return typeOfFile(link) === null && WITHOUT_RECORDS.some(([name]) => name.test(address(link).table));
}

/** Why no file has a field under its label; null: it must. */
export function exceptionOf(type: string, field: string): string | null {
  return NOT_IN_FILES.find(([name]) => name.test(`${type}.${field}`))?.[1] ?? null;
}

/** A list that can be had as a file, and the question by which the interface gives the same rows. */
export interface List {
  readonly address: string;
  readonly question: (fields: string) => string;
  readonly rows: (data: any) => readonly Readonly<Record<string, unknown>>[];
}

const ofProject = (code: string, page: string, list: string, table = page.replace(/[?/].*$/u, '')): List => ({
  address: `/projects/${code}/${page}${page.includes('?') ? '&' : '?'}file=${table}.xlsx`,
  question: (fields) => `{ project(code: "${code}") { list: ${list} { nodes { ${fields} } } } }`,
  rows: ({ project }) => project.list.nodes,
});
const ofAll = (page: string, list: string): List => ({
  address: `/${page}?file=${page.replace(/^board-/u, '')}.xlsx`,
  question: (fields) => `{ list: ${list} { nodes { ${fields} } } }`,
  rows: ({ list }) => list.nodes,
});

export const LISTS: readonly List[] = [
  ofProject('CFPS', 'challenges', 'challenges(first: 100, sort: DUE)'),
  ofProject('CFPS', 'commitments', 'commitments(first: 100)'),
  ofProject('CFPS', 'communications', 'communications(first: 100)'),
  ofProject('CFPS', 'evidence', 'evidence(first: 100)'),
  ofProject('CFPS', 'outputs', 'outputs(first: 100)'),
  ofProject('CFPS', 'pilots', 'pilots(first: 100)'),
  ofProject('CFPS', 'risks?sort=CODE', 'risks(first: 100, sort: CODE)', 'risks'),
  ofProject('CFPS', 'stakeholders', 'stakeholders(first: 100)'),
  ofProject('MCC', 'adoption', 'adoptions(first: 100)', 'adopters'),
  ofProject('MCC', 'feedback', 'feedbackItems(first: 100)', 'comments'),
  ofProject('MCC', 'feedback', 'feedbackExercises(first: 100)', 'exercises'),
  ofAll('actions', 'actions(first: 100)'),
  ofAll('decisions', 'decisions(first: 100)'),
  ofAll('board-papers', 'boardPapers(first: 20)'),
  {
    address: '/account?file=access.xlsx',
    question: (fields) => `{ myAccessEvents(first: 100) { nodes { ${fields} } } }`,
    rows: ({ myAccessEvents }) => myAccessEvents.nodes,
  },
  {
    address: '/bodies/BOARD?file=past.xlsx',
    question: (fields) => `{ body(code: "BOARD") { meetings(awaited: false, first: 100) { nodes { ${fields} } } } }`,
    rows: ({ body }) => body.meetings.nodes,
  },
];
