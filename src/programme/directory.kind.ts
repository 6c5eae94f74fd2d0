/** Declares organisations and people, and decides what each is called; an organisation bears a name of its own. */
import type { Actor } from '../platform/auth/actor.js';
import type { NewRow } from '../platform/kind/rule.js';
import { refuse } from '../platform/record/refusal.js';
import { type Change, firstOf, maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import type {
  AddOrganisationInput,
  AddPersonInput,
  AmendOrganisationInput,
  AmendPersonInput,
} from './directory.input.js';
import type { KindRule, RowsContext } from './kind/context.js';
import { amending, ownOf } from './kind/derived-rules.js';
import type { OrganisationStatement } from './organisation.entity.js';
import type { PersonStatement } from './person.entity.js';
import type { RegisterContext, RegisterRecord } from './register.js';

/** What one was last called. */
const nameIn = (
  table: string,
): string => `(SELECT name FROM ${table}_statement said WHERE said.${table}_id = ${table}.id
  ORDER BY said.effective_on DESC, said.revision DESC, said.id DESC LIMIT 1)`;

export const ORGANISATION = {
  ...{ name: 'Organisation', table: 'organisation', key: 'organisationId' },
  ...{ project: null, named: nameIn('organisation') },
} as const;
export const PERSON = {
  ...{ name: 'Person', table: 'person', key: 'personId' },
  ...{ project: null, named: nameIn('person') },
} as const;

/** The guard asks for the role; the tracker itself may write too, at its first start. */
const byGuard = { require: () => Promise.resolve() };
export const BY_GUARD = {
  addOrganisation: byGuard,
  amendOrganisation: byGuard,
  addPerson: byGuard,
  amendPerson: byGuard,
};

/** What a write asks of somebody's access, which is kept by those who keep access. */
export interface PersonAccessAsked {
  readonly actor: Actor;
  readonly personId: string;
  readonly asked: AccessInput;
}
export type AccessInput = Pick<AddPersonInput, 'role' | 'roleProjectCode' | 'signInName' | 'sendTo'>;

/** The order of names, as lists of the register show them. */
export const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1;

type OrganisationRow = NewRow<Pick<RegisterRecord, 'organisations'>, 'organisationId'>;
type PersonRow =
  NewRow<Pick<RegisterRecord, 'people'>, 'personId'> | { readonly into: 'access'; readonly values: PersonAccessAsked };
type OrganisationRule<I> = KindRule<RegisterContext, I, OrganisationRow, null>;
type PersonRule<I> = KindRule<RegisterContext, I, PersonRow, null>;
type Known = RowsContext<RegisterContext, null>;

type OrganisationTerms = Pick<OrganisationStatement, 'name' | 'shortName' | 'note'>;
type PersonTerms = Pick<PersonStatement, 'name' | 'post' | 'organisationId'>;

const ORGANISATION_TERMS: TermsOf<OrganisationTerms> = { name: needed(), shortName: maybe(), note: maybe() };
const PERSON_TERMS: TermsOf<PersonTerms> = { name: needed(), post: maybe(), organisationId: maybeId() };

const addOrganisation: OrganisationRule<AddOrganisationInput> = {
  creates: true,
  reads: 'REGISTER',
  pointers: () => [],
  decide: (context, input) => {
    const values = firstOf(ORGANISATION_TERMS, input);
    refuseNamesake(context, values);
    return [{ into: 'organisations', values }];
  },
};

const amendOrganisation: OrganisationRule<AmendOrganisationInput> = {
  creates: false,
  reads: 'REGISTER',
  pointers: () => [],
  decide: (context, input) => {
    const change = saidOf(ORGANISATION_TERMS, input);
    refuseNamesake(context, change);
    const own = ownOf(context.rows.record.organisations, 'organisationId', context.id);
    const made = amending(context, own, { terms: ORGANISATION_TERMS }, change);
    return made.map((row) => ({ into: 'organisations', ...row }));
  },
};

const addPerson: PersonRule<AddPersonInput> = {
  creates: true,
  reads: 'REGISTER',
  pointers: () => [],
  decide: (context, input) => {
    const values = firstOf(PERSON_TERMS, input);
    requireOrganisation(context, values);
    return [{ into: 'people', values }, ...accessRows(context, input)];
  },
};

const amendPerson: PersonRule<AmendPersonInput> = {
  creates: false,
  reads: 'REGISTER',
  pointers: () => [],
  decide: (context, input) => {
    const change = saidOf(PERSON_TERMS, input);
    requireOrganisation(context, change);
    const own = ownOf(context.rows.record.people, 'personId', context.id);
    const access = accessRows(context, input);
    if (access.length > 0 && Object.keys(change).length === 0) return access;
    const made = amending(context, own, { terms: PERSON_TERMS }, change);
    return [...made.map((row) => ({ into: 'people' as const, ...row })), ...access];
  },
};

export const ORGANISATION_RULES = { addOrganisation, amendOrganisation };
export const PERSON_RULES = { addPerson, amendPerson };

function accessRows({ actor, id }: Known, asked: AccessInput): PersonRow[] {
  const { role, roleProjectCode, signInName, sendTo } = asked;
  if (!role && !signInName && !sendTo && !roleProjectCode) return [];
  return [{ into: 'access', values: { actor, personId: id, asked: { role, roleProjectCode, signInName, sendTo } } }];
}

function refuseNamesake({ id, rows }: Known, { name }: Change<OrganisationTerms>): void {
  if (name === undefined) return;
  const wanted = name.toLowerCase();
  const namesake = [...rows.today.organisations.values()].find(
    (row) => row.name.toLowerCase() === wanted && row.organisationId !== id,
  );
  if (!namesake) return;
  const message = `${namesake.name} is in the register already. Use it, or give the new one a name of its own.`;
  throw refuse('NAME_TAKEN', message, ['input', 'name'], namesake.organisationId);
}

function requireOrganisation({ rows }: Known, { organisationId }: Change<PersonTerms>): void {
  if (!organisationId || rows.today.organisations.has(organisationId)) return;
  const message = 'This organisation is not in the register. Add it first.';
  throw refuse('NOT_FOUND', message, ['input', 'organisationId'], organisationId);
}
