/** Names the kinds of record that others may point at (a challenge, an action, a risk or a piece of evidence is about one of them), and decides what is said where there is none. */
import type { RecordPoint } from '../platform/record/in-force.js';

export const SUBJECT_KINDS = [
  'PROJECT',
  'STAGE',
  'TASK',
  'MILESTONE',
  'OUTPUT',
  'OUTPUT_VERSION',
  'CLAUSE',
  'PILOT',
  'STAKEHOLDER',
  'COMMITMENT',
  'COMMUNICATION',
  'EVIDENCE',
  'FEEDBACK_EXERCISE',
  'FEEDBACK_ITEM',
  'ADOPTION',
  'RISK',
  'SEAT',
  'CHALLENGE',
  'MEETING',
  'DECISION',
  'ACTION',
  'PAPER',
  'PAPER_PARAGRAPH',
  'RETENTION_PERIOD',
] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What a pointer names: its kind, and its record id (of a paragraph, `<paper id> <block id>`). */
export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** What was found behind a pointer, as it stood at a point of the record. */
export interface FoundSubject extends SubjectRef {
  /** Null: it belongs to no single project. */
  readonly projectId: string | null;
  /** How people call it, such as `M3`. */
  readonly code: string;
  readonly title: string;
  /** Of a decision, whether it agreed to something and is still in force, so that a record can rest on it. */
  readonly agreed?: boolean;
}

/** A point of the record, seen from one project. */
export interface ProjectPoint extends RecordPoint {
  readonly projectId: string;
  /**
   * True: as the record had it, closed or open at that point, for a paper that is derived again. Else present rights rule:
   * what is closed by now is not found.
   */
  readonly asRecorded?: boolean;
}

/**
 * How a domain finds one kind of its records among those of the project, and of none; null where there is none.
 * @param name its record id; for `RecordSubjects.named` its code
 */
export type SubjectFinder = (name: string, at: ProjectPoint) => Promise<FoundSubject | null>;

/** What is said of a pointer that names no record of the project. */
export function noSubject({ kind, id }: { readonly kind: string; readonly id: string }, day: string): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return `There is no ${words} ${id} in this project on ${day}. Correct its kind or id.`;
}
