/** Decides what a board paper says: facts at one point of the record become blocks, section by section. */
import type { TextRun } from '../documents/model.js';
import { atOnce, type Steps } from '../platform/work/steps.js';
import { sayingAssumed } from './assumed.js';
import type { ComposedAppendix, ComposedBlock, ComposedPaper } from './composed.js';
import type { PaperFacts } from './facts/facts.types.js';
import type { PartyFact } from './facts/origin.js';
import { eachOnce, type Figure } from './figures.js';
import { FORMS } from './forms.js';
import { headed } from './house-style/styled.js';
import { partyName, partyPost } from './subjects.js';

/** The paper that the facts give, in the form its terms name. The same facts give the same paper. */
export function compose(facts: PaperFacts): ComposedPaper {
  return atOnce(composing(facts));
}

/** The same, block by block: a paper on thousands of records takes a while. */
export function* composing(facts: PaperFacts): Steps<ComposedPaper> {
  const { sections, appendices } = FORMS[facts.terms.form ?? 'BOARD_PAPER'];
  const body: ComposedBlock[] = [];
  for (const section of sections) {
    for (const block of section(facts)) {
      body.push(headed(sayingAssumed(block), facts.terms.style));
      yield;
    }
  }
  const attached: ComposedAppendix[] = [];
  for (const appendix of appendices) {
    attached.push(...appendix(facts));
    yield;
  }
  return { revision: facts.revision, cover: cover(facts), body, appendices: attached };
}

/** Every figure that the paper cites, each id once. */
export function figuresOf(paper: ComposedPaper): readonly Figure[] {
  const blocks = [paper.cover, ...paper.body, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
  return eachOnce(blocks.flatMap((block) => block.figures));
}

/** The SMT leads of the projects, each once, in the order of the projects. */
function cover(facts: PaperFacts): ComposedBlock {
  const leads = new Map<string, PartyFact>();
  const led = facts.terms.report ? [] : facts.projects; // a report names the post it comes from, which is of its terms
  for (const { smtLead } of led) if (smtLead && !leads.has(smtLead.recordId)) leads.set(smtLead.recordId, smtLead);
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
