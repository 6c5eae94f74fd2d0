/** Decides whether minutes may be drafted or agreed, and what text a meeting agrees to when it corrects some of the notes. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { NotePart } from './meeting-parts.js';
import type { MeetingSnapshot } from './meeting-snapshot.js';
import { meetingName, theMeeting } from './meeting-name.js';
import { codeWords } from '../platform/record/code-words.js';

const fault = (code: ProblemCode, message: string, path: string[], subject: string): Problem => ({
  code,
  message,
  path: ['input', ...path],
  subject,
});

/** Why these notes may not stand as the draft of a meeting's minutes; `given` are their ids as sent, null for new ones. */
export function draftFaults(
  meeting: MeetingSnapshot,
  notes: readonly NotePart[],
  given: readonly (string | null)[],
): Problem[] {
  const { code, state, minutes, agenda } = meeting;
  if (state !== 'HELD') {
    const message = `${theMeeting(meeting)} is ${codeWords(state)}. Report it as held before its minutes are drafted.`;
    return [fault('NOT_HELD', message, ['meetingId'], code)];
  }
  if (minutes?.state === 'AGREED') {
    const message = `The minutes of ${meetingName(meeting)} have been agreed. Correct the agreement instead.`;
    return [fault('MINUTES_AGREED', message, ['meetingId'], code)];
  }
  const former = new Set(minutes?.texts.flatMap((text) => text.notes.map(({ noteId }) => noteId)) ?? []);
  return notes.flatMap(({ itemId }, index): Problem[] => {
    const path = ['notes', String(index)];
    const id = given[index] ?? null;
    if (itemId !== null && !agenda.some((item) => item.itemId === itemId))
      return [
        fault('ITEM_UNKNOWN', `${theMeeting(meeting)} has no such item on its agenda.`, [...path, 'itemId'], itemId),
      ];
    if (id !== null && (!former.has(id) || given.indexOf(id) !== index)) {
      const message = 'The draft has no such note, or it is listed twice. Add it as a new note.';
      return [fault('NOTE_UNKNOWN', message, [...path, 'noteId'], id)];
    }
    return [];
  });
}

/** Why a meeting may not agree the minutes of another. `corrects`: it puts an earlier agreement right. */
export function agreeFaults(
  meeting: MeetingSnapshot,
  agreedAt: MeetingSnapshot | undefined,
  corrects: string | null,
): Problem[] {
  const { code, body, terms, minutes } = meeting;
  if (minutes === null) {
    const message = `${theMeeting(meeting)} has no minutes yet. Draft them first.`;
    return [fault('NO_MINUTES', message, ['meetingId'], code)];
  }
  if (minutes.state === 'AGREED' && corrects !== minutes.agreement?.id) {
    const message = `The minutes of ${meetingName(meeting)} have been agreed. To change that, correct the agreement.`;
    return [fault('MINUTES_AGREED', message, ['meetingId'], code)];
  }
  const later =
    agreedAt?.body.id === body.id && agreedAt.state === 'HELD' && after(agreedAt.terms.meetsOn, terms.meetsOn);
  if (later) return [];
  const message = `Minutes are agreed at a later meeting of ${body.terms.name} that has been held. Select one.`;
  return [fault('NOT_A_LATER_MEETING', message, ['agreedAtMeetingId'], code)];
}

const after = (a: string | null, b: string | null): boolean => a !== null && b !== null && a > b;

/** The draft with some of its notes as corrected, and what is wrong with the corrections. */
export function corrected(
  draft: readonly NotePart[],
  corrections: readonly { readonly noteId: string; readonly text: string }[],
): { readonly notes: readonly NotePart[]; readonly problems: readonly Problem[] } {
  const ids = draft.map(({ noteId }) => noteId);
  const problems = corrections.flatMap(({ noteId }, index): Problem[] => {
    const again = corrections.findIndex((each) => each.noteId === noteId) !== index;
    if (ids.includes(noteId) && !again) return [];
    const message = 'The draft has no such note, or it is corrected twice. Select a note of the minutes.';
    return [fault('NOTE_UNKNOWN', message, ['corrections', String(index), 'noteId'], noteId)];
  });
  const words = new Map(corrections.map(({ noteId, text }) => [noteId, text.trim()]));
  return { notes: draft.map((note) => ({ ...note, text: words.get(note.noteId) ?? note.text })), problems };
}
