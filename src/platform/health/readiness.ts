/** Decides whether the server can serve, and what whoever runs it should see to before it cannot. */
import { type RoleFound } from '../database/rights.js';

/** What the server finds of itself; the database's part is null where it does not answer. */
export interface Found {
  /** Whether it was asked to end. */
  readonly leaving: boolean;
  readonly database: DatabaseFound | null;
  readonly takesWrites: boolean;
  /** Room on the disk of the data folder; null: the database is elsewhere, so its disk cannot be seen from here. */
  readonly disk: Room | null;
  /** Seconds for which subscribers have not been told of a write that is saved; 0: they are told. */
  readonly behindSeconds: number;
}

export interface DatabaseFound {
  readonly migrationsMissing: boolean;
  readonly readOnly: boolean;
  readonly role: RoleFound;
}

export interface Room {
  readonly free: number;
  readonly size: number;
}

/** What is expected of the server. */
export interface Expected {
  /** Bytes that the disk should have free. */
  readonly leastFree: number;
  /** Whether the program is to work as a role that cannot change the record. */
  readonly ownRole: boolean;
}

/** What is looked at beside whether the server serves. */
export const CHECKS = ['disk', 'role', 'events'] as const;
export type Check = (typeof CHECKS)[number];

export interface Warning {
  readonly check: Check;
  readonly text: string;
}

/** Seconds that subscribers may be behind before anybody is told: a lost connection is made again meanwhile. */
const MOST_BEHIND = 10;
const MEGABYTE = 1024 * 1024;

/** Why the server cannot serve; null: it can. */
export function hindrance({ leaving, database, takesWrites }: Found): string | null {
  if (leaving) return 'the server is closing';
  if (database === null) return 'the database does not answer';
  if (database.migrationsMissing) return 'migrations are missing';
  if (database.readOnly) return 'the database can only be read';
  const [first, ...more] = database.role.lacking;
  if (first !== undefined) {
    const others = more.length === 0 ? '' : ` and ${more.length} more`;
    return `the role of the database lacks rights on ${first}${others}`;
  }
  return takesWrites ? null : 'the database does not take what is written';
}

/** What should be seen to though the server serves. */
export function warnings(
  { database, disk, behindSeconds }: Found,
  { leastFree, ownRole }: Expected,
): readonly Warning[] {
  const found: Warning[] = [];
  if (disk !== null && disk.free < leastFree) {
    const free = Math.floor(disk.free / MEGABYTE);
    found.push({ check: 'disk', text: `the disk of the data folder is nearly full: ${free} MB are free` });
  }
  if (ownRole && database?.role.mayChangeRecord === true)
    found.push({ check: 'role', text: 'the role of the database owns the tables or is a superuser' });
  if (behindSeconds > MOST_BEHIND) found.push({ check: 'events', text: 'subscribers are not told of what is saved' });
  return found;
}
