/** Decides under which key, kind and code the facts of the risk register are cited. */
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { RiskFact } from '../facts/risks-facts.js';
import { nameFigure, type Figure, type Subject } from '../figures.js';
import { clause } from '../words.js';

/** The register as a whole: what is computed from all of its rows. */
export function registerSubject(facts: PaperFacts, project: ProjectFact): Subject {
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  return { key: `${project.code}.risks`, kind: 'RiskRegister', code: `${project.code} risk register`, origin, facts };
}

/** One risk; `reportId` is the row that says it. */
export function riskSubject(
  facts: PaperFacts,
  project: ProjectFact,
  risk: RiskFact,
  reportId = risk.reportId,
): Subject {
  const code = `${project.code} ${risk.code}`;
  return { key: `${project.code}.risk.${risk.code}`, kind: 'Risk', code, origin: { ...risk, reportId }, facts };
}

/** What people call a risk. */
export function riskTitle(facts: PaperFacts, project: ProjectFact, risk: RiskFact): Figure {
  return nameFigure(riskSubject(facts, project, risk), 'title', 'Title', clause(risk.title));
}
