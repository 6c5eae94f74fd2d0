/** Decides what an assessment comes to: on the version of the scale it was made on, and on the one in force. */
import type { RiskAssessment } from './risk-assessment.entity.js';
import type { RiskScale } from './risk-rules.entity.js';
import { scoreOn, type ScaleVersion, type Score } from './risk-scale.js';
import { TOOL_SCALE, TOOL_SCALES } from './tool-scale.js';

export interface Assessed {
  readonly row: RiskAssessment;
  /** The version it was made on. */
  readonly scale: ScaleVersion;
  readonly score: Score;
  /** True: another version has come into force since. */
  readonly former: boolean;
  /** What it would be on the version in force; null: that one has no such levels. */
  readonly onCurrent: Score | null;
}

/** Which scale a row stands on. */
export interface OnScale {
  readonly scaleId: string | null;
  readonly toolScale: string | null;
}

/** Every version there is, by id. */
export function scalesById(rows: readonly RiskScale[]): ReadonlyMap<string, ScaleVersion> {
  return new Map([...TOOL_SCALES, ...rows].map((scale) => [scale.id, scale]));
}

/** The version in force in a project among the `standing` ones in order: its own, else the organisation's, else the tool's. */
export function scaleInForce(snapshot: readonly RiskScale[], projectId: string): ScaleVersion {
  const own = snapshot.findLast((row) => row.projectId === projectId);
  return own ?? snapshot.findLast((row) => row.projectId === null) ?? TOOL_SCALE;
}

/** How a row says on which version it stands. */
export function standsOn(scale: ScaleVersion): OnScale {
  const own = scale.id.startsWith('TOOL-');
  return { scaleId: own ? null : scale.id, toolScale: own ? scale.id : null };
}

/** The assessment with its scores. Throws where its scale is not there: it was checked when it was made. */
export function assessed(
  row: RiskAssessment,
  scales: ReadonlyMap<string, ScaleVersion>,
  inForce: ScaleVersion,
): Assessed {
  const scale = scales.get(row.scaleId ?? row.toolScale ?? '');
  const score = scale && scoreOn(scale, row.likelihood, row.impact);
  if (!scale || !score) throw new Error(`assessment ${row.id} stands on a scale that has no such levels`);
  const former = scale.id !== inForce.id;
  return { row, scale, score, former, onCurrent: former ? scoreOn(inForce, row.likelihood, row.impact) : score };
}

/** Whether `target` is no improvement on `current`; null: the two cannot be compared. A threat is better the lower it is. */
export function noBetter(target: Assessed, current: Assessed, threat: boolean): boolean | null {
  const same = target.scale.id === current.scale.id;
  const goal = same ? target.score.score : target.onCurrent?.score;
  const now = same ? current.score.score : current.onCurrent?.score;
  if (goal === undefined || now === undefined) return null;
  return threat ? goal >= now : goal <= now;
}
