/** Decides how comments are exported as CSV: what may not be shown is withheld, and nothing runs as a formula. */
import { csvText } from '../csv/csv-text.js';
import type { SaidAndDone, YouSaidWeDid } from './said-and-done.js';

const HEADER = [
  'Comment',
  'Exercise',
  'Main theme',
  'Other themes',
  'Clause',
  'Question',
  'You said',
  'Respondent',
  'State',
  'Outcome',
  'We did',
  'Because',
] as const;

/** The comments of a report, one a row, in its order. */
export function itemsCsv({ themes }: Pick<YouSaidWeDid, 'themes'>): string {
  const rows = themes.flatMap(({ theme, clauses }) =>
    clauses.flatMap(({ clause, items }) => items.map((item) => row(item, theme?.title ?? '', clause ?? ''))),
  );
  return csvText([HEADER, ...rows]);
}

function row(item: SaidAndDone, theme: string, clause: string): readonly string[] {
  return [
    item.code,
    item.exerciseCode,
    theme,
    item.alsoOn.join('; '),
    clause,
    item.question ?? '',
    item.youSaid,
    item.saidBy,
    item.state,
    item.outcome ?? '',
    item.weDid,
    item.because ?? '',
  ];
}
