import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, isEnumType } from 'graphql';

const SCHEMA = path.resolve(import.meta.dirname, '../../src/schema.graphql');

/** The members of the interface's enums, of four letters or more: shorter ones are initials of the field too. */
const CODES: ReadonlySet<string> = new Set(
  Object.values(buildSchema(fs.readFileSync(SCHEMA, 'utf8')).getTypeMap())
    .filter((type) => isEnumType(type))
    .flatMap((type) => type.getValues().map(({ name }) => name))
    .filter((name) => /[A-Z]{4}/u.test(name)),
);

/** Members that are words of the field in capitals too, or codes that people of the demonstration gave. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  'BOARD SOLACE CIPFA HTML JPEG DOCX XLSX PROTOCOL GUIDE RESEARCH GUIDANCE SCRUTINY PROBITY OUTCOMES PART'.split(' '),
);

/** Names in mixed letters that are no fields. */
const NO_FIELDS = /^(?:iCalendar|operationName)$/u;

/** The names of the interface in a text, outside quotation marks: fields, operations, codes and ids. */
export function namesIn(text: string): string[] {
  const plain = text.replaceAll(/“[^”]*”/gu, '');
  const fields = plain.match(/(?<![\w./#@-])[a-z]+\d*[A-Z]\w*/gu) ?? [];
  const codes = plain.match(/(?<![\w-])[A-Z][A-Z_]+(?![\w-])/gu) ?? [];
  const ids = plain.match(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gu) ?? [];
  return [
    ...fields.filter((field) => !NO_FIELDS.test(field)),
    ...codes.filter((code) => CODES.has(code) && !ALSO_WORDS.has(code)),
    ...ids,
  ];
}
