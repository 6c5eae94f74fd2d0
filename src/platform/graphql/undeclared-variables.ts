/** Decides whether the variables that came with an operation are those that it declares. */
import { type OperationDefinitionNode } from 'graphql';
import { badInput } from './errors.js';

/** Letters of a name that a message repeats. */
const NAMED = 100;

/**
 * Refuses variables that the operation does not declare: they change no answer, and are a slip or worse.
 * @throws AppError BAD_USER_INPUT
 */
export function refuseUndeclared(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): void {
  const declared = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const extra = Object.keys(variables ?? {}).find((name) => !declared.has(name));
  if (extra === undefined) return;
  const message = `The variable ${extra.slice(0, NAMED)} came along, but the operation does not declare it. Leave it out, or declare it.`;
  throw badInput(message, ['variables', extra.slice(0, NAMED)]);
}
