/** Decides what adopters as a whole make of an output: which clauses they drop or reword, and what they add most. */
import type { ClauseKind } from '../outputs/output-kinds.js';
import { grouped } from '../platform/record/grouped.js';
import { type AdoptedClause, clausesInForce } from './adopter-text.js';
import { TAKEN_UP } from './adoption-states.js';
import type { AdoptionSnapshot } from './adoption-view.js';

/** What adopters made of one clause. Of the adopters whose version has it, each kept, reworded or omitted it. */
export interface ClauseFigure {
  readonly originId: string;
  /** Number and text in the newest version that an adopter goes by. */
  readonly number: string | null;
  readonly text: string;
  readonly kind: ClauseKind;
  readonly kept: number;
  readonly reworded: number;
  readonly omitted: number;
  /** Adopters whose version has the clause: kept, reworded and omitted together. */
  readonly base: number;
}

/** An addition that one or more adopters made in the same words, whatever their case, spacing and punctuation. */
export interface AdditionFigure {
  readonly text: string;
  readonly count: number;
  /** The codes of the adoptions, in order. */
  readonly adopters: readonly string[];
}

/** The figures of one output. Those who consider, declined or withdrew are not counted. */
export interface OutputFigures {
  readonly outputId: string;
  readonly outputCode: string;
  readonly outputTitle: string;
  /** All that have taken it up: the base of the figures. */
  readonly adopters: number;
  readonly wholly: number;
  readonly adapted: number;
  /** Those most often omitted or reworded first, then in the order of the text. */
  readonly clauses: readonly ClauseFigure[];
  /** The most frequent first, then by text. */
  readonly additions: readonly AdditionFigure[];
}

/** The figures of every output that somebody has taken up, by the output's code. */
export function adoptionFigures(adoptions: readonly AdoptionSnapshot[]): readonly OutputFigures[] {
  const counted = adoptions.filter((each) => each.outputVersion !== null && TAKEN_UP.includes(each.state));
  const byOutput = grouped(counted, (each) => each.outputVersion?.outputId ?? '');
  const figures = [...byOutput.values()].map(figuresOf);
  return figures.sort((a, b) => compare(a.outputCode, b.outputCode) || compare(a.outputId, b.outputId));
}

function figuresOf(adoptions: readonly AdoptionSnapshot[]): OutputFigures {
  const version = adoptions[0]!.outputVersion!; // a group has at least one, and only those with a version are grouped
  return {
    outputId: version.outputId,
    outputCode: version.outputCode,
    outputTitle: version.outputTitle,
    adopters: adoptions.length,
    wholly: adoptions.filter((each) => each.state === 'ADOPTED').length,
    adapted: adoptions.filter((each) => each.state === 'ADAPTED').length,
    clauses: clauseFigures(adoptions),
    additions: additionFigures(adoptions),
  };
}

function clauseFigures(adoptions: readonly AdoptionSnapshot[]): readonly ClauseFigure[] {
  const newestFirst = [...adoptions].sort((a, b) => (b.outputVersion?.place ?? 0) - (a.outputVersion?.place ?? 0));
  const found = newestFirst.flatMap(({ text }) => text?.clauses.filter((clause) => clause.canonical !== null) ?? []);
  const figures = [...grouped(found, (clause) => clause.key).values()].map((clauses, place) => ({
    place,
    figure: clauseFigure(clauses),
  }));
  const changed = ({ omitted, reworded }: ClauseFigure): number => omitted + reworded;
  return figures
    .sort((a, b) => changed(b.figure) - changed(a.figure) || b.figure.omitted - a.figure.omitted || a.place - b.place)
    .map(({ figure }) => figure);
}

function clauseFigure(clauses: readonly AdoptedClause[]): ClauseFigure {
  const newest = clauses[0]!.canonical!; // only clauses of a version are grouped
  const count = (treatment: string): number => clauses.filter((clause) => clause.treatment === treatment).length;
  const { originId, number, text, kind } = newest;
  return {
    ...{ originId, number, text, kind },
    kept: count('KEPT'),
    reworded: count('REWORDED'),
    omitted: count('OMITTED'),
    base: clauses.length,
  };
}

function additionFigures(adoptions: readonly AdoptionSnapshot[]): readonly AdditionFigure[] {
  const added = adoptions.flatMap(({ code, text }) =>
    (text ? clausesInForce(text) : [])
      .filter((clause) => clause.treatment === 'ADDED')
      .map((clause) => ({ code, text: clause.text })),
  );
  const figures = [...grouped(added, (one) => sameWords(one.text)).values()].map((same) => {
    const adopters = [...new Set(same.map((one) => one.code))];
    return { text: same[0]!.text, count: adopters.length, adopters }; // a group has at least one
  });
  return figures.sort((a, b) => b.count - a.count || compare(a.text, b.text));
}

/** The words alone: two texts that differ in case, spacing or punctuation say the same. */
function sameWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
