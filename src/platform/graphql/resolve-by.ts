/**
 * Decides which function answers each field of a schema: the resolver of its type, else that of an interface the type has. A
 * value that is just the property of its name has none, so that a compiled query reads it where it stands: a function for each
 * value takes ten times the memory that the value itself does.
 */
import {
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isLeafType,
  isObjectType,
} from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** A field's function, or for a subscription the function that gives its events too. */
type Resolver = Resolve | { readonly resolve?: Resolve; readonly subscribe?: Resolve };

/** By type and field. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

/** Gives the fields of the schema's types their functions. */
export function resolveBy(schema: GraphQLSchema, resolvers: Resolvers): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const own = [...type.getInterfaces(), type].map(({ name }) => resolvers[name] ?? {});
    for (const field of Object.values(type.getFields())) {
      const resolver = own.map((each) => each[field.name]).findLast((each) => each !== undefined);
      if (resolver === undefined) {
        if (isProperty(field)) delete field.resolve;
        continue;
      }
      const { resolve, subscribe } = typeof resolver === 'function' ? { resolve: resolver } : resolver;
      if (resolve) field.resolve = resolve;
      if (subscribe) field.subscribe = subscribe;
    }
  }
}

/** Whether a field that has no resolver of ours is a value, read from the property of its name and nowhere else. */
function isProperty({ name, type, resolve }: GraphQLField<unknown, unknown>): boolean {
  if (!isLeafType(getNamedType(type))) return false;
  const read = resolve as ((source: object) => unknown) | undefined; // as the schema's builder made it
  const value = {};
  return read?.({ [name]: value }) === value && read({}) === undefined;
}
