/** Decides whose turn it is on a challenge: who may answer it, and who alone may judge, escalate or withdraw it. */
import { Role } from '../platform/auth/role.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Problem } from '../platform/record/problem.js';
import type { ChallengeSnapshot } from './challenges-view.js';

type Who = Pick<Actor, 'personId' | 'grants'>;

/** Whether somebody holds a role for a project. */
export function holds(who: Who, role: Role, projectId: string): boolean {
  return who.grants.some((grant) => grant.role === role && (grant.projectId === null || grant.projectId === projectId));
}

/** Whether it is for this person to answer: the one who was named, the director once it is escalated, never who raised it. */
export function isAnswerer(who: Who, challenge: ChallengeSnapshot): boolean {
  if (who.personId === null || who.personId === challenge.asked.raisedById) return false;
  if (challenge.escalated) return holds(who, Role.DIRECTOR, challenge.projectId);
  return who.personId === challenge.assigned?.answererId;
}

/** Whether somebody owes the challenge an answer now. */
export function owes(who: Who, challenge: ChallengeSnapshot): boolean {
  return challenge.dueOn !== null && isAnswerer(who, challenge);
}

/** Why somebody may not answer; null where they may. `named` is who was named, in words. */
export function answerFault(who: Who, challenge: ChallengeSnapshot, named: string): Problem | null {
  if (isAnswerer(who, challenge)) return null;
  const whose = challenge.escalated ? 'the director of the project, since it was escalated' : named;
  const own = who.personId === challenge.asked.raisedById ? 'You raised it, so you cannot answer it. ' : '';
  const message = `${own}${challenge.code} is to be answered by ${whose}. Have it assigned to somebody else if that is wrong.`;
  return { code: 'NOT_YOURS_TO_ANSWER', message, path: ['input', 'challengeId'], subject: challenge.code };
}

/** Why somebody may not judge, escalate or withdraw: only who raised it may; null where they did. */
export function raiserFault(who: Who, challenge: ChallengeSnapshot): Problem | null {
  if (who.personId === challenge.asked.raisedById) return null;
  const message = `${challenge.code} was raised by somebody else, who alone may do this. Raise one of your own.`;
  return { code: 'NOT_YOUR_CHALLENGE', message, path: ['input', 'challengeId'], subject: challenge.code };
}
