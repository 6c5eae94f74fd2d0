/** Decides when a paper has a table of scored threats, and what stands in it: the highest first, the colour only beside the band. */
import { compareCodes } from '../../platform/record/by-code.js';
import type { Cell, CellTone, Column } from '../../documents/model.js';
import type { ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { RiskFact, ScoreFact } from '../facts/risks-facts.js';
import { dateFigure, eachOnce, nameFigure, numberFigure, textFigure, type Figure } from '../figures.js';
import { clause, dateWords, oneLine } from '../words.js';
import { riskSubject, riskTitle } from './risk-subjects.js';
import type { AppendixComposer } from './section.js';

/** The id of the appendix. */
export const RISK_APPENDIX = 'risks';

/** Fewer are told in words alone. */
const FEWEST = 3;
/** More would fill pages; the register has them all. */
const MOST = 20;

const COLUMNS: readonly Column[] = [
  { title: 'Threat', width: 8 },
  { title: 'Likelihood', width: 3 },
  { title: 'Impact', width: 3 },
  { title: 'Score', width: 2, align: 'right' },
  { title: 'Band', width: 3 },
  { title: 'Owner', width: 4 },
];

/** An appendix with the scored threats of each project that has several. */
export const riskAppendix: AppendixComposer = (facts) => {
  const blocks = facts.projects.flatMap((project) =>
    scoredTable(
      facts,
      project,
      project.risks.risks.filter((risk) => risk.status === 'OPEN'),
    ),
  );
  return blocks.length ? [{ id: RISK_APPENDIX, title: 'Risks with a score', landscape: false, blocks }] : [];
};

/** The table; nothing where fewer than three threats have a score. */
function scoredTable(facts: PaperFacts, project: ProjectFact, open: readonly RiskFact[]): readonly ComposedBlock[] {
  const scored = open
    .flatMap((risk) => {
      const now = risk.scores.at(-1);
      return risk.nature === 'THREAT' && now ? [{ risk, now }] : [];
    })
    .sort((a, b) => b.now.rank - a.now.rank || compareCodes(a.risk.code, b.risk.code));
  if (scored.length < FEWEST) return [];
  const figures: Figure[] = [];
  const cell = (figure: Figure | null, tone?: CellTone): Cell => {
    if (figure === null) return { runs: [{ kind: 'text', text: 'Not named' }] };
    figures.push(figure);
    return { runs: [{ kind: 'text', text: figure.text, ref: figure.id }], ...(tone && { tone }) };
  };
  const rows = scored.slice(0, MOST).map(({ risk, now }) => {
    const of = riskSubject(facts, project, risk, now.reportId);
    return [
      cell(riskTitle(facts, project, risk)),
      cell(textFigure(of, 'likelihood', 'Likelihood', oneLine(now.likelihood))),
      cell(textFigure(of, 'impact', 'Impact', oneLine(now.impact))),
      cell(numberFigure(of, 'score', 'Score', now.score, `${now.score}`)),
      cell(textFigure(of, 'band', 'Band of the score', oneLine(now.band)), now.tone),
      cell(owner(facts, project, risk)),
    ];
  });
  const which = scored.length > MOST ? 'The highest threats' : 'Threats with a score';
  const block = {
    kind: 'table' as const,
    id: `${project.code}.risks.table`,
    caption: `${which}, ${project.code} on ${dateWords(facts.asAt)}`,
    columns: COLUMNS,
    rows,
    rowHeaders: true,
  };
  const dates = scored.slice(0, MOST).map(({ risk, now }) => scoredOn(facts, project, risk, now));
  return [{ block, figures: eachOnce([...figures, ...dates]) }];
}

function owner(facts: PaperFacts, project: ProjectFact, risk: RiskFact): Figure | null {
  if (risk.owner === null) return null;
  return nameFigure(riskSubject(facts, project, risk), 'owner', 'Owner', clause(risk.owner.name));
}

/** The day of an assessment: the table rests on it. */
function scoredOn(facts: PaperFacts, project: ProjectFact, risk: RiskFact, now: ScoreFact): Figure {
  return dateFigure(riskSubject(facts, project, risk, now.reportId), 'score.on', 'Date of the assessment', now.on);
}
