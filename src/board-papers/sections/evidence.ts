/** Decides what a paper says of evidence: what the work rests upon, with how many, and what is still to come. */
import type { EvidenceState } from '../../evidence/evidence-kinds.js';
import { longMonth } from '../../evidence/month.js';
import type { Run, TextRun } from '../../documents/model.js';
import { paragraph } from '../composed.js';
import type { DocumentFact, EvidenceFact } from '../facts/evidence-facts.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { PartyFact } from '../facts/origin.js';
import { countFigure, nameFigure, textFigure, type Figure, type Subject } from '../figures.js';
import { bulleted, listed, say, together, type Part, type Phrase } from '../prose.js';
import { article, clause, plural, within } from '../words.js';
import { few, LISTED } from './lists.js';
import type { ProjectPart } from './section.js';

/** How what is not finished is marked; what is finished needs no mark. */
const STATE_WORDS: Readonly<Record<EvidenceState, string | null>> = {
  PLANNED: 'to come',
  UNDER_WAY: 'under way',
  COMPLETE: null,
};

/** Evidence: reviews, interviews and documents that the work rests upon. */
export const evidence: ProjectPart = (facts, project) => {
  const all = project.evidence.evidence.filter(({ kind }) => kind !== 'RESEARCH'); // our own is told by the project's account
  if (all.length === 0) return [];
  const planned = all.every(({ state }) => state === 'PLANNED');
  const draws = planned ? 'will draw' : 'draws';
  const { shown, more } = few(all, LISTED);
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  const of = { key: `${project.code}.evidence`, kind: 'Evidence', code: `${project.code} evidence`, origin, facts };
  const rest =
    more === 0 ? [] : [say`${countFigure(of, 'more', 'Other pieces of evidence', more)} other pieces of evidence`];
  const pieces = [...shown.map((one) => piece(facts, project, one, planned)), ...rest];
  const [only] = pieces;
  if (only && pieces.length === 1) return [paragraph(`${project.code}.evidence`, say`The work ${draws} on ${only}.`)];
  return [paragraph(`${project.code}.evidence`, say`The work ${draws} on:`, bulleted(pieces))];
};

function subject(facts: PaperFacts, project: ProjectFact, one: EvidenceFact): Subject {
  const code = `${project.code} ${one.code}`;
  return { key: `${project.code}.evidence.${one.code}`, kind: 'Evidence', code, origin: one, facts };
}

/** One piece; `all`: every one is still to come, and the sentence says so. */
function piece(facts: PaperFacts, project: ProjectFact, one: EvidenceFact, all: boolean): Phrase {
  const of = subject(facts, project, one);
  const title = nameFigure(of, 'title', 'Title', within(one.title));
  const reported = { ...of, origin: { ...one, reportId: one.stateReportId } };
  const mark = all ? null : STATE_WORDS[one.state];
  const state = mark === null ? '' : say` (${textFigure(reported, 'state', 'State', mark)})`;
  const told = [...counts(facts, of, one), ...documents(facts, of, one)];
  const what = told.length ? say`: ${together(told.flatMap((part, index) => (index ? [', ', part] : [part])))}` : '';
  if (one.limitations === null) return say`${title}${state}${what}`;
  return say`${title}${state}${what} (${textFigure(of, 'limits', 'Limitations', within(one.limitations))})`;
}

/** "13 interviews with 19 individuals from 12 organisations", with the organisations in a footnote. */
function counts(facts: PaperFacts, of: Subject, one: EvidenceFact): readonly Phrase[] {
  const said: Part[] = [];
  const add = (what: string, count: number | null, noun: string, before: string): void => {
    if (count === null) return;
    said.push(
      ...(said.length ? [before] : []),
      countFigure(of, what, `Number of ${noun}s`, count),
      ` ${plural(count, noun)}`,
    );
  };
  add('interviews', one.interviews, 'interview', ' ');
  add('individuals', one.individuals, 'individual', ' with ');
  add('organisations', one.organisations, 'organisation', ' from ');
  if (said.length === 0) return [];
  return [together([...said, ...(one.participants.length ? [participants(facts, of, one)] : [])])];
}

/** The organisations that took part, as a footnote: each name a figure of its own. */
function participants(facts: PaperFacts, of: Subject, one: EvidenceFact): Phrase {
  const names = one.participants.map((each, index) => {
    const name = partyFigure(facts, `${of.key}.participant.${index + 1}`, each, 'Organisation that took part');
    const shown =
      each.post === null
        ? say`${article(each.name)}${name}`
        : say`${article(each.name)}${name} (${shortName(facts, of, each, index)})`;
    if (each.note === null) return shown;
    const note = textFigure(of, `participant.${index + 1}.note`, 'Note on the name', clause(each.note));
    return say`${shown} [${note}]`;
  });
  const parts = names.flatMap((name, index): Part[] => {
    if (index === 0) return [name];
    return [index === names.length - 1 ? '; and ' : '; ', name];
  });
  const content = together(['In the order of the source: ', ...parts, '.']);
  const run: Run = { kind: 'footnote', content: content.runs.filter((each): each is TextRun => each.kind === 'text') };
  return { runs: [run], figures: content.figures };
}

function shortName(facts: PaperFacts, of: Subject, party: PartyFact, index: number): Figure {
  const key = `${of.key}.participant.${index + 1}`;
  return nameFigure(
    { key, kind: 'Party', code: clause(party.name), origin: party, facts },
    'short',
    'Short name',
    party.post ?? '',
  );
}

function partyFigure(facts: PaperFacts, key: string, party: PartyFact, label: string): Figure {
  return nameFigure(
    { key, kind: 'Party', code: clause(party.name), origin: party, facts },
    'name',
    label,
    clause(party.name),
  );
}

function documents(facts: PaperFacts, of: Subject, one: EvidenceFact): readonly Phrase[] {
  if (one.documents.length === 0) return [];
  return [say`${listed(one.documents.map((each, index) => documentPhrase(facts, of, each, index)))}`];
}

function documentPhrase(facts: PaperFacts, of: Subject, document: DocumentFact, index: number): Phrase {
  const key = `document.${index + 1}`;
  const title = nameFigure(of, key, 'Title of a document', clause(document.title));
  const by = document.author && partyFigure(facts, `${of.key}.${key}.author`, document.author, 'Author of a document');
  const month =
    document.month === null ? null : textFigure(of, `${key}.month`, 'Month of a document', longMonth(document.month));
  const from = [by, month].filter((each) => each !== null);
  if (from.length === 0) return say`“${title}”`;
  return say`“${title}” (${together(from.flatMap((each, place) => (place ? [', ', each] : [each])))})`;
}
