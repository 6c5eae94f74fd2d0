import { type TestApp } from '../support/app.js';
import { type Cast } from '../support/people.js';

export const MEETING = `id code meetsOn dateReason startsAt endsAt place state since nextStates version
  body { code projectCode }
  dispatch { state due dispatchedOn workingDaysLeft } warnings { code message subject }
  moves { from to why recordedBy } agenda { id number title kind paperReference projectCode access exemptParagraphs withheld
    subject { kind code title } }
  attendance { name kind substituteFor items organisation { name } } interests { id name item interest response correctedBy }
  quorum { needed present quorate inquorateItems }
  minutes { state notes { id number item text } agreedAt agreedOn corrections { number before after } versions }
  history { id state effectiveOn correctedBy }`;
export const ACTION = `id code text owner ownerPerson { name } dueOn raisedOn projectCode raisedAt raisedAtItem
  subjects { kind code } state since overdue nextStates closedAt version history { id state note closedAt correctedBy }`;
export const BODY = `id code name kind projectCode quorum clearDays scheme region windows { name } version`;

/** What each mutation takes and gives. */
const KINDS = {
  establishBody: ['EstablishBodyInput', 'body', BODY],
  amendBody: ['AmendBodyInput', 'body', BODY],
  planMeeting: ['PlanMeetingInput', 'meeting', MEETING],
  amendMeeting: ['AmendMeetingInput', 'meeting', MEETING],
  reportMeeting: ['ReportMeetingInput', 'meeting', MEETING],
  dispatchPapers: ['DispatchPapersInput', 'meeting', MEETING],
  setAgenda: ['SetAgendaInput', 'meeting', MEETING],
  recordAttendance: ['RecordAttendanceInput', 'meeting', MEETING],
  declareInterest: ['DeclareInterestInput', 'meeting', MEETING],
  draftMinutes: ['DraftMinutesInput', 'meeting', MEETING],
  agreeMinutes: ['AgreeMinutesInput', 'meeting', MEETING],
  raiseAction: ['RaiseActionInput', 'action', ACTION],
  amendAction: ['AmendActionInput', 'action', ACTION],
  reportAction: ['ReportActionInput', 'action', ACTION],
} as const;

type Verb = keyof typeof KINDS;
type Input = Readonly<Record<string, unknown>>;

/** A secretary's office for tests: does and asks, over HTTP. */
export function office(app: TestApp, cast: Cast) {
  /** The whole payload of a mutation, refused or not. */
  const ask = async (verb: Verb, input: Input, token: string = cast.secretary) => {
    const [type, field, selection] = KINDS[verb];
    const document = `mutation($input: ${type}!) { ${verb}(input: $input) {
      saved problems { code message path subject } ${field} { ${selection} } } }`;
    const { body } = await app.gql(token, document, { input });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data[verb];
  };
  /** The thing that a mutation gives; it must be saved. */
  const does = async (verb: Verb, input: Input, token?: string) => {
    const done = await ask(verb, input, token);
    if (!done.saved) throw new Error(`${verb}: ${JSON.stringify(done.problems)}`);
    return done[KINDS[verb][1]];
  };
  const meeting = async (code: string, args: Input = {}, token: string = cast.secretary) => {
    const document = `query($code: String!, $asAt: Date, $knownAt: DateTime) {
      meeting(code: $code, asAt: $asAt, knownAt: $knownAt) { ${MEETING} } }`;
    const { body } = await app.gql(token, document, { code, ...args });
    return body.data?.meeting ?? null;
  };
  /** Does something about a meeting at the version it has by now. */
  const about = async (verb: Verb, code: string, input: Input = {}, token?: string) => {
    const { id, version } = await meeting(code);
    return ask(verb, { meetingId: id, expectedVersion: version, ...input }, token);
  };
  return { ask, does, meeting, about };
}
