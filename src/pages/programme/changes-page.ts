/** Decides what the page of a project's changes shows: what is new since a day, what is late, and where a view is wanted. */
import { theName } from '../../platform/words/the-name.js';
import { PACK_DOMAINS, type PackDomain } from '../../board-papers/review-pack/change.js';
import { withDay } from '../frame/as-at.js';
import { askedOf } from '../frame/asked.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { linePath } from '../frame/source-path.js';
import type { FileColumn } from '../frame/file-table.js';
import { type Column, tableOfSlice } from '../frame/table.js';
import { counted, day, formatName, sayEnum } from '../frame/words.js';
import type { PACK, PACK_IN_SHORT } from './programme.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type PackLine = AnswerTo<typeof PACK>['reviewPack']['late'][number];

export type Change = AnswerTo<typeof PACK>['reviewPack']['changes'][number];

/** What both pages are told of a pack. */
export type PackHead = AnswerTo<typeof PACK_IN_SHORT>['reviewPack'];

export type Pack = AnswerTo<typeof PACK>['reviewPack'];

/** A sentence of the pack and the page of what it is about. */
export interface ShownLine {
  readonly text: string;
  readonly href: string | null;
  readonly code: string;
}

/** Lines of one list that a page shows; the files have all of them. */
export const LONGEST_LIST = 20;
/** Lines of each list that the programme's page shows. */
export const SHORT = 5;

/** The line as shown: it leads to the record it tells of. */
export function shownLine(line: PackLine, asAt: string | null): ShownLine {
  const path = linePath(line);
  return { text: line.text, href: path && withDay(path, asAt), code: line.code };
}

/** "since 4 January 2010, when the project began". */
export function sinceWords({ since, sinceBecause, sinceName }: PackHead): string {
  const why: Readonly<Record<string, string>> = {
    GIVEN: '',
    MEETING: `, the last meeting of ${theName(sinceName ?? '')}`,
    PAPER: `, the day of the last paper (${sinceName ?? ''})`,
    START: ', when the project began',
  };
  return `since ${day(since)}${why[sinceBecause] ?? ''}`;
}

/** How many changes there are, of one part or of all. */
function total({ changeCounts }: PackHead, part: string | null = null): number {
  return changeCounts.reduce((sum, { domain, count }) => (part === null || domain === part ? sum + count : sum), 0);
}

/** What the programme's page shows of a pack: counts, and the first few changes. */
export function packInShort(pack: PackHead, asAt: string | null, since: string | null) {
  const path = withDay(projectPath(pack.projectCode, 'changes'), asAt);
  return {
    since: sinceWords(pack),
    counts: pack.changeCounts.map(({ domain, count }) => `${sayEnum(domain).toLowerCase()} ${count}`).join(', '),
    first: pack.changes.map((line) => shownLine(line, asAt)),
    all: {
      href: since === null ? path : `${path}${path.includes('?') ? '&' : '?'}since=${since}`,
      text: `All ${counted(total(pack), 'change')} of ${pack.projectCode}`,
    },
    views: pack.viewsWanted.map((line) => shownLine(line, asAt)),
    decisions: pack.decisionsWanted.map((line) => shownLine(line, asAt)),
  };
}

/** Whether that is a part of the record that changes are told of. */
export function askedPart(given: string): PackDomain | null {
  return askedOf(PACK_DOMAINS, given);
}

/** The view model of the page; the changes are those of one part where one is asked for. */
export function changesPage(
  pack: Pack,
  asAt: string | null,
  part: string | null,
  offer: Offers,
  projectId: string,
  here: string,
) {
  const code = pack.projectCode;
  const changed = new Set(pack.changeCounts.map(({ domain }) => domain));
  return {
    area: 'programme',
    project: projectParts(code, 'changes', asAt),
    about: challengeOffer(offer, code, 'PROJECT', projectId, pack.projectTitle),
    path: projectPath(code, 'changes'),
    code,
    asAt: pack.asAt,
    since: pack.since,
    sinceWords: sinceWords(pack),
    filters: [
      { name: 'since', label: 'Since', kind: 'date', value: pack.since },
      {
        name: 'part',
        label: 'Area',
        kind: 'select',
        value: part,
        // the part that is asked for stays chosen where nothing changed in it
        choices: PACK_DOMAINS.filter((each) => each === part || changed.has(each)).map((each) => {
          return { value: each, text: sayEnum(each) };
        }),
      },
    ],
    inShort: [
      { head: 'Status', text: pack.status },
      { head: 'End date', text: pack.end },
    ],
    lists: [
      { id: 'views', title: 'Needs your view', empty: 'Nothing needs your view.', lines: pack.viewsWanted },
      { id: 'decisions', title: 'Decisions needed', empty: 'No decision is needed.', lines: pack.decisionsWanted },
      { id: 'late', title: 'Late', empty: 'Nothing is late.', lines: pack.late },
      {
        id: 'challenges',
        title: 'Challenges',
        empty: 'No challenge has been raised, and none is waiting for an answer.',
        lines: pack.challenges,
      },
    ].map((list) => ({
      ...list,
      lines: list.lines.slice(0, LONGEST_LIST).map((line) => shownLine(line, asAt)),
      more: list.lines.length > LONGEST_LIST ? 'There are more: the review pack has all of them.' : null,
    })),
    tables: {
      changes: tableOfSlice(
        { id: 'changes', caption: `Changes ${sinceWords(pack)}`, empty: 'Nothing has changed.', file: BOTH_SIDES },
        columns(asAt),
        pack.changes,
        here,
        total(pack, part),
      ),
    },
    files: pack.files.map(({ format, url }) => ({ url, text: `Review pack as ${formatName(format)}` })),
  };
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

function columns(asAt: string | null): readonly Column<Change>[] {
  return [
    {
      head: 'Code',
      cell: (change) => {
        const { href } = shownLine(change, asAt);
        return { text: change.code, ...(href !== null && { href }) };
      },
    },
    { head: 'Part', cell: ({ domain }) => sayEnum(domain) },
    { head: 'Day', cell: ({ on }) => day(on) },
    { head: 'What changed', cell: ({ text }) => ({ text, verbatim: true }) },
    { head: 'Before', cell: ({ from }) => said(from) },
    { head: 'Now', cell: ({ to }) => said(to) },
  ];
}

/** What a change is from and to: days as days. */
const BOTH_SIDES: readonly FileColumn<Change>[] = (['from', 'to'] as const).map((side) => ({
  head: { from: 'Before', to: 'Now' }[side],
  of: [side],
  value: ({ [side]: value }) => (value !== null && ISO_DAY.test(value) ? { day: value } : value),
}));

function said(value: string | null): string {
  if (value === null) return '';
  return ISO_DAY.test(value) ? day(value) : value;
}
