/** Decides whether a version may be reported in another state: by the order of reports, the table of states and what hangs on its text. */
import { correctionFaults, orderFaults } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { inForce } from '../platform/record/in-force.js';
import { OPEN_TEXT, VERSION_LIFE, type VersionState } from './output-kinds.js';
import type { OutputVersionReport } from './output.entity.js';
import type { OutputSnapshot, OutputsView } from './outputs-view.js';
import type { VersionSnapshot } from './versions-snapshot.js';

export interface AskedMove {
  readonly to: VersionState;
  readonly effectiveOn: string;
  /** The record id of the report that it corrects; null: none. */
  readonly corrects: string | null;
  /** The revision before the write. */
  readonly revision: number;
}

/**
 * The state from which the report moves the version: that of the last report but the one corrected.
 * @throws Refusal where the report may not be dated so, or corrects what it may not
 */
export function stateBefore(
  version: VersionSnapshot,
  reports: readonly OutputVersionReport[],
  { to, effectiveOn, corrects, revision }: AskedMove,
): VersionState {
  const stands = inForce(reports, { asAt: '9999-12-31', revision });
  const faults: Problem[] = [
    ...correctionFaults(reports, corrects, ['input', 'corrects']),
    ...orderFaults(stands, effectiveOn, corrects),
  ];
  if (faults.length) throw new Refusal(faults);
  const corrected = reports.find((row) => row.id === corrects);
  if (corrected && (corrected.state === 'PUBLISHED') !== (to === 'PUBLISHED')) {
    const message =
      to === 'PUBLISHED'
        ? 'Only a publication can be corrected by another publication.'
        : `${version.code} was published on ${corrected.effectiveOn} and has been read since. Begin a new version, or correct the date and reason of its publication.`;
    throw refuse('PUBLISHED_STANDS', message, ['input', 'corrects'], corrected.id);
  }
  if (version.state === 'SUPERSEDED' && version.stateReport?.versionId !== version.id) return 'SUPERSEDED';
  return stands.filter((row) => row.id !== corrects).at(-1)?.state ?? 'DRAFT';
}

/** Why the version cannot go from one state to another; null: it can. */
export function moveFault(
  view: OutputsView,
  output: OutputSnapshot,
  version: VersionSnapshot,
  { from, to, corrects }: { readonly from: VersionState; readonly to: VersionState; readonly corrects: string | null },
): Refusal | null {
  const step = stepFault(VERSION_LIFE, { from, to, corrects, subject: version.code, field: 'state' });
  if (step) return step;
  if (to === 'SUPERSEDED' && output.versions.at(-1)?.id === version.id) {
    const message = `${version.code} is the newest version of ${output.code}, so nothing supersedes it. Begin a newer one first.`;
    return refuse('NOTHING_NEWER', message, ['input', 'state'], version.id);
  }
  const whole = OPEN_TEXT.includes(to) ? publishedWith(view, version) : null;
  if (!whole) return null;
  const message = `${version.code} is part of ${whole.code}, which has been published, so its text stays as it is. Begin a new version of it.`;
  return refuse('PART_IN_USE', message, ['input', 'state'], whole.id);
}

/** A published version, or one that was, of which this one is a part; null: none. */
function publishedWith(view: OutputsView, version: VersionSnapshot): VersionSnapshot | null {
  const wholes = view.outputs.flatMap((output) => output.versions);
  return wholes.find((one) => one.publication && one.parts.some((part) => part.id === version.id)) ?? null;
}
