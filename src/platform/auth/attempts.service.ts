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
/** Attempts in an hour for one name from all addresses together, but for those that its person has come in from. */
const FROM_ELSEWHERE = 50;
const ELSEWHERE_SECONDS = 60 * 60;

/** What somebody is told who has tried too often. */
export class TooManyAttempts extends Refusal {
  /** @param seconds until the next attempt */
  constructor(
    readonly seconds: number,
    path: string[],
    /** Whether it is the first time in this wait. */
    readonly first: boolean,
    /** What came of it and what else can be done, before the wait is told. */
    words = 'Too many attempts. Try again',
  ) {
    const minutes = Math.max(1, Math.ceil(seconds / 60));
    const message = `${words} in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
    super([{ code: 'TOO_MANY_ATTEMPTS', message, path, subject: null }]);
  }
}

/** Who tries to come in, and from where. */
export interface Attempting {
  /** The name that was given; null for a way in that has none. */
  readonly name: string | null;
  /** Where the request came from; null: it is counted by the sign-in. */
  readonly address: string | null;
  /** Of somebody who is signed in and shows once more that it is they: their token, which is counted in place of an address. */
  readonly tokenId?: string;
  /** The field to tell a refusal at. */
  readonly path: string[];
}

/**
 * Counts attempts to sign in, before they are looked at, on all instances together. An address has only so many, and fewer
 * for one name. What all addresses together have for a name slows those who guess from very many; it never counts where its
 * person has come in from before, nor for a link, so that nobody can be kept out by it.
 */
@Injectable()
export class Attempts {
  private readonly address: RateLimiterPostgres;
  private readonly named: RateLimiterPostgres;
  private readonly elsewhere: RateLimiterPostgres;

  constructor(
    store: RateStore,
    private readonly events: AccessEvents,
  ) {
    this.address = store.limiter('sign-in', OF_ADDRESS, WINDOW_SECONDS);
    this.named = store.limiter('sign-in-as', FOR_NAME, WINDOW_SECONDS);
    this.elsewhere = store.limiter('sign-in-from-elsewhere', FROM_ELSEWHERE, ELSEWHERE_SECONDS);
  }

  /** @throws TooManyAttempts */
  count(attempt: Attempting): Promise<void> {
    return this.noting(attempt, async () => {
      await take(this.address, placeKey(attempt), attempt.path);
      if (attempt.name !== null) await take(this.named, pairKey(attempt), attempt.path);
    });
  }

  /**
   * Counts an attempt under a name to sign in by, whoever has it or nobody.
   * @throws TooManyAttempts
   */
  countAs(attempt: Attempting & { readonly name: string }): Promise<void> {
    return this.noting(attempt, async () => {
      try {
        await take(this.elsewhere, hashOf(attempt.name), attempt.path, FROM_ELSEWHERE_WORDS);
      } catch (error) {
        if (!(error instanceof TooManyAttempts) || !(await this.isFamiliar(attempt))) throw error;
      }
    });
  }

  /** Whether the person of a name has come in from the address before. */
  private async isFamiliar({ name, address }: Attempting & { readonly name: string }): Promise<boolean> {
    const key = addressKey(address ?? '');
    return (await this.events.cameFrom(name)).some((each) => addressKey(each) === key);
  }

  /** Does what counts an attempt; that somebody has to wait is noted the first time. */
  private async noting(attempt: Attempting, counting: () => Promise<void>): Promise<void> {
    try {
      await counting();
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
    await this.address.reward(placeKey(attempt), 1);
    if (attempt.name === null) return;
    await this.named.delete(pairKey(attempt));
    await this.elsewhere.reward(hashOf(attempt.name), 1);
  }
}

const FROM_ELSEWHERE_WORDS =
  'Too many attempts were made under this name. Sign in from where you have before, or ask the administrator for a link; or try again';

async function take(limiter: RateLimiterPostgres, key: string, path: string[], words?: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const first = error.consumedPoints === limiter.points + 1;
    throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1_000), path, first, words);
  }
}

function placeKey({ address, tokenId }: Attempting): string {
  return tokenId === undefined ? addressKey(address ?? '') : `token ${tokenId}`;
}

function pairKey(attempt: Attempting): string {
  return `${placeKey(attempt)} ${hashOf(attempt.name ?? '')}`;
}

/** A name as typed may be long, and is nobody's business in a table of counts. */
function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}
