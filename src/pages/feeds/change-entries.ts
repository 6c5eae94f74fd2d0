/** Decides how changes of projects are told in a feed: month by month, so that an entry stays what it was once a month is over. */
import { sayEnum } from '../frame/words.js';
import { linePath } from '../frame/source-path.js';
import { dayStart, type FeedEntry } from './feed-entry.js';
import { FEED_LINKS } from './feed-links.js';
import { lines, oneLine } from './feed-text.js';
import { nameUuid } from './name-uuid.js';
import type { CHANGES } from './feeds.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Change = AnswerTo<typeof CHANGES>['reviewPack']['changes'][number];

/** A month, or as much of it as is over: changes from the end of `since` to the end of `asAt`. */
export interface Month {
  /** yyyy-mm. */
  readonly name: string;
  readonly since: string;
  readonly asAt: string;
}

/** Months that the feed tells of, the present one among them. */
const MONTHS = 3;

const WORDS: Readonly<Record<string, string>> = {
  ADDED: 'new',
  GONE: 'gone',
  MOVED: 'moved',
  REACHED: 'reached',
  STATE: 'changed',
  SCORE: 'scored again',
  SIGNED: 'signed',
  DECIDED: 'decided',
};

/** The months up to a day, oldest first. */
export function monthsUpTo(asAt: string): readonly Month[] {
  const [year = 0, month = 0] = asAt.split('-').map(Number);
  const lastOf = (monthsBack: number): string =>
    new Date(Date.UTC(year, month - monthsBack, 0)).toISOString().slice(0, 10);
  return Array.from({ length: MONTHS }, (_, index) => {
    const back = MONTHS - 1 - index;
    const end = back === 0 ? asAt : lastOf(back);
    return { name: end.slice(0, 7), since: lastOf(back + 1), asAt: end };
  });
}

/** The changes of a project in a month, as entries. */
export function changeEntries(
  project: { readonly id: string; readonly code: string },
  month: Month,
  changes: readonly Change[],
): readonly FeedEntry[] {
  const told = new Map<string, number>();
  return changes.map((change) => {
    const { domain, recordId, code, title, what, to } = change;
    const name = [recordId, domain, code, what, to ?? '', month.name].join('\n');
    const before = told.get(name) ?? 0;
    told.set(name, before + 1);
    const called = code.startsWith(`${project.code}-`) ? code : `${project.code} ${code}`;
    return {
      id: nameUuid(name, String(before)),
      updated: dayStart(dayOf(change, month)),
      title: oneLine(`${called} ${WORDS[what] ?? sayEnum(what).toLowerCase()}: ${title}`),
      content: lines([change.text]),
      path: (what !== 'GONE' && linePath(change)) || FEED_LINKS.changes(project.code),
      category: { term: domain.toLowerCase(), label: sayEnum(domain) },
    };
  });
}

/** The day of the row that says so, kept within the month; nothing on record says when a thing went, so that is the month's first. */
function dayOf({ what, on }: Change, month: Month): string {
  const first = `${month.name}-01`;
  return what === 'GONE' || on < first ? first : on;
}
