/** Decides how a feed is written as Atom (RFC 4287). Its texts are text: the library gives them out as HTML, so their signs are escaped. */
import { Feed } from 'feed';
import { counted } from '../frame/words.js';
import { newest, type FeedEntry } from './feed-entry.js';

export interface FeedHead {
  /** An IRI of its own, for ever. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The server's address, without a slash at the end. */
  readonly base: string;
  /** The page that shows the same, from there on. */
  readonly path: string;
  /** The feed's own address, from there on; null: it is a secret. */
  readonly self: string | null;
}

/** A feed without entries has changed at no time that the record knows. */
const NEVER = new Date(0);
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function writeAtom({ id, title, subtitle, base, path, self }: FeedHead, all: readonly FeedEntry[]): string {
  const { entries, dropped } = newest(all);
  const cut =
    dropped === 0
      ? ''
      : ` Left out, as the feed would be too long: the ${counted(dropped, 'oldest entry', 'oldest entries')}.`;
  const feed = new Feed({
    id,
    title,
    description: subtitle + cut,
    link: base + path,
    ...(self !== null && { feed: base + self }),
    updated: entries[0]?.updated ?? NEVER,
    author: { name: 'Partnership programme tracker' },
    generator: false,
  });
  for (const entry of entries) {
    feed.addItem({
      id: `urn:uuid:${entry.id}`,
      title: asHtml(entry.title),
      content: asHtml(entry.content),
      link: base + entry.path,
      date: entry.updated,
      category: [{ term: entry.category.term, name: entry.category.label }],
    });
  }
  return `${feed.atom1()}\n`;
}

/** Text as HTML that shows exactly it. With no `>` left, it cannot end the section of characters it stands in either. */
function asHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => SIGNS[sign] ?? '').replaceAll('\n', '<br>');
}
