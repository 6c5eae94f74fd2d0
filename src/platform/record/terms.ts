/** Decides what an input says of a thing's terms, by one rule for all: left out stays, null clears where a term may be empty. */
import { type Problem } from './problem.js';
import { Refusal } from './refusal.js';
import { plainId } from './view-id.js';

/** One term of a thing: a column of its statements, and how an input speaks of it. */
export interface Term<V> {
  /** The input's field, where it is not called like the column. */
  readonly field?: string;
  /** What null clears it to; left out: the term may not be empty. */
  readonly empty?: V;
  /** What it is in a new thing of which nothing is said; default: `empty`. */
  readonly first?: V;
  /** The value to keep, out of the one given. */
  readonly read?: (given: never) => V;
  /** What the value names on record, each of which has to be there on the day. */
  readonly points?: (value: never) => readonly Pointer[];
}

/** Something on record that an input names. */
export interface Pointer {
  /** What it is, such as MILESTONE or PERSON. */
  readonly kind: string;
  /** Its record id. */
  readonly id: string;
  /** Where in the input it is named, below `input` (of a term: below the term's field). */
  readonly path: readonly string[];
  /** The code of the project to look in; default: that of the thing written about. */
  readonly projectCode?: string | null;
}

/** The terms of a thing, by column, in the order in which they are told. */
export type TermsOf<T> = { readonly [K in keyof T]: Term<T[K]> };

/** What is said of the terms: what is not in it stays. */
export type Change<T> = { readonly [K in keyof T]?: T[K] };

/** A term that always has a value; `first` is that of a new thing which says nothing. */
export function needed<V>(first?: V): Term<V> {
  return first === undefined ? {} : { first };
}

/** A term that may be unknown, which is null. */
export function maybe<V>(): Term<V | null> {
  return { empty: null };
}

/** A reference that is always there: the record's own id is kept out of one of whichever view. */
export function neededId(): Term<string> {
  return { read: plainId };
}

/** A reference that may be none. */
export function maybeId(): Term<string | null> {
  return { empty: null, read: plainId };
}

/** A list, which may be empty; `read` gives the rows to keep. */
export function list<V>(read?: (given: never) => V[]): Term<V[]> {
  return { empty: [], ...(read && { read }) };
}

/** A list of references. */
export function idList(): Term<string[]> {
  return list((ids: readonly string[]) => ids.map(plainId));
}

/** A term of which the input speaks by another name than its column's. */
export function called<V>(field: string, term: Term<V>): Term<V> {
  return { ...term, field };
}

/** The field of the input that speaks of a term. */
export function fieldOfTerm<T>(terms: TermsOf<T>, key: keyof T & string): string {
  return terms[key].field ?? key;
}

/**
 * What an input says of the terms.
 * @throws Refusal CANNOT_BE_EMPTY where it clears one that may not be empty
 */
export function saidOf<T>(terms: TermsOf<T>, input: object): Change<T> {
  const change: { [K in keyof T]?: T[K] } = {};
  const problems: Problem[] = [];
  for (const key of Object.keys(terms) as (keyof T & string)[]) {
    const term = terms[key];
    const field = fieldOfTerm(terms, key);
    const given = (input as Readonly<Record<string, unknown>>)[field];
    if (given === undefined) continue;
    if (given !== null) change[key] = term.read ? term.read(given as never) : (given as T[typeof key]);
    else if (term.empty !== undefined) change[key] = term.empty;
    else problems.push(emptied(field));
  }
  if (problems.length) throw new Refusal(problems);
  return change;
}

/**
 * The terms of a new thing: what its input says, else what each begins with.
 * @throws Refusal CANNOT_BE_EMPTY as `saidOf`, and for a term that has to be given
 */
export function firstOf<T>(terms: TermsOf<T>, input: object): T {
  const said = saidOf(terms, input);
  const first: Partial<T> = {};
  for (const key of Object.keys(terms) as (keyof T & string)[]) {
    const { first: begins, empty } = terms[key];
    const value = key in said ? said[key] : begins === undefined ? empty : begins;
    if (value === undefined) throw new Refusal([emptied(fieldOfTerm(terms, key))]);
    first[key] = value;
  }
  return first as T;
}

function emptied(field: string): Problem {
  const message = `The ${wordsOf(field)} cannot be blank.`;
  return { code: 'CANNOT_BE_EMPTY', message, path: ['input', field], subject: null };
}

/** How people call a field: `targetEnd` is the target end, `outputVersionIds` the output versions. */
export function wordsOf(field: string): string {
  const words = field.replace(/(.)Ids$/u, '$1s').replace(/(.)Id$/u, '$1');
  return words.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
