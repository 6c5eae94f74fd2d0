/** Decides how dates, counts and statuses are said on pages. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';

/** "26 January 2010"; `otherwise` where there is no date. */
export function day(date: string | null | undefined, otherwise = 'Not known'): string {
  return date ? formatIsoDate(date) : otherwise;
}

/** Year, month and day of a date as three fields hold them, whatever was typed; what is no date stays in the first. */
export function dateParts(typed: unknown): readonly [year: string, month: string, day: string] {
  const [year = '', month = '', ...rest] = typeof typed === 'string' ? typed.split('-') : [];
  return [year, month, rest.join('-')];
}

/** "3 working days late", "on time", "2 working days early"; where nothing is known, that. */
export function slip(days: number | null): string {
  if (days === null) return 'Not known';
  if (days === 0) return 'None';
  const count = Math.abs(days);
  return `${count} working ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'late' : 'early'}`;
}

/** A count with its noun: "1 risk", "3 risks". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

const RAGS: Readonly<Record<string, { readonly text: string; readonly colour: string }>> = {
  COMPLETE: { text: 'Complete', colour: 'blue' },
  ON_TRACK: { text: 'On track', colour: 'green' },
  AMBER: { text: 'Amber', colour: 'yellow' },
  RED: { text: 'Red', colour: 'red' },
  OVERDUE: { text: 'Overdue', colour: 'red' },
  STALE: { text: 'Stale', colour: 'orange' },
  UNKNOWN: { text: 'Unknown', colour: 'grey' },
};

/** A status as a tag: a word and a colour, never a colour alone. */
export function ragTag(rag: string): { readonly text: string; readonly classes: string } {
  const known = RAGS[rag];
  return { text: known?.text ?? rag, classes: `govuk-tag--${known?.colour ?? 'grey'}` };
}

/**
 * The reason for a status as a sentence beside its tag: "Amber: 3 of 14 milestones are late (M3)." becomes "3 of 14 milestones are late (M3)."
 */
export function reasonAlone(reason: string): string {
  const [, rest] = /^[A-Z][a-z ]+: (.+)$/u.exec(reason) ?? [];
  return rest === undefined ? reason : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** A word of the schema for people: TO_BE_INVITED becomes "To be invited". */
export function sayEnum(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const FORMATS: Readonly<Record<string, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  odt: 'OpenDocument',
  html: 'Web page',
  md: 'Markdown',
};

/** The format of a file by the name that people know. */
export function formatName(format: string): string {
  return FORMATS[format.toLowerCase()] ?? format;
}
