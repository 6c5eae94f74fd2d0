/** Decides whether a client has the very bytes already that it asks for. */

/** Whether an If-None-Match header names the file with this hash (RFC 9110, section 13.1.2). */
export function hasAlready(header: string | undefined, sha256: string): boolean {
  const named = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//u, ''));
  return named.includes('*') || named.includes(`"${sha256}"`);
}
