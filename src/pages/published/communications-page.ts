/** Decides how what was issued to the public is shown: newest first, each with its words. */
import { day, sayEnum } from '../frame/words.js';
import type { AnswerTo } from '../frame/question.js';
import type { COMMUNICATIONS } from './published.graphql.js';
import { anchorOf, COMMUNICATION_KIND, publishedListPage } from './published-page.js';

type Issued = AnswerTo<typeof COMMUNICATIONS>['issuedCommunications'];

/** The view model of the page. */
export function communicationsPage(list: Issued, here: string, after: string | null) {
  return {
    ...publishedListPage(COMMUNICATION_KIND, list, here, after),
    letters: list.nodes.map(({ id, title, kind, issuedOn, issuedBy, text }) => ({
      id: anchorOf(id),
      title,
      says: `${sayEnum(kind)}, issued on ${day(issuedOn)}${issuedBy === null ? '' : ` by ${issuedBy}`}`,
      text,
    })),
  };
}
