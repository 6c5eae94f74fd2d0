/** Decides what a file holds of a plan, whichever kind of file it is. Runs in a thread of its own. */
import type { PlanFileFormat, PlanFileRead } from './file-plan.js';
import { readMspdi } from './read-mspdi.js';
import { readSheet } from './read-sheet.js';

export interface PlanFile {
  readonly format: PlanFileFormat;
  readonly bytes: Uint8Array;
}

/** The plan of a file, or every fault that keeps it out. */
export async function readPlanFile({ format, bytes }: PlanFile): Promise<PlanFileRead> {
  return format === 'MSPDI' ? readMspdi(bytes) : readSheet(format, bytes);
}
