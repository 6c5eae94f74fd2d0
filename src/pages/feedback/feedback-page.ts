/** Decides what the page of a project's feedback shows: what waits, what came of comments by theme and clause, and the comments. */

import type { Offers } from '../frame/offer.js';
import { projectParts } from '../frame/project-parts.js';
import { type Cell, type Column, tableOf, tableOfPage } from '../frame/table.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { type Chosen, filtersOf, WITHOUT_THEME } from './feedback-filters.js';
import {
  exercisePath,
  exerciseTag,
  feedbackPath,
  itemPath,
  OUTCOME_NAMES,
  outcomeTag,
  reportTag,
} from './feedback-words.js';
import type { FEEDBACK } from './feedback.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Feedback = AnswerTo<typeof FEEDBACK>['project'];
type Exercise = Feedback['feedbackExercises']['nodes'][number];
type Item = Feedback['feedbackItems']['nodes'][number];
type ThemeRow = Feedback['feedbackByTheme'][number];
type ClauseRow = Feedback['feedbackByClause'][number];
type Counts = ThemeRow['counts'];

/** Days before the end at which an exercise is said to be about to close. */
const SOON = 14;

/** The view model of the page. */
export function feedbackPage(
  project: Feedback,
  chosen: Chosen,
  { here, asAt, after }: { readonly here: string; readonly asAt: string | null; readonly after: string | null },
  offer: Offers,
) {
  const { code, feedbackCounts: counts } = project;
  const exercises = project.feedbackExercises.nodes;
  const leading = leads(code, asAt);
  return {
    area: 'programme',
    project: projectParts(code, 'feedback', asAt),
    about: [
      ...offer('recordFeedbackExercise', 'Add a feedback exercise', { projectCode: code }),
      ...offer('defineFeedbackTheme', 'Add a theme', { projectCode: code }),
    ],
    caption: project.title,
    path: feedbackPath(code),
    asAt: project.asAt,
    chosenDay: asAt,
    filtered: Object.values(chosen).some((value) => value !== ''),
    waits: [
      ...(counts.open
        ? [
            {
              text: counted(counts.open, 'comment awaits an outcome', 'comments await an outcome'),
              href: leading({ outcome: 'OPEN' }),
            },
          ]
        : []),
      ...(counts.changeToCome
        ? [
            {
              text: counted(
                counts.changeToCome,
                'comment was accepted and has changed nothing yet',
                'comments were accepted and have changed nothing yet',
              ),
              href: leading({ outcome: 'TO_COME' }),
            },
          ]
        : []),
      ...exercises.flatMap((one) => closing(one, project.asAt, exercisePath(code, one.code, asAt))),
    ],
    calm: counts.items === 0 ? 'No comments yet.' : 'Every comment has an outcome, and no exercise is about to close.',
    filters: filtersOf(chosen, {
      exercises: exercises.map((one) => ({ value: one.code, text: `${one.code} ${one.title}` })),
      themes: project.feedbackByTheme.flatMap((one) =>
        one.code === null ? [] : [{ value: one.code, text: one.title ?? one.code }],
      ),
      versions: project.outputs.nodes.flatMap(({ title, versions }) =>
        versions.nodes.map(({ id, label }) => ({ value: id, text: `${title}: ${label}` })),
      ),
      clauses: project.feedbackByClause.flatMap(({ clause }) =>
        clause ? [{ value: clause.id, text: `${clause.code} ${clause.title}`.slice(0, 80) }] : [],
      ),
    }),
    tables: {
      items: tableOfPage(
        {
          id: 'comments',
          caption: 'Comments',
          empty:
            counts.items === 0
              ? 'No comments yet. Add them on the page of a feedback exercise.'
              : 'No comment is as asked. Change the filters.',
        },
        itemColumns(code, asAt),
        project.feedbackItems,
        here,
        after,
      ),
      themes: tableOf(
        {
          id: 'by-theme',
          caption: 'Comments by theme and outcome',
          empty: 'No themes yet. Add the first one.',
        },
        matrix<ThemeRow>(
          'Theme',
          (row) => themeCell(project, row, offer),
          (row) => ({ theme: row.code ?? WITHOUT_THEME }),
          leading,
        ),
        project.feedbackByTheme,
      ),
      clauses: tableOf(
        {
          id: 'by-clause',
          caption: 'Comments by clause and outcome',
          empty: 'No comments yet.',
        },
        matrix<ClauseRow>(
          'Clause',
          ({ clause }) => (clause ? `${clause.code} ${clause.title}` : 'The whole text'),
          ({ clause }) => (clause ? { clause: clause.id } : null),
          leading,
        ),
        project.feedbackByClause,
      ),
      exercises: tableOf(
        {
          id: 'exercises',
          caption: 'Exercises',
          empty: 'No feedback exercises yet. Add one to start collecting feedback.',
        },
        exerciseColumns(code, asAt),
        exercises,
      ),
    },
  };
}

/** A theme with what may be done to it; a retired one says so. */
function themeCell({ code: project, feedbackThemes }: Feedback, { code, title }: ThemeRow, offer: Offers): Cell {
  const theme = feedbackThemes.nodes.find((one) => one.code === code);
  if (!theme) return { text: 'Without a theme' };
  const given = { code: project, theme: theme.code, themeId: theme.id, expectedVersion: theme.version };
  const name = title ?? theme.code;
  if (theme.retired) return { text: `${name} (retired)` };
  return {
    text: name,
    acts: [
      ...offer('amendFeedbackTheme', 'Change', given, name),
      ...offer('retireFeedbackTheme', 'Retire', given, name),
    ],
  };
}

type Leads = (chosen: Readonly<Record<string, string>>) => string;

function leads(project: string, asAt: string | null): Leads {
  return (chosen) => `${feedbackPath(project, chosen, asAt)}#comments`;
}

/** An exercise that closes within a fortnight, or has closed with its report not published. */
function closing({ code, title, state, closesOn, counts, reportState }: Exercise, asAt: string, href: string) {
  const text = `${code} ${title}`;
  if (state === 'OPEN' && closesOn !== null && daysBetween(asAt, closesOn) <= SOON) {
    return [{ text, href, says: `closes on ${day(closesOn)}, with ${counted(counts.items, 'comment')} so far` }];
  }
  if (counts.items > 0 && counts.open === 0 && reportState === 'NOT_PUBLISHED' && state !== 'OPEN') {
    return [{ text, href, says: 'every comment has an outcome, and the report is not published' }];
  }
  return [];
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Columns of counts that lead to the comments they count. */
function matrix<Row extends { readonly counts: Counts }>(
  head: string,
  name: (row: Row) => string | Cell,
  which: (row: Row) => Readonly<Record<string, string>> | null,
  leading: Leads,
): Column<Row>[] {
  const cell = (row: Row, count: number, outcome: Readonly<Record<string, string>>): string | Cell => {
    const chosen = which(row);
    return count === 0 || chosen === null ? `${count}` : { text: `${count}`, href: leading({ ...chosen, ...outcome }) };
  };
  return [
    { head, cell: name },
    { head: 'Comments', cell: (row) => cell(row, row.counts.items, {}) },
    { head: 'No outcome yet', cell: (row) => cell(row, row.counts.open, { outcome: 'OPEN' }) },
    ...OUTCOME_NAMES.map(({ value, text }) => ({
      head: text,
      cell: (row: Row) => {
        const count = row.counts.byOutcome.find(({ outcome }) => outcome === value)?.items ?? 0;
        return cell(row, count, { outcome: value });
      },
    })),
  ];
}

function itemColumns(project: string, asAt: string | null): Column<Item>[] {
  return [
    { head: 'Comment', cell: ({ code }) => ({ text: code, href: itemPath(project, code, asAt) }) },
    { head: 'Words', cell: ({ text }) => ({ text, verbatim: true }) },
    { head: 'Outcome', cell: ({ outcome }) => outcomeTag(outcome?.outcome ?? null) },
    { head: 'Themes', cell: ({ themes }) => themes.map(({ title }) => title).join('; ') || 'None yet' },
    { head: 'On', cell: ({ outputVersion, clause }) => onWhat(outputVersion, clause) },
    {
      head: 'Who, and in which exercise',
      cell: ({ attribution, exercise }) => (exercise ? `${attribution} (${exercise.code})` : attribution),
    },
  ];
}

function onWhat(version: Item['outputVersion'], clause: Item['clause']): string {
  if (clause) return `${clause.code} ${clause.title}`;
  return version?.code ?? 'The idea';
}

function exerciseColumns(project: string, asAt: string | null): Column<Exercise>[] {
  return [
    {
      head: 'Exercise',
      cell: ({ code, title }) => ({ text: `${code} ${title}`, href: exercisePath(project, code, asAt) }),
    },
    { head: 'Channel', cell: ({ channel }) => sayEnum(channel) },
    { head: 'State', cell: ({ state }) => exerciseTag(state) },
    { head: 'Closes', cell: ({ closesOn }) => day(closesOn) },
    { head: 'Comments', cell: ({ counts }) => `${counts.items}` },
    { head: 'No outcome yet', cell: ({ counts }) => `${counts.open}` },
    { head: 'Report', cell: ({ reportState }) => reportTag(reportState) },
  ];
}
