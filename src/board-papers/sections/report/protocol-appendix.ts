/** Decides what the appendix of a committee report holds: the text as its adopter has it, section by section. */
import { heading, paragraph, type ComposedBlock } from '../../composed.js';
import type { PaperFacts } from '../../facts/facts.types.js';
import type { ClauseFact, ReportFacts } from '../../facts/report-facts.js';
import { textFigure, type Figure } from '../../figures.js';
import { note, say, type Phrase } from '../../prose.js';
import { clause, oneLine } from '../../words.js';
import type { AppendixComposer } from '../section.js';
import { clauseSubject, reported } from './reported.js';

/** The id of the appendix. */
export const PROTOCOL_APPENDIX = 'report.protocol';

/** The text, without what its adopter left out. */
export const protocolAppendix: AppendixComposer = (facts) => {
  const { report } = reported(facts);
  return [
    { id: PROTOCOL_APPENDIX, title: clause(report.output.title), landscape: false, blocks: textBlocks(facts, report) },
  ];
};

interface Placed {
  readonly clause: ClauseFact;
  readonly place: number;
}

/** Clauses stand as bullets below the statement or lead-in before them; without one, below a paragraph of their own. */
function textBlocks(facts: PaperFacts, report: ReportFacts): readonly ComposedBlock[] {
  const placed = report.clauses.map((one, index): Placed => ({ clause: one, place: index + 1 }));
  const groups: { readonly lead: Placed; readonly below: Placed[] }[] = [];
  const blocks: (() => ComposedBlock)[] = [];
  for (const one of placed) {
    const last = groups.at(-1);
    if (one.clause.kind === 'CLAUSE' && last && last.lead.clause.kind !== 'HEADING') {
      last.below.push(one);
      continue;
    }
    const group = { lead: one, below: [] as Placed[] };
    groups.push(group);
    blocks.push(() => block(facts, group.lead, group.below));
  }
  return blocks.map((make) => make());
}

function block(facts: PaperFacts, lead: Placed, below: readonly Placed[]): ComposedBlock {
  const id = `report.clause.${lead.place}`;
  const words = figureOf(facts, lead);
  if (lead.clause.kind === 'HEADING') return heading(id, 1, words.text, [words]);
  return paragraph(
    id,
    said(lead, words),
    below.map((one) => said(one, figureOf(facts, one))),
  );
}

function figureOf(facts: PaperFacts, { clause: one, place }: Placed): Figure {
  return textFigure(clauseSubject(facts, one, place), 'text', 'Words', oneLine(one.text));
}

/** The words, with a note where they are the adopter's own. */
function said({ clause: { treatment } }: Placed, words: Figure): Phrase {
  if (treatment === 'REWORDED') return say`${words}${note('Reworded by the adopter.')}`;
  return treatment === 'ADDED' ? say`${words}${note('Added by the adopter.')}` : say`${words}`;
}
