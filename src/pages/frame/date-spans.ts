/** Decides how a form asks for a list of named stretches of days, such as closures or a recess. */
import type { Rows, Typed } from './form-field.js';
import { typedRows } from './form-rows.js';

export interface NamedSpan {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What is asked of each stretch. @param example a name, such as "summer recess" */
export function spanRows(example: string): Rows {
  return {
    one: 'Days',
    says: ['name', 'from', 'to'],
    fields: [
      { name: 'name', label: `Name, such as ${example}` },
      { name: 'from', label: 'First day' },
      { name: 'to', label: 'Last day' },
    ],
  };
}

/** The stretches as the form holds them before anything is typed. */
export function typedSpans(list: string, spans: readonly NamedSpan[]): Typed {
  return typedRows(
    list,
    spans.map(({ name, from, to }) => ({ name, from, to })),
  );
}
