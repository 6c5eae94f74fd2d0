/** Decides who may do what with the steering group and its challenges. */
import { afterClosing, OF_THE_PROJECT, OWN_PROJECTS, READERS, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { SECRETARY, DIRECTOR, PROJECT_LEAD, REVIEWER } = Role;

const OWN_CHALLENGES = 'Only of those that the actor raised.';

export const STEERING_GROUP_POLICY = {
  myChallenges: rule(READERS, OWN_PROJECTS),
  stateTermsOfReference: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendTermsOfReference: rule([PROJECT_LEAD], OF_THE_PROJECT),
  addSeat: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendSeat: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportInvitation: rule([PROJECT_LEAD, REVIEWER], 'A reviewer only answers for the seat that is theirs.'),
  raiseChallenge: rule([REVIEWER, PROJECT_LEAD, DIRECTOR, SECRETARY], OF_THE_PROJECT),
  assignChallenge: afterClosing(rule([PROJECT_LEAD, DIRECTOR, SECRETARY], OF_THE_PROJECT)),
  answerChallenge: afterClosing(
    rule(READERS, 'Only whoever was named to answer, or the director once it is escalated.'),
  ),
  judgeAnswer: afterClosing(rule([REVIEWER, PROJECT_LEAD, DIRECTOR, SECRETARY], OWN_CHALLENGES)),
  escalateChallenge: afterClosing(rule([REVIEWER, PROJECT_LEAD, DIRECTOR, SECRETARY], OWN_CHALLENGES)),
  withdrawChallenge: afterClosing(rule([REVIEWER, PROJECT_LEAD, DIRECTOR, SECRETARY], OWN_CHALLENGES)),
};

type Rows = typeof STEERING_GROUP_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
