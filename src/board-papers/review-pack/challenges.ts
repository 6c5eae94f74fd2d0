/** Decides which challenges and pieces of advice a pack tells of: raised or answered since, and all that wait for an answer. */
import type { ChallengeSnapshot } from '../../steering-group/challenges-view.js';
import { dateFigure, textFigure } from '../figures.js';
import { paragraphOf, say, type Phrase } from '../prose.js';
import { clause } from '../words.js';
import { brief, stateWords, thingSubject, type PackLine, type ProjectKind } from './change.js';
import type { PackContext, Snapshot } from './snapshot.js';

const CHALLENGE: ProjectKind = { domain: 'STEERING_GROUP', kind: 'Challenge' };

export function challengeLines(before: Snapshot | null, after: Snapshot, context: PackContext): readonly PackLine[] {
  const former = new Map(before?.domains.steeringGroup.challenges.map((one) => [one.id, one]));
  return after.domains.steeringGroup.challenges
    .filter((one) => {
      const was = former.get(one.id);
      return one.dueOn !== null || !was || was.state !== one.state || was.answer?.id !== one.answer?.id;
    })
    .map((one) => lineOf(one, after, context));
}

function lineOf(one: ChallengeSnapshot, after: Snapshot, context: PackContext): PackLine {
  const { id: recordId, code, asked } = one;
  const thing = { recordId, code, title: asked.question };
  return {
    ...brief(CHALLENGE, thing),
    get line() {
      const of = thingSubject(CHALLENGE, { ...thing, reportId: asked.id, citation: asked.citation }, context, after);
      const question = textFigure(of, 'question', 'Question', clause(asked.question));
      const on = dateFigure(of, 'on', 'Day it was raised', asked.effectiveOn);
      return paragraphOf([
        say`${code}, raised on ${on}: ${question}${/[?!]$/u.test(question.text) ? '' : '.'}`,
        answered(one, of),
        waits(one, of),
      ]);
    },
  };
}

type Of = Parameters<typeof textFigure>[0];

function answered({ answer }: ChallengeSnapshot, of: Of): Phrase | null {
  if (answer?.outcome == null) return null;
  const by = { ...of, origin: { ...of.origin, reportId: answer.id } };
  const outcome = textFigure(by, 'outcome', 'Outcome', stateWords(answer.outcome));
  const words = textFigure(by, 'answer', 'Answer', clause(answer.words ?? ''));
  const on = dateFigure(by, 'answered.on', 'Day of the answer', answer.effectiveOn);
  return words.text === '' ? say`Answered on ${on}: ${outcome}.` : say`Answered on ${on}, ${outcome}: ${words}.`;
}

function waits({ dueOn, overdue, state, nextActs, escalated, assigned }: ChallengeSnapshot, of: Of): Phrase | null {
  if (dueOn === null) return state === 'OPEN' || nextActs.includes('SATISFIED') ? say`Open.` : null;
  const by = { ...of, origin: { ...of.origin, reportId: (escalated ?? assigned)?.id ?? of.origin.reportId } };
  const due = dateFigure(by, 'due', 'Day by which an answer is owed', dueOn);
  return overdue ? say`The answer was due on ${due}.` : say`An answer is due by ${due}.`;
}
