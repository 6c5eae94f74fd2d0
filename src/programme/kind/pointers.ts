/** Decides which terms name something on record, and what is said where they name nothing. */
import { mayReadOwned } from '../../platform/auth/owner.js';
import type { Problem } from '../../platform/record/problem.js';
import {
  fieldOfTerm,
  list,
  maybeId,
  neededId,
  type Pointer,
  type Term,
  type TermsOf,
} from '../../platform/record/terms.js';
import { plainId } from '../../platform/record/view-id.js';
import { noSubject, type SubjectKind, type SubjectRef } from '../record-subject.js';
import type { Context } from './context.js';

/** Entries of the register, which every rule is given. */
const REGISTER = { PERSON: 'people', ORGANISATION: 'organisations' } as const;
type Named = SubjectKind | keyof typeof REGISTER;

/** One thing on record, or none. */
export function maybeOne(kind: Named): Term<string | null> {
  return { ...maybeId(), points: (id: string) => [{ kind, id, path: [] }] };
}

/** One thing on record, always. */
export function one(kind: Named): Term<string> {
  return { ...neededId(), points: (id: string) => [{ kind, id, path: [] }] };
}

/** Several of one kind. */
export function several(kind: Named): Term<string[]> {
  return {
    ...list((ids: readonly string[]) => ids.map(plainId)),
    points: (ids: readonly string[]) => ids.map((id) => ({ kind, id, path: [] })),
  };
}

/** Several of whichever kind. */
export function severalOf(): Term<SubjectRef[]> {
  return {
    ...list((refs: readonly SubjectRef[]) => refs.map(({ kind, id }) => ({ kind, id: plainId(id) }))),
    points: (refs: readonly SubjectRef[]) => refs.map(({ kind, id }) => ({ kind, id, path: [] })),
  };
}

/** What an input names by its terms. */
export function pointersOf<T>(terms: TermsOf<T>, input: object): Pointer[] {
  const keys = Object.keys(terms) as (keyof T & string)[];
  return keys.flatMap((key) => {
    const { points, read } = terms[key];
    const field = fieldOfTerm(terms, key);
    const given = (input as Readonly<Record<string, unknown>>)[field];
    if (!points || given == null) return [];
    const value = read ? read(given as never) : given;
    return points(value as never).map((each) => ({ ...each, path: [field, ...each.path] }));
  });
}

/** A pointer's place among what was found. */
export function pointerKey({ kind, id, projectCode }: Omit<Pointer, 'path'>): string {
  return `${kind} ${plainId(id)}${projectCode ? ` in ${projectCode}` : ''}`;
}

/** Whether a pointer is one to look up: the register is there already. */
export function toLookUp(pointer: Pointer): pointer is Pointer & { readonly kind: SubjectKind } {
  return !(pointer.kind in REGISTER);
}

/**
 * The project in which to look for what a pointer names; null where there is none that the actor may read: whether it is
 * there must not be told then, and what is wrong with the project is the rule's to say.
 */
export function projectOf(
  { actor, register, projectId }: Pick<Context<string | null>, 'actor' | 'register' | 'projectId'>,
  { projectCode }: Pick<Pointer, 'projectCode'>,
): string | null {
  if (!projectCode) return projectId;
  const found = [...register.projects.values()].find(({ code }) => code === projectCode);
  return found && mayReadOwned(actor, found.projectId) ? found.projectId : null;
}

/** What is wrong with pointers: each that names nothing there on the day. */
export function missing(context: Context<string | null>, pointers: readonly Pointer[]): readonly Problem[] {
  return pointers.flatMap((pointer): Problem[] => {
    const { kind, id, path } = pointer;
    if (isThere(context, pointer)) return [];
    const problem = { path: ['input', ...path], subject: id };
    if (!toLookUp(pointer)) return [{ code: 'NOT_FOUND', message: noEntry(kind.toLowerCase()), ...problem }];
    if (projectOf(context, pointer) === null) return [];
    return [{ code: 'SUBJECT_UNKNOWN', message: noSubject(pointer, context.before.asAt), ...problem }];
  });
}

function isThere({ register, found }: Context<string | null>, pointer: Pointer): boolean {
  if (toLookUp(pointer)) return found.has(pointerKey(pointer));
  return register[REGISTER[pointer.kind as keyof typeof REGISTER]].has(plainId(pointer.id));
}

function noEntry(what: string): string {
  return `This ${what} is not in the register. Add the ${what} first.`;
}
