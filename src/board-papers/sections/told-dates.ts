/** Decides what a paper says of the dates that earlier papers gave to a milestone, and whether the last of them still holds. */
import type { ItemFact, PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { textFigure, type Figure } from '../figures.js';
import { slugOf } from '../paper-row.js';
import { changes, promisedLast, type LedgerLine } from '../promises/promise.js';
import { say, type Phrase } from '../prose.js';
import { dayFigure, planSubject } from '../subjects.js';
import { firstAndLast } from './lists.js';

/** Whether the last paper gave the day that a late milestone still has, with its reason: no news of it. */
export function isAsTold({ asAt, previous, ledger }: PaperFacts, item: ItemFact): boolean {
  const line = ledger.find((one) => one.kind === 'MILESTONE' && one.recordId === item.recordId);
  if (!line || item.late !== 'SLIPPED' || item.finish === null || item.finish < asAt) return false;
  const last = promisedLast(line);
  return last.paperId === previous?.paperId && last.promisedOn === item.finish;
}

/** " (paper 10/23 gave 3 February)" where earlier papers gave another day than the baseline. */
export function promised(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const line = facts.ledger.find((one) => one.kind === 'MILESTONE' && one.recordId === item.recordId);
  const dates = changes(line?.told ?? []);
  const given = dates[0]?.promisedOn === item.baselineFinish ? dates.slice(1) : dates;
  const others = isAsTold(facts, item) ? given.slice(0, -1) : given; // the last gave the day that it still has
  if (!line || others.length === 0) return say``;
  const papers = others.map((one) => {
    return say`paper ${paperFigure(facts, one)} gave ${toldFigure(facts, project, line, one)}`;
  });
  return say` (${firstAndLast(planSubject(facts, project), `${item.code}.promised`, papers)})`;
}

function toldFigure(facts: PaperFacts, project: ProjectFact, line: LedgerLine, last: LedgerLine['measuredBy']): Figure {
  const origin = { recordId: last.paperId, reportId: last.issueId, citation: null };
  const of = {
    key: `${project.code}.${line.code}`,
    kind: 'BoardPaper',
    code: `paper ${last.reference}`,
    origin,
    facts,
  };
  return dayFigure(of, `told.${slugOf(last.reference)}`, `Date of ${line.code}`, last.promisedOn ?? '');
}

function paperFigure(facts: PaperFacts, told: LedgerLine['measuredBy']): Figure {
  const origin = { recordId: told.paperId, reportId: told.issueId, citation: null };
  const key = `paper.${slugOf(told.reference)}`;
  return textFigure(
    { key, kind: 'BoardPaper', code: `paper ${told.reference}`, origin, facts },
    'reference',
    'Reference',
    told.reference,
  );
}
