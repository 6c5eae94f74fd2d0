/** Decides what a form asks and what was answered. What kind of answer a field takes is read from the schema of the interface. */
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
import type { Operation } from '../../platform/auth/policy.js';
import { isIsoDate } from '../../milestones/schedule/iso-date.js';
import { dateOfParts } from './address.js';
import type { Rows } from './form-rows.js';
import type { PageError } from './page-problems.js';
import { sayEnum } from './words.js';

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
  /** True: the place of its row in the list, which is no field of the input. */
  readonly place?: boolean;
}

/** What the record says to a form: what it is about, what may be chosen, and what stands there now. */
export interface FormGround {
  /** Stands over the title, such as "R1 A partner withdraws". */
  readonly caption?: string;
  /** Sentences before the questions. */
  readonly intro?: readonly string[];
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
  readonly after?: (typed: Typed) => string;
  readonly title: string;
  /** Says what happens: "Record the report". */
  readonly button: string;
  /** Fields of the input that come with the address and are not asked. */
  readonly given: readonly string[];
  /** What else comes with the address, for `ask` alone. */
  readonly context?: readonly string[];
  readonly fields: readonly FormField[];
  /** Asked of the interface before the form is shown; its variables are what is given and the context, by name. */
  readonly ask?: {
    readonly document: string | ((given: Typed) => string);
    readonly ground: (data: never, given: Typed) => FormGround;
  };
}

/** What stands in the fields, as text, by name. */
export type Typed = Readonly<Record<string, string>>;

/** A field as the template draws it. */
export interface DrawnField {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly kind:
    'text' | 'textarea' | 'number' | 'date' | 'select' | 'radios' | 'checkbox' | 'checkboxes' | 'picks' | 'hidden';
  readonly rows: number;
  readonly value: string;
  /** The chosen ones of `checkboxes` and `picks`. */
  readonly values: readonly string[];
  /** The labels of `picks`. */
  readonly picks: readonly string[];
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

function typeOfField(input: GraphQLInputObjectType, { name, place }: FormField): GraphQLInputType {
  return place ? GraphQLInt : typeOf(input, name);
}

function named(type: GraphQLInputType): string {
  const inner = getNullableType(type);
  return 'name' in inner ? inner.name : '';
}

function choicesOf(field: FormField, type: GraphQLInputType, ground: FormGround): readonly Choice[] {
  const asked = ground.choices?.[withoutNumbers(field.name)] ?? field.choices;
  if (asked) return asked;
  const plain = getNullableType(type);
  const inner = isListType(plain) ? getNullableType(plain.ofType) : plain;
  return isEnumType(inner) ? inner.getValues().map(({ name }) => ({ value: name, text: sayEnum(name) })) : [];
}

/** The fields as they are drawn, with what was typed and what is wrong with it. */
export function drawnFields(
  form: PageForm,
  input: GraphQLInputObjectType,
  ground: FormGround,
  typed: Typed,
  errors: readonly PageError[],
): DrawnField[] {
  return asked(form, input, ground).map((field) => {
    const type = typeOfField(input, field);
    const choices = choicesOf(field, type, ground);
    const optional = !isNonNullType(field.place ? type : givenType(input, field.name)) && !field.needed;
    const value = typed[field.name] ?? ground.typed?.[field.name] ?? '';
    return {
      name: field.name,
      id: idOf(field.name),
      label: field.label,
      hint: field.hint ?? null,
      kind: field.hidden ? 'hidden' : kindOf(field, type, choices, optional),
      rows: field.rows ?? 4,
      value,
      values: value.split('\n').filter((line) => line !== ''),
      picks: field.picks ?? [],
      choices,
      optional,
      error: errors.find((error) => error.field === field.name)?.text ?? null,
      heading: field.heading ?? null,
      opens: field.opens ?? null,
      closes: field.closes ?? false,
    };
  });
}

/** The fields that are asked this time; one that may be left out, and for which the record offers nothing, is. */
function asked(form: PageForm, input: GraphQLInputObjectType, ground: FormGround): FormField[] {
  return form.fields.filter((field) => {
    const name = withoutNumbers(field.name);
    if (ground.without?.includes(name)) return false;
    const needed = field.needed === true || isNonNullType(typeOfField(input, field));
    return needed || ground.choices?.[name]?.length !== 0;
  });
}

function kindOf(
  field: FormField,
  type: GraphQLInputType,
  choices: readonly Choice[],
  optional: boolean,
): DrawnField['kind'] {
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
  return Object.fromEntries([...typed, ...given.map((name) => [name, text(name)])]) as Typed;
}

/** What was typed as the input of the operation, or what is wrong with it, field by field. */
export function answersOf(
  form: PageForm,
  input: GraphQLInputObjectType,
  ground: FormGround,
  typed: Typed,
): { readonly input: Record<string, unknown>; readonly errors: PageError[] } {
  const errors: PageError[] = [];
  const answers: Record<string, unknown> = {};
  const questions: readonly FormField[] = [
    ...form.given.map((name) => ({ name, label: name })),
    ...asked(form, input, ground),
  ];
  for (const field of questions.filter(({ place }) => !place)) {
    const given = form.given.includes(field.name);
    const type = given || !begun(field.name, typed) ? givenType(input, field.name) : typeOf(input, field.name);
    const text = typed[field.name] ?? '';
    // a box that is not ticked is a no; of a yes and a no one has to be chosen
    if (text === '' && (given || named(type) !== 'Boolean' || field.choices)) {
      if (field.hidden) continue;
      const needed = isNonNullType(type) || field.needed === true;
      const emptied = ground.typed?.[field.name] !== undefined && ground.typed[field.name] !== '';
      if (emptied && (!needed || isListType(getNullableType(type)))) put(answers, input, field.name, nothing(type));
      else if (needed) errors.push(fault(field, missing(field, type, ground)));
      continue;
    }
    const read = ground.read?.[field.name];
    const value = read ? linesOf(text).map(read) : valueOf(type, text);
    const told = read && Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    if (told.length) errors.push(fault(field, told.join(' ')));
    else if (value === undefined) errors.push(fault(field, wrong(field, type)));
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

function missing(field: FormField, type: GraphQLInputType, ground: FormGround): string {
  const verb = choicesOf(field, type, ground).length ? 'Choose' : 'Enter';
  return `${verb}: ${lower(field.label)}`;
}

function wrong(field: FormField, type: GraphQLInputType): string {
  switch (named(type)) {
    case 'Date':
      return `${field.label}: enter a real date, such as 13 3 2010`;
    case 'Int':
      return `${field.label}: enter a whole number`;
    case 'Float':
      return `${field.label}: enter a number`;
    default:
      return `${field.label}: choose one of those offered`;
  }
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function fault(field: FormField, text: string): PageError {
  const said = field.row === undefined ? text : `${field.row}: ${lower(text)}`;
  return { text: said, href: `#${idOf(field.name)}`, field: field.name };
}
