/** Decides what the pages about erasures show: the requests, what one would take away, and what came of it. */
import { type Column, type Listed, type Table, tableOf, tableOfPage } from '../frame/table.js';
import type { Offers } from '../frame/offer.js';
import type { AnswerTo } from '../frame/question.js';
import { summary } from '../frame/summary.js';
import { counted, day } from '../frame/words.js';
import type { Choice } from '../frame/form-field.js';
import type { ERASURE, ERASURE_TEXTS, ERASURES, PREVIEW_ERASURE } from './erasure.graphql.js';

type Listing = AnswerTo<typeof ERASURES>['allErasures'];
type Row = Listing['nodes'][number];
export type OneErasure = NonNullable<AnswerTo<typeof ERASURE>['erasure']>;
export type Preview = NonNullable<AnswerTo<typeof PREVIEW_ERASURE>['answer']>;
type Finding = Preview['findings'][number];

type Files = AnswerTo<typeof ERASURE_TEXTS>['erasureFiles'];
type File = Files['nodes'][number];

const SEARCHED: Readonly<Record<File['search'], string>> = {
  NAMES: 'names the person',
  DOES_NOT_NAME: 'does not name the person',
  NO_TEXT: 'has no text that can be searched',
  NOT_SEARCHED: 'was not searched',
};

const STATES: Readonly<Record<Row['state'], string>> = {
  REQUESTED: 'Waits for another person',
  CARRIED_OUT: 'Erased',
  REFUSED: 'Refused',
};

const COLUMNS: readonly Column<Row>[] = [
  { head: 'Request', cell: ({ code }) => ({ text: code, href: erasurePath(code) }) },
  { head: 'Whose details', cell: ({ subject }) => subject },
  { head: 'Asked for', cell: ({ requestedOn, requestedBy }) => `${day(requestedOn)} by ${requestedBy}` },
  { head: 'State', cell: ({ state, since }) => `${STATES[state]}, ${day(since)}` },
  { head: 'Entries that lost words', cell: ({ erasedRows }) => String(erasedRows) },
];

export function erasurePath(code: string): string {
  return `/administration/erasures/${encodeURIComponent(code)}`;
}

export function erasuresPage(list: Listed<Row>, here: string, after: string | null) {
  const empty = 'Nobody has asked for an erasure. Open the page of a person, or a feedback exercise, to ask for one.';
  const options = { id: 'erasures', caption: 'Requests for an erasure', empty };
  return {
    area: 'administration',
    back: { href: '/administration', text: 'Administration' },
    tables: { erasures: tableOfPage(options, COLUMNS, list, here, after) },
  };
}

/** @param preview null: it has been answered */
export function erasurePage(erasure: OneErasure, preview: Preview | null, offer: Offers) {
  const {
    code,
    subject,
    reason,
    texts,
    files,
    state,
    nextStates,
    since,
    requestedOn,
    requestedBy,
    answeredBy,
    note,
    erasedRows,
  } = erasure;
  const given = { erasureId: erasure.id, erasure: code };
  return {
    area: 'administration',
    back: { href: '/administration/erasures', text: 'Erasures' },
    title: `Erasure ${code}`,
    summary: summary([
      ['Whose details', subject],
      ['State', `${STATES[state]}, ${day(since)}`],
      ['Reason', reason],
      ['Asked for', `${day(requestedOn)} by ${requestedBy}`],
      ['Looked for', texts.length === 0 ? 'Nothing beside the entries about them' : texts.join('; ')],
      files.length === 0 ? null : ['Attached files', counted(files.length, 'file')],
      answeredBy === null ? null : ['Answered by', answeredBy],
      note === null ? null : ['Note', note],
      state === 'CARRIED_OUT' ? ['Lost words', counted(erasedRows, 'entry', 'entries')] : null,
    ]),
    asked: state === 'REQUESTED' && nextStates.length === 0,
    found: preview && foundModel(preview),
    actions:
      nextStates.length > 0
        ? [...offer('confirmErasure', 'Erase', given), ...offer('refuseErasure', 'Refuse', given)]
        : [],
  };
}

/** What would go, for the page of a request and for the form that asks for it. */
export function foundModel({ findings, rows, papers, filesNotSearched, before }: Preview) {
  const found: Table = tableOf<Finding>(
    { id: 'found', caption: 'What would be erased', empty: 'Nothing was found.' },
    [
      { head: 'Kind of entry', cell: ({ what }) => what },
      { head: 'What goes', cell: ({ own, columns }) => `${own ? 'All of' : 'The words in'} ${columns.join(', ')}` },
      { head: 'Entries', cell: ({ rows: count }) => String(count) },
      { head: 'In the journal', cell: ({ entries, rows: count }) => entriesWords(entries, count) },
    ],
    findings,
  );
  return { table: found, entries: counted(rows, 'entry', 'entries'), papers, filesNotSearched, before };
}

/** The attached files that may be chosen, each with what speaks for it. */
export function fileChoices(files: readonly File[]): Choice[] {
  return files.map(({ id, title, fileName, papers, attachedBy, attachedOn, byThem, search }) => ({
    value: id,
    text: `${title} (${fileName})`,
    hint: `Attached to ${papers.join(', ')} by ${attachedBy.join(', ')}, ${day(attachedOn)}. It ${SEARCHED[search]}.${byThem ? ' The person attached it.' : ''}`,
  }));
}

/** Says that there are files beyond those on the form. */
export function moreFiles({ totalCount, nodes }: Files): string[] {
  if (totalCount <= nodes.length) return [];
  return [
    `Of ${totalCount} attached files the ${nodes.length} attached last are listed. Older ones can be named over the interface.`,
  ];
}

function entriesWords(entries: readonly number[], count: number): string {
  return `${entries.join(', ')}${count > entries.length && entries.length > 0 ? ' and more' : ''}`;
}
