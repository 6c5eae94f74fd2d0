/** Decides what the lists of administration show: people with their roles, organisations, programmes and projects. */
import type { Role } from '../../platform/auth/role.js';
import { withQuery } from '../frame/address.js';
import type { Offers } from '../frame/offer.js';
import type { AnswerTo } from '../frame/question.js';
import { tableOfPage } from '../frame/table.js';
import { day } from '../frame/words.js';
import { listOffer } from '../lists/list-words.js';
import { programmePath } from '../programme/one-programme-page.js';
import type { ORGANISATION_LIST, PEOPLE_LIST, PROGRAMME_LIST } from './administration.graphql.js';
import { ORGANISATIONS_PATH, PEOPLE_PATH } from './administration-page.js';
import { ROLE_CHOICES, roleName } from './role-words.js';

type People = AnswerTo<typeof PEOPLE_LIST>;
type Person = People['allPeople']['nodes'][number];
type Organisations = AnswerTo<typeof ORGANISATION_LIST>['allOrganisations'];
type Organisation = Organisations['nodes'][number];
type Grants = NonNullable<People['roleGrants']>;

export const BACK = { href: '/administration', text: 'Administration' };
export const personPath = (id: string): string => `${PEOPLE_PATH}/${id}`;
const settingsPath = (code: string): string => `/projects/${encodeURIComponent(code)}/settings`;

/** What an address asks of the list of people. */
export interface PeopleAsked {
  readonly text: string;
  readonly organisationId: string;
  readonly role: `${Role}` | '';
  readonly access: 'yes' | 'no' | '';
}

/** "Project lead of CFPS", or the role alone where it is held everywhere. */
export function roleWords(
  projects: readonly { readonly id: string; readonly code: string }[],
  role: `${Role}`,
  projectId: string | null,
): string {
  const project = projects.find(({ id }) => id === projectId);
  return project ? `${roleName(role)} of ${project.code}` : roleName(role);
}

export function peoplePage(
  { organisations, roleGrants, projects, allPeople }: People,
  asked: PeopleAsked,
  place: { readonly here: string; readonly after: string | null },
  offer: Offers,
) {
  const held = new Map<string, string[]>();
  for (const { personId, role, projectId } of roleGrants ?? ([] as Grants))
    held.set(personId, [...(held.get(personId) ?? []), roleWords(projects, role, projectId)]);
  const select = (name: string, label: string, value: string, choices: readonly object[]) => ({
    ...{ name, label, kind: 'select', value, choices },
  });
  const isAsked = Object.values(asked).some((value) => value !== '');
  return {
    area: 'administration',
    back: BACK,
    path: PEOPLE_PATH,
    all: isAsked ? withQuery(PEOPLE_PATH, {}) : null,
    filters: [
      { name: 'text', label: 'Name or post', kind: 'search', value: asked.text },
      select(
        'organisation',
        'Organisation',
        asked.organisationId,
        organisations.map(({ id, name }) => ({ value: id, text: name })),
      ),
      ...(roleGrants ? [select('role', 'Role', asked.role, ROLE_CHOICES)] : []),
      select('access', 'Sign-in', asked.access, [
        { value: 'yes', text: 'Can sign in' },
        { value: 'no', text: 'Cannot sign in' },
      ]),
    ],
    tables: {
      people: tableOfPage<Person>(
        {
          ...{ id: 'people', caption: 'People' },
          empty: isAsked ? 'No people match. Clear the filters.' : 'No people yet. Add the first one.',
        },
        [
          { head: 'Name', cell: ({ id, name }) => ({ text: name, href: personPath(id) }) },
          { head: 'Post', cell: ({ post }) => post ?? '' },
          { head: 'Organisation', cell: ({ organisation }) => organisation?.name ?? '' },
          {
            head: 'Roles',
            cell: ({ id, hasAccount }) =>
              roleGrants ? (held.get(id) ?? []).join(', ') : hasAccount ? 'Has a role' : '',
          },
        ],
        allPeople,
        place.here,
        place.after,
      ),
    },
    actions: [...offer('addPerson', 'Add a person', {}), ...listOffer(offer, 'people')],
  };
}

export function organisationsPage(
  list: Organisations,
  text: string,
  place: { readonly here: string; readonly after: string | null },
  offer: Offers,
) {
  return {
    area: 'administration',
    back: BACK,
    path: ORGANISATIONS_PATH,
    all: text === '' ? null : ORGANISATIONS_PATH,
    filters: [{ name: 'text', label: 'Name', kind: 'search', value: text }],
    tables: {
      organisations: tableOfPage<Organisation>(
        {
          ...{ id: 'organisations', caption: 'Organisations' },
          empty:
            text === '' ? 'No organisations yet. Add your own first.' : 'No organisations match. Clear the filters.',
        },
        [
          { head: 'Name', cell: ({ name }) => name },
          { head: 'Short name', cell: ({ shortName }) => shortName ?? '' },
          {
            head: 'Note',
            cell: ({ id, name, note, version }) => ({
              text: note ?? '',
              acts: offer(
                'amendOrganisation',
                'Change',
                { organisationId: id, organisation: id, expectedVersion: version },
                name,
              ),
            }),
          },
        ],
        list,
        place.here,
        place.after,
      ),
    },
    actions: [...offer('addOrganisation', 'Add an organisation', {}), ...listOffer(offer, 'organisations')],
  };
}

export function projectsPage({ programmes, projects }: AnswerTo<typeof PROGRAMME_LIST>, offer: Offers) {
  return {
    area: 'administration',
    back: BACK,
    programmes: programmes.map(({ code, title, start, targetEnd, projectCodes }) => ({
      title,
      href: programmePath(code),
      dates: start || targetEnd ? `${day(start, 'No start agreed')} to ${day(targetEnd, 'no end agreed')}` : null,
      projects: projects
        .filter((project) => projectCodes.includes(project.code))
        .map((project) => ({
          text: `${project.code} ${project.title}${project.state === 'OPEN' ? '' : ` (${project.state.toLowerCase()})`}`,
          href: settingsPath(project.code),
        })),
    })),
    actions: [...offer('startProgramme', 'Start a programme', {}), ...offer('startProject', 'Start a project', {})],
  };
}
