/** Decides how what was issued to the public is shown: newest first, each with its words. */
import type { Listed } from '../frame/table.js';
import { day, sayEnum } from '../frame/words.js';
import { anchorOf, type Communication, COMMUNICATION_KIND, publishedListPage } from './published-page.js';

/** The view model of the page. */
export function communicationsPage(list: Listed<Communication>, here: string, after: string | null) {
  return {
    ...publishedListPage(COMMUNICATION_KIND, list, here, after),
    letters: list.nodes.map(({ id, title, kind, issuedOn, issuedBy, text }) => ({
      id: anchorOf(id),
      title,
      says: `${sayEnum(kind)}, issued on ${day(issuedOn)}${issuedBy === null ? '' : ` by ${issuedBy}`}`,
      text: text ?? '',
    })),
  };
}
