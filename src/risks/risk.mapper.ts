/** Decides how the parts of a risk look in the interface, in the view of their project. */
import { datedView } from '../platform/record/history.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { signatureOf } from '../platform/record/signature.js';
import type { Person } from '../programme/person.type.js';
import { personView } from '../programme/project-view.js';
import type { Register } from '../programme/register.js';
import type { AcceptanceSnapshot } from './acceptance.js';
import type { Assessed } from './assessed.js';
import type {
  RiskAcceptanceView,
  RiskActionView,
  RiskAssessmentView,
  RiskHistoryView,
  RiskResponseView,
  RiskStatementView,
} from './risk-parts.type.js';
import type { RiskResponse } from './risk-response.entity.js';
import type { RiskAppetite } from './risk-rules.entity.js';
import type { RiskAppetiteView, RiskScaleVersion } from './risk-rules.type.js';
import { type ScaleVersion, shadedBands } from './risk-scale.js';
import type { ActionSnapshot, RiskSnapshot } from './risk-snapshot.js';
import type { RiskStatement } from './risk.entity.js';
import type { RiskRules } from './risks-view.js';

/** What every part of a view is shaped with. */
export interface Shaping {
  readonly register: Register;
  readonly revision: number;
  readonly suffix: string;
}

/** A person of the register; null for nobody, or for one who is not in it on that day. */
export function personOf(id: string | null, { register, suffix }: Shaping): Person | null {
  const found = id === null ? undefined : register.people.get(id);
  return found ? personView(found, { register, suffix }) : null;
}

const dated = (row: DatedReport, all: readonly DatedReport[], shaping: Shaping) =>
  datedView(row, { all, revision: shaping.revision, suffix: shaping.suffix });

export function toAssessment(one: Assessed, all: readonly Assessed[], shaping: Shaping): RiskAssessmentView {
  const rows = all.map(({ row }) => row);
  return {
    ...dated(one.row, rows, shaping),
    kind: one.row.kind,
    score: one.score,
    rationale: one.row.rationale,
    scaleId: one.scale.id,
    onFormerScale: one.former,
    onScaleInForce: one.onCurrent,
  };
}

export function toResponse(row: RiskResponse, all: readonly RiskResponse[], shaping: Shaping): RiskResponseView {
  return { ...dated(row, all, shaping), response: row.response, note: row.note };
}

export function toAcceptance(
  one: AcceptanceSnapshot,
  all: readonly AcceptanceSnapshot[],
  shaping: Shaping,
): RiskAcceptanceView {
  const { row, state, accepted } = one;
  const rows = all.map((each) => each.row);
  return {
    ...dated(row, rows, shaping),
    state,
    approver: personOf(row.approverId, shaping),
    score: accepted.score,
    note: row.note,
    expiresOn: row.expiresOn,
  };
}

export function toAction(action: ActionSnapshot, shaping: Shaping): RiskActionView {
  const { terms, history } = action;
  return {
    id: action.id + shaping.suffix,
    text: terms.text,
    actionee: personOf(terms.actioneeId, shaping),
    dueOn: terms.dueOn,
    state: action.state,
    since: action.since,
    nextStates: action.nextStates,
    overdue: action.overdue,
    history: history.map((row) => ({ ...dated(row, history, shaping), state: row.state, note: row.note })),
  };
}

function toStatement(row: RiskStatement, all: readonly RiskStatement[], shaping: Shaping): RiskStatementView {
  const { title, category, cause, event, effect, proximity } = row;
  const ownerName = personOf(row.ownerId, shaping)?.name ?? null;
  return { ...dated(row, all, shaping), title, category, cause, event, effect, proximity, ownerName };
}

export function toHistory({ id, history }: RiskSnapshot, shaping: Shaping): RiskHistoryView {
  const { statements, assessments, responses, reviews, acceptances, states } = history;
  return {
    id: `history:${id}${shaping.suffix}`,
    statements: statements.map((row) => toStatement(row, statements, shaping)),
    assessments: assessments.map((one) => toAssessment(one, assessments, shaping)),
    responses: responses.map((row) => toResponse(row, responses, shaping)),
    reviews: reviews.map((row) => ({ ...dated(row, reviews, shaping), note: row.note, nextOn: row.nextOn })),
    acceptances: acceptances.map((one) => toAcceptance(one, acceptances, shaping)),
    states: states.map((row) => ({ ...dated(row, states, shaping), state: row.state, note: row.note })),
  };
}

export function toAppetite(row: RiskAppetite, shaping: Shaping): RiskAppetiteView {
  return {
    ...dated(row, [], shaping),
    scope: row.projectId === null ? 'ORGANISATION' : 'PROJECT',
    category: row.category,
    upToBand: row.upToBand,
    upToScore: row.upToScore,
    scaleId: row.scaleId ?? row.toolScale ?? '',
    setBy: row.setBy,
    note: row.note,
  };
}

/** A version of a scale, with who set it where somebody did. */
export function toScale(scale: ScaleVersion, rules: Pick<RiskRules, 'scales'>): RiskScaleVersion {
  const row = rules.scales.find((each) => each.id === scale.id);
  const signature = row && signatureOf(row);
  return {
    id: scale.id,
    name: scale.name,
    scope: row ? (row.projectId === null ? 'ORGANISATION' : 'PROJECT') : 'TOOL',
    effectiveOn: row?.effectiveOn ?? null,
    recordedBy: signature?.recordedBy ?? null,
    reason: signature?.reason ?? null,
    likelihood: scale.likelihood,
    impact: scale.impact,
    cells: scale.cells,
    bands: shadedBands(scale),
  };
}
