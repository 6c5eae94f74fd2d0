import { enumOf } from '../platform/graphql/enum-of.js';
import type {
  AdopterKind,
  AdoptionState,
  ConductState,
  ReportedAnswer,
  TendererAnswer,
  Treatment,
} from './adoption-states.js';
import type { MovedOnState } from './moved-on.js';
import type { SigningState } from './signatures.js';

export const AdopterKindEnum = enumOf<AdopterKind>('AdopterKind', 'Who takes an output up.', {
  AUTHORITY: 'One authority.',
  PARTNERSHIP: 'Several organisations together.',
});

export const AdoptionStateEnum = enumOf<AdoptionState>('AdoptionState', 'How far an adopter has come.', {
  CONSIDERING: 'Looks at the text; nothing is decided.',
  ADOPTED: 'Has taken the text up wholly, word for word.',
  ADAPTED: 'Has taken the text up in wording of its own.',
  DECLINED: 'Does not want it.',
  WITHDRAWN: 'Had it, or looked at it, and has left off.',
});

export const TreatmentEnum = enumOf<Treatment>('ClauseTreatment', 'What an adopter does with a clause.', {
  KEPT: 'As the version has it.',
  REWORDED: 'In words of its own.',
  OMITTED: 'Left out, for a reason.',
  ADDED: 'A clause of its own.',
});

export const SigningStateEnum = enumOf<SigningState>('SigningState', 'A member’s position on the adopter’s text.', {
  SIGNED: 'Has signed it as it reads.',
  VOID: 'Has signed a text that has changed since: it needs to sign again.',
  UNSIGNED: 'Has not signed, or has taken its signature back.',
});

export const MovedOnStateEnum = enumOf<MovedOnState>('MovedOnState', 'Whether an output has moved on since.', {
  CURRENT: 'No newer version has been published.',
  NEWER_PUBLISHED: 'A newer version has been published; the one gone by never was.',
  SUPERSEDED: 'The version gone by was published, and another has taken its place; or it was set aside.',
});

export const TendererAnswerEnum = enumOf<TendererAnswer>('TendererAnswer', 'How a would-be partner answers.', {
  ASKED: 'Asked to sign up; there is still time to answer.',
  WILL_SIGN: 'Will sign.',
  WILL_NOT_SIGN: 'Will not sign.',
  UNANSWERED: 'Asked, and the last day for answers has passed without one.',
});

export const ReportedAnswerEnum = enumOf<ReportedAnswer>('ReportedAnswer', 'An answer that can be reported.', {
  WILL_SIGN: 'Will sign.',
  WILL_NOT_SIGN: 'Will not sign.',
});

export const ConductStateEnum = enumOf<ConductState>('ConductState', 'How far a challenge between partners has come.', {
  RAISED: 'Raised; the other member has not answered.',
  ANSWERED: 'Answered; nothing is proposed.',
  PROPOSED: 'One side has proposed how it is to be resolved.',
  RESOLVED: 'The other side has agreed to the proposal.',
  WITHDRAWN: 'Taken back by the member that raised it.',
});
