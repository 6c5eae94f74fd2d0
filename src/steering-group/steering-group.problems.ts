/** Decides which codes problems have that say what may be wrong with steering groups and challenges, and what each means. */
export const STEERING_GROUP_PROBLEMS = {
  ALREADY_STATED: 'The project has terms of reference already. Change those instead.',
  ANSWERER_RAISED_IT: 'Who raised a challenge cannot be asked to answer it. Name somebody else.',
  BODY_DIFFERS: 'The terms of reference and their body do not agree. Amend the one or the other.',
  CANNOT_BE_QUORATE: 'Fewer seats are or may be taken up than the quorum needs. Add seats or lower the quorum.',
  CANNOT_READ_PROJECT: 'The person may not read the project. Name somebody else, or have a role granted.',
  DUE_TOO_EARLY: 'The answer is due before it was asked for. Give a later day.',
  INVITATION_UNANSWERED: 'An invitation has not been answered. Ask again, or report the answer.',
  NOBODY_INVITED: 'Nobody has been invited to the steering group yet. Send the invitations.',
  NOTHING_TO_CHANGE: 'Nothing would change. Give what is to change.',
  NOT_ADVISORY: 'The body decides, and a steering group only advises. Name an advisory body.',
  NOT_QUORATE: 'Too few seats were represented. The advice is recorded, and is not that of the group.',
  NOT_YET_DUE: 'The answer is not overdue yet. Wait for the day on which it is due.',
  NOT_YOUR_CHALLENGE: 'Somebody else raised it, who alone may do this. Raise one of your own.',
  NOT_YOUR_SEAT: 'You do not hold this seat, or this report of it is for the project lead. Report on your own seat.',
  NO_ANSWERER: 'Nobody is there to answer the challenge. Select somebody to answer.',
  NO_ANSWER_WANTED: 'Only an invitation has a day to answer by. Leave the date blank.',
  NO_CHAIR: 'The steering group has no chair. Amend the terms of reference.',
  NO_QUORUM: 'The terms of reference give no quorum. Amend them with the number of seats needed.',
  NO_REPRESENTATIVE: 'A seat has no representative yet. Amend the seat when one is named.',
  NO_SEAT_FOR_MEMBER:
    'Somebody attended as a member and holds no seat. Amend the seat, or record them as in attendance.',
  NO_TERMS_OF_REFERENCE: 'The steering group has no terms of reference. State them.',
  SAME_PERSON: 'Representative and substitute are the same person. Name somebody else as substitute, or nobody.',
  SEAT_NOT_ACCEPTED:
    'An organisation was represented and has not accepted its seat, so it does not count. Report its answer.',
  TERMS_NOT_AGREED: 'The terms of reference are a draft. Amend them with the day on which they are agreed.',
};

type Codes = typeof STEERING_GROUP_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
