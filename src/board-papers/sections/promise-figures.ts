/** Decides under which key, kind and code what is printed of a promise is cited. */
import type { PaperFacts } from '../facts/facts.types.js';
import { nameFigure, numberFigure, textFigure, type Figure, type Subject } from '../figures.js';
import type { LedgerLine, Told } from '../promises/promise.js';
import { dayFigure } from '../subjects.js';
import { clause, workingDays } from '../words.js';
import { slugOf } from '../paper-row.js';

/** Everything that is printed of one line: what the record gives traces to the record, what a paper said to that paper. */
export function figuresOf(facts: PaperFacts, line: LedgerLine) {
  const of = recordSubject(facts, line);
  const told = line.measuredBy;
  const from = toldSubject(facts, line, told);
  const gone = line.state === 'WITHDRAWN' && line.reportId === null;
  const date = line.doneOn ?? line.dueOn;
  return {
    title: gone
      ? nameFigure(from, 'formerTitle', 'Title in the last paper', clause(line.title))
      : nameFigure(of, 'title', 'Title', clause(line.title)),
    now: date === null ? null : dayFigure(of, line.doneOn ? 'actual' : 'forecast', 'Date', date),
    days: line.movedDays ? movedFigure(of, line.movedDays) : null,
  } as const;
}

function movedFigure(of: Subject, days: number): Figure {
  const text = `${workingDays(days)} ${days > 0 ? 'later' : 'earlier'}`;
  return numberFigure(of, 'moved', 'Move since it was first promised', days, text);
}

const KINDS = {
  MILESTONE: 'Milestone',
  COMMITMENT: 'Commitment',
  ACTION: 'Action',
  COMMUNICATION: 'Communication',
  OTHER: 'Promise',
} as const;

/** The key under which a line's figures are cited: a milestone's own, so that it is cited alike wherever it is printed. */
export function keyOf(facts: PaperFacts, { kind, projectId, code }: LedgerLine): string {
  const project = facts.projects.find((one) => one.recordId === projectId)?.code ?? projectId;
  return kind === 'MILESTONE' ? `${project}.${code}` : `promises.${project}.${code}`;
}

export function recordSubject(facts: PaperFacts, line: LedgerLine): Subject {
  const { recordId, reportId, citation, code, kind, projectId } = line;
  const project = facts.projects.find((one) => one.recordId === projectId);
  const origin = { recordId, reportId, citation };
  return { key: keyOf(facts, line), kind: KINDS[kind], code: `${project?.code ?? ''} ${code}`.trim(), origin, facts };
}

export function toldSubject(facts: PaperFacts, line: LedgerLine, told: Told): Subject {
  const origin = { recordId: told.paperId, reportId: told.issueId, citation: null };
  return { key: keyOf(facts, line), kind: 'BoardPaper', code: `paper ${told.reference}`, origin, facts };
}

/** A paper's reference, traced to its issue. */
export function referenceFigure(facts: PaperFacts, told: Told): Figure {
  const origin = { recordId: told.paperId, reportId: told.issueId, citation: null };
  const of = {
    key: `paper.${slugOf(told.reference)}`,
    kind: 'BoardPaper',
    code: `paper ${told.reference}`,
    origin,
    facts,
  };
  return textFigure(of, 'reference', 'Reference', told.reference);
}
