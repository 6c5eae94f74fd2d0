/** Decides which page shows the record that a figure or a line of a paper comes from. */
import { subjectPath } from './subject-path.js';

const CODE = /^[A-Z][A-Z0-9-]*$/u;

/** A source as papers cite it: `Milestone`, `CFPS M3`. */
export interface CitedSource {
  readonly kind: string;
  readonly code: string;
}

/** A line of a review pack: the code of the record it tells of, and the sources it cites. */
export interface CitedLine {
  readonly code: string;
  readonly figures: readonly { readonly source: CitedSource }[];
}

/** The address of the page of the record that a line tells of; null where it has none. */
export function linePath({ code, figures }: CitedLine): string | null {
  const figure = figures.find(({ source }) => source.code === code || source.code.endsWith(` ${code}`));
  return figure ? sourcePath(figure.source) : null;
}

/** The address of the record's page; null where it has none. */
export function sourcePath({ kind, code }: CitedSource): string | null {
  const [project = '', own] = code.split(' ').filter((part) => CODE.test(part));
  const asKind = kind.replace(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase();
  return own === undefined ? subjectPath(asKind, null, code) : subjectPath(asKind, project, own);
}
