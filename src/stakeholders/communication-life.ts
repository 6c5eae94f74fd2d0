/** Decides how a communication goes from drafting to issue, and in which state a changed text leaves it. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const COMMUNICATION_STATES = ['DRAFTING', 'IN_CLEARANCE', 'CLEARED', 'ISSUED', 'WITHDRAWN'] as const;
export type CommunicationState = (typeof COMMUNICATION_STATES)[number];

export const COMMUNICATION_KINDS = [
  'PRESS_RELEASE',
  'ARTICLE',
  'BULLETIN',
  'LETTER',
  'WEB_PAGE',
  'EVENT',
  'OTHER',
] as const;
export type CommunicationKind = (typeof COMMUNICATION_KINDS)[number];

/** How people call each. */
export const COMMUNICATION_KIND_LABELS: Readonly<Record<CommunicationKind, string>> = {
  PRESS_RELEASE: 'Press release',
  ARTICLE: 'Article',
  BULLETIN: 'Bulletin',
  LETTER: 'Letter',
  WEB_PAGE: 'Web page',
  EVENT: 'Event',
  OTHER: 'Something else',
};

/** Which state may follow which. What has been issued cannot be called back, only its report corrected. */
export const COMMUNICATION_LIFE: Lifecycle<CommunicationState> = {
  DRAFTING: ['IN_CLEARANCE', 'WITHDRAWN'],
  IN_CLEARANCE: ['CLEARED', 'DRAFTING', 'WITHDRAWN'],
  CLEARED: ['ISSUED', 'DRAFTING', 'WITHDRAWN'],
  ISSUED: [],
  WITHDRAWN: [],
};

/** The states in which title, terms and text may no longer change. */
export const CLOSED: readonly CommunicationState[] = ['ISSUED', 'WITHDRAWN'];

/** A report as far as the state hangs on it. */
export interface StateReport {
  readonly state: CommunicationState;
  /** The title and text it speaks of; null: none was there. */
  readonly contentSha256: string | null;
}

/**
 * The state after the last report that stands, with the title and text that stand now. What was sent for clearance or
 * cleared holds for one text alone: another text is in drafting, until the former one is put back.
 */
export function communicationState(last: StateReport | null, contentSha256: string | null): CommunicationState {
  if (last === null) return 'DRAFTING';
  const pinned = last.state === 'IN_CLEARANCE' || last.state === 'CLEARED';
  return pinned && last.contentSha256 !== contentSha256 ? 'DRAFTING' : last.state;
}
