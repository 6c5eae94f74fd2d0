/** Decides what an error of the database means for whoever asked: what happened, and whether trying again may help. */

import { AppError } from '../graphql/errors.js';

/** Codes of the system that say the database is away. */
const DATABASE_AWAY = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/** How pg and TypeORM say so without a code. */
const CONNECTION_LOST =
  /connection terminated|connection ended|timeout exceeded when trying to connect|client has encountered a connection error|client was closed|query runner already released/i;

const NOTHING_SAVED = 'Nothing was saved; please try again';

/** SQLSTATEs, or their classes, that have a plain meaning. The first that an error's code begins with counts. */
const MEANINGS: readonly (readonly [string, () => AppError])[] = [
  [
    '57014',
    () => unmet('REQUEST_TIMEOUT', 'This took too long and was given up. Nothing was saved. Ask for less at a time.'),
  ],
  ['55P03', () => busy()],
  ['40', () => busy()],
  [
    '53100',
    () =>
      unmet(
        'UNAVAILABLE',
        `The database has no room left on its disk. Nothing was saved. Tell whoever runs this service.`,
      ),
  ],
  ['53', () => unmet('UNAVAILABLE', `The database is short of memory or connections. ${NOTHING_SAVED} in a minute.`)],
  ['25006', () => unmet('UNAVAILABLE', `The database can only be read at the moment. ${NOTHING_SAVED} later.`)],
  ['25P03', () => away()],
  ['57P', () => away()],
  ['08', () => away()],
  [
    '58',
    () =>
      unmet('UNAVAILABLE', 'The database cannot reach its files. Nothing was saved. Tell whoever runs this service.'),
  ],
];

/** The planned error for an error of the database; null for one that is a fault of ours, and for any other. */
export function databaseFault(error: unknown): AppError | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const known = /^[0-9A-Z]{5}$/u.test(code) ? MEANINGS.find(([start]) => code.startsWith(start)) : undefined;
  if (known) return known[1]();
  return connectionLost(error) ? away() : null;
}

/** Whether an error says that the database takes no writes at all until somebody sees to it. */
export function takesNoWrites(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['53100', '25006'].includes(code) || /^58[0-9A-Z]{3}$/u.test(code);
}

/** Whether an error says that the connection is gone, so that it says nothing of what the database did. */
export function connectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('severity' in error) return error.severity === 'FATAL' || error.severity === 'PANIC'; // PostgreSQL ended the session itself
  const code = 'code' in error ? String(error.code) : '';
  return DATABASE_AWAY.includes(code) || CONNECTION_LOST.test(error.message);
}

function unmet(code: 'REQUEST_TIMEOUT' | 'UNAVAILABLE', message: string): AppError {
  return new AppError(code, message);
}

function away(): AppError {
  return unmet('UNAVAILABLE', `The database cannot be reached at the moment. ${NOTHING_SAVED}.`);
}

function busy(): AppError {
  return unmet('UNAVAILABLE', `Too much is going on in the database at once. ${NOTHING_SAVED}.`);
}
