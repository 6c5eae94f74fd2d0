/** Decides what a board paper says: facts at one point of the record become blocks, section by section. */
import type { TextRun } from '../documents/model.js';
import type { ComposedBlock, ComposedPaper } from './composed.js';
import type { PaperFacts, PartyFact } from './facts/facts.types.js';
import { eachOnce, type Figure } from './figures.js';
import { attachments } from './sections/attachments.js';
import { consideration } from './sections/consideration.js';
import { issue } from './sections/issue.js';
import { planAppendices } from './sections/plan-appendix.js';
import { recommendation } from './sections/recommendation.js';
import { risk } from './sections/risk.js';
import type { AppendixComposer, SectionComposer } from './sections/section.js';
import { partyName, partyPost } from './subjects.js';

/** The sections of the house form of paper 10/23, in its order. */
export const SECTIONS: readonly SectionComposer[] = [issue, recommendation, consideration, risk, attachments];
export const APPENDICES: readonly AppendixComposer[] = [planAppendices];

/** The paper that the facts give. The same facts give the same paper. */
export function compose(facts: PaperFacts, sections = SECTIONS, appendices = APPENDICES): ComposedPaper {
  return {
    revision: facts.revision,
    cover: cover(facts),
    body: sections.flatMap((section) => section(facts)),
    appendices: appendices.flatMap((appendix) => appendix(facts)),
  };
}

/** Every figure that the paper cites, each id once. */
export function figuresOf(paper: ComposedPaper): readonly Figure[] {
  const blocks = [paper.cover, ...paper.body, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
  return eachOnce(blocks.flatMap((block) => block.figures));
}

/** The SMT leads of the projects, each once, in the order of the projects. */
function cover(facts: PaperFacts): ComposedBlock {
  const leads = new Map<string, PartyFact>();
  for (const { smtLead } of facts.projects)
    if (smtLead && !leads.has(smtLead.recordId)) leads.set(smtLead.recordId, smtLead);
  const figures: Figure[] = [];
  const rows = [...leads.values()].map((lead, index): TextRun[] => {
    const key = `cover.smtLead.${index + 1}`;
    const name = partyName(facts, key, lead, 'SMT lead');
    const post = partyPost(facts, key, lead);
    figures.push(name, ...(post ? [post] : []));
    const cited = (figure: Figure): TextRun => ({ kind: 'text', text: figure.text, ref: figure.id });
    return post ? [cited(name), { kind: 'text', text: ', ' }, cited(post)] : [cited(name)];
  });
  return { block: { kind: 'cover', id: 'cover', leads: rows }, figures };
}
