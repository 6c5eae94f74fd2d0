import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum whose names are its values; `values` says what each means. */
export function enumOf<T extends string>(
  name: string,
  description: string,
  values: Readonly<Record<T, string>>,
): { readonly [K in T]: K } {
  const names = Object.keys(values) as T[];
  const made = Object.fromEntries(names.map((value) => [value, value])) as { readonly [K in T]: K };
  const valuesMap = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(made, { name, description, valuesMap: valuesMap as { [K in T]: { description: string } } });
  return made;
}
