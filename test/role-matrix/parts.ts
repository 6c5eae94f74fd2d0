import { outputs } from './outputs.js';
import { pilots } from './pilots.js';
import { stakeholders } from './stakeholders.js';
import { evidence } from './evidence.js';
import { feedback } from './feedback.js';
import { adoption } from './adoption.js';
import { risks } from './risks.js';
import { meetings } from './meetings.js';
import { steeringGroup } from './steering-group.js';
import { board } from './board.js';
import type { MatrixPart } from './part.js';
import { programme } from './programme.js';

/** Every part, in the order in which what they lay down builds up. */
export const PARTS: readonly MatrixPart[] = [
  programme,
  outputs,
  pilots,
  stakeholders,
  evidence,
  feedback,
  adoption,
  risks,
  meetings,
  steeringGroup,
  board,
];
