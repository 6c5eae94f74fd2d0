/** Decides how a project's own narratives are printed: a heading for each topic, its paragraphs as recorded. */
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { NarrativeFact, PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { textFigure, type Figure } from '../figures.js';
import { together, type Phrase } from '../prose.js';
import type { NarrativeTopic } from '../../programme/narrative-topic.js';
import { oneLine, sentence } from '../words.js';
import { adoption } from './adoption.js';
import { evidence } from './evidence.js';
import { feedback } from './feedback.js';
import { outputs } from './outputs.js';
import { pilots } from './pilots.js';
import { partTitle, type LongPart } from './section.js';
import { stakeholders } from './stakeholders.js';
import { steeringGroup } from './steering-group.js';

/** A heading under a project, what the project says of itself there, and what the record adds to it. */
interface Topic {
  readonly narrative: NarrativeTopic;
  readonly title: string;
  readonly parts: readonly LongPart[];
}

/** The topics that stand under a project, in the order of paper 10/23; RISK has a section of its own. */
const TOPICS: readonly Topic[] = [
  { narrative: 'PURPOSE', title: 'Purpose', parts: [] },
  { narrative: 'DEVELOPMENT', title: 'Development', parts: [feedback] },
  { narrative: 'OUTPUTS', title: 'What it will produce', parts: [outputs] },
  { narrative: 'METHOD', title: 'How the work is done', parts: [evidence, pilots] },
  { narrative: 'NEXT_STEPS', title: 'Next steps', parts: [adoption, stakeholders] },
  { narrative: 'OVERSIGHT', title: 'Oversight', parts: [steeringGroup] },
];

/** Purpose, development, outputs, method, next steps and oversight, where there is something to say. */
export function* background(facts: PaperFacts, project: ProjectFact): Iterable<ComposedBlock> {
  for (const { narrative, title, parts } of TOPICS) {
    const own = project.narratives.find((one) => one.topic === narrative);
    const topic = heading(`${project.code}.${narrative.toLowerCase()}`, 2, partTitle(facts, project, title));
    yield* under(topic, [
      () => (own ? narrativeBlocks(facts, project, own) : []),
      ...parts.map((part) => () => part(facts, project)),
    ]);
  }
}

/** The blocks with their heading before the first; nothing at all where there are none. */
function* under(title: ComposedBlock, parts: readonly (() => Iterable<ComposedBlock>)[]): Iterable<ComposedBlock> {
  let any = false;
  for (const part of parts) {
    for (const block of part()) {
      if (!any) yield title;
      any = true;
      yield block;
    }
  }
}

/** A narrative's paragraphs; lines that begin with "- " are its bullets. Each rests upon its text in the record. */
export function narrativeBlocks(
  facts: PaperFacts,
  project: ProjectFact,
  narrative: NarrativeFact,
): readonly ComposedBlock[] {
  const key = `${project.code}.${narrative.topic.toLowerCase()}`;
  const code = `${project.code} ${narrative.topic.toLowerCase().replaceAll('_', ' ')}`;
  const of = { key, kind: 'Narrative', code, origin: narrative, facts };
  return told(narrative).map((text, index) => {
    const basis: Figure = textFigure(of, `${index + 1}`, 'Paragraph', oneLine(text));
    const { lead, bullets } = parted(text);
    return paragraph(`${key}.${index + 1}`, together([lead]), bullets.map(asBullet), [basis]);
  });
}

const asBullet = (text: string): Phrase => together([text]);

const told = (narrative: NarrativeFact): readonly string[] =>
  narrative.paragraphs.filter((text) => /[^\s-]/u.test(text));

function parted(text: string): { readonly lead: string; readonly bullets: readonly string[] } {
  const lines = text.split(/\n\s*-\s+/u).map((line) => oneLine(line).replace(/^-\s*/u, ''));
  const [lead = '', ...bullets] = lines.filter((line) => line !== '');
  return { lead: bullets.length && lead.endsWith(':') ? lead : sentence(lead), bullets };
}
