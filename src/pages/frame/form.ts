/** Decides what a form asks. What kind of answer a field takes is read from the schema of the interface. */
import {
  type GraphQLInputType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNullableType,
  GraphQLInt,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Choice, FormField, FormBasis, PageForm, Pairs, Typed } from './form-field.js';
import type { PageError } from './page-problems.js';
import { sayEnum } from './words.js';

/** A field as the template draws it. */
export interface DrawnField {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly kind:
    | 'text'
    | 'textarea'
    | 'number'
    | 'date'
    | 'select'
    | 'radios'
    | 'checkbox'
    | 'checkboxes'
    | 'picks'
    | 'pairs'
    | 'hidden';
  readonly rows: number;
  readonly value: string;
  /** The chosen ones of `checkboxes`, `picks` and `pairs`. */
  readonly values: readonly string[];
  /** The labels of `picks`. */
  readonly picks: readonly string[];
  /** The table of `pairs`; null: it is none. */
  readonly pairs: Pairs | null;
  readonly choices: readonly Choice[];
  readonly optional: boolean;
  readonly error: string | null;
  readonly heading: { readonly text: string; readonly hint: string } | null;
  /** What the row is called that begins with it. */
  readonly opens: string | null;
  readonly closes: boolean;
}

const RADIOS = 5;

/** The input type of a mutation. */
export function inputOf(schema: GraphQLSchema, operation: string): GraphQLInputObjectType {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const argument = mutations[operation]?.args.find(({ name }) => name === 'input');
  const type = argument && getNullableType(argument.type);
  if (!isInputObjectType(type)) throw new Error(`${operation} takes no input`);
  return type;
}

/** The type of a field of an input, by its path; numbers of rows on the way do not count. */
export function typeOf(input: GraphQLInputObjectType, name: string): GraphQLInputType {
  const [head = '', ...rest] = withoutNumbers(name).split('.');
  const field = input.getFields()[head];
  if (!field) throw new Error(`${input.name} has no field ${head}`);
  if (rest.length === 0) return field.type;
  const plain = getNullableType(field.type);
  const inner = isListType(plain) ? getNullableType(plain.ofType) : plain;
  if (!isInputObjectType(inner)) throw new Error(`${input.name}.${head} holds no fields`);
  return typeOf(inner, rest.join('.'));
}

/** The type of a field as far as it has to be answered: it may be left out where what it stands in may be. */
export function givenType(input: GraphQLInputObjectType, name: string): GraphQLInputType {
  const type = typeOf(input, name);
  const steps = withoutNumbers(name).split('.').slice(0, -1);
  const there = steps.every((_, at) => isNonNullType(typeOf(input, steps.slice(0, at + 1).join('.'))));
  return there ? type : getNullableType(type);
}

function withoutNumbers(name: string): string {
  return name.replaceAll(/\.\d+(?=\.)/gu, '');
}

export function typeOfField(input: GraphQLInputObjectType, { name, place }: FormField): GraphQLInputType {
  return place ? GraphQLInt : typeOf(input, name);
}

export function named(type: GraphQLInputType): string {
  const inner = getNullableType(type);
  return 'name' in inner ? inner.name : '';
}

export function choicesOf(field: FormField, type: GraphQLInputType, basis: FormBasis): readonly Choice[] {
  if (field.pairs) return pairChoices(field.pairs(basis.typed ?? {}));
  const asked = basis.choices?.[withoutNumbers(field.name)] ?? field.choices;
  if (asked) return asked;
  const plain = getNullableType(type);
  const inner = isListType(plain) ? getNullableType(plain.ofType) : plain;
  return isEnumType(inner) ? inner.getValues().map(({ name }) => ({ value: name, text: sayEnum(name) })) : [];
}

function pairChoices({ rows }: Pairs): Choice[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ label, choices }) => choices.map(({ value, text }) => ({ value, text: `${label}: ${text}` }))),
  );
}

/** The fields as they are drawn, with what was typed and what is wrong with it. */
export function drawnFields(
  form: PageForm,
  input: GraphQLInputObjectType,
  basis: FormBasis,
  typed: Typed,
  errors: readonly PageError[],
): DrawnField[] {
  return asked(form, input, basis).map((field) => {
    const type = typeOfField(input, field);
    const choices = choicesOf(field, type, basis);
    const optional = !isNonNullType(field.place ? type : givenType(input, field.name)) && !field.needed;
    const value = typed[field.name] ?? basis.typed?.[field.name] ?? '';
    return {
      name: field.name,
      id: idOf(field.name),
      label: field.label,
      hint: offersNothing(field, basis) ? 'There is nothing to choose from yet' : (field.hint ?? null),
      kind: field.hidden ? 'hidden' : offersNothing(field, basis) ? 'select' : kindOf(field, type, choices, optional),
      rows: field.rows ?? 4,
      value,
      values: value.split('\n').filter((line) => line !== ''),
      picks: field.picks ?? [],
      pairs: field.pairs?.({ ...basis.typed, ...typed }) ?? null,
      choices,
      optional,
      error: errors.find((error) => error.field === field.name)?.text ?? null,
      heading: field.heading ?? null,
      opens: field.opens ?? null,
      closes: field.closes ?? false,
    };
  });
}

/** Whether a field is answered by one of the things on record, and there are none: no words that are typed would do. */
export function offersNothing({ name }: FormField, basis: FormBasis): boolean {
  return basis.choices?.[withoutNumbers(name)]?.length === 0;
}

/** The fields that are asked this time; one that may be left out, and for which the record offers nothing, is. */
export function asked(form: PageForm, input: GraphQLInputObjectType, basis: FormBasis): FormField[] {
  return form.fields.filter((field) => {
    const name = withoutNumbers(field.name);
    if (basis.without?.includes(name)) return false;
    const needed = field.needed === true || isNonNullType(typeOfField(input, field));
    return needed || basis.choices?.[name]?.length !== 0;
  });
}

function kindOf(
  field: FormField,
  type: GraphQLInputType,
  choices: readonly Choice[],
  optional: boolean,
): DrawnField['kind'] {
  if (field.pairs) return 'pairs';
  if (field.picks && choices.length) return 'picks';
  if (isListType(getNullableType(type))) return choices.length ? 'checkboxes' : 'textarea';
  if (choices.length) return choices.length > RADIOS || optional || field.row !== undefined ? 'select' : 'radios';
  switch (named(type)) {
    case 'Date':
      return 'date';
    case 'Boolean':
      return 'checkbox';
    case 'Int':
    case 'Float':
      return 'number';
    default:
      return field.rows === undefined ? 'text' : 'textarea';
  }
}

/** The id of a field's control; what an error in the summary leads to. */
export function idOf(name: string): string {
  return name.replaceAll('.', '-');
}
