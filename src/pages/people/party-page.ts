/** Decides what the pages of a person and of an organisation show: who they are, and all that they are part of. */
import type { AnswerTo } from '../frame/question.js';
import { withQuery } from '../frame/address.js';
import { projectPath } from '../frame/project-parts.js';
import { type Column, type Listed, tableOfPage } from '../frame/table.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { organisationPath } from './party-paths.js';
import type { ORGANISATION, PERSON } from './people.graphql.js';

type Nothing = Record<PropertyKey, never>;
/** What an id names, where it is one of the kind that the page is of. */
type OfKind<Node> = Exclude<NonNullable<Node>, Nothing>;

export type Person = OfKind<AnswerTo<typeof PERSON>['node']>;
export type Organisation = OfKind<AnswerTo<typeof ORGANISATION>['node']>;
type Part = AnswerTo<typeof PERSON>['involvements']['nodes'][number];

/** What an id names, where there is such a thing of that kind; null: there is none. */
export function named<Node extends { readonly name: string }>(node: Node | Nothing | null): Node | null {
  return node !== null && 'name' in node ? node : null;
}

/** What an address asks of the list. */
export interface PartsAsked {
  readonly here: string;
  readonly after: string | null;
  /** Empty: all kinds. */
  readonly kind: string;
  readonly kinds: readonly string[];
}

/** The facts of a person. `manages`: the reader keeps the register. */
export function personFacts({ id, post, organisation, citation }: Person, manages: boolean) {
  return {
    summary: rowsOf([
      ['Post', post],
      ['Organisation', organisation?.name, organisation ? organisationPath(organisation.id) : null],
      ['Source', citation],
    ]),
    about: manages ? [{ text: 'Roles and sign-in', href: `/administration/people/${encodeURIComponent(id)}` }] : [],
  };
}

/** The facts of an organisation. */
export function organisationFacts({ shortName, note, citation }: Organisation) {
  return {
    summary: rowsOf([
      ['Short name', shortName],
      ['Note', note],
      ['Source', citation],
    ]),
    about: [],
  };
}

function rowsOf(rows: readonly (readonly [key: string, text: string | null | undefined, href?: string | null])[]) {
  return rows.flatMap(([key, text, href]) => (text ? [{ key, text, href: href ?? null }] : []));
}

/** The list of what they are part of. */
export function partsOf(name: string, list: Listed<Part>, { here, after, kind, kinds }: PartsAsked) {
  return {
    area: 'programme',
    name,
    path: here.split('?')[0]!,
    lead: list.totalCount === 0 ? null : `${name} is part of ${counted(list.totalCount, 'record')} that you may read.`,
    filters: [
      {
        ...{ name: 'kind', label: 'Kind', kind: 'select', value: kind },
        choices: kinds.map((value) => ({ value, text: sayEnum(value) })).sort((a, b) => (a.text < b.text ? -1 : 1)),
      },
    ],
    all: withQuery(here, { kind: null, after: null }),
    tables: {
      parts: tableOfPage(
        {
          id: 'part-of',
          caption: 'Part of',
          empty: kind === '' ? 'Nothing that you may read names them.' : 'Nothing matches. Clear the filters.',
        },
        COLUMNS,
        list,
        here,
        after,
      ),
    },
  };
}

const COLUMNS: readonly Column<Part>[] = [
  {
    head: 'Record',
    cell: ({ thing: { code, title, path } }) => {
      const text = code === null ? title : `${code} ${title}`;
      return path === null ? text : { text, href: path };
    },
  },
  { head: 'Kind', cell: ({ thing }) => sayEnum(thing.kind) },
  { head: 'Part', cell: ({ roles }) => roles.map(roleWords).join(', ') },
  { head: 'Date', cell: ({ thing }) => day(thing.date, 'No date') },
  {
    head: 'Project',
    cell: ({ thing: { projectCodes } }) => {
      const [only, ...more] = projectCodes;
      if (only === undefined) return '';
      return more.length > 0 ? projectCodes.join(', ') : { text: only, href: projectPath(only, 'plan') };
    },
  },
];

const ROLE_WORDS: Readonly<Record<Part['roles'][number], string>> = {
  LEADS: 'Project lead',
  SMT_LEAD: 'SMT lead',
  SPONSORS: 'Sponsor',
  OWNS: 'Owner',
  ACTS: 'Has an action',
  RAISED: 'Raised it',
  ANSWERS: 'Answers it',
  SITS: 'Member',
  SUBSTITUTE: 'Substitute',
  ATTENDS: 'Attended or sent apologies',
  ITSELF: 'Subject',
  MEMBER: 'Member',
  SOURCE: 'Source',
  WORKS_FOR: 'Employer',
};

const roleWords = (role: Part['roles'][number]): string => ROLE_WORDS[role];
