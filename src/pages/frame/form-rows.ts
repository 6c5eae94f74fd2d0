/** Decides how a form asks for a list of things of several answers each: row by row, with room for more, and blank rows left out. */
import type { FormField, FormBasis, PageForm, Typed } from './form-field.js';

/** Rows that a form has room for beside those that are filled. */
const SPARE = 3;
const MOST = 300;

/** The form with each of its lists drawn out row by row: as many as are typed in, and `spare` more. */
export function unfolded(form: PageForm, typed: Readonly<Record<string, unknown>>, spare: number = SPARE): PageForm {
  if (!form.fields.some(({ each }) => each)) return form;
  return { ...form, fields: form.fields.flatMap((field) => rowsOf(field, countIn(typed, field.name) + spare)) };
}

function rowsOf(field: FormField, count: number): FormField[] {
  const { each, name, label, hint } = field;
  if (!each || count === 0) return [field];
  return Array.from({ length: Math.min(count, MOST) }, (_, index) => {
    const row = `${each.one} ${index + 1}`;
    const place: FormField[] = each.ordered ? [{ name: 'place', label: 'Place', place: true }] : [];
    const shown = [...each.fields, ...place];
    return [
      ...(each.kept ?? []).map((kept): FormField => ({ name: kept, label: kept, hidden: true })),
      ...shown.map((one, at) => ({
        ...one,
        row,
        ...(at === 0 && { opens: row, ...(index === 0 && { heading: { text: label, hint: hint ?? '' } }) }),
        ...(at === shown.length - 1 && { closes: true }),
      })),
    ].map((one) => ({ ...one, name: `${name}.${index}.${one.name}` }));
  }).flat();
}

/** What is typed in rows, of all that is typed. */
export function rowsTyped(form: PageForm, typed: Typed): Typed {
  const lists = listsOf(form);
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => lists.some((list) => indexIn(list, name) !== null)),
  );
}

/** The ground once a form was sent: what stands in its rows is then what was sent, and no longer what is on record. */
export function withoutRows(form: PageForm, basis: FormBasis): FormBasis {
  if (!basis.typed) return basis;
  const rows = rowsTyped(form, basis.typed);
  return { ...basis, typed: Object.fromEntries(Object.entries(basis.typed).filter(([name]) => !(name in rows))) };
}

/** What is typed without rows that say nothing, in the order of their places and numbered again. */
export function packed(form: PageForm, typed: Typed): Typed {
  const lists = form.fields.filter(({ each }) => each);
  const rows = rowsTyped(form, typed);
  const rest = Object.entries(typed).filter(([name]) => !(name in rows));
  return Object.fromEntries([...rest, ...lists.flatMap((field) => packedRows(field, typed))]);
}

function packedRows(field: FormField, typed: Typed): [string, string][] {
  return numbered(field, sortedRows(field, typed).filter(saysSomething(field)), 0);
}

/** What a form that is shown again holds: its rows as they are sent, then those that say nothing yet, such as of an item without a note. */
export function withUnsaid(form: PageForm, sent: Typed, typed: Typed): Typed {
  const unsaid = form.fields.flatMap((field) => {
    if (!field.each) return [];
    const rows = sortedRows(field, sent).filter(
      (row) => !saysSomething(field)(row) && row.answers.some(([, text]) => text !== ''),
    );
    return numbered(field, rows, countIn(typed, field.name));
  });
  return { ...typed, ...Object.fromEntries(unsaid) };
}

interface Row {
  readonly answers: readonly (readonly [name: string, text: string])[];
  readonly place: number;
  readonly index: number;
}

function sortedRows({ name, each }: FormField, typed: Typed): Row[] {
  const names = [...(each?.kept ?? []), ...(each?.fields ?? []).map((field) => field.name)];
  return Array.from({ length: countIn(typed, name) }, (_, index) => ({
    index,
    answers: names.map((one) => [one, typed[`${name}.${index}.${one}`] ?? ''] as const),
    place: placeOf(typed[`${name}.${index}.place`], index),
  })).sort((a, b) => a.place - b.place || a.index - b.index);
}

function saysSomething({ each }: FormField): (row: Row) => boolean {
  return ({ answers }) => answers.some(([name, text]) => each?.says.includes(name) === true && text !== '');
}

function numbered({ name, each }: FormField, rows: readonly Row[], from: number): [string, string][] {
  return rows.flatMap(({ answers }, index) => [
    ...answers.map(([one, text]): [string, string] => [`${name}.${from + index}.${one}`, text]),
    ...(each?.ordered ? [[`${name}.${from + index}.place`, String(from + index + 1)] as [string, string]] : []),
  ]);
}

/** Rows as what a form holds before anything is typed; the list's own name says that there are some, so that they can be taken away. */
export function typedRows(name: string, rows: readonly Readonly<Record<string, string | null>>[]): Typed {
  const typed = rows.flatMap((row, index) =>
    Object.entries<string | null>({ ...row, place: String(index + 1) }).map(([one, text]) => [
      `${name}.${index}.${one}`,
      text ?? '',
    ]),
  );
  return Object.fromEntries([...typed, ...(rows.length ? [[name, String(rows.length)]] : [])]) as Typed;
}

/** The place typed; where none is, or no number, the one it has. */
function placeOf(text: string | undefined, index: number): number {
  return /^\d{1,3}$/u.test(text ?? '') ? Number(text) : index + 1;
}

function listsOf(form: PageForm): string[] {
  return form.fields.filter(({ each }) => each).map(({ name }) => name);
}

function indexIn(list: string, name: string): number | null {
  if (!name.startsWith(`${list}.`)) return null;
  const [, index] = /^(\d{1,3})\./u.exec(name.slice(list.length + 1)) ?? [];
  return index === undefined ? null : Number(index);
}

function countIn(typed: Readonly<Record<string, unknown>>, list: string): number {
  return Object.keys(typed).reduce((most, name) => Math.max(most, (indexIn(list, name) ?? -1) + 1), 0);
}
