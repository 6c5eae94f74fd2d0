/** Decides how a paper answers for earlier ones: what was promised, what moved, was missed, withdrawn or kept, and where papers differ. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts } from '../facts/facts.types.js';
import {
  countFigure,
  dateFigure,
  nameFigure,
  numberFigure,
  textFigure,
  type Figure,
  type Subject,
} from '../figures.js';
import { toldLater, type LedgerLine, type PromiseState, type Told } from '../promises/promise.js';
import { listed, note, paragraphOf, say, together, type Phrase } from '../prose.js';
import { causeOf, paperSubject, saidFigures } from '../subjects.js';
import { clause, plural, workingDays } from '../words.js';
import { slugOf } from '../paper-row.js';
import type { SectionComposer } from './section.js';
import { whyPhrase } from './why.js';

/** The ledger of every promise that earlier papers gave; nothing where they gave none. */
export const promises: SectionComposer = (facts) => {
  if (facts.ledger.length === 0) return [];
  const news = facts.ledger.filter((line) => !line.settledBefore);
  const inState = (state: PromiseState): readonly LedgerLine[] => news.filter((line) => line.state === state);
  return [
    paragraph('promises.all', summary(facts)),
    ...list(facts, 'moved', say`These have moved:`, inState('MOVED'), moved),
    ...list(
      facts,
      'missed',
      say`The day promised has passed for these, and they have no new one:`,
      inState('MISSED'),
      missed,
    ),
    ...list(facts, 'withdrawn', say`These are no longer promised:`, inState('WITHDRAWN'), withdrawn),
    ...kept(facts, inState('KEPT')),
    ...list(
      facts,
      'contradicted',
      say`Earlier papers gave different dates for these:`,
      news.filter((line) => line.contradicted),
      contradicted,
    ),
  ];
};

const COUNTED = {
  KEPT: ['kept', 'Promises kept'],
  MOVED: ['moved', 'Promises moved'],
  MISSED: ['missed', 'Promises missed'],
  WITHDRAWN: ['withdrawn', 'Promises withdrawn'],
  OPEN: ['still to come', 'Promises still to come'],
} as const satisfies Readonly<Record<PromiseState, readonly [string, string]>>;

function summary(facts: PaperFacts): Phrase {
  const of = { ...paperSubject(facts), key: 'promises' };
  const all = facts.ledger.length;
  const count = countFigure(of, 'all', 'Promises of earlier papers', all);
  const meaning = note(
    'Every date to come and every undertaking in an issued paper counts as a promise; it is measured by the first paper that gave a date for it, in working days.',
  );
  const parts = (Object.keys(COUNTED) as PromiseState[]).flatMap((state): Phrase[] => {
    const some = facts.ledger.filter((line) => line.state === state).length;
    const [word, label] = COUNTED[state];
    return some === 0 ? [] : [say`${countFigure(of, word.replaceAll(' ', '-'), label, some)} ${word}`];
  });
  return say`Earlier papers made ${count} ${plural(all, 'promise')}${meaning} about the work in this one: ${listed(parts)}.`;
}

function list(
  facts: PaperFacts,
  name: string,
  lead: Phrase,
  lines: readonly LedgerLine[],
  bullet: (facts: PaperFacts, line: LedgerLine) => Phrase,
): readonly ComposedBlock[] {
  if (lines.length === 0) return [];
  return [
    paragraph(
      `promises.${name}`,
      lead,
      lines.map((line) => bullet(facts, line)),
    ),
  ];
}

function moved(facts: PaperFacts, line: LedgerLine): Phrase {
  const { title, told, promised, now, days } = figuresOf(facts, line);
  const gave = promised ? say`${title}, for which paper ${told} gave ${promised}${since(facts, line)},` : say`${title}`;
  if (!now) return paragraphOf([say`${gave} has no date now.`, saysWhy(line) ? because(facts, line) : null]);
  const by = days ? say`, ${days}` : say``;
  const what = line.doneOn === null ? say`${gave} is now due on ${now}${by}.` : say`${gave} was done on ${now}${by}.`;
  return paragraphOf([what, because(facts, line)]);
}

function missed(facts: PaperFacts, line: LedgerLine): Phrase {
  const { title, told, promised } = figuresOf(facts, line);
  const gave = promised
    ? say`${title}, for which paper ${told} gave ${promised}${since(facts, line)}.`
    : say`${title}.`;
  return paragraphOf([gave, because(facts, line)]);
}

function withdrawn(facts: PaperFacts, line: LedgerLine): Phrase {
  const { title, told, promised } = figuresOf(facts, line);
  const gave = promised
    ? say`${title}, for which paper ${told} gave ${promised}${since(facts, line)}`
    : say`${title}, promised in paper ${told}`;
  if (saysWhy(line)) return paragraphOf([say`${gave}.`, because(facts, line)]);
  return line.kind === 'MILESTONE' ? say`${gave}, is no longer in the plan.` : say`${gave}, is no longer on record.`;
}

function kept(facts: PaperFacts, lines: readonly LedgerLine[]): readonly ComposedBlock[] {
  if (lines.length === 0) return [];
  const titles = lines.map((line) => say`${figuresOf(facts, line).title}`);
  return [paragraph('promises.kept', say`Kept since the last paper: ${listed(titles)}.`)];
}

function contradicted(facts: PaperFacts, line: LedgerLine): Phrase {
  const { title } = figuresOf(facts, line);
  const said = line.told.flatMap((one): Phrase[] => {
    if (one.promisedOn === null) return [];
    const of = toldSubject(facts, line, one);
    const day = dateFigure(of, `told.${slugOf(one.reference)}`, `Date of ${line.code}`, one.promisedOn);
    return [say`${day} in paper ${referenceFigure(facts, one)}`];
  });
  return say`${title}: ${listed(said)}.`;
}

/** The other dates that later papers gave: " and paper 10/27 5 March 2010"; nothing where they gave none. */
function since(facts: PaperFacts, line: LedgerLine): Phrase {
  const later = toldLater(line).map((one) => {
    const day =
      one.promisedOn === null
        ? say`no date`
        : say`${dateFigure(toldSubject(facts, line, one), `told.${slugOf(one.reference)}`, `Date of ${line.code}`, one.promisedOn)}`;
    return say` and paper ${referenceFigure(facts, one)} ${day}`;
  });
  return together(later);
}

const saysWhy = ({ reason, cause }: LedgerLine): boolean => (reason ?? cause?.reason ?? null) !== null;

/** Why, as said since it was promised. */
function because(facts: PaperFacts, line: LedgerLine): Phrase {
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
    promised: told.promisedOn === null ? null : dateFigure(from, 'told', `Date of ${line.code}`, told.promisedOn),
    now: date === null ? null : dateFigure(of, line.doneOn ? 'actual' : 'forecast', 'Date', date),
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
