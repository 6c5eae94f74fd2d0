/** Decides what the page of a challenge shows: the question, whose turn it is, the answer, and all that was said, in order. */
import { withDay } from '../frame/as-at.js';
import { challengeOffer, correctLastOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { source, timeline } from '../frame/timeline.js';
import { day, sayEnum } from '../frame/words.js';
import { subjectCell } from './challenges-page.js';
import { challengeTag, outcomeWords, whoseTurn } from './challenge-words.js';
import type { CHALLENGE } from './steering-group.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Challenge = NonNullable<AnswerTo<typeof CHALLENGE>['project']['challenge']>;

export type ChallengeProject = AnswerTo<typeof CHALLENGE>['project'];

const ACTS: Readonly<Record<string, string>> = {
  RAISED: 'Raised',
  ASSIGNED: 'Given to somebody to answer',
  ANSWERED: 'Answered',
  SATISFIED: 'Satisfied with the answer',
  NOT_SATISFIED: 'Not satisfied with the answer',
  ESCALATED: 'Taken to the director',
  ANSWERED_FINALLY: 'Answered by the director',
  WITHDRAWN: 'Withdrawn',
};

/** Who reads the page. */
export interface ChallengeReader {
  /** Null: nobody known. */
  readonly id: string | null;
  /** True: the director, who answers finally. */
  readonly directs: boolean;
}

/** The view model of the page. */
export function challengePage(
  project: ChallengeProject,
  challenge: Challenge,
  asAt: string | null,
  reader: ChallengeReader,
  offer: Offers,
) {
  const { code } = project;
  const { answer } = challenge;
  const own = challenge.raiser !== null && challenge.raiser.id === reader.id;
  return {
    area: 'programme',
    project: projectParts(code, 'challenges', asAt),
    back: { href: withDay(projectPath(code, 'challenges'), asAt), text: `Challenges to ${project.title}` },
    about: challengeOffer(offer, code, 'CHALLENGE', challenge.id, challenge.code),
    code: challenge.code,
    kind: sayEnum(challenge.kind),
    asAtWords: day(project.asAt),
    question: challenge.question,
    tag: challengeTag(challenge.state, challenge.overdue),
    turn: whoseTurn(challenge),
    savedText: `${sayEnum(challenge.kind)} ${challenge.code} saved. ${whoseTurn(challenge)}`,
    acts: acts(project, challenge, own, offer),
    subject: subjectCell(challenge.subject, code, asAt),
    raised: `${challenge.raisedBy?.name ?? 'Somebody not in the register'}, ${day(challenge.raisedOn)}`,
    whyItMatters: challenge.whyItMatters,
    wanted: challenge.wanted,
    answerer: challenge.answerer?.name ?? 'Not named',
    dueOn: challenge.dueOn === null ? null : day(challenge.dueOn),
    source: source(challenge),
    answer: answer && {
      heading: answer.final ? 'The director’s answer' : 'The answer',
      outcome: outcomeWords(answer.outcome),
      reasons: answer.reasons,
      willDo: answer.willDo ?? 'Nothing is said to be done.',
      action: answer.action && subjectCell(answer.action, code, asAt),
      by: `${answer.by?.name ?? 'Not known'}, ${day(answer.on)}`,
      judged:
        challenge.satisfied === null
          ? 'Not yet judged by who raised it'
          : challenge.satisfied
            ? 'Who raised it is satisfied'
            : 'Who raised it is not satisfied',
    },
    thread: timeline(
      challenge.thread,
      (entry) => ({
        label: ACTS[entry.act] ?? sayEnum(entry.act),
        lines: [
          entry.answerer && `${entry.answerer} is to answer.`,
          entry.dueOn && `Answer wanted by ${day(entry.dueOn)}.`,
          entry.outcome && `${outcomeWords(entry.outcome)}.`,
          entry.text !== entry.reason && entry.text,
          entry.willDo && `What will be done: ${entry.willDo}`,
        ].filter((line) => typeof line === 'string'),
      }),
      (entry) => {
        const operation = entry.act === 'ASSIGNED' ? 'assignChallenge' : 'answerChallenge';
        const may = entry.act === 'ASSIGNED' || (entry.outcome !== null && answers(entry.act, challenge, reader));
        const given = aboutChallenge(project, challenge);
        return may ? correctLastOffer(offer, operation, given, entry, challenge.thread) : [];
      },
    ),
  };
}

/** Whether the reader is who answers in this way. */
function answers(act: string, { named, raiser }: Challenge, { id, directs }: ChallengeReader): boolean {
  if (id === null || raiser?.id === id) return false;
  return act === 'ANSWERED_FINALLY' ? directs : named?.id === id;
}

function aboutChallenge({ code }: ChallengeProject, { id, version, code: challenge }: Challenge) {
  return { challengeId: id, expectedVersion: version, project: code, challenge };
}

/** What this reader may do about it now. */
function acts(project: ChallengeProject, challenge: Challenge, own: boolean, offer: Offers) {
  const { code, nextActs } = challenge;
  const given = aboutChallenge(project, challenge);
  const open = (act: (typeof nextActs)[number]): boolean => nextActs.includes(act);
  const mine = project.toAnswer.nodes.some((each) => each.code === code);
  return [
    ...(mine && (open('ANSWERED') || open('ANSWERED_FINALLY'))
      ? offer('answerChallenge', 'Answer the challenge', given, code)
      : []),
    ...(own && open('SATISFIED') ? offer('judgeAnswer', 'Say whether the answer satisfies you', given, code) : []),
    ...(own && open('ESCALATED') ? offer('escalateChallenge', 'Refer to the director', given, code) : []),
    ...(open('ASSIGNED') ? offer('assignChallenge', 'Change who answers, or by when', given, code) : []),
    ...(own && open('WITHDRAWN') ? offer('withdrawChallenge', 'Withdraw', given, code) : []),
  ];
}
