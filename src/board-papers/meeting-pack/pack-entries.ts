/** Decides what the pack of a meeting holds for a reader: each item of the agenda with its paper, what is exempt apart. */
import type { AgendaItem, MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import type { PaperRow } from '../paper-row.js';

/** One item of the agenda in a pack. */
export interface PackEntry {
  readonly number: number;
  /** Null: this reader may not see what it is about. */
  readonly title: string | null;
  /** Kept from the public. */
  readonly closed: boolean;
  readonly exemptParagraphs: readonly string[];
  /** The reference that the agenda gives; null: none, or not for this reader. */
  readonly reference: string | null;
  /** The paper as issued; null: there is none to be put in. */
  readonly paper: PaperRow | null;
  /** Why no paper is put in; null: one is, or none is named. */
  readonly missing: string | null;
  /** It was issued after the papers had gone out. */
  readonly supplement: boolean;
}

/** For whom a pack is made. */
export interface PackReader {
  readonly seesClosed: boolean;
  readonly mayRead: (paper: PaperRow) => boolean;
}

/** The entries: open items in the order of the agenda, then those that are kept from the public. */
export function packEntries(
  meeting: MeetingSnapshot,
  papers: ReadonlyMap<string, PaperRow>,
  reader: PackReader,
): readonly PackEntry[] {
  const sentOn = meeting.dispatch.dispatched?.effectiveOn ?? null;
  const all = meeting.agenda.map((item) => entryOf(item, papers, reader, sentOn));
  return [...all.filter(({ closed }) => !closed), ...all.filter(({ closed }) => closed)];
}

function entryOf(
  item: AgendaItem,
  papers: ReadonlyMap<string, PaperRow>,
  reader: PackReader,
  sentOn: string | null,
): PackEntry {
  const { number, closed, exemptParagraphs, paperReference } = item;
  const about = { number, closed, exemptParagraphs };
  const nothing = { reference: null, paper: null, missing: null, supplement: false };
  if (closed && !reader.seesClosed) return { ...about, ...nothing, title: null };
  if (paperReference === null) return { ...about, ...nothing, title: item.title };
  const named = { ...about, title: item.title, reference: paperReference };
  const without = (missing: string): PackEntry => ({ ...named, paper: null, missing, supplement: false });
  const paper = inForce(papers.get(paperReference), papers);
  if (!paper?.issue) return without('not issued yet');
  if (!reader.mayRead(paper)) return without('confidential');
  if (paper.withdrawal) return without('withdrawn');
  return {
    ...named,
    reference: paper.reference,
    paper,
    missing: null,
    supplement: sentOn !== null && paper.issue.on > sentOn,
  };
}

/** The paper that was issued in the place of another, and of that one, and so on; the paper itself where none was. */
function inForce(paper: PaperRow | undefined, papers: ReadonlyMap<string, PaperRow>): PaperRow | undefined {
  const newer = paper?.replacedBy ? papers.get(paper.replacedBy.reference) : undefined;
  return newer ? inForce(newer, papers) : paper;
}
