/** Decides what changed towards others: commitments made, moved, kept or let go, and communications. What is thought of them stays out. */
import type { CommitmentSnapshot } from '../../../stakeholders/commitment-snapshot.js';
import type { CommunicationSnapshot } from '../../../stakeholders/communication-snapshot.js';
import { dateFigure } from '../../figures.js';
import { say } from '../../prose.js';
import { brief, stateChanges, thingSubject, titled, type Change, type Thing, type ProjectKind } from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

const COMMITMENT: ProjectKind = { domain: 'STAKEHOLDERS', kind: 'Commitment' };
const COMMUNICATION: ProjectKind = { domain: 'STAKEHOLDERS', kind: 'Communication' };

export function stakeholdersChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const two = { before: before ?? after, after, context };
  const commitments = (at: Snapshot | null): readonly CommitmentSnapshot[] =>
    at?.domains.stakeholders.commitments ?? [];
  const said = (at: Snapshot | null): readonly Thing[] =>
    at?.domains.stakeholders.communications.map(communicationOf) ?? [];
  const former = new Map(commitments(before).map((one) => [one.id, one]));
  return [
    ...stateChanges(COMMITMENT, commitments(before).map(commitmentOf), commitments(after).map(commitmentOf), two),
    ...commitments(after).flatMap((one) => moved(former.get(one.id) ?? null, one, two)),
    ...stateChanges(COMMUNICATION, said(before), said(after), two),
  ];
}

/** A due date that moved is told with its dates, so that CHANGED is no state of its own here. */
function commitmentOf({ id, code, terms, state, stateReport, open }: CommitmentSnapshot): Thing {
  return {
    recordId: id,
    code,
    title: terms.what,
    state: open ? 'OPEN' : state,
    on: stateReport?.effectiveOn ?? terms.effectiveOn,
    reportId: stateReport?.id ?? terms.id,
    citation: terms.citation,
  };
}

function communicationOf({ id, code, terms, state, stateReport }: CommunicationSnapshot): Thing {
  return {
    recordId: id,
    code,
    title: terms.title,
    state,
    on: stateReport?.effectiveOn ?? terms.effectiveOn,
    reportId: stateReport?.id ?? terms.id,
    citation: terms.citation,
  };
}

function moved(
  was: CommitmentSnapshot | null,
  is: CommitmentSnapshot,
  { before, after, context }: { readonly before: Snapshot; readonly after: Snapshot; readonly context: PackContext },
): readonly Change[] {
  if (was === null || !is.open || was.dueOn === is.dueOn) return [];
  const of = thingSubject(COMMITMENT, commitmentOf(is), context, after);
  const name = titled(of, is.code, is.terms.what);
  const to = is.dueOn === null ? say`no date` : say`${dateFigure(of, 'due', 'Due date', is.dueOn)}`;
  const behind = thingSubject(COMMITMENT, commitmentOf(was), context, before);
  const from = was.dueOn === null ? say`no date` : say`${dateFigure(behind, 'formerly', 'Due date before', was.dueOn)}`;
  const on = is.stateReport?.effectiveOn ?? after.asAt;
  const line = say`${name} moved from ${from} to ${to}.`;
  return [{ ...brief(COMMITMENT, commitmentOf(is)), what: 'MOVED', from: was.dueOn, to: is.dueOn, on, line }];
}
