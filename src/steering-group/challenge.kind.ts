/** Declares advice and challenges, and decides how one is raised: about what, and who is named to answer it by when. */
import { refuse } from '../platform/record/refusal.js';
import { plainId } from '../platform/record/view-id.js';
import { pointerKey } from '../programme/kind/pointers.js';
import {
  BARE_ACT,
  type ChallengeKnown,
  type ChallengeRule,
  dueOn,
  personOf,
  requireAnswerer,
} from './challenge-context.js';
import type { RaiseChallengeInput } from './challenge.input.js';
import { THREAD_RULES } from './challenge-thread.rules.js';

export const CHALLENGE = { name: 'Challenge', table: 'challenge', prefix: 'CH', key: 'challengeId' } as const;

const raiseChallenge: ChallengeRule<RaiseChallengeInput> = {
  creates: true,
  reads: ['READERS', 'CALENDAR'],
  pointers: ({ subject }) => [{ ...subject, path: ['subject'] }],
  decide: (context, input) => {
    const raisedById = personOf(context);
    const answererId = input.answererId ? plainId(input.answererId) : lead(context, raisedById);
    requireAnswerer(context, answererId, raisedById);
    const { kind, subject } = input;
    const asked = {
      kind,
      subjectKind: subject.kind,
      subjectId: context.found.get(pointerKey(subject))?.id ?? subject.id,
      question: input.question.trim(),
      whyItMatters: input.whyItMatters.trim(),
      wanted: input.wanted.trim(),
      raisedById,
    };
    const named = { answererId, dueOn: dueOn(context, input.answerBy) };
    return [
      { into: 'challengeStatements', values: asked },
      { into: 'challengeEntries', values: { ...BARE_ACT, act: 'ASSIGNED', byId: raisedById, ...named } },
    ];
  },
};

export const CHALLENGE_RULES = { raiseChallenge, ...THREAD_RULES };

/** Who answers where nobody is named: the project lead, or the SMT lead where the lead raised it. */
function lead({ register, projectId, projectCode }: ChallengeKnown, raisedById: string): string {
  const terms = register.projects.get(projectId);
  const byDefault = terms?.leadId === raisedById ? terms.smtLeadId : terms?.leadId;
  if (byDefault) return byDefault;
  const message = `${projectCode} has no lead who could answer. Select somebody to answer.`;
  throw refuse('NO_ANSWERER', message, ['input', 'answererId'], projectCode);
}
