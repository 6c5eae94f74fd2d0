/** Decides what the page of everything published shows: of each kind the newest few, and a way to all of them. */
import { type Cell, type Column, type Listed, type Table, tableOf, tableOfPage } from '../frame/table.js';
import { stateTag } from '../papers/paper-path.js';
import { day, sayEnum } from '../frame/words.js';
import type { PUBLISHED } from './published.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Published = AnswerTo<typeof PUBLISHED>;
type Paper = Published['boardPapers']['nodes'][number];
type Output = Published['publishedOutputs']['nodes'][number];
type Report = Published['publishedFeedbackReports']['nodes'][number];
type Protocol = Published['adoptedProtocols']['nodes'][number];
type Communication = Published['issuedCommunications']['nodes'][number];

interface Few<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

/** Things shown of each kind on the first page. */
export const FEW = 5;

const path = (...parts: readonly string[]): string => `/published/${parts.map(encodeURIComponent).join('/')}`;

/** One kind of thing that is published. */
interface Kind<T> {
  readonly id: string;
  readonly title: string;
  /** Over the newest few on the first page. */
  readonly newest: string;
  readonly says: string;
  readonly empty: string;
  readonly columns: readonly Column<T>[];
}

export const PAPER_KIND: Kind<Paper> = {
  id: 'papers',
  title: 'Papers',
  newest: 'Newest papers',
  says: 'Papers that went to the Board in the open.',
  empty: 'No papers published yet.',
  columns: [
    {
      head: 'Paper',
      cell: ({ reference, title }) => ({ text: title, href: `/board-papers/${encodeURIComponent(reference)}` }),
    },
    { head: 'Reference', cell: ({ reference }) => reference },
    { head: 'For', cell: ({ body }) => body },
    { head: 'Meeting', cell: ({ meetingDate }) => day(meetingDate) },
    { head: 'State', cell: ({ state }) => ({ text: stateTag(state).text, tag: stateTag(state).classes }) },
  ],
};

export const OUTPUT_KIND: Kind<Output> = {
  id: 'outputs',
  title: 'Protocols, checklists and guidance',
  newest: 'Newest texts',
  says: 'Texts that every organisation whose badge they carry has signed.',
  empty: 'Nothing published yet.',
  columns: [
    {
      head: 'Title',
      cell: ({ projectCode, code, title }) => ({ text: title, href: path('outputs', projectCode, code) }),
    },
    { head: 'Kind', cell: ({ kind }) => sayEnum(kind) },
    { head: 'Version', cell: ({ label }) => label },
    { head: 'Published', cell: ({ publishedOn }) => day(publishedOn) },
  ],
};

export const REPORT_KIND: Kind<Report> = {
  id: 'you-said-we-did',
  title: 'You said, we did',
  newest: 'Newest reports',
  says: 'What people told us, what we did about it and why.',
  empty: 'No reports published yet.',
  columns: [
    {
      head: 'What it is about',
      cell: ({ projectCode, exerciseCode, subject }): Cell => ({
        text: subject,
        href: path('you-said-we-did', projectCode, exerciseCode),
      }),
    },
    { head: 'Published', cell: ({ publishedOn }) => day(publishedOn) },
  ],
};

export const PROTOCOL_KIND: Kind<Protocol> = {
  id: 'adopted-protocols',
  title: 'Adopted by authorities and partnerships',
  newest: 'Texts as adopted',
  says: 'Texts as authorities and partnerships took them up, signed by every member.',
  empty: 'No adopted texts published yet.',
  columns: [
    {
      head: 'Adopted by',
      cell: ({ projectCode, adoptionCode, name, invented }) => ({
        text: invented ? `${name} (made up for a demonstration)` : name,
        href: path('adopted-protocols', projectCode, adoptionCode),
      }),
    },
    { head: 'What', cell: ({ outputTitle }) => outputTitle },
    { head: 'Version', cell: ({ versionLabel }) => versionLabel },
    { head: 'Public since', cell: ({ publicSince }) => day(publicSince) },
  ],
};

export const COMMUNICATION_KIND: Kind<Communication> = {
  id: 'communications',
  title: 'Letters, articles and bulletins',
  newest: 'Newest letters, articles and bulletins',
  says: 'What was issued to the public.',
  empty: 'Nothing published yet.',
  columns: [
    {
      head: 'Title',
      cell: ({ id, title }) => ({ text: title, href: `${path('communications')}#${anchorOf(id)}` }),
    },
    { head: 'Kind', cell: ({ kind }) => sayEnum(kind) },
    { head: 'Issued', cell: ({ issuedOn }) => day(issuedOn) },
    { head: 'By', cell: ({ issuedBy }) => issuedBy ?? '' },
  ],
};

/** Where a communication stands on the page of all of them. */
export function anchorOf(id: string): string {
  return `c-${id.replaceAll(/[^\w-]/gu, '-')}`;
}

/** The view model of the page. */
export function publishedPage(asked: Published) {
  const parts = [
    section(PAPER_KIND, asked.boardPapers),
    section(OUTPUT_KIND, asked.publishedOutputs),
    section(REPORT_KIND, asked.publishedFeedbackReports),
    section(PROTOCOL_KIND, asked.adoptedProtocols),
    section(COMMUNICATION_KIND, asked.issuedCommunications),
  ];
  return {
    area: 'published',
    sections: parts.map(({ id, title, says, all }) => ({ id, title, says, all })),
    tables: Object.fromEntries(parts.map(({ id, table }) => [id, table])),
  };
}

function section<T>(kind: Kind<T>, { totalCount, nodes }: Few<T>) {
  const { id, title, says } = kind;
  const table: Table = tableOf({ id, caption: kind.newest, empty: kind.empty }, kind.columns, nodes);
  const all = totalCount > nodes.length ? { text: `All ${totalCount.toLocaleString('en-GB')}`, href: path(id) } : null;
  return { id, title, says, all, table };
}

/** The view model of the page of all things of one kind. */
export function publishedListPage<T>(kind: Kind<T>, list: Listed<T>, here: string, after: string | null) {
  const { id, title, says, empty, columns } = kind;
  return {
    area: 'published',
    back: { href: '/published', text: 'Everything published' },
    heading: title,
    says,
    tables: { [id]: tableOfPage({ id, caption: title, empty }, columns, list, here, after) },
    id,
  };
}
