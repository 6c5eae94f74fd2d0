import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock } from '../clock/clock.js';
import { Sql } from '../database/sql.js';
import type { Committed } from '../record/committed.js';
import { Stores } from '../memory/stores.service.js';
import { PresentRevision } from '../record/present-revision.service.js';
import { AppError } from '../graphql/errors.js';
import { type Actor, publicActor } from './actor.js';
import type { AccessTokenKind } from './access-token-kind.js';
import { requireLiving, type Sender, WHO_ASKS, WHO_THEY_ARE } from './sender.js';
import { hashToken } from './token.js';

/** What is found of a sender; all but the revision null for the public, and for a token that is unknown. */
type Found = { readonly revision: Committed } & Asking;
type Asking = Sender | { readonly [K in keyof Sender]: null };

/** What is found of a token, and by what it was found. */
type Row = Asking & { readonly revision: number; readonly erased: number; readonly hash: string | null };

/** The hash of no token at all. */
const NOBODY = '';
/** Requests whose senders one statement looks for. */
const MOST_TOGETHER = 100;

const UNKNOWN = {
  ...{ id: null, personId: null, kind: null, issuedBy: null, openedBy: null, name: null, grants: null },
  ...{ createdAt: null, expiresAt: null, revokedAt: null },
};

/** Says who asks. */
@Injectable()
export class Authenticator {
  /**
   * Looks for senders by the hashes of their tokens. Requests that came in one turn of the event loop are looked up together,
   * by a statement that is sent after the last of them came: each learns the record and its rights as they were then, or later.
   */
  private readonly senders = new DataLoader<string, Found>((hashes) => this.lookUp(hashes), {
    cache: false,
    maxBatchSize: MOST_TOGETHER,
    batchScheduleFn: (send) => void setImmediate(send),
  });

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly present: PresentRevision,
    private readonly stores: Stores,
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

  /** People as they would read the record now, for what the tracker itself finds out for them; by their ids. */
  async inTheirName(personIds: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    const { revision } = await this.find(null, []);
    const rows = await this.sql.rows<Pick<Sender, 'personId' | 'name' | 'grants'>>('auth-people', WHO_THEY_ARE, [
      personIds,
    ]);
    return new Map(
      rows.map(({ personId, name, grants }) => [
        personId,
        {
          ...publicActor(revision),
          ...{ personId, personName: name ?? 'A person without a name', grants: grants ?? [] },
        },
      ]),
    );
  }

  /** A token of another kind is as unknown as one that there is not. */
  private async find(secret: string | null, kinds: readonly AccessTokenKind[]): Promise<Found> {
    const found = await this.senders.load(secret === null ? NOBODY : hashToken(secret));
    return found.kind === null || kinds.includes(found.kind) ? found : { ...UNKNOWN, revision: found.revision };
  }

  private async lookUp(hashes: readonly string[]): Promise<Found[]> {
    const asked = [...new Set(hashes)];
    const rows = await this.sql.rows<Row>('auth-who-asks', WHO_ASKS, [asked]);
    const revision = rows[0]?.revision;
    if (revision === undefined) throw new Error('record_clock has lost its row');
    this.stores.erasedAt(rows[0]?.erased ?? 0);
    const saved = { revision: this.present.seen(revision) };
    const known = new Map(rows.map((row) => [row.hash, row]));
    return hashes.map((hash) => ({ ...(known.get(hash) ?? UNKNOWN), ...saved }));
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
