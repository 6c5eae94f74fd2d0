/** Decides what a form sent: each field as one text, whatever came. */

/** The text of a field; empty where it is missing or came more than once. */
export function fieldOf(body: unknown, name: string): string {
  const value = body !== null && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}
