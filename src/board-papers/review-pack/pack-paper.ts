/** Decides how a review pack is printed: one page of what matters, and every change in a table behind it. */
import { theName } from '../../platform/words/the-name.js';
import type { Appendix, Block, Cell, Paper, Run, TextRun } from '../../documents/model.js';
import { cleanPaper, cleanRun } from '../../documents/text.js';
import { atOnce, inSteps, type Steps } from '../../platform/work/steps.js';
import { capital } from '../../platform/words/capital.js';
import { plainText, type Phrase } from '../prose.js';
import { dateWords, numberWords, plural } from '../words.js';
import { PACK_DOMAINS, stateWords, type Change, type PackDomain, type PackLine } from './change.js';
import type { Pack } from './pack.js';
import type { Since } from './since.js';

/** How many lines of each part stand on the first page. */
export interface Room {
  readonly changes: number;
  readonly others: number;
}

/** From the widest to the narrowest: the first with which the pack keeps to one page is taken. */
export const ROOMS: readonly [Room, ...Room[]] = [
  { changes: 10, others: 5 },
  { changes: 7, others: 4 },
  { changes: 5, others: 3 },
  { changes: 3, others: 2 },
];

const DOMAIN_WORDS: Readonly<Record<PackDomain, string>> = Object.fromEntries(
  PACK_DOMAINS.map((domain) => [domain, capital(stateWords(domain))]),
) as Record<PackDomain, string>;

/** The pack as a paper, with so much on its first page; the rest is in the appendix. */
export function packPaper(pack: Pack, room: Room = ROOMS[0]): Paper {
  return atOnce(printing(pack, room));
}

/** The same in steps: a pack may have thousands of lines. */
function* printing(pack: Pack, room: Room): Steps<Paper> {
  return { ...firstPage(pack, room), appendices: yield* appendices(pack, room) };
}

/** The pack as a paper without its appendix. */
function firstPage(pack: Pack, room: Room): Paper {
  const { projectCode, projectTitle, since, asAt } = pack;
  return cleanPaper({
    language: 'en-GB',
    title: `Review pack: ${projectTitle}`,
    author: `Project ${projectCode}`,
    subject: `What changed from ${dateWords(since.on)} to ${dateWords(asAt)}`,
    date: asAt,
    cover: [
      { label: 'Project', runs: [text(`${projectTitle} (${projectCode})`)] },
      { label: 'Status', runs: words(pack.status) },
      { label: 'End date', runs: words(pack.end) },
      { label: 'Changes since', runs: [text(sinceWords(since))] },
      { label: 'Position on', runs: [text(dateWords(asAt))] },
    ],
    footer: `Review pack ${projectCode}`,
    blocks: [
      ...section('changes', 'What changed', pack.changes, room.changes, 'Nothing has changed.'),
      ...section('late', 'What is late', pack.late, room.others, 'Nothing is late.'),
      ...section(
        'challenges',
        'Challenges and answers',
        pack.challenges,
        room.others,
        'Nothing awaits an answer, and nothing has been answered.',
      ),
      ...section('decisions', 'Decisions needed', pack.decisionsWanted, room.others, 'No decision is needed.'),
      ...section('views', 'Needs your view', pack.viewsWanted, room.others, 'Nothing needs your view at present.'),
    ],
    appendices: [],
  });
}

/** The widest pack whose body takes one page; `pages` counts them, and gives null where nobody can. */
export async function onePage(pack: Pack, pages: (paper: Paper) => Promise<number | null>): Promise<Paper> {
  for (const room of ROOMS.slice(0, -1))
    if (((await pages(firstPage(pack, room))) ?? 1) <= 1) return inSteps(printing(pack, room));
  return inSteps(printing(pack, ROOMS.at(-1)!));
}

function text(words: string): { readonly kind: 'text'; readonly text: string } {
  return { kind: 'text', text: words };
}

/** The words of a line of the cover, which has no footnotes. */
const words = ({ runs }: Phrase): readonly TextRun[] => runs.filter((run): run is TextRun => run.kind === 'text');

/** The day, and why that one. */
function sinceWords({ on, kind, name }: Since): string {
  switch (kind) {
    case 'MEETING':
      return `${dateWords(on)}, the last meeting of ${theName(name ?? '')}`;
    case 'PAPER':
      return `${dateWords(on)}, the day of paper ${name ?? ''}`;
    case 'START':
      return `${dateWords(on)}, the start of the project`;
    case 'GIVEN':
      return dateWords(on);
  }
}

function section(id: string, title: string, lines: readonly PackLine[], room: number, none: string): readonly Block[] {
  const heading: Block = { kind: 'heading', id, level: 1, text: title };
  if (lines.length === 0) return [heading, { kind: 'paragraph', id: `${id}.none`, runs: [text(none)] }];
  const [only] = lines;
  if (only && lines.length === 1) return [heading, { kind: 'paragraph', id: `${id}.lines`, runs: only.line.runs }];
  const shown = lines.slice(0, room);
  const more = lines.length - shown.length;
  const all = numberWords(lines.length);
  const first = shown.length === 1 ? 'The first' : `The first ${numberWords(shown.length)}`;
  const lead =
    more > 0
      ? `${first} of ${all} points (the rest ${plural(more, 'is', 'are')} in the appendix):`
      : `${capital(all)} points:`;
  return [
    heading,
    { kind: 'paragraph', id: `${id}.lines`, runs: [text(lead)], bullets: shown.map(({ line }) => line.runs) },
  ];
}

/** Everything, in full: nothing is left out for want of room. */
function* appendices(pack: Pack, room: Room): Steps<readonly Appendix[]> {
  const rest = [
    { title: 'Late', lines: pack.late },
    { title: 'Challenge', lines: pack.challenges },
    { title: 'Decision needed', lines: pack.decisionsWanted },
    { title: 'Needs your view', lines: pack.viewsWanted },
  ].flatMap(({ title, lines }) => lines.slice(room.others).map((one) => ({ title, one })));
  if (pack.changes.length <= room.changes && rest.length === 0) return [];
  const rows: (readonly Cell[])[] = [];
  for (const one of pack.changes) {
    rows.push(row(DOMAIN_WORDS[one.domain], one.line.runs, dateWords(one.on)));
    yield;
  }
  for (const { title, one } of rest) {
    rows.push(row(title, one.line.runs, ''));
    yield;
  }
  const columns = [
    { title: 'Part', width: 3 },
    { title: 'What', width: 12 },
    { title: 'Day', width: 4 },
  ];
  const table: Block = { kind: 'table', id: 'all.table', caption: 'All changes', columns, rows };
  return [{ id: 'all', title: 'In full', blocks: [table] }];
}

function row(part: string, runs: readonly Run[], day: string): readonly Cell[] {
  return [{ runs: [text(part)] }, { runs: runs.map(cleanRun) }, { runs: [text(day)] }];
}

/** The sentence of a line as plain words. */
export function lineText({ line }: PackLine | Change): string {
  return plainText(line.runs);
}
