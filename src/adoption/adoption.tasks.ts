/** Decides what a person is to do for the member of a partnership that they act for: sign, answer a partner, agree. */
import type { TaskFace, TaskFound } from '../tasks/personal-task.js';
import { brief } from '../tasks/whose.js';
import { stepsOpenTo, type ConductSnapshot } from './conduct-view.js';
import type { AdoptionSnapshot } from './adoption-view.js';

const KINDS = {
  SIGN_UP: 'The text of a partnership that the person’s organisation has still to sign.',
  ANSWER_PARTNER: 'A challenge by another member of the partnership.',
  AGREE_PROPOSAL: 'A proposal how a challenge between members is to be resolved.',
} as const;

declare module '../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

/** A partnership of whose members the person acts for one. */
export interface OwnPartnership {
  readonly adoption: AdoptionSnapshot;
  readonly organisationId: string;
  readonly challenges: readonly ConductSnapshot[];
}

/** What is confidential to a partnership is named by its code alone. */
export const ADOPTION_TASKS: TaskFace<readonly OwnPartnership[]> = {
  kinds: KINDS,
  find: (partnerships) => partnerships.flatMap((one) => [...signUp(one), ...conduct(one)]),
};

function signUp({ adoption, organisationId }: OwnPartnership): readonly TaskFound[] {
  const { id, code, terms, members, textSha256, signUpBlockers, version } = adoption;
  const member = members.find((each) => each.organisationId === organisationId);
  if (!member || member.state === 'SIGNED' || signUpBlockers.length > 0 || textSha256 === null) return [];
  const again = member.state === 'VOID' ? 'The text has changed since it was signed.' : null;
  return [
    {
      kind: 'SIGN_UP',
      title: `Sign the text of ${brief(terms.name)} for ${brief(member.name)}`,
      ...{ why: again, dueOn: null, operation: 'signUp' },
      subject: { kind: 'ADOPTION', id, code, title: terms.name },
      input: { adoptionId: id, expectedVersion: version, 'member.organisationId': organisationId, textSha256 },
    },
  ];
}

function conduct({ adoption, organisationId, challenges }: OwnPartnership): readonly TaskFound[] {
  const subject = { kind: 'ADOPTION', id: adoption.id, code: adoption.code, title: adoption.terms.name } as const;
  const partnership = brief(adoption.terms.name);
  return challenges.flatMap((challenge): TaskFound[] => {
    const steps = stepsOpenTo(challenge, organisationId);
    const about = { why: null, dueOn: null, subject, part: challenge.id };
    const input = { challengeId: challenge.id, expectedVersion: challenge.version };
    if (challenge.state === 'RAISED' && steps.includes('ANSWERED')) {
      const title = `Answer challenge ${challenge.code} in ${partnership}`;
      return [{ ...about, kind: 'ANSWER_PARTNER', title, operation: 'answerConductChallenge', input }];
    }
    if (challenge.state === 'PROPOSED' && challenge.proposal && steps.includes('RESOLVED')) {
      const title = `Agree to the proposal on challenge ${challenge.code} in ${partnership}, or make another`;
      const proposalId = challenge.proposal.id;
      return [
        {
          ...about,
          kind: 'AGREE_PROPOSAL',
          title,
          operation: 'resolveConductChallenge',
          input: { ...input, proposalId },
        },
      ];
    }
    return [];
  });
}
