/** Decides the address of a form, and what it sends again when its effect is confirmed. */
import { type PageForm, type Typed } from '../frame/form-field.js';

/** What is sent again when the effect is confirmed: what was typed, and what the effect itself has to say. */
export function confirming(
  typed: readonly (readonly [string, string])[],
  effect: { readonly sends?: Typed },
): readonly (readonly [string, string])[] {
  const sends = Object.entries(effect.sends ?? {});
  return [...typed.filter(([name]) => !sends.some(([sent]) => sent === name)), ...sends];
}

/** The last part of a form's address. */
export function pathOf({ path, operation }: PageForm): string {
  return path ?? operation;
}
