import { alphaOf } from '../support/alpha.js';
import type { TestApp } from '../support/app.js';
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

type Input = Readonly<Record<string, unknown>>;

/** A secretary's office for tests: does and asks, over HTTP. */
export function office(app: TestApp, cast: Cast) {
  const reads = { Meeting: MEETING, Action: ACTION, Body: BODY };
  const { run, done } = alphaOf(app, cast, { reads, writer: 'secretary' });
  const meeting = async (code: string, args: Input = {}, token: string = cast.secretary) => {
    const document = `query($code: String!, $asAt: Date, $knownAt: DateTime) {
      meeting(code: $code, asAt: $asAt, knownAt: $knownAt) { ${MEETING} } }`;
    const { body } = await app.gql(token, document, { code, ...args });
    return body.data?.meeting ?? null;
  };
  /** Does something about a meeting at the version it has by now. */
  const about = async (operation: string, code: string, input: Input = {}, token?: string) => {
    const { id, version } = await meeting(code);
    return run(operation, { meetingId: id, expectedVersion: version, ...input }, token);
  };
  return { run, done, meeting, about };
}
