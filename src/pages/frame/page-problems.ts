/** Decides how refusals are told on a page: in the summary at its top, each linked to the field it is about. */
import type { Problem } from '../../platform/record/problem.js';
import { inPageWords, NO_WORDS, type PageWords } from './page-words.js';

export interface PageError {
  readonly text: string;
  readonly href?: string;
  /** The field it is about; null: the whole form. */
  readonly field: string | null;
}

type Told = Pick<Problem, 'message'> & { readonly path: readonly string[] };

/** The problems as the error summary wants them. */
export function pageErrors(problems: readonly Told[]): PageError[] {
  return formErrors(problems, NO_WORDS).map(({ text, field }) => {
    const plain = withoutNumbers(field ?? '');
    return plain === '' ? { text, field: null } : { text, href: `#${plain.replaceAll('.', '-')}`, field: plain };
  });
}

/**
 * The problems of a form that takes a file: what is wrong with the file or its name is told at the file, and what is about
 * nothing that the page asks, such as a version that is no longer the last, of the whole form.
 * @param fields what the page asks beside the file
 */
export function fileErrors(problems: readonly Told[], fields: readonly string[]): PageError[] {
  return pageErrors(problems).map(({ text, field, href }) => {
    if (field?.startsWith('content') || field === 'fileName') return { text, field: 'file', href: '#file' };
    return field !== null && fields.includes(field) ? { text, field, href: href! } : { text, field: null };
  });
}

/** The problems in the words of a form, each with the place in the input that it is about, such as items.0.title. */
export function formErrors(problems: readonly Told[], words: PageWords): PageError[] {
  return problems.map(({ message, path }) => ({
    text: inPageWords(message, path, words),
    field: path.filter((part) => part !== 'input').join('.') || null,
  }));
}

/**
 * The field of a form at which a problem is told: the one that it names, the one that holds what it names, such as a line of a
 * list, or the first of the row or the list that it names.
 * @param names the fields that can be seen, in their order
 * @param place where in the input the problem lies
 * @returns null where no field has anything to do with it
 */
export function fieldAt(names: readonly string[], place: string): string | null {
  const plain = withoutNumbers(place);
  const holds = (whole: string) => (name: string) => whole === name || whole.startsWith(`${name}.`);
  const [, row = place] = /^([^.]+\.\d+)\./u.exec(place) ?? [];
  return (
    names.find(holds(place)) ??
    names.find(holds(plain)) ??
    [place, row, plain].map((whole) => names.find((name) => name.startsWith(`${whole}.`))).find((name) => name) ??
    null
  );
}

function withoutNumbers(place: string): string {
  return place
    .split('.')
    .filter((part) => !/^\d+$/u.test(part))
    .join('.');
}
