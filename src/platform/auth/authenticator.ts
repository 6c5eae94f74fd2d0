import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Sql } from '../database/sql.js';
import { AppError } from '../graphql/errors.js';
import { type Actor, type Grant, publicActor } from './actor.js';
import type { AccessTokenKind, SignInWay } from './access-token-kind.js';
import { hashToken } from './token.js';

interface Found {
  readonly revision: number;
  readonly id: string | null;
  readonly personId: string | null;
  readonly kind: AccessTokenKind | null;
  readonly issuedBy: string | null;
  readonly openedBy: SignInWay | null;
  readonly createdAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly name: string | null;
  readonly grants: readonly Grant[] | null;
}

/** One statement for all a request needs to know of its sender. A null hash is the public; a token of another kind is unknown. */
const WHO_ASKS = `
  SELECT clock.revision, token.id, token.person_id AS "personId", token.kind, token.issued_by AS "issuedBy",
    token.opened_by AS "openedBy", token.created_at AS "createdAt", token.expires_at AS "expiresAt", token.revoked_at AS "revokedAt",
    (SELECT said.name FROM person_statement said
      WHERE said.person_id = token.person_id
        AND NOT EXISTS (SELECT 1 FROM person_statement later WHERE later.corrects = said.id)
      ORDER BY said.effective_on DESC, said.revision DESC, said.id DESC LIMIT 1) AS name,
    (SELECT json_agg(json_build_object('role', held.role, 'projectId', held.project_id) ORDER BY held.role, held.project_id)
      FROM role_grant held WHERE held.person_id = token.person_id AND held.withdrawn_revision IS NULL) AS grants
  FROM record_clock clock LEFT JOIN access_token token ON token.hash = $1 AND token.kind = ANY($2)`;

/** Says who asks. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /**
   * @param token null: the public
   * @throws AppError UNAUTHENTICATED for a token that is unknown, expired or revoked; such a sender never counts as the public
   */
  async identify(token: string | null, requestId: string | null): Promise<Actor> {
    const found = await this.find(token, ['BEARER', 'BOOTSTRAP']);
    if (token === null) return publicActor(found.revision, requestId);
    if (found.id === null) throw new AppError('UNAUTHENTICATED', 'This access token is not known here.');
    if (found.revokedAt !== null) throw new AppError('UNAUTHENTICATED', 'This access token has been revoked.');
    if (found.expiresAt !== null && found.expiresAt <= this.clock.now()) {
      throw new AppError('UNAUTHENTICATED', `This access token expired at ${found.expiresAt.toISOString()}.`);
    }
    return actorOf(found, requestId);
  }

  /** Whom a sign-in belongs to; the public where it has ended, since a page is then simply shown as to anybody. */
  async session(secret: string, requestId: string | null): Promise<Actor> {
    return this.livingOrPublic(await this.find(secret, ['SESSION']), requestId);
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
    credential: kind && createdAt && { kind, issuedBy, openedBy, createdAt, expiresAt },
    grants: found.grants ?? [],
    revision: found.revision,
    requestId,
  };
}
