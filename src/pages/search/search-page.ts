/** Decides what the page of the search shows: what was found with its words marked, and where a code leads at once. */
import { LONGEST_TEXT } from '../../search/typed.js';
import { withQuery } from '../frame/address.js';
import type { AnswerTo } from '../frame/question.js';
import { counted, day, sayEnum } from '../frame/words.js';
import type { PROJECTS, SEARCH } from './search.graphql.js';

export const SEARCH_PATH = '/search';
/** Results on one page. */
export const RESULTS = 20;

type Results = AnswerTo<typeof SEARCH>['search'];
type Projects = AnswerTo<typeof PROJECTS>['projects'];

/** What stands in the address of the page. */
export interface SearchFilters {
  readonly q: string;
  readonly kind: string;
  readonly project: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The text as it may be searched for: what nobody can see is left out of it. */
export function typedText(given: string): string {
  return given.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** Why a text is not searched for; null: it is. */
export function textError(text: string): string | null {
  return text.length <= LONGEST_TEXT ? null : `Search for ${LONGEST_TEXT} characters or fewer.`;
}

/** What is typed as codes are: with a figure, or without small letters. “protocol” is a word, even where a text is called so. */
const LIKE_A_CODE = /\d|^[^\p{Ll}]+$/u;

/** The page that a code alone leads to; null: the results are shown. */
export function namedPage({ nodes }: Results, { q, kind, project, from, to }: SearchFilters): string | null {
  if (!LIKE_A_CODE.test(q)) return null;
  if (kind !== '' || project !== '' || from !== null || to !== null) return null;
  const named = nodes.filter((one) => one.isNamed);
  return named.length === 1 ? (named[0]?.path ?? null) : null;
}

/** The view model of the page. */
export function searchPage(
  {
    results,
    projects,
    kinds,
  }: {
    /** Null: nothing was looked for. */
    readonly results: Results | null;
    readonly projects: Projects;
    readonly kinds: readonly string[];
  },
  filters: SearchFilters,
  { here, after }: { readonly here: string; readonly after: string | null },
) {
  const { q, kind, project, from, to } = filters;
  const error = textError(q);
  const choices = [
    { name: 'kind', label: 'Kind', kind: 'select', value: kind, choices: kinds.map(kindChoice).sort(byText) },
    ...(projects.length === 0
      ? []
      : [
          {
            ...{ name: 'project', label: 'Project', kind: 'select', value: project },
            choices: projects.map(({ code, title }) => ({ value: code, text: `${code} ${title}` })),
          },
        ]),
    { name: 'from', label: 'From', kind: 'date', value: from },
    { name: 'to', label: 'To', kind: 'date', value: to },
  ];
  return {
    area: 'search',
    asked: q,
    error,
    errors: error === null ? [] : [{ text: error, href: '#q' }],
    narrowed: kind !== '' || project !== '' || from !== null || to !== null,
    all: withQuery(SEARCH_PATH, { q, kind: null }),
    filters: choices,
    lead: results === null ? null : leadOf(results.totalCount, q),
    found: (results?.nodes ?? []).map(shown),
    next: results?.pageInfo.hasNextPage === true ? withQuery(here, { after: results.pageInfo.endCursor }) : null,
    first: after === null ? null : withQuery(here, { after: null }),
  };
}

const kindChoice = (value: string) => ({ value, text: sayEnum(value) });
const byText = (a: { readonly text: string }, b: { readonly text: string }): number => (a.text < b.text ? -1 : 1);

function leadOf(count: number, text: string): string {
  return count === 0 ? `Nothing matches “${text}”.` : `${counted(count, 'result')} for “${text}”.`;
}

function shown({ kind, code, titleParts, excerpt, path, date, projectCodes }: Results['nodes'][number]) {
  const about = [sayEnum(kind), ...projectCodes.filter((one) => one !== code), ...(date === null ? [] : [day(date)])];
  return { code, title: titleParts, excerpt, href: path, about: about.join(', ') };
}
