/** Decides whether a meeting was quorate, as a whole and item by item, from who attended and who left. */
import type { InterestDeclaration } from './meeting.entity.js';
import type { AttendeePart, Named } from './meeting-parts.js';

export interface Quorum {
  /** Null: the body's quorum is not on record. */
  readonly needed: number | null;
  /** Members present, substitutes among them; null: attendance is not on record. */
  readonly present: number | null;
  /** Null: it cannot be said. */
  readonly quorate: boolean | null;
  /** The items for which too few members were in the room. */
  readonly inquorateItemIds: readonly string[];
}

/** The quorum of a meeting; `attendees` null, or those alone who sent apologies: attendance is not on record. */
export function quorumOf(
  needed: number | null,
  attendees: readonly AttendeePart[] | null,
  itemIds: readonly string[],
  interests: readonly InterestDeclaration[],
): Quorum {
  if (!tellsWhoCame(attendees)) return { needed, present: null, quorate: null, inquorateItemIds: [] };
  const members = attendees.filter(({ kind }) => kind === 'PRESENT' || kind === 'SUBSTITUTE');
  const present = members.length;
  if (needed === null) return { needed, present, quorate: null, inquorateItemIds: [] };
  const left = interests.filter(({ response }) => response === 'LEFT');
  const inquorateItemIds = itemIds.filter((itemId) => {
    const gone = left.filter((each) => each.itemId === itemId);
    const inTheRoom = members.filter(
      (member) =>
        (member.itemIds === null || member.itemIds.includes(itemId)) && !gone.some((each) => sameOne(each, member)),
    );
    return inTheRoom.length < needed;
  });
  return { needed, present, quorate: present >= needed, inquorateItemIds };
}

/** Whether a list says who came, and is more than apologies sent before the meeting. */
export function tellsWhoCame(attendees: readonly AttendeePart[] | null): attendees is readonly AttendeePart[] {
  return attendees !== null && attendees.some(({ kind }) => kind !== 'APOLOGIES');
}

/** Whether two entries name the same person: by the register where both do, else by name. */
export function sameOne(a: Named, b: Named): boolean {
  if (a.personId !== null || b.personId !== null) return a.personId === b.personId;
  return a.name !== null && a.name.toLowerCase() === b.name?.toLowerCase();
}
