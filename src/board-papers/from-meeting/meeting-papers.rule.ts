/** Decides how the papers of a meeting are composed together: each is begun, and named on the agenda. */
import { aboutMeeting } from '../../meetings/meeting-context.js';
import { theMeeting } from '../../meetings/meeting-name.js';
import type { MeetingsRows } from '../../meetings/meetings-view.js';
import type { AnyNewRow } from '../../platform/kind/rule.js';
import { refuse } from '../../platform/record/refusal.js';
import type { KindRule } from '../../programme/kind/context.js';
import type { Said } from '../../programme/kind/thing.js';
import type { PaperContent } from '../content.js';
import type { TextMade } from '../paper.kind.js';

/** A paper made ready to be begun, and the items that are taken on it. */
export interface MadePaper {
  readonly content: PaperContent;
  readonly made: TextMade;
  readonly itemIds: readonly string[];
}

export interface ComposedPapers extends Said {
  readonly meetingId: string;
  readonly expectedVersion: number;
  readonly papers: readonly MadePaper[];
}

const agenda = aboutMeeting<ComposedPapers>('agendas', ({ meeting }, { papers }) => {
  if (meeting.state === 'HELD' || meeting.state === 'CANCELLED') {
    const message = `${theMeeting(meeting)} is over. Compose a paper for a meeting to come.`;
    throw refuse('MEETING_HELD', message, ['input', 'meetingId'], meeting.code);
  }
  const referenceOf = new Map(
    papers.flatMap(({ itemIds, content }) => itemIds.map((id) => [id, content.terms.reference] as const)),
  );
  const items = meeting.agenda.map(
    ({ itemId, title, kind, paperReference, projectId, subject, access, exemptParagraphs }) => ({
      ...{ itemId, title, kind, projectId, subject, access, exemptParagraphs },
      paperReference: referenceOf.get(itemId) ?? paperReference,
    }),
  );
  // stated again also where it names them already: the version of a meeting is that of its last row
  return [{ into: 'agendas', corrects: null, values: { items } }];
});

const composeMeetingPapers: KindRule<MeetingsRows, ComposedPapers, AnyNewRow, string | null> = {
  ...agenda,
  decide: (context, input) => [
    ...agenda.decide(context, input),
    ...input.papers.map((paper) => ({ into: 'papers', values: paper })),
  ],
};

export const MEETING_PAPERS_RULES = { composeMeetingPapers };
