/** Decides which constraints are broken: a latest date missed, a fixed date missed, or a fixed date that overrides a link. */
import { longDate } from '../../platform/calendar/iso-date.js';
import { explainFinish } from './explanation.js';
import { type ItemFacts, NONE, NOT_STARTED, STARTED } from './item-facts.js';
import { boundOfLink, sourceKnown } from './link-bounds.js';
import { TO_FINISH } from './network.js';
import { type PlanRun } from './plan-run.js';
import { daysLate } from './problems-of-dates.js';
import { lastDay, startDay } from './roll-up.js';
import { STAGE_CONSTRAINTS } from './stage-constraints.js';
import { type ScheduleProblem } from './schedule.types.js';
import { nameOf, nameOfLink, workingDays } from './wording.js';

/** Adds the broken constraint of one unfinished item, if any, or that a stage takes no such constraint. */
export function brokenConstraints(run: PlanRun, item: number, into: ScheduleProblem[]): void {
  const { network, facts } = run;
  const kind = facts.constraint[item] ?? null;
  if (kind === null) return;
  const given = network.items[item]!;
  if (network.isStage[item] === 1 && !STAGE_CONSTRAINTS.has(kind)) {
    const message =
      `${nameOf(given)} is a stage, whose dates come from what it holds, so that the plan leaves its constraint out. ` +
      'A stage can be held not to start before a day, or to finish by one; else hold what is in it.';
    into.push({ code: 'CONSTRAINT_NOT_FOR_STAGE', item: given.code, message });
    return;
  }
  if (facts.pinnedFinish[item] !== NONE) {
    const message = byHandMissed(run, item) ?? beforeStage(run, item) ?? overridden(run, item);
    if (message !== null) into.push({ code: 'PINNED_DATES_BROKEN', item: given.code, message });
    return;
  }
  if (kind.endsWith('NO_EARLIER_THAN')) return;
  const fixed = kind.endsWith('FIXED');
  const message = missed(run, item) ?? (fixed ? (beforeStage(run, item) ?? overridden(run, item)) : null);
  if (message !== null) into.push({ code: 'CONSTRAINT_BROKEN', item: given.code, message });
}

/** A finish later than the one that is set by hand, by a report or for want of one. */
function byHandMissed(run: PlanRun, item: number): string | null {
  const { network, facts, timing } = run;
  const asked = facts.pinnedFinish[item]!;
  const day = lastDay(timing, item);
  const late = daysLate(run.calendars.of(item), day, asked);
  if (timing.finishKnown[item] === 0 || late <= 0) return null;
  const does = facts.instant[item] === 1 ? 'falls on' : 'finishes on';
  return (
    `${nameOf(network.items[item]!)} ${does} ${longDate(day)}, ${workingDays(late)} after the date set by hand, ` +
    `${longDate(asked)}: ${explainFinish(run, item).text}. Set its dates again, or report that it is done.`
  );
}

/** A date fixed before a stage round the item may start. */
function beforeStage({ network, facts, timing, floors }: PlanRun, item: number): string | null {
  const stage = floors.stage[item]!;
  if (stage === -1 || facts.state[item] !== NOT_STARTED || timing.startKnown[item] === 0) return null;
  if (startDay(timing, item) >= floors.day[item]!) return null;
  return (
    `${nameOf(network.items[item]!)} is ${fixedWords(facts, item)} ${longDate(facts.constraintDay[item]!)}, but stage ` +
    `${network.items[stage]!.code} is not to start before ${longDate(floors.day[item]!)}. Move one of the two dates.`
  );
}

function missed(run: PlanRun, item: number): string | null {
  const { network, facts, timing } = run;
  const onStart = facts.constraint[item]!.startsWith('START');
  if (onStart && facts.state[item] === STARTED) return null;
  if ((onStart ? timing.startKnown : timing.finishKnown)[item] === 0) return null;
  const asked = facts.constraintDay[item]!;
  const day = onStart ? startDay(timing, item) : lastDay(timing, item);
  const late = daysLate(run.calendars.of(item), day, asked);
  if (late <= 0) return null;
  const given = network.items[item]!;
  const does = facts.instant[item] === 1 ? 'falls on' : onStart ? 'starts on' : 'finishes on';
  const wanted = facts.constraint[item]!.endsWith('FIXED') ? 'the date it is fixed to' : 'the latest date allowed';
  return (
    `${nameOf(given)} ${does} ${longDate(day)}, ${workingDays(late)} after ${wanted}, ${longDate(asked)}. ` +
    `Bring it forward or change the constraint.`
  );
}

/** The first link that would have the item later than its fixed date. */
function overridden(run: PlanRun, item: number): string | null {
  const { network, facts, timing, calendars } = run;
  const byHand = facts.pinnedFinish[item] !== NONE;
  if (facts.state[item] !== NOT_STARTED && facts.constraint[item] === 'START_FIXED' && !byHand) return null;
  let worst = -1;
  let worstBy = 0;
  for (let at = network.inAt[item]!; at < network.inAt[item + 1]!; at++) {
    const link = network.linksIn[at]!;
    const toFinish = (network.type[link]! & TO_FINISH) !== 0;
    if (!toFinish && facts.state[item] === STARTED) continue;
    if ((toFinish ? timing.finishKnown : timing.startKnown)[item] === 0 || !sourceKnown(network, timing, link))
      continue;
    const own = toFinish ? timing.finishAt[item]! : timing.startAt[item]!;
    const by = boundOfLink(network, calendars, timing, link) - own;
    if (by <= worstBy) continue;
    worst = link;
    worstBy = by;
  }
  const asked = facts.constraintDay[item]!;
  if (worst === -1 || asked === NONE) return null;
  const away = byHand ? 'Set its dates again' : 'Move the fixed date';
  return (
    `${nameOf(network.items[item]!)} is ${fixedWords(facts, item)} ${longDate(asked)}, but ${nameOfLink(network.links[worst]!, facts.instant[network.from[worst]!] === 1)} ` +
    `would have it ${workingDays(worstBy)} later. ${away} or change the link.`
  );
}

function fixedWords({ pinnedFinish, instant }: ItemFacts, item: number): string {
  if (pinnedFinish[item] === NONE) return 'fixed to';
  return instant[item] === 1 ? 'set by hand to' : 'set by hand to start on';
}
