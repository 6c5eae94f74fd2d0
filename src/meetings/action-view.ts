/** Decides how one action stands at a point of the record: its state, and whether it is overdue. */
import { known, versionOf } from '../platform/record/history.js';
import { inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { ActionIdentity, ActionReport, ActionStatement } from './action.entity.js';
import { ACTION_LIFE, STILL_TO_DO, type ActionState } from './meeting-states.js';
import type { MeetingSnapshot } from './meeting-snapshot.js';
import { isPast } from '../milestones/late.js';

export interface ActionSnapshot {
  readonly id: string;
  readonly code: string;
  /** Null: of no project. */
  readonly projectId: string | null;
  /** The meeting that raised it; null: raised outside a meeting. */
  readonly meeting: MeetingSnapshot | null;
  /** The statement in force. */
  readonly terms: ActionStatement;
  readonly raisedOn: string;
  readonly state: ActionState;
  /** The report that says so; null: none was made yet. */
  readonly stateReport: ActionReport | null;
  readonly nextStates: readonly ActionState[];
  /** Somebody still has to do it. */
  readonly open: boolean;
  /** It is open and its date has passed. */
  readonly overdue: boolean;
  /** Raised on an item that is kept from the public. */
  readonly closed: boolean;
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly ActionReport[];
  readonly version: number;
}

/** The action; null where it has no terms at the point. */
export function actionSnapshot(
  { id, code, projectId }: ActionIdentity,
  meeting: MeetingSnapshot | null,
  rows: { readonly statements: readonly ActionStatement[]; readonly reports: readonly ActionReport[] },
  point: RecordPoint,
): ActionSnapshot | null {
  const statements = inForce(rows.statements, point);
  const [first] = statements;
  const terms = statements.at(-1);
  if (!first || !terms) return null;
  const stateReport = inForce(rows.reports, point).at(-1) ?? null;
  const state = stateReport?.state ?? 'OPEN';
  const open = STILL_TO_DO.includes(state);
  return {
    id,
    code,
    projectId,
    meeting,
    terms,
    raisedOn: first.effectiveOn,
    state,
    stateReport,
    nextStates: ACTION_LIFE[state],
    open,
    overdue: open && isPast(terms.dueOn, point.asAt),
    closed: meeting?.agenda.some((item) => item.closed && item.itemId === terms.itemId) ?? false,
    history: known(rows.reports, point),
    version: versionOf(point.revision, rows.statements, rows.reports),
  };
}
