/** Decides what keeps a communication from being issued on a day, and what its plan should be warned of: shown by the view, refused on by the mutation. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { DateSpan } from '../platform/calendar/working-calendar.types.js';
import type { CommunicationState } from './communication-life.js';
import type { LinkedMilestone } from './linked-milestone.js';
import { isPast } from '../milestones/late.js';

/** A director's leave to issue one text in one window. */
export interface WindowOverride {
  readonly contentSha256: string;
  readonly windowName: string;
  readonly windowFrom: string;
  readonly windowTo: string;
}

/** What an issue hangs on. */
export interface IssueContext {
  readonly code: string;
  readonly state: CommunicationState;
  /** The title and text that stand; null: there is no text. */
  readonly contentSha256: string | null;
  /** Those last cleared; null: none were. */
  readonly clearedSha256: string | null;
  readonly windows: readonly DateSpan[];
  /** Those that stand. */
  readonly overrides: readonly WindowOverride[];
}

/** All that keeps it from being issued on `day`, in the order in which to put it right; none: it can be. */
export function issueBlockers(context: IssueContext, day: string): readonly Problem[] {
  if (context.state === 'ISSUED' || context.state === 'WITHDRAWN') return [];
  return [...textBlockers(context), ...windowBlockers(context, day)];
}

function textBlockers({ code, contentSha256, clearedSha256, state }: IssueContext): readonly Problem[] {
  if (contentSha256 === null) return [problem('NO_TEXT', `${code} has no text yet. Draft one.`, code)];
  if (state === 'CLEARED') return [];
  if (clearedSha256 !== null && clearedSha256 !== contentSha256) {
    const message = `${code} was cleared in another wording and changed since. Submit this text and have the director clear it.`;
    return [problem('CLEARED_OTHER_TEXT', message, code)];
  }
  return [problem('NOT_CLEARED', `${code} has not been cleared. Submit it and have the director clear it.`, code)];
}

function windowBlockers(context: IssueContext, day: string): readonly Problem[] {
  return windowsOn(context.windows, day)
    .filter((window) => !isOverridden(context, window))
    .map((window) => {
      const message = `${formatIsoDate(day)} lies in a restricted window, ${spanWords(window)}. Issue ${context.code} before or after it, or have the director override it, naming a reason.`;
      return problem('IN_RESTRICTED_WINDOW', message, context.code);
    });
}

/** The windows that a day lies in, both ends included. */
export function windowsOn(windows: readonly DateSpan[], day: string): readonly DateSpan[] {
  return windows.filter((window) => window.from <= day && day <= window.to);
}

/** Whether the director has let this very text out in this very window; a window since moved is another one. */
export function isOverridden(
  { overrides, contentSha256 }: Pick<IssueContext, 'overrides' | 'contentSha256'>,
  window: DateSpan,
): boolean {
  return overrides.some(
    (each) =>
      each.contentSha256 === contentSha256 &&
      each.windowName === window.name &&
      each.windowFrom === window.from &&
      each.windowTo === window.to,
  );
}

/** What its planned date should be warned of. */
export interface PlannedContext extends IssueContext {
  readonly plannedOn: string | null;
  readonly statedOn: string | null;
  readonly milestone: LinkedMilestone | null;
  readonly owned: boolean;
}

/** What is amiss with the plan of a communication that is still to go out, as at a day. */
export function planWarnings(context: PlannedContext, asAt: string): readonly Problem[] {
  const { code, state, plannedOn, statedOn, milestone } = context;
  if (state === 'ISSUED' || state === 'WITHDRAWN') return [];
  const found: Problem[] = [];
  if (plannedOn === null)
    found.push(problem('NO_PLANNED_DATE', `${code} has no planned date. Amend it, or link a milestone.`, code));
  else {
    for (const window of windowsOn(context.windows, plannedOn).filter((each) => !isOverridden(context, each))) {
      const message = `${code} is planned for ${formatIsoDate(plannedOn)}, in a restricted window, ${spanWords(window)}. Plan it for a day before or after.`;
      found.push(problem('PLANNED_IN_RESTRICTED_WINDOW', message, code));
    }
    if (isPast(plannedOn, asAt)) {
      const message = `${code} was planned for ${formatIsoDate(plannedOn)} and has not been issued. Issue it, or plan another day.`;
      found.push(problem('PLANNED_DATE_PASSED', message, code));
    }
  }
  if (milestone && statedOn !== null && milestone.finish !== null && milestone.finish !== statedOn) {
    const message = `${code} is planned for ${formatIsoDate(statedOn)}, but the plan has ${milestone.code} on ${formatIsoDate(milestone.finish)}. Amend one of the two.`;
    found.push(problem('PLAN_DISAGREES', message, code));
  }
  if (!context.owned)
    found.push(problem('NO_COMMUNICATION_OWNER', `Nobody is named to prepare ${code}. Amend it.`, code));
  return found;
}

const spanWords = ({ name, from, to }: DateSpan): string =>
  `${name}, from ${formatIsoDate(from)} to ${formatIsoDate(to)}`;

const problem = (code: ProblemCode, message: string, subject: string): Problem => ({
  code,
  message,
  path: [],
  subject,
});
