/** Decides what a paper says of outputs: what there will be, how far each has come, who has still to sign, and what no clause covers. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { AwaitedFact, OutputFact, OutputVersionFact } from '../facts/outputs-facts.js';
import {
  countFigure,
  dateFigure,
  nameFigure,
  numberFigure,
  textFigure,
  type Figure,
  type Subject,
} from '../figures.js';
import { bulleted, listed, say, together, type Phrase } from '../prose.js';
import { partyName, projectSubject } from '../subjects.js';
import { article, clause, numberWords, plural } from '../words.js';
import type { ProjectPart } from './section.js';

const KINDS = {
  PROTOCOL: 'a protocol',
  CHECKLIST: 'a checklist',
  GUIDANCE: 'guidance',
  RESEARCH_REPORT: 'a research report',
} as const;

/** How a state is worded before the day on which it began. */
const STATES = {
  DRAFT: 'in draft since',
  IN_CONSULTATION: 'in consultation since',
  AGREED: 'agreed on',
  PUBLISHED: 'published on',
  SUPERSEDED: 'superseded on',
} as const;

/** Outputs: versions of numbered clauses, their alignment, sign-off and publication. */
export const outputs: ProjectPart = (facts, project) => {
  const own = project.outputs;
  if (own.length === 0) return [];
  const of = { ...projectSubject(facts, project), key: `${project.code}.outputs` };
  const count = countFigure(of, 'count', 'Outputs', own.length);
  const stand = own.some((output) => output.version !== null);
  const lead = stand
    ? say`The record has ${count} ${plural(own.length, 'output')} of the project:`
    : say`The record has ${count} ${plural(own.length, 'output')} of the project, none of which has a version yet:`;
  const bullets = own.map((output) => bullet(facts, project, output, stand));
  return [
    paragraph(`${project.code}.output.list`, lead, bulleted(bullets)),
    ...own.flatMap((output) => gaps(facts, project, output)),
  ];
};

function outputSubject(facts: PaperFacts, project: ProjectFact, output: OutputFact): Subject {
  const code = `${project.code} ${output.code}`;
  return { key: `${project.code}.output.${output.code}`, kind: 'Output', code, origin: output, facts };
}

function versionSubject(
  facts: PaperFacts,
  project: ProjectFact,
  output: OutputFact,
  version: OutputVersionFact,
): Subject {
  const key = `${project.code}.output.${output.code}.version`;
  return { key, kind: 'OutputVersion', code: `${project.code} ${version.code}`, origin: version, facts };
}

function titled(facts: PaperFacts, project: ProjectFact, output: OutputFact): Figure {
  return nameFigure(outputSubject(facts, project, output), 'title', 'Title', clause(output.title));
}

function bullet(facts: PaperFacts, project: ProjectFact, output: OutputFact, stand: boolean): Phrase {
  const of = outputSubject(facts, project, output);
  const parts = output.parts.map(
    (title, index) => say`“${nameFigure(of, `part.${index + 1}`, 'Part', clause(title))}”`,
  );
  const kind = textFigure(of, 'kind', 'Kind', KINDS[output.kind]);
  const made = parts.length ? say`, made of ${listed(parts)}` : '';
  const what = say`“${titled(facts, project, output)}”, ${kind}${made}`;
  if (output.version) return say`${what}: ${standing(facts, project, output, output.version)}`;
  return stand ? say`${what}: no version yet` : what;
}

function standing(facts: PaperFacts, project: ProjectFact, output: OutputFact, version: OutputVersionFact): Phrase {
  const of = versionSubject(facts, project, output, version);
  const label = nameFigure(of, 'label', 'Label', clause(version.label));
  const state = textFigure(of, 'state', 'State', STATES[version.state]);
  const since = dateFigure(of, 'since', 'Date of the state', version.since);
  const text = say`${label}, ${state} ${since}, ${words(of, version)}`;
  if (version.state === 'AGREED') return say`${text}; it has still to be published`;
  if (version.state === 'PUBLISHED' || version.clauses === 0) return text;
  return together([text, signing(facts, of, project, version)]);
}

function words(of: Subject, { sections, clauses }: OutputVersionFact): Phrase {
  if (clauses === 0) return say`whose text is not on record`;
  const parts = countFigure(of, 'sections', 'Sections', sections);
  const count = countFigure(of, 'clauses', 'Clauses', clauses);
  return say`with ${parts} ${plural(sections, 'section')} and ${count} ${plural(clauses, 'clause')}`;
}

function signing(facts: PaperFacts, of: Subject, project: ProjectFact, version: OutputVersionFact): Phrase {
  if (project.sponsors.length === 0) return say`; no organisation’s badge is on it`;
  const { awaiting } = version;
  if (awaiting.length === 0) return say`; every organisation whose badge it carries has signed it`;
  const names = awaiting.map((one, index) => signatory(facts, `${of.key}.awaiting.${index + 1}`, one));
  return say`; ${listed(names)} ${plural(awaiting.length, 'has', 'have')} still to sign it`;
}

function signatory(facts: PaperFacts, key: string, one: AwaitedFact): Phrase {
  const name = partyName(facts, key, one, 'Organisation that has still to sign');
  const who = say`${article(one.name)}${name}`;
  if (one.voidSince === null) return who;
  const of = { key, kind: 'SignOff', code: clause(one.name), origin: one, facts };
  const on = dateFigure(of, 'void', 'Date of the void signature', one.voidSince);
  return say`${who} (whose signature of ${on} was on a text since changed)`;
}

/** What no clause of the version is aligned to, for versions that have a text. */
function gaps(facts: PaperFacts, project: ProjectFact, output: OutputFact): readonly ComposedBlock[] {
  const { version } = output;
  if (!version || version.clauses === 0) return [];
  const of = versionSubject(facts, project, output, version);
  const id = `${project.code}.output.${output.code}.gaps`;
  const title = titled(facts, project, output);
  if (version.alignment.length === 0) {
    return [paragraph(id, say`No clause of “${title}” has been aligned to any framework of principles.`)];
  }
  const open = version.alignment
    .map((one, index) => ({ ...one, key: `alignment.${index + 1}` }))
    .filter((one) => one.uncovered.length > 0);
  if (open.length === 0) return [];
  const told = open.map(({ framework, principles, uncovered, key }) => {
    const name = nameFigure(of, `${key}.framework`, 'Framework', framework);
    const of_ = numberFigure(of, `${key}.of`, 'Principles', principles, numberWords(principles));
    const count = countFigure(of, `${key}.count`, 'Principles not covered', uncovered.length);
    const names = uncovered.map((each, index) => nameFigure(of, `${key}.${index + 1}`, 'Principle not covered', each));
    return say`${count} of the ${of_} principles of the ${name}: ${listed(names)}`;
  });
  return [paragraph(id, say`The clauses of “${title}” leave uncovered:`, bulleted(told))];
}
