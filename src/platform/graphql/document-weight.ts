/** Decides how many bytes of memory a parsed document takes, and one that was made into code. */
import type { DocumentNode } from 'graphql';

/** Bytes, as measured: a token of a document with the nodes it belongs to, and of the code that is made of it. */
const TOKEN = 300;
const CODE = 1_000;

/** Bytes of a parsed document. */
export function documentWeight(document: DocumentNode): number {
  return TOKEN * tokensOf(document) + 2 * (document.loc?.source.body.length ?? 0);
}

/** Bytes of the code made of a document. */
export function codeWeight(document: DocumentNode): number {
  return 20_000 + CODE * tokensOf(document) + documentWeight(document);
}

function tokensOf(document: DocumentNode): number {
  let count = 0;
  for (let token = document.loc?.startToken ?? null; token !== null; token = token.next) count += 1;
  return count;
}
