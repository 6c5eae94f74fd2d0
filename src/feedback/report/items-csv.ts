/** Decides how comments are exported as CSV: what may not be shown is withheld, and nothing runs as a formula. */
import { csvText } from '../../spreadsheets/csv-text.js';
import type { FiledComment } from './compose-report.js';
import type { YouSaidWeDid } from './said-and-done.js';

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

/** Comments, one a row, in the order given. */
export function itemsCsv(comments: readonly FiledComment[]): string {
  return csvText([HEADER, ...comments.map(row)]);
}

/** The comments of a report, in its order. */
export function reportComments({ themes }: Pick<YouSaidWeDid, 'themes'>): readonly FiledComment[] {
  return themes.flatMap(({ theme, clauses }) =>
    clauses.flatMap(({ clause, items }) => items.map((said) => ({ said, theme: theme?.title ?? null, clause }))),
  );
}

function row({ said, theme, clause }: FiledComment): readonly string[] {
  return [
    said.code,
    said.exerciseCode,
    theme ?? '',
    said.alsoOn.join('; '),
    clause ?? '',
    said.question ?? '',
    said.youSaid,
    said.saidBy,
    said.state,
    said.outcome ?? '',
    said.weDid,
    said.because ?? '',
  ];
}
