import type { Committed } from '../record/committed.js';
import type { AccessTokenKind, SignInWay } from './access-token-kind.js';
import { type Role } from './role.js';

/** A role that somebody holds: for one project, or everywhere (null). */
export interface Grant {
  readonly role: Role;
  readonly projectId: string | null;
  /** The code of that project, by which pages know it; null: everywhere. */
  readonly projectCode?: string | null;
}

/** What somebody came with: a sign-in, or the token of a program. */
export interface Credential {
  readonly kind: AccessTokenKind;
  /** Who issued it; null: the tracker itself. */
  readonly issuedBy: string | null;
  /** How the person came in, of a sign-in. */
  readonly openedBy: SignInWay | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

/** Who asks, with what rights, in which request, and how far the record had come when the request began. */
export interface Actor {
  /** Null: somebody without a token. */
  readonly personId: string | null;
  readonly personName: string;
  /** The access token the person came with; null without one. */
  readonly tokenId: string | null;
  /** What is known of that token; null without one. */
  readonly credential: Credential | null;
  readonly grants: readonly Grant[];
  /** The number of the last write when the request began: what this reader can know. */
  readonly revision: Committed;
  readonly requestId: string | null;
  /** Where the request came from; absent: from the server itself. */
  readonly address?: string;
}

const NOBODY = { personId: null, personName: 'The public', tokenId: null, credential: null, grants: [] };

/** Somebody without a token. */
export function publicActor(revision: Committed, requestId: string | null = null): Actor {
  return { ...NOBODY, revision, requestId };
}

/**
 * Whether a person acts themselves: signed in to the pages, by a token of their own making, or in their name by the tracker
 * itself. By a token that somebody else issued they do not, since that one may hold it too.
 */
export function actsInPerson({ personId, credential }: Actor): boolean {
  if (credential === null || credential.kind === 'SESSION') return true;
  return credential.issuedBy !== null && credential.issuedBy === personId;
}

/** Who issues what the actor issues: what is made by a token of somebody else's is somebody else's too. */
export function issuerBehind(actor: Actor): string | null {
  return actsInPerson(actor) ? actor.personId : (actor.credential?.issuedBy ?? null);
}

/** When what the actor issues has to end at the latest: a token makes none that outlives it. Null: it need not. */
export function outlivedBy({ credential }: Actor): Date | null {
  return credential === null || credential.kind === 'SESSION' ? null : credential.expiresAt;
}

/** What an event about a person's access says of who did it. */
export function doneBy(
  { personId, personName, address }: Actor,
  about: string,
): { readonly address: string | null; readonly byName: string | null } {
  return { address: address ?? null, byName: personId === about ? null : personName };
}
