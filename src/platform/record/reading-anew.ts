import type { DataSource, EntityManager } from 'typeorm';
import { Carried } from './carried.js';

/** A reading of the record from the database alone, as it stands at one moment. */
export interface Reading {
  /** Of the transaction that holds the moment. */
  readonly manager: EntityManager;
  /** What is worked out meanwhile, by the store that would keep it. */
  readonly workedOut: Map<object, Map<string, unknown>>;
  /** Statements of one session follow one another. */
  last: Promise<unknown>;
}

const readings = new Carried<Reading>();

/**
 * Runs `work` so that nothing it reads comes out of memory: rows and views kept from before are passed by and left as they
 * are, and all is read in one transaction that changes nothing.
 */
export function readAnew<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('SET TRANSACTION READ ONLY');
    const reading: Reading = { manager, workedOut: new Map(), last: Promise.resolve() };
    return readings.along(reading, work);
  });
}

/** The reading under way; null: what is kept in memory counts. */
export function currentReading(): Reading | null {
  return readings.value ?? null;
}

/**
 * Reads by the session of the reading under way, or else by a manager. A reading that waited for a second session would wait
 * for ever once there are as many readings as sessions.
 */
export function bySession<T>(manager: EntityManager, read: (manager: EntityManager) => Promise<T>): Promise<T> {
  const reading = currentReading();
  return reading ? inTurn(reading, () => read(reading.manager)) : read(manager);
}

/** Runs a statement of a reading, after those before it. */
export function inTurn<T>(reading: Reading, statement: () => Promise<T>): Promise<T> {
  const mine = reading.last.then(statement);
  reading.last = mine.catch(() => undefined);
  return mine;
}

/** What a reading has worked out so far in place of a store. */
export function workedOut<Value>(reading: Reading, store: object): Map<string, Value> {
  const known = reading.workedOut.get(store);
  if (known) return known as Map<string, Value>;
  const made = new Map<string, Value>();
  reading.workedOut.set(store, made);
  return made;
}
