/** Decides which function answers each field of a schema: the resolver of its type, else that of an interface the type has. */
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** A field's function, or for a subscription the function that gives its events too. */
type Resolver = Resolve | { readonly resolve?: Resolve; readonly subscribe?: Resolve };

/** By type and field. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

/** Gives the fields of the schema's types their functions. */
export function resolveBy(schema: GraphQLSchema, resolvers: Resolvers): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const own = [...type.getInterfaces(), type].map(({ name }) => resolvers[name] ?? {});
    for (const field of Object.values(type.getFields())) {
      const resolver = own.map((each) => each[field.name]).findLast((each) => each !== undefined);
      if (resolver === undefined) continue;
      const { resolve, subscribe } = typeof resolver === 'function' ? { resolve: resolver } : resolver;
      if (resolve) field.resolve = resolve;
      if (subscribe) field.subscribe = subscribe;
    }
  }
}
