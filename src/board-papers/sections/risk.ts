/** Decides what section 4 says: the argument of each project in its own order, each paragraph once, then the risks that matter most. */
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { say } from '../prose.js';
import { toldBefore } from '../selections.js';
import { oneLine } from '../words.js';
import { previousFigure } from './earlier-paper.js';
import { risks } from './risks.js';
import type { SectionComposer } from './section.js';
import { narrativeBlocks } from './story.js';

/** Risk and financial considerations. */
export const risk: SectionComposer = (facts) => {
  const blocks = [...argument(facts), ...facts.projects.flatMap((project) => [...risks(facts, project)])];
  const none = paragraph(
    'risk.none',
    toldAlready(facts)
      ? say`We have nothing to add to what paper ${previousFigure(facts)} said on risk and finance.`
      : say`No risks have been identified yet.`,
  );
  return [heading('risk', 1, 'Risk and financial considerations'), ...(blocks.length ? blocks : [none])];
};

/** Whether an earlier paper has given the argument of every project that has one. */
const toldAlready = (facts: PaperFacts): boolean =>
  facts.projects.some((project) => project.narratives.some((one) => one.topic === 'RISK')) &&
  facts.projects.every((project) => toldBefore(facts, project));

/** The narratives on risk; a paper that follows another on a project does not repeat that project's. */
function argument(facts: PaperFacts): readonly ComposedBlock[] {
  const seen = new Set<string>();
  return facts.projects
    .filter((project) => !toldBefore(facts, project))
    .flatMap((project) => narrative(facts, project))
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .map(({ block }) => block);
}

function narrative(facts: PaperFacts, project: ProjectFact) {
  const own = project.narratives.find((one) => one.topic === 'RISK');
  if (!own) return [];
  const texts = own.paragraphs.filter((text) => /[^\s-]/u.test(text)).map(oneLine);
  return narrativeBlocks(facts, project, own).map((block, index) => ({ block, text: texts[index] ?? '' }));
}
