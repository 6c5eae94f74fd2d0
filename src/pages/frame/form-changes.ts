/** Decides which answers of a form a person changed, told by what the form showed them, and what stands in it when it is shown again. */
import { type GraphQLInputObjectType, getNullableType, isListType, isNonNullType } from 'graphql';
import { sha256Of } from '../../platform/record/content-hash.js';
import { asked, choicesOf, named, typeOf, typeOfField } from './form.js';
import { type FormBasis, type PageForm, type Typed } from './form-field.js';
import { packed, unfolded } from './form-rows.js';
import { day } from './words.js';

/** A short mark of what a form showed for each field of its input; the form carries it, so that no server has to remember. */
export type Shown = ReadonlyMap<string, string>;

/** A form with the input that it fills. */
export interface Filled {
  readonly form: PageForm;
  readonly input: GraphQLInputObjectType;
}

/** What every write may say of itself, which no record shows. */
const ABOUT_THE_WRITE = ['effectiveOn', 'reason', 'citation', 'assumed', 'corrects'];

function ofTheWrite({ fields }: PageForm): readonly string[] {
  return [...ABOUT_THE_WRITE, ...fields.filter((field) => field.ofTheWrite).map(({ name }) => name)];
}

/** Whether the form changes what is on record, so that what it leaves out stays. An entry that is corrected is said again as a whole. */
export function amends({ operation, changes, given }: PageForm): boolean {
  return !given.includes('corrects') && (operation.startsWith('amend') || changes === true);
}

/** The marks of what the form shows of the record before anything is typed. */
export function shownOf(filled: Filled, basis: FormBasis): Shown {
  return marks(filled, basis, basis.typed ?? {});
}

/** The marks as one hidden field. */
export function shownText(shown: Shown): string {
  return [...shown].map(([name, mark]) => `${name}:${mark}`).join(' ');
}

/** The marks that a form brings back; null: none. */
export function shownIn(text: string): Shown | null {
  const pairs = [...text.matchAll(/(?<=^| )(\w{1,60}):([0-9a-f]{12})(?= |$)/gu)];
  return pairs.length ? new Map(pairs.map(([, name = '', mark = '']) => [name, mark])) : null;
}

/** The fields of the input, by name, that two sets of marks tell apart. */
export function apart(before: Shown, after: Shown): ReadonlySet<string> {
  return new Set([...after].filter(([name, mark]) => before.get(name) !== mark).map(([name]) => name));
}

/** The fields of the input that the person changed, from what was shown. */
export function changedBy(filled: Filled, basis: FormBasis, typed: Typed, shown: Shown): ReadonlySet<string> {
  return apart(shown, marks(filled, basis, typed));
}

/** What the form holds when it is shown again: what the person changed, and for the rest what stands on record now. */
export function merged(basis: FormBasis, typed: Typed, changed: ReadonlySet<string>, shown: Shown): Typed {
  const kept = (name: string): boolean => changed.has(headOf(name)) || !shown.has(headOf(name));
  const mine = Object.entries(typed).filter(([name]) => kept(name));
  const theirs = Object.entries(basis.typed ?? {}).filter(([name]) => !kept(name));
  return Object.fromEntries([...theirs, ...mine]);
}

/** The input of a form that amends: what the person changed, what names the thing, and what the write says of itself. */
export function onlyChanged(
  { form, input }: Filled,
  answers: Readonly<Record<string, unknown>>,
  changed: ReadonlySet<string>,
): Record<string, unknown> {
  const given = new Set([...form.given.map(headOf), ...ofTheWrite(form)]);
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([name]) => given.has(name) || changed.has(name) || isNonNullType(typeOf(input, name)),
    ),
  );
}

/** Whether anything is changed beside what the write says of itself. */
export function changesAnything(form: PageForm, changed: ReadonlySet<string>): boolean {
  const beside = ofTheWrite(form);
  return [...changed].some((name) => !beside.includes(name));
}

/** What is on record now for a field that somebody else changed, as people read it. */
export function nowOf({ form, input }: Filled, basis: FormBasis, name: string): string {
  const field = form.fields.find((each) => each.name === name);
  const text = basis.typed?.[name] ?? '';
  if (!field || field.each || text === '') return field?.each ? '' : 'nothing';
  const type = typeOf(input, name);
  if (named(type) === 'Date') return day(text);
  if (named(type) === 'Boolean') return text === 'true' ? 'yes' : 'no';
  const choices = new Map(choicesOf(field, type, basis).map((choice) => [choice.value, choice.text]));
  return text
    .split('\n')
    .map((line) => choices.get(line) ?? line)
    .join('; ');
}

/** What a person changed, question by question, as it is read back to them before it is saved. */
export function answersTold(
  { form, input }: Filled,
  basis: FormBasis,
  typed: Typed,
  changed: ReadonlySet<string>,
): { readonly label: string; readonly lines: readonly string[] }[] {
  const now = { ...basis, typed };
  const told = (each: PageForm, name: string): string => nowOf({ form: each, input }, now, name);
  return asked(form, input, basis)
    .filter(({ name }) => changed.has(headOf(name)))
    .map(({ name, label, each }) => {
      if (!each) return { label, lines: [told(form, name)] };
      const rows = unfolded({ ...form, fields: form.fields.filter((field) => field.name === name) }, typed, 0);
      const lines = new Map<string, string[]>();
      for (const { name: cell, row, hidden, place } of rows.fields) {
        if (row === undefined || hidden || place || !typed[cell]) continue;
        lines.set(row, [...(lines.get(row) ?? []), told(rows, cell)]);
      }
      return { label, lines: lines.size ? [...lines.values()].map((cells) => cells.join(', ')) : ['none'] };
    });
}

/** The field of the input that a field of the form is in. */
export function headOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

/** The marks of what stands in a form's fields, as a browser sends it: of a choice only what is offered counts. */
function marks({ form, input }: Filled, basis: FormBasis, typed: Typed): Shown {
  const texts = new Map<string, string>();
  const held = packed(form, typed);
  for (const field of asked(unfolded(form, held, 0), input, basis)) {
    const head = headOf(field.name);
    if (field.each || field.place) {
      texts.set(head, texts.get(head) ?? '');
      continue;
    }
    const type = typeOfField(input, field);
    const choices = choicesOf(field, type, field.pairs ? { ...basis, typed: held } : basis).map(({ value }) => value);
    const text = plain(held[field.name] ?? '', {
      choices,
      anyOrder: choices.length > 0 && !field.picks && isListType(getNullableType(type)),
      box: named(type) === 'Boolean' && choices.length === 0,
    });
    texts.set(head, (texts.get(head) ?? '') + (text === '' ? '' : `${field.name}=${text}\n`));
  }
  return new Map([...texts].map(([name, text]) => [name, sha256Of(text).slice(0, 12)]));
}

function plain(
  text: string,
  {
    choices,
    anyOrder,
    box,
  }: { readonly choices: readonly string[]; readonly anyOrder: boolean; readonly box: boolean },
): string {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => choices.length === 0 || choices.includes(line));
  if (box) return text.trim() === 'true' ? 'true' : '';
  return (anyOrder ? lines.sort() : lines).join('\n').trim();
}
