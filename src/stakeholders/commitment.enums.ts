import { enumOf } from '../platform/graphql/enum-of.js';
import type { CommitmentState } from './commitment-life.js';

export const CommitmentStateEnum = enumOf<CommitmentState>('CommitmentState', 'What became of a commitment.', {
  OPEN: 'Still to be kept, as first agreed.',
  CHANGED: 'Still to be kept, by another date than was agreed before.',
  DISCHARGED: 'Kept.',
  RELEASED: 'Let go by those to whom it was made.',
});
