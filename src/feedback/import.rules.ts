/** Decides which rows a file of responses puts on record: respondents, comments and their themes, all or none. */
import { Refusal } from '../platform/record/refusal.js';
import { highestIn } from '../platform/record/next-code.js';
import type { RowsContext } from '../programme/kind/context.js';
import type { ImportedRows } from './csv/import-rows.js';
import type { ExerciseRow, ExerciseRule } from './exercise.kind.js';
import type { FeedbackRows } from './feedback-rows.js';
import type { ReadFile } from './import-file.js';
import type { ImportFeedbackInput } from './import.input.js';
import { ITEM } from './item.kind.js';
import { RESPONDENT } from './respondent.kind.js';

/** An import whose file was read before the write, during which nobody else can write. */
export interface ReadImport extends ImportFeedbackInput {
  readonly read: ReadFile;
}

/** What an import reads beside the rows: the file, read again where something has changed since. */
export type ImportingContext = FeedbackRows & { readonly file: ReadFile };

/** Takes in a file. */
const importFeedback: ExerciseRule<ReadImport, ImportingContext> = {
  creates: false,
  reads: ['ROWS', 'FILE'],
  pointers: () => [],
  decide: (context, input) => {
    const { file, respondents, items } = context.rows;
    const { read, problems } = file;
    if (read.rows === null || problems.length) throw new Refusal(problems);
    const importId = context.newId();
    const fileName = input.fileName.trim();
    const { rowCount, rows } = read;
    const counts = { itemCount: rows.items.length, blankCount: rows.blanks, respondentCount: rows.respondents.length };
    const by = founded(context, RESPONDENT.prefix, respondents, rows.respondents);
    return [
      {
        ...{ into: 'imports', id: importId, noted: { kind: 'Feedback import', code: fileName } },
        values: { fileName, sha256: file.sha256, rowCount, ...counts },
      },
      ...by.map(({ id, code }): ExerciseRow => ({ into: 'respondents', id, values: { code } })),
      ...by.map(({ id, of: { day, ...said } }): ExerciseRow => {
        const values = { respondentId: id, organisationId: null, pilotId: null, ...said };
        return { into: 'respondentStatements', effectiveOn: day ?? context.effectiveOn, values };
      }),
      ...comments(context, founded(context, ITEM.prefix, items, rows.items), by, importId),
    ];
  },
};

export const IMPORT_RULES = { importFeedback };

/** A thing that a row of the file founds. */
interface Founded<T> {
  readonly id: string;
  readonly code: string;
  readonly of: T;
}

/** A thing for each row, with the next free codes in the order of the rows. */
function founded<T>(
  { newId }: RowsContext<unknown>,
  prefix: string,
  taken: readonly { readonly code: string }[],
  rows: readonly T[],
): readonly Founded<T>[] {
  const last = highestIn(
    prefix,
    taken.map(({ code }) => code),
  );
  return rows.map((of, index) => ({ id: newId(), code: `${prefix}${last + 1 + index}`, of }));
}

function comments(
  { rows, effectiveOn }: RowsContext<ImportingContext>,
  items: readonly Founded<ImportedRows['items'][number]>[],
  by: readonly { readonly id: string }[],
  importId: string,
): readonly ExerciseRow[] {
  const { outputVersionId } = rows.file;
  return [
    ...items.map(({ id, code }): ExerciseRow => ({ into: 'items', id, values: { code } })),
    ...items.map(({ id, of }): ExerciseRow => {
      const { text, question, clauseId, line: importLine } = of;
      const from = { respondentId: by[of.respondent]?.id ?? null, importId, importLine };
      const values = { itemId: id, text, question, outputVersionId, clauseId, ...from };
      return { into: 'itemStatements', effectiveOn: of.day ?? effectiveOn, values };
    }),
    ...items.flatMap(({ id, of }): ExerciseRow[] => {
      if (of.themeIds.length === 0) return [];
      const values = { itemId: id, themeIds: [...of.themeIds] };
      return [{ into: 'codings', effectiveOn: of.day ?? effectiveOn, values }];
    }),
  ];
}
