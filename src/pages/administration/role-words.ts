/** Decides what roles are called on pages, and what each is for. */
import type { Role } from '../../platform/auth/role.js';

const ROLES: Readonly<Record<Role, readonly [name: string, hint: string]>> = {
  ADMINISTRATOR: ['Administrator', 'People, organisations, roles and access'],
  SECRETARY: ['Secretary', 'Composes and issues papers; keeps meetings and decisions'],
  DIRECTOR: ['Director', 'Clears papers, approves baselines, accepts risks'],
  PROJECT_LEAD: ['Project lead', 'Plans, reports and keeps the record of a project'],
  REVIEWER: ['Reviewer', 'Reads a project and challenges it; answers for a seat on its steering group'],
};

export const ROLE_CHOICES = Object.entries(ROLES).map(([value, [text, hint]]) => ({ value, text, hint }));

export const roleName = (role: Role): string => ROLES[role][0];
