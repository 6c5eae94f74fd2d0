/** Decides what the first pages of a pack say: the agenda, and on which page of the pack each thing is. */
import type { Block, Cell, Look, Paper, TableBlock } from '../../documents/model.js';
import { cleanPaper } from '../../documents/text.js';
import type { PackEntry } from './pack-entries.js';

/** A line below an item: its paper, or a file that goes with the paper. */
export interface AgendaLine {
  readonly text: string;
  /** Page of the pack on which it begins; null: it is not in the pack. */
  readonly page: number | null;
}

export interface AgendaRow {
  readonly entry: PackEntry;
  readonly lines: readonly AgendaLine[];
}

export interface AgendaAbout {
  readonly body: string;
  readonly code: string;
  /** In words. */
  readonly day: string;
  readonly date: string;
  readonly place: string | null;
  readonly look: Look | null;
  readonly language: string;
}

/** What stands on each page of a pack that holds what is kept from the public. */
export const NOT_PUBLIC = 'Not for publication: holds items that are not open to the public';

/** The agenda as a paper. */
export function agendaPaper(about: AgendaAbout, rows: readonly AgendaRow[]): Paper {
  const open = rows.filter(({ entry }) => !entry.closed);
  const closed = rows.filter(({ entry }) => entry.closed);
  const shown = closed.some(({ entry }) => entry.title !== null);
  return cleanPaper({
    language: about.language,
    title: `Agenda and papers: ${about.body}`,
    author: about.body,
    subject: `The pack for the meeting of ${about.day}`,
    date: about.date,
    cover: [
      { label: 'Meeting', runs: [text(about.day)] },
      { label: 'Where', runs: [text(about.place ?? 'Not known')] },
      { label: 'Pages', runs: [text('Each page has its number within this pack at its top right')] },
    ],
    ...(shown && { marking: NOT_PUBLIC }),
    footer: `${about.body}, ${about.day}`,
    ...(about.look && { look: about.look }),
    blocks: [
      ...part('open', 'Agenda', open, 'No item is open to the public.'),
      ...(closed.length ? part('closed', 'Items that are not open to the public', closed, '') : []),
    ],
    appendices: [],
  });
}

function part(id: string, title: string, rows: readonly AgendaRow[], none: string): readonly Block[] {
  const head: Block = { kind: 'heading', id, level: 1, text: title };
  if (rows.length === 0) return [head, { kind: 'paragraph', id: `${id}.none`, runs: [text(none)] }];
  const table: TableBlock = {
    kind: 'table',
    id: `${id}.items`,
    caption: title,
    columns: [
      { title: 'Item', width: 1, align: 'right' },
      { title: 'Title and papers', width: 9 },
      { title: 'Page', width: 1.4, align: 'right' },
    ],
    rows: rows.flatMap(({ entry, lines }) => [
      [cell(String(entry.number)), { runs: [text(titleOf(entry), true)] }, cell('')],
      ...lines.map((line): Cell[] => [cell(''), cell(line.text), cell(line.page === null ? '–' : String(line.page))]),
    ]),
  };
  return [head, table];
}

function titleOf({ title, exemptParagraphs }: PackEntry): string {
  const why = exemptParagraphs.length ? ` (exempt: paragraph ${exemptParagraphs.join(', ')} of Schedule 12A)` : '';
  return `${title ?? 'An item that is not open to the public'}${why}`;
}

const text = (words: string, bold = false) => ({ kind: 'text' as const, text: words, ...(bold && { bold }) });
const cell = (words: string): Cell => ({ runs: words === '' ? [] : [text(words)] });
