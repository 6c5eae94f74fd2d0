/** Decides under which key a request is saved once: the one that its sender gave, or one of the form that it came from. */

import { type FieldNode, type GraphQLResolveInfo, Kind, print } from 'graphql';
import { sha256Of } from '../record/content-hash.js';
import { refuse } from '../record/refusal.js';
import { type IdempotencyKey } from '../record/write-scope.js';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The key in the header Idempotency-Key; null where there is none. */
export function keyOfHeader(header: unknown): string | null {
  return typeof header === 'string' ? header : null;
}

/**
 * The key of what a form asks for. A page carries a proof that no other rendering of it has, so that a form that is sent
 * twice from the same page, by a second press or because no answer came, is one request; with other answers it is another.
 */
export function keyOfForm(body: unknown, question: string): string | null {
  const proof = (Object(body) as { readonly proof?: unknown }).proof;
  return typeof proof === 'string' && proof !== '' ? sha256Of([proof, question]) : null;
}

/**
 * What one operation of a request is known by.
 * @throws Refusal where the key is none
 */
export function keyOfOperation(key: string | null, info: GraphQLResolveInfo): IdempotencyKey | null {
  if (key === null) return null;
  if (!KEY.test(key)) {
    const message = 'The header Idempotency-Key may have 1 to 200 letters, digits and signs, without spaces.';
    throw refuse('BAD_USER_INPUT', message);
  }
  const operations = info.operation.selectionSet.selections.map((one) =>
    print(one.kind === Kind.FIELD ? withoutAnswer(one) : one),
  );
  return { key, part: String(info.path.key), contentSha256: sha256Of([operations, info.variableValues]) };
}

/** An operation with its arguments; what of its answer is asked for does not matter. */
function withoutAnswer(field: FieldNode): FieldNode {
  return { ...field, selectionSet: undefined };
}
