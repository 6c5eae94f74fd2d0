/** Decides what the first page says of the next meeting to those who prepare papers for it. */
import { day } from '../frame/words.js';
import type { AnswerTo } from '../frame/question.js';
import type { NEXT_MEETINGS } from './programme.graphql.js';

type Body = AnswerTo<typeof NEXT_MEETINGS>['bodies'][number];

/** The next meeting of each body that has one, and what is to be done before it; the earliest first. */
export function beforeMeetings(bodies: readonly Body[]) {
  return bodies
    .flatMap(({ name, meetings }) => meetings.nodes.map((meeting) => ({ ...meeting, name })))
    .filter(({ meetsOn }) => meetsOn !== null)
    .sort((a, b) => (a.meetsOn! < b.meetsOn! ? -1 : 1))
    .map(({ code, name, meetsOn, dispatch, warnings }) => ({
      text: `${name}, ${day(meetsOn)}`,
      href: `/meetings/${encodeURIComponent(code)}`,
      papers:
        dispatch.due === null || dispatch.state === 'DISPATCHED' ? null : `Papers are due out by ${day(dispatch.due)}.`,
      toDo: warnings.map(({ message }) => message),
    }));
}
