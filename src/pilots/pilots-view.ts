/** Decides how pilots stand at one point of the record: each one's stage, the balance of types, and whether they are ready. */
import { byCode } from '../platform/record/by-code.js';
import type { Problem } from '../platform/record/problem.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import { latestOfEach, standing, type RecordPoint } from '../platform/record/standing.js';
import type { PilotIdentity, PilotReport, PilotStatement } from './pilot.entity.js';
import { AUTHORITY_TYPES, PILOT_LIFE, TAKING_PART, type AuthorityType, type PilotStage } from './pilot-stages.js';

/** All rows of the domain, of every project. */
export interface PilotRows extends Record<string, readonly { id: string; revision: number }[]> {
  readonly identities: readonly PilotIdentity[];
  readonly statements: readonly PilotStatement[];
  readonly reports: readonly PilotReport[];
}

/** One pilot as it stands. */
export interface PilotStanding {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: PilotStatement;
  readonly stage: PilotStage;
  /** The report that says so; null: none was made yet. */
  readonly stageReport: PilotReport | null;
  readonly nextStages: readonly PilotStage[];
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly PilotReport[];
  readonly version: number;
}

export interface TypeBalance {
  readonly authorityType: AuthorityType;
  /** All pilots of the type but those that declined or withdrew. */
  readonly listed: number;
  /** Those that have agreed. */
  readonly takingPart: number;
}

export interface PilotsView {
  /** By code. */
  readonly pilots: readonly PilotStanding[];
  /** Types with a pilot, in the order of `AUTHORITY_TYPES`. */
  readonly balance: readonly TypeBalance[];
  /** Why piloting cannot start; none: it can. */
  readonly notReady: readonly Problem[];
}

/** The pilots of a project at a point. */
export function pilotsView(rows: PilotRows, projectId: string, point: RecordPoint): PilotsView {
  const identities = new Map(rows.identities.map((row) => [row.id, row]));
  const reports = grouped(rows.reports, (row) => row.pilotId);
  const statements = grouped(rows.statements, (row) => row.pilotId);
  const pilots = latestOfEach(rows.statements, point, (row) => row.pilotId).flatMap((terms): PilotStanding[] => {
    const identity = identities.get(terms.pilotId);
    if (identity?.projectId !== projectId) return [];
    const own = reports.get(identity.id) ?? [];
    const stageReport = standing(own, point).at(-1) ?? null;
    const stage = stageReport?.stage ?? 'IDENTIFIED';
    return [
      {
        id: identity.id,
        code: identity.code,
        terms,
        stage,
        stageReport,
        nextStages: PILOT_LIFE[stage],
        history: known(own, point),
        version: versionOf(point.revision, own, statements.get(identity.id) ?? []),
      },
    ];
  });
  pilots.sort(byCode);
  return { pilots, balance: balanceOf(pilots), notReady: notReady(pilots) };
}

function balanceOf(pilots: readonly PilotStanding[]): readonly TypeBalance[] {
  return AUTHORITY_TYPES.flatMap((authorityType) => {
    const own = pilots.filter((pilot) => pilot.terms.authorityType === authorityType);
    const listed = own.filter((pilot) => pilot.stage !== 'DECLINED' && pilot.stage !== 'WITHDRAWN').length;
    const takingPart = own.filter((pilot) => TAKING_PART.includes(pilot.stage)).length;
    return own.length ? [{ authorityType, listed, takingPart }] : [];
  });
}

/** What somebody who has agreed still lacks before piloting can start, in words; none: nothing. */
export function lacksOf({ terms }: Pick<PilotStanding, 'terms'>): readonly string[] {
  return [...(terms.outputVersionIds.length ? [] : ['a version to pilot']), ...(terms.contact ? [] : ['a contact'])];
}

/** What stands between the pilots and their start. */
function notReady(pilots: readonly PilotStanding[]): readonly Problem[] {
  const taking = pilots.filter((pilot) => TAKING_PART.includes(pilot.stage));
  if (taking.length === 0) {
    const message = 'No authority has agreed to pilot yet. Invite authorities and report their answers.';
    return [{ code: 'NO_PILOT', message, path: [], subject: null }];
  }
  return taking.flatMap(({ code, terms }): Problem[] => {
    const lacks = lacksOf({ terms });
    if (lacks.length === 0) return [];
    const message = `${terms.name} (${code}) has agreed to pilot but lacks ${lacks.join(' and ')}. Amend it.`;
    return [{ code: 'PILOT_INCOMPLETE', message, path: [], subject: code }];
  });
}
