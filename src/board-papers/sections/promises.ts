/** Decides how a paper answers for earlier ones: how many of their dates were kept, and which moved, were missed or withdrawn. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts } from '../facts/facts.types.js';
import { countFigure, type Subject } from '../figures.js';
import { changes, toldLater, type LedgerLine, type PromiseState } from '../promises/promise.js';
import { capital, listed, paragraphOf, say, type Phrase } from '../prose.js';
import { causeOf, dayFigure, paperSubject, saidFigures } from '../subjects.js';
import { plural } from '../words.js';
import { slugOf } from '../paper-row.js';
import { lateMilestones, undated, unheardOf } from '../selections.js';
import { everyOf, few, firstAndLast, LISTED } from './lists.js';
import { figuresOf, keyOf, recordSubject, referenceFigure, toldSubject } from './promise-figures.js';
import type { SectionComposer } from './section.js';
import { whyPhrase } from './why.js';

/**
 * What became of the promises of earlier papers: how many of each kind, and one by one, up to a few, those that were not kept
 * and are not told with their project, as late, without a date or without a recent report.
 */
export const promises: SectionComposer = (facts) => {
  if (facts.ledger.length === 0) return [];
  const plans = facts.projects.flatMap(({ plan }) => plan ?? []);
  const late = new Set(plans.flatMap(lateMilestones).map((one) => one.recordId));
  const without = new Set(plans.flatMap(undated).map((one) => one.recordId));
  const silent = new Set(plans.flatMap(unheardOf).map((one) => one.recordId));
  const open = facts.ledger.filter((line) => !line.settledBefore);
  const why = ({ recordId }: LedgerLine): WithProject | null => {
    if (late.has(recordId)) return 'LATE';
    return without.has(recordId) ? 'UNDATED' : silent.has(recordId) ? 'SILENT' : null;
  };
  const news = open.filter((line) => why(line) === null);
  const withProject = open.flatMap((line) => why(line) ?? []);
  const inState = (state: PromiseState): readonly LedgerLine[] => news.filter((line) => line.state === state);
  return [
    paragraph('promises.all', summary(facts, withProject)),
    ...list(
      facts,
      'moved',
      withProject.length > 0 ? 'These others have moved' : 'These have moved',
      inState('MOVED'),
      moved,
    ),
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

/** Why a promise is told with its project. */
type WithProject = 'LATE' | 'UNDATED' | 'SILENT';

function summary(facts: PaperFacts, withProject: readonly WithProject[]): Phrase {
  const of = promisesSubject(facts);
  const all = facts.ledger.length;
  const states = (Object.keys(COUNTED) as PromiseState[]).filter((state) =>
    facts.ledger.some((line) => line.state === state),
  );
  const [only] = states;
  const label = 'Dates and undertakings in earlier papers';
  if (only && states.length === 1) {
    const every =
      all === 2
        ? say`both of the dates and undertakings`
        : everyOf(of, 'all', label, all, 'date or undertaking', 'dates and undertakings');
    const become = COUNTED[only][all === 1 ? 2 : 3];
    return paragraphOf([capital(say`${every} in earlier papers ${become}.`), below(withProject, all)]);
  }
  const parts = states.map((state): Phrase => {
    const some = facts.ledger.filter((line) => line.state === state).length;
    const [key, name, one, many] = COUNTED[state];
    return say`${countFigure(of, key, name, some)} ${plural(some, one, many)}`;
  });
  const count = countFigure(of, 'all', label, all);
  return paragraphOf([
    say`Of the ${count} dates and undertakings in earlier papers, ${listed(parts)}.`,
    below(withProject, all),
  ]);
}

/** That some are told with their project, without a second count beside the first; nothing where that is the only promise. */
function below(withProject: readonly WithProject[], all: number): Phrase | null {
  if (withProject.length === 0 || all === 1) return null;
  const one = withProject.length === 1;
  const why = (Object.keys(BELOW) as WithProject[]).filter((reason) => withProject.includes(reason));
  const reasons = why.map((reason) => BELOW[reason][one ? 0 : 1]);
  const last = reasons.length > 1 ? ` or ${reasons.at(-1) ?? ''}` : '';
  const which = `${reasons.slice(0, last === '' ? 1 : -1).join(', ')}${last}`;
  return one ? say`The one that ${which} is reported below.` : say`Those that ${which} are reported below.`;
}

const BELOW: Readonly<Record<WithProject, readonly [one: string, many: string]>> = {
  LATE: ['is late', 'are late'],
  UNDATED: ['has no date', 'have no date'],
  SILENT: ['has had no recent report', 'have had no recent report'],
};

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

/** "“Seminar held”, for which paper 10/05 gave 10 March", with the other dates that papers gave. */
function named(facts: PaperFacts, line: LedgerLine): Phrase {
  const { title } = figuresOf(facts, line);
  const given = changes(line.told).map((one) => {
    const of = toldSubject(facts, line, one);
    const key = one === line.measuredBy ? 'told' : `told.${slugOf(one.reference)}`;
    return say`paper ${referenceFigure(facts, one)} gave ${dayFigure(of, key, `Date of ${line.code}`, one.promisedOn ?? '')}`;
  });
  if (given.length === 0) return say`“${title}”`;
  return say`“${title}”, for which ${firstAndLast(promisesSubject(facts), `${line.code}.dates`, given)}`;
}

function moved(facts: PaperFacts, line: LedgerLine): Phrase {
  const { now, days } = figuresOf(facts, line);
  const gave = named(facts, line);
  const comma = changes(line.told).length > 0 ? ',' : '';
  if (!now) return paragraphOf([say`${gave}${comma} has no date now.`, because(facts, line)]);
  const than = toldLater(line).length > 0 ? ' than first given' : '';
  const by = days ? say`, ${days}${than}` : say``;
  const is = line.doneOn === null ? 'is now due' : 'was done';
  return paragraphOf([say`${gave}${comma} ${is} on ${now}${by}.`, because(facts, line)]);
}

function missed(facts: PaperFacts, line: LedgerLine): Phrase {
  const comma = changes(line.told).length > 0 ? ',' : '';
  const what = say`${named(facts, line)}${comma} has not been reported as done and has no other date.`;
  return paragraphOf([what, because(facts, line)]);
}

function withdrawn(facts: PaperFacts, line: LedgerLine): Phrase {
  const dated = changes(line.told).length > 0;
  const gave = dated
    ? named(facts, line)
    : say`${named(facts, line)}, promised in paper ${referenceFigure(facts, line.measuredBy)}`;
  const gone = line.kind === 'MILESTONE' ? say`${gave}, is no longer in the plan.` : say`${gave}, has been dropped.`;
  return paragraphOf([gone, because(facts, line)]);
}

const saysWhy = ({ reason, cause }: LedgerLine): boolean => (reason ?? cause?.reason ?? null) !== null;

/** Why, as said since it was promised; nothing where nobody said: that is for the author to mend. */
function because(facts: PaperFacts, line: LedgerLine): Phrase | null {
  if (!saysWhy(line)) return null;
  const own = line.reason && saidFigures(recordSubject(facts, line), line.reason);
  const project = facts.projects.find((one) => one.recordId === line.projectId)?.code ?? '';
  return whyPhrase(own, line.cause && causeOf(facts, `${keyOf(facts, line)}.cause`, project, line.cause));
}
