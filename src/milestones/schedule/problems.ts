/** Decides which problems a schedule has and in which order: the project's first, then each item's in the plan's order. */
import { COMPLETE } from './item-facts.js';
import { openEnds } from './open-ends.js';
import { type PlanRun } from './plan-run.js';
import { brokenConstraints } from './problems-of-constraints.js';
import { pastDeadline, pastTargetEnd, publicationInWindow, targetsOnNonWorkingDays } from './problems-of-dates.js';
import { overtaken } from './problems-of-forecasts.js';
import { unlistedYears } from './problems-of-the-calendar.js';
import { contradictions } from './problems-of-reports.js';
import { type ScheduleProblem } from './schedule.types.js';
import { rootCauses } from './problems-of-unknowns.js';

/** All problems; each names its item and says what to do next. */
export function findProblems(run: PlanRun): readonly ScheduleProblem[] {
  const problems: ScheduleProblem[] = [...unlistedYears(run), ...pastTargetEnd(run)];
  const open = openEnds(run);
  const unknown = rootCauses(run);
  for (let item = 0; item < run.network.items.length; item++) {
    targetsOnNonWorkingDays(run, item, problems);
    contradictions(run, item, problems);
    if (run.facts.state[item] === COMPLETE) continue;
    pastDeadline(run, item, problems);
    brokenConstraints(run, item, problems);
    overtaken(run, item, problems);
    publicationInWindow(run, item, problems);
    problems.push(...(unknown.get(item) ?? []), ...(open.get(item) ?? []));
  }
  return problems;
}
