/** Decides what the register's pages show: people with their roles, organisations, programmes and projects. */
import type { Role } from '../../platform/auth/role.js';
import type { Offers } from '../frame/offer.js';
import { summary } from '../frame/summary.js';
import { tableOf } from '../frame/table.js';
import { day } from '../frame/words.js';
import { listOffer } from '../lists/list-words.js';
import { roleName } from './role-words.js';
import type { REGISTER } from './administration.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Register = AnswerTo<typeof REGISTER>;
type Person = Register['people'][number];
type Organisation = Register['organisations'][number];

export const personPath = (id: string): string => `/administration/people/${id}`;
const settingsPath = (code: string): string => `/projects/${encodeURIComponent(code)}/settings`;

/** "Project lead of CFPS", or the role alone where it is held everywhere. */
function roleWords(register: Register, role: `${Role}`, projectId: string | null): string {
  const project = register.projects.find(({ id }) => id === projectId);
  return project ? `${roleName(role)} of ${project.code}` : roleName(role);
}

/** The page of the register. */
export function administrationPage(register: Register, offer: Offers) {
  const rolesOf = (id: string): string =>
    (register.roleGrants ?? [])
      .filter(({ personId }) => personId === id)
      .map(({ role, projectId }) => roleWords(register, role, projectId))
      .join(', ');
  const people = tableOf<Person>(
    { id: 'people', caption: 'People', empty: 'No people yet. Add the first one.' },
    [
      { head: 'Name', cell: ({ id, name }) => ({ text: name, href: personPath(id) }) },
      { head: 'Post', cell: ({ post }) => post ?? '' },
      { head: 'Organisation', cell: ({ organisation }) => organisation?.name ?? '' },
      {
        head: 'Roles',
        cell: ({ id, hasAccount }) => (register.roleGrants ? rolesOf(id) : hasAccount ? 'Has a role' : ''),
      },
    ],
    register.people,
  );
  const organisations = tableOf<Organisation>(
    { id: 'organisations', caption: 'Organisations', empty: 'No organisations yet. Add your own first.' },
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
    register.organisations,
  );
  return {
    area: 'administration',
    tables: { people, organisations },
    showsMail: register.roleGrants !== undefined,
    programmes: register.programmes.map(({ title, projectCodes }) => ({
      title,
      projects: register.projects
        .filter(({ code }) => projectCodes.includes(code))
        .map(({ code, title: name, state }) => ({
          text: state === 'OPEN' ? `${code} ${name}` : `${code} ${name} (${state.toLowerCase()})`,
          href: settingsPath(code),
        })),
    })),
    actions: [
      ...offer('addPerson', 'Add a person', {}),
      ...offer('addOrganisation', 'Add an organisation', {}),
      ...listOffer(offer, 'organisations'),
      ...listOffer(offer, 'people'),
      ...offer('startProgramme', 'Start a programme', {}),
      ...offer('startProject', 'Start a project', {}),
      ...offer('setRiskScale', 'Set the risk scale', {
        expectedVersion: register.organisationRiskScale.organisationVersion,
      }),
      ...offer('establishBody', 'Add a board, committee or steering group', {}),
    ],
  };
}

/** What the page of a person hangs on beside the register. */
interface Rights {
  readonly self: string | null;
  readonly mayIssueLink: boolean;
  /** Whether people can sign in by accounts of their organisation. */
  readonly hasProvider: boolean;
  /** Whether a link can be sent by e-mail. */
  readonly sendsMail: boolean;
}

/** The page of one person; null: there is none. */
export function personPage(register: Register, id: string, offer: Offers, rights: Rights) {
  const person = register.people.find((one) => one.id === id);
  if (!person) return null;
  const { name, post, organisation, version } = person;
  const given = { personId: id, person: id };
  const roles = (register.roleGrants ?? []).filter(({ personId }) => personId === id);
  const acts = (register.representations ?? []).filter(({ personId }) => personId === id);
  return {
    area: 'administration',
    back: { href: '/administration', text: 'Administration' },
    id,
    name,
    summary: summary([
      ['Post', post ?? 'None'],
      ['Organisation', organisation?.name ?? 'None'],
    ]),
    roles: roles.map(({ id: grantId, role, projectId }) => {
      const text = roleWords(register, role, projectId);
      return { text, offers: offer('withdrawRole', 'Withdraw', { grantId }, text) };
    }),
    acts: acts.map(({ id: representationId, organisation: of, since, grantedBy }) => ({
      text: `${of}, since ${day(since.slice(0, 10))}, granted by ${grantedBy}`,
      offers: offer('withdrawRepresentation', 'Withdraw', { representationId }, of),
    })),
    showsAccess: register.roleGrants !== undefined,
    mayIssueLink: rights.mayIssueLink,
    sendsMail: rights.sendsMail,
    actions: [
      ...offer('amendPerson', 'Change details', { ...given, expectedVersion: version }),
      ...offer('grantRole', 'Give a role', given),
      ...(organisation && id !== rights.self && !acts.some((one) => one.organisation === organisation.name)
        ? offer('grantRepresentation', `Let this person act for ${organisation.name}`, {
            ...given,
            organisationId: organisation.id,
          })
        : []),
      ...(rights.hasProvider ? offer('bindAccount', 'Link an account', given) : []),
      ...(rights.hasProvider ? offer('releaseAccount', 'Unlink an account', given) : []),
      ...(roles.length + acts.length === 0 ? offer('requestErasure', 'Ask for an erasure', { personId: id }) : []),
    ],
  };
}
