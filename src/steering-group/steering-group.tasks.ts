/** Decides what the steering group asks of a person: invitations, seats to answer for, and challenges whose turn is theirs. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { TaskFace, TaskFound, TaskReader } from '../tasks/personal-task.js';
import { brief, listedCodes } from '../tasks/whose.js';
import { holds, owes } from './challenge-rights.js';
import type { ChallengeSnapshot } from './challenges-view.js';
import type { SeatSnapshot, SteeringGroupView } from './steering-group-view.js';
import { Role } from '../platform/auth/role.js';

const KINDS = {
  ANSWER_CHALLENGE: 'A challenge that the person is to answer.',
  JUDGE_ANSWER: 'A challenge of the person’s own that was answered.',
  ASSIGN_CHALLENGE: 'A challenge that nobody is named to answer.',
  ANSWER_INVITATION: 'A seat on a steering group that the person has been invited to take.',
  INVITE_MEMBERS: 'Seats on a steering group to which nobody has been invited.',
  CHASE_INVITATION: 'An invitation whose day for an answer has passed.',
} as const;

declare module '../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

type Group = Pick<SteeringGroupView, 'seats' | 'challenges'>;

export const STEERING_GROUP_TASKS: TaskFace<Group> = {
  kinds: KINDS,
  find: ({ seats, challenges }, reader) => [
    ...challenges.flatMap((one) => challenge(one, reader)),
    ...seats.flatMap((one) => seat(one, reader)),
    ...invite(seats, reader),
  ],
};

function challenge(one: ChallengeSnapshot, { actor, personId, project }: TaskReader): readonly TaskFound[] {
  const { id, code, asked, dueOn, nextActs, assigned, escalated, projectId, version } = one;
  const about = {
    subject: { kind: 'CHALLENGE', id, code, title: asked.question } as const,
    input: { challengeId: id, expectedVersion: version },
  };
  const name = `challenge ${code}: ${brief(asked.question)}`;
  const found: TaskFound[] = [];
  if (owes(actor, one)) {
    const why = escalated ? 'It was taken to the director.' : null;
    found.push({
      ...about,
      kind: 'ANSWER_CHALLENGE',
      title: `Answer ${name}`,
      why,
      dueOn,
      operation: 'answerChallenge',
    });
  }
  if (asked.raisedById === personId && nextActs.includes('SATISFIED')) {
    const title = `Say whether the answer satisfies you: ${name}`;
    found.push({ ...about, kind: 'JUDGE_ANSWER', title, why: null, dueOn: null, operation: 'judgeAnswer' });
  }
  const isLead = project?.leadId === personId || holds(actor, Role.DIRECTOR, projectId);
  if (assigned === null && escalated === null && nextActs.includes('ASSIGNED') && isLead) {
    const title = `Name who is to answer ${name}`;
    found.push({ ...about, kind: 'ASSIGN_CHALLENGE', title, why: null, dueOn: null, operation: 'assignChallenge' });
  }
  return found;
}

function seat(one: SeatSnapshot, reader: TaskReader): readonly TaskFound[] {
  const { id, code, terms, state, answerBy, version } = one;
  const { project, personId, actor } = reader;
  if (state !== 'INVITED' || project === null) return [];
  const organisation = reader.organisationName(terms.organisationId) ?? code;
  const about = {
    subject: { kind: 'SEAT', id, code, title: organisation } as const,
    operation: 'reportInvitation' as const,
    input: { seatId: id, expectedVersion: version },
    dueOn: answerBy,
  };
  if (terms.representativeId === personId) {
    const title = `Answer the invitation to the steering group, for ${organisation}`;
    return [{ ...about, kind: 'ANSWER_INVITATION', title, why: null }];
  }
  if (answerBy === null || answerBy >= reader.asAt || !holds(actor, Role.PROJECT_LEAD, project.id)) return [];
  const title = `Ask ${organisation} whether it joins the steering group`;
  const why = `An answer was wanted by ${formatIsoDate(answerBy)}.`;
  return [{ ...about, kind: 'CHASE_INVITATION', title, why }];
}

/** One task for all of them, which leads to the page of the group. */
function invite(
  seats: readonly SeatSnapshot[],
  { project, organisationName, actor }: TaskReader,
): readonly TaskFound[] {
  const open = seats.filter(({ state }) => state === 'TO_BE_INVITED');
  if (open.length === 0 || project === null || !holds(actor, Role.PROJECT_LEAD, project.id)) return [];
  const names = open.map(({ code, terms }) => organisationName(terms.organisationId) ?? code);
  const [first] = open;
  return [
    {
      kind: 'INVITE_MEMBERS',
      title: `Invite to the steering group: ${listedCodes(names, 4)}`,
      ...{ why: 'The invitations have not been made.', dueOn: null, operation: 'reportInvitation', input: {} },
      subject: { kind: 'SEAT', id: first!.id, code: first!.code, title: 'Steering group' },
    },
  ];
}
