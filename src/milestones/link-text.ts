/** Decides how links are written in one line of text, such as "T4 FS+2d; M1", and what such a line says. */
import type { LagUnit, LinkType } from './schedule/schedule.types.js';

/** What an item waits for: the code of the other item, and how. */
export interface WrittenLink {
  readonly from: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly lagUnit: LagUnit;
}

/** The links of a line, or the part of it that is none. */
export type WrittenLinks = { readonly links: readonly WrittenLink[] } | { readonly wrong: string };

const LINK = /^([A-Z][A-Z0-9-]{0,15}?)(?:\s+(FS|SS|FF|SF))?\s*(?:([+-])\s*(\d{1,5})\s*(e?)d(?:ays?)?)?$/iu;

/** Reads "T4", "T4 FS+2d", "T4 SS-1ed"; a semicolon or comma between two; a line of separators alone is none. A lag is in working days, with "ed" in calendar days. */
export function readLinks(text: string): WrittenLinks {
  const links: WrittenLink[] = [];
  for (const part of text.split(/[;,]/u).map((one) => one.trim())) {
    if (part === '') continue;
    const [, code, type = 'FS', sign, days = '0', elapsed] = LINK.exec(part) ?? [];
    if (code === undefined || Number(days) > 10_000) return { wrong: part };
    links.push({
      from: code.toUpperCase(),
      type: type.toUpperCase() as LinkType,
      lag: Number(days) === 0 ? 0 : Number(`${sign ?? ''}${days}`),
      lagUnit: elapsed ? 'ELAPSED_DAYS' : 'WORKING_DAYS',
    });
  }
  return links.length === 0 && text.trim() !== '' ? { wrong: text.trim() } : { links };
}

/** A link as it is typed: the shortest way that says all of it. */
export function linkText({ from, type, lag, lagUnit }: WrittenLink): string {
  if (lag === 0) return type === 'FS' ? from : `${from} ${type}`;
  return `${from} ${type}${lag > 0 ? '+' : ''}${lag}${lagUnit === 'ELAPSED_DAYS' ? 'ed' : 'd'}`;
}
