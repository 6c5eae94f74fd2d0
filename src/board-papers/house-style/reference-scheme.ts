/** Decides which references a scheme makes, and which comes next: YY/N makes 10/23 of the 23rd paper of 2010. */

/** Longest first, so that YYYY is not read as YY twice. */
const PARTS = /YYYY|YY|N+/gu;

/** Why a scheme makes no references; null: it does. */
export function schemeFault(scheme: string): string | null {
  const numbers = scheme.match(/N+/gu) ?? [];
  if (numbers.length !== 1)
    return 'A scheme has one number, written N, or NN with noughts before it. YY/N makes 10/23.';
  if ((scheme.match(/YYYY|YY/gu) ?? []).length > 1) return 'A scheme has the year once at most, written YY or YYYY.';
  return null;
}

/** The number that a reference has by the scheme; null: it is not made by it, or of another year. */
function numberOf(reference: string, scheme: string, year: number): number | null {
  const pattern = literal(scheme, (part) => (part.startsWith('Y') ? yearIn(part, year) : `(\\d{${part.length},})`));
  const found = new RegExp(`^${pattern}`, 'u').exec(reference); // "10/23 revised" is of its number too
  return found ? Number(found[1]) : null;
}

/** Whether the reference is made by the scheme, of whichever year; more words may follow it. */
export function fitsScheme(reference: string, scheme: string): boolean {
  const pattern = literal(scheme, (part) => (part.startsWith('Y') ? `\\d{${part.length}}` : `\\d{${part.length},}`));
  return new RegExp(`^${pattern}( |$)`, 'u').test(reference);
}

/** The reference after the highest that the year has. */
export function nextReference(scheme: string, year: number, taken: readonly string[]): string {
  const highest = taken.reduce((most, reference) => Math.max(most, numberOf(reference, scheme, year) ?? 0), 0);
  return scheme.replace(PARTS, (part) =>
    part.startsWith('Y') ? yearIn(part, year) : String(highest + 1).padStart(part.length, '0'),
  );
}

const yearIn = (part: string, year: number): string => String(year).slice(-part.length);

function literal(scheme: string, of: (part: string) => string): string {
  let from = 0;
  let pattern = '';
  for (const found of scheme.matchAll(PARTS)) {
    pattern += escaped(scheme.slice(from, found.index)) + of(found[0]);
    from = found.index + found[0].length;
  }
  return pattern + escaped(scheme.slice(from));
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
