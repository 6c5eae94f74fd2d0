/**
 * Tells how people were heard on the protocol: the ways from paper 10/23, the four comments from the list that the
 * Annual Assembly's session showed. Nobody's words are in the sources, so none are made up: where nothing was written
 * down, an exercise has no comments and unknown counts.
 */
import { issuedPaper } from './sources.js';
import type { FeedbackChannel, FeedbackStage, Outcome } from '../../feedback/feedback-terms.js';
import type { IsoDate } from '../../platform/calendar/working-calendar.types.js';
import type { Sourced } from './first-programme.types.js';

export interface FeedbackExerciseRow extends Sourced {
  readonly code: string;
  readonly title: string;
  readonly channel: FeedbackChannel;
  readonly stage: FeedbackStage;
  readonly method: string;
  /** The day from which it is on record; when it was held is not known. */
  readonly effectiveOn: IsoDate;
  readonly responded: number | null;
  /** Whether a draft of the protocol was there to comment on. */
  readonly onDraft: boolean;
}

export interface FeedbackThemeRow extends Sourced {
  readonly code: string;
  readonly title: string;
  readonly definition: string;
}

export interface FeedbackItemRow extends Sourced {
  readonly exercise: string;
  readonly code: string;
  /** In our own words: the list gives catchwords. */
  readonly text: string;
  readonly themes: readonly string[];
  readonly outcome: {
    readonly outcome: Outcome;
    readonly because: string;
    /** Whether the current version of the protocol is what it changed. */
    readonly changed: boolean;
  };
}

export const FEEDBACK_PROJECT = 'MCC';
/** The day on which the project reported that all comments had been worked in. */
export const OUTCOMES_ON: IsoDate = '2009-12-23';
export const THEMES_FROM: IsoDate = '2009-10-16';

const heard = (code: string, row: Omit<FeedbackExerciseRow, 'code'>): FeedbackExerciseRow => ({ code, ...row });

export const FEEDBACK_EXERCISES: readonly FeedbackExerciseRow[] = [
  heard('X1', {
    title: 'Action learning sets',
    channel: 'ACTION_LEARNING_SET',
    stage: 'CONCEPT',
    method:
      'Small groups from the city council and its partners met regularly, thought over real problems and said what joint work should rest on. How many groups, people and comments there were is not in the paper.',
    effectiveOn: '2009-07-31',
    responded: null,
    onDraft: false,
    citation: issuedPaper('paragraph 3.4.1 and footnote 1'),
    assumed: false,
  }),
  heard('X2', {
    title: 'Questionnaire on values and behaviours',
    channel: 'ONLINE_QUESTIONNAIRE',
    stage: 'CONCEPT',
    method:
      'Partners of the city council answered on line which values and behaviours joint work should have. The paper gives neither the questions nor the number of answers.',
    effectiveOn: '2009-06-12',
    responded: null,
    onDraft: false,
    citation: issuedPaper('paragraph 3.4.1'),
    assumed: false,
  }),
  heard('X3', {
    title: 'Partnership and committee meetings of the city council',
    channel: 'MEETING',
    stage: 'CONCEPT',
    method:
      'We went to the main meetings of partnerships and committees and listened to what people expect of one another. What was said there is not in the paper.',
    effectiveOn: '2009-07-31',
    responded: null,
    onDraft: false,
    citation: issuedPaper('paragraph 3.4.1'),
    assumed: false,
  }),
  heard('X4', {
    title: 'Seminar at the 2009 Annual Assembly',
    channel: 'SEMINAR',
    stage: 'DRAFT',
    method:
      'Seminar groups were shown the idea and the draft and were asked what they made of both. The session listed four comments; who made them, and how many took part, is not known.',
    effectiveOn: '2009-10-16',
    responded: null,
    onDraft: true,
    citation: issuedPaper('paragraph 3.4.3'),
    assumed: false,
  }),
  heard('X5', {
    title: 'Second round with those who took part in the research',
    channel: 'CORRESPONDENCE',
    stage: 'DRAFT',
    method:
      'Partners who had helped with the research could comment once more. The paper says neither how nor what they wrote; that it was by correspondence is our assumption.',
    effectiveOn: '2009-11-27',
    responded: null,
    onDraft: true,
    citation: issuedPaper('paragraph 3.4.4'),
    assumed: true,
  }),
  heard('X6', {
    title: 'Sir Howard Bernstein and Sir Richard Leese',
    channel: 'CORRESPONDENCE',
    stage: 'DRAFT',
    method:
      'Both gave feedback for the city council. Their words are not in the paper, so no comment is recorded; that it was by correspondence is our assumption.',
    effectiveOn: '2009-11-27',
    responded: 2,
    onDraft: true,
    citation: issuedPaper('paragraph 3.4.4'),
    assumed: true,
  }),
];

const frame = (code: string, title: string, definition: string): FeedbackThemeRow => ({
  code,
  title,
  definition,
  citation: null,
  assumed: true,
});

export const FEEDBACK_THEMES: readonly FeedbackThemeRow[] = [
  frame(
    'GUIDANCE',
    'Guidance and assessment',
    'How the behaviours are to be explained, and how one sees whether they are kept.',
  ),
  frame('OUTCOMES', 'Better outcomes', 'What a partnership is there to achieve, and whether the protocol serves it.'),
  frame('PROBITY', 'Financial probity', 'How partners deal with public money.'),
  frame(
    'SCRUTINY',
    'Scrutiny',
    'What standards committees and overview and scrutiny committees have to do with partnerships.',
  ),
];

const LIST = issuedPaper('paragraph 3.4.3; list of comments shown by the session, in our own words');

const comment = (
  code: string,
  themes: readonly string[],
  text: string,
  outcome: FeedbackItemRow['outcome'],
): FeedbackItemRow => ({ exercise: 'X4', code, themes, text, outcome, citation: LIST, assumed: false });

/** What came of each is assumed: the paper says of all the feedback together that the current version takes it up. */
export const FEEDBACK_ITEMS: readonly FeedbackItemRow[] = [
  comment('F1', ['PROBITY'], 'The protocol has to deal with financial probity.', {
    outcome: 'ACCEPTED',
    because:
      'The Board paper as issued says that the current version takes up what the Assembly said; that this comment was among it is our assumption.',
    changed: true,
  }),
  comment(
    'F2',
    ['GUIDANCE'],
    'Users need guidance on the main behaviours, and on judging whether they are practised.',
    {
      outcome: 'ACCEPTED_IN_PART',
      because:
        'The Guidance and Advice Team is to write guidance on the protocol (the Board paper as issued, paragraph 3.5.1). Whether it will cover assessment is not known; the outcome is our assumption.',
      changed: false,
    },
  ),
  comment('F3', ['SCRUTINY'], 'Make plain which part standards committees and scrutiny committees play.', {
    outcome: 'NOTED',
    because:
      'The scrutiny of partnerships is the subject of the checklists made with the Centre for Public Scrutiny (the Board paper as issued, section 3.6); the outcome is our assumption.',
    changed: false,
  }),
  comment('F4', ['OUTCOMES'], 'What the protocol is for, in the end, is that partnerships deliver more.', {
    outcome: 'ACCEPTED',
    because:
      'The first value of the protocol is to achieve what is intended (protocol, value 1); that it answers this comment is our assumption.',
    changed: true,
  }),
];
