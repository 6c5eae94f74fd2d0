/** Decides the order of codes: as people count, P2 before P10. */

/** Made once: to compare by a locale without it takes ten times as long. */
const collator = new Intl.Collator('en', { numeric: true });

export function compareCodes(a: string, b: string): number {
  return collator.compare(a, b);
}

export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return collator.compare(a.code, b.code);
}
