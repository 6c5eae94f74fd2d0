/** Decides what a pack names as late: milestones, commitments, actions, risk reviews, and promises of papers past their day. */
import { dateFigure } from '../figures.js';
import { promisedLast } from '../promises/promise.js';
import { say } from '../prose.js';
import { brief, thingSubject, titled, type PackLine, type ThingKind } from './change.js';
import type { PackGround, Snapshot } from './snapshot.js';

interface Late {
  readonly recordId: string;
  readonly code: string;
  readonly title: string;
  readonly reportId: string | null;
  readonly citation: string | null;
  /** The day it was due. */
  readonly due: string | null;
}

/** What is late, part by part. What waits for an answer stands with the challenges. */
export function lateLines(after: Snapshot, ground: PackGround): readonly PackLine[] {
  const told = (kind: ThingKind, all: readonly Late[]): readonly PackLine[] =>
    all.map((one) => lineOf(kind, one, after, ground));
  return [
    ...told({ domain: 'PLAN', kind: 'Milestone' }, milestones(after)),
    ...told({ domain: 'STAKEHOLDERS', kind: 'Commitment' }, commitments(after)),
    ...told({ domain: 'ACTIONS', kind: 'Action' }, actions(after)),
    ...told({ domain: 'RISKS', kind: 'Risk' }, reviews(after)),
    ...told({ domain: 'PROMISES', kind: 'Promise' }, promises(ground)),
  ];
}

function lineOf(kind: ThingKind, late: Late, after: Snapshot, ground: PackGround): PackLine {
  const of = thingSubject(kind, late, ground, after);
  const name = titled(of, late.code, late.title);
  const what = kind.kind === 'Risk' ? 'was to be reviewed by' : 'was due on';
  const line =
    late.due === null
      ? say`${name} is late.`
      : say`${name} ${what} ${dateFigure(of, 'late.due', 'Due date', late.due)}.`;
  return { ...brief(kind, late), line };
}

function milestones({ plan, asAt }: Snapshot): readonly Late[] {
  return plan.items
    .filter(({ item, rag }) => item.kind === 'MILESTONE' && rag === 'OVERDUE')
    .map(({ item, baselineFinish, ownerForecast, reports }) => {
      const said = ownerForecast !== null && ownerForecast < asAt ? ownerForecast : baselineFinish;
      const { itemId: recordId, code, title, citation } = item;
      return { recordId, code, title, citation, reportId: reports.at(-1)?.id ?? item.id, due: said };
    });
}

function commitments({ domains }: Snapshot): readonly Late[] {
  return domains.stakeholders.commitments
    .filter((one) => one.overdue)
    .map(({ id: recordId, code, terms, dueOn: due, stateReport }) => {
      return {
        recordId,
        code,
        title: terms.what,
        due,
        reportId: stateReport?.id ?? terms.id,
        citation: terms.citation,
      };
    });
}

function actions({ actions: all }: Snapshot): readonly Late[] {
  return all
    .filter((one) => one.overdue)
    .map(({ id: recordId, code, terms }) => {
      return { recordId, code, title: terms.text, due: terms.dueOn, reportId: terms.id, citation: terms.citation };
    });
}

function reviews({ domains }: Snapshot): readonly Late[] {
  return domains.risks.risks
    .filter(({ gaps }) => gaps.some((gap) => gap.code === 'REVIEW_OVERDUE'))
    .map(({ id: recordId, code, terms, review }) => {
      const due = review?.nextOn ?? null;
      return { recordId, code, title: terms.title, due, reportId: review?.id ?? terms.id, citation: terms.citation };
    });
}

/** Milestones, commitments and actions are named as such already. */
function promises({ ledger }: PackGround): readonly Late[] {
  return ledger
    .filter(({ state, kind }) => state === 'MISSED' && (kind === 'OTHER' || kind === 'COMMUNICATION'))
    .map(({ recordId, code, title, reportId, citation, told }) => {
      return { recordId, code, title, reportId, citation, due: promisedLast({ told }).promisedOn };
    });
}
