/** Decides the stylesheet of every page: GOV.UK's own without its typeface, which is for gov.uk alone, and ours behind it. */

/** GOV.UK's stylesheet with its font files left out and Arial in place of its typeface. */
export function withoutTransport(govuk: string): string {
  return govuk
    .replace(/@font-face\{[^}]*\}/gu, '')
    .replace(/\/\*# sourceMappingURL=.*?\*\//u, '')
    .replaceAll(/"?GDS Transport"?,\s*/gu, '');
}
