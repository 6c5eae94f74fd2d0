/** Decides how the pilots of a project stand together: the balance of types, and whether piloting can start. */
import { type KindState, statesOf } from '../platform/kind/kind.js';
import type { Problem } from '../platform/record/problem.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { PilotIdentity, PilotReport, PilotStatement } from './pilot.entity.js';
import { PILOT } from './pilot.kind.js';
import { AUTHORITY_TYPES, TAKING_PART, type AuthorityType, type PilotState } from './pilot-states.js';

export interface PilotRows {
  readonly identities: readonly PilotIdentity[];
  readonly statements: readonly PilotStatement[];
  readonly reports: readonly PilotReport[];
}

/** One pilot as it stands. */
export type PilotSnapshot = KindState<PilotStatement, PilotReport, PilotState>;

export interface TypeBalance {
  readonly authorityType: AuthorityType;
  /** All pilots of the type but those that declined or withdrew. */
  readonly listed: number;
  /** Those that have agreed. */
  readonly takingPart: number;
}

export interface PilotsView {
  /** By code. */
  readonly pilots: readonly PilotSnapshot[];
  /** Types with a pilot, in the order of `AUTHORITY_TYPES`. */
  readonly balance: readonly TypeBalance[];
  /** Why piloting cannot start; none: it can. */
  readonly notReady: readonly Problem[];
}

/** The pilots of a project at a point. */
export function pilotsView(rows: PilotRows, projectId: string, point: RecordPoint): PilotsView {
  return viewOf(statesOf(PILOT, rows, projectId, point));
}

/** The same of pilots whose states are known. */
export function viewOf(pilots: readonly PilotSnapshot[]): PilotsView {
  return { pilots, balance: balanceOf(pilots), notReady: notReady(pilots) };
}

function balanceOf(pilots: readonly PilotSnapshot[]): readonly TypeBalance[] {
  return AUTHORITY_TYPES.flatMap((authorityType) => {
    const own = pilots.filter((pilot) => pilot.terms.authorityType === authorityType);
    const listed = own.filter((pilot) => pilot.state !== 'DECLINED' && pilot.state !== 'WITHDRAWN').length;
    const takingPart = own.filter((pilot) => TAKING_PART.includes(pilot.state)).length;
    return own.length ? [{ authorityType, listed, takingPart }] : [];
  });
}

/** What somebody who has agreed still lacks before piloting can start, in words; none: nothing. */
export function lacksOf({ terms }: Pick<PilotSnapshot, 'terms'>): readonly string[] {
  return [...(terms.outputVersionIds.length ? [] : ['a version to pilot']), ...(terms.contact ? [] : ['a contact'])];
}

/** What stands between the pilots and their start. */
function notReady(pilots: readonly PilotSnapshot[]): readonly Problem[] {
  const taking = pilots.filter((pilot) => TAKING_PART.includes(pilot.state));
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
