/** Decides how the parts look that the pages of milestones, of tasks and of what-ifs have in common. */
import type { Offer } from '../frame/offer.js';
import { withDay } from '../frame/as-at.js';
import { subjectPath } from '../frame/subject-path.js';
import { type Column, type Table, tableOf } from '../frame/table.js';
import { counted, day, sayEnum, slip } from '../frame/words.js';
import type { TASK, REVISE_PLAN } from './plan.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Link = AnswerTo<typeof TASK>['project']['itemLinks']['after'][number]['link'];

export type LinkedItem = AnswerTo<typeof TASK>['project']['itemLinks']['after'][number];

export type Links = AnswerTo<typeof TASK>['project']['itemLinks'];

export type ItemReport = NonNullable<AnswerTo<typeof TASK>['project']['task']>['reports'][number];

export type Move = NonNullable<AnswerTo<typeof REVISE_PLAN>['answer']['consequences']>['moved'][number];

export type Consequences = NonNullable<AnswerTo<typeof REVISE_PLAN>['answer']['consequences']>;

const LINK_WORDS: Readonly<Record<string, string>> = {
  FS: 'Finish to start',
  SS: 'Start to start',
  FF: 'Finish to finish',
  SF: 'Start to finish',
};

/** "Finish to start", "Start to start, 2 working days later". */
export function linkWords({ type, lag, lagUnit }: Link): string {
  const words = LINK_WORDS[type] ?? sayEnum(type);
  if (lag === 0) return words;
  const unit = lagUnit === 'ELAPSED_DAYS' ? 'calendar day' : 'working day';
  return `${words}, ${counted(Math.abs(lag), unit)} ${lag > 0 ? 'later' : 'earlier'}`;
}

/** The address of the page of an item; null where its kind has none. */
export function itemPath(project: string, kind: string, code: string, asAt: string | null): string | null {
  const path = kind === 'STAGE' ? null : subjectPath(kind, project, code);
  return path === null ? null : withDay(path, asAt);
}

/** What stands before and after an item, as tables. */
export function linkTables(project: string, { before, after }: Links, asAt: string | null) {
  const columns: readonly Column<LinkedItem>[] = [
    {
      head: 'Item',
      cell: ({ code, title, kind }) => ({ text: `${code} ${title}`, href: itemPath(project, kind, code, asAt) ?? '' }),
    },
    { head: 'Link', cell: ({ link }) => linkWords(link) },
    { head: 'Starts', cell: ({ start, kind }) => (kind === 'MILESTONE' ? '' : day(start)) },
    { head: 'Finishes', cell: ({ finish }) => day(finish) },
  ];
  return {
    before: tableOf({ id: 'before', caption: 'Predecessors', empty: 'No predecessors.' }, columns, before),
    after: tableOf({ id: 'after', caption: 'Successors', empty: 'No successors.' }, columns, after),
  };
}

/**
 * The reports of an item, the newest first.
 * @param correct leads to the form that puts a report right; nothing where the reader may not
 */
export function reportsTable(
  reports: readonly ItemReport[],
  correct: (report: ItemReport) => readonly Offer[] = () => [],
): Table {
  return tableOf(
    { id: 'reports', caption: 'Reports', empty: 'Nothing has been reported yet.' },
    [
      { head: 'Date', cell: ({ reportedOn }) => day(reportedOn) },
      {
        head: 'Report',
        cell: (report) => ({ text: says(report), acts: correct(report) }),
      },
      { head: 'Narrative', cell: ({ narrative }) => ({ text: narrative ?? '', verbatim: true }) },
      { head: 'Reported by', cell: ({ recordedBy }) => recordedBy },
      { head: 'Source', cell: ({ citation }) => citation ?? '' },
    ],
    [...reports].reverse(),
  );
}

function says(report: ItemReport): string {
  const { actualStart, actualDate, forecastDate, remainingDays, percentComplete, confidence, judgement, corrects } =
    report;
  const parts = [
    ...(actualStart ? [`begun on ${day(actualStart)}`] : []),
    ...(actualDate ? [`done on ${day(actualDate)}`] : []),
    ...(forecastDate ? [`forecast ${day(forecastDate)}`] : []),
    ...(remainingDays === null ? [] : [`${counted(remainingDays, 'working day')} of work left`]),
    ...(percentComplete === null ? [] : [`${percentComplete}% done`]),
    ...(confidence ? [`confidence ${sayEnum(confidence).toLowerCase()}`] : []),
    ...(judgement ? [`owner's judgement ${sayEnum(judgement).toLowerCase()}`] : []),
  ];
  return `${parts.join(', ') || 'no date'}${corrects === null ? '' : ' (a correction)'}`;
}

/** "waits for T11 finish" as a sentence. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/u.test(text) ? '' : '.'}`;
}

/** Float in words, and that it is critical. */
export function floatWords({ totalFloat, critical }: { totalFloat: number | null; critical: boolean }): string {
  const words = totalFloat === null ? 'Not known' : counted(totalFloat, 'working day');
  return critical ? `${words}: critical` : words;
}

/** What a delay would do, as a sentence; empty: nothing is to come, or nobody can say. */
export function delayWords(item: {
  readonly totalFloat: number | null;
  readonly critical: boolean;
  readonly rag: string;
}): string {
  if (item.rag === 'COMPLETE' || item.totalFloat === null) return '';
  if (item.critical || item.totalFloat <= 0) return 'A delay here delays the end or breaks a deadline.';
  return `It can be ${counted(item.totalFloat, 'working day')} later before it delays the end or breaks a deadline.`;
}

/** How far something moves: "3 working days later". */
export function moveWords(workingDays: number | null): string {
  if (workingDays === null) return 'Not known';
  return slip(workingDays)
    .replace(/ late$/u, ' later')
    .replace(/ early$/u, ' earlier');
}

/** By how much a finish moves; where the start alone does, that it does and to which day. */
function movedBy({ from, to, startFrom, startTo, workingDays }: Move): string {
  return from === to && startFrom !== startTo ? `Start moves to ${day(startTo)}` : moveWords(workingDays);
}

/** What moves, as a table. */
export function movesTable(project: string, moved: readonly Move[]): Table {
  return tableOf(
    { id: 'moves', caption: 'Dates that move', empty: 'No dates move.' },
    [
      {
        head: 'Item',
        cell: ({ code, title, kind }) => {
          const href = itemPath(project, kind, code, null);
          return { text: `${code} ${title}`, ...(href !== null && { href }) };
        },
      },
      { head: 'Kind', cell: ({ kind }) => sayEnum(kind) },
      { head: 'Current date', cell: ({ from }) => day(from) },
      { head: 'New date', cell: ({ to }) => day(to) },
      { head: 'Moves by', cell: movedBy },
    ],
    moved,
  );
}

/** What becomes of the end of a plan. */
export function endWords(before: string | null, after: string | null, workingDays: number | null): string {
  if (before === after) return after === null ? 'The end is still not known.' : `The end stays ${day(after)}.`;
  if (before === null) return `The plan will end on ${day(after)}.`;
  if (after === null) return `The end can no longer be dated. It was ${day(before)}.`;
  return `The end moves from ${day(before)} to ${day(after)}, ${moveWords(workingDays)}.`;
}

/** What a report or a change would do, in words and as a table. */
export function consequencesModel(project: string, asked: Consequences) {
  const { moved, raised, resolved, finishBefore, finishAfter, finishMovedWorkingDays } = asked;
  return {
    finish: endWords(finishBefore, finishAfter, finishMovedWorkingDays),
    moves: movesTable(project, moved),
    critical: asked.becameCritical.join(', '),
    relaxed: asked.noLongerCritical.join(', '),
    raised: raised.map((each) => each.message),
    resolved: resolved.map((each) => each.message),
  };
}
