/** Decides what the page of a task shows: where its dates come from, what it waits for, and its forecasts over time. */
import { counted, day, slip } from '../frame/words.js';
import { type AskedItem, itemPage, type PageOfItem } from './item-page.js';
import { floatWords, sentence } from './item-words.js';

export interface AskedTask extends AskedItem {
  readonly durationDays: number | null;
  readonly start: string | null;
  readonly finish: string | null;
  readonly baselineStart: string | null;
  readonly baselineFinish: string | null;
  readonly actualStart: string | null;
  readonly actualFinish: string | null;
  readonly ownerForecastFinish: string | null;
  readonly networkFinish: string | null;
  readonly lateFinish: string | null;
  readonly startReason: string;
}

/** The view model of the page. */
export function taskPage(page: PageOfItem<AskedTask>) {
  const { item } = page;
  const { durationDays, unknownReason } = item;
  return itemPage(page, {
    kind: 'TASK',
    baseline: item.baselineFinish,
    facts: [
      ['Start', item.actualStart ? `Begun on ${day(item.actualStart)}` : day(item.start)],
      ['Why this start', sentence(item.startReason)],
      ['Finish', item.actualFinish ? `Done on ${day(item.actualFinish)}` : day(item.finish)],
      ['Why this finish', sentence(item.dateReason)],
      [
        'Takes',
        durationDays === null
          ? `Not known${unknownReason ? `: ${unknownReason}` : ''}`
          : counted(durationDays, 'working day'),
      ],
      [
        'Baseline',
        item.baselineFinish ? `${day(item.baselineStart)} to ${day(item.baselineFinish)}` : 'Not in the baseline',
      ],
      ['Slip', slip(item.slipWorkingDays)],
      ["Owner's forecast of the finish", day(item.ownerForecastFinish, 'None given')],
      ['Finish that the plan gives', day(item.networkFinish)],
      ['Latest finish that delays nothing', day(item.lateFinish)],
      ['Total float', floatWords(item)],
    ],
  });
}
