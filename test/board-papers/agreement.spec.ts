import fc from 'fast-check';
import { compose, figuresOf } from '../../src/board-papers/compose.js';
import type { ComposedPaper } from '../../src/board-papers/composed.js';
import { planFact } from '../../src/board-papers/facts/plan-facts.js';
import type { PaperFacts } from '../../src/board-papers/facts/facts.types.js';
import { promiseLedger } from '../../src/board-papers/promises/ledger.js';
import { planPromises } from '../../src/board-papers/promises/plan-promises.js';
import type { EarlierPaper } from '../../src/board-papers/promises/promise.js';
import { plainText } from '../../src/board-papers/prose.js';
import { reviewPack } from '../../src/board-papers/review-pack/pack.js';
import type { Snapshot } from '../../src/board-papers/review-pack/snapshot.js';
import { lateMilestones } from '../../src/board-papers/selections.js';
import type { PlanViewOf } from '../../src/milestones/item.mapper.js';
import { snapshotOf } from '../../src/milestones/baseline-comparison.js';
import { milestonesAsked } from '../../src/milestones/milestones-asked.js';
import { toPlan } from '../../src/milestones/plan.mapper.js';
import { planView } from '../../src/milestones/plan-view.js';
import type { PlanRecord, PlanReport } from '../../src/milestones/plan-record.js';
import type { PlanView } from '../../src/milestones/plan-view.types.js';
import { compileCalendar } from '../../src/platform/calendar/working-days.js';
import { APPROVED, newId, NOTHING, planned, reported, TERMS, TWO_STEPS } from '../milestones/plan-builder.js';
import { id, paperFixture, project } from './facts-fixture.js';

const BEGINNING = '2010-01-04';
const PROJECT = id(20);
/** Two more milestones: one that hangs on nothing, one whose deadline the plan just meets. */
const PLAN = planned(NOTHING, [
  ...TWO_STEPS,
  { addMilestone: { code: 'M3', title: 'Press release' } },
  { addTask: { code: 'T3', title: 'Print', duration: { days: 5 } } },
  { addMilestone: { code: 'M4', title: 'Guide sent', deadline: '2010-02-05' } },
  { addLink: { from: 'M2', to: 'T3', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } },
  { addLink: { from: 'T3', to: 'M4', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } },
]);
const ITEMS = ['T1', 'M1', 'T2', 'M2', 'M3', 'T3', 'M4'];

const dayAt = (offset: number): string =>
  new Date(Date.parse(BEGINNING) + offset * 86_400_000).toISOString().slice(0, 10);

interface Said {
  readonly item: string;
  readonly on: number;
  readonly what: 'FORECAST' | 'DONE' | 'WORDS';
  readonly ahead: number;
  readonly words: boolean;
}

const said: fc.Arbitrary<Said> = fc.record({
  item: fc.constantFrom(...ITEMS),
  on: fc.integer({ min: 0, max: 50 }),
  what: fc.constantFrom('FORECAST', 'FORECAST', 'DONE', 'WORDS'),
  ahead: fc.integer({ min: -5, max: 40 }),
  words: fc.boolean(),
});
const programme = fc.record({
  reports: fc.array(said, { maxLength: 12 }),
  baseline: fc.boolean(),
  asAt: fc.integer({ min: 0, max: 60 }),
  since: fc.integer({ min: 0, max: 60 }),
});

function reportOf({ item, on, what, ahead, words }: Said, index: number): Partial<PlanReport> {
  const narrative = words || what === 'WORDS' ? `Report ${index} of ${item} says why.` : null;
  if (what === 'DONE') return { narrative, actualFinishOn: dayAt(Math.max(0, on - Math.abs(ahead) / 4) | 0) };
  return { narrative, forecastOn: what === 'FORECAST' ? dayAt(on + ahead) : null };
}

const at = (record: PlanRecord, offset: number): PlanView =>
  planView(record, TERMS, { asAt: dayAt(offset), revision: 99 });

const PLANNED = at(PLAN, 0);

function recordOf({
  reports,
  baseline,
}: {
  readonly reports: readonly Said[];
  readonly baseline: boolean;
}): PlanRecord {
  const approved = { id: newId(), effectiveOn: BEGINNING, revision: 2, corrects: null, citation: null, assumed: false };
  const first = {
    ...approved,
    ...APPROVED,
    name: 'First',
    reason: 'First',
    decisionId: null,
    proposalId: null,
    note: 'D1',
    snapshot: snapshotOf(PLANNED),
  };
  const ordered = [...reports].sort((a, b) => a.on - b.on);
  return ordered.reduce(
    (record, one, index) => reported(record, one.item, dayAt(one.on), reportOf(one, index), 10 + index),
    baseline ? { ...PLAN, baselines: [first] } : PLAN,
  );
}

function snapshot(plan: PlanView): Snapshot {
  const domains = {
    outputs: { outputs: [] },
    pilots: { pilots: [] },
    stakeholders: { commitments: [], communications: [] },
    evidence: { evidence: [] },
    feedback: { exercises: [], items: [], byId: { exercises: new Map() } },
    adoption: { adoptions: [] },
    risks: { risks: [] },
    steeringGroup: { seats: [], challenges: [] },
  };
  const none = { decisions: [], actions: [], meetings: [] };
  return { asAt: plan.asAt, revision: plan.revision, plan, domains, ...none } as unknown as Snapshot;
}

/** What each part of the tracker says of one plan. */
function told(before: PlanView, view: PlanView, beginning: PlanView) {
  const { targetEnd } = view.terms;
  const treated = project(20, 'ALPHA', 'Alpha', { plan: planFact(view), targetEnd });
  const first = project(20, 'ALPHA', 'Alpha', { plan: planFact(beginning), targetEnd: null });
  const promised = planPromises(treated);
  const calendars = new Map([[PROJECT, compileCalendar(view.calendar)]]);
  const promises = planPromises(first).map(({ kind, recordId, projectId, code, title, dueOn }) => {
    return { kind, recordId, projectId, code, title, promisedOn: dueOn, figureId: null };
  });
  const paper = { paperId: id(70), issueId: id(71), reference: '10/01', asAt: BEGINNING, revision: 3, promises };
  const earlier: readonly EarlierPaper[] = [paper];
  const ledger = promiseLedger(earlier, { asAt: view.asAt, snapshot: promised, calendars });
  const facts: PaperFacts = paperFixture({ projects: [treated], asAt: view.asAt, revision: 99, ledger });
  const people = { register: { people: new Map() }, suffix: '', trendOf: null } as unknown as PlanViewOf;
  const page = milestonesAsked(toPlan(view, PROJECT, people).milestones, { late: true, order: 'DATE' });
  const context = { projectId: PROJECT, projectCode: 'ALPHA', projectTitle: 'Alpha', organisations: new Map(), ledger };
  const since = { on: before.asAt, kind: 'GIVEN', name: null } as const;
  const pack = reviewPack(since, snapshot(before), snapshot(view), context);
  return { page, pack, ledger, facts, treated, paper: compose(facts) };
}

const codes = (all: readonly { readonly code: string }[]): readonly string[] => all.map(({ code }) => code).sort();

describe('All parts of the tracker', () => {
  it('agree on what is late, why, and how promises stand, whatever was reported', () => {
    fc.assert(
      fc.property(programme, (given) => {
        const record = recordOf(given);
        const view = at(record, given.asAt);
        const { page, pack, ledger, facts, treated, paper } = told(at(record, given.since), view, PLANNED);
        const late = codes(page);
        expect(codes(pack.late.filter(({ domain }) => domain === 'PLAN'))).toEqual(late);
        expect(codes(lateMilestones(treated.plan!))).toEqual(late);
        expect(inShort(paper)).toEqual([pack.status.runs, pack.end.runs]);
        expect(inDigits(plainText(pack.status.runs))).toBe(statusAlone(view));
        const figures = figuresOf(paper);
        const count = figures.find((one) => one.id === 'ALPHA.plan.late')?.value ?? 0;
        expect(count).toBe(late.length);
        for (const status of view.items.filter(({ item }) => item.kind === 'MILESTONE')) {
          // a status that alarms never stands on something that is not late, nor is what is done ever late
          if (['OVERDUE', 'RED', 'AMBER'].includes(status.rag)) expect(late).toContain(status.item.code);
          if (status.actualFinish !== null) expect(late).not.toContain(status.item.code);
          const line = ledger.find(({ code }) => code === status.item.code)!;
          const now = status.finish;
          // a promise has not moved only where the date is the one first promised
          if (line.state === 'OPEN') expect(now).toBe(line.measuredBy.promisedOn);
          if (given.baseline && status.finish !== null) expect(line.movedDays).toBe(status.slipWorkingDays);
          if (given.baseline && status.late === 'SLIPPED') expect(['MOVED', 'MISSED']).toContain(line.state);
          expectOneReason(status.item.code, facts, pack, at(record, given.since).asAt);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** The status as the pages of the plan have it, without what the paper says beside it or not at all. */
function statusAlone({ ragReason }: PlanView): string {
  return ragReason
    .replace(/ \([^)]*\)/u, '')
    .replace(/(?:,? and|:) the plan finishes on .+$/u, '')
    .replace(/: (?:(?:\d+ of \d+ |all \d+ |both |the only )milestones? (?:is|are) done|no milestone is late)/u, '')
    .replace(/: .+ ha(?:s|ve) no recent report/u, ': no recent report')
    .replace(/: all (\d+) milestones have no date/u, ': none of the $1 milestones has a date')
    .replace(/\.$/u, '');
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inDigits = (text: string): string =>
  text.replaceAll(/\b(?:one|two|three|four|five|six|seven|eight|nine)\b/gu, (word) => `${NUMBERS.indexOf(word)}`);

/** The status and the end date on the first page of a paper. */
function inShort({ body }: ComposedPaper) {
  const block = body.find((one) => one.block.id === 'summary')!.block;
  if (block.kind !== 'table') throw new Error('the summary is no table');
  return block.rows.slice(0, 2).map((row) => row[1]!.runs);
}

/** Paper, ledger and pack give the same words as the reason, unless these are older than what they explain. */
function expectOneReason(
  code: string,
  { projects, ledger }: PaperFacts,
  pack: ReturnType<typeof reviewPack>,
  since: string,
): void {
  const item = projects[0]!.plan!.items.find((one) => one.code === code)!;
  const reason = item.reason ?? item.cause?.reason ?? null;
  const line = ledger.find((one) => one.code === code)!;
  const promised = line.reason ?? line.cause?.reason ?? null;
  if (promised) expect(promised).toEqual(reason);
  else expect(reason === null || reason.saidOn <= BEGINNING).toBe(true);
  const change = pack.changes.find((one) => one.code === code && one.what === 'MOVED' && one.to !== null);
  if (!change) return;
  const words = plainText(change.line.runs);
  const younger = reason !== null && reason.saidOn > since;
  if (younger) expect(words).toContain(reason.narrative.replace(/\.$/u, ''));
  else expect(words).toMatch(/no report says why\.$/iu);
  if (item.cause) expect(words).toContain(`It waits for ${item.cause.title}`);
}
