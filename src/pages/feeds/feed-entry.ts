/** Decides what an entry of a feed is, and which of them a feed holds. */

export interface FeedEntry {
  /** A UUID. */
  readonly id: string;
  /** When it came to stand so, by the record. */
  readonly updated: Date;
  readonly title: string;
  readonly content: string;
  /** Where it stands, from the server's address on. */
  readonly path: string;
  readonly category: { readonly term: string; readonly label: string };
}

/** Most entries that a feed holds. */
export const MOST_ENTRIES = 100;

/** Newest first, at most so many, and how many older ones are left out. */
export function newest(
  all: readonly FeedEntry[],
  most = MOST_ENTRIES,
): { readonly entries: readonly FeedEntry[]; readonly dropped: number } {
  const sorted = [...all].sort((a, b) => b.updated.getTime() - a.updated.getTime() || (a.id < b.id ? -1 : 1));
  return { entries: sorted.slice(0, most), dropped: Math.max(0, sorted.length - most) };
}

/** The first moment of a day, for what the record knows the day of alone. */
export function dayStart(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
