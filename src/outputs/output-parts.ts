/** Decides of which outputs another may be made, and which of their versions may go into a version of it. */
import { type Refusal, refuse } from '../platform/record/refusal.js';
import type { OutputSnapshot, OutputsView } from './outputs-view.js';

/** Why an output cannot be made of these parts; null: it can. */
export function partFault(
  view: OutputsView,
  output: { readonly id: string; readonly code: string },
  partIds: readonly string[],
): Refusal | null {
  const path = ['input', 'partIds'];
  const whole = view.outputs.find((other) => other.terms.partIds.includes(output.id));
  if (partIds.length > 0 && whole) {
    const message = `${output.code} is itself a part of ${whole.code}, so it can have no parts.`;
    return refuse('PART_OF_PART', message, path, whole.code);
  }
  for (const [place, id] of partIds.entries()) {
    const part = view.outputs.find((other) => other.id === id);
    if (!part) return refuse('NOT_FOUND', 'This output is not in the project.', path, id);
    if (id === output.id) return refuse('PART_OF_PART', `${output.code} cannot be a part of itself.`, path, id);
    if (partIds.indexOf(id) < place) return refuse('PART_TWICE', `${part.code} is named twice.`, path, part.code);
    if (part.terms.partIds.length > 0) {
      const message = `${part.code} has parts itself, so it can be no part. Name its parts instead.`;
      return refuse('PART_OF_PART', message, path, part.code);
    }
  }
  return null;
}

/** Why these versions of its parts cannot go into a version of an output; null: they can. */
export function partVersionFault(
  view: OutputsView,
  output: OutputSnapshot,
  partVersionIds: readonly string[],
): Refusal | null {
  const path = ['input', 'partVersionIds'];
  const used = new Set<string>();
  for (const id of partVersionIds) {
    const part = view.outputs.find((other) => other.versions.some((version) => version.id === id));
    if (!part || !output.terms.partIds.includes(part.id)) {
      const message = `This version is not of a part of ${output.code}. Change the output first, or select another version.`;
      return refuse('NOT_FOUND', message, path, id);
    }
    if (used.has(part.id)) return refuse('PART_TWICE', `Two versions of ${part.code} are named. Name one.`, path, id);
    used.add(part.id);
  }
  return null;
}
