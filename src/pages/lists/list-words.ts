/** Decides what people call the lists that come in from files, where each is shown, and which operation gives the right to it. */
import type { Operation } from '../../platform/auth/policy.js';
import type { ListName } from '../../programme/lists/list-kind.js';
import type { Offer, Offers } from '../frame/offer.js';
import { type ProjectPart, projectPath } from '../frame/project-parts.js';

interface ListWords {
  readonly list: ListName;
  readonly title: string;
  /** One and many of its lines. */
  readonly nouns: readonly [string, string];
  readonly operation: Operation;
  /** By what the address says what the list is of; null: it is of no project. */
  readonly of: 'project' | 'body' | null;
  /** The page that shows it. */
  readonly page: (of: string) => string;
  /** The part of a project that the page is under; null: it is under none. */
  readonly part: ProjectPart | null;
  /** The name of its table there, by which its files are had. */
  readonly table: string;
  /** What its columns can be, where that needs a word; left out: the files below show it. */
  readonly hint?: string;
}

/** The lists, by the part of their address. */
export const LISTS: Readonly<Record<string, ListWords>> = {
  people: {
    ...{ list: 'PEOPLE', title: 'People', nouns: ['person', 'people'], operation: 'addPerson', of: null },
    ...{ page: () => '/administration/people', table: 'people', part: null },
    hint: 'The columns are Name, Post, Organisation and Source. An administrator can add Role, Project, Sign-in name and E-mail. The project is a code, and needed for a role in one project. An e-mail address is also the sign-in name of somebody who has none. A link to sign in by goes there if the tracker sends e-mail.',
  },
  organisations: {
    ...{ list: 'ORGANISATIONS', title: 'Organisations', nouns: ['organisation', 'organisations'] },
    ...{
      operation: 'addOrganisation',
      of: null,
      page: () => '/administration/organisations',
      table: 'organisations',
      part: null,
    },
  },
  stakeholders: {
    ...{ list: 'STAKEHOLDERS', title: 'Stakeholders', nouns: ['stakeholder', 'stakeholders'] },
    ...{ operation: 'identifyStakeholder', of: 'project', table: 'stakeholders', part: 'stakeholders' },
    page: (code) => projectPath(code, 'stakeholders'),
  },
  risks: {
    ...{ list: 'RISKS', title: 'Risks', nouns: ['risk', 'risks'], operation: 'raiseRisk', of: 'project' },
    ...{ page: (code) => projectPath(code, 'risks'), table: 'risks', part: 'risks' },
  },
  decisions: {
    ...{ list: 'DECISIONS', title: 'Decisions', nouns: ['decision', 'decisions'], operation: 'recordDecision' },
    ...{ of: 'body', page: (code) => `/decisions?body=${encodeURIComponent(code)}`, table: 'decisions', part: null },
  },
  actions: {
    ...{ list: 'ACTIONS', title: 'Actions', nouns: ['action', 'actions'], operation: 'raiseAction', of: 'project' },
    ...{ page: (code) => `/actions?project=${encodeURIComponent(code)}`, table: 'actions', part: null },
  },
};

/** The address of the page on which a list is brought in. @param of the code of what it is of; '': nothing */
export function listImportPath(name: string, of: string, back = ''): string {
  const { of: kind } = LISTS[name]!;
  const asked = new URLSearchParams({ ...(kind !== null && { [kind]: of }), ...(back !== '' && { back }) }).toString();
  return `/lists/${name}/import${asked === '' ? '' : `?${asked}`}`;
}

/** The way to that page, for those who may add what the list holds. */
export function listOffer(offer: Offers, name: string, of = ''): Offer[] {
  const { operation, title, of: kind } = LISTS[name]!;
  const allowed = offer(operation, title, kind === 'project' ? { projectCode: of } : {});
  return allowed.map(({ href }) => {
    const back = new URL(href, 'http://x').searchParams.get('back') ?? '';
    return { text: `Bring in ${title.toLowerCase()} from a file`, href: listImportPath(name, of, back) };
  });
}
