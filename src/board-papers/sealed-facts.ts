/** Decides what of the facts is sealed with a paper, and what of it the next paper looks back to. */
import { figuresSealed, type PaperContent } from './content.js';
import type { FormerMilestone, PaperFacts } from './facts/facts.types.js';
import type { Figure } from './figures.js';

export interface SealedFacts {
  /** Every figure the paper prints or rests on, with its source. */
  readonly figures: readonly Figure[];
  /** The facts at each revision of the record that the paper's blocks were composed at, oldest first. */
  readonly facts: readonly PaperFacts[];
  /** What the paper told of each milestone: what the next paper looks back to. */
  readonly milestones: readonly FormerMilestone[];
}

/** The revisions of the record that a paper's figures were taken from, oldest first. */
export function revisionsOf(figures: readonly Figure[]): readonly number[] {
  return [...new Set(figures.map((figure) => figure.source.revision))].sort((a, b) => a - b);
}

/** What is sealed; `facts` are those at `revisionsOf` the paper's figures, oldest first. */
export function sealedFacts(content: PaperContent, facts: readonly PaperFacts[]): SealedFacts {
  const told = facts.at(-1);
  return { figures: figuresSealed(content), facts, milestones: told ? milestonesTold(told) : [] };
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
