/** Decides how a review pack is printed: one page of what matters, and every change in a table behind it. */
import type { Appendix, Block, Cell, Paper, Run } from '../../documents/model.js';
import { cleanPaper } from '../../documents/text.js';
import { plainText } from '../prose.js';
import { dateWords, numberWords, plural } from '../words.js';
import { PACK_DOMAINS, stateWords, type Change, type PackDomain, type PackLine } from './change.js';
import type { Pack } from './pack.js';
import type { Since } from './since.js';

/** How many lines of each part the first page has room for. */
const ROOM = { changes: 10, others: 5 } as const;

const DOMAIN_WORDS: Readonly<Record<PackDomain, string>> = Object.fromEntries(
  PACK_DOMAINS.map((domain) => [domain, capital(stateWords(domain))]),
) as Record<PackDomain, string>;

/** The pack as a paper. */
export function packPaper(pack: Pack): Paper {
  const { projectCode, projectTitle, since, asAt } = pack;
  return cleanPaper({
    language: 'en-GB',
    title: `Review pack: ${projectTitle}`,
    author: `Project ${projectCode}`,
    subject: `What changed from ${dateWords(since.on)} to ${dateWords(asAt)}`,
    date: asAt,
    cover: [
      { label: 'Project', runs: [text(`${projectTitle} (${projectCode})`)] },
      { label: 'Changes since', runs: [text(sinceWords(since))] },
      { label: 'Position on', runs: [text(dateWords(asAt))] },
    ],
    footer: `Review pack ${projectCode}`,
    blocks: [
      ...section('changes', 'What changed', pack.changes, ROOM.changes, 'Nothing changed that is on record.'),
      ...section('late', 'What is late', pack.late, ROOM.others, 'Nothing is late.'),
      ...section('challenges', 'Challenges and answers', pack.challenges, ROOM.others, 'None waits, and none is new.'),
      ...section('decisions', 'Decisions wanted', pack.decisionsWanted, ROOM.others, 'None.'),
      ...section('views', 'Where your view is wanted', pack.viewsWanted, ROOM.others, 'Nowhere in particular.'),
    ],
    appendices: appendices(pack),
  });
}

function text(words: string): { readonly kind: 'text'; readonly text: string } {
  return { kind: 'text', text: words };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The day, and why that one. */
function sinceWords({ on, kind, name }: Since): string {
  switch (kind) {
    case 'MEETING':
      return `${dateWords(on)}, the last meeting (${name ?? ''})`;
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
  const shown = lines.slice(0, room);
  const more = lines.length - shown.length;
  const count = `${capital(numberWords(lines.length))} ${plural(lines.length, 'entry', 'entries')}`;
  const lead =
    more > 0
      ? `${count}; ${numberWords(more)} of them ${plural(more, 'stands', 'stand')} in the appendix only:`
      : `${count}:`;
  return [
    heading,
    { kind: 'paragraph', id: `${id}.lines`, runs: [text(lead)], bullets: shown.map(({ line }) => line.runs) },
  ];
}

/** Everything, in full: nothing is left out for want of room. */
function appendices(pack: Pack): readonly Appendix[] {
  const rest = [
    { title: 'Late', lines: pack.late },
    { title: 'Challenge', lines: pack.challenges },
    { title: 'Decision wanted', lines: pack.decisionsWanted },
    { title: 'View wanted', lines: pack.viewsWanted },
  ].flatMap(({ title, lines }) => lines.slice(ROOM.others).map((one) => row(title, one.line.runs, '')));
  const changes = pack.changes.map((one) => row(DOMAIN_WORDS[one.domain], one.line.runs, dateWords(one.on)));
  const rows = [...changes, ...rest];
  if (pack.changes.length <= ROOM.changes && rest.length === 0) return [];
  const columns = [
    { title: 'Part', width: 3 },
    { title: 'What', width: 12 },
    { title: 'Day', width: 4 },
  ];
  const table: Block = { kind: 'table', id: 'all.table', caption: 'Everything on record', columns, rows };
  return [{ id: 'all', title: 'In full', blocks: [table] }];
}

function row(part: string, runs: readonly Run[], day: string): readonly Cell[] {
  return [{ runs: [text(part)] }, { runs }, { runs: [text(day)] }];
}

/** The sentence of a line as plain words. */
export function lineText({ line }: PackLine | Change): string {
  return plainText(line.runs);
}
