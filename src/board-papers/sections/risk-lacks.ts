/** Decides how a paper says, in one sentence, what the risk register lacks and what is overdue. */
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { RiskFact } from '../facts/risks-facts.js';
import { countFigure } from '../figures.js';
import { listed, say, type Phrase } from '../prose.js';
import type { RiskGapCode } from '../../risks/risk-gap.js';
import { registerSubject } from './risk-subjects.js';

/** In the order in which a Board asks. What is above appetite has sentences of its own. */
const LACKS: readonly (readonly [gap: RiskGapCode, words: string])[] = [
  ['NO_OWNER', 'an owner for'],
  ['NO_SCORE', 'a score for'],
  ['FORMER_SCALE', 'a score on the scale in force for'],
  ['NO_PROXIMITY', 'a proximity for'],
  ['NO_RESPONSE', 'a response to'],
  ['NO_ACTION', 'any action on'],
  ['ACTION_INCOMPLETE', 'an actionee or a due date for action on'],
  ['NO_REVIEW_DATE', 'a date of review for'],
  ['STATEMENT_INCOMPLETE', 'the cause, event or effect of'],
  ['TARGET_NOT_BETTER', 'a target better than the score of'],
];

const OVERDUE: readonly (readonly [gap: RiskGapCode, words: string])[] = [
  ['REVIEW_OVERDUE', 'the review of'],
  ['ACTION_OVERDUE', 'action on'],
];

/** The sentence; null where nothing is lacking. */
export function lacking(facts: PaperFacts, project: ProjectFact, open: readonly RiskFact[]): Phrase | null {
  const counted = (rows: typeof LACKS): readonly Phrase[] =>
    rows.flatMap(([gap, words]) => {
      const count = open.filter((risk) => risk.gaps.includes(gap)).length;
      const key = `lacks.${gap.toLowerCase()}`;
      const figure = countFigure(registerSubject(facts, project), key, 'Risks for which something is lacking', count);
      return count === 0 ? [] : [say`${words} ${figure}`];
    });
  const [lacks, overdue] = [counted(LACKS), counted(OVERDUE)];
  if (lacks.length === 0) return overdue.length === 0 ? null : say`Overdue on the register: ${listed(overdue)}.`;
  const late = overdue.length === 0 ? '' : say`; overdue: ${listed(overdue)}`;
  return say`The register lacks ${listed(lacks)}${late}.`;
}
