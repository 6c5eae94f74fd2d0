import fc from 'fast-check';
import { compose, figuresOf } from '../../src/board-papers/compose.js';
import type { PaperBlock } from '../../src/board-papers/composed.js';
import { citedIds } from '../../src/board-papers/content.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../../src/board-papers/facts/facts.types.js';
import { plainText } from '../../src/board-papers/prose.js';
import { PROMISE_KINDS, PROMISE_STATES, type LedgerLine, type Told } from '../../src/board-papers/promises/promise.js';
import { NARRATIVE_TOPICS } from '../../src/programme/narrative-topic.js';
import { cfpsPlan, id, item, paperFixture, party, project } from './facts-fixture.js';

const words = fc
  .array(fc.constantFrom('alpha', 'beta ', ' gamma', 'delta.', 'two words', 'ends, ', 'Émile'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const date = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.UTC(2009, 11, 1) + n * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const RAGS: readonly ItemFact['rag'][] = ['COMPLETE', 'ON_TRACK', 'AMBER', 'RED', 'OVERDUE', 'STALE', 'UNKNOWN'];
const days = fc.integer({ min: -30, max: 30 });

const itemFact = (n: number): fc.Arbitrary<ItemFact> =>
  fc
    .record({
      title: words,
      kind: oneOf('STAGE' as const, 'TASK' as const, 'MILESTONE' as const, 'MILESTONE' as const),
      start: maybe(date),
      finish: maybe(date),
      baselineFinish: maybe(date),
      actualFinish: maybe(date),
      slip: maybe(days),
      rag: fc.constantFrom(...RAGS),
      ragReason: words,
      publication: fc.boolean(),
      assumed: fc.boolean(),
      unknown: maybe(words),
      reason: maybe(fc.record({ reportId: fc.constant(id(900 + n)), narrative: words, saidOn: date })),
    })
    .map((more) => item(100 + n, `X${n}`, more.title, { ...more, finish: more.actualFinish ?? more.finish }));

const planFact: fc.Arbitrary<PlanFact> = fc
  .record({
    items: fc.integer({ min: 0, max: 6 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => itemFact(i)))),
    finish: maybe(date),
    finishIsPartial: fc.boolean(),
    finishSlip: maybe(days),
    baseline: maybe(fc.record({ id: fc.constant(id(5)), name: words, approvedOn: date, decision: words })),
    nonWorking: fc.uniqueArray(fc.record({ name: words, date }), { maxLength: 4, selector: (day) => day.date }),
    windows: fc.array(fc.record({ name: words, from: date, to: date }), { maxLength: 2 }),
    lastWorkingDay: maybe(date),
    workingDaysLeft: maybe(days),
    lookAheadTo: date,
    criticalPath: oneOf([], ['X0'], ['X0', 'X1', 'X2']),
    problems: fc.array(
      fc.record({ code: oneOf('PAST_DEADLINE', 'OPEN_END'), item: maybe(oneOf('X0', 'X1')), message: words }),
      { maxLength: 3 },
    ),
  })
  .map((more) => cfpsPlan(more));

const projectFact = (n: number): fc.Arbitrary<ProjectFact> =>
  fc
    .record({
      title: words,
      targetEnd: maybe(date),
      start: date,
      objectives: fc.array(words, { maxLength: 3 }),
      sponsors: fc.array(
        words.map((name) => party(3, name, null)),
        { maxLength: 3 },
      ),
      lead: maybe(fc.tuple(words, maybe(words)).map(([name, post]) => party(4, name, post))),
      smtLead: maybe(fc.tuple(words, maybe(words)).map(([name, post]) => party(5, name, post))),
      approval: maybe(fc.record({ body: words, decidedOn: maybe(date), decision: maybe(words) })),
      narratives: fc.array(
        fc.record({
          recordId: fc.constant(id(6)),
          reportId: fc.constant(id(7)),
          citation: fc.constant(null),
          topic: fc.constantFrom(...NARRATIVE_TOPICS),
          paragraphs: fc.array(
            fc.oneof(
              words,
              fc.tuple(words, words).map(([a, b]) => `${a}:\n- ${b}\n - ${b}`),
              oneOf('', ' \n', '- '),
            ),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 4 },
      ),
      plan: maybe(planFact),
    })
    .map((more) => {
      const byTopic = new Map(more.narratives.map((one) => [one.topic, one]));
      return project(n, `P${n}`, more.title, { ...more, narratives: [...byTopic.values()] });
    });

const previous: fc.Arbitrary<PaperFacts['previous']> = maybe(
  fc.record({
    paperId: fc.constant(id(70)),
    issueId: fc.constant(id(71)),
    reference: fc.constant('10/01'),
    asAt: date,
    milestones: fc.array(
      fc.record({
        projectId: oneOf(id(10), id(20)),
        itemId: oneOf(id(100), id(101), id(199)),
        code: oneOf('X0', 'X9'),
        title: words,
        finish: maybe(date),
        actualFinish: maybe(date),
      }),
      { maxLength: 3 },
    ),
  }),
);

const told = fc
  .record({ asAt: date, promisedOn: maybe(date), n: fc.integer({ min: 1, max: 3 }) })
  .map(({ asAt, promisedOn, n }): Told => {
    return {
      paperId: id(80 + n),
      issueId: id(90 + n),
      reference: `09/${n}`,
      asAt,
      revision: n,
      promisedOn,
      figureId: null,
    };
  });

const reason = (n: number) => fc.record({ reportId: fc.constant(id(500 + n)), narrative: words, saidOn: date });

const line = (n: number): fc.Arbitrary<LedgerLine> =>
  fc
    .record({
      kind: fc.constantFrom(...PROMISE_KINDS),
      recordId: fc.constant(id(300 + n)),
      projectId: oneOf(id(10), id(20)),
      code: fc.constant(`L${n}`),
      title: words,
      state: fc.constantFrom(...PROMISE_STATES),
      told: fc
        .uniqueArray(told, { minLength: 1, maxLength: 3, selector: (one) => one.reference })
        .map((all): [Told, ...Told[]] => [all[0]!, ...all.slice(1)]),
      dueOn: maybe(date),
      doneOn: maybe(date),
      movedDays: maybe(days),
      contradicted: fc.boolean(),
      settledBefore: fc.boolean(),
      reportId: maybe(fc.constant(id(400 + n))),
      citation: fc.constant(null),
      reason: maybe(reason(n)),
      cause: maybe(
        fc.record({
          recordId: fc.constant(id(600 + n)),
          code: fc.constant(`K${n}`),
          title: words,
          reason: maybe(reason(n)),
        }),
      ),
    })
    .map((one) => ({ ...one, measuredBy: one.told.find(({ promisedOn }) => promisedOn !== null) ?? one.told[0] }));

const ledger = fc
  .integer({ min: 0, max: 5 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, index) => line(index))))
  .map((lines) =>
    lines.map((one) => ({
      ...one,
      contradicted: one.contradicted && new Set(one.told.flatMap(({ promisedOn }) => promisedOn ?? [])).size > 1,
    })),
  );

const facts: fc.Arbitrary<PaperFacts> = fc
  .record({
    ledger,
    projects: fc.oneof(fc.tuple(projectFact(10)), fc.tuple(projectFact(10), projectFact(20))),
    previous,
    purpose: maybe(words),
    title: words,
  })
  .map(({ projects, previous: before, purpose, title, ledger: lines }) => {
    const base = paperFixture({ projects, previous: before, ledger: lines });
    return { ...base, programme: { ...base.programme, purpose, title } };
  });

function texts(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return block.leads.map(plainText);
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plainText(block.runs), ...(block.bullets ?? []).map(plainText)];
    case 'table':
      return block.rows.flat().map((cell) => plainText(cell.runs));
    case 'chart':
      return [block.caption, ...block.chart.rows.map((row) => row.label)];
  }
}

const HOLES: readonly RegExp[] = [
  /null|undefined|NaN|\[object/u,
  / {2}/u,
  / [.,;:)]/u,
  /[,;:]\./u,
  /\.\./u,
  /^[\s.]*$/u,
  /\( ?\)/u,
  /“ ?”/u,
];

describe('A paper composed from any facts', () => {
  it('never has a sentence with an empty hole', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const paper = compose(one);
        const blocks = [paper.cover, ...paper.body, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
        const holes = blocks
          .flatMap(({ block }) => texts(block))
          .filter((text) => HOLES.some((hole) => hole.test(text)));
        expect(holes).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('cites only figures it knows, and gives each block an id of its own', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const paper = compose(one);
        const blocks = [paper.cover, ...paper.body, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
        for (const { block, figures } of blocks) {
          const known = new Set(figures.map((figure) => figure.id));
          expect([...citedIds(block)].filter((cited) => !known.has(cited))).toEqual([]);
        }
        expect(new Set(blocks.map(({ block }) => block.id)).size).toBe(blocks.length);
        expect(figuresOf(paper).every((figure) => figure.text.trim() !== '' && figure.source.recordId !== '')).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('gives a figure of one id one value and one text, wherever it is printed', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const paper = compose(one);
        const blocks = [paper.cover, ...paper.body, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
        const seen = new Map<string, string>();
        for (const figure of blocks.flatMap((block) => block.figures)) {
          const printed = `${figure.value} ${figure.text}`;
          expect([figure.id, seen.get(figure.id) ?? printed]).toEqual([figure.id, printed]);
          seen.set(figure.id, printed);
        }
      }),
      { numRuns: 200 },
    );
  });
});
