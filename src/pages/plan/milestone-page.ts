/** Decides what the page of a milestone shows: where its date comes from, what it waits for, and its forecasts over time. */
import { day, slip } from '../frame/words.js';
import { itemPage, type PageOfItem } from './item-page.js';
import { floatWords, sentence } from './item-words.js';
import type { MILESTONE } from './plan.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Milestone = NonNullable<AnswerTo<typeof MILESTONE>['project']['milestone']>;

/** The view model of the page. */
export function milestonePage(page: PageOfItem<Milestone>) {
  const { item } = page;
  return itemPage(page, {
    kind: 'MILESTONE',
    baseline: item.baselineDate,
    facts: [
      ['Forecast', item.actualDate ? `Done on ${day(item.actualDate)}` : day(item.forecastDate)],
      ['Reason for this date', sentence(item.unknownReason ?? item.dateReason)],
      ['Baseline', day(item.baselineDate, 'Not in the baseline')],
      ['Slip', slip(item.slipWorkingDays)],
      ['Owner’s forecast', day(item.ownerForecastDate, 'None given')],
      ['Planned date', day(item.networkDate)],
      ['Latest finish (no delay)', day(item.lateDate)],
      ['Total float', floatWords(item)],
    ],
  });
}
