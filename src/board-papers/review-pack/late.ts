/** Decides what a pack names as late: milestones, commitments, actions, risk reviews, and promises of papers past their day. */
import type { ItemStatus } from '../../milestones/plan-view.types.js';
import { dateFigure, numberFigure, type Subject } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { workingDays } from '../words.js';
import { brief, thingSubject, titled, type PackLine, type ProjectKind } from './change.js';
import type { PackContext, Snapshot } from './snapshot.js';

interface Late {
  readonly recordId: string;
  readonly code: string;
  readonly title: string;
  readonly reportId: string | null;
  readonly citation: string | null;
  /** The day it was due. */
  readonly due: string | null;
  /** How a milestone is late whose day is still to come; null: its day has passed. */
  readonly ahead?: MilestoneAhead | null;
}

/** A milestone that is late though its day is still to come. */
interface MilestoneAhead {
  readonly forecast: string;
  /** Null: it is too late for what depends on it, not for its baseline. */
  readonly baseline: string | null;
  readonly days: number;
}

/** What is late, part by part. What waits for an answer stands with the challenges. */
export function lateLines(after: Snapshot, context: PackContext): readonly PackLine[] {
  const told = (kind: ProjectKind, all: readonly Late[]): readonly PackLine[] =>
    all.map((one) => ({
      ...brief(kind, one),
      get line() {
        return lineOf(kind, one, after, context);
      },
    }));
  return [
    ...told({ domain: 'PLAN', kind: 'Milestone' }, milestones(after)),
    ...told({ domain: 'STAKEHOLDERS', kind: 'Commitment' }, commitments(after)),
    ...told({ domain: 'ACTIONS', kind: 'Action' }, actions(after)),
    ...told({ domain: 'RISKS', kind: 'Risk' }, reviews(after)),
    ...told({ domain: 'PROMISES', kind: 'Promise' }, promises(context)),
  ];
}

function lineOf(kind: ProjectKind, late: Late, after: Snapshot, context: PackContext): Phrase {
  const of = thingSubject(kind, late, context, after);
  const name = titled(of, late.code, late.title);
  if (late.ahead) return aheadLine(name, of, late.ahead);
  const what = kind.kind === 'Risk' ? 'was to be reviewed by' : 'was due on';
  return late.due === null
    ? say`${name} is late.`
    : say`${name} ${what} ${dateFigure(of, 'late.due', 'Due date', late.due)}.`;
}

function aheadLine(name: Phrase, of: Subject, { forecast, baseline, days }: MilestoneAhead): Phrase {
  const on = dateFigure(of, 'late.forecast', 'Forecast', forecast);
  const by = numberFigure(of, 'late.days', 'Working days late', days, workingDays(days));
  if (baseline === null) return say`${name} is forecast for ${on}, ${by} too late for what depends on it.`;
  return say`${name} is forecast for ${on}, ${by} later than its baseline of ${dateFigure(of, 'late.baseline', 'Baseline', baseline)}.`;
}

function milestones({ plan }: Snapshot): readonly Late[] {
  return plan.items
    .filter(({ item, late }) => item.kind === 'MILESTONE' && late !== null)
    .map((one) => {
      const { itemId: recordId, code, title, citation } = one.item;
      const thing = { recordId, code, title, citation, reportId: one.reports.at(-1)?.id ?? one.item.id };
      return { ...thing, due: one.due, ahead: aheadOf(one) };
    });
}

function aheadOf({ late, finish, baselineFinish, slipWorkingDays, totalFloat }: ItemStatus): MilestoneAhead | null {
  if (finish === null || late === 'OVERDUE') return null;
  if (late === 'SLIPPED') return { forecast: finish, baseline: baselineFinish, days: slipWorkingDays ?? 0 };
  return { forecast: finish, baseline: null, days: -(totalFloat ?? 0) };
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
function promises({ ledger }: PackContext): readonly Late[] {
  return ledger
    .filter(({ state, kind }) => state === 'MISSED' && (kind === 'OTHER' || kind === 'COMMUNICATION'))
    .map(({ recordId, code, title, reportId, citation, measuredBy }) => {
      return { recordId, code, title, reportId, citation, due: measuredBy.promisedOn };
    });
}
