/** Decides whether a list of those who attended may stand: each named once, substitutes for somebody, on items that there are. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { AttendeePart } from './meeting-parts.js';
import { sameOne } from './quorum.js';

/** Why the list may not stand; none: it may. */
export function attendanceFaults(attendees: readonly AttendeePart[], itemIds: readonly string[]): Problem[] {
  return attendees.flatMap((attendee, index): Problem[] => {
    const fault = (code: ProblemCode, message: string, field: string): Problem => ({
      code,
      message,
      path: ['input', 'attendees', String(index), field],
      subject: attendee.personId ?? attendee.name,
    });
    const { personId, name, kind, substituteFor } = attendee;
    if (personId === null && name === null)
      return [fault('WHO_NEEDED', 'Select a person, or enter a name where the register has no entry.', 'name')];
    if (attendees.slice(0, index).some((each) => sameOne(each, attendee)))
      return [fault('LISTED_TWICE', 'The same person is in the list already. List everybody once.', 'name')];
    if (kind === 'SUBSTITUTE' && substituteFor === null)
      return [fault('SUBSTITUTE_FOR_NEEDED', 'Say whose place the substitute takes.', 'substituteFor')];
    const unknown = (attendee.itemIds ?? []).filter((id) => !itemIds.includes(id));
    return unknown.length ? [fault('ITEM_UNKNOWN', 'This item is not on the agenda.', 'itemIds')] : [];
  });
}
