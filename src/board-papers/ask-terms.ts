/** Decides what an ask is made of: its verb, its words, and what the body may do with it. */
import type { SubjectRef } from '../programme/record-subject.js';

export const ASK_VERBS = ['NOTE', 'APPROVE', 'AGREE', 'DECIDE', 'COMMEND', 'ENDORSE'] as const;

export type AskVerb = (typeof ASK_VERBS)[number];

/** What the body did with one ask. */
export const ASK_OUTCOMES = ['AS_ASKED', 'AMENDED', 'DEFERRED', 'DECLINED'] as const;

export type AskOutcome = (typeof ASK_OUTCOMES)[number];

/** One recommendation beyond noting progress, as the paper's terms carry it. */
export interface AskTerm {
  readonly verb: AskVerb;
  /** What follows the verb, such as "the terms of reference of the steering group". */
  readonly text: string;
  /** The record that it is about; null: none. */
  readonly subject: SubjectRef | null;
}
