import { type Actor } from '../auth/actor.js';

/** What every resolver of one request shares. */
export interface RequestContext {
  readonly actor: Actor;
  readonly requestId: string;
  /** Aborted when the caller has gone or the time is up. */
  readonly signal: AbortSignal | null;
  /** The HTTP request, which Nest looks for under this name. */
  readonly req: unknown;
}
