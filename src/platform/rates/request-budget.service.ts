import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { hashToken } from '../auth/token.js';
import { Config } from '../config/config.js';
import { AppError } from '../graphql/errors.js';
import { addressKey } from './address-key.js';
import { RateStore } from './rate-store.service.js';

/** For how long points count. */
const WINDOW_SECONDS = 60;
/** Points of a share that are counted in memory before the database is told: a hundredth. */
const PARTS = 100;
/** Senders that are kept in memory; one that is forgotten is counted from what the database knows. */
const MOST_SENDERS = 20_000;

/** Whose share a request takes from: an address, for whoever is not known, or a token or sign-in. */
export interface Payer {
  readonly kind: 'public' | 'token';
  readonly key: string;
}

/** What one payer has spent in the present window. */
interface Spent {
  /** By all instances, as far as the database has been told. */
  told: number;
  /** By this one since. */
  untold: number;
  /** Milliseconds since 1970. */
  until: number;
  telling: boolean;
}

/**
 * Limits the requests of each address without a token, and of each token and sign-in, by points in a minute. Each instance
 * counts in memory and tells the database a hundredth of the share at a time, which answers what all have spent; so a read
 * costs no statement of its own. With `n` instances a share can be passed by `n` hundredths, and by what is under way while
 * the database answers. Without the database each instance keeps to the share by itself.
 */
@Injectable()
export class RequestBudget {
  private readonly spent = new LRUCache<string, Spent>({ max: MOST_SENDERS });
  /** Secrets that were let in lately: until then a secret may be made up, and its sender is an address. */
  private readonly letIn = new LRUCache<string, true>({ max: MOST_SENDERS });
  private telling: Promise<unknown> = Promise.resolve();
  private readonly shares: Readonly<Record<Payer['kind'], number>>;
  private readonly limiters: Readonly<Record<Payer['kind'], RateLimiterPostgres>>;

  constructor(config: Config, store: RateStore) {
    this.shares = { public: config.limits.publicPoints, token: config.limits.tokenPoints };
    this.limiters = {
      public: store.limiter('public', this.shares.public, WINDOW_SECONDS),
      token: store.limiter('token', this.shares.token, WINDOW_SECONDS),
    };
  }

  /** Who pays for a request with a secret, or without (null). */
  payer(secret: string | null, address: string): Payer {
    const hash = secret === null ? null : hashToken(secret);
    if (hash !== null && this.letIn.get(hash)) return { kind: 'token', key: hash };
    return { kind: 'public', key: addressKey(address) };
  }

  /** From now on a secret pays for itself: it was let in. */
  remember(secret: string): void {
    this.letIn.set(hashToken(secret), true);
  }

  /** @throws AppError TOO_MANY_REQUESTS where the share is spent */
  spend(payer: Payer, points: number): void {
    const share = this.shares[payer.kind];
    if (share === 0 || points === 0) return;
    const one = this.current(payer);
    if (one.told + one.untold + points > share) {
      const seconds = Math.max(1, Math.ceil((one.until - Date.now()) / 1_000));
      const message = `Too many requests at once. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
      throw new AppError('TOO_MANY_REQUESTS', message, { retryAfter: seconds });
    }
    one.untold += points;
    if (one.untold * PARTS >= share && !one.telling) this.telling = Promise.all([this.telling, this.tell(payer, one)]);
  }

  /** When the database has been told what it is being told now. */
  async settled(): Promise<void> {
    await this.telling;
  }

  private current({ kind, key }: Payer): Spent {
    const name = `${kind} ${key}`;
    const known = this.spent.get(name);
    if (known && known.until > Date.now()) return known;
    const fresh = { told: 0, untold: 0, until: Date.now() + WINDOW_SECONDS * 1_000, telling: false };
    this.spent.set(name, fresh);
    return fresh;
  }

  /** Tells the database what was spent, and learns what all have. */
  private async tell({ kind, key }: Payer, one: Spent): Promise<void> {
    one.telling = true;
    const points = one.untold;
    try {
      const { consumedPoints, msBeforeNext } = await this.limiters[kind].penalty(key, points);
      one.told = consumedPoints;
      one.untold -= points;
      one.until = Date.now() + Math.max(0, msBeforeNext);
    } catch {
      // without the database it stays untold, and counts here all the same
    } finally {
      one.telling = false;
    }
  }
}
