/** Decides which page shows the record that a figure or a line of a paper comes from. */
import { subjectPath } from './subject-path.js';

/** A source as papers cite it: `Milestone`, `CFPS M3`. */
export interface CitedSource {
  readonly kind: string;
  readonly code: string;
}

/** The address of the record's page; null where it has none. */
export function sourcePath({ kind, code }: CitedSource): string | null {
  const [project = '', own] = code.split(' ', 2);
  const asKind = kind.replace(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase();
  return own === undefined ? subjectPath(asKind, null, code) : subjectPath(asKind, project, own);
}
