/** Decides where somebody is sent after signing in: a page of this server, and nowhere else. */

/** The path where it is one of ours; else the first page. */
export function safePath(given: unknown): string {
  return typeof given === 'string' && /^\/(?![/\\])[\w\-./?=&%~+:@,()!*';$]*$/u.test(given) && given.length < 2_000
    ? given
    : '/';
}
