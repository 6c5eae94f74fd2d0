import { type Actor } from '../auth/actor.js';

/** What every resolver of one request shares. */
export interface RequestContext {
  readonly actor: Actor;
  readonly requestId: string;
  /** Aborted when the caller has gone or the time is up. */
  readonly signal: AbortSignal | null;
  /** Room for one data loader of each kind, by a key of the domain's own. */
  readonly loaders: Map<unknown, unknown>;
  /** The HTTP request, which Nest looks for under this name. */
  readonly req: unknown;
}

/** The loader of one kind for this request, made when it is first asked for. */
export function loaderOf<T>(context: Pick<RequestContext, 'loaders'>, key: unknown, make: () => T): T {
  const found = context.loaders.get(key);
  if (found !== undefined) return found as T; // only `make` puts values under this key
  const made = make();
  context.loaders.set(key, made);
  return made;
}
