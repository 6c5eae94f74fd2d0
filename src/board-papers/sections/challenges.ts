/** Decides what a paper says of advice and challenges: those that await an answer, the overdue first, and the answers since the last paper. */
import { compareCodes } from '../../platform/record/by-code.js';
import type { Outcome } from '../../steering-group/challenge-life.js';
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { AnswerFact, ChallengeFact } from '../facts/steering-group-facts.js';
import { countFigure, textFigure, type Subject } from '../figures.js';
import { bulleted, say, type Phrase } from '../prose.js';
import { isNews, toldSince } from '../selections.js';
import { dayFigure, partyName } from '../subjects.js';
import { plural, sentence, within } from '../words.js';
import { calledPerson } from './called-person.js';
import { previousFigure } from './earlier-paper.js';
import { few, leading, overdueOf } from './lists.js';
import type { ProjectPart } from './section.js';

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  ACCEPTED: 'Accepted',
  ACCEPTED_IN_PART: 'Accepted in part',
  DECLINED: 'Declined',
};

/** Open advice and challenges, and answers given. */
export const challenges: ProjectPart = (facts, project) => [...open(facts, project), ...answered(facts, project)];

function challengeSubject(facts: PaperFacts, project: ProjectFact, challenge: ChallengeFact): Subject {
  const { code } = challenge;
  const key = `${project.code}.challenge.${code}`;
  return { key, kind: 'Challenge', code: `${project.code} ${code}`, origin: challenge, facts };
}

/** Of all of them together; the counts cite the project, since no single row says them. */
function allSubject(facts: PaperFacts, project: ProjectFact): Subject {
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  return { key: `${project.code}.challenges`, kind: 'Challenge', code: `${project.code} challenges`, origin, facts };
}

/** Those that await an answer, by the day it is due. */
export function awaitingAnswer(project: ProjectFact): readonly ChallengeFact[] {
  return project.steeringGroup.challenges
    .filter((one) => one.due !== null)
    .sort((a, b) => compare(a.due?.on ?? '', b.due?.on ?? '') || compareCodes(a.code, b.code));
}

function open(facts: PaperFacts, project: ProjectFact): readonly ComposedBlock[] {
  const due = awaitingAnswer(project);
  const [only] = due;
  if (!only) return [];
  const id = `${project.code}.challenges`;
  if (due.length === 1) return [paragraph(id, asked(facts, project, only, true))];
  const of = allSubject(facts, project);
  const count = countFigure(of, 'open', 'Advice and challenges that await an answer', due.length);
  const late = due.filter((one) => one.due?.overdue).length;
  const { shown, more } = few(due);
  const rest = more === 0 ? [] : [say`${countFigure(of, 'more', 'Others that await an answer', more)} others`];
  const bullets = bulleted([...shown.map((one) => asked(facts, project, one, false)), ...rest]);
  return [
    paragraph(
      id,
      say`The steering group awaits our answer to ${count} questions${overdueOf(of, 'Advice and challenges overdue', late, due.length)}:`,
      bullets,
    ),
  ];
}

/** "The reviewer for the steering group has asked: “How ...?” The answer is due by 8 February." */
function asked(facts: PaperFacts, project: ProjectFact, challenge: ChallengeFact, alone: boolean): Phrase {
  const of = challengeSubject(facts, project, challenge);
  const question = textFigure(of, 'question', 'Question', sentence(challenge.question));
  const { raisedBy, due } = challenge;
  const who = raisedBy
    ? calledPerson(partyName(facts, `${of.key}.raisedBy`, raisedBy, 'Who asked'), true)
    : say`The steering group`;
  const day =
    due &&
    dayFigure({ ...of, origin: { ...challenge, reportId: due.reportId } }, 'due', 'Last day for the answer', due.on);
  const verb = challenge.kind === 'ADVICE' ? 'has advised' : 'has asked';
  const ours = textFigure(of, 'assumed', 'Planning assumption', 'our planning assumption');
  const head = alone
    ? say`${who} ${verb}: “${question}”`
    : say`“${question}”${challenge.assumed ? say` (${ours})` : ''}`;
  const assumed =
    alone && challenge.assumed ? say` This ${challenge.kind === 'ADVICE' ? 'advice' : 'question'} is ${ours}.` : say``;
  if (!day) return say`${head}${assumed}`;
  const taken = challenge.state === 'ESCALATED';
  const is = due.overdue ? 'was' : 'is';
  if (alone)
    return say`${head} ${taken ? 'It has been taken to the director; the' : 'The'} answer ${is} due by ${day}.${assumed}`;
  return say`${head} (answer ${taken ? 'now with the director, ' : ''}due by ${day}${due.overdue ? ', overdue' : ''})`;
}

function answered(facts: PaperFacts, project: ProjectFact): readonly ComposedBlock[] {
  const since = toldSince(facts, project);
  const given = project.steeringGroup.challenges
    .flatMap((challenge) => challenge.answers.map((answer) => ({ challenge, answer })))
    .filter(({ answer }) => isNews(since, answer.on, answer.said))
    .sort((a, b) => compare(b.answer.on, a.answer.on) || compareCodes(a.challenge.code, b.challenge.code));
  if (given.length === 0) return [];
  const of = allSubject(facts, project);
  const start = since.isPaper ? say`Since paper ${previousFigure(facts)}` : say`So far`;
  const count = countFigure(of, 'answered', 'Answers given', given.length);
  const { shown, more } = few(given);
  const rest = more === 0 ? [] : [say`${countFigure(of, 'answered.more', 'Other answers', more)} others`];
  const items = [...shown.map((one) => answerBullet(facts, project, one.challenge, one.answer)), ...rest];
  const questions = plural(given.length, 'question', 'questions');
  const lead = say`${start} we have answered ${count} ${questions} of the steering group`;
  return [leading(`${project.code}.answers`, lead, items)];
}

/** "How ...? Accepted in part on 8 February: reasons. We will do what" */
function answerBullet(facts: PaperFacts, project: ProjectFact, challenge: ChallengeFact, answer: AnswerFact): Phrase {
  const nth = challenge.answers.indexOf(answer) + 1;
  const whole = challengeSubject(facts, project, challenge);
  const of: Subject = {
    ...whole,
    key: `${whole.key}.answer.${nth}`,
    origin: { ...challenge, reportId: answer.reportId },
  };
  const question = textFigure(whole, 'question', 'Question', sentence(challenge.question));
  const outcome = textFigure(of, 'outcome', 'Outcome', OUTCOME_WORDS[answer.outcome]);
  const on = dayFigure(of, 'on', 'Date of the answer', answer.on);
  const head = say`“${question}” ${outcome} on ${on}`;
  const reasons = textFigure(of, 'reasons', 'Reasons', within(answer.reasons));
  if (answer.willDo === null) return say`${head}: ${reasons}`;
  return say`${head}: ${reasons} (to be done: ${textFigure(of, 'willDo', 'What will be done', within(answer.willDo))})`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
