/** Decides who a stakeholder is by name: an organisation or person of the register, or a group that is in none. */
import type { Register } from '../programme/register.js';
import type { StakeholderStatement } from './stakeholder.entity.js';

/** Its name, and where the name stands: the register's row, or the stakeholder's own statement. */
export interface StakeholderParty {
  readonly name: string;
  readonly recordId: string;
  readonly reportId: string;
  readonly citation: string | null;
}

/** The party behind a statement. */
export function stakeholderParty(terms: StakeholderStatement, register: Register): StakeholderParty {
  const { stakeholderId, organisationId, personId, groupName } = terms;
  const own = { recordId: stakeholderId, reportId: terms.id, citation: terms.citation };
  const organisation = organisationId === null ? undefined : register.organisations.get(organisationId);
  const person = personId === null ? undefined : register.people.get(personId);
  const found = organisation ?? person;
  if (!found) return { ...own, name: groupName ?? 'a party that the register did not know yet' };
  return {
    recordId: organisationId ?? personId ?? stakeholderId,
    reportId: found.id,
    citation: found.citation,
    name: found.name,
  };
}
