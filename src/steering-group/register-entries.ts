/** Decides whether a person or an organisation that an input names stands in the register on the day of the write. */
import { refuse } from '../platform/record/refusal.js';
import type { Register } from '../programme/register.js';

/** The part of a write that this needs. */
interface Ground {
  readonly register: Register;
}

/** @throws Refusal NOT_FOUND where the register has no such person; null names nobody and passes */
export function requirePersonOf({ register }: Ground, id: string | null, field: string): void {
  if (id === null || register.people.has(id)) return;
  throw refuse('NOT_FOUND', `${field} names no person of the register. Add the person first.`, ['input', field], id);
}

/** @throws Refusal NOT_FOUND where the register has no such organisation */
export function requireOrganisation({ register }: Ground, id: string, field: string): void {
  if (register.organisations.has(id)) return;
  const message = `${field} names no organisation of the register. Add the organisation first.`;
  throw refuse('NOT_FOUND', message, ['input', field], id);
}
