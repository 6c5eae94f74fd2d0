/** Decides what waits for an answer of the reader: challenges to answer or to judge, and papers to clear. */
import { projectPath } from '../frame/project-parts.js';
import { counted, day } from '../frame/words.js';
import type { MY_CHALLENGES, DRAFTS } from './programme.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Challenge = AnswerTo<typeof MY_CHALLENGES>['raised']['nodes'][number];

export type Challenges = AnswerTo<typeof MY_CHALLENGES>;

export type Draft = AnswerTo<typeof DRAFTS>['boardPapers']['nodes'][number];

/** One thing that waits. */
export interface Waiting {
  readonly text: string;
  readonly href: string;
  /** What is wanted, and by when. */
  readonly note: string;
  readonly overdue: boolean;
}

/**
 * What waits for the reader, the overdue first.
 * @param mayClear whether the reader clears papers
 */
export function waiting(mine: Challenges, drafts: readonly Draft[], mayClear: boolean): Waiting[] {
  const answers = mine.toAnswer.nodes.map((one) => ({
    ...told(one),
    note: one.dueOn === null ? 'Answer the challenge' : `Answer by ${day(one.dueOn)}`,
    overdue: one.overdue,
  }));
  const judgements = mine.raised.nodes
    .filter(({ nextActs }) => nextActs.includes('SATISFIED'))
    .map((one) => ({ ...told(one), note: 'It was answered. Say whether you are satisfied', overdue: false }));
  const papers = drafts
    .filter(({ nextStates }) => mayClear && nextStates.includes('CLEARED'))
    .map(({ reference, title, meetingDate }) => ({
      text: `Paper ${reference}, ${title}`,
      href: `/board-papers/${encodeURIComponent(reference)}`,
      note: `Clear it for the meeting of ${day(meetingDate)}`,
      overdue: false,
    }));
  return [...answers, ...judgements, ...papers].sort((a, b) => Number(b.overdue) - Number(a.overdue));
}

/** How many more challenges there are than are shown; null: none. */
export function moreToAnswer({ toAnswer }: Challenges): string | null {
  const more = toAnswer.totalCount - toAnswer.nodes.length;
  return more > 0 ? `And ${counted(more, 'more challenge')} to answer.` : null;
}

function told({ code, projectCode, question }: Pick<Challenge, 'code' | 'projectCode' | 'question'>) {
  const href = projectPath(projectCode, `challenges/${encodeURIComponent(code)}`);
  return { text: `${projectCode} ${code}: ${question}`, href };
}
