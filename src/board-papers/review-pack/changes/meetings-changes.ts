/** Decides what changed by meetings: decisions taken, and actions raised, done or withdrawn. */
import type { DecisionSnapshot } from '../../../board/board-view.js';
import type { ActionSnapshot } from '../../../meetings/action-view.js';
import { dateFigure, nameFigure, textFigure } from '../../figures.js';
import { say } from '../../prose.js';
import {
  brief,
  stateChanges,
  stateWords,
  thingSubject,
  titled,
  type Change,
  type Thing,
  type ProjectKind,
} from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

const DECISION: ProjectKind = { domain: 'DECISIONS', kind: 'Decision' };

export function decisionsChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const known = new Set(before?.decisions.map((one) => one.id));
  return after.decisions.filter((one) => !known.has(one.id)).map((one) => decided(one, after, context));
}

function decided({ id, code, terms, body }: DecisionSnapshot, after: Snapshot, context: PackContext): Change {
  const thing = { recordId: id, code, title: terms.title };
  const of = thingSubject(DECISION, { ...thing, reportId: terms.id, citation: terms.citation }, context, after);
  const outcome = stateWords(terms.outcome);
  const by = nameFigure(of, 'body', 'Body', body.terms.name);
  const what = textFigure(of, 'outcome', 'Outcome', outcome);
  const on = dateFigure(of, 'on', 'Date', terms.effectiveOn);
  const line = say`${titled(of, code, terms.title)}: ${what} by ${by} on ${on}.`;
  return { ...brief(DECISION, thing), what: 'DECIDED', from: null, to: outcome, on: terms.effectiveOn, line };
}

export function actionsChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const two = { before: before ?? after, after, context };
  const kind: ProjectKind = { domain: 'ACTIONS', kind: 'Action' };
  return stateChanges(kind, before?.actions.map(actionOf) ?? [], after.actions.map(actionOf), two);
}

function actionOf({ id, code, terms, state, stateReport, raisedOn }: ActionSnapshot): Thing {
  return {
    recordId: id,
    code,
    title: terms.text,
    state,
    on: stateReport?.effectiveOn ?? raisedOn,
    reportId: stateReport?.id ?? terms.id,
    citation: terms.citation,
  };
}
