/** Decides what of the facts is sealed with a paper, and what of it the next paper looks back to. */
import { current, figuresSealed, type PaperContent } from './content.js';
import type { FormerMilestone, PaperFacts } from './facts/facts.types.js';
import type { Figure } from './figures.js';
import { PRESENT_RULES, type FactRules } from './facts/fact-rules.js';
import { printedMarks } from './printed-marks.js';
import { promisesGiven } from './promises/given.js';
import type { PromiseFact } from './promises/promise.js';

/**
 * The version of the composer. A paper is checked figure by figure by the one that wrote it; of a paper that an earlier one wrote,
 * the facts it was written from are compared instead, so that new wording never looks like a changed record.
 */
export const COMPOSER = 5;

export interface SealedFacts {
  /** Every figure the paper prints or rests on, with its source. */
  readonly figures: readonly Figure[];
  /** The facts at each revision of the record that the paper's blocks were composed at, oldest first. */
  readonly facts: readonly PaperFacts[];
  /** What the paper told of each milestone, done or not: from there the next paper tells progress. */
  readonly milestones: readonly FormerMilestone[];
  /** Every date to come and every undertaking that the paper gave: what later papers answer for. */
  readonly promises: readonly PromiseFact[];
  /** Marks of the paragraphs of its body: the next paper does not repeat them. Papers sealed earlier do not have them. */
  readonly printed?: readonly string[];
  /** By which rules the facts were drawn from the record; papers sealed before there were two versions have none: the first. */
  readonly rules?: FactRules;
  /** Which composer wrote it; papers sealed before there were two have none: the first. */
  readonly composer?: number;
  /** The mark of the record that it was issued from, as printed; papers sealed before marks were printed have none. */
  readonly recordMark?: string;
}

/** What was sealed before promises were: they are read out of the milestones. */
export type FormerSeal = Pick<SealedFacts, 'milestones'> & { readonly promises: readonly PromiseFact[] | null };

/** The promises of a sealed paper, of whichever age. */
export function promisesSealed({ milestones, promises }: FormerSeal): readonly PromiseFact[] {
  if (promises !== null) return promises;
  const open = milestones.filter((one) => one.actualFinish === null);
  return open.map(({ itemId, projectId, code, title, finish }) => {
    return { kind: 'MILESTONE', recordId: itemId, projectId, code, title, promisedOn: finish, figureId: null };
  });
}

/** The revisions of the record that a paper's figures were taken from, oldest first. */
export function revisionsOf(figures: readonly Figure[]): readonly number[] {
  return [...new Set(figures.map((figure) => figure.source.revision))].sort((a, b) => a - b);
}

/**
 * What is sealed; `facts` are those at `revisionsOf` the paper's figures, oldest first, `noted` the undertakings that were
 * noted by hand on paragraphs of the paper.
 */
export function sealedFacts(
  content: PaperContent,
  facts: readonly PaperFacts[],
  noted: readonly PromiseFact[],
): SealedFacts {
  const told = facts.at(-1);
  const figures = figuresSealed(content);
  const promises = [...promisesGiven(facts, figures), ...noted];
  const milestones = told && !told.report ? milestonesTold(told) : [];
  const printed = printedMarks(content.body.map(current));
  return { figures, facts, milestones, promises, printed, rules: PRESENT_RULES, composer: COMPOSER };
}

function milestonesTold({ projects }: PaperFacts): readonly FormerMilestone[] {
  return projects.flatMap((project) =>
    (project.plan?.items ?? []).flatMap((item): FormerMilestone[] => {
      if (item.kind !== 'MILESTONE') return [];
      const { recordId, code, title, finish, actualFinish } = item;
      return [{ projectId: project.recordId, itemId: recordId, code, title, finish, actualFinish }];
    }),
  );
}
