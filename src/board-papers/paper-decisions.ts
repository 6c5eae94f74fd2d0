/** Decides which decisions a body's consideration of a paper amounts to: one for what was noted, one for each ask beyond. */
import type { Outcome } from '../board/decision-states.js';
import { verbWord, asksOf, type AskAnswer, type LetteredAsk } from './asks.js';
import { type AskOutcome } from './ask-terms.js';
import type { PaperContent } from './content.js';

/** What the body made of a paper. */
export interface Considered {
  readonly content: PaperContent;
  readonly consideredOn: string;
  /** In words. */
  readonly decision: string;
  readonly outcomes: readonly AskAnswer[];
}

/** A decision as it goes on record. */
export interface Resolved {
  readonly title: string;
  readonly text: string;
  readonly outcome: Outcome;
  readonly recommendation: string;
}

const BEYOND: Readonly<Record<AskOutcome, Outcome>> = {
  AS_ASKED: 'AGREED',
  AMENDED: 'AGREED_AMENDED',
  DEFERRED: 'DEFERRED',
  DECLINED: 'REFUSED',
};

/** How the body took what it was only asked to note, the answer that departs furthest first. */
const NOTED: readonly (readonly [AskOutcome, Outcome])[] = [
  ['DECLINED', 'REFUSED'],
  ['DEFERRED', 'DEFERRED'],
  ['AMENDED', 'NOTED'],
];

/** How long a decision's title may be. */
const TITLE_LENGTH = 200;

/** The decisions, in the order in which the paper asks. */
export function resolutions({ content, decision, outcomes }: Considered): readonly Resolved[] {
  const asks = asksOf(content);
  const answers = new Map(outcomes.map((one) => [one.letter, one]));
  const notes = asks.filter((ask) => ask.verb === 'NOTE');
  const found = new Set(notes.map(({ letter }) => answers.get(letter)?.outcome));
  const noted: Resolved = {
    title: content.terms.title,
    text: decision,
    outcome: NOTED.find(([outcome]) => found.has(outcome))?.[1] ?? 'NOTED',
    recommendation: notes.map(recommended).join('; '),
  };
  const beyond = asks.flatMap((ask): Resolved[] => {
    const answer = answers.get(ask.letter);
    if (ask.verb === 'NOTE' || !answer) return [];
    const recommendation = recommended(ask);
    const title = `${content.terms.title}: ${recommendation}`;
    return [{ title, text: answer.words ?? recommendation, outcome: BEYOND[answer.outcome], recommendation }];
  });
  return [...(notes.length ? [noted] : []), ...beyond].map((one) => ({
    ...one,
    title: one.title.length > TITLE_LENGTH ? `${one.title.slice(0, TITLE_LENGTH - 1)}…` : one.title,
  }));
}

const recommended = ({ verb, text }: LetteredAsk): string => `${verbWord(verb)} ${text}`;

/** Whether a body goes by the name that papers give it, such as Board for the Board of Standards for England. */
export function isNamed(body: { readonly code: string; readonly name: string }, named: string): boolean {
  const [code, name, asked] = [body.code, body.name, named.trim()].map((words) => words.toLowerCase()) as [
    string,
    string,
    string,
  ];
  return asked !== '' && (code === asked || name === asked || name.startsWith(`${asked} `));
}
