/** Decides how a list that a file is of is had whole: what is asked for the rest of it, and where that stands in an answer. */
import {
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Listed } from './table.js';

/** Rows of a list at most in one question. */
export const MOST_AT_ONCE = 100;
/** The variable by which the rest of a list is asked for. */
export const AFTER = 'fact__after';

/** A list in an answer: the names, and places in lists of things, that lead to it. */
export type Place = readonly (string | number)[];

/** A list of a question: the names that lead to it, and the question for what stands behind a cursor, and nothing else. */
export interface FileList {
  readonly path: readonly string[];
  readonly rest: DocumentNode;
}

/** The name of a field in an answer. */
export function answeredAs({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** The names that lead to a field, itself the last. */
export function pathOf(field: FieldNode, ancestors: readonly (ASTNode | readonly ASTNode[])[]): string[] {
  const above = ancestors.filter((one): one is FieldNode => 'kind' in one && one.kind === Kind.FIELD);
  return [...above, field].map(answeredAs);
}

/** A list that is asked for from its beginning, as many rows at once as may be, with what says whether it goes on. */
export function fromBeginning(field: FieldNode): FieldNode {
  const first: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: named('first'),
    value: { kind: Kind.INT, value: String(MOST_AT_ONCE) },
  };
  const others = (field.arguments ?? []).filter(({ name }) => name.value !== 'first' && name.value !== 'after');
  const pageInfo = bare('pageInfo', [bare('hasNextPage'), bare('endCursor')]);
  const selections = [...(field.selectionSet?.selections ?? []), bare('totalCount'), pageInfo];
  return { ...field, arguments: [...others, first], selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** The question for the rest of a list. */
export function restOf(document: DocumentNode, path: readonly string[]): DocumentNode {
  const definitions = document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? operationOf(one, path) : one,
  );
  return { ...document, definitions };
}

/** The lists of an answer at a path: one, or one of each thing of a list on the way. */
export function placesIn(answer: unknown, path: readonly string[]): Place[] {
  if (answer === null || answer === undefined) return [];
  if (Array.isArray(answer)) {
    return answer.flatMap((one, at) => placesIn(one, path).map((place) => [at, ...place]));
  }
  const [first, ...others] = path;
  if (first === undefined) return [[]];
  return placesIn((answer as Readonly<Record<string, unknown>>)[first], others).map((place) => [first, ...place]);
}

/** The list at a place of an answer. */
export function listAt(answer: unknown, place: Place): Listed<unknown> {
  return place.reduce(
    (at, step) => (at as Readonly<Record<string | number, unknown>>)[step],
    answer,
  ) as Listed<unknown>;
}

/** An answer with another list at a place; what was answered stays as it is. */
export function withList<T>(answer: T, [first, ...others]: Place, list: Listed<unknown>): T {
  if (first === undefined) return list as T;
  const inner = withList((answer as Readonly<Record<string | number, unknown>>)[first], others, list);
  if (Array.isArray(answer)) return answer.with(first as number, inner) as T;
  return { ...answer, [first]: inner };
}

function operationOf(operation: OperationDefinitionNode, path: readonly string[]): OperationDefinitionNode {
  const after: VariableDefinitionNode = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: named(AFTER) },
    type: { kind: Kind.NAMED_TYPE, name: named('String') },
  };
  return {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), after],
    selectionSet: { kind: Kind.SELECTION_SET, selections: alone(operation.selectionSet.selections, path) },
  };
}

/** Of some fields the one that leads to the list, and beneath it nothing but what leads there. */
function alone(selections: readonly SelectionNode[], [first, ...others]: readonly string[]): SelectionNode[] {
  return selections.flatMap((one): FieldNode[] => {
    if (one.kind !== Kind.FIELD || answeredAs(one) !== first) return [];
    if (others.length > 0) {
      const beneath = alone(one.selectionSet?.selections ?? [], others);
      return [{ ...one, selectionSet: { kind: Kind.SELECTION_SET, selections: beneath } }];
    }
    const after: ArgumentNode = {
      kind: Kind.ARGUMENT,
      name: named('after'),
      value: { kind: Kind.VARIABLE, name: named(AFTER) },
    };
    return [{ ...one, arguments: [...(one.arguments ?? []), after] }];
  });
}

function named(value: string) {
  return { kind: Kind.NAME, value } as const;
}

function bare(name: string, beneath: readonly FieldNode[] = []): FieldNode {
  return {
    kind: Kind.FIELD,
    name: named(name),
    ...(beneath.length > 0 && { selectionSet: { kind: Kind.SELECTION_SET, selections: beneath } }),
  };
}
