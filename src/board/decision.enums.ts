import { enumOf } from '../platform/graphql/enum-of.js';
import type { DecisionState, Outcome, Replacement } from './decision-states.js';

export const OutcomeEnum = enumOf<Outcome>('DecisionOutcome', 'What a body made of what it was asked.', {
  AGREED: 'Agreed.',
  AGREED_AMENDED: 'Agreed with changes.',
  NOTED: 'Noted.',
  DEFERRED: 'Put off.',
  REFUSED: 'Refused.',
});

export const ReplacementEnum = enumOf<Replacement>(
  'DecisionReplacement',
  'How a decision takes an earlier one’s place.',
  {
    SUPERSEDES: 'It replaces it.',
    RESCINDS: 'It takes it back.',
  },
);

export const DecisionStateEnum = enumOf<DecisionState>('DecisionState', 'Whether a decision is still in force.', {
  IN_FORCE: 'No later decision has taken its place.',
  SUPERSEDED: 'A later decision replaces it.',
  RESCINDED: 'A later decision took it back.',
});
