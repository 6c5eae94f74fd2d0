/** Decides who is meant by an owner that a file or a grid names: a person, an organisation, or a team that nobody knows yet. */
import { bearing, type NameIndex, nameKey } from '../../programme/lists/list-column.js';
import type { PlannedItem } from '../plan-record.js';

/** Whom an owner may be. */
export interface KnownOwners {
  readonly people: NameIndex;
  readonly organisations: NameIndex;
  /** Teams that own something of the plan, as they are spelt there, by what people compare. */
  readonly teams: ReadonlyMap<string, string>;
}

export interface OwnerRead {
  readonly ownerId: string | null;
  readonly ownerTeam: string | null;
  /** What whoever typed it should know; null: nothing. */
  readonly note: string | null;
}

/** The teams of a plan. */
export function teamsOf(items: readonly PlannedItem[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { ownerTeam } of items) {
    if (ownerTeam !== null && !found.has(nameKey(ownerTeam))) found.set(nameKey(ownerTeam), ownerTeam);
  }
  return found;
}

/**
 * Who is meant, whichever way the name is written as to capitals and spaces.
 * @param current the person who owns it so far: of two with one name it stays the same
 */
export function ownerRead(typed: string | null, current: string | null, known: KnownOwners): OwnerRead {
  if (typed === null) return { ownerId: null, ownerTeam: null, note: null };
  const named = bearing(known.people, typed);
  const person = named.find(({ id }) => id === current) ?? (named.length === 1 ? named[0] : undefined);
  if (person) return { ownerId: person.id, ownerTeam: null, note: null };
  if (named.length > 1) {
    const note = `More than one person is called “${typed}”; recorded as a team. Choose the person on the page of the item.`;
    return { ownerId: null, ownerTeam: typed, note };
  }
  const [organisation] = bearing(known.organisations, typed);
  const team = organisation?.name ?? known.teams.get(nameKey(typed));
  if (team !== undefined) return { ownerId: null, ownerTeam: team, note: null };
  return { ownerId: null, ownerTeam: typed, note: `“${typed}” is not in the list of people; recorded as a team.` };
}
