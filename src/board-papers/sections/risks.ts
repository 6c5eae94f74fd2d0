/** Decides what a paper says of the risk register: how many are open, the highest, what it lacks, and what is above appetite. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { RiskFact } from '../facts/risks-facts.js';
import { countFigure, dateFigure, numberFigure, textFigure } from '../figures.js';
import { listed, paragraphOf, say, type Phrase } from '../prose.js';
import { projectTitle } from '../subjects.js';
import { oneLine, plural } from '../words.js';
import { appetites } from './risk-appetite.js';
import { lacking } from './risk-lacks.js';
import { registerSubject, riskSubject, riskTitle } from './risk-subjects.js';
import { scoredTable } from './risk-table.js';
import type { ProjectPart } from './section.js';

/** How many are named where several share the highest score. */
const NAMED = 3;

/** The risk register of a project; nothing where it is empty. */
export const risks: ProjectPart = (facts, project) => {
  const { risks: all } = project.risks;
  if (all.length === 0) return [];
  const open = all.filter((risk) => risk.status === 'OPEN');
  const summary = paragraph(
    `${project.code}.risks`,
    paragraphOf([held(facts, project, open), highest(facts, project, open), assumptions(facts, project, open)]),
  );
  const lacks = lacking(facts, project, open);
  const beyond = appetites(facts, project, open);
  return [
    summary,
    ...(lacks ? [paragraph(`${project.code}.risks.lacks`, lacks)] : []),
    ...(beyond.length ? [paragraph(`${project.code}.risks.appetite`, paragraphOf(beyond))] : []),
    ...scoredTable(facts, project, open),
  ] satisfies readonly ComposedBlock[];
};

function held(facts: PaperFacts, project: ProjectFact, open: readonly RiskFact[]): Phrase {
  const of = registerSubject(facts, project);
  const closed = project.risks.risks.length - open.length;
  const opportunities = open.filter((risk) => risk.nature === 'OPPORTUNITY').length;
  const count = countFigure(of, 'open', 'Open risks', open.length);
  const chances = countFigure(of, 'open.opportunities', 'Open opportunities', opportunities);
  const gone = countFigure(of, 'closed', 'Closed risks', closed);
  const which = ((): Phrase | string => {
    if (opportunities === 0) return '';
    if (opportunities === open.length) return open.length === 1 ? ', an opportunity' : ', all of them opportunities';
    return say`, ${chances} of them ${plural(opportunities, 'an opportunity', 'opportunities')}`;
  })();
  const past = closed === 0 ? '' : say`; ${gone} ${plural(closed, 'has', 'have')} been closed`;
  return say`The risk register of “${projectTitle(facts, project)}” holds ${count} open ${plural(open.length, 'risk')}${which}${past}.`;
}

function highest(facts: PaperFacts, project: ProjectFact, open: readonly RiskFact[]): Phrase | null {
  if (open.length === 0) return null;
  const scored = open.filter((risk) => risk.nature === 'THREAT' && risk.scores.length > 0);
  if (scored.length === 0) {
    const threats = open.filter((risk) => risk.nature === 'THREAT').length;
    if (threats === 0) return null;
    if (open.length === 1) return say`It has no score.`;
    return threats === 1 ? say`The threat has no score.` : say`No threat among them has a score.`;
  }
  const top = Math.max(...scored.map(rank));
  const first = scored.filter((risk) => rank(risk) === top);
  const [one] = first;
  if (one && first.length === 1) return say`The highest threat is ${scoredRisk(facts, project, one)}.`;
  const more = first.length - NAMED;
  const others = countFigure(registerSubject(facts, project), 'highest.more', 'Other threats as high', more);
  const names = [
    ...first.slice(0, NAMED).map((risk) => scoredRisk(facts, project, risk)),
    ...(more > 0 ? [say`${others} more as high`] : []),
  ];
  return say`The highest threats are ${listed(names)}.`;
}

/** That scores are assumptions; nothing where none is. */
function assumptions(facts: PaperFacts, project: ProjectFact, open: readonly RiskFact[]): Phrase | null {
  const scored = open.filter((risk) => risk.scores.length > 0);
  const assumed = scored.filter((risk) => risk.scores.at(-1)?.assumed === true).length;
  if (assumed === 0) return null;
  const count = countFigure(registerSubject(facts, project), 'assumed', 'Scores that are assumptions', assumed);
  if (scored.length === 1) return say`The score is a planning assumption.`;
  if (assumed === scored.length && assumed === 2) return say`Both scores are planning assumptions.`;
  if (assumed === scored.length) return say`All ${count} scores are planning assumptions.`;
  return say`Of the scores ${count} ${plural(assumed, 'is a planning assumption', 'are planning assumptions')}.`;
}

const rank = (risk: RiskFact): number => risk.scores.at(-1)?.rank ?? 0;

/** "“Title” (score 12, “High”, up from 6 at the last paper)". */
function scoredRisk(facts: PaperFacts, project: ProjectFact, risk: RiskFact): Phrase {
  const title = say`“${riskTitle(facts, project, risk)}”`;
  const now = risk.scores.at(-1);
  if (!now) return title;
  const of = riskSubject(facts, project, risk, now.reportId);
  const score = numberFigure(of, 'score', 'Score', now.score, `${now.score}`);
  const band = textFigure(of, 'band', 'Band of the score', oneLine(now.band));
  const since = dateFigure(of, 'score.on', 'Date of the assessment', now.on);
  return say`${title} (score ${score}, “${band}”, since ${since}${trend(facts, project, risk)})`;
}

/** How the score stands beside that on the day of the last paper; nothing where there was no paper. */
function trend(facts: PaperFacts, project: ProjectFact, risk: RiskFact): Phrase | string {
  const { previous } = facts;
  const now = risk.scores.at(-1);
  if (previous === null || now === undefined) return '';
  if (risk.raisedOn > previous.asAt) return '; new since the last paper';
  const then = risk.scores.findLast((score) => score.on <= previous.asAt);
  if (then === undefined) return '; not scored at the last paper';
  if (then.scaleId !== now.scaleId) return '; on another scale at the last paper';
  if (then.score === now.score) return '; unchanged since the last paper';
  const of = riskSubject(facts, project, risk, then.reportId);
  const former = numberFigure(of, 'score.before', 'Score at the last paper', then.score, `${then.score}`);
  return say`; ${now.score > then.score ? 'up' : 'down'} from ${former} at the last paper`;
}
