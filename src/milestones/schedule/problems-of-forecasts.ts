/** Decides where what was said of an unfinished item is overtaken by the network, the status date or the project's start. */
import { longDate } from '../../platform/calendar/iso-date.js';
import { explainFinish } from './explanation.js';
import { NONE, NOT_STARTED } from './item-facts.js';
import { type PlanRun } from './plan-run.js';
import { lastDay, startDay } from './roll-up.js';
import { type ScheduleProblem } from './schedule.types.js';
import { nameOf } from './wording.js';

/** Adds what the plan does otherwise than was said of one unfinished item. */
export function overtaken(run: PlanRun, item: number, into: ScheduleProblem[]): void {
  const { network, facts, timing, statusDay } = run;
  const given = network.items[item]!;
  const add = (code: ScheduleProblem['code'], message: string): void => {
    into.push({ code, item: given.code, message: `${nameOf(given)} ${message}` });
  };
  const early = constraintBeforeStart(run, item);
  if (early !== null) add('CONSTRAINT_BEFORE_START', early);
  if (network.isStage[item] === 1) return;

  const forecast = facts.forecast[item]!;
  if (forecast !== NONE && timing.finishKnown[item] === 1 && lastDay(timing, item) > forecast) {
    const day = longDate(lastDay(timing, item));
    const said = longDate(forecast);
    if (forecast < statusDay) {
      const done = facts.instant[item] === 1 ? 'reached' : 'finished';
      add(
        'FORECAST_PASSED',
        `was forecast for ${said}, which has passed, and is not reported as ${done}. The plan has it on ${day}. ` +
          `Report that it is ${done}, or give a new forecast.`,
      );
    } else {
      add(
        'FORECAST_BEFORE_NETWORK',
        `is forecast for ${said}, but the plan gives ${day} at the earliest (${explainFinish(run, item).text}), ` +
          'and keeps that. Give a later forecast, or change what it waits for.',
      );
    }
  }
  // What is itself of unknown length is told as that, with what to report.
  if (facts.state[item] !== NOT_STARTED || facts.instant[item] === 1) return;
  if (timing.startKnown[item] === 0 || timing.finishKnown[item] === 0) return;
  if (statusDay === NONE || startDay(timing, item) >= statusDay) return;
  add(
    'START_PASSED',
    `should have started by ${longDate(startDay(timing, item))}, and no start is reported. ` +
      'Report its start, or a forecast of when it will be done.',
  );
}

/** A day asked for before the project starts: "not before" is held to the start, a fixed date is kept. */
function constraintBeforeStart(run: PlanRun, item: number): string | null {
  const { facts, projectStart } = run;
  const calendar = run.calendars.of(item);
  const kind = facts.constraint[item] ?? null;
  const fixed = kind?.endsWith('FIXED') === true;
  if (facts.state[item] !== NOT_STARTED || (kind !== 'START_NO_EARLIER_THAN' && !fixed)) return null;
  const asked = facts.constraintDay[item]!;
  if (calendar.before(asked) >= calendar.before(projectStart)) return null;
  const start = longDate(projectStart);
  if (facts.pinnedFinish[item] !== NONE)
    return `is set by hand to ${longDate(asked)}, before the project starts on ${start}. Set its dates again, or move the project's start.`;
  return fixed
    ? `is fixed to ${longDate(asked)}, before the project starts on ${start}. Move the fixed date, or the project's start.`
    : `may start from ${longDate(asked)}, but the project starts on ${start}, and the plan keeps to that. ` +
        "Move the constraint, or the project's start.";
}
