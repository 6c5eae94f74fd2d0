/** Decides what roles are called on pages, and what each is for. */
import type { Role } from '../../platform/auth/role.js';

const ROLES: Readonly<Record<Role, readonly [name: string, hint: string]>> = {
  SECRETARY: ['Secretary', 'Composes and issues papers; keeps meetings and decisions'],
  DIRECTOR: ['Director', 'Clears papers, approves baselines, accepts risks'],
  PROJECT_LEAD: ['Project lead', 'Plans, reports and keeps the record of a project'],
  REVIEWER: ['Reviewer', 'Reads a project and challenges it; answers for a seat on its steering group'],
  ADMINISTRATOR: ['Administrator', 'People, organisations, roles and access'],
};

/** Those of a project first. */
export const ROLE_CHOICES = (['PROJECT_LEAD', 'DIRECTOR', 'REVIEWER', 'SECRETARY', 'ADMINISTRATOR'] as const).map(
  (value) => {
    const [text, hint] = ROLES[value];
    return { value, text, hint };
  },
);

export const roleName = (role: `${Role}`): string => ROLES[role][0];
