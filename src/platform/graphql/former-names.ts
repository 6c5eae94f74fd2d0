/** Decides how a schema goes on answering by the names that fields and arguments had before. */
import { Extensions } from '@nestjs/graphql';
import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Names that are no longer used, with the present name of each. */
type FormerNames = Readonly<Record<string, string>>;

/** Says of a field that it was called otherwise; the old name goes on answering, marked as deprecated. */
export const Formerly = (name: string): PropertyDecorator & MethodDecorator => Extensions({ formerly: name });

/** The same of arguments of a field that may be left out. */
export const ArgumentsFormerly = (names: FormerNames): MethodDecorator => Extensions({ argumentsFormerly: names });

/** Adds to a schema the former names that its fields declare. */
export function addFormerNames(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    const fields = type.getFields();
    for (const field of Object.values(fields)) {
      const { formerly, argumentsFormerly } = field.extensions as {
        readonly formerly?: string;
        readonly argumentsFormerly?: FormerNames;
      };
      if (argumentsFormerly) answerFormerArguments(field, argumentsFormerly);
      if (formerly === undefined) continue;
      const { resolve = (source: unknown): unknown => (source as Record<string, unknown>)[field.name] } = field;
      fields[formerly] = { ...former(field, formerly), resolve };
    }
  }
}

function former<F extends Field | GraphQLArgument>(of: F, name: string): F {
  return { ...of, name, deprecationReason: `Use ${of.name}.`, astNode: undefined, extensions: {} };
}

function answerFormerArguments(field: Field, names: FormerNames): void {
  const { resolve = defaultFieldResolver, args } = field;
  const pairs = Object.entries(names);
  field.args = [
    ...args,
    ...pairs.map(([name, now]) =>
      former(
        args.find((arg) => arg.name === now)!,
        name,
      ),
    ),
  ];
  field.resolve = (source, given: Readonly<Record<string, unknown>>, ...rest) => {
    const present = Object.fromEntries(Object.entries(given).filter(([name]) => !(name in names)));
    for (const [name, now] of pairs) present[now] ??= given[name];
    return resolve(source, present, ...rest);
  };
}
