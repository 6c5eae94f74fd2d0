/** Decides what a line of a list of people does to a person’s role, sign-in name and link, by what they have and who asks. */
import { type Role, ROLES_EVERYWHERE } from '../platform/auth/role.js';
import { codeWords } from '../platform/record/code-words.js';
import type { BesideLine, LineThing } from './lists/list-beside.js';
import type { ReadCell } from './lists/list-lines.js';

/** What people hold before the file, and what the lines before give them. */
export interface AccessHeld {
  /** Roles as `person role project`. */
  readonly roles: Set<string>;
  /** By person. */
  readonly names: Map<string, string>;
  /** By sign-in name. */
  readonly holders: Map<string, string>;
  readonly mayGrant: boolean;
  readonly mayName: boolean;
  /** Whether a text is an e-mail address. */
  readonly isAddress: (text: string) => boolean;
  /** Whether links are sent by mail. */
  readonly mails: boolean;
}

/** What is to be written of one person. */
export interface AccessGiven {
  readonly personId: string;
  readonly role: { readonly role: Role; readonly projectId: string | null } | null;
  /** Null: they keep the one they have. */
  readonly signInName: string | null;
  /** Where a link to sign in by is sent; null: nowhere. */
  readonly sendTo: string | null;
}

export const ROLE_HEAD = 'Role';
export const PROJECT_HEAD = 'Project';
export const NAME_HEAD = 'Sign-in name';
export const MAIL_HEAD = 'E-mail';

type Cells = ReadonlyMap<string, ReadCell>;
type Fault = BesideLine['faults'][number];

/** What a line gives, with what is told of it; or what is wrong. */
export function accessOf(
  held: AccessHeld,
  { id }: LineThing,
  cells: Cells,
): BesideLine & { readonly given: AccessGiven | null } {
  const role = roleOf(held, id, cells);
  const name = nameOf(held, id, cells);
  const faults = [...('fault' in role ? [role.fault] : []), ...('fault' in name ? [name.fault] : [])];
  if ('fault' in role || 'fault' in name) return { changes: [], faults, given: null };
  const given = { personId: id, role: role.given, signInName: name.signInName, sendTo: name.sendTo };
  const changes = [
    ...(role.given ? [{ column: ROLE_HEAD, was: null, willBe: role.says }] : []),
    ...(name.signInName === null
      ? []
      : [{ column: NAME_HEAD, was: held.names.get(id) ?? null, willBe: name.signInName }]),
    ...(name.sendTo === null
      ? []
      : [{ column: MAIL_HEAD, was: null, willBe: `a link to sign in by is sent to ${name.sendTo}` }]),
  ];
  return { changes, faults: [], given: changes.length > 0 ? given : null };
}

/** What the lines after have to know of what a line gives. */
export function noted(held: AccessHeld, { personId, role, signInName }: AccessGiven): void {
  if (role) held.roles.add(roleKey(personId, role.role, role.projectId));
  if (signInName === null) return;
  held.names.set(personId, signInName);
  held.holders.set(signInName, personId);
}

export const roleKey = (person: string, role: Role, project: string | null): string =>
  `${person} ${role} ${project ?? ''}`;

function roleOf(
  { roles, mayGrant }: AccessHeld,
  person: string,
  cells: Cells,
): { readonly given: AccessGiven['role']; readonly says: string } | { readonly fault: Fault } {
  const role = (cells.get(ROLE_HEAD)?.fields['role'] ?? null) as Role | null;
  const project = cells.get(PROJECT_HEAD);
  const projectId = (project?.fields['projectId'] ?? null) as string | null;
  const fault = (column: string, message: string) => ({ fault: { code: 'CELL_WRONG' as const, column, message } });
  if (role === null)
    return projectId === null ? { given: null, says: '' } : fault(ROLE_HEAD, 'Enter the role for this project.');
  const words = codeWords(role);
  const everywhere = ROLES_EVERYWHERE.includes(role);
  if (everywhere && projectId !== null) {
    return fault(PROJECT_HEAD, `The role of ${words} is held everywhere. Leave the project blank.`);
  }
  if (!everywhere && projectId === null) {
    return fault(PROJECT_HEAD, `The role of ${words} is held for a project. Enter the code of the project.`);
  }
  if (roles.has(roleKey(person, role, projectId))) return { given: null, says: '' };
  if (!mayGrant) return fault(ROLE_HEAD, 'Only an administrator can give roles. Leave this column out.');
  return { given: { role, projectId }, says: projectId === null ? words : `${words} for ${project!.says}` };
}

function nameOf(
  { names, holders, mayName, mails, isAddress }: AccessHeld,
  person: string,
  cells: Cells,
): Pick<AccessGiven, 'signInName' | 'sendTo'> | { readonly fault: Fault } {
  const fault = (column: string, message: string) => ({ fault: { code: 'CELL_WRONG' as const, column, message } });
  const address = (cells.get(MAIL_HEAD)?.says ?? '').trim();
  const typed = (cells.get(NAME_HEAD)?.says ?? '').trim().toLowerCase();
  if (address !== '' && !isAddress(address))
    return fault(MAIL_HEAD, 'Enter an e-mail address, such as name@example.org.');
  const present = names.get(person) ?? null;
  const wanted = typed || (present === null ? address.toLowerCase() : '');
  const column = typed === '' ? MAIL_HEAD : NAME_HEAD;
  if (wanted === '' || wanted === present) return { signInName: null, sendTo: null };
  if (wanted.length > 254) return fault(column, 'Enter up to 254 characters.');
  if ((holders.get(wanted) ?? person) !== person) {
    return fault(column, `${wanted} is somebody else’s name to sign in by. Enter another.`);
  }
  if (!mayName) return fault(column, 'Only an administrator can give names to sign in by. Leave this column out.');
  const first = present === null && address !== '' && mails;
  return { signInName: wanted, sendTo: first ? address : null };
}
