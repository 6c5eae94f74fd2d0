/** Decides what the page of a meeting shows of its papers: where each is, what it waits for, and all of them as one file. */
import { withDay } from '../frame/as-at.js';
import type { Offers } from '../frame/offer.js';
import { type Cell, type Table, tableOf } from '../frame/table.js';
import { paperPath } from '../papers/paper-path.js';
import { outcomeTag } from './meeting-words.js';
import type { AnswerTo } from '../frame/question.js';
import type { MEETING } from './meetings.graphql.js';

type Meeting = AnswerTo<typeof MEETING>['meeting'];
type Item = Meeting['agenda'][number];

/** The papers of the meeting as one file; those that are open to the public apart, where some are not. */
export function packsOf(
  { code, agenda }: Meeting,
  asAt: string | null,
): { readonly href: string; readonly text: string }[] {
  if (asAt !== null || !agenda.some(({ paperReference }) => paperReference !== null)) return [];
  const path = `/meeting-packs/${encodeURIComponent(code)}`;
  const closed = agenda.some(({ access }) => access !== null && access !== 'OPEN' && access !== 'PART_1');
  return [
    { href: `${path}.pdf`, text: 'Agenda and papers as one PDF' },
    ...(closed ? [{ href: `${path}-public.pdf`, text: 'The same with only what is open to the public' }] : []),
  ];
}

const WAITS: Readonly<Record<string, string>> = {
  DRAFT: 'To be cleared by the director',
  CLEARED: 'To be issued',
  ISSUED: 'Nothing: it is issued, and in the pack',
  CONSIDERED: 'Nothing: the decision is recorded',
  REPLACED: 'A revised paper replaced it',
  WITHDRAWN: 'It was withdrawn',
};

/** What the paper of an item waits for, leading to the form that composes it. */
export function waitsCell(
  { id, title, paperReference }: Item,
  { papers, papersDue }: Meeting,
  given: Readonly<Record<string, string | number>>,
  offer: Offers,
): Cell {
  const due = papersDue.find(({ itemIds }) => itemIds.includes(id));
  const [form] = due ? offer('composeMeetingPapers', 'Compose it', { ...given, item: id }, title) : [];
  if (form) return { text: '', acts: [form] };
  const paper = papers.find(({ reference }) => reference === paperReference);
  return { text: paper ? (WAITS[paper.state] ?? '') : '' };
}

/** What was decided at an item, each decision leading to its page. */
export function decidedCell(number: number, { decisions }: Meeting, asAt: string | null): Cell {
  const own = decisions.nodes.filter(({ item }) => item === number);
  const acts = own.map(({ code, title, outcome }) => ({
    text: outcomeTag(outcome).text,
    href: withDay(`/decisions/${encodeURIComponent(code)}`, asAt),
    about: title,
  }));
  return { text: '', acts };
}

/** The papers for this meeting that its agenda does not name, each leading to its page. */
export function besideTable({ papersBesideAgenda: papers }: Meeting): Table {
  return tableOf(
    { id: 'beside', caption: 'Papers for this meeting that are not on its agenda', empty: '' },
    [
      {
        head: 'Paper',
        cell: ({ reference, title }) => ({ text: `${reference} ${title}`, href: paperPath(reference) }),
      },
      { head: 'What it waits for', cell: ({ state }) => ({ text: WAITS[state] ?? '' }) },
    ],
    papers,
  );
}

/** The paper of an item, leading to it. */
export function paperCell(reference: string | null): Cell {
  return reference === null ? { text: 'None' } : { text: reference, href: paperPath(reference) };
}
