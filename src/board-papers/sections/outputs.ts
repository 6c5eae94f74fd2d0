/** Decides what a paper says of outputs: versions that have a text, how far each has come, and who has still to sign. */
import { paragraph } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { AwaitedFact, OutputFact, OutputVersionFact } from '../facts/outputs-facts.js';
import { countFigure, dateFigure, nameFigure, textFigure, type Subject } from '../figures.js';
import { bulleted, listed, paragraphOf, say, type Phrase } from '../prose.js';
import { partyName, projectSubject } from '../subjects.js';
import { article, clause } from '../words.js';
import { few, LISTED } from './lists.js';
import type { ProjectPart } from './section.js';

/** How a state is worded before the day on which it began. */
const STATES = {
  DRAFT: 'has been in draft since',
  IN_CONSULTATION: 'has been out for consultation since',
  AGREED: 'was agreed on',
  PUBLISHED: 'was published on',
  SUPERSEDED: 'was superseded on',
} as const;

/** Outputs that have a version with a text; where the project's own account says nothing of outputs, what they will be. */
export const outputs: ProjectPart = (facts, project) => {
  const begun = project.outputs.filter(({ version }) => version !== null && version.clauses > 0);
  if (begun.length > 0) {
    const { shown, more } = few(begun);
    const rest =
      more === 0
        ? null
        : say`${countFigure(all(facts, project), 'more', 'Other outputs', more)} other outputs have a version too.`;
    const said = shown.map((output) => progress(facts, project, output, output.version!));
    return [paragraph(`${project.code}.outputs`, paragraphOf([...said, rest && say`In addition, ${rest}`]))];
  }
  if (project.outputs.length === 0 || project.narratives.some(({ topic }) => topic === 'OUTPUTS')) return [];
  const { shown, more } = few(project.outputs, LISTED);
  const names = shown.map((output) => say`${titled(facts, project, output)}`);
  const rest = more === 0 ? [] : [say`${countFigure(all(facts, project), 'more', 'Other outputs', more)} others`];
  const [only] = names;
  if (only && names.length === 1)
    return [paragraph(`${project.code}.outputs`, say`The project will produce “${only}”.`)];
  return [paragraph(`${project.code}.outputs`, say`The project will produce:`, bulleted([...names, ...rest]))];
};

const all = (facts: PaperFacts, project: ProjectFact): Subject => ({
  ...projectSubject(facts, project),
  key: `${project.code}.outputs`,
});

function titled(facts: PaperFacts, project: ProjectFact, output: OutputFact) {
  const code = `${project.code} ${output.code}`;
  const of = { key: `${project.code}.output.${output.code}`, kind: 'Output', code, origin: output, facts };
  return nameFigure(of, 'title', 'Title', clause(output.title));
}

/** "“Protocol” (Version 2) has been in draft since 22 December 2009. It has 6 sections and 37 clauses; A has still to sign it." */
function progress(facts: PaperFacts, project: ProjectFact, output: OutputFact, version: OutputVersionFact): Phrase {
  const key = `${project.code}.output.${output.code}.version`;
  const of: Subject = { key, kind: 'OutputVersion', code: `${project.code} ${version.code}`, origin: version, facts };
  const label = nameFigure(of, 'label', 'Label', clause(version.label));
  const state = textFigure(of, 'state', 'State', STATES[version.state]);
  const since = dateFigure(of, 'since', 'Date of the state', version.since);
  const stands = say`“${titled(facts, project, output)}” (${label}) ${state} ${since}.`;
  if (version.state === 'AGREED') return say`${stands} It has still to be published.`;
  if (version.state === 'PUBLISHED') return stands;
  return paragraphOf([stands, signing(facts, of, project, version)]);
}

function signing(facts: PaperFacts, of: Subject, project: ProjectFact, version: OutputVersionFact): Phrase | null {
  const { awaiting } = version;
  if (project.sponsors.length === 0) return null;
  if (awaiting.length === 0) return say`Every organisation whose badge it carries has signed it.`;
  const names = awaiting.map((one, index) => signatory(facts, `${of.key}.awaiting.${index + 1}`, one));
  return say`It has still to be signed by ${listed(names)}.`;
}

function signatory(facts: PaperFacts, key: string, one: AwaitedFact): Phrase {
  const name = partyName(facts, key, one, 'Organisation that has still to sign');
  const who = say`${article(one.name)}${name}`;
  if (one.voidSince === null) return who;
  const of = { key, kind: 'SignOff', code: clause(one.name), origin: one, facts };
  const on = dateFigure(of, 'void', 'Date of the void signature', one.voidSince);
  return say`${who} (who signed on ${on} a text that has been changed since)`;
}
