/** Shapes the parts of a meeting that are put on record as a whole: its agenda, who attended, its notes. */
import type { SubjectRef } from '../programme/record-subject.js';
import type { AgendaItemKind, AttendanceKind, ItemAccess } from './meeting-states.js';

/** An item of an agenda. Its number is its place. */
export interface AgendaItemPart {
  readonly itemId: string;
  readonly title: string;
  readonly kind: AgendaItemKind;
  /** The paper it is taken on, such as 10/23; null: none. */
  readonly paperReference: string | null;
  /** The project it concerns; null: none, or several. */
  readonly projectId: string | null;
  /** A record of that project that it is about. */
  readonly subject: SubjectRef | null;
  /** Null: not decided yet. */
  readonly access: ItemAccess | null;
  /** Of Schedule 12A, for an item of part 2. */
  readonly exemptParagraphs: readonly string[];
}

/** Somebody named by entry in the register, or by name alone. */
export interface Named {
  readonly personId: string | null;
  /** Null where the register names the person. */
  readonly name: string | null;
}

/** Somebody who attended, or sent apologies. */
export interface AttendeePart extends Named {
  readonly organisationId: string | null;
  readonly kind: AttendanceKind;
  /** Whose place a substitute takes. */
  readonly substituteFor: string | null;
  /** The items attended; null: the whole meeting. */
  readonly itemIds: readonly string[] | null;
}

/** A note of what was said or settled on an item. */
export interface NotePart {
  readonly noteId: string;
  /** Null: on no item of the agenda. */
  readonly itemId: string | null;
  readonly text: string;
}

/** A named stretch of days, both ends included. */
export interface NamedSpan {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}
