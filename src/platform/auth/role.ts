/** Decides which roles there are and which of them reach every project. */

export enum Role {
  ADMINISTRATOR = 'ADMINISTRATOR',
  SECRETARY = 'SECRETARY',
  DIRECTOR = 'DIRECTOR',
  PROJECT_LEAD = 'PROJECT_LEAD',
  REVIEWER = 'REVIEWER',
}

export const ALL_ROLES: readonly Role[] = Object.values(Role);

/** Roles held everywhere; the others are held for a named project. */
export const ROLES_EVERYWHERE: readonly Role[] = [Role.ADMINISTRATOR, Role.SECRETARY];
