/** Decides what people and organisations can be of a thing. */

/** How somebody is part of a thing, beside what that means. */
export const PARTY_ROLES = {
  LEADS: 'Leads it.',
  SMT_LEAD: 'Answers for it in the senior management team.',
  SPONSORS: 'Sponsors it.',
  OWNS: 'Owns it.',
  ACTS: 'Has an action in it.',
  RAISED: 'Raised it.',
  ANSWERS: 'Is to answer it, or has.',
  SITS: 'Sits there.',
  SUBSTITUTE: 'Sits there in the place of another.',
  ATTENDS: 'Attended, or sent apologies.',
  ITSELF: 'Is the one that it is about.',
  MEMBER: 'Is a member of it.',
  SOURCE: 'Was asked, or wrote what it draws on.',
  WORKS_FOR: 'Works for the organisation.',
} as const;

export type PartyRole = keyof typeof PARTY_ROLES;

/** A person or organisation of the register as part of a thing; null: nobody is. */
export interface SearchParty {
  readonly as: PartyRole;
  readonly id: string | null | undefined;
}

/** The same as the index keeps it. */
export function partyKeys(parties: readonly SearchParty[]): readonly string[] {
  return [...new Set(parties.flatMap(({ as, id }) => (id ? [`${as} ${id}`] : [])))].sort();
}

/** All that somebody can be of things, as the index keeps it. */
export function everyPart(id: string): readonly string[] {
  return partyKeys((Object.keys(PARTY_ROLES) as PartyRole[]).map((as) => ({ as, id })));
}

/** What somebody is of a thing, by what the index has of it. */
export function rolesOf(keys: readonly string[], id: string): readonly PartyRole[] {
  return (Object.keys(PARTY_ROLES) as PartyRole[]).filter((as) => keys.includes(`${as} ${id}`));
}
