import { AppError } from '../graphql/errors.js';
import { Carried } from './carried.js';
import type { Committed } from './committed.js';

/** How far the write of an operation has come. */
export type WriteState = 'NOTHING_SAVED' | 'COMMITTING' | 'SAVED';

/** What a client gives to have an operation saved once, however often it is sent. */
export interface IdempotencyKey {
  /** The client's own word for its request. */
  readonly key: string;
  /** Which of the request's operations this is, by its name in the answer. */
  readonly part: string;
  /** The hash of all operations of the request with their inputs. */
  readonly contentSha256: string;
}

/** What the Recorder knows of the operation that writes, and what others learn from it. */
export interface WriteScope {
  /** Aborted when the time of the request is up, or its sender has gone. */
  readonly signal: AbortSignal | null;
  readonly key: IdempotencyKey | null;
  state: WriteState;
  /** The number of the journal entry under which it was saved. */
  revision: Committed | null;
}

const scopes = new Carried<WriteScope>();

export function newWriteScope(signal: AbortSignal | null, key: IdempotencyKey | null): WriteScope {
  return { signal, key, state: 'NOTHING_SAVED', revision: null };
}

/** Runs an operation whose writes belong to a scope. */
export function inWriteScope<T>(scope: WriteScope, work: () => Promise<T>): Promise<T> {
  return scopes.along(scope, work);
}

/** The scope of the operation under way; outside of any, such as at the start, one that nobody can give up. */
export function currentWriteScope(): WriteScope {
  return scopes.value ?? newWriteScope(null, null);
}

/** @throws AppError REQUEST_TIMEOUT where nobody waits for the write any more */
export function requireWanted(scope: WriteScope): void {
  if (scope.signal?.aborted === true) throw new AppError('REQUEST_TIMEOUT', GIVEN_UP);
}

const GIVEN_UP = 'This took too long, or the connection was closed. Nothing was saved; please try again.';

/** What somebody is told whose time is up, by how far the writes of the request have come. */
export function timeIsUp(scopes: readonly WriteScope[]): AppError {
  if (scopes.some(({ state }) => state === 'COMMITTING')) return outcomeUnknown();
  const saved = scopes.filter(({ state }) => state === 'SAVED');
  if (saved.length === 0)
    return new AppError(
      'REQUEST_TIMEOUT',
      'This took too long and was given up. Nothing was saved. Ask for less at a time.',
    );
  const entries = saved.map(({ revision }) => revision).join(' and ');
  const message = `This was saved, as entry ${entries} of the journal, but the answer took too long. Do not send it again.`;
  return new AppError('REQUEST_TIMEOUT', message, { savedAs: saved.map(({ revision }) => revision) });
}

/** Nobody knows whether a write was saved, because the database was lost while it was. */
export function outcomeUnknown(): AppError {
  return new AppError(
    'OUTCOME_UNKNOWN',
    'The connection to the database was lost while this was being saved. It may have been saved, or not. ' +
      'Look whether it is there before you send it again.',
  );
}
