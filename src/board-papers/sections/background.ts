/** Decides how a project's own narratives are printed: a heading for each topic, its paragraphs as recorded. */
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { NarrativeFact, PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { textFigure, type Figure } from '../figures.js';
import { together, type Phrase } from '../prose.js';
import type { NarrativeTopic } from '../../programme/narrative-topic.js';
import { oneLine, sentence } from '../words.js';
import { partTitle, type ProjectPart } from './section.js';

/** The topics that stand under a project, with their headings; RISK has a section of its own. */
const TITLES: readonly (readonly [NarrativeTopic, string])[] = [
  ['PURPOSE', 'Purpose'],
  ['DEVELOPMENT', 'Development'],
  ['OUTPUTS', 'What it will produce'],
  ['METHOD', 'How the work is done'],
  ['NEXT_STEPS', 'Next steps'],
  ['OVERSIGHT', 'Oversight'],
];

/** Purpose, development, outputs, method, next steps and oversight, where the project has told of them. */
export const background: ProjectPart = (facts, project) =>
  TITLES.flatMap(([topic, title]) => {
    const narrative = project.narratives.find((one) => one.topic === topic);
    if (!narrative || told(narrative).length === 0) return [];
    const id = `${project.code}.${topic.toLowerCase()}`;
    return [heading(id, 2, partTitle(facts, project, title)), ...narrativeBlocks(facts, project, narrative)];
  });

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
