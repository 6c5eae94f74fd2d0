/** Decides how a paper answers for earlier ones: how many of their dates were kept, and which moved, were missed or withdrawn. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts } from '../facts/facts.types.js';
import { countFigure, nameFigure, numberFigure, textFigure, type Figure, type Subject } from '../figures.js';
import { toldLater, type LedgerLine, type PromiseState, type Told } from '../promises/promise.js';
import { listed, paragraphOf, say, together, type Phrase } from '../prose.js';
import { causeOf, dayFigure, paperSubject, saidFigures } from '../subjects.js';
import { clause, plural, workingDays } from '../words.js';
import { slugOf } from '../paper-row.js';
import { lateMilestones, undated } from '../selections.js';
import { few, LISTED } from './lists.js';
import type { SectionComposer } from './section.js';
import { whyPhrase } from './why.js';

/**
 * What became of the promises of earlier papers: how many of each kind, and one by one, up to a few, those that were not kept
 * and are not told with their project, as late or without a date.
 */
export const promises: SectionComposer = (facts) => {
  if (facts.ledger.length === 0) return [];
  const late = new Set(
    facts.projects
      .flatMap(({ plan }) => (plan ? [...lateMilestones(plan), ...undated(plan)] : []))
      .map((one) => one.recordId),
  );
  const news = facts.ledger.filter((line) => !line.settledBefore && !late.has(line.recordId));
  const withProject = facts.ledger.filter((line) => !line.settledBefore && late.has(line.recordId)).length;
  const inState = (state: PromiseState): readonly LedgerLine[] => news.filter((line) => line.state === state);
  return [
    paragraph('promises.all', summary(facts, withProject)),
    ...list(facts, 'moved', withProject ? 'These others have moved' : 'These have moved', inState('MOVED'), moved),
    ...list(facts, 'missed', 'These have been missed', inState('MISSED'), missed),
    ...list(facts, 'withdrawn', 'These have been withdrawn', inState('WITHDRAWN'), withdrawn),
  ];
};

/** Key, label, and verb of one and of many. */
const COUNTED = {
  KEPT: ['kept', 'Promises kept', 'has been kept', 'have been kept'],
  MOVED: ['moved', 'Promises moved', 'has moved', 'have moved'],
  MISSED: ['missed', 'Promises missed', 'has been missed', 'have been missed'],
  WITHDRAWN: ['withdrawn', 'Promises withdrawn', 'has been withdrawn', 'have been withdrawn'],
  OPEN: ['still-to-come', 'Promises still to come', 'is still to come', 'are still to come'],
} as const satisfies Readonly<Record<PromiseState, readonly [string, string, string, string]>>;

function summary(facts: PaperFacts, withProject: number): Phrase {
  const of = promisesSubject(facts);
  const all = facts.ledger.length;
  const count = countFigure(of, 'all', 'Dates and undertakings in earlier papers', all);
  const parts = (Object.keys(COUNTED) as PromiseState[]).flatMap((state): Phrase[] => {
    const some = facts.ledger.filter((line) => line.state === state).length;
    const [key, label, one, many] = COUNTED[state];
    return some === 0 ? [] : [say`${countFigure(of, key, label, some)} ${plural(some, one, many)}`];
  });
  const [only] = facts.ledger;
  if (only && all === 1) return say`The only date or undertaking in earlier papers ${COUNTED[only.state][2]}.`;
  const counted = say`Of the ${count} dates and undertakings in earlier papers, ${listed(parts)}.`;
  if (withProject === 0) return counted;
  const late = countFigure(
    of,
    'with-project',
    'Promises told with their project, as late or without a date',
    withProject,
  );
  const which =
    withProject === 1
      ? say`The ${late} that is late or has no date is`
      : say`The ${late} that are late or have no date are`;
  return paragraphOf([counted, say`${which} explained below.`]);
}

const promisesSubject = (facts: PaperFacts): Subject => ({ ...paperSubject(facts), key: 'promises' });

function list(
  facts: PaperFacts,
  name: string,
  lead: string,
  lines: readonly LedgerLine[],
  bullet: (facts: PaperFacts, line: LedgerLine) => Phrase,
): readonly ComposedBlock[] {
  if (lines.length === 0) return [];
  const { shown, more } = few(lines, LISTED);
  const rest = more === 0 ? [] : [say`${countFigure(promisesSubject(facts), `${name}.more`, 'Others', more)} others.`];
  const [only] = lines;
  if (only && lines.length === 1) return [paragraph(`promises.${name}`, bullet(facts, only))];
  return [paragraph(`promises.${name}`, say`${lead}:`, [...shown.map((line) => bullet(facts, line)), ...rest])];
}

function moved(facts: PaperFacts, line: LedgerLine): Phrase {
  const { title: name, told, promised, now, days } = figuresOf(facts, line);
  const title = say`“${name}”`;
  const gave = promised ? say`${title}, for which paper ${told} gave ${promised}${since(facts, line)},` : say`${title}`;
  if (!now) return paragraphOf([say`${gave} has no date now.`, because(facts, line)]);
  const by = days ? say`, ${days}` : say``;
  const what = line.doneOn === null ? say`${gave} is now due on ${now}${by}.` : say`${gave} was done on ${now}${by}.`;
  return paragraphOf([what, because(facts, line)]);
}

function missed(facts: PaperFacts, line: LedgerLine): Phrase {
  const { title: name, told, promised } = figuresOf(facts, line);
  const title = say`“${name}”`;
  const gave = promised
    ? say`${title}, for which paper ${told} gave ${promised}${since(facts, line)}, is not done and has no other date.`
    : say`${title} is not done and has no other date.`;
  return paragraphOf([gave, because(facts, line)]);
}

function withdrawn(facts: PaperFacts, line: LedgerLine): Phrase {
  const { title: name, told, promised } = figuresOf(facts, line);
  const title = say`“${name}”`;
  const gave = promised
    ? say`${title}, for which paper ${told} gave ${promised}${since(facts, line)}`
    : say`${title}, promised in paper ${told}`;
  const gone = line.kind === 'MILESTONE' ? say`${gave}, is no longer in the plan.` : say`${gave}, has been dropped.`;
  return paragraphOf([gone, because(facts, line)]);
}

/** The other dates that later papers gave: " and paper 10/27 5 March 2010"; nothing where they gave none. */
function since(facts: PaperFacts, line: LedgerLine): Phrase {
  const later = toldLater(line).map((one) => {
    const day =
      one.promisedOn === null
        ? say`no date`
        : say`${dayFigure(toldSubject(facts, line, one), `told.${slugOf(one.reference)}`, `Date of ${line.code}`, one.promisedOn)}`;
    return say` and paper ${referenceFigure(facts, one)} ${day}`;
  });
  return together(later);
}

const saysWhy = ({ reason, cause }: LedgerLine): boolean => (reason ?? cause?.reason ?? null) !== null;

/** Why, as said since it was promised; nothing where nobody said: that is for the author to mend. */
function because(facts: PaperFacts, line: LedgerLine): Phrase | null {
  if (!saysWhy(line)) return null;
  const own = line.reason && saidFigures(recordSubject(facts, line), line.reason);
  const project = facts.projects.find((one) => one.recordId === line.projectId)?.code ?? '';
  return whyPhrase(own, line.cause && causeOf(facts, `${keyOf(facts, line)}.cause`, project, line.cause));
}

/** Everything that is printed of one line: what the record gives traces to the record, what a paper said to that paper. */
function figuresOf(facts: PaperFacts, line: LedgerLine) {
  const of = recordSubject(facts, line);
  const told = line.measuredBy;
  const from = toldSubject(facts, line, told);
  const gone = line.state === 'WITHDRAWN' && line.reportId === null;
  const date = line.doneOn ?? line.dueOn;
  return {
    title: gone
      ? nameFigure(from, 'formerTitle', 'Title in the last paper', clause(line.title))
      : nameFigure(of, 'title', 'Title', clause(line.title)),
    told: referenceFigure(facts, told),
    promised: told.promisedOn === null ? null : dayFigure(from, 'told', `Date of ${line.code}`, told.promisedOn),
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
function keyOf(facts: PaperFacts, { kind, projectId, code }: LedgerLine): string {
  const project = facts.projects.find((one) => one.recordId === projectId)?.code ?? projectId;
  return kind === 'MILESTONE' ? `${project}.${code}` : `promises.${project}.${code}`;
}

function recordSubject(facts: PaperFacts, line: LedgerLine): Subject {
  const { recordId, reportId, citation, code, kind, projectId } = line;
  const project = facts.projects.find((one) => one.recordId === projectId);
  const origin = { recordId, reportId, citation };
  return { key: keyOf(facts, line), kind: KINDS[kind], code: `${project?.code ?? ''} ${code}`.trim(), origin, facts };
}

function toldSubject(facts: PaperFacts, line: LedgerLine, told: Told): Subject {
  const citation = told.figureId === null ? null : `${told.reference}, ${told.figureId}`;
  const origin = { recordId: told.paperId, reportId: told.issueId, citation };
  return { key: keyOf(facts, line), kind: 'BoardPaper', code: `paper ${told.reference}`, origin, facts };
}

/** A paper's reference, traced to its issue. */
function referenceFigure(facts: PaperFacts, told: Told): Figure {
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
