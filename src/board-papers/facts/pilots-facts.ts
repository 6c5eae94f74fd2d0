/** Decides which facts a paper takes from pilots: real ones, with what they lack; invented ones only as a number. */
import type { AuthorityType, PilotState } from '../../pilots/pilot-states.js';
import { lacksOf, type PilotsView, type PilotSnapshot } from '../../pilots/pilots-view.js';
import type { Register } from '../../programme/register.js';
import type { Origin } from './origin.js';

/** A pilot authority. Its report is the one that gave its stage, else the statement that listed it. */
export interface PilotFact extends Origin {
  readonly code: string;
  readonly name: string;
  /** The row that gives the name: the register's where the authority is in it. */
  readonly named: Origin;
  readonly authorityType: AuthorityType;
  readonly stage: PilotState;
  /** What it lacks before it can start; empty: nothing. */
  readonly lacks: readonly string[];
}

export interface PilotsFacts {
  /** By code; those made up for a demonstration are left out. */
  readonly real: readonly PilotFact[];
  /** How many were made up. */
  readonly invented: number;
}

/** The facts at the view's point. */
export function pilotsFacts({ pilots }: PilotsView, register: Register): PilotsFacts {
  return {
    real: pilots.filter((pilot) => !pilot.terms.invented).map((pilot) => pilotFact(pilot, register)),
    invented: pilots.filter((pilot) => pilot.terms.invented).length,
  };
}

function pilotFact(pilot: PilotSnapshot, register: Register): PilotFact {
  const { id, code, terms, state: stage, stateReport } = pilot;
  const authority = terms.organisationId === null ? undefined : register.organisations.get(terms.organisationId);
  const own: Origin = { recordId: id, reportId: terms.id, citation: terms.citation };
  return {
    recordId: id,
    reportId: stateReport?.id ?? terms.id,
    citation: stateReport?.citation ?? terms.citation,
    assumed: (stateReport ?? terms).assumed,
    code,
    name: authority?.name ?? terms.name,
    named: authority
      ? { recordId: authority.organisationId, reportId: authority.id, citation: authority.citation }
      : own,
    authorityType: terms.authorityType,
    stage,
    lacks: lacksOf(pilot),
  };
}
