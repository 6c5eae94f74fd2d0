/** Decides which meeting a paper is for, and what does not agree between a meeting’s agenda and the papers for it. */
import { theName } from '../../platform/words/the-name.js';
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import { nameOfMeeting } from '../../meetings/meeting-name.js';
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import type { Problem } from '../../platform/record/problem.js';
import { isNamed } from '../paper-decisions.js';
import { nameOnPapers } from './papers-due.js';

/** For whom and when a paper is, as its cover says. */
interface ForMeeting {
  readonly body: string;
  readonly meetingDate: string;
}

/** A paper as far as it is looked at beside an agenda. */
export interface PaperBeside extends ForMeeting {
  readonly reference: string;
  readonly withdrawn: boolean;
}

type Meeting = Pick<MeetingSnapshot, 'body' | 'terms' | 'state'>;

const namesOf = ({ body: { code, terms } }: Meeting) => ({ code, name: terms.name });

/** Whether a paper is for the meeting: it names its body and its day. */
export function isFor(paper: ForMeeting, meeting: Meeting): boolean {
  return paper.meetingDate === meeting.terms.meetsOn && isForBody(paper, meeting);
}

function isForBody({ body }: ForMeeting, meeting: Meeting): boolean {
  return nameOnPapers(namesOf(meeting)) === body || isNamed(namesOf(meeting), body);
}

/** The meeting that a paper is for; a body of the exact name comes before one whose name only begins so. Null: none is planned. */
export function meetingOf<M extends Meeting>(meetings: readonly M[], paper: ForMeeting): M | null {
  const own = meetings.filter((one) => one.state !== 'CANCELLED' && isFor(paper, one));
  return own.find((one) => nameOnPapers(namesOf(one)) === paper.body) ?? own[0] ?? null;
}

/** That no meeting of its body is recorded for the day of a paper. */
export function withoutMeeting(meetings: readonly Meeting[], paper: ForMeeting): readonly Problem[] {
  if (meetingOf(meetings, paper)) return [];
  const message = `No meeting of ${theName(paper.body)} is recorded for ${formatIsoDate(paper.meetingDate)}. Change the cover, or plan the meeting.`;
  return [{ code: 'MEETING_NOT_PLANNED', message, path: [], subject: 'cover' }];
}

/** What does not agree between the agenda of a meeting to come and the papers there are. */
export function agendaFindings(
  meeting: Pick<MeetingSnapshot, 'agenda' | 'code'> & Meeting,
  papers: readonly PaperBeside[],
): readonly Problem[] {
  if (meeting.state === 'HELD' || meeting.state === 'CANCELLED') return [];
  const byReference = new Map(papers.map((paper) => [paper.reference, paper]));
  const found: Problem[] = [];
  for (const { number, paperReference } of meeting.agenda) {
    const paper = byReference.get(paperReference ?? '');
    if (!paper || isFor(paper, meeting)) continue;
    const other = nameOfMeeting(paper.body, paper.meetingDate);
    const message = `Item ${number} takes paper ${paper.reference}, which is for another meeting: ${other}. Change the cover of the paper, or the agenda.`;
    found.push({ code: 'PAPER_FOR_ANOTHER_MEETING', message, path: [], subject: paper.reference });
  }
  return found;
}

/** The papers for a meeting that its agenda does not name. */
export function notOnAgenda<P extends PaperBeside>(
  meeting: Pick<MeetingSnapshot, 'agenda'> & Meeting,
  papers: readonly P[],
): readonly P[] {
  const named = new Set(meeting.agenda.map(({ paperReference }) => paperReference));
  return papers.filter((paper) => !paper.withdrawn && !named.has(paper.reference) && isFor(paper, meeting));
}
