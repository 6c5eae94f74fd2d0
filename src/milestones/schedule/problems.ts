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
import { type DateTexts } from './wording.js';

/** All problems; each names its item and says what to do next. */
export function findProblems(run: PlanRun, texts: DateTexts): readonly ScheduleProblem[] {
  const problems: ScheduleProblem[] = [...unlistedYears(run), ...pastTargetEnd(run, texts)];
  const open = openEnds(run);
  const unknown = rootCauses(run);
  for (let item = 0; item < run.network.items.length; item++) {
    targetsOnNonWorkingDays(run, texts, item, problems);
    contradictions(run, texts, item, problems);
    if (run.facts.state[item] === COMPLETE) continue;
    pastDeadline(run, texts, item, problems);
    brokenConstraints(run, texts, item, problems);
    overtaken(run, texts, item, problems);
    publicationInWindow(run, texts, item, problems);
    problems.push(...(unknown.get(item) ?? []), ...(open.get(item) ?? []));
  }
  return problems;
}
