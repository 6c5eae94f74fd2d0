/** Names what a risk may be in the words of M_o_R and PRINCE2 of 2009: its nature, proximity, state, responses and what may follow what. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const RISK_NATURES = ['THREAT', 'OPPORTUNITY'] as const;
export type RiskNature = (typeof RISK_NATURES)[number];

export const RISK_CATEGORIES = [
  'STRATEGIC',
  'GOVERNANCE',
  'REPUTATION',
  'FINANCIAL',
  'LEGAL',
  'POLITICAL',
  'STAKEHOLDER',
  'DELIVERY',
  'OPERATIONAL',
] as const;
export type RiskCategory = (typeof RISK_CATEGORIES)[number];

/** How soon a risk may come about, the soonest first. */
export const PROXIMITIES = ['IMMINENT', 'WITHIN_STAGE', 'WITHIN_PROJECT', 'BEYOND_PROJECT'] as const;
export type Proximity = (typeof PROXIMITIES)[number];

export const RISK_STATES = ['OPEN', 'CLOSED'] as const;
export type RiskState = (typeof RISK_STATES)[number];

/** A risk is open until it is closed, and may be opened again. */
export const RISK_LIFE: Lifecycle<RiskState> = { OPEN: ['CLOSED'], CLOSED: ['OPEN'] };

/** Before any response, as things are, and as they are meant to become. */
export const ASSESSMENT_KINDS = ['INHERENT', 'CURRENT', 'TARGET'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** The Orange Book's responses of October 2004. */
export const RESPONSES = ['TREAT', 'TOLERATE', 'TRANSFER', 'TERMINATE', 'TAKE'] as const;
export type ResponseKind = (typeof RESPONSES)[number];

/** Which responses fit what: an opportunity can be taken, a threat cannot. */
export const RESPONSES_TO: Readonly<Record<RiskNature, readonly ResponseKind[]>> = {
  THREAT: ['TREAT', 'TOLERATE', 'TRANSFER', 'TERMINATE'],
  OPPORTUNITY: RESPONSES,
};

/** Responses that are nothing until somebody acts. */
export const RESPONSES_BY_ACTION: readonly ResponseKind[] = ['TREAT', 'TRANSFER', 'TERMINATE', 'TAKE'];

export const ACTION_STATES = ['PLANNED', 'IN_HAND', 'DONE', 'DROPPED'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** What was done or dropped may turn out not to be, and is in hand again. */
export const ACTION_LIFE: Lifecycle<ActionState> = {
  PLANNED: ['IN_HAND', 'DONE', 'DROPPED'],
  IN_HAND: ['DONE', 'DROPPED'],
  DONE: ['IN_HAND'],
  DROPPED: ['IN_HAND'],
};
