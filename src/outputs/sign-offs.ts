/** Decides which signatures on a version hold: those given for the text as it is now, by the organisations whose badge it carries. */
import { known } from '../platform/record/history.js';
import { inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { OutputSignOff } from './output.entity.js';

/** VALID holds; the others stay listed with the hash they were given for. */
export type SignOffState = 'VALID' | 'TEXT_CHANGED' | 'TAKEN_BACK' | 'REPLACED' | 'CORRECTED';

export interface SignOffSnapshot {
  readonly row: OutputSignOff;
  readonly state: SignOffState;
}

export interface SignOffsSnapshot {
  /** Every one known, oldest first. */
  readonly signOffs: readonly SignOffSnapshot[];
  /** Organisations that have still to sign this text, in the order of the badge. */
  readonly awaiting: readonly string[];
}

/** The signatures on one version whose text now has the hash `contentSha256`. */
export function signOffsSnapshot(
  rows: readonly OutputSignOff[],
  contentSha256: string,
  sponsorIds: readonly string[],
  point: RecordPoint,
): SignOffsSnapshot {
  const stand = inForce(rows, point);
  const last = new Map(stand.map((row) => [row.organisationId, row]));
  const stateOf = (row: OutputSignOff): SignOffState => {
    if (!stand.includes(row)) return 'CORRECTED';
    if (last.get(row.organisationId) !== row) return 'REPLACED';
    if (!row.given) return 'TAKEN_BACK';
    return row.contentSha256 === contentSha256 ? 'VALID' : 'TEXT_CHANGED';
  };
  const signOffs = known(rows, point).map((row) => ({ row, state: stateOf(row) }));
  const signed = new Set(signOffs.filter((one) => one.state === 'VALID').map((one) => one.row.organisationId));
  return { signOffs, awaiting: sponsorIds.filter((id) => !signed.has(id)) };
}
