/** Decides how kinds, states and turns of challenges are said. */
import type { Cell } from '../frame/table.js';
import { day, sayEnum } from '../frame/words.js';

const STATES: Readonly<Record<string, { readonly text: string; readonly colour: string }>> = {
  OPEN: { text: 'Awaits answer', colour: 'yellow' },
  ANSWERED: { text: 'Answered', colour: 'blue' },
  ESCALATED: { text: 'With the director', colour: 'orange' },
  CLOSED: { text: 'Settled', colour: 'green' },
  WITHDRAWN: { text: 'Withdrawn', colour: 'grey' },
};

/** A state as a tag; an answer that is overdue is said so in its place. */
export function challengeTag(state: string, overdue: boolean): { readonly text: string; readonly classes: string } {
  const { text, colour } = STATES[state] ?? { text: sayEnum(state), colour: 'grey' };
  return overdue ? { text: 'Overdue', classes: 'govuk-tag--red' } : { text, classes: `govuk-tag--${colour}` };
}

/** The same as a cell of a table. */
export function challengeTagCell(state: string, overdue: boolean): Cell {
  const { text, classes } = challengeTag(state, overdue);
  return { text, tag: classes };
}

/** The states for a filter. */
export const STATE_CHOICES = Object.entries(STATES).map(([value, { text }]) => ({ value, text }));

/** What an answer makes of what was wanted. */
export function outcomeWords(outcome: string): string {
  switch (outcome) {
    case 'ACCEPTED':
      return 'Accepted: it will be done';
    case 'ACCEPTED_IN_PART':
      return 'Accepted in part';
    case 'DECLINED':
      return 'Declined: it will not be done';
    default:
      return sayEnum(outcome);
  }
}

/** Of a challenge, what says whose turn it is. */
export interface Turn {
  readonly kind: string;
  readonly state: string;
  readonly raisedBy: { readonly name: string } | null;
  readonly answerer: { readonly name: string } | null;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly satisfied: boolean | null;
}

/** Who must do what next, in a sentence. */
export function whoseTurn({ kind, state, raisedBy, answerer, dueOn, overdue, satisfied }: Turn): string {
  const raiser = raisedBy?.name ?? 'Who raised it';
  const by = dueOn === null ? '' : ` by ${day(dueOn)}`;
  switch (state) {
    case 'OPEN': {
      const who = answerer?.name ?? 'Not named';
      return overdue
        ? `${who} was to answer${by} and has not. ${raiser} may take it to the director.`
        : `${who} is to answer${by}.`;
    }
    case 'ANSWERED':
      return satisfied === false
        ? `${raiser} was not satisfied with the answer and may take it to the director, or withdraw it.`
        : `${raiser} says next whether the answer satisfies.`;
    case 'ESCALATED': {
      const director = answerer ? `The director (${answerer.name})` : 'The director, who is not named,';
      return overdue
        ? `${director} was to give the final answer${by} and has not.`
        : `${director} is to give the final answer${by}.`;
    }
    case 'CLOSED':
      return `Nothing more is to be done: the ${kind === 'ADVICE' ? 'advice' : 'challenge'} is settled.`;
    default:
      return `Nothing more is to be done: ${raiser} has withdrawn it.`;
  }
}
