/** Decides which facts a paper takes from the risk register. */
import type { CellTone } from '../../documents/model.js';
import type { Register } from '../../programme/register.js';
import type { AcceptanceState } from '../../risks/acceptance.js';
import type { AppetiteReading } from '../../risks/appetite.js';
import type { Assessed } from '../../risks/assessed.js';
import type { RiskGapCode } from '../../risks/risk-gap.js';
import type { RiskSnapshot } from '../../risks/risk-snapshot.js';
import type { ResponseKind, RiskNature, RiskState } from '../../risks/risk-states.js';
import type { RisksView } from '../../risks/risks-view.js';
import { firstSaid, type Origin, type PartyFact } from './origin.js';

/** An assessment of things as they were. */
export interface ScoreFact {
  readonly reportId: string;
  readonly on: string;
  readonly score: number;
  readonly band: string;
  readonly tone: CellTone;
  readonly likelihood: string;
  readonly impact: string;
  /** The version of the scale: scores of two versions cannot be compared. */
  readonly scaleId: string;
  /** What it comes to on the version in force, where that has its levels: risks are ranked by it. */
  readonly rank: number;
  /** A planning assumption of ours. */
  readonly assumed: boolean;
  /** The write that said it first; papers sealed earlier do not say. */
  readonly said?: number | null;
}

export interface AcceptanceFact {
  readonly reportId: string;
  readonly state: AcceptanceState;
  readonly approver: PartyFact | null;
  readonly expiresOn: string;
}

export interface RiskFact extends Origin {
  readonly code: string;
  readonly title: string;
  readonly nature: RiskNature;
  readonly status: RiskState;
  readonly raisedOn: string;
  readonly owner: PartyFact | null;
  /** Assessments of things as they were, oldest first; the last one holds. */
  readonly scores: readonly ScoreFact[];
  readonly reading: AppetiteReading | null;
  readonly acceptance: AcceptanceFact | null;
  readonly gaps: readonly RiskGapCode[];
  /** How it is met; papers sealed earlier do not say. */
  readonly response?: { readonly reportId: string; readonly kind: ResponseKind; readonly note: string | null } | null;
  /** When and why it was closed; null: it is open. Papers sealed earlier do not say. */
  readonly closed?: {
    readonly reportId: string;
    readonly on: string;
    readonly note: string;
    readonly said?: number | null;
  } | null;
}

export interface RisksFacts {
  /** Open and closed ones, by code. */
  readonly risks: readonly RiskFact[];
}

/** The facts at the view's point. */
export function risksFacts(view: RisksView, register: Register): RisksFacts {
  return { risks: view.risks.map((risk) => riskFact(risk, register)) };
}

function riskFact(risk: RiskSnapshot, register: Register): RiskFact {
  const { terms, acceptance } = risk;
  return {
    recordId: risk.id,
    reportId: terms.id,
    citation: terms.citation,
    assumed: terms.assumed,
    code: risk.code,
    title: terms.title,
    nature: terms.nature,
    status: risk.state,
    raisedOn: risk.raisedOn,
    owner: party(terms.ownerId, register),
    scores: risk.trend.filter(({ row }) => row.kind === 'CURRENT').map(scoreFact),
    reading: risk.reading,
    acceptance: acceptance && {
      reportId: acceptance.row.id,
      state: acceptance.state,
      approver: party(acceptance.row.approverId, register),
      expiresOn: acceptance.row.expiresOn,
    },
    gaps: risk.gaps.map((gap) => gap.code),
    response: risk.response && { reportId: risk.response.id, kind: risk.response.response, note: risk.response.note },
    closed:
      risk.state === 'CLOSED' && risk.stateReport
        ? {
            reportId: risk.stateReport.id,
            on: risk.stateReport.effectiveOn,
            note: risk.stateReport.note,
            said: firstSaid(risk.stateReport),
          }
        : null,
  };
}

function scoreFact({ row, score, scale, onCurrent }: Assessed): ScoreFact {
  return {
    reportId: row.id,
    on: row.effectiveOn,
    score: score.score,
    band: score.band.name,
    tone: score.band.tone,
    likelihood: score.likelihood.label,
    impact: score.impact.label,
    scaleId: scale.id,
    rank: onCurrent?.score ?? score.score,
    assumed: row.assumed,
    said: firstSaid(row),
  };
}

function party(id: string | null, register: Register): PartyFact | null {
  const found = id === null ? undefined : register.people.get(id);
  if (!found) return null;
  return { recordId: found.personId, reportId: found.id, citation: found.citation, name: found.name, post: found.post };
}
