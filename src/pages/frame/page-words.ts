/** Decides how a message of the interface is said to people: fields by their labels, codes of states in words, days in full. */
import { type GraphQLSchema, isEnumType } from 'graphql';
import { isIsoDate } from '../../platform/calendar/iso-date.js';
import { wordsOf } from '../../platform/record/terms.js';
import { theLabel } from './label-words.js';
import { day, sayEnum } from './words.js';

/** What a form knows of the words that messages are made of. */
export interface PageWords {
  /** The label of a field of the interface; null: it is not asked on the page. */
  readonly label: (field: string) => string | null;
  /** The codes that the interface has for states and kinds. */
  readonly codes: ReadonlySet<string>;
}

/** Where no labels are known. */
export const NO_WORDS: PageWords = { label: () => null, codes: new Set() };

/** What is quoted, such as what somebody typed, stays as it is. */
const QUOTED = /(“[^”]*”)/u;
const FIELD = /(?<![\w-])[a-z]+\d*[A-Z]\w*(?![\w-])/gu;
const CODE = /(?<![\w-])[A-Z][A-Z_]*[A-Z](?![\w-])/gu;
const DATE = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/gu;

/**
 * A message as a page says it.
 * @param path where in the input the fault lies
 */
export function inPageWords(message: string, path: readonly string[], { label, codes }: PageWords): string {
  const about = path.findLast((part) => !/^\d+$/u.test(part));
  const begun = about === undefined ? message : withLabel(message, about, label(about));
  const said = begun
    .split(QUOTED)
    .map((part) => (QUOTED.test(part) ? part : plainly(part)))
    .join('');
  return said.charAt(0).toUpperCase() + said.slice(1);

  function plainly(text: string): string {
    return text
      .replace(FIELD, (field) => quoted(label(field)) ?? wordsOf(field))
      .replace(CODE, (code) => (codes.has(code) ? sayEnum(code).toLowerCase() : code))
      .replace(DATE, (date) => (isIsoDate(date) ? day(date) : date));
  }
}

/** What is said of a field, with its label on the page in place of the interface's name for it. */
function withLabel(message: string, field: string, label: string | null): string {
  if (label === null) return message;
  const words = wordsOf(field);
  if (message === `Enter the ${words}.`) return `Enter ${theLabel(label)}.`;
  return message.startsWith(`The ${words} `) ? `${label}${message.slice(words.length + 4)}` : message;
}

function quoted(label: string | null): string | null {
  return label === null ? null : `“${label}”`;
}

/** The codes of all kinds and states of the interface. */
export function codesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type));
  return new Set(types.flatMap((type) => type.getValues().map(({ name }) => name)));
}
