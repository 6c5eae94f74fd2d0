/** Decides what the page of one person shows to those who administer: who they are, and everything about their access. */
import { ownAccessTable } from '../access/access-page.js';
import type { Offers } from '../frame/offer.js';
import { personPath as publicPath } from '../people/party-paths.js';
import type { AnswerTo } from '../frame/question.js';
import { summary } from '../frame/summary.js';
import type { Table } from '../frame/table.js';
import { day } from '../frame/words.js';
import { livingTokens } from '../sign-in/token-list.js';
import type { PERSON_PAGE } from './administration.graphql.js';
import { PEOPLE_PATH } from './administration-page.js';
import { roleWords } from './register-page.js';

/** What the page of a person hangs on beside the record. */
interface Rights {
  readonly self: string | null;
  readonly mayIssueLink: boolean;
  /** Whether people can sign in by accounts of their organisation. */
  readonly hasProvider: boolean;
  /** Whether a link can be sent by e-mail. */
  readonly sendsMail: boolean;
  readonly now: Date;
}

/** The page of one person; null: there is none. */
export function personPage(answer: AnswerTo<typeof PERSON_PAGE>, id: string, offer: Offers, rights: Rights) {
  const { node, projects, accessTokens, accessEvents, boundAccounts, signInName } = answer;
  if (!node || !('name' in node)) return null;
  const { name, post, organisation, version } = node;
  const tables: Readonly<Record<string, Table>> = accessEvents
    ? { access: ownAccessTable(accessEvents.nodes, 'Last sign-ins and changes') }
    : {};
  const given = { personId: id, person: id };
  const roles = (answer.roleGrants ?? []).filter(({ personId }) => personId === id);
  const acts = (answer.representations ?? []).filter(({ personId }) => personId === id);
  return {
    area: 'administration',
    back: { href: PEOPLE_PATH, text: 'People' },
    id,
    name,
    summary: summary([
      ['Post', post ?? 'None'],
      ['Organisation', organisation?.name ?? 'None'],
    ]),
    about: [{ text: 'What they are part of', href: publicPath(id) }],
    roles: roles.map(({ id: grantId, role, projectId }) => {
      const text = roleWords(projects, role, projectId);
      return { text, offers: offer('withdrawRole', 'Withdraw', { grantId }, text) };
    }),
    acts: acts.map(({ id: representationId, organisation: of, since, grantedBy }) => ({
      text: `${of}, since ${day(since.slice(0, 10))}, granted by ${grantedBy}`,
      offers: offer('withdrawRepresentation', 'Withdraw', { representationId }, of),
    })),
    showsAccess: answer.roleGrants !== undefined,
    mayIssueLink: rights.mayIssueLink,
    sendsMail: rights.sendsMail,
    signsInAs: signInName ?? null,
    accounts: rights.hasProvider ? (boundAccounts ?? []) : [],
    tokens: livingTokens(accessTokens ?? [], id, rights.now),
    tables,
    eventsPath: `/account/access-events?person=${encodeURIComponent(id)}`,
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
