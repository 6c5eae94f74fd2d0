/** Shapes what a form asks: its questions, and what the record says to them. */
import type { Operation } from '../../platform/auth/policy.js';
import type { Question } from './question.js';

/** One thing that may be chosen. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** One question of a form. */
export interface FormField {
  /** The field of the operation's input; `subject.id` is one inside another. Of a list on the way the only element is meant. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Lines of a large text box; left out: one line. */
  readonly rows?: number;
  /** What may be chosen, where that does not come from the schema or from the record. */
  readonly choices?: readonly Choice[];
  /** Of a list whose order counts: the labels of as many boxes, each to choose one in. */
  readonly picks?: readonly string[];
  /** Of a list of what is chosen for pairs, such as of likelihood and impact: the table of boxes, from what stands in the form. */
  readonly pairs?: (typed: Typed) => Pairs;
  /** True: has to be answered on the page though the interface would do without. */
  readonly needed?: boolean;
  /** For a list of things of several answers each: what is asked of every one. */
  readonly each?: Rows;
  /** Of a field in a row, as `unfolded` makes them: the row it is in, and whether it begins or ends it. */
  readonly row?: string;
  readonly heading?: { readonly text: string; readonly hint: string };
  readonly opens?: string;
  readonly closes?: boolean;
  /** True: it goes along unseen. */
  readonly hidden?: boolean;
  /** True: it says something of the write itself, as a reason does: it goes along, and alone it changes nothing. */
  readonly ofTheWrite?: boolean;
  /** True: the place of its row in the list, which is no field of the input. */
  readonly place?: boolean;
}

/** A table with a box to choose in for each pair of a row and a column. */
export interface Pairs {
  /** What its rows and its columns are. */
  readonly down: string;
  readonly across: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly Pair[] }[];
}

/** One box of such a table. */
export interface Pair {
  /** What each of its values begins with, so that it is told from those of other boxes. */
  readonly key: string;
  /** What its label says. */
  readonly label: string;
  /** What an empty choice means. */
  readonly blank: string;
  readonly choices: readonly Choice[];
}

/** What the record says to a form: what it is about, what may be chosen, and what stands there now. */
export interface FormBasis {
  /** Stands over the title, such as "R1 A partner withdraws". */
  readonly caption?: string;
  /** Sentences before the questions. */
  readonly intro?: readonly string[];
  /** Where what the sentences speak of is to be seen or done. */
  readonly links?: readonly { readonly text: string; readonly href: string }[];
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  /** What the fields hold before anything is typed, as text: dates as yyyy-mm-dd, lists one a line. */
  readonly typed?: Typed;
  /** The version of what it is about as it stands now. */
  readonly version?: number;
  /** Fields that are not asked this time. */
  readonly without?: readonly string[];
  /** In place of the form's own title. */
  readonly title?: string;
  /** How a line of an answer becomes a value, by the field's name, where the input holds objects; a text says what is wrong. */
  readonly read?: Readonly<Record<string, (line: string) => object | string>>;
}

/** A form of the pages: the mutation it sends and what it asks for. */
export interface PageForm {
  readonly operation: Operation;
  /** Last part of its address, where an operation has more than one form. Default: the operation. */
  readonly path?: string;
  /** Where one is led afterwards. Default: back. */
  readonly after?: (typed: Typed, made: unknown) => string;
  /** What of the answer `after` has to know, beside whether it was saved, such as `challenge { code }`. */
  readonly made?: string;
  readonly title: string;
  /** Says what happens: "Record the report". */
  readonly button: string;
  /** Says what happened once it was saved: "Challenge raised." Default: as the title says, such as "Risk added." */
  readonly done?: string;
  /** True: what it leaves out stays on record, though the operation is not called so; those called amend... do anyway. */
  readonly changes?: true;
  /** Fields of the input that come with the address and are not asked. */
  readonly given: readonly string[];
  /** What else comes with the address, for `ask` alone. */
  readonly context?: readonly string[];
  readonly fields: readonly FormField[];
  /** Asked of the interface before the form is shown; its variables are what is given and the context, by name. */
  readonly ask?: FormAsk;
  /** Of a form whose effect is shown before anything is saved. */
  readonly preview?: Preview;
}

declare const known: unique symbol;

/** What is asked before a form is shown, and what its answer says to the form. `asking` makes it, which knows the type. */
export interface FormAsk {
  readonly [known]: true;
  readonly document: string | ((given: Typed) => string);
  readonly basis: (data: never, given: Typed) => FormBasis;
}

export function asking<Answer>(
  document: Question<Answer> | ((given: Typed) => Question<Answer>),
  basis: (data: Answer, given: Typed) => FormBasis,
): FormAsk {
  return { document, basis } as unknown as FormAsk;
}

/** A question that says what a form would do: it takes the form's input and gives `answer`. */
export interface Preview {
  readonly [known]: true;
  readonly document: string;
  /** What it would do, as the template draws it; null: it would be refused. Its `sends` go along when it is confirmed. */
  readonly effect: (answer: never, typed: Typed) => object | null;
  readonly template: string;
}

export function previewing<Answer>(
  document: Question<{ readonly answer: Answer }>,
  template: string,
  effect: (answer: Answer, typed: Typed) => object | null,
): Preview {
  return { document, template, effect } as unknown as Preview;
}

/** What stands in the fields, as text, by name. */
export type Typed = Readonly<Record<string, string>>;

/** What is asked of each thing of a list. */
export interface Rows {
  /** What one is called: "Item" gives "Item 1". */
  readonly one: string;
  readonly fields: readonly FormField[];
  /** Fields that a row brings along unseen, such as the id of what stands there already. */
  readonly kept?: readonly string[];
  /** A row where none of these is answered is left out: so it is taken away. */
  readonly says: readonly string[];
  /** True: the place of each can be typed, to change their order. */
  readonly ordered?: boolean;
}
