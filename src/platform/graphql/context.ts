import { type Actor } from '../auth/actor.js';
import { type Payer } from '../rates/request-budget.service.js';
import { type WriteScope } from '../record/write-scope.js';

/** What every resolver of one request shares. */
export interface RequestContext {
  /** Who asks. After each write of the request the actor knows the record up to that write, so that the next one sees it. */
  actor: Actor;
  readonly requestId: string;
  /** Whose share of requests it takes from; absent: nobody's. */
  readonly payer?: Payer | null;
  /** Aborted when the caller has gone or the time is up. */
  readonly signal: AbortSignal | null;
  /** The sender's word for this request, under which it is saved once at most; null: none was given. */
  readonly idempotencyKey: string | null;
  /** Of each operation that writes, how far it has come. */
  readonly writes: WriteScope[];
  /** True: what is not there is an error whose message names it, for a page to show. */
  readonly saysWhatIsMissing?: boolean;
  /** The HTTP request, which Nest looks for under this name. */
  readonly req: unknown;
}
