/** Decides what a committee report says of the text: its size, what it is aligned to, who takes it up, how, and what it goes with. */
import type { AdoptionState } from '../../../adoption/adoption-states.js';
import { appendixRef, heading, paragraph, type ComposedBlock } from '../../composed.js';
import type { PaperFacts } from '../../facts/facts.types.js';
import type { ReportFacts } from '../../facts/report-facts.js';
import { countFigure, dateFigure, nameFigure, textFigure, type Subject } from '../../figures.js';
import { capital, listed, paragraphOf, say, type Phrase } from '../../prose.js';
import { clause, plural, within } from '../../words.js';
import { everyOf } from '../lists.js';
import type { SectionComposer } from '../section.js';
import { PROTOCOL_APPENDIX } from './protocol-appendix.js';
import { adoptionSubject, outputSubject, reported } from './reported.js';

/** The text itself. */
export const protocol: SectionComposer = (facts) => {
  const { report } = reported(facts);
  const title = nameFigure(outputSubject(facts, report), 'title', 'Title', clause(report.output.title));
  return [
    heading('protocol', 1, clause(report.output.title), [title]),
    paragraph('protocol.size', paragraphOf([size(facts, report), aligned(facts, report)])),
    paragraph('protocol.adopter', paragraphOf([adopter(facts, report), changes(facts, report), signed(facts, report)])),
    ...use(facts, report),
  ];
};

function size(facts: PaperFacts, report: ReportFacts): Phrase {
  const of = outputSubject(facts, report);
  const of_ = (kind: string): number => report.clauses.filter((one) => one.kind === kind).length;
  const [parts, clauses] = [of_('HEADING'), of_('CLAUSE')];
  const all = countFigure(of, 'clauses', 'Clauses', clauses);
  const where = say`It is set out in ${appendixRef(PROTOCOL_APPENDIX)}.`;
  if (parts === 0) return say`The text has ${all} ${plural(clauses, 'clause')}. ${where}`;
  const sections = countFigure(of, 'sections', 'Sections', parts);
  return say`The text has ${all} ${plural(clauses, 'clause')} in ${sections} ${plural(parts, 'section')}. ${where}`;
}

function aligned(facts: PaperFacts, report: ReportFacts): Phrase | null {
  if (report.frameworks.length === 0) return null;
  const of = outputSubject(facts, report);
  const names = report.frameworks.map((name, index) => {
    const bare = clause(name).replace(/^the\s+/iu, '');
    return say`the ${nameFigure(of, `framework.${index + 1}`, 'Framework', bare)}`;
  });
  return say`Its clauses are aligned to ${listed(names)}.`;
}

/** Without the day on which it came to that, and before that day. */
const STAGES: Readonly<Record<AdoptionState, readonly [string, string]>> = {
  CONSIDERING: ['is considering it', 'has been considering it since'],
  ADOPTED: ['has adopted it word for word', 'adopted it word for word on'],
  ADAPTED: ['has adopted it in words of its own', 'adopted it in words of its own on'],
  DECLINED: ['has declined it', 'declined it on'],
  WITHDRAWN: ['no longer uses it', 'stopped using it on'],
};

function adopter(facts: PaperFacts, report: ReportFacts): Phrase {
  const of = adoptionSubject(facts, report);
  const name = nameFigure(of, 'name', 'Adopter', clause(report.adopter));
  const who = report.invented ? say`${name} (invented for a demonstration)` : say`${name}`;
  if (report.since === null) return say`${who} ${STAGES[report.stage][0]}.`;
  const at: Subject = { ...of, origin: { ...report, reportId: report.stageReportId } };
  return say`${who} ${STAGES[report.stage][1]} ${dateFigure(at, 'since', 'Day of its stage', report.since)}.`;
}

function changes(facts: PaperFacts, report: ReportFacts): Phrase | null {
  const of = adoptionSubject(facts, report);
  const counts = [
    ['reworded', report.clauses.filter((one) => one.treatment === 'REWORDED').length],
    ['added', report.clauses.filter((one) => one.treatment === 'ADDED').length],
    ['left out', report.omitted],
  ] as const;
  const told = counts
    .filter(([, count]) => count > 0)
    .map(([what, count], index) => {
      const figure = countFigure(of, what.replace(' ', '-'), `Clauses ${what}`, count);
      const noun = index === 0 ? ` ${plural(count, 'clause', 'clauses')}` : '';
      return say`${figure}${noun} ${plural(count, 'is', 'are')} ${what}`;
    });
  if (told.length === 0) return say`It may be taken up word for word, or adapted clause by clause.`;
  return say`In it, ${listed(told)}.`;
}

function signed(facts: PaperFacts, report: ReportFacts): Phrase | null {
  if (report.members === 0) return null;
  const of = adoptionSubject(facts, report);
  const all = countFigure(of, 'members', 'Members', report.members);
  const every = everyOf(of, 'members', 'Members', report.members, 'member', 'members');
  if (report.signed === report.members) return capital(say`${every} ${plural(report.members, 'has', 'have')} signed.`);
  if (report.signed === 0)
    return report.members === 1
      ? say`Its only member has not signed yet.`
      : say`None of its ${all} members has signed yet.`;
  const some = countFigure(of, 'signed', 'Members that have signed', report.signed);
  return say`So far ${some} of its ${all} members ${plural(report.signed, 'has', 'have')} signed.`;
}

/** What the adopter wants it for, and what of its own it goes with. */
function use(facts: PaperFacts, report: ReportFacts): readonly ComposedBlock[] {
  const of = adoptionSubject(facts, report);
  const purpose =
    report.purpose === null ? null : textFigure(of, 'purpose', 'What it is wanted for', within(report.purpose));
  const relates =
    report.relatesTo === null ? null : textFigure(of, 'relates', 'What it goes with', within(report.relatesTo));
  const said = [purpose && say`The aim is ${purpose}.`, relates && say`The text would go with ${relates}.`];
  if (!purpose && !relates) return [];
  return [paragraph('protocol.use', paragraphOf(said))];
}
