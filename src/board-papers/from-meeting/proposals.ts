/** Decides which meetings to come a new paper can be for, and what is proposed for each. */
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';
import { meetingTitle } from '../../meetings/meeting-name.js';
import { nextReference } from '../house-style/reference-scheme.js';
import { isFor, type PaperBeside } from './meeting-of-paper.js';
import { nameOnPapers } from './papers-due.js';

/** A meeting that a paper can be composed for. */
export interface Proposal {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly body: string;
  readonly meetingDate: string;
  readonly reference: string;
  /** None: those of the programme. */
  readonly projectIds: readonly string[];
  /** The references of the papers for it that there are. */
  readonly papers: readonly string[];
}

/** So many meetings are offered at most. */
const MOST = 100;

/**
 * The meetings to come that have a day, the next first.
 * @param schemeOf how the references of a body’s papers are made
 */
export function proposals(
  meetings: readonly MeetingSnapshot[],
  papers: readonly PaperBeside[],
  schemeOf: (bodyId: string) => string,
): readonly Proposal[] {
  const taken = papers.map(({ reference }) => reference);
  const own = meetings
    .flatMap((meeting) => {
      const { meetsOn } = meeting.terms;
      return meetsOn === null || meeting.state === 'HELD' || meeting.state === 'CANCELLED'
        ? []
        : [{ meeting, meetsOn }];
    })
    .sort((a, b) =>
      a.meetsOn < b.meetsOn ? -1 : a.meetsOn > b.meetsOn ? 1 : a.meeting.code < b.meeting.code ? -1 : 1,
    );
  return own.slice(0, MOST).map(({ meeting, meetsOn }) => {
    const { id, code, body, agenda } = meeting;
    const named = agenda.flatMap(({ paperReference }) => paperReference ?? []);
    const about = [...new Set([body.projectId, ...agenda.map(({ projectId }) => projectId)])];
    return {
      ...{ id, code, name: meetingTitle(meeting), meetingDate: meetsOn },
      body: nameOnPapers({ code: body.code, name: body.terms.name }),
      reference: nextReference(schemeOf(body.id), Number(meetsOn.slice(0, 4)), [...taken, ...named]),
      projectIds: about.flatMap((one) => one ?? []),
      papers: papers
        .filter((paper) => !paper.withdrawn && (named.includes(paper.reference) || isFor(paper, meeting)))
        .map(({ reference }) => reference),
    };
  });
}
