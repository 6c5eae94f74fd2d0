/** Writes a schedule down so that a planner can check it line by line. */
import {
  type Schedule,
  type ScheduledItem,
  type ScheduleItem,
} from '../../../src/milestones/schedule/schedule.types.js';

/** Plain text, one block an item, then the paths and the problems. */
export function writeSchedule(items: readonly ScheduleItem[], schedule: Schedule): string {
  const blocks = schedule.items.map((item, index) => block(items[index]!, item));
  const finish = schedule.finish ?? 'unknown';
  return [
    ...blocks,
    `finish          ${finish}${schedule.finishIsPartial ? ' (of what can be dated)' : ''}`,
    `critical        ${schedule.criticalPath.join(' ') || '-'}`,
    `longest path    ${schedule.longestPath.join(' ') || '-'}`,
    ...schedule.problems.map((problem) => `problem         ${problem.code}: ${problem.message}`),
    '',
  ].join('\n');
}

function block(given: ScheduleItem, item: ScheduledItem): string {
  const marks = [item.critical ? 'critical' : '', item.onLongestPath ? 'longest path' : ''].filter(
    (mark) => mark !== '',
  );
  const lines = [
    `${item.code} ${given.title}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`,
    `    early       ${item.start ?? 'unknown'} to ${item.finish ?? 'unknown'}`,
  ];
  if (item.networkFinish !== item.finish) lines.push(`    network     finish ${item.networkFinish ?? 'unknown'}`);
  if (item.lateFinish !== null) lines.push(`    late        ${item.lateStart ?? 'unknown'} to ${item.lateFinish}`);
  if (item.totalFloat !== null) lines.push(`    float       total ${item.totalFloat}, free ${item.freeFloat ?? '-'}`);
  if (item.unknownBecause.length > 0) lines.push(`    because of  ${item.unknownBecause.join(' ')}`);
  lines.push(`    starts      ${item.startReason.text}`, `    finishes    ${item.finishReason.text}`, '');
  return lines.join('\n');
}
