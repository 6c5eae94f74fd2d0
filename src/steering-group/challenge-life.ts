/** Decides through which states advice and challenges go, and what each act of a thread makes of them. */
import type { Problem } from '../platform/record/problem.js';
import { codeWords } from '../platform/record/code-words.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';

export const CHALLENGE_KINDS = ['ADVICE', 'CHALLENGE'] as const;
export type ChallengeKind = (typeof CHALLENGE_KINDS)[number];

export const CHALLENGE_STATES = ['OPEN', 'ANSWERED', 'ESCALATED', 'CLOSED', 'WITHDRAWN'] as const;
export type ChallengeState = (typeof CHALLENGE_STATES)[number];

/** The states in which somebody owes an answer. */
export const AWAITING: readonly ChallengeState[] = ['OPEN', 'ESCALATED'];

export const OUTCOMES = ['ACCEPTED', 'ACCEPTED_IN_PART', 'DECLINED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What may be done about a challenge once it is raised; each is one row of its thread. */
export const ACTS = [
  'ASSIGNED',
  'ANSWERED',
  'SATISFIED',
  'NOT_SATISFIED',
  'ESCALATED',
  'ANSWERED_FINALLY',
  'WITHDRAWN',
] as const;
export type Act = (typeof ACTS)[number];

/** The state that an act leads to; null: it leaves the state as it is. */
export const LEADS_TO: Readonly<Record<Act, ChallengeState | null>> = {
  ASSIGNED: null,
  ANSWERED: 'ANSWERED',
  SATISFIED: 'CLOSED',
  NOT_SATISFIED: null,
  ESCALATED: 'ESCALATED',
  ANSWERED_FINALLY: 'CLOSED',
  WITHDRAWN: 'WITHDRAWN',
};

/** What may be done in each state. While it is OPEN, it can be escalated only once its answer is overdue. */
export const OPEN_ACTS: Readonly<Record<ChallengeState, readonly Act[]>> = {
  OPEN: ['ASSIGNED', 'ANSWERED', 'ESCALATED', 'WITHDRAWN'],
  ANSWERED: ['SATISFIED', 'NOT_SATISFIED', 'ESCALATED', 'WITHDRAWN'],
  ESCALATED: ['ANSWERED_FINALLY', 'WITHDRAWN'],
  CLOSED: [],
  WITHDRAWN: [],
};

/** The acts open in a state. */
export function openActs(state: ChallengeState, overdue: boolean): readonly Act[] {
  return OPEN_ACTS[state].filter((act) => state !== 'OPEN' || act !== 'ESCALATED' || overdue);
}

/** The states that acts lead to, each once. */
export function statesAfter(acts: readonly Act[]): readonly ChallengeState[] {
  return [...new Set(acts.map((act) => LEADS_TO[act]).filter((state) => state !== null))];
}

/** The state after standing acts, given in order. */
export function stateAfter(acts: readonly Act[]): ChallengeState {
  return acts.reduce<ChallengeState>((state, act) => LEADS_TO[act] ?? state, 'OPEN');
}

/** The day since when a challenge is in the state that standing acts, given in order, lead to; null: none has moved it. */
export function stateSince(acts: readonly { readonly act: Act; readonly effectiveOn: string }[]): string | null {
  let state: ChallengeState = 'OPEN';
  let since: string | null = null;
  for (const { act, effectiveOn } of acts) {
    const next: ChallengeState = LEADS_TO[act] ?? state;
    if (next !== state) since = effectiveOn;
    state = next;
  }
  return since;
}

/** Why an act is not open: STEP_NOT_OPEN by the state, NOT_YET_DUE for an escalation before the day of the answer. */
export function actFault(
  act: Act,
  { code, state, overdue, dueOn }: { code: string; state: ChallengeState; overdue: boolean; dueOn: string | null },
): Problem | null {
  if (openActs(state, overdue).includes(act)) return null;
  const path = ['input', 'challengeId'];
  if (OPEN_ACTS[state].includes(act)) {
    const message = `${code} is to be answered by ${dueOn === null ? 'a later day' : formatIsoDate(dueOn)}. Escalate it when that day has passed.`;
    return { code: 'NOT_YET_DUE', message, path, subject: code };
  }
  const next = openActs(state, overdue);
  const what = next.length ? `It can be ${next.map(codeWords).join(' or ')}.` : 'It is closed for good.';
  const message = `${code} is ${codeWords(state)} and cannot be ${codeWords(act)} now. ${what}`;
  return { code: 'STEP_NOT_OPEN', message, path, subject: code };
}

/** Working days that an answer may take where nobody sets a date: a convention of this tracker. */
export const ANSWER_WORKING_DAYS = 10;
