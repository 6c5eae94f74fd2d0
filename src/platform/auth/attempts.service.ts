import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '../clock/clock.js';
import { refuse } from '../record/problem.js';
import { failedAgain, type Failures, waitAfter } from './throttle.js';

/** Counts failed attempts to sign in, by name and by address. Each instance counts its own. */
@Injectable()
export class Attempts {
  private readonly failures = new LRUCache<string, Failures>({ max: 10_000 });

  constructor(private readonly clock: Clock) {}

  /** @throws Refusal TOO_MANY_ATTEMPTS while somebody who kept failing under one of the keys has to wait */
  requirePatience(keys: readonly string[], path: string[]): void {
    const waits = keys.map((key) => waitAfter(this.failures.get(key), this.clock.now().getTime()));
    const wait = Math.ceil(Math.max(...waits) / 60_000);
    if (wait === 0) return;
    const message = `Too many attempts. Try again in ${wait} ${wait === 1 ? 'minute' : 'minutes'}.`;
    throw refuse('TOO_MANY_ATTEMPTS', message, path);
  }

  /** Notes a failure. */
  failed(keys: readonly string[]): void {
    for (const key of keys) this.failures.set(key, failedAgain(this.failures.get(key), this.clock.now().getTime()));
  }

  /** Forgets failures: somebody came in. */
  succeeded(keys: readonly string[]): void {
    for (const key of keys) this.failures.delete(key);
  }
}
