/** Decides what a paper asks of its body: one recommendation for each thing, one verb for each recommendation. */
import { appendixLetter } from '../documents/number.js';
import { cleanText } from '../documents/text.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { PaperTerms, ReportTerms } from './paper-terms.js';
import { plainSpaces } from './figures.js';
import { clause } from './words.js';
import { ASK_VERBS, type AskVerb, type AskOutcome, type AskTerm } from './ask-terms.js';

/** One recommendation as printed. */
export interface LetteredAsk extends AskTerm {
  /** `a`, `b`, ... as in "(b) agree ...". */
  readonly letter: string;
}

/** What the body did with one ask, in its own words where it said more. */
export interface AskAnswer {
  readonly letter: string;
  readonly outcome: AskOutcome;
  readonly words: string | null;
}

/** The verb as printed. */
export const verbWord = (verb: AskVerb): string => verb.toLowerCase();

/** The letter of the ask at a place, from 0. */
export const letterAt = (place: number): string => appendixLetter(place).toLowerCase();

interface Asking {
  readonly terms: Pick<PaperTerms, 'asks' | 'report'>;
  readonly projects: readonly { readonly id: string; readonly title: string }[];
}

/** Everything that a paper asks, in the order printed: to note each project's progress, or to commend a text; then what its terms ask. */
export function asksOf({ terms, projects }: Asking): readonly LetteredAsk[] {
  const first = terms.report ? [commended(terms.report)] : noted(projects);
  return [...first, ...(terms.asks ?? [])].map((ask, place) => ({ ...ask, letter: letterAt(place) }));
}

function noted(projects: Asking['projects']): readonly AskTerm[] {
  return projects.map(({ id, title }): AskTerm => {
    return { verb: 'NOTE', text: `progress on “${clause(title)}”`, subject: { kind: 'PROJECT', id } };
  });
}

/** To whom a committee report asks its text to be commended, and as what. */
export function askedOf({ report }: Pick<PaperTerms, 'report'>): string {
  if (!report) return '';
  const as = report.supplements === null ? '' : ` as a supplement to ${report.supplements}`;
  return `to ${report.commendTo}${as}`;
}

function commended(report: ReportTerms): AskTerm {
  const text = `“${clause(report.output)}” ${askedOf({ report })}`;
  return { verb: 'COMMEND', text, subject: { kind: 'ADOPTION', id: report.adoptionId } };
}

const ANY_VERB = ASK_VERBS.map(verbWord).join('|');
const LEADING = new RegExp(`^(to )?(${ANY_VERB})\\b`, 'iu');
const SECOND = new RegExp(`(\\band|\\bor|,|;)\\s+(to\\s+)?(${ANY_VERB})\\b`, 'iu');

/** The words of an ask on one line, as part of a sentence. */
export const askText = (text: string): string => clause(plainSpaces(cleanText(text)));

/** Why asks may not stand as they are; `path` is where in the input their list is. */
export function askFaults(asks: readonly AskTerm[], path: readonly string[]): readonly Problem[] {
  return asks.flatMap(({ verb, text }, index): Problem[] => {
    const at = [...path, `${index}`, 'text'];
    if (text === '') {
      return [{ code: 'TEXT_EMPTY', message: 'The ask has no words. Say what is asked.', path: at, subject: null }];
    }
    const twice = LEADING.exec(text)?.[2] ?? SECOND.exec(text)?.[3];
    if (twice === undefined) return [];
    const message = `An ask has one verb, and this one is to ${verbWord(verb)}: take “${twice.toLowerCase()}” out of its words, or ask for it by itself.`;
    return [{ code: 'ONE_VERB', message, path: at, subject: null }];
  });
}

/** Why answers to asks are not enough: what is asked beyond noting needs an answer, since it becomes a decision. */
export function unanswered(answers: readonly AskAnswer[], asks: readonly LetteredAsk[]): readonly Problem[] {
  const answered = new Set(answers.map((one) => one.letter));
  const open = asks.filter(({ verb, letter }) => verb !== 'NOTE' && !answered.has(letter));
  if (open.length === 0) return [];
  const letters = open.map(({ letter }) => `(${letter})`).join(', ');
  const message = `The paper asks for more than to be noted. Say what the body did with ${letters}.`;
  return [{ code: 'OUTCOMES_NEEDED', message, path: ['input', 'outcomes'], subject: open[0]?.letter ?? null }];
}

/** Why answers to asks may not stand as they are. */
export function answerFaults(answers: readonly AskAnswer[], asks: readonly LetteredAsk[]): readonly Problem[] {
  const letters = asks.map((ask) => ask.letter);
  return answers.flatMap(({ letter, outcome, words }, index): Problem[] => {
    const fault = (code: ProblemCode, message: string, field: string): Problem[] => {
      return [{ code, message, path: ['input', 'outcomes', `${index}`, field], subject: letter }];
    };
    if (!letters.includes(letter)) {
      return fault('ASK_UNKNOWN', `The paper asks nothing under (${letter}). Its asks: ${letters.join(', ')}.`, 'ask');
    }
    if (answers.findIndex((one) => one.letter === letter) < index) {
      return fault('ANSWERED_TWICE', `(${letter}) is answered already. Give one answer for each ask.`, 'ask');
    }
    if (outcome === 'AS_ASKED' || words !== null) return [];
    const message = `Say in words what the body decided on (${letter}) instead, or why it did not decide.`;
    return fault('WORDS_NEEDED', message, 'words');
  });
}
