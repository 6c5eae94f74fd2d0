/** Decides what the page of a task shows: where its dates come from, what it waits for, and its forecasts over time. */
import { counted, day, slip } from '../frame/words.js';
import { itemPage, type PageOfItem } from './item-page.js';
import { floatWords, sentence } from './item-words.js';
import type { TASK } from './plan.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Task = NonNullable<AnswerTo<typeof TASK>['project']['task']>;

/** The view model of the page. */
export function taskPage(page: PageOfItem<Task>) {
  const { item } = page;
  const { durationDays, durationEstimated, unknownReason } = item;
  return itemPage(page, {
    kind: 'TASK',
    baseline: item.baselineFinish,
    facts: [
      ['Start', item.actualStart ? `Begun on ${day(item.actualStart)}` : day(item.start)],
      ['Reason for this start', sentence(item.startReason)],
      ['Finish', item.actualFinish ? `Done on ${day(item.actualFinish)}` : day(item.finish)],
      ['Reason for this finish', sentence(item.dateReason)],
      [
        'Duration',
        durationDays === null
          ? `Not known${unknownReason ? `: ${unknownReason}` : ''}`
          : `${counted(durationDays, 'working day')}${durationEstimated ? ', an estimate' : ''}`,
      ],
      ['Done', item.percentComplete === null ? 'Not reported' : `${item.percentComplete}%`],
      [
        'Baseline',
        item.baselineFinish ? `${day(item.baselineStart)} to ${day(item.baselineFinish)}` : 'Not in the baseline',
      ],
      ['Slip', slip(item.slipWorkingDays)],
      ['Owner’s forecast of the finish', day(item.ownerForecastFinish, 'None given')],
      ['Planned finish', day(item.networkFinish)],
      ['Latest finish (no delay)', day(item.lateFinish)],
      ['Total float', floatWords(item)],
    ],
  });
}
