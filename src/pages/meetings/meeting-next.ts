/** Decides what is to be done next for a meeting, and by whom: the first sentence of its page. */
import { counted, day } from '../frame/words.js';
import type { MEETING } from './meetings.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Meeting = AnswerTo<typeof MEETING>['meeting'];

/** "Next: the secretary sets the agenda, so that the papers can go out by 15 February 2010." */
export function nextStep(meeting: Meeting): string {
  const { state, meetsOn } = meeting;
  if (state === 'CANCELLED') return 'The meeting is cancelled. There is nothing more to do.';
  if (state === 'HELD') return afterwards(meeting);
  if (meetsOn === null) return 'Next: the secretary sets the date of the meeting.';
  if (meeting.warnings.some(({ code }) => code === 'NOT_REPORTED'))
    return `Next: the secretary reports whether the meeting was held on ${day(meetsOn)}.`;
  return before(meeting);
}

function before({ agenda, papers, papersDue, dispatch, meetsOn }: Meeting): string {
  const by = dispatch.due === null ? '' : `, so that the papers can go out by ${day(dispatch.due)}`;
  if (agenda.length === 0) return `Next: the secretary sets the agenda${by}.`;
  const [due] = papersDue;
  if (due) return `Next: the secretary composes the paper on item ${due.numbers.join(' and ')}${by}.`;
  const inState = (state: string) => papers.filter((one) => one.state === state);
  const returned = papers.find(({ returns }) => returns.some(({ open }) => open));
  if (returned) return `Next: the secretary answers the director’s return of paper ${returned.reference}.`;
  const [draft] = inState('DRAFT');
  if (draft) return `Next: the director clears paper ${draft.reference}${by}.`;
  const [cleared] = inState('CLEARED');
  if (cleared) return `Next: the secretary issues paper ${cleared.reference}${by}.`;
  if (dispatch.dispatchedOn !== null)
    return `The papers went out on ${day(dispatch.dispatchedOn)}. Next: the meeting, on ${day(meetsOn)}.`;
  const last = dispatch.due === null ? '' : ` by ${day(dispatch.due)}`;
  return `Next: the secretary sends out the papers${last}.`;
}

function afterwards({ attendance, papers, minutes, actions }: Meeting): string {
  if (attendance === null) return 'Next: the secretary records who attended.';
  const undecided = papers.find(({ state }) => state === 'ISSUED');
  if (undecided) return `Next: the secretary records what was decided on paper ${undecided.reference}.`;
  if (minutes === null) return 'Next: the secretary drafts the minutes.';
  if (minutes.state === 'DRAFT') return 'Next: a later meeting agrees the minutes, and the secretary records it.';
  const open = actions.nodes.filter(({ nextStates }) => nextStates.length > 0).length;
  if (open > 0)
    return `The minutes are agreed. ${counted(open, 'action')} from this meeting ${open === 1 ? 'is' : 'are'} still to be done.`;
  return 'The minutes are agreed, and nothing more is to be done.';
}
