/** Decides how the log names the address of a request: without its query, and without any secret in it. */

/** Secrets of ours, wherever they stand; they begin as token.ts makes them. */
const SECRET = /ppt_[\w-]+/gu;

/**
 * @param url the address as it was sent
 * @param route the pattern that it fits, such as `/feeds/:secret/calendar.ics`; undefined: none
 */
export function loggedPath(url: string, route: string | undefined): string {
  if (route?.includes(':secret') === true) return route;
  return (url.split('?', 1)[0] ?? '').replace(SECRET, 'ppt_…');
}
