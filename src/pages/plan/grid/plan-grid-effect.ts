/** Decides how the page tells what the changes of a plan grid would do, and what was saved. */
import { queryOf } from '../../frame/address.js';
import type { CellError } from '../../frame/grid.js';
import type { PageError } from '../../frame/page-problems.js';
import type { AnswerTo } from '../../frame/question.js';
import type { Refused } from '../../frame/refused.js';
import { tableOf } from '../../frame/table.js';
import { counted } from '../../frame/words.js';
import type { PREVIEW_PLAN_IMPORT } from '../import/import.graphql.js';
import { consequencesModel } from '../item-words.js';
import { ADDED_COLUMNS, PLANNED_COLUMNS } from './grid-columns.js';
import type { MergedPlan } from './merged-plan.js';
import { columnOfHeading, placeOfLine } from './plan-sheet.js';

type Answer = NonNullable<AnswerTo<typeof PREVIEW_PLAN_IMPORT>['answer']>;
type Imported = NonNullable<Answer['imported']>;

/** What the changes would do. */
export interface GridEffect {
  readonly imported: Imported;
  readonly consequences: NonNullable<Answer['consequences']>;
  /** A hash of the changes, so that what is saved is what was previewed. */
  readonly mark: string;
  /** True: something was typed after the preview. */
  readonly changed: boolean;
}

const VERBS: Readonly<Record<string, string>> = { ADD: 'Added', CHANGE: 'Changed', WITHDRAW: 'Taken out' };

/** The effect as the template draws it. */
export function effectOf(project: string, { imported, consequences, mark, changed }: GridEffect) {
  const { added, changed: revised, withdrawn } = imported;
  return {
    ...consequencesModel(project, consequences),
    ...{ mark, changed },
    button: `Save ${counted(added + revised + withdrawn, 'change')}`,
    lines: tableOf(
      { id: 'lines', caption: 'What changes', empty: 'Nothing changes.' },
      [
        { head: 'Item', cell: ({ code, title }) => [code, title].filter(Boolean).join(' ') },
        { head: 'What happens', cell: ({ verb }) => VERBS[verb] ?? '' },
        {
          head: 'Details',
          cell: ({ verb, says }) => (verb === 'WITHDRAW' ? 'Its links go with it. Its history stays.' : says.join(' ')),
        },
      ],
      imported.lines,
    ),
  };
}

/** What the interface has against the changes: at its cell where it is about one. */
export function refusedCells(
  { keys, rows }: MergedPlan,
  problems: Refused['problems'],
): { readonly cells: CellError[]; readonly errors: PageError[] } {
  const cells: CellError[] = [];
  const errors: PageError[] = [];
  for (const { message, path } of problems) {
    const [, field, line, heading] = path;
    const key = field === 'content' ? keys[placeOfLine(rows, line)] : undefined;
    if (key === undefined) {
      errors.push({
        text: message,
        field: field === 'reason' ? field : null,
        ...(field === 'reason' && { href: '#reason' }),
      });
      continue;
    }
    const column = columnOfHeading(heading);
    const own = (key.startsWith('new') ? ADDED_COLUMNS : PLANNED_COLUMNS).all;
    const known = own.some(({ name }) => name === column) ? column : null;
    cells.push({
      code: key,
      column: known ?? 'title',
      text: message.replace(`Line ${line}, column “${heading}”: `, ''),
    });
  }
  return { cells, errors };
}

/** What was saved, for the address to which saving leads. */
export function savedQuery({ added, changed, withdrawn }: Imported): Readonly<Record<string, string | null>> {
  const number = (count: number): string | null => (count > 0 ? String(count) : null);
  return { done: 'planGrid', added: number(added), changed: number(changed), out: number(withdrawn) };
}

/** "2 items added and 1 changed, saved as one change." */
export function savedText(here: string, end: string): string {
  const words = (['added', 'changed', 'out'] as const).flatMap((name) => {
    const count = Number(queryOf(here, name));
    return Number.isSafeInteger(count) && count > 0
      ? [`${counted(count, 'item')} ${name === 'out' ? 'taken out' : name}`]
      : [];
  });
  if (words.length === 0) return '';
  const last = words.pop()!;
  return `${words.length > 0 ? `${words.join(', ')} and ${last}` : last}, saved as one change. ${end}`;
}
