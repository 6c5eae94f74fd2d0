/** Names what an import of a plan is compared with. */
import type { PlanRows } from '../plan-faults.js';
import { type KnownProgress } from './import-progress.js';
import { type KnownOwners } from './owners.js';

/** What an import is compared with. */
export interface ImportContext {
  readonly plan: PlanRows;
  /** Every code that the project ever used. */
  readonly taken: ReadonlySet<string>;
  readonly owners: KnownOwners;
  readonly progress: KnownProgress;
  /** Whether items that the file leaves out are taken out of the plan. */
  readonly withdrawMissing: boolean;
  /** The code that a calendar of the file has in the plan, by what the file calls it; null: the file names those of the plan. */
  readonly calendars: ReadonlyMap<string, string> | null;
}
