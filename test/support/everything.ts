import {
  getNamedType,
  type GraphQLObjectType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql';

/**
 * A selection of every field of a type that can be asked for without arguments, `depth` objects deep. Fields named in
 * `without` are left out.
 */
export function everything(type: GraphQLObjectType, depth: number, without: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (without.includes(field.name) || field.args.some(isRequiredArgument)) return [];
    const inner = getNamedType(field.type);
    if (isScalarType(inner) || isEnumType(inner)) return [field.name];
    if (!isObjectType(inner) || depth === 0) return [];
    return [`${field.name} ${everything(inner, depth - 1, without)}`];
  });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}
