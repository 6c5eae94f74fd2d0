/** Decides where what was reported cannot be squared with the network or with the day the status was taken. */
import { longDate } from '../../platform/calendar/iso-date.js';
import { COMPLETE, NONE, NOT_STARTED } from './item-facts.js';
import { boundOfLink, sourceKnown } from './link-bounds.js';
import { FROM_START, TO_FINISH } from './network.js';
import { type PlanRun } from './plan-run.js';
import { lastDay, startDay } from './roll-up.js';
import { type ScheduleProblem } from './schedule.types.js';
import { nameOf, nameOfLink } from './wording.js';

/** Adds each contradiction of one item: one a link, one a date after the status date, one for a finish before the start. */
export function contradictions(run: PlanRun, item: number, into: ScheduleProblem[]): void {
  const { network, facts } = run;
  if (facts.state[item] === NOT_STARTED || network.isStage[item] === 1) return;
  const given = network.items[item]!;
  const add = (message: string): void => {
    into.push({ code: 'REPORT_CONTRADICTS_NETWORK', item: given.code, message });
  };
  const start = facts.actualStart[item]!;
  const finish = facts.actualFinish[item]!;
  const instant = facts.instant[item] === 1;
  const latest = Math.max(start, finish);
  if (run.statusDay !== NONE && latest > run.statusDay) {
    const did = instant ? 'reached' : finish === latest ? 'finished' : 'started';
    add(
      `${nameOf(given)} is reported as ${did} on ${longDate(latest)}, after the status date ` +
        `${longDate(run.statusDay)}. Correct the report, or give the date as a forecast.`,
    );
  }
  if (!instant && finish !== NONE && start > finish) {
    add(
      `${nameOf(given)} is reported as finished on ${longDate(finish)}, before its start on ` +
        `${longDate(start)}. Correct one of the two reports.`,
    );
  }
  for (let at = network.inAt[item]!; at < network.inAt[item + 1]!; at++) {
    const message = contradictsLink(run, item, network.linksIn[at]!);
    if (message !== null) add(message);
  }
}

/**
 * A report that has the item start or finish before its link allows. A finish is measured against links on the start
 * too when the start itself was not reported.
 */
function contradictsLink(run: PlanRun, item: number, link: number): string | null {
  const { network, facts, timing, calendars } = run;
  const instant = facts.instant[item] === 1;
  const toFinish = (network.type[link]! & TO_FINISH) !== 0;
  const byStart = !toFinish && !instant && facts.actualStart[item] !== NONE;
  if (!byStart && facts.state[item] !== COMPLETE) return null;
  const own = byStart ? timing.startAt[item]! : timing.finishAt[item]!;
  const known = sourceKnown(network, timing, link);
  if (known && boundOfLink(network, calendars, timing, link) <= own) return null;
  const given = network.items[item]!;
  const reported = longDate(byStart ? startDay(timing, item) : lastDay(timing, item));
  const did = instant ? 'reached' : byStart ? 'started' : 'finished';
  const inHand = byStart && facts.state[item] !== COMPLETE;
  const consequence = !inHand
    ? ''
    : facts.retained
      ? 'What is left of it is planned to wait for that. '
      : 'The plan goes on as if the link were not there. ';
  const name = nameOfLink(network.links[link]!, facts.instant[network.from[link]!] === 1);
  return (
    `${nameOf(given)} is reported as ${did} on ${reported}, sooner than ${name} allows: ` +
    `${sourceText(run, link, known)}. ${consequence}Correct a report or change the link.`
  );
}

function sourceText({ network, facts, timing }: PlanRun, link: number, known: boolean): string {
  const source = network.from[link]!;
  const name = nameOf(network.items[source]!);
  if (!known) return `${name} cannot be dated yet`;
  const fromStart = (network.type[link]! & FROM_START) !== 0;
  const date = longDate(fromStart ? startDay(timing, source) : lastDay(timing, source));
  if (facts.instant[source] === 1) return `${name} ${facts.state[source] === COMPLETE ? 'was' : 'is'} on ${date}`;
  if (fromStart) return `${name} ${facts.state[source] === NOT_STARTED ? 'starts' : 'started'} on ${date}`;
  return `${name} ${facts.state[source] === COMPLETE ? 'finished' : 'finishes'} on ${date}`;
}
