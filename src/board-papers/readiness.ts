/** Decides whether a paper is ready: what blocks its clearance or issue, and what its authors are only warned of; read by page and mutation. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { verbWord } from './asks.js';
import { authorNotes } from './author-notes.js';
import { ASK_VERBS } from './ask-terms.js';
import { blockers, problem, type Cleared } from './blockers.js';
import { current, type PaperContent } from './content.js';
import { type ItemFact, type PaperFacts, type ProjectFact } from './facts/facts.types.js';
import { styleNotes } from './house-style/style-notes.js';
import type { HouseStyle } from './house-style/house-style.js';
import { DEFAULT_BUDGET } from './page-budget.js';
import type { LedgerLine } from './promises/promise.js';
import { plainText } from './prose.js';
import { lateMilestones, milestonesOf, undated } from './selections.js';
import type { Offer } from './staleness.js';
import { plural } from './words.js';

export const SEVERITIES = ['BLOCKS', 'WARNS'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  readonly severity: Severity;
  readonly problem: Problem;
}

/** What readiness is decided on. */
export interface ReadinessContext {
  readonly content: PaperContent;
  readonly offered: readonly Offer[];
  readonly trace: Cleared;
  /** Faults that keep it from being written in every format. */
  readonly unsound: readonly Problem[];
  /** The facts that the record gives for it now. */
  readonly facts: PaperFacts;
  /** That no meeting is recorded for which it could be. */
  readonly unplanned: readonly Problem[];
  /** Comments that nobody has settled, and a return that nobody has answered. */
  readonly comments: readonly Problem[];
  /** Pages before the appendices; null: not known, or not counted. */
  readonly pages: number | null;
  /** The house style that its body has now; null: none. */
  readonly style: HouseStyle | null;
}

/** Everything that stands in the way of the paper, in reading order, and what its authors should look at. */
export function readiness(context: ReadinessContext): readonly Finding[] {
  const { content, offered, trace, unsound, facts, pages, comments } = context;
  const [beforeClearance, clearance] = blockers(content, offered, trace);
  return [
    ...[...unsound, ...beforeClearance, ...withoutAsk(content), ...comments].map(blocks),
    ...(content.terms.report ? [] : ofTheRecord(facts).map(blocks)), // a committee report tells nothing of the plan
    ...context.unplanned.map(warns),
    ...overBudget(content, pages),
    ...styleNotes(content.terms, context.style).map(warns),
    ...unexplainedPromises(facts).map(warns),
    ...(content.terms.report ? [] : authorNotes(content, facts)).map(warns),
    ...clearance.map(blocks),
  ];
}

/** Those that block, as problems. */
export function blocking(findings: readonly Finding[]): readonly Problem[] {
  return findings.filter((one) => one.severity === 'BLOCKS').map((one) => one.problem);
}

const blocks = (one: Problem): Finding => ({ severity: 'BLOCKS', problem: one });
const warns = (one: Problem): Finding => ({ severity: 'WARNS', problem: one });

const ANY_VERB = new RegExp(`\\b(${ASK_VERBS.map(verbWord).join('|')})(s|ed)?\\b`, 'iu');

/** A paper has to ask its body for something, if only to note. */
function withoutAsk({ body }: PaperContent): readonly Problem[] {
  const shown = body.map(current);
  const start = shown.findIndex((block) => block.kind === 'heading' && block.id === 'recommendation');
  const after = shown.slice(start + 1);
  const end = after.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const section = start === -1 ? shown : end === -1 ? after : after.slice(0, end);
  const asks = section.some(
    (block) =>
      block.kind === 'paragraph' && ANY_VERB.test([block.runs, ...(block.bullets ?? [])].map(plainText).join(' ')),
  );
  if (asks) return [];
  const message = `Nothing in the recommendation asks the body for anything. Write what it is asked to do: ${ASK_VERBS.map(verbWord).join(', ')}.`;
  return [problem('NO_ASK', message, start === -1 ? null : 'recommendation')];
}

/** What the Board would stumble over, and the project's lead can mend by a report. */
function ofTheRecord(facts: PaperFacts): readonly Problem[] {
  return facts.projects.flatMap((project) => {
    const { plan } = project;
    if (plan === null) return [];
    const named = (item: ItemFact): string => `${item.title} (${project.code} ${item.code})`;
    const of = (code: ProblemCode, item: ItemFact, message: string): Problem =>
      problem(code, message, subjectOf(project, item));
    return [
      ...milestonesOf(plan)
        .filter((item) => item.rag === 'STALE')
        .map((item) =>
          of('STALE_STATUS', item, `Nothing has been heard of ${named(item)} for too long. Have it reported.`),
        ),
      ...lateMilestones(plan)
        .filter((item) => item.late !== 'TOO_LATE' && item.reason === null && (item.cause?.reason ?? null) === null)
        .map((item) =>
          of(
            'SLIP_UNEXPLAINED',
            item,
            `No report says why ${named(item)} is late. Have its date reported with the reason.`,
          ),
        ),
      ...undated(plan)
        .filter((item) => item.unknown === null)
        .map((item) =>
          of(
            'HOLE_OPEN',
            item,
            `${named(item)} has no date, and the record does not say why. Have it dated, or the reason given.`,
          ),
        ),
    ];
  });
}

const subjectOf = (project: ProjectFact, item: ItemFact): string => `${project.code} ${item.code}`;

/** Promises that were not kept as given, of which no report says why. */
function unexplainedPromises(facts: PaperFacts): readonly Problem[] {
  const unkept = facts.ledger.filter(
    ({ state, settledBefore }) => !settledBefore && (state === 'MOVED' || state === 'MISSED'),
  );
  return unkept
    .filter(({ reason, cause }) => (reason ?? cause?.reason ?? null) === null)
    .map((line) => {
      const message = `${line.title} was promised in paper ${line.measuredBy.reference} and not kept, and no report since says why. Have its date reported with the reason.`;
      const project = facts.projects.find(({ recordId }) => recordId === line.projectId);
      return problem('PROMISE_UNEXPLAINED', message, `${project?.code ?? ''} ${promised(line)}`.trim());
    });
}

/** What was promised, as the subject of a finding names it behind its project; the end of the project is the project itself. */
function promised({ kind, recordId, projectId, code }: LedgerLine): string {
  if (kind === 'MILESTONE') return code;
  if (recordId === projectId) return '';
  return `${kind === 'OTHER' ? 'undertaking' : kind.toLowerCase()} ${code}`;
}

/** The body against its budget of pages; nothing where nobody can count them. */
function overBudget({ terms }: PaperContent, pages: number | null): readonly Finding[] {
  const budget = terms.pageBudget ?? DEFAULT_BUDGET;
  if (pages === null || pages <= budget.pages) return [];
  const over = pages - budget.pages;
  const message = `The body takes ${pages} pages, ${over} ${plural(over, 'page')} more than the ${budget.pages} it may take. Shorten it, or set another budget.`;
  return [{ severity: budget.blocks ? 'BLOCKS' : 'WARNS', problem: problem('PAGE_BUDGET', message) }];
}
