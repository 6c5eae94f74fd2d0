/** Decides who a stakeholder is: an organisation or person of the register, or a group that is in none. */
import { refuse } from '../platform/record/refusal.js';
import { latestOfEach, type RecordPoint } from '../platform/record/in-force.js';
import type { Register } from '../programme/register.js';
import type { StakeholderStatement } from './stakeholder.entity.js';
import type { StakeholderRows } from './stakeholder-rows.js';

/** Its name, and where the name stands: the register's row, or the stakeholder's own statement. */
export interface StakeholderParty {
  readonly name: string;
  readonly recordId: string;
  readonly reportId: string;
  readonly citation: string | null;
}

/** Whom a statement names: exactly one of the three. */
export type PartyTerms = Pick<StakeholderStatement, 'organisationId' | 'personId' | 'groupName'>;

/** The party behind a statement. */
export function stakeholderParty(terms: StakeholderStatement, register: Register): StakeholderParty {
  const { stakeholderId, organisationId, personId, groupName } = terms;
  const organisation = organisationId === null ? undefined : register.organisations.get(organisationId);
  const person = personId === null ? undefined : register.people.get(personId);
  const found = organisation ?? person;
  if (!found) {
    const name = groupName ?? 'A party that the register did not know yet';
    return { name, recordId: stakeholderId, reportId: terms.id, citation: terms.citation };
  }
  const recordId = organisationId ?? personId ?? stakeholderId;
  return { name: found.name, recordId, reportId: found.id, citation: found.citation };
}

/** Refuses terms that name nobody, or more than one. */
export function requireOneParty({ organisationId, personId, groupName }: PartyTerms): void {
  if ([organisationId, personId, groupName].filter((each) => each !== null).length === 1) return;
  const message = 'A stakeholder is one party. Select an organisation or a person, or enter the name of a group.';
  throw refuse('PARTY_UNCLEAR', message, ['input', 'organisationId']);
}

/** Refuses with ALREADY_LISTED a party that an active stakeholder of the project stands for. */
export function refuseListed(rows: StakeholderRows, projectId: string, point: RecordPoint, party: PartyTerms): void {
  const own = new Map(rows.stakeholders.filter((row) => row.projectId === projectId).map((row) => [row.id, row.code]));
  const same = latestOfEach(rows.stakeholderStatements, point, (row) => row.stakeholderId).find(
    (row) => own.has(row.stakeholderId) && row.active && sameParty(row, party),
  );
  if (!same) return;
  const code = own.get(same.stakeholderId) ?? same.stakeholderId;
  const field = party.organisationId !== null ? 'organisationId' : party.personId !== null ? 'personId' : 'groupName';
  const message = `This party is stakeholder ${code} already. Amend or assess that one.`;
  throw refuse('ALREADY_LISTED', message, ['input', field], code);
}

function sameParty(a: PartyTerms, b: PartyTerms): boolean {
  if (b.groupName !== null) return a.groupName?.toLowerCase() === b.groupName.toLowerCase();
  return a.organisationId === b.organisationId && a.personId === b.personId;
}
