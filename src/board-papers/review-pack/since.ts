/** Decides from which day a pack tells changes, where nobody says: the last meeting of the advisory body, else the last paper, else the start. */
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import type { IssuedPaper } from '../promises/earlier.js';

export const SINCE_KINDS = ['GIVEN', 'MEETING', 'PAPER', 'START'] as const;
export type SinceKind = (typeof SINCE_KINDS)[number];

export interface Since {
  readonly on: string;
  readonly kind: SinceKind;
  /** The body that met, or reference of the paper; null for the others. */
  readonly name: string | null;
}

export interface SinceContext {
  readonly projectId: string;
  readonly asAt: string;
  readonly start: string;
  readonly meetings: readonly MeetingSnapshot[];
  /** Issued papers that the reader is told of, oldest first. */
  readonly papers: readonly Pick<IssuedPaper, 'asAt' | 'reference' | 'projectIds'>[];
}

/** The day before `asAt` that lies nearest; never later than `asAt`. */
export function defaultSince({ projectId, asAt, start, meetings, papers }: SinceContext): Since {
  const held = meetings.filter(
    ({ state, body, terms }) =>
      state === 'HELD' &&
      body.projectId === projectId &&
      body.terms.kind === 'ADVISORY' &&
      (terms.meetsOn ?? asAt) < asAt,
  );
  const meeting = held.reduce<MeetingSnapshot | null>(
    (last, one) => (last && (last.terms.meetsOn ?? '') > (one.terms.meetsOn ?? '') ? last : one),
    null,
  );
  if (meeting?.terms.meetsOn) return { on: meeting.terms.meetsOn, kind: 'MEETING', name: meeting.body.terms.name };
  const paper = papers.findLast((one) => one.projectIds.includes(projectId) && one.asAt < asAt);
  if (paper) return { on: paper.asAt, kind: 'PAPER', name: paper.reference };
  return { on: start < asAt ? start : asAt, kind: 'START', name: null };
}
