/** Holds the questions that the pages of meetings, actions, decisions and promises ask. */
import { question } from '../frame/question.js';
import { DATED } from '../frame/timeline.js';

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const COMING = `code name meetsOn dateReason startsAt endsAt place state dispatch { state due dispatchedOn workingDaysLeft }
  warnings { code message } agenda { number }`;
const PAST = 'code name meetsOn startsAt endsAt place state minutes { state } quorum { quorate }';

export const MEETINGS = question(`query($asAt: Date) {
  bodies(asAt: $asAt) @file(table: "bodies") { code name kind projectCode
    coming: meetings(awaited: true, first: 20) { totalCount nodes @file(table: "coming") { ${COMING} } }
    past: meetings(awaited: false, first: 3) { totalCount nodes @file(table: "past") { ${PAST} } } }
  open: actions(asAt: $asAt, first: 1, filter: { open: true }) { totalCount }
  overdue: actions(asAt: $asAt, first: 1, filter: { overdue: true }) { totalCount } }`);

export const BODY =
  question(`query($code: String!, $asAt: Date, $first: Int!, $after: String) { body(code: $code, asAt: $asAt) {
  id code name kind projectCode organisation { name } quorum clearDays scheme region citation assumed version houseStyle { name since referenceScheme pageBudget }
  closures { name from to } windows { name from to }
  coming: meetings(awaited: true, first: 100) { ${PAGE} nodes @file(table: "coming") { ${COMING} } }
  past: meetings(awaited: false, first: $first, after: $after) { ${PAGE} nodes @file(table: "past") { ${PAST} } } } }`);

const ACTION = `id code text owner dueOn overdue raisedOn projectCode raisedAt raisedAtName state nextStates version`;

export const MEETING = question(`query($code: String!, $asAt: Date) { meeting(code: $code, asAt: $asAt) {
  id code name meetsOn dateReason startsAt endsAt place state since nextStates version citation assumed
  body { code name kind projectCode clearDays }
  dispatch { state due dispatchedOn workingDaysLeft } warnings { code message }
  moves { ${DATED} from to why }
  agenda @file(table: "agenda") { id number title kind paperReference projectCode access exemptParagraphs withheld subject { kind code title } }
  attendance @file(table: "attendance") { name kind substituteFor items person { id } organisation { name } }
  interests @file(table: "interests") { ${DATED} name person { id } item interest response }
  quorum { needed present quorate inquorateItems }
  papers { reference state returns { open } } papersDue { reference itemIds numbers }
  papersBesideAgenda @file(table: "beside") { reference title state } paperFindings { message }
  ownSeat seatCheck { present quorum quorate findings { message } seats { organisation attendance } }
  minutes { state agreedAt agreedAtName agreedOn versions notes { id number item text } corrections { number before after } }
  actions(first: 100) { ${PAGE} nodes @file(table: "actions") { ${ACTION} } }
  decisions(first: 100) { ${PAGE} nodes @file(table: "decisions") { code title outcome state text item } }
  papersSent { ${DATED} note } minutesAgreed { ${DATED} agreedAtName }
  history { ${DATED} state note } } }`);

/** Who was told of the papers of a meeting, for those who send them out. */
export const NOTICES = question(`query($code: String!) {
  paperNotices(meetingCode: $code) @file(table: "notices") { paperReference personId name state madeAt } }`);

export const ACTIONS = question(`query($asAt: Date, $first: Int!, $after: String, $filter: ActionFilter) {
  projects(asAt: $asAt, first: 100) { code }
  overdue: actions(asAt: $asAt, first: 1, filter: { overdue: true }) { totalCount }
  unowned: actions(asAt: $asAt, first: 100, filter: { open: true }) { nodes { owner } }
  actions(asAt: $asAt, first: $first, after: $after, filter: $filter) { ${PAGE} nodes @file(table: "actions") { ${ACTION} } } }`);

export const ACTION_BY_CODE =
  question(`query($code: String!, $asAt: Date) { actions(asAt: $asAt, first: 1, filter: { code: $code }) {
  nodes { ${ACTION} raisedAtItem since closedAt closedAtName citation assumed subjects { kind code title }
    history { ${DATED} state note closedAtName } } } }`);

export const DECISIONS = question(`query($asAt: Date, $first: Int!, $after: String, $filter: DecisionFilter) {
  bodies(asAt: $asAt) { code name kind projectCode } projects(asAt: $asAt, first: 100) { code }
  decisions(asAt: $asAt, first: $first, after: $after, filter: $filter) { ${PAGE} nodes @file(table: "decisions") {
    code title outcome state decidedOn body { name code } meetingCode meetingName paperReference projectCodes } } }`);

export const DECISION = question(`query($code: String!, $asAt: Date) { decision(code: $code, asAt: $asAt) {
  id code title text outcome state decidedOn maker meetingCode meetingName item paperReference recommendation reasons alternatives
  conflicts dispensation replaces replacement replacedBy projectCodes citation assumed version
  body { code name projectCode } gaps { message } history { ${DATED} title outcome text } } }`);

export const PROGRAMMES = question('{ programmes { code title } }');

const counted = <const Alias extends string, const State extends string>(alias: Alias, state: State) =>
  `${alias}: promises(programmeCode: $programme, asAt: $asAt, first: 1, state: ${state}) { totalCount }` as const;

export const PROMISES =
  question(`query($programme: String!, $asAt: Date, $first: Int!, $after: String, $state: PromiseState) {
  ${counted('missed', 'MISSED')} ${counted('moved', 'MOVED')} ${counted('open', 'OPEN')} ${counted('kept', 'KEPT')}
  ${counted('withdrawn', 'WITHDRAWN')}
  promises(programmeCode: $programme, asAt: $asAt, first: $first, after: $after, state: $state) { ${PAGE} nodes @file(table: "promises") {
    id kind code title projectCode firstPromisedOn state movedWorkingDays doneOn dueOn contradicted reason reasonReportedOn waitsFor
    version reports { ${DATED} outcome dueOn note }
    told { reference asAt promisedOn } } } }`);
