/** Decides what a paper says of advice and challenges: those that await an answer, and the answers since the last paper. */
import type { Outcome } from '../../steering-group/challenge-life.js';
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { AnswerFact, ChallengeFact } from '../facts/steering-group-facts.js';
import { countFigure, dateFigure, nameFigure, textFigure, type Subject } from '../figures.js';
import { bulleted, say, type Phrase } from '../prose.js';
import { toldSince } from '../selections.js';
import { partyName, planSubject } from '../subjects.js';
import { clause, plural, sentence } from '../words.js';
import type { ProjectPart } from './section.js';

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  ACCEPTED: 'accepted',
  ACCEPTED_IN_PART: 'accepted in part',
  DECLINED: 'declined',
};

/** Open and overdue advice and challenges, and answers given. */
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

function open(facts: PaperFacts, project: ProjectFact): readonly ComposedBlock[] {
  const due = project.steeringGroup.challenges
    .filter((one) => one.due !== null)
    .sort((a, b) => compare(a.due?.on ?? '', b.due?.on ?? ''));
  if (due.length === 0) return [];
  const count = countFigure(
    allSubject(facts, project),
    'open',
    'Advice and challenges that await an answer',
    due.length,
  );
  const bullets = bulleted(due.map((one) => openBullet(facts, project, one)));
  const owed = say`The project owes an answer to ${count} ${kindWords(due)}${lateness(facts, project, due)}:`;
  return [paragraph(`${project.code}.challenges`, owed, bullets)];
}

function lateness(facts: PaperFacts, project: ProjectFact, due: readonly ChallengeFact[]): Phrase {
  const late = due.filter((one) => one.due?.overdue).length;
  if (late === 0) return say``;
  if (due.length === 1) return say`, which is overdue`;
  const count = countFigure(allSubject(facts, project), 'overdue', 'Advice and challenges overdue', late);
  return say`, ${count} of them overdue`;
}

function kindWords(of: readonly ChallengeFact[]): string {
  if (of.every((one) => one.kind === 'CHALLENGE')) return plural(of.length, 'challenge');
  if (of.every((one) => one.kind === 'ADVICE')) return plural(of.length, 'piece of advice', 'pieces of advice');
  return 'points of advice or challenge';
}

/** "CH1 on Invitations sent (M3), raised by A on 25 January 2010: How ...? Answer due by 8 February 2010 from B" */
function openBullet(facts: PaperFacts, project: ProjectFact, challenge: ChallengeFact): Phrase {
  const of = challengeSubject(facts, project, challenge);
  const { raisedBy, raisedOn, answerer, due } = challenge;
  const key = `${project.code}.challenge.${challenge.code}`;
  const by = raisedBy ? say` by ${partyName(facts, `${key}.raisedBy`, raisedBy, 'Challenger')}` : say``;
  const on = dateFigure(of, 'raisedOn', 'Date', raisedOn);
  const question = textFigure(of, 'question', 'Question', sentence(challenge.question));
  const invented = challenge.assumed
    ? say` (${textFigure(of, 'assumed', 'Standing', 'assumed, not from a source')})`
    : say``;
  const head = say`${about(facts, project, challenge)}, raised${by} on ${on}${invented}: ${question}`;
  if (due === null) return head;
  const ofDue = { ...of, origin: { ...challenge, reportId: due.reportId } };
  const day = dateFigure(ofDue, 'due', 'Last day for the answer', due.on);
  const from = answerer ? say` from ${partyName(facts, `${key}.answerer`, answerer, 'Who is to answer')}` : say``;
  const was = due.overdue ? 'was due' : 'due';
  const how = challenge.state === 'ESCALATED' ? `Taken to the director: answer ${was}` : `Answer ${was}`;
  return say`${head} ${how} by ${day}${from}`;
}

/** "CH1 on Invitations sent (M3)". */
function about(facts: PaperFacts, project: ProjectFact, challenge: ChallengeFact): Phrase {
  const of = challengeSubject(facts, project, challenge);
  const code = nameFigure(of, 'code', 'Code', challenge.code);
  if (challenge.subject === null) return say`${code}`;
  const title = nameFigure(of, 'subject', 'Subject', clause(challenge.subject.title));
  const subject = challenge.subject.code;
  return say`${code} on ${title} (${nameFigure(of, 'subject.code', 'Code of the subject', subject)})`;
}

function answered(facts: PaperFacts, project: ProjectFact): readonly ComposedBlock[] {
  const since = toldSince(facts, project);
  const given = project.steeringGroup.challenges
    .flatMap((challenge) => challenge.answers.map((answer) => ({ challenge, answer })))
    .filter(({ answer }) => (since.isPaper ? answer.on > since.on : answer.on >= since.on))
    .sort((a, b) => compare(a.answer.on, b.answer.on));
  if (given.length === 0) return [];
  const of = allSubject(facts, project);
  const from = dateFigure(planSubject(facts, project), 'since', 'Day from which progress is told', since.on);
  const start = since.isPaper ? say`Since the last paper, on ${from},` : say`Since the start on ${from},`;
  const count = countFigure(of, 'answered', 'Answers given', given.length);
  const were = plural(given.length, 'answer was', 'answers were');
  const bullets = bulleted(given.map((one) => answerBullet(facts, project, one.challenge, one.answer)));
  return [
    paragraph(`${project.code}.answers`, say`${start} ${count} ${were} given to advice and challenges:`, bullets),
  ];
}

/** "CH1 on Invitations sent (M3): accepted in part by B on 8 February 2010. Reasons. To be done: what" */
function answerBullet(facts: PaperFacts, project: ProjectFact, challenge: ChallengeFact, answer: AnswerFact): Phrase {
  const nth = challenge.answers.indexOf(answer) + 1;
  const key = `${project.code}.challenge.${challenge.code}.answer.${nth}`;
  const whole = challengeSubject(facts, project, challenge);
  const of: Subject = { ...whole, key, origin: { ...challenge, reportId: answer.reportId } };
  const outcome = textFigure(of, 'outcome', 'Outcome', OUTCOME_WORDS[answer.outcome]);
  const by = answer.by ? say` by ${partyName(facts, `${key}.by`, answer.by, 'Who answered')}` : say``;
  const on = dateFigure(of, 'on', 'Date of the answer', answer.on);
  const head = say`${about(facts, project, challenge)}: ${outcome}${by} on ${on}.`;
  const reasons = textFigure(
    of,
    'reasons',
    'Reasons',
    answer.willDo === null ? clause(answer.reasons) : sentence(answer.reasons),
  );
  if (answer.willDo === null) return say`${head} ${reasons}`;
  return say`${head} ${reasons} To be done: ${textFigure(of, 'willDo', 'What will be done', clause(answer.willDo))}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
