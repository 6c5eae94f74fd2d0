/** Decides the state of a paper from what was recorded of it, and what may be done in which state. */

export const PAPER_STATES = ['DRAFT', 'CLEARED', 'ISSUED', 'CONSIDERED', 'REPLACED', 'WITHDRAWN'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** What may be done to a paper. */
export type PaperStep = 'EDIT' | 'CLEAR' | 'ISSUE' | 'CONSIDER' | 'REVISE' | 'WITHDRAW';

/** What was recorded of a paper, as far as its state hangs on it. */
export interface PaperTrace {
  /** SHA-256 of its latest text. */
  readonly contentSha256: string;
  /** SHA-256 of the text cleared last; null: never cleared. */
  readonly clearedSha256: string | null;
  readonly issued: boolean;
  readonly considered: boolean;
  /** A revised paper was issued in its place. */
  readonly replaced: boolean;
  readonly withdrawn: boolean;
}

/** The state table: the states that can follow, and the steps that are open. ISSUE is open to a draft, so that its answer is the list of blockers. */
export const LIFE: Readonly<
  Record<PaperState, { readonly next: readonly PaperState[]; readonly steps: readonly PaperStep[] }>
> = {
  DRAFT: { next: ['CLEARED', 'WITHDRAWN'], steps: ['EDIT', 'CLEAR', 'ISSUE', 'WITHDRAW'] },
  CLEARED: { next: ['DRAFT', 'ISSUED', 'WITHDRAWN'], steps: ['EDIT', 'ISSUE', 'WITHDRAW'] },
  ISSUED: { next: ['CONSIDERED', 'REPLACED', 'WITHDRAWN'], steps: ['CONSIDER', 'REVISE', 'WITHDRAW'] },
  CONSIDERED: { next: ['REPLACED'], steps: ['CONSIDER', 'REVISE'] },
  REPLACED: { next: [], steps: [] },
  WITHDRAWN: { next: [], steps: [] },
};

/** The state. A clearance counts for exactly the text it was given for: any edit makes the paper a draft again. */
export function stateOf(trace: PaperTrace): PaperState {
  if (trace.withdrawn) return 'WITHDRAWN';
  if (trace.replaced) return 'REPLACED';
  if (trace.considered) return 'CONSIDERED';
  if (trace.issued) return 'ISSUED';
  return trace.clearedSha256 === trace.contentSha256 ? 'CLEARED' : 'DRAFT';
}

const SAID: Readonly<Record<PaperState, string>> = {
  DRAFT: 'is a draft',
  CLEARED: 'is cleared already',
  ISSUED: 'has been issued, and an issued paper is never changed',
  CONSIDERED: 'has been considered',
  REPLACED: 'has been replaced by a revised one',
  WITHDRAWN: 'has been withdrawn',
};

/** Why a step is not open in a state; null where it is. */
export function closedBecause(state: PaperState, step: PaperStep, reference: string): string | null {
  if (LIFE[state].steps.includes(step)) return null;
  const open = LIFE[state].steps.map((one) => one.toLowerCase());
  const instead = open.length ? `What can be done now: ${open.join(', ')}.` : 'Nothing more can be done with it.';
  return `Paper ${reference} ${SAID[state]}. ${instead}`;
}
