/** Decides who the members of an adopter are, by the register and by name, and refuses what cannot be told apart. */
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import type { Register } from '../programme/register.js';
import type { MemberRow } from './adoption.entity.js';
import { memberKey } from './signatures.js';

/** A member as somebody names it. */
export interface NamedMember {
  readonly organisationId?: string | null;
  readonly name?: string | null;
}

/**
 * The members that an input names, each with the name given or else the register's.
 * @throws Refusal MEMBER_UNNAMED, NOT_FOUND or DUPLICATE_MEMBER, with the place of each fault
 */
export function namedMembers(members: readonly NamedMember[], register: Register): MemberRow[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const rows = members.flatMap((member, index): MemberRow[] => {
    const found = namedMember(member, register, ['input', 'members', `${index}`]);
    if ('code' in found) {
      problems.push(found);
      return [];
    }
    const key = memberKey(found);
    if (seen.has(key)) {
      const message = `${found.name} is named twice. Name each member once.`;
      problems.push({ code: 'DUPLICATE_MEMBER', message, path: ['input', 'members', `${index}`], subject: found.name });
    }
    seen.add(key);
    return [found];
  });
  if (problems.length) throw new Refusal(problems);
  return rows;
}

/** One member, or why it cannot be told who it is. */
export function namedMember(
  { organisationId, name }: NamedMember,
  register: Register,
  path: string[],
): MemberRow | Problem {
  const id = organisationId ? recordId(organisationId) : null;
  const organisation = id ? register.organisations.get(id) : undefined;
  if (id && !organisation) {
    const message = 'This organisation is not in the register. Add it first, or enter a name only.';
    return { code: 'NOT_FOUND', message, path: [...path, 'organisationId'], subject: id };
  }
  const called = name?.trim() ?? organisation?.name;
  if (called) return { organisationId: id, name: called };
  const message = 'Select the member’s organisation, or enter its name.';
  return { code: 'MEMBER_UNNAMED', message, path: [...path, 'name'], subject: null };
}
