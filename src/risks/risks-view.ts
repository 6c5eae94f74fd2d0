/** Decides how the risk register of a project stands at one point of the record. */
import { byCode } from '../platform/record/by-code.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import { latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import { acceptanceFaults, acceptanceState } from './acceptance.js';
import { appetiteFor, readAppetite } from './appetite.js';
import { assessed, scaleInForce, scalesById, type Assessed } from './assessed.js';
import type { RiskAcceptance, RiskAssessment } from './risk-assessment.entity.js';
import { gaps } from './risk-gaps.js';
import type { RiskAction, RiskActionReport, RiskResponse } from './risk-response.entity.js';
import type { RiskAppetite, RiskScale } from './risk-rules.entity.js';
import type { ScaleVersion } from './risk-scale.js';
import type { ActionSnapshot, RiskFacts, RiskSnapshot } from './risk-snapshot.js';
import { ACTION_LIFE, RISK_LIFE, type AssessmentKind } from './risk-states.js';
import type { RiskIdentity, RiskReview, RiskStatement, RiskStateReport } from './risk.entity.js';
import { isPast } from '../milestones/late.js';

/** The rows that are about one risk each. */
export interface OwnRows {
  readonly statements: readonly RiskStatement[];
  readonly states: readonly RiskStateReport[];
  readonly assessments: readonly RiskAssessment[];
  readonly acceptances: readonly RiskAcceptance[];
  readonly responses: readonly RiskResponse[];
  readonly actions: readonly RiskAction[];
  readonly actionReports: readonly RiskActionReport[];
  readonly reviews: readonly RiskReview[];
}

/** All rows of the domain that a project goes by. */
export interface RiskRows extends RowsOfRisks, RuleRows {}

/** The rows about risks. */
export interface RowsOfRisks extends OwnRows {
  readonly identities: readonly RiskIdentity[];
}

/** The rows of the rules: of projects, and of the organisation. */
export interface RuleRows {
  readonly scales: readonly RiskScale[];
  readonly appetites: readonly RiskAppetite[];
}

/** The rules in force: what is measured by, and what is acceptable. */
export interface RiskRules {
  readonly scale: ScaleVersion;
  /** Every version known that was set for the project or the organisation, oldest first. */
  readonly scales: readonly RiskScale[];
  /** In force: one of each scope and category, in the order in which they were set. */
  readonly appetites: readonly RiskAppetite[];
  /** Number of the last write about the project's own rules, and about the organisation's. */
  readonly version: number;
  readonly organisationVersion: number;
}

export interface RisksView {
  readonly asAt: string;
  /** By code. */
  readonly risks: readonly RiskSnapshot[];
  readonly rules: RiskRules;
}

/** The register at a point. */
export function risksView(rows: RiskRows, projectId: string, point: RecordPoint): RisksView {
  const rules = rulesView(rows, projectId, point);
  const scales = scalesById(rows.scales);
  const identities = new Map(rows.identities.map((row) => [row.id, row]));
  const own = ownRows(rows);
  const risks = latestOfEach(rows.statements, point, (row) => row.riskId).flatMap((terms): RiskSnapshot[] => {
    const identity = identities.get(terms.riskId);
    if (identity?.projectId !== projectId) return [];
    const facts = riskFacts({ id: identity.id, code: identity.code, projectId, terms }, own(identity.id), {
      rules,
      scales,
      point,
    });
    return [{ ...facts, gaps: gaps(facts, point.asAt), acceptBlockers: acceptanceFaults(facts) }];
  });
  risks.sort(byCode);
  return { asAt: point.asAt, risks, rules };
}

/** The rules of a project at a point. */
export function rulesView(
  rows: Pick<RiskRows, 'scales' | 'appetites'>,
  projectId: string,
  point: RecordPoint,
): RiskRules {
  const ours = (row: { readonly projectId: string | null }): boolean =>
    row.projectId === projectId || row.projectId === null;
  const scales = rows.scales.filter(ours);
  const appetites = rows.appetites.filter(ours);
  const of = (scope: string | null): number =>
    versionOf(
      point.revision,
      scales.filter((row) => row.projectId === scope),
      appetites.filter((row) => row.projectId === scope),
    );
  return {
    scale: scaleInForce(inForce(scales, point), projectId),
    scales: known(scales, point),
    appetites: latestOfEach(appetites, point, (row) => `${row.projectId ?? ''} ${row.category ?? ''}`),
    version: of(projectId),
    organisationVersion: of(null),
  };
}

/** The rows of one risk, put together once for all. */
export function ownRows(rows: RiskRows): (id: string) => OwnRows {
  const of = <T extends { readonly riskId: string }>(all: readonly T[]) => grouped(all, (row) => row.riskId);
  const by = {
    statements: of(rows.statements),
    states: of(rows.states),
    assessments: of(rows.assessments),
    acceptances: of(rows.acceptances),
    responses: of(rows.responses),
    actions: of(rows.actions),
    actionReports: of(rows.actionReports),
    reviews: of(rows.reviews),
  };
  return (id) => ({
    statements: by.statements.get(id) ?? [],
    states: by.states.get(id) ?? [],
    assessments: by.assessments.get(id) ?? [],
    acceptances: by.acceptances.get(id) ?? [],
    responses: by.responses.get(id) ?? [],
    actions: by.actions.get(id) ?? [],
    actionReports: by.actionReports.get(id) ?? [],
    reviews: by.reviews.get(id) ?? [],
  });
}

interface Context {
  readonly rules: RiskRules;
  readonly scales: ReadonlyMap<string, ScaleVersion>;
  readonly point: RecordPoint;
}

function riskFacts(
  risk: { readonly id: string; readonly code: string; readonly projectId: string; readonly terms: RiskStatement },
  own: OwnRows,
  { rules, scales, point }: Context,
): RiskFacts {
  const { id, code, projectId, terms } = risk;
  const score = (row: RiskAssessment): Assessed => assessed(row, scales, rules.scale);
  const trend = inForce(own.assessments, point).map(score);
  const last = (kind: AssessmentKind): Assessed | null => trend.findLast(({ row }) => row.kind === kind) ?? null;
  const current = last('CURRENT');
  const appetite = terms.nature === 'THREAT' ? appetiteFor(rules.appetites, projectId, terms.category) : null;
  const accepted = new Map(own.assessments.map((row) => [row.id, row]));
  const acceptance = (row: RiskAcceptance) => {
    const of = score(accepted.get(row.assessmentId)!); // the database holds the two together
    return { row, accepted: of, state: acceptanceState(row, of, current, point.asAt) };
  };
  const lastAcceptance = inForce(own.acceptances, point).at(-1);
  const stateReport = inForce(own.states, point).at(-1) ?? null;
  const state = stateReport?.state ?? 'OPEN';
  return {
    id,
    code,
    terms,
    raisedOn: known(own.statements, point)[0]?.effectiveOn ?? terms.effectiveOn,
    state,
    stateReport,
    nextStates: RISK_LIFE[state],
    inherent: last('INHERENT'),
    current,
    target: last('TARGET'),
    trend,
    response: inForce(own.responses, point).at(-1) ?? null,
    actions: actionsOf(own, point),
    review: inForce(own.reviews, point).at(-1) ?? null,
    appetite,
    reading: appetite && current ? readAppetite(appetite, current.scale, current.score) : null,
    acceptance: lastAcceptance ? acceptance(lastAcceptance) : null,
    history: {
      statements: known(own.statements, point),
      states: known(own.states, point),
      assessments: known(own.assessments, point).map(score),
      responses: known(own.responses, point),
      reviews: known(own.reviews, point),
      acceptances: known(own.acceptances, point).map(acceptance),
    },
    version: versionOf(
      point.revision,
      ...[own.statements, own.states, own.assessments, own.acceptances],
      ...[own.responses, own.actions, own.actionReports, own.reviews],
    ),
  };
}

/** The actions of one risk, in the order in which they were first stated. */
function actionsOf(own: OwnRows, point: RecordPoint): readonly ActionSnapshot[] {
  const reports = grouped(own.actionReports, (row) => row.actionId);
  const founded = new Map<string, number>();
  for (const { actionId } of [...own.actions].sort((a, b) => a.revision - b.revision || a.position - b.position))
    if (!founded.has(actionId)) founded.set(actionId, founded.size);
  const actions = latestOfEach(own.actions, point, (row) => row.actionId).map((terms) => {
    const mine = reports.get(terms.actionId) ?? [];
    const report = inForce(mine, point).at(-1);
    const state = report?.state ?? 'PLANNED';
    const open = state === 'PLANNED' || state === 'IN_HAND';
    return {
      id: terms.actionId,
      terms,
      state,
      since: report?.effectiveOn ?? null,
      nextStates: ACTION_LIFE[state],
      open,
      overdue: open && isPast(terms.dueOn, point.asAt),
      history: known(mine, point),
    };
  });
  return actions.sort((a, b) => (founded.get(a.id) ?? 0) - (founded.get(b.id) ?? 0));
}
