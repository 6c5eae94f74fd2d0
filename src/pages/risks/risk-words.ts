/** Decides how risks are spoken of on pages: their words, and the colours that stand beside them. */
import { sayEnum } from '../frame/words.js';
import type { RISK, REGISTER } from './risks.graphql.js';
import type { AnswerTo } from '../frame/question.js';

/** What a pair of levels came to, as it was asked for. */
export type Score = NonNullable<NonNullable<AnswerTo<typeof RISK>['project']['risk']>['target']>['score'];

export type Level = AnswerTo<typeof REGISTER>['project']['riskHeatMap']['rows'][number]['likelihood'];

/** The darkest shade that is drawn. */
const DARKEST = 2;

/** The class of a ground in the colour of a band; of several in one colour the higher ones are darker, the second amber is orange. */
export function bandClass({ tone, shade }: { readonly tone: string; readonly shade: number }): string {
  return `tracker-band--${tone}${shade > 0 ? `-${Math.min(shade, DARKEST)}` : ''}`;
}

const PROXIMITY: Readonly<Record<string, string>> = {
  IMMINENT: 'Imminent',
  WITHIN_STAGE: 'In the stage under way',
  WITHIN_PROJECT: 'Later in the project',
  BEYOND_PROJECT: 'After the project',
};

/** How soon, in words. */
export function howSoon(proximity: string | null): string {
  return proximity === null ? 'Not known' : (PROXIMITY[proximity] ?? sayEnum(proximity));
}

export const KIND_WORDS: Readonly<Record<string, string>> = {
  INHERENT: 'Inherent',
  CURRENT: 'Current',
  TARGET: 'Target',
};

const READINGS: Readonly<Record<string, readonly [text: string, colour: string]>> = {
  WITHIN: ['Within', 'green'],
  ABOVE: ['Above', 'red'],
  UNREADABLE: ['Cannot be read', 'grey'],
};

/** A score beside the appetite as a tag; null: there is nothing to compare. */
export function readingTag(reading: string | null): { readonly text: string; readonly tag: string } | null {
  if (reading === null) return null;
  const [text, colour] = READINGS[reading] ?? [sayEnum(reading), 'grey'];
  return { text, tag: `govuk-tag--${colour}` };
}

const READING_WORDS: Readonly<Record<string, string>> = {
  WITHIN: 'The current score is within it.',
  ABOVE: 'The current score is above it.',
  UNREADABLE: 'It was set on another version of the scale and cannot be read on this one.',
};

/** A score beside the appetite in a sentence. */
export function readingWords(reading: string | null): string {
  return reading === null ? 'There is no current score to compare.' : (READING_WORDS[reading] ?? sayEnum(reading));
}

const GAPS: Readonly<Record<string, string>> = {
  STATEMENT_INCOMPLETE: 'Cause, event or effect is missing',
  NO_OWNER: 'No owner',
  NO_SCORE: 'Not scored',
  FORMER_SCALE: 'Scored on a former scale',
  NO_PROXIMITY: 'No proximity',
  NO_RESPONSE: 'No response',
  NO_ACTION: 'Response without an action',
  ACTION_INCOMPLETE: 'Action without an owner or a date',
  ACTION_OVERDUE: 'Action overdue',
  NO_REVIEW_DATE: 'No review date',
  REVIEW_OVERDUE: 'Review overdue',
  TARGET_NOT_BETTER: 'Target no better than current',
  NO_APPETITE: 'Scored, but no appetite is set',
  APPETITE_UNREADABLE: 'Appetite set on another scale',
  ABOVE_APPETITE: 'Above appetite, not accepted',
  ACCEPTANCE_OUTGROWN: 'Above what was accepted',
  ACCEPTANCE_EXPIRED: 'Acceptance has expired',
};

/** What the register lacks, in a few words. */
export function gapWords(code: string): string {
  return GAPS[code] ?? sayEnum(code);
}

/** How much is acceptable: "Up to Medium", "Up to a score of 9". */
export function limitWords({ upToBand, upToScore }: Limit): string {
  return upToBand === null ? `Up to a score of ${upToScore ?? 0}` : `Up to ${upToBand}`;
}

export type Limit = Pick<AnswerTo<typeof REGISTER>['project']['riskAppetites'][number], 'upToBand' | 'upToScore'>;
