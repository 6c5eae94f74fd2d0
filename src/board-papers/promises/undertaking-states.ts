/** Decides which states an undertaking noted by hand has, and which report may follow which. */
import type { Lifecycle } from '../../platform/record/lifecycle.js';

export const UNDERTAKING_STATES = ['OPEN', 'MOVED', 'KEPT', 'WITHDRAWN'] as const;

export type UndertakingState = (typeof UNDERTAKING_STATES)[number];

/** Which report may follow which. */
export const UNDERTAKING_LIFE: Lifecycle<UndertakingState> = {
  OPEN: ['KEPT', 'MOVED', 'WITHDRAWN'],
  MOVED: ['KEPT', 'MOVED', 'WITHDRAWN'],
  KEPT: [],
  WITHDRAWN: [],
};
