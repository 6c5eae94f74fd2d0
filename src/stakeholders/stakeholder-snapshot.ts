/** Decides how a project's stakeholders stand at one point: where each is in the grid, when it was last spoken to, what is missing. */
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import { toDayNumber } from '../platform/calendar/iso-date.js';
import type { StakeholderAssessment, StakeholderEngagement, StakeholderStatement } from './stakeholder.entity.js';
import { SILENCE_DAYS, TREATMENTS, treatmentOf, type Level, type Position, type Treatment } from './engagement-grid.js';
import { byCode } from '../platform/record/by-code.js';
import type { StakeholderRows } from './stakeholder-rows.js';

/** One stakeholder as it stands. */
export interface StakeholderSnapshot {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: StakeholderStatement;
  /** The assessment in force; null: none was made. */
  readonly assessment: StakeholderAssessment | null;
  readonly interest: Level;
  readonly influence: Level;
  readonly position: Position;
  readonly treatment: Treatment;
  /** The last exchange that stands; null: none is on record. */
  readonly lastEngagement: StakeholderEngagement | null;
  /** Calendar days since then; without any, since it was listed. */
  readonly silentDays: number;
  /** Every exchange known, corrected ones among them, oldest first. */
  readonly engagements: readonly StakeholderEngagement[];
  /** Every assessment known, corrected ones among them, oldest first. */
  readonly assessments: readonly StakeholderAssessment[];
  /** What is missing or overdue in the relationship. */
  readonly problems: readonly Problem[];
  readonly version: number;
}

/** One field of the grid. */
export interface GridCell {
  readonly treatment: Treatment;
  /** By code; those no longer stakeholders are left out. */
  readonly stakeholders: readonly StakeholderSnapshot[];
}

/** The stakeholders of a project, by code. */
export function stakeholderSnapshots(
  rows: StakeholderRows,
  projectId: string,
  point: RecordPoint,
): readonly StakeholderSnapshot[] {
  const identities = new Map(rows.stakeholders.map((row) => [row.id, row]));
  const of = (row: { readonly stakeholderId: string }): string => row.stakeholderId;
  const statements = grouped(rows.stakeholderStatements, of);
  const assessments = grouped(rows.assessments, of);
  const engagements = grouped(rows.engagements, of);
  const found = latestOfEach(rows.stakeholderStatements, point, of).flatMap((terms): StakeholderSnapshot[] => {
    const identity = identities.get(terms.stakeholderId);
    if (identity?.projectId !== projectId) return [];
    const { id, code } = identity;
    const own = {
      said: statements.get(id) ?? [],
      judged: assessments.get(id) ?? [],
      talked: engagements.get(id) ?? [],
    };
    const assessment = inForce(own.judged, point).at(-1) ?? null;
    const lastEngagement = inForce(own.talked, point).at(-1) ?? null;
    const { interest, influence, position } = assessment ?? UNKNOWN;
    const treatment = treatmentOf(interest, influence);
    const listedOn = inForce(own.said, point)[0]?.effectiveOn ?? terms.effectiveOn;
    const silentDays = toDayNumber(point.asAt) - toDayNumber(lastEngagement?.effectiveOn ?? listedOn);
    const stands = { code, terms, treatment, lastEngagement, silentDays };
    return [
      {
        ...{ id, code, terms, assessment, interest, influence, position, treatment, lastEngagement, silentDays },
        engagements: known(own.talked, point),
        assessments: known(own.judged, point),
        problems: nags(stands),
        version: versionOf(point.revision, own.said, own.judged, own.talked),
      },
    ];
  });
  return found.sort(byCode);
}

const UNKNOWN = { interest: 'UNKNOWN', influence: 'UNKNOWN', position: 'UNKNOWN' } as const;

type Nagged = Pick<StakeholderSnapshot, 'code' | 'terms' | 'treatment' | 'lastEngagement' | 'silentDays'>;

function nags({ code, terms, treatment, lastEngagement, silentDays }: Nagged): readonly Problem[] {
  if (!terms.active) return [];
  const found: Problem[] = [];
  const nag = (problem: ProblemCode, message: string): void => {
    found.push({ code: problem, message, path: [], subject: code });
  };
  if (terms.ownerId === null) nag('NO_RELATIONSHIP_OWNER', `Nobody looks after ${code}. Amend it and name an owner.`);
  if (treatment === 'NOT_PLACED') {
    nag('NOT_ASSESSED', `Interest or influence of ${code} is unknown, so it has no place in the grid. Assess it.`);
  }
  const limit = SILENCE_DAYS[treatment];
  if (silentDays > limit) {
    const since = lastEngagement ? 'the last exchange with it' : 'it was listed, and no exchange with it is on record';
    const message = `${code}: ${silentDays} days have passed since ${since}; ${limit} are the most for its place in the grid. Talk to it and log what was said.`;
    nag('SILENT_TOO_LONG', message);
  }
  return found;
}

/** The stakeholders by treatment, every treatment present, in the order of `TREATMENTS`. */
export function engagementGrid(stakeholders: readonly StakeholderSnapshot[]): readonly GridCell[] {
  const active = stakeholders.filter((each) => each.terms.active);
  return TREATMENTS.map((treatment) => ({
    treatment,
    stakeholders: active.filter((each) => each.treatment === treatment),
  }));
}
