/** Decides what the page of a milestone shows: where its date comes from, what it waits for, and its forecasts over time. */
import { day, slip } from '../frame/words.js';
import { type AskedItem, itemPage, type PageOfItem } from './item-page.js';
import { floatWords, sentence } from './item-words.js';

export interface AskedMilestone extends AskedItem {
  readonly baselineDate: string | null;
  readonly forecastDate: string | null;
  readonly networkDate: string | null;
  readonly ownerForecastDate: string | null;
  readonly actualDate: string | null;
  readonly lateDate: string | null;
}

/** The view model of the page. */
export function milestonePage(page: PageOfItem<AskedMilestone>) {
  const { item } = page;
  return itemPage(page, {
    kind: 'MILESTONE',
    baseline: item.baselineDate,
    facts: [
      ['Forecast', item.actualDate ? `Done on ${day(item.actualDate)}` : day(item.forecastDate)],
      ['Why this date', sentence(item.unknownReason ?? item.dateReason)],
      ['Baseline', day(item.baselineDate, 'Not in the baseline')],
      ['Slip', slip(item.slipWorkingDays)],
      ["Owner's forecast", day(item.ownerForecastDate, 'None given')],
      ['Date the plan gives', day(item.networkDate)],
      ['Latest date that delays nothing', day(item.lateDate)],
      ['Total float', floatWords(item)],
    ],
  });
}
