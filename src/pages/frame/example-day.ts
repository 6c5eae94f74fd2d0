/** Decides the date that stands as an example beside a date that is asked for: one that is soon, so that it could be meant. */

/** The day on which the demonstration stands. */
const DEMO_DAY = '2010-01-26';

/** "27 3 2010": the next 27 March after a day. @param near the status date of the page's project, or today */
export function exampleDay(near: string): string {
  const year = Number(near.slice(0, 4));
  return `27 3 ${near.slice(5) < '03-27' ? year : year + 1}`;
}

/** The day that examples are near to on a page that is of no project. */
export function exampleNear(demo: boolean, today: string): string {
  return demo ? DEMO_DAY : today;
}
