/** Decides whether a decision may stand on record as it is said to have been taken. */
import { meetingName, theMeeting } from '../meetings/meeting-name.js';
import type { BodySnapshot } from '../meetings/body-view.js';
import type { MeetingSnapshot } from '../meetings/meeting-snapshot.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { DecisionSnapshot } from './board-view.js';
import type { DecisionStatement } from './decision.entity.js';
import { codeWords } from '../platform/record/code-words.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';

/** What is said of a decision. */
export type DecisionTerms = Omit<
  DecisionStatement,
  'id' | 'effectiveOn' | 'revision' | 'corrects' | 'citation' | 'assumed' | 'decisionId'
>;

/** What a decision is judged by. */
export interface DecisionContext {
  readonly body: BodySnapshot;
  /** The meeting named; null: none was, or there is none such. */
  readonly meeting: MeetingSnapshot | null;
  /** The decision whose place it takes; null: none was named, or there is none such. */
  readonly replaced: DecisionSnapshot | null;
  /** The decision itself, where it is corrected. */
  readonly ownId: string | null;
  readonly effectiveOn: string;
}

/** Why it may not; none: it may. */
export function decisionFaults(terms: DecisionTerms, context: DecisionContext): Problem[] {
  const { body } = context;
  if (body.terms.kind === 'ADVISORY') {
    const message = `${body.terms.name} advises and does not decide. Record its advice in the notes of its meeting.`;
    return [fault('BODY_ADVISORY', message, 'bodyCode', body.code)];
  }
  return [...meetingFaults(terms, context), ...replacementFaults(terms, context)];
}

const fault = (code: ProblemCode, message: string, field: string, subject: string): Problem => ({
  code,
  message,
  path: ['input', field],
  subject,
});

function meetingFaults(terms: DecisionTerms, { body, meeting, effectiveOn }: DecisionContext): Problem[] {
  if (terms.meetingId === null) {
    if (terms.itemId === null) return [];
    return [fault('MEETING_NEEDED', 'Select the meeting whose agenda has the item.', 'meetingId', terms.itemId)];
  }
  if (meeting?.body.id !== body.id) {
    const message = `${body.terms.name} had no such meeting on ${formatIsoDate(effectiveOn)}.`;
    return [fault('NOT_FOUND', message, 'meetingId', terms.meetingId)];
  }
  if (meeting.state !== 'HELD') {
    const message = `${theMeeting(meeting)} is ${codeWords(meeting.state)}. Report it as held before its decisions are recorded.`;
    return [fault('NOT_HELD', message, 'meetingId', meeting.code)];
  }
  if (meeting.terms.meetsOn !== effectiveOn) {
    const message = `The date of a decision is that of its meeting, ${meetingName(meeting)}. Leave the date blank.`;
    return [fault('NOT_THE_DAY', message, 'effectiveOn', meeting.code)];
  }
  if (terms.itemId === null || meeting.agenda.some((item) => item.itemId === terms.itemId)) return [];
  return [fault('ITEM_UNKNOWN', `${theMeeting(meeting)} has no such item on its agenda.`, 'itemId', terms.itemId)];
}

function replacementFaults(terms: DecisionTerms, { body, replaced, ownId, effectiveOn }: DecisionContext): Problem[] {
  if ((terms.replacesId === null) !== (terms.replacement === null)) {
    const message = 'Select the earlier decision, and whether this one supersedes or rescinds it.';
    const field = terms.replacesId === null ? 'replacesId' : 'replacement';
    return [fault('REPLACEMENT_INCOMPLETE', message, field, terms.replacesId ?? '')];
  }
  if (terms.replacesId === null) return [];
  if (replaced?.body.id !== body.id || replaced.id === ownId || replaced.terms.effectiveOn > effectiveOn) {
    const message = `This is not an earlier decision of ${body.terms.name}. Select one of its decisions.`;
    return [fault('NOT_FOUND', message, 'replacesId', terms.replacesId)];
  }
  if (replaced.replacedById === null || replaced.replacedById === ownId) return [];
  const message = `${replaced.code} is ${replaced.state.toLowerCase()} already. Replace the decision that took its place.`;
  return [fault('REPLACED_ALREADY', message, 'replacesId', replaced.code)];
}
