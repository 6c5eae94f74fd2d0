/** Decides what the first page puts before everything else, by what the reader may do: reports to make, the next meeting. */
import { projectPath } from '../frame/project-parts.js';
import { day } from '../frame/words.js';
import type { AnswerTo } from '../frame/question.js';
import type { NEXT_MEETINGS } from './programme.graphql.js';
import type { Project } from './programme-page.js';

type Body = AnswerTo<typeof NEXT_MEETINGS>['bodies'][number];

/** Milestones of each project that are offered to be reported. */
const SHORT = 5;

/** A milestone of which a report is wanted. */
export interface ToReport {
  readonly text: string;
  readonly href: string;
  readonly note: string;
  readonly late: boolean;
}

/**
 * What a lead must report: late milestones first, then those that come next.
 * @param mayReport whether the reader reports on a project, by its code
 */
export function toReport(projects: readonly Project[], mayReport: (code: string) => boolean): ToReport[] {
  return projects
    .filter(({ code }) => mayReport(code))
    .flatMap(({ code, late, next }) =>
      [...late.nodes.map((one) => ({ ...one, late: true })), ...next.nodes.map((one) => ({ ...one, late: false }))]
        .slice(0, SHORT)
        .map((one) => ({
          text: `${code} ${one.code} ${one.title}`,
          href: projectPath(code, `milestones/${encodeURIComponent(one.code)}`),
          note: one.forecastDate === null ? 'no date yet' : `forecast ${day(one.forecastDate)}`,
          late: one.late,
        })),
    )
    .sort((a, b) => Number(b.late) - Number(a.late));
}

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
