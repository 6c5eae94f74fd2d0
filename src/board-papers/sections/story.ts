/** Decides how a project's background is told, once, in the first paper on it: who decided, then its own account, topic by topic, with what the record adds. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { NarrativeFact, PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { dateFigure, nameFigure, textFigure, type Figure } from '../figures.js';
import type { NarrativeTopic } from '../../programme/narrative-topic.js';
import { listed, paragraphOf, say, together, type Phrase } from '../prose.js';
import { partyName, projectSubject } from '../subjects.js';
import { article, clause, oneLine, sentence, within } from '../words.js';
import { evidence } from './evidence.js';
import { feedback } from './feedback.js';
import type { LongPart } from './section.js';
import { outputs } from './outputs.js';

/** A topic of the account, and what the record adds to it. */
interface Topic {
  readonly narrative: NarrativeTopic;
  readonly parts: readonly LongPart[];
}

/** In the order of paper 10/23; RISK has a section of its own, AIM stands in the recommendation. */
const TOPICS: readonly Topic[] = [
  { narrative: 'PURPOSE', parts: [] },
  { narrative: 'DEVELOPMENT', parts: [feedback] },
  { narrative: 'OUTPUTS', parts: [outputs] },
  { narrative: 'METHOD', parts: [evidence] },
  { narrative: 'NEXT_STEPS', parts: [] },
  { narrative: 'OVERSIGHT', parts: [] },
];

/** The background. */
export function* story(facts: PaperFacts, project: ProjectFact): Iterable<ComposedBlock> {
  yield* approval(facts, project);
  for (const { narrative, parts } of TOPICS) {
    const own = project.narratives.find((one) => one.topic === narrative);
    if (own) yield* narrativeBlocks(facts, project, own);
    for (const part of parts) yield* part(facts, project);
  }
}

/** Who decided, and whose project it is; nothing where the record has neither. */
function approval(facts: PaperFacts, project: ProjectFact): readonly ComposedBlock[] {
  const sentences = [decided(facts, project), sponsors(facts, project)].filter((one) => one !== null);
  return sentences.length ? [paragraph(`${project.code}.approval`, paragraphOf(sentences))] : [];
}

function decided(facts: PaperFacts, project: ProjectFact): Phrase | null {
  if (project.approval === null) return null;
  const of = projectSubject(facts, project);
  const { body, decidedOn, decision } = project.approval;
  const bare = clause(body).replace(/^the\s+/iu, '');
  const the = article(bare) !== '' || bare !== clause(body) ? 'The ' : '';
  const who = say`${the}${nameFigure(of, 'approval.body', 'Body that approved it', bare)}`;
  const when = decidedOn === null ? say`` : say` on ${dateFigure(of, 'approval.on', 'Date of approval', decidedOn)}`;
  if (decision === null) return say`${who} approved this project${when}.`;
  const what = textFigure(of, 'approval.decision', 'Decision', within(decision));
  return /^to\s/iu.test(what.text)
    ? say`${who} decided${when} ${what}.`
    : say`${who} approved this project${when}: ${what}.`;
}

function sponsors(facts: PaperFacts, project: ProjectFact): Phrase | null {
  const told = project.approval !== null && /\bjoint\b/iu.test(project.approval.decision ?? '');
  if (project.sponsors.length < 2 || told) return null;
  const names = project.sponsors.map((one, index) => {
    const name = partyName(facts, `${project.code}.sponsor.${index + 1}`, one, 'Sponsor');
    return say`${article(one.name)}${name}`;
  });
  return say`This is a joint project of ${listed(names)}.`;
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
