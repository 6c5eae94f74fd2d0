/** Decides whether an id of an input names a person or an organisation of the register; refuses what does not. */
import { refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import type { Register } from '../programme/register.js';

/** The record id of the person, null for none. @throws Refusal NOT_FOUND */
export function registeredPerson(register: Register, id: string | null | undefined, field: string): string | null {
  return registered(register.people, id, [field], 'person');
}

/** The record id of the organisation, null for none; `path` is below the input. @throws Refusal NOT_FOUND */
export function registeredOrganisation(
  register: Register,
  id: string | null | undefined,
  ...path: readonly string[]
): string | null {
  return registered(register.organisations, id, path, 'organisation');
}

function registered(
  known: ReadonlyMap<string, unknown>,
  id: string | null | undefined,
  path: readonly string[],
  kind: string,
): string | null {
  if (id == null) return null;
  const found = recordId(id);
  if (found !== null && known.has(found)) return found;
  const message = `${path.at(-1) ?? 'id'} names no ${kind} of the register. Add the ${kind} first.`;
  throw refuse('NOT_FOUND', message, ['input', ...path], id);
}
