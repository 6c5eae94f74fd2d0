import fc from 'fast-check';
import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { DATES, NOBODYS, NUMBERS, oneOf, TEXTS, TIMES, WHOLE } from './values.js';

/** A request for one operation. */
export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How deep fields are asked for, and how deep inputs go. */
const DEPTH = 3;
const INPUT_DEPTH = 4;

/** Requests for an operation, made from the schema alone. `ids`: those of things that are there. */
export function requestsFor(
  operation: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  ids: readonly string[],
): fc.Arbitrary<Request> {
  return selected(field, ids, DEPTH).map(({ text, variables }) => {
    const given = variables.map(({ type }, index) => `$v${index}: ${String(type)}`);
    const named = variables.reduce((all, _, index) => all.replace('$?', `$v${index}`), text);
    return {
      query: `${operation}${given.length ? `(${given.join(', ')})` : ''} { ${named} }`,
      variables: Object.fromEntries(variables.map(({ value }, index) => [`v${index}`, value])),
    };
  });
}

/** A field as it is asked for, its arguments as variables `$?` in their order. */
interface Selected {
  readonly text: string;
  readonly variables: readonly { readonly type: GraphQLInputType; readonly value: unknown }[];
}

function selected(
  field: GraphQLField<unknown, unknown>,
  ids: readonly string[],
  depth: number,
): fc.Arbitrary<Selected> {
  return fc.tuple(argumentsOf(field.args, ids), partsOf(field.type, ids, depth)).map(([given, parts]) => ({
    text: `${field.name}${given.text}${parts === null ? '' : ` { __typename ${parts.text} }`}`,
    variables: [...given.variables, ...(parts?.variables ?? [])],
  }));
}

function argumentsOf(args: readonly GraphQLArgument[], ids: readonly string[]): fc.Arbitrary<Selected> {
  if (args.length === 0) return fc.constant({ text: '', variables: [] });
  const each = args.map((argument) =>
    isNonNullType(argument.type) && argument.defaultValue === undefined
      ? valueOf(argument.type, ids, INPUT_DEPTH).map((value) => ({ argument, value }))
      : fc.option(valueOf(argument.type, ids, INPUT_DEPTH).map((value) => ({ argument, value }))),
  );
  return fc.tuple(...each).map((all) => {
    const given = all.filter((one) => one !== null);
    const text = given.map(({ argument }) => `${argument.name}: $?`).join(', ');
    return {
      text: text === '' ? '' : `(${text})`,
      variables: given.map(({ argument, value }) => ({ type: argument.type, value })),
    };
  });
}

/** Some of the fields of a type; null where it has none. */
function partsOf(type: GraphQLOutputType, ids: readonly string[], depth: number): fc.Arbitrary<Selected | null> {
  const named: GraphQLNamedType = getNamedType(type);
  if (isUnionType(named)) return fc.constant({ text: '', variables: [] });
  if (!isObjectType(named) && !isInterfaceType(named)) return fc.constant(null);
  const inside = Object.values(named.getFields()).filter((field) => {
    const inner = getNamedType(field.type);
    return depth > 0 || !(isObjectType(inner) || isInterfaceType(inner) || isUnionType(inner));
  });
  if (inside.length === 0) return fc.constant({ text: '', variables: [] });
  return fc
    .subarray(inside, { minLength: 1, maxLength: Math.min(inside.length, depth === DEPTH ? 12 : 5) })
    .chain((fields) => fc.tuple(...fields.map((field) => selected(field, ids, depth - 1))))
    .map((fields) => ({
      text: fields.map(({ text }) => text).join(' '),
      variables: fields.flatMap(({ variables }) => variables),
    }));
}

/** A value that GraphQL may take for a type, or nearly. */
function valueOf(type: GraphQLInputType, ids: readonly string[], depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(getNullableType(type), ids, depth);
  if (isListType(type)) {
    const one = valueOf(type.ofType, ids, depth - 1);
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 4, arbitrary: fc.array(one, { maxLength: 3 }) },
    );
  }
  if (isEnumType(type)) return oneOf(type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => {
      const value = valueOf(field.type, ids, depth - 1).map((given) => [field.name, given] as const);
      const needed = isNonNullType(field.type) && field.defaultValue === undefined;
      if (needed) return value;
      if (depth <= 0) return fc.constant(null);
      return fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 2, arbitrary: value },
        {
          weight: 1,
          arbitrary: fc.constant([field.name, null] as const),
        },
      );
    });
    return fc.tuple(...fields).map((all) => {
      const given = all.filter((one) => one !== null);
      return Object.fromEntries(type.isOneOf ? given.filter(([, value]) => value !== null).slice(0, 1) : given);
    });
  }
  switch (type.name) {
    case 'Int':
      return oneOf(WHOLE);
    case 'Float':
      return oneOf(NUMBERS);
    case 'Boolean':
      return fc.boolean();
    case 'Date':
      return oneOf(DATES);
    case 'DateTime':
      return oneOf(TIMES);
    case 'ID':
      return fc.oneof({ weight: 3, arbitrary: oneOf(ids) }, { weight: 1, arbitrary: oneOf([...NOBODYS, ...TEXTS]) });
    default:
      return fc.oneof({ weight: 6, arbitrary: oneOf(TEXTS) }, { weight: 1, arbitrary: oneOf([...DATES, ...ids]) });
  }
}

/** A right request with one or two of its values changed, so that it comes further than one that is made up. */
export function spoilt(right: Request, ids: readonly string[]): fc.Arbitrary<Request> {
  const leaves = leavesOf(right.variables);
  if (leaves.length === 0) return fc.constant(right);
  const change = oneOf(leaves).chain((path) => wrong(at(right.variables, path), ids).map((value) => ({ path, value })));
  return fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) => ({
    query: right.query,
    variables: changes.reduce((all, { path, value }) => put(all, path, value), right.variables),
  }));
}

type Path = readonly string[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
  return path.length > 1 ? [...inner, path] : inner;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((one, key) => (one as Record<string, unknown>)[key], value);
}

function put<T>(value: T, [key, ...rest]: Path, changed: unknown): T {
  if (key === undefined) return changed as T;
  if (value === null || typeof value !== 'object') return value; // changed above this place before
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  if (changed === undefined && rest.length === 0) Reflect.deleteProperty(copy, key);
  else copy[key] = put(copy[key], rest, changed);
  return copy as T;
}

/** Something else in place of a value. */
function wrong(value: unknown, ids: readonly string[]): fc.Arbitrary<unknown> {
  const other: fc.Arbitrary<unknown> = oneOf<unknown>([null, undefined, [], {}, [null], true]);
  if (typeof value === 'number')
    return fc.oneof({ weight: 5, arbitrary: oneOf([...WHOLE, ...NUMBERS]) }, { weight: 1, arbitrary: other });
  if (Array.isArray(value)) return fc.oneof(fc.constant([...(value as unknown[]), ...(value as unknown[])]), other);
  if (typeof value !== 'string') return other;
  const like = /^\d{4}-\d{2}-\d{2}$/u.test(value)
    ? DATES
    : /^[0-9a-f-]{36}/u.test(value)
      ? [...ids, ...NOBODYS]
      : TEXTS;
  return fc.oneof(
    { weight: 8, arbitrary: oneOf(like) },
    { weight: 1, arbitrary: oneOf(TEXTS) },
    { weight: 1, arbitrary: other },
  );
}
