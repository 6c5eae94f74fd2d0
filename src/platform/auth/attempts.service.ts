import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from '../rates/address-key.js';
import { RateStore } from '../rates/rate-store.service.js';
import { AccessEvents } from './events/access-events.service.js';
import { Refusal } from '../record/refusal.js';

/** Attempts of one address in a quarter of an hour: of all, since many people may share it, and for one name. */
const OF_ADDRESS = 30;
const FOR_NAME = 5;
const WINDOW_SECONDS = 15 * 60;

/** What somebody is told who has tried too often. */
export class TooManyAttempts extends Refusal {
  /** @param seconds until the next attempt */
  constructor(
    readonly seconds: number,
    path: string[],
    /** Whether it is the first time in this wait. */
    readonly first: boolean,
  ) {
    const minutes = Math.max(1, Math.ceil(seconds / 60));
    const message = `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
    super([{ code: 'TOO_MANY_ATTEMPTS', message, path, subject: null }]);
  }
}

/** Who tries to come in, and from where. */
export interface Attempting {
  /** The name that was given; null for a way in that has none. */
  readonly name: string | null;
  /** Where the request came from. */
  readonly address: string;
  /** The field to tell a refusal at. */
  readonly path: string[];
}

/**
 * Counts attempts to sign in, before they are looked at, on all instances together. An address has only so many, and fewer
 * for one name. The name alone has no limit: whoever fails under it from elsewhere cannot keep its person out.
 */
@Injectable()
export class Attempts {
  private readonly address: RateLimiterPostgres;
  private readonly named: RateLimiterPostgres;

  constructor(
    store: RateStore,
    private readonly events: AccessEvents,
  ) {
    this.address = store.limiter('sign-in', OF_ADDRESS, WINDOW_SECONDS);
    this.named = store.limiter('sign-in-as', FOR_NAME, WINDOW_SECONDS);
  }

  /** @throws TooManyAttempts */
  async count(attempt: Attempting): Promise<void> {
    try {
      await take(this.address, addressKey(attempt.address), attempt.path);
      if (attempt.name !== null) await take(this.named, pairKey(attempt), attempt.path);
    } catch (error) {
      const { name, address } = attempt;
      if (error instanceof TooManyAttempts && error.first) {
        await this.events.note({ kind: 'SIGN_IN_BLOCKED', name: name ?? 'No name given', address });
      }
      throw error;
    }
  }

  /** Takes the count of an attempt back: somebody came in. */
  async succeeded(attempt: Attempting): Promise<void> {
    await this.address.reward(addressKey(attempt.address), 1);
    if (attempt.name !== null) await this.named.delete(pairKey(attempt));
  }
}

async function take(limiter: RateLimiterPostgres, key: string, path: string[]): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1_000), path, error.consumedPoints === limiter.points + 1);
  }
}

/** A name as typed may be long, and is nobody's business in a table of counts. */
function pairKey({ name, address }: Attempting): string {
  const hash = createHash('sha256')
    .update(name ?? '')
    .digest('base64url');
  return `${addressKey(address)} ${hash}`;
}
