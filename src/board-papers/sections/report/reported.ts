/** Decides what a committee report is about: the adoption that its facts hold, and how its records are cited. */
import type { ClauseFact, ReportFacts } from '../../facts/report-facts.js';
import type { PaperFacts, ProjectFact } from '../../facts/facts.types.js';
import type { Subject } from '../../figures.js';

export interface Reported {
  readonly report: ReportFacts;
  readonly project: ProjectFact;
}

/** What the report is about. Throws a RangeError for facts of another form. */
export function reported({ report, projects }: PaperFacts): Reported {
  const [project] = projects;
  if (!report || !project) throw new RangeError('these are not the facts of a committee report');
  return { report, project };
}

export function adoptionSubject(facts: PaperFacts, report: ReportFacts): Subject {
  return { key: 'report.adoption', kind: 'Adoption', code: report.code, origin: report, facts };
}

export function outputSubject(facts: PaperFacts, { output }: ReportFacts): Subject {
  return { key: 'report.output', kind: 'OutputVersion', code: output.title, origin: output, facts };
}

/** A clause of the text, by its place: not every clause has a number. */
export function clauseSubject(facts: PaperFacts, clause: ClauseFact, place: number): Subject {
  const code = clause.number === null ? `clause at place ${place}` : `clause ${clause.number}`;
  return { key: `report.clause.${place}`, kind: 'Clause', code, origin: clause, facts };
}
