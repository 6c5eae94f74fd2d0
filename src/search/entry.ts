/** Decides how a thing is kept in the index of the search: its words within bounds, and a stamp by which a change is seen. */
import { createHash } from 'node:crypto';
import { partyKeys } from './party.js';
import type { SearchFound, Words } from './search-face.js';

/** Raised whenever a domain hands up other words, kinds or audiences than before, so that every index is made again. */
export const LAYOUT = 2;

/** A row of the index, as it is written. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: string;
  readonly thingId: string;
  /** Empty: it has none. */
  readonly code: string;
  readonly title: string;
  readonly body: string;
  readonly aboutOn: string | null;
  readonly within: readonly string[];
  readonly projectIds: readonly string[];
  readonly parties: readonly string[];
  /** Id of the audience. */
  readonly audience: string;
  readonly stamp: string;
}

/** What the right to read hangs on, once for all things that have it alike. */
export interface AudienceRow {
  readonly id: string;
  readonly face: string;
  readonly terms: string;
}

/** Characters of one text that are searched. PostgreSQL takes no more than a megabyte of words, and nobody reads excerpts of books. */
const LONGEST_BODY = 100_000;
const LONGEST_TITLE = 300;
/** Between two passages of a text. */
export const PASSAGE = '\n';

/** A thing of a face as the index has it, but for words that come later. */
export function entryOf(
  face: string,
  found: SearchFound<unknown>,
  projectId: string | null,
): { readonly entry: SearchEntry; readonly audience: AudienceRow } {
  const terms = JSON.stringify(found.audience);
  const audience = { id: hashed([face, terms]), face, terms };
  const { kind, id, part = '' } = found;
  const own = {
    id: `${kind} ${id} ${part}`.trimEnd(),
    ...{ kind, thingId: id, code: found.code === null ? '' : cleaned(found.code), aboutOn: found.on },
    title: cut(cleaned(found.title), LONGEST_TITLE),
    body: bodyOf(found.text),
    within: found.within ?? [],
    projectIds: [...(found.projectIds ?? (projectId === null ? [] : [projectId]))],
    parties: partyKeys(found.parties ?? []),
    audience: audience.id,
  };
  return { entry: { ...own, stamp: hashed([own, found.later?.id]) }, audience };
}

/** Passages on lines of their own, as far as they are searched. */
export function bodyOf(text: Words): string {
  const passages = text.map((passage) => cleaned(passage ?? '')).filter((passage) => passage !== '');
  return cut(passages.join(PASSAGE), LONGEST_BODY);
}

/** Letters and their marks as one character, and nothing that PostgreSQL takes for no text. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cs}/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Co}]+/gu, ' ')
    .trim();
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\p{Cs}]$/u, '');
}

function hashed(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
