/** Decides the name of a request: the one its sender gave, where it is harmless in a log, or a new one. */

import { randomUUID } from 'node:crypto';

const HARMLESS = /^[A-Za-z0-9._-]{1,64}$/;

/** @param given the value of the header x-request-id */
export function requestIdFrom(given: unknown): string {
  return typeof given === 'string' && HARMLESS.test(given) ? given : randomUUID();
}
