/** Decides which roles the groups of an account give, and what that changes about the roles its person holds. */
import type { MappedRole } from '../config/openid-settings.js';
import { Role } from './role.js';

/** A role held now. */
export interface HeldRole {
  readonly id: string;
  readonly role: Role;
  readonly projectId: string | null;
  /** The provider whose groups gave it; null: granted by hand. */
  readonly issuer: string | null;
}

export interface WantedRole {
  readonly role: Role;
  readonly projectId: string | null;
}

export interface RoleChanges<T extends HeldRole> {
  readonly given: readonly WantedRole[];
  readonly ended: readonly T[];
}

/** The entries of the mapping that an account's values meet. */
export function mappedRoles(mapping: readonly MappedRole[], values: ReadonlySet<string>): MappedRole[] {
  return mapping.filter(({ value }) => values.has(value));
}

/**
 * What makes the roles that came from a provider equal to those wanted. A role granted by hand is left alone, and makes
 * the same one of the provider's needless.
 * @param lastAdministrator whether nobody else is administrator; then that role is not ended
 */
export function roleChanges<T extends HeldRole>(
  held: readonly T[],
  wanted: readonly WantedRole[],
  lastAdministrator: boolean,
): RoleChanges<T> {
  const key = ({ role, projectId }: WantedRole): string => `${role} ${projectId ?? ''}`;
  const [has, wants] = [new Set(held.map(key)), new Map(wanted.map((one) => [key(one), one]))];
  return {
    given: [...wants.values()].filter((one) => !has.has(key(one))),
    ended: held.filter(
      (one) => one.issuer !== null && !wants.has(key(one)) && !(lastAdministrator && one.role === Role.ADMINISTRATOR),
    ),
  };
}
