import { type Role } from './role.js';

/** A role that somebody holds: for one project, or everywhere (null). */
export interface Grant {
  readonly role: Role;
  readonly projectId: string | null;
}

/** Who asks, with what rights, in which request, and how far the record had come when the request began. */
export interface Actor {
  /** Null: somebody without a token. */
  readonly personId: string | null;
  readonly personName: string;
  /** The access token the person came with; null without one. */
  readonly tokenId: string | null;
  readonly grants: readonly Grant[];
  /** The number of the last write when the request began: what this reader can know. */
  readonly revision: number;
  readonly requestId: string | null;
}

/** Somebody without a token. */
export function publicActor(revision: number, requestId: string | null = null): Actor {
  return { personId: null, personName: 'The public', tokenId: null, grants: [], revision, requestId };
}
