/** Decides where a form finds the dated entry that it is to correct, and how what that entry says stands in its fields. */
import { type GraphQLInputObjectType, getNullableType, isEnumType } from 'graphql';
import { typeOf } from '../frame/form.js';
import type { Choice, FormField, FormBasis, PageForm, Typed } from '../frame/form-field.js';
import { day, sayEnum } from '../frame/words.js';
import { CORRECTABLE, type Follows } from './correctable.js';

/** The question for the entries that a form can correct; null: it corrects none. */
export function entriesOf({ operation }: PageForm): string | null {
  return CORRECTABLE[operation]?.document ?? null;
}

const DAY: FormField = { name: 'effectiveOn', label: 'Date' };
const WHY: FormField = {
  name: 'reason',
  label: 'What was wrong',
  hint: 'Kept in the history',
  rows: 2,
};

/** The form as it corrects an entry: which one comes with its address, and what the entry says is said again as a whole. */
export function correcting(form: PageForm, input: GraphQLInputObjectType): PageForm {
  const without = ['reason', ...(CORRECTABLE[form.operation]?.without ?? [])];
  const fields = form.fields.filter(({ name }) => !without.includes(name));
  const more = [DAY, WHY].filter(
    ({ name }) => input.getFields()[name] !== undefined && !fields.some((field) => field.name === name),
  );
  return { ...form, fields: [...fields, ...more], given: [...new Set([...form.given, 'corrects'])] };
}

type Row = Readonly<Record<string, unknown>>;

/** A dated entry that was found, and the one before it that counts; null: it is the first. */
export interface Found {
  readonly entry: Row;
  readonly before: Row | null;
}

/** The entry of an id, wherever it stands in an answer; null: it is not there. */
export function entryIn(answer: unknown, id: string): Found | null {
  if (answer === null || typeof answer !== 'object') return null;
  const rows = (Array.isArray(answer) ? answer : []).filter(isEntry);
  const entry = rows.find((row) => row['id'] === id);
  if (entry) {
    const earlier = rows.slice(0, rows.indexOf(entry));
    return { entry, before: earlier.findLast((row) => row['correctedBy'] === null) ?? null };
  }
  for (const inner of Object.values(answer)) {
    const found = entryIn(inner, id);
    if (found) return found;
  }
  return null;
}

function isEntry(row: unknown): row is Row {
  return row !== null && typeof row === 'object' && 'id' in row && 'effectiveOn' in row;
}

/** What the record says to a form that corrects an entry: its fields hold what the entry says, and it offers what may follow the one before. */
export function contextOfCorrection(
  { fields, operation, title }: PageForm,
  input: GraphQLInputObjectType,
  basis: FormBasis,
  { entry, before }: Found,
): FormBasis {
  const said = textsOf(entry);
  const follows = CORRECTABLE[operation]?.follows;
  const open = Object.entries(basis.choices ?? {}).map(([name, all]) => [name, withOwn(all, said[name])] as const);
  const choices = {
    ...Object.fromEntries(open),
    ...(follows && { [follows.field]: mayFollow(follows, before, input, basis) }),
  };
  // what is not asked of the entry is as it stands
  const texts = fields
    .filter(({ each }) => !each)
    .map(({ name }) => [name, said[name] ?? (name in entry ? '' : (basis.typed?.[name] ?? ''))] as const);
  return {
    ...basis,
    title: `Correct an entry: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    intro: [
      `Enter what the entry of ${day(said['effectiveOn'])} should have said. The wrong entry stays in the history, marked as corrected.`,
    ],
    choices,
    typed: { ...basis.typed, ...Object.fromEntries(texts) },
  };
}

/** Choices with what the entry says among them, which may be offered no more. */
function withOwn(all: readonly Choice[], said = ''): readonly Choice[] {
  const gone = said.split('\n').filter((one) => one !== '' && !all.some(({ value }) => value === one));
  return [...all, ...gone.map((value) => ({ value, text: 'As the entry has it' }))];
}

/** The answers that may take the place of an entry that stands behind another. */
function mayFollow(
  { field, life, begins, offered }: Follows,
  before: Row | null,
  input: GraphQLInputObjectType,
  { choices }: FormBasis,
): Choice[] {
  const type = getNullableType(typeOf(input, field));
  const all = isEnumType(type) ? type.getValues().map((one) => one.name) : [];
  const known = new Map((choices?.[field] ?? []).map((choice) => [choice.value, choice]));
  const from = before === null ? begins : textOf(before[field]);
  const open = [from, ...(life[from] ?? []).filter((next) => next !== from)]; // it may say that nothing had happened
  return open
    .filter((one) => all.includes(one) && (!offered || known.has(one)))
    .map((one) => known.get(one) ?? { value: one, text: sayEnum(one) });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What an entry says, as a form holds it; of a level the value. */
function textsOf(entry: object): Typed {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([name, value]: [string, unknown]): (readonly [string, string])[] => {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return [[name, String(value)]];
      }
      if (value === null || typeof value !== 'object') return [];
      if (Array.isArray(value)) return [[name, (value as readonly unknown[]).join('\n')]];
      return 'value' in value ? Object.entries(textsOf({ [name]: value.value })) : Object.entries(textsOf(value));
    }),
  );
}
