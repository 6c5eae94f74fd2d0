import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Sql } from '../database/sql.js';
import { PresentRevision } from '../record/present-revision.service.js';
import { AppError } from '../graphql/errors.js';
import { type Actor, publicActor } from './actor.js';
import type { AccessTokenKind } from './access-token-kind.js';
import { requireLiving, type Sender, WHO_ASKS } from './sender.js';
import { hashToken } from './token.js';

/** What is found of a sender; all but the revision null for the public, and for a token that is unknown. */
type Found = { readonly revision: number } & (Sender | { readonly [K in keyof Sender]: null });

/** Says who asks. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly present: PresentRevision,
  ) {}

  /**
   * @param token null: the public
   * @throws AppError UNAUTHENTICATED for a token that is unknown, expired or revoked; such a sender never counts as the public
   */
  async identify(token: string | null, requestId: string | null): Promise<Actor> {
    const found = await this.find(token, ['BEARER', 'BOOTSTRAP']);
    if (token === null) return publicActor(found.revision, requestId);
    if (found.id === null) throw new AppError('UNAUTHENTICATED', 'This access token is not known here.');
    requireLiving(found, this.clock.now());
    return actorOf(found, requestId);
  }

  /** Whom a sign-in belongs to; the public where it has ended, since a page is then simply shown as to anybody. */
  async session(secret: string, requestId: string | null): Promise<Actor> {
    return this.livingOrPublic(await this.find(secret, ['SESSION']), requestId);
  }

  /** Whose sign-in a secret was, though it may have ended since; null: nobody's. It gives no rights. */
  async formerly(secret: string): Promise<string | null> {
    return (await this.find(secret, ['SESSION'])).personId;
  }

  /**
   * Whose feeds an address holds the secret of: the public where it is none of ours or has ended, which is told to nobody.
   * @param secret null: a feed that everybody may read
   */
  async feed(secret: string | null, requestId: string | null): Promise<Actor> {
    return this.livingOrPublic(await this.find(secret, ['FEED']), requestId);
  }

  private async find(secret: string | null, kinds: readonly AccessTokenKind[]): Promise<Found> {
    const hash = secret === null ? null : hashToken(secret);
    const [found] = await this.sql.rows<Found>('auth-who-asks', WHO_ASKS, [hash, kinds]);
    if (found === undefined) throw new Error('record_clock has lost its row');
    this.present.seen(found.revision);
    return found;
  }

  private livingOrPublic(found: Found, requestId: string | null): Actor {
    const ended =
      found.id === null ||
      found.revokedAt !== null ||
      (found.expiresAt !== null && found.expiresAt <= this.clock.now());
    return ended ? publicActor(found.revision, requestId) : actorOf(found, requestId);
  }
}

function actorOf(found: Found, requestId: string | null): Actor {
  const { kind, issuedBy, openedBy, createdAt, expiresAt } = found;
  return {
    personId: found.personId,
    personName: found.name ?? 'A person without a name',
    tokenId: found.id,
    credential: kind && { kind, issuedBy, openedBy, createdAt, expiresAt },
    grants: found.grants ?? [],
    revision: found.revision,
    requestId,
  };
}
