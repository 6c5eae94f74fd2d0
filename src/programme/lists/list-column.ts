/** Decides how the cells of a list are read: which fields of an operation's input each fills, and in which words it is told. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { typedDate } from '../../platform/calendar/typed-date.js';
import { codeWords } from '../../platform/record/code-words.js';

/** What the record says of a thing, by column. */
export type ListRow = Readonly<Record<string, unknown>>;

/** Something of the register by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What cells may name: people and organisations by what they are called, and by their ids. */
export interface KnownNames {
  /** What people call the place of the list, such as the code of its project. */
  readonly place: string;
  /** Its name; '': none is needed. */
  readonly placeName: string;
  readonly people: NameIndex;
  readonly organisations: NameIndex;
  /** Projects by their codes. */
  readonly projects: NameIndex;
}

export interface NameIndex {
  readonly byName: ReadonlyMap<string, readonly Named[]>;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** What a cell says: fields of the input, and the same in words; or what is wrong with it. */
export type CellRead =
  { readonly fields: Readonly<Record<string, unknown>>; readonly says: string } | { readonly fault: string };

/** One column of a list. */
export interface ListColumn {
  /** The heading, as the files that the pages offer have it. */
  readonly head: string;
  /** Other headings by which it is known. */
  readonly also?: readonly string[];
  /** The fields of the input that it fills. */
  readonly fields: readonly string[];
  /** True: no cell may be blank. */
  readonly needed?: boolean;
  /** What is said where it differs from what is recorded and can never change. */
  readonly fixed?: string;
  readonly read: (text: string, known: KnownNames) => CellRead;
  /** What the record says, in the words in which a cell is told; '': nothing. */
  readonly was: (row: ListRow, known: KnownNames) => string;
}

type Options = Partial<Pick<ListColumn, 'also' | 'needed' | 'fixed'>>;

/** Names as people compare them. */
export function nameKey(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Things by name, for `KnownNames`. */
export function nameIndex(all: Iterable<Named>): NameIndex {
  const byName = new Map<string, Named[]>();
  const nameOf = new Map<string, string>();
  for (const one of all) {
    nameOf.set(one.id, one.name);
    const same = byName.get(nameKey(one.name));
    if (same) same.push(one);
    else byName.set(nameKey(one.name), [one]);
  }
  return { byName, nameOf };
}

/** Those that bear a name. */
export function bearing({ byName }: NameIndex, name: string): readonly Named[] {
  return byName.get(nameKey(name)) ?? [];
}

/** A text as it stands. */
export function text(field: string, head: string, options: Options = {}): ListColumn {
  return column(field, head, options, (cell) => ({ value: cell, says: cell }), plain);
}

/** A whole number. */
export function wholeNumber(field: string, head: string, options: Options = {}): ListColumn {
  const read = (cell: string): Value =>
    /^\d{1,9}$/u.test(cell)
      ? { value: Number(cell), says: String(Number(cell)) }
      : { fault: 'Enter a whole number, such as 3.' };
  return column(field, head, options, read, plain);
}

/** A day, in any of the ways in which people write one. */
export function date(field: string, head: string, options: Options = {}): ListColumn {
  const read = (cell: string): Value => {
    const day = typedDate(cell);
    return day === null ? { fault: 'Enter a real date, such as 27 3 2010.' } : { value: day, says: dayWords(day) };
  };
  return column(field, head, options, read, (value) => (typeof value === 'string' ? dayWords(value) : ''));
}

const dayWords = (day: string): string => formatIsoDate(day, ' ');

/** Yes or no. */
export function yesNo(field: string, head: string, options: Options = {}): ListColumn {
  const read = (cell: string): Value => {
    const said = cell.toLowerCase();
    if (['yes', 'true', '1'].includes(said)) return { value: true, says: 'yes' };
    return ['no', 'false', '0'].includes(said) ? { value: false, says: 'no' } : { fault: 'Enter yes or no.' };
  };
  const made = column(field, head, options, read, (value) => (value === true ? 'yes' : 'no'));
  return { ...made, read: (cell, known) => made.read(cell === '' ? 'no' : cell, known) };
}

/** A word of a list, however it is cased and spaced. */
export function word(field: string, head: string, members: readonly string[], options: Options = {}): ListColumn {
  const read = (cell: string): Value => {
    const found = members.find((member) => member === cell.toUpperCase().replace(/[\s_-]+/gu, '_'));
    if (found) return { value: found, says: wordFor(found) };
    return { fault: `Enter one of: ${members.map(wordFor).join(', ')}.` };
  };
  return column(field, head, options, read, (value) => (typeof value === 'string' ? wordFor(value) : ''));
}

function wordFor(member: string): string {
  const words = codeWords(member);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Several texts, each on a line of its own in its cell. */
export function texts(field: string, head: string, options: Options = {}): ListColumn {
  const read = (cell: string): Value => {
    const value = cell
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return { value, says: value.join('\n') };
  };
  return column(field, head, options, read, (value) => (Array.isArray(value) ? value.join('\n') : ''));
}

/** The place that the list is of, so that no line of another gets into it. */
export function placeCode(head: string): ListColumn {
  return {
    ...{ head, fields: [] },
    read: (cell, { place }) => {
      if (cell === '' || cell.toUpperCase() === place) return { fields: {}, says: place };
      return { fault: `This line is of ${cell}, and the list is that of ${place}. Take the line out of the file.` };
    },
    was: (_, { place }) => place,
  };
}

/** People of the register, each by name on a line of its own. */
export function people(field: string, head: string): ListColumn {
  const read = (cell: string, known: KnownNames): Value => {
    const found = cell
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => oneNamed('people', 'person', line, known));
    const wrong = found.find((one) => 'fault' in one);
    if (wrong) return wrong;
    const all = found as readonly { readonly value: string; readonly says: string }[];
    return { value: all.map(({ value }) => value), says: all.map(({ says }) => says).join('\n') };
  };
  const was = (value: unknown, { people: { nameOf } }: KnownNames): string =>
    Array.isArray(value) ? value.map((id) => nameOf.get(String(id)) ?? '').join('\n') : '';
  return column(field, head, {}, read, was);
}

/** A person of the register, by name. */
export function person(field: string, head: string, options: Options = {}): ListColumn {
  return oneOf('people', 'person', field, head, options);
}

/** An organisation of the register, by name. */
export function organisation(field: string, head: string, options: Options = {}): ListColumn {
  return oneOf('organisations', 'organisation', field, head, options);
}

/** A project of the register, by its code. */
export function projectOf(field: string, head: string, options: Options = {}): ListColumn {
  const read = (cell: string, known: KnownNames): Value => {
    const [found] = bearing(known.projects, cell);
    return found
      ? { value: found.id, says: found.name }
      : { fault: `There is no project ${cell}. Enter the code of a project, or leave the cell blank.` };
  };
  return column(field, head, options, read, () => '');
}

function oneOf(
  index: 'people' | 'organisations',
  noun: string,
  field: string,
  head: string,
  options: Options,
): ListColumn {
  const read = (cell: string, known: KnownNames): Value => oneNamed(index, noun, cell, known);
  const was = (value: unknown, known: KnownNames): string =>
    typeof value === 'string' ? (known[index].nameOf.get(value) ?? '') : '';
  return column(field, head, options, read, was);
}

/** The one thing of the register that bears a name. */
export function oneNamed(
  index: 'people' | 'organisations',
  noun: string,
  cell: string,
  known: KnownNames,
): { readonly value: string; readonly says: string } | { readonly fault: string } {
  const [found, another] = bearing(known[index], cell);
  if (found && !another) return { value: found.id, says: found.name };
  if (found)
    return { fault: `More than one ${noun} is called ${found.name}. Leave the cell blank, and choose on the page.` };
  return {
    fault: `There is no ${noun} called “${cell}” in the register. Add the ${noun} first, or leave the cell blank.`,
  };
}

type Value = { readonly value: unknown; readonly says: string } | { readonly fault: string };

function column(
  field: string,
  head: string,
  options: Options,
  read: (cell: string, known: KnownNames) => Value,
  was: (value: unknown, known: KnownNames) => string,
): ListColumn {
  return {
    ...{ head, fields: [field], ...options },
    read: (cell, known) => {
      if (cell === '') {
        return options.needed ? { fault: `Enter the ${head.toLowerCase()}.` } : { fields: { [field]: null }, says: '' };
      }
      const found = read(cell, known);
      return 'fault' in found ? found : { fields: { [field]: found.value }, says: found.says };
    },
    was: (row, known) => was(row[field], known),
  };
}

/** What is recorded as a text or a number, as a cell has it; '': nothing. */
export function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\r\n?/gu, '\n') : '';
}
