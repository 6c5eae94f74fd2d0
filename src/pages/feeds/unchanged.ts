/** Decides whether a reader has the answer already (RFC 9110, section 13.1.2). */
import { createHash } from 'node:crypto';

/** A weak tag, since the same text may go out compressed or not. */
export function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url')}"`;
}

/** Whether an If-None-Match header names the tag. */
export function isUnchanged(header: string | undefined, tag: string): boolean {
  const opaque = (one: string): string => one.trim().replace(/^W\//u, '');
  const named = (header ?? '').split(',').map(opaque);
  return named.includes('*') || named.includes(opaque(tag));
}
