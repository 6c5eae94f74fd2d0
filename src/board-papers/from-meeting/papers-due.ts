/** Decides which papers an agenda still waits for, and what is known of each before it is composed. */
import type { AgendaItemPart } from '../../meetings/meeting-parts.js';
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import { nextReference } from '../house-style/reference-scheme.js';
import type { Confidentiality } from '../paper-terms.js';

/** A paper to be composed. Items that name the same reference share it. */
export interface DuePaper {
  readonly reference: string;
  readonly title: string;
  readonly projectIds: readonly string[];
  /** Null: an item of it is not marked as open or closed yet. */
  readonly confidentiality: Confidentiality | null;
  readonly itemIds: readonly string[];
  readonly numbers: readonly number[];
}

type Meeting = Pick<MeetingSnapshot, 'state' | 'agenda' | 'terms'>;

/**
 * The papers of items about a project that have none yet, in the order of the agenda; none of a meeting that was held or
 * cancelled, or has no date.
 * @param taken the references of all papers
 * @param scheme by which an item without a reference gets one
 */
export function papersDue(
  { state, agenda, terms }: Meeting,
  taken: readonly string[],
  scheme: string,
): readonly DuePaper[] {
  const { meetsOn } = terms;
  if (meetsOn === null || state === 'CANCELLED' || state === 'HELD') return [];
  const year = Number(meetsOn.slice(0, 4));
  const named = agenda.flatMap(({ paperReference }) => (paperReference === null ? [] : [paperReference]));
  const known = [...taken, ...named];
  const due = new Map<string, DuePaper>();
  agenda.forEach((item, index) => {
    const { itemId, title, projectId, paperReference } = item;
    if (projectId === null || (paperReference !== null && taken.includes(paperReference))) return;
    const reference = paperReference ?? nextReference(scheme, year, known);
    known.push(reference);
    const shared = due.get(reference);
    due.set(reference, {
      reference,
      title: shared?.title ?? title,
      projectIds: [...new Set([...(shared?.projectIds ?? []), projectId])],
      confidentiality: shared ? stricter(shared.confidentiality, accessOf(item)) : accessOf(item),
      itemIds: [...(shared?.itemIds ?? []), itemId],
      numbers: [...(shared?.numbers ?? []), index + 1],
    });
  });
  return [...due.values()];
}

function accessOf({ access }: AgendaItemPart): Confidentiality | null {
  if (access === null) return null;
  return access === 'OPEN' || access === 'PART_1' ? 'OPEN' : 'CONFIDENTIAL';
}

function stricter(a: Confidentiality | null, b: Confidentiality | null): Confidentiality | null {
  if (a === 'CONFIDENTIAL' || b === 'CONFIDENTIAL') return 'CONFIDENTIAL';
  return a === null || b === null ? null : 'OPEN';
}

/** What the papers of a body call it: "Board" of the body BOARD, Board of Standards for England; else its name. */
export function nameOnPapers({ code, name }: { readonly code: string; readonly name: string }): string {
  const short = name.slice(0, code.length);
  return short.toUpperCase() === code && /^(?:\s|$)/u.test(name.slice(code.length)) ? short : name;
}
