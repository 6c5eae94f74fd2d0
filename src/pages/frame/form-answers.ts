/** Decides what was answered in a form: as the input of its operation, or what is wrong with it, field by field. */
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import { wordsOf } from '../../platform/record/terms.js';
import { isIsoDate } from '../../platform/calendar/iso-date.js';
import { dateOfParts } from './address.js';
import { lower, theLabel } from './label-words.js';
import { asked, choicesOf, givenType, idOf, named, typeOf, typeOfField, offersNothing } from './form.js';
import { type FormField, type FormBasis, type PageForm, type Typed } from './form-field.js';
import type { PageError } from './page-problems.js';

/** What somebody is told whose address of a form has lost a part. */
export const INCOMPLETE = 'The address of this form is not complete. Go back and open the form from the page.';

/** What is given as the variables of a question: `subject.kind` and `subject.id` are the fields of one, `subject`. */
export function variablesOf(given: Typed): Readonly<Record<string, unknown>> {
  const variables: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(given)) {
    const [head = '', field] = name.split('.');
    variables[head] = field === undefined ? text : { ...Object(variables[head]), [field]: text };
  }
  return variables;
}

/** What came in the fields of a form, as text. Several values of one name are lines. */
export function typedIn(form: PageForm, input: GraphQLInputObjectType, body: unknown): Typed {
  const sent = new Map(Object.entries(body !== null && typeof body === 'object' ? body : {}));
  const text = (name: string): string => {
    const value: unknown = sent.get(name);
    const parts: unknown[] = Array.isArray(value) ? value : [value];
    return parts
      .filter((part): part is string => typeof part === 'string')
      .join('\n')
      .replaceAll('\r\n', '\n')
      .trim();
  };
  const typed = form.fields.map((field) => {
    const { name } = field;
    if (named(typeOfField(input, field)) !== 'Date') return [name, text(name)];
    const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) => text(`${name}-${part}`));
    return [name, year || month || day ? dateOfParts(year, month, day) : ''];
  });
  const given = [...form.given, ...(form.context ?? [])];
  const all = Object.fromEntries([...typed, ...given.map((name) => [name, text(name)])]) as Typed;
  const pairs = form.fields.filter((field) => field.pairs);
  return { ...all, ...Object.fromEntries(pairs.map((field) => [field.name, pairsIn(field, all)])) };
}

/** What was chosen in the boxes of a table, of those alone that the form as it was sent still has. */
function pairsIn({ name, pairs }: FormField, typed: Typed): string {
  const keys = pairs?.(typed).rows.flatMap(({ cells }) => cells.map(({ key }) => `${key} `)) ?? [];
  return linesOf(typed[name] ?? '')
    .filter((line) => keys.some((key) => line.startsWith(key)))
    .join('\n');
}

/** What was typed as the input of the operation, or what is wrong with it, field by field. */
export function answersOf(
  form: PageForm,
  input: GraphQLInputObjectType,
  basis: FormBasis,
  typed: Typed,
): { readonly input: Record<string, unknown>; readonly errors: PageError[] } {
  const errors: PageError[] = [];
  const answers: Record<string, unknown> = {};
  const questions: readonly FormField[] = [
    ...form.given.map((name) => ({ name, label: wordsOf(name) })),
    ...asked(form, input, basis),
  ];
  for (const field of questions.filter(({ place }) => !place)) {
    const given = form.given.includes(field.name);
    const type = given || !begun(field.name, typed) ? givenType(input, field.name) : typeOf(input, field.name);
    const text = typed[field.name] ?? '';
    // a box that is not ticked is a no; of a yes and a no one has to be chosen
    if (text === '' && (given || named(type) !== 'Boolean' || field.choices)) {
      if (field.hidden) continue;
      const needed = isNonNullType(type) || field.needed === true;
      const emptied = basis.typed?.[field.name] !== undefined && basis.typed[field.name] !== '';
      if (emptied && (!needed || isListType(getNullableType(type)))) put(answers, input, field.name, nothing(type));
      else if (needed) errors.push(fault(field, given ? INCOMPLETE : missing(field, type, basis)));
      continue;
    }
    const read = basis.read?.[field.name];
    const value = read ? linesOf(text).map(read) : valueOf(type, text);
    const told = read && Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    if (told.length) errors.push(fault(field, told.join(' ')));
    else if (value === undefined) errors.push(fault(field, given ? INCOMPLETE : wrong(field, type)));
    else put(answers, input, field.name, value);
  }
  return { input: answers, errors };
}

/** Whether something was answered of the input that a field stands in, so that all it needs has to be. */
function begun(name: string, typed: Typed): boolean {
  const inside = name.slice(0, name.lastIndexOf('.') + 1);
  return Object.entries(typed).some(([other, text]) => text !== '' && other.startsWith(inside));
}

/** What is sent where an answer that stood there was taken away. */
function nothing(type: GraphQLInputType): null | [] {
  return isListType(getNullableType(type)) ? [] : null;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function valueOf(type: GraphQLInputType, text: string): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) {
    const values = linesOf(text).map((line) => valueOf(plain.ofType, line));
    return values.includes(undefined) ? undefined : values;
  }
  if (isEnumType(plain)) return plain.getValue(text) ? text : undefined;
  switch (named(type)) {
    case 'Date':
      return isIsoDate(text) ? text : undefined;
    case 'Boolean':
      return text === 'true';
    case 'Int':
      return /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
    case 'Float':
      return /^-?\d{1,12}(\.\d{1,6})?$/u.test(text) ? Number(text) : undefined;
    default:
      return text;
  }
}

function put(into: Record<string, unknown>, input: GraphQLInputObjectType, name: string, value: unknown): void {
  const [head = '', ...rest] = name.split('.');
  if (rest.length === 0) {
    into[head] = value;
    return;
  }
  const plain = getNullableType(typeOf(input, head));
  const inner = (isListType(plain) ? getNullableType(plain.ofType) : plain) as GraphQLInputObjectType; // as `typeOf` found
  if (!isListType(plain)) {
    put((into[head] ??= {}) as Record<string, unknown>, inner, rest.join('.'), value);
    return;
  }
  const index = /^\d+$/u.test(rest[0] ?? '') ? Number(rest.shift()) : 0;
  const list = (into[head] ??= []) as Record<string, unknown>[];
  put((list[index] ??= {}), inner, rest.join('.'), value);
}

function missing(field: FormField, type: GraphQLInputType, basis: FormBasis): string {
  const verb = choicesOf(field, type, basis).length || offersNothing(field, basis) ? 'Select' : 'Enter';
  return `${verb} ${theLabel(field.label)}`;
}

function wrong(field: FormField, type: GraphQLInputType): string {
  switch (named(type)) {
    case 'Date':
      return `${field.label} must be a real date`;
    case 'Int':
      return `${field.label} must be a whole number`;
    case 'Float':
      return `${field.label} must be a number`;
    default:
      return `Select ${theLabel(field.label)} from the list`;
  }
}

function fault(field: FormField, text: string): PageError {
  const said = field.row === undefined ? text : `${field.row}: ${lower(text)}`;
  return { text: said, href: `#${idOf(field.name)}`, field: field.name };
}
