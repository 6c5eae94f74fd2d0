/** Decides how the minutes of a meeting stand: their notes with their numbers, and what was corrected when they were agreed. */
import { known } from '../platform/record/history.js';
import { inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { MinutesAgreement, MinutesText } from './meeting.entity.js';
import type { NotePart } from './meeting-parts.js';
import type { MinutesState } from './meeting-states.js';

export interface Note extends NotePart {
  /** The item's number and a running one, such as 3.2; a running one alone for a note on no item. */
  readonly number: string;
}

/** A note whose words were put right when the minutes were agreed. */
export interface NoteCorrection {
  readonly number: string;
  readonly before: string;
  readonly after: string;
}

export interface Minutes {
  readonly state: MinutesState;
  /** The text that stands: the draft, or the one agreed. */
  readonly text: MinutesText;
  readonly notes: readonly Note[];
  readonly agreement: MinutesAgreement | null;
  readonly corrections: readonly NoteCorrection[];
  /** Every text known, oldest first. */
  readonly texts: readonly MinutesText[];
}

/** The minutes at a point; null: none have been written. */
export function minutesOf(
  texts: readonly MinutesText[],
  agreements: readonly MinutesAgreement[],
  itemIds: readonly string[],
  point: RecordPoint,
): Minutes | null {
  const agreement = inForce(agreements, point).at(-1) ?? null;
  const all = known(texts, point);
  const last = agreement ? all.find(({ id }) => id === agreement.textId) : inForce(texts, point).at(-1);
  if (!last) return null;
  const draft = agreement && all.find(({ id }) => id === agreement.draftId);
  const notes = numbered(last.notes, itemIds);
  return {
    state: agreement ? 'AGREED' : 'DRAFT',
    text: last,
    notes,
    agreement,
    corrections: draft ? corrections(draft, notes) : [],
    texts: all,
  };
}

/** Notes in the order of the agenda, those on no item first, each with its number. */
export function numbered(notes: readonly NotePart[], itemIds: readonly string[]): readonly Note[] {
  const general = notes.filter(({ itemId }) => itemId === null || !itemIds.includes(itemId));
  return [
    ...general.map((note, index) => ({ ...note, number: `${index + 1}` })),
    ...itemIds.flatMap((id, item) =>
      notes
        .filter(({ itemId }) => itemId === id)
        .map((note, index) => ({ ...note, number: `${item + 1}.${index + 1}` })),
    ),
  ];
}

function corrections(draft: MinutesText, notes: readonly Note[]): readonly NoteCorrection[] {
  const before = new Map(draft.notes.map((note) => [note.noteId, note.text]));
  return notes.flatMap(({ noteId, number, text }) => {
    const former = before.get(noteId);
    return former === undefined || former === text ? [] : [{ number, before: former, after: text }];
  });
}
