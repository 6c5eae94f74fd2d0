/** Decides what the forms about meetings offer where an answer is a meeting, an item of an agenda or a project. */
import type { Choice } from '../frame/form-field.js';
import { meetingDay } from './meeting-words.js';
import { question, type AnswerTo } from '../frame/question.js';

/** Asked by nobody: the compiler reads what each of them answers. */
export const ALL = question(`query($meeting: String!) { projects(first: 100) { code title }
  meeting(code: $meeting) { id code meetsOn body { name } agenda { id number title } } }`);
type All = AnswerTo<typeof ALL>;

export const PROJECTS = 'projects(first: 100) { code title }';

export function itemChoices(agenda: All['meeting']['agenda']): Choice[] {
  return agenda.map(({ id, number, title }) => ({ value: id, text: `${number}. ${title}` }));
}

/** An answer that has to name an item of the agenda. */
export const LEFT = 'LEFT';
const STAYED = 'STAYED';

/** What a form that records an interest offers: nobody left the room for an item of an agenda that is not set. */
export function interestBasis(agenda: All['meeting']['agenda'], responses: readonly Choice[]) {
  const typed: Readonly<Record<string, string>> = agenda.length ? {} : { response: STAYED };
  const note = 'The agenda is not set yet, so the interest is recorded for the meeting as a whole.';
  return {
    intro: agenda.length ? [] : [note],
    choices: {
      itemId: itemChoices(agenda),
      response: agenda.length ? responses : responses.filter(({ value }) => value === STAYED),
    },
    typed,
  };
}

export function meetingChoices(meetings: readonly Pick<All['meeting'], 'id' | 'body' | 'meetsOn'>[]): Choice[] {
  return meetings.map(({ id, body, meetsOn }) => ({ value: id, text: `${body.name}, ${meetingDay(meetsOn)}` }));
}

export function projectChoices(projects: All['projects']): Choice[] {
  return projects.map(({ code, title }) => ({ value: code, text: `${code} ${title}` }));
}
