/** Decides through which states a project goes. */
import type { Lifecycle } from '../../platform/record/lifecycle.js';

export const PROJECT_STATES = ['OPEN', 'CLOSED', 'ARCHIVED'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** A project is archived once it is closed, and comes back from the archive as a closed one. */
export const PROJECT_LIFE: Lifecycle<ProjectState> = {
  OPEN: ['CLOSED'],
  CLOSED: ['OPEN', 'ARCHIVED'],
  ARCHIVED: ['CLOSED'],
};

/** The state that a project begins in. */
export const FIRST_PROJECT_STATE: ProjectState = 'OPEN';
