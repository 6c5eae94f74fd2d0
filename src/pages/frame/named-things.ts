/** Decides whether everything that an address names was found by the question that asks for it. */
import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, visit } from 'graphql';

/**
 * The first thing that is not there: a field of the answer that is null although the address gave all that it was asked by.
 * @returns its name; null: everything is there
 */
export function notThere(
  document: DocumentNode,
  given: Readonly<Record<string, unknown>>,
  answer: unknown,
): string | null {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const missing = missingIn(definition.selectionSet, given, answer);
    if (missing !== null) return missing;
  }
  return null;
}

function missingIn(
  selections: SelectionSetNode,
  given: Readonly<Record<string, unknown>>,
  answer: unknown,
): string | null {
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) return null;
  for (const field of selections.selections) {
    if (field.kind !== Kind.FIELD) continue;
    const value = (answer as Readonly<Record<string, unknown>>)[(field.alias ?? field.name).value];
    if (value === null && isNamedBy(field, given)) return field.name.value;
    const missing = field.selectionSet ? missingIn(field.selectionSet, given, value) : null;
    if (missing !== null) return missing;
  }
  return null;
}

/** Whether a field is asked by what the address gave, all of it. */
function isNamedBy(field: FieldNode, given: Readonly<Record<string, unknown>>): boolean {
  const names: string[] = [];
  visit(field, {
    SelectionSet: () => false,
    Variable: ({ name }) => void names.push(name.value),
  });
  return names.length > 0 && names.every((name) => given[name] !== undefined && given[name] !== null);
}
