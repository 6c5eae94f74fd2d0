/** Decides how a paper cites the one before it. */
import type { PaperFacts } from '../facts/facts.types.js';
import { nameFigure, type Figure } from '../figures.js';

/** The reference of the paper before. Throws a RangeError where there was none. */
export function previousFigure(facts: PaperFacts): Figure {
  if (facts.previous === null) throw new RangeError('no paper was issued before this one');
  const { reference, paperId, issueId } = facts.previous;
  const origin = { recordId: paperId, reportId: issueId, citation: null };
  const of = { key: 'previous', kind: 'BoardPaper', code: `paper ${reference}`, origin, facts };
  return nameFigure(of, 'reference', 'Reference', reference);
}
