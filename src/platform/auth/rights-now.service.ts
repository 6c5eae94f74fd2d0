import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Sql } from '../database/sql.js';
import { AppError } from '../graphql/errors.js';
import type { Grant } from './actor.js';
import { requireLiving, type Sender, WHO_IT_IS } from './sender.js';

/** Whoever was let in when a request began. */
interface LetIn {
  readonly tokenId?: string | null;
  readonly grants?: readonly Grant[];
}

/** Says whether somebody who was let in when a request began still may act, inside the transaction that would save it. */
@Injectable()
export class RightsNow {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /**
   * @param within the open transaction
   * @throws AppError UNAUTHENTICATED where the token has ended since, FORBIDDEN where a role has
   */
  async require({ tokenId = null, grants = [] }: LetIn, within: EntityManager): Promise<void> {
    if (tokenId === null) return;
    const [now] = await this.sql.rows<Sender>('auth-still', WHO_IT_IS, [tokenId], within);
    if (now === undefined) throw new AppError('UNAUTHENTICATED', 'This access token is not known here.');
    requireLiving(now, this.clock.now());
    const held = (grant: Grant): boolean =>
      (now.grants ?? []).some((one) => one.role === grant.role && one.projectId === grant.projectId);
    if (grants.every(held)) return;
    const message =
      'A role of yours was withdrawn before this could be saved. Nothing was saved. Look again at what you may do.';
    throw new AppError('FORBIDDEN', message);
  }
}
