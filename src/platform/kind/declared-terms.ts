/** Decides how a term is declared once for the rule that keeps it, the input that gives it and the type that shows it. */
import { Field, ID, InputType, ObjectType, type ReturnTypeFunc } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { IsRecordId, IsText } from '../graphql/text.validators.js';
import { maybe, needed, type Term } from '../record/terms.js';
import { WriteInput } from '../record/write.input.js';

/** A term with its type in the schema, what the schema says of it, and how what is given is checked. */
export interface Declared<V> extends Term<V> {
  readonly type: ReturnTypeFunc;
  readonly description: string;
  readonly checks: readonly PropertyDecorator[];
}

export type DeclaredTerms<T> = { readonly [K in keyof T]: Declared<T[K]> };

/** A text of at most `most` characters that is always there. */
export function text(most: number, description: string): Declared<string> {
  return { ...needed<string>(), type: () => String, description, checks: [IsText(most)] };
}

/** A text of at most `most` characters, or null. */
export function maybeText(most: number, description: string): Declared<string | null> {
  return { ...maybe<string>(), type: () => String, description, checks: [IsText(most)] };
}

/** One of the members of an enum of the schema. */
export function choice<V extends string>(members: { readonly [K in V]: K }, description: string): Declared<V> {
  return { ...needed<V>(), type: () => members, description, checks: [IsIn(Object.keys(members))] };
}

/** Yes or no; `first` where a new thing says neither. */
export function flag(first: boolean, description: string): Declared<boolean> {
  return { ...needed(first), type: () => Boolean, description, checks: [IsBoolean()] };
}

/** The id of one thing on record, as `term` points at it. Its type shows the thing, by a field of its own. */
export function reference<V extends string | null>(term: Term<V>, description: string): Declared<V> {
  return { ...term, type: () => ID, description, checks: [IsRecordId()] };
}

/** The ids of at most `most` things. */
export function references(most: number, term: Term<string[]>, description: string): Declared<string[]> {
  return { ...term, type: () => [ID], description, checks: [ArrayMaxSize(most), IsRecordId({ each: true })] };
}

type Given<T> = { [K in keyof T]?: T[K] | null };
type Shown<T> = { [K in keyof T as K extends `${string}Id` | `${string}Ids` ? never : K]: T[K] };

/** What the input for a new thing extends: a term that has no first value must be given. */
export function NewTerms<T>(terms: DeclaredTerms<T>): Type<WriteInput & Given<T>> {
  return inputOf(terms, ({ empty, first }) => empty === undefined && first === undefined);
}

/** What the input for a change of a thing extends: what is left out stays. */
export function ChangedTerms<T>(terms: DeclaredTerms<T>): Type<WriteInput & Given<T>> {
  return inputOf(terms, () => false);
}

function inputOf<T>(
  terms: DeclaredTerms<T>,
  isNeeded: (term: Declared<unknown>) => boolean,
): Type<WriteInput & Given<T>> {
  @InputType({ isAbstract: true })
  abstract class TermsInput extends WriteInput {}
  for (const [key, term] of Object.entries<Declared<unknown>>(terms)) {
    const must = isNeeded(term);
    const description =
      typeof term.first === 'boolean' ? `${term.description} Default ${String(term.first)}.` : term.description;
    const field = Field(term.type, { nullable: !must, description });
    for (const decorate of [field, ...(must ? [] : [IsOptional()]), ...term.checks])
      decorate(TermsInput.prototype, key);
  }
  return TermsInput as unknown as Type<WriteInput & Given<T>>;
}

/** What the type of a thing extends: its terms but for those that name others. */
export function ShownTerms<T>(terms: DeclaredTerms<T>): Type<Shown<T>> {
  @ObjectType({ isAbstract: true })
  abstract class TermsShown {}
  for (const [key, { type, description, empty, points }] of Object.entries<Declared<unknown>>(terms))
    if (!points) Field(type, { nullable: empty === null, description })(TermsShown.prototype, key);
  return TermsShown as unknown as Type<Shown<T>>;
}
