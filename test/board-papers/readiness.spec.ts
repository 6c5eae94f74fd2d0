import { compose } from '../../src/board-papers/compose.js';
import { firstDraft, type PaperContent } from '../../src/board-papers/content.js';
import { applyEdits } from '../../src/board-papers/edit.js';
import type { PaperEdit } from '../../src/board-papers/edit.types.js';
import type { ItemFact, PaperFacts } from '../../src/board-papers/facts/facts.types.js';
import type { PageBudget } from '../../src/board-papers/page-budget.js';
import { blocking, readiness, type ReadinessContext } from '../../src/board-papers/readiness.js';
import { offers } from '../../src/board-papers/staleness.js';
import { risk } from './domain-fixtures/risks.js';
import { afterTwoPapers, cfpsPlan, id, item, paperFixture, project } from './facts-fixture.js';
import { startPaperApp, type PaperApp } from './paper-app.js';

const approval = { body: 'the Board', decidedOn: '2009-07-07', decision: null };
const risks = { risks: [risk(9, 'Money')] };
const planned = (...items: readonly ItemFact[]): PaperFacts =>
  paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists', { approval, risks, plan: cfpsPlan({ items }) })] });

const late = { baselineFinish: '2010-02-12', finish: '2010-02-15', slip: 1, rag: 'AMBER' } as const;
const reason = { reportId: id(9), narrative: 'Part 2 needs another reader.', saidOn: '2010-01-20' };

function context(
  facts: PaperFacts,
  more: Partial<ReadinessContext> = {},
  edits: readonly PaperEdit[] = [],
): ReadinessContext {
  const fresh = compose(facts);
  const edited = applyEdits(firstDraft(fresh, facts), edits, fresh);
  if ('problem' in edited) throw new Error(edited.problem.message);
  const { content } = edited;
  const trace = { contentSha256: 'x', clearedSha256: 'x' };
  return {
    content,
    offered: offers(content, fresh),
    trace,
    unsound: [],
    facts,
    pages: null,
    style: null,
    comments: [],
    unplanned: [],
    ...more,
  };
}

const found = (of: ReadinessContext): readonly (readonly [string, string, string | null | undefined])[] =>
  readiness(of).map(({ severity, problem }) => [severity, problem.code, problem.subject]);

const withBudget = (of: ReadinessContext, pageBudget: PageBudget): ReadinessContext => {
  const content: PaperContent = { ...of.content, terms: { ...of.content.terms, pageBudget } };
  return { ...of, content };
};

describe('Whether a paper is ready', () => {
  const whole = planned(item(110, 'M1', 'Done', { finish: '2010-01-22', actualFinish: '2010-01-22', rag: 'COMPLETE' }));

  it.each<[string, PaperFacts, readonly (readonly [string, string, string])[]]>([
    ['it is, where nothing is late, stale or undated', whole, []],
    [
      'a status that nobody has spoken of for long blocks it: STALE_STATUS',
      planned(item(112, 'M3', 'Drafts', { finish: '2010-02-15', rag: 'STALE' })),
      [['BLOCKS', 'STALE_STATUS', 'CFPS M3']],
    ],
    [
      'a slip without a reason blocks it',
      planned(item(112, 'M3', 'Drafts', late)),
      [['BLOCKS', 'SLIP_UNEXPLAINED', 'CFPS M3']],
    ],
    ['a slip with a reason does not', planned(item(112, 'M3', 'Drafts', { ...late, reason })), []],
    [
      'nor does one that waits for work of which a reason was given',
      planned(item(112, 'M3', 'Drafts', { ...late, cause: { recordId: id(1), code: 'T1', title: 'Reading', reason } })),
      [],
    ],
    [
      'a milestone without a date or a reason for that is an open hole: HOLE_OPEN',
      planned(item(114, 'M5', 'Findings shared', { rag: 'UNKNOWN' })),
      [['BLOCKS', 'HOLE_OPEN', 'CFPS M5']],
    ],
    [
      'one with a reason is none',
      planned(item(114, 'M5', 'Findings', { rag: 'UNKNOWN', unknown: 'nobody knows' })),
      [],
    ],
  ])('%s', (_, facts, codes) => {
    expect(found(context(facts))).toEqual(codes);
  });

  it('a paper whose recommendation was emptied of every ask is not: NO_ASK', () => {
    const text = 'The Board has nothing to do.';
    const rewritten: PaperEdit = { kind: 'SET_TEXT', block: 'recommendation.1', text, bullets: [] };
    expect(found(context(whole, {}, [rewritten]))).toEqual([['BLOCKS', 'NO_ASK', 'recommendation']]);
    const again: PaperEdit = { ...rewritten, text: 'The Board is asked to endorse the plan.' };
    expect(found(context(whole, {}, [again]))).toEqual([]);
  });

  it('a promise that was not kept, without a reason, is only warned of', () => {
    const treated = project(20, 'CFPS', 'Joint checklists', {
      risks,
      approval,
      plan: cfpsPlan({ items: [item(112, 'M3', 'Checklists drafted', { finish: '2010-02-15' })] }),
    });
    const facts = paperFixture({ projects: [treated], ...afterTwoPapers(treated) });
    expect(found(context(facts))).toEqual([['WARNS', 'PROMISE_UNEXPLAINED', 'CFPS M3']]);
    expect(blocking(readiness(context(facts)))).toEqual([]);
  });

  it.each<[string, number | null, PageBudget, readonly string[]]>([
    ['five pages are within the usual budget', 5, { pages: 5, blocks: false }, []],
    ['six are over it: a warning', 6, { pages: 5, blocks: false }, ['WARNS PAGE_BUDGET']],
    ['six block where somebody said so', 6, { pages: 5, blocks: true }, ['BLOCKS PAGE_BUDGET']],
    ['pages that nobody can count are not held against it', null, { pages: 1, blocks: true }, []],
  ])('%s', (_, pages, budget, expected) => {
    const findings = found(withBudget(context(whole, { pages }), budget));
    expect(findings.map(([severity, code]) => `${severity} ${code}`)).toEqual(expected);
  });

  it('holds the usual budget for a paper from before budgets', () => {
    expect(found(context(whole, { pages: 6 }))).toEqual([['WARNS', 'PAGE_BUDGET', null]]);
  });
});

describe('Readiness over HTTP', () => {
  let on: PaperApp;

  const READY =
    'readiness { ready bodyPages pageBudget budgetBlocks findings { severity code subject message } } blockers { code }';
  interface Ready {
    readonly readiness: {
      readonly ready: boolean;
      readonly bodyPages: number | null;
      readonly findings: readonly { severity: string; code: string; subject: string | null; message: string }[];
    };
    readonly blockers: readonly { code: string }[];
  }
  const read = async (reference: string): Promise<Ready> => {
    const query = `{ boardPaper(reference: "${reference}") { ${READY} } }`;
    const { body } = await on.app.gql<{ boardPaper: Ready }>(on.cast.secretary, query);
    return body.data.boardPaper;
  };

  beforeAll(async () => {
    on = await startPaperApp('UNEXPLAINED');
  });

  afterAll(() => on.app.stop());

  it('counts the pages of the body, appendices apart, and warns of one too many', async () => {
    const { version } = await on.draft('10/23', { pageBudget: { pages: 1 } });
    expect((await read('10/23')).readiness.bodyPages).toBe(1);
    const text = 'The work has been welcomed by those who have seen it, and more have asked to see it. '.repeat(12);
    const more = ['issue.1', 'added-1', 'added-2'];
    const edits = more.map((after) => ({ addParagraph: { after, text } }));
    await on.step(on.cast.secretary, 'edit', { reference: '10/23', expectedVersion: version, edits });
    const { readiness: ready, blockers } = await read('10/23');
    expect(ready.bodyPages).toBe(2);
    expect(ready.findings.map(({ severity, code }) => [severity, code])).toEqual([
      ['BLOCKS', 'SLIP_UNEXPLAINED'],
      ['BLOCKS', 'SLIP_UNEXPLAINED'],
      ['WARNS', 'MEETING_NOT_PLANNED'],
      ['WARNS', 'PAGE_BUDGET'],
      ['WARNS', 'NO_APPROVAL'],
      ['WARNS', 'NO_RISKS'],
      ['BLOCKS', 'NOT_CLEARED'],
    ]);
    expect(ready.findings[3]!.message).toContain('takes 2 pages, 1 page more than the 1 it may take');
    expect(blockers.map((one) => one.code)).toEqual(['SLIP_UNEXPLAINED', 'SLIP_UNEXPLAINED', 'NOT_CLEARED']);
  });

  it('keeps a director from clearing what is over a budget that blocks: PAGE_BUDGET', async () => {
    const { version } = (await on.read(on.cast.secretary, '10/23'))!;
    const edits = [{ setPageBudget: { pages: 1, blocks: true } }];
    const edited = await on.step(on.cast.secretary, 'edit', { reference: '10/23', expectedVersion: version, edits });
    const clear = { reference: '10/23', expectedVersion: edited.boardPaper!.version };
    const answer = await on.step(on.cast.director, 'clear', clear);
    expect(answer).toMatchObject({ saved: false, problems: [{}, {}, { code: 'PAGE_BUDGET' }] });
  });

  it('keeps a director from clearing a slip that nobody has explained, until somebody does: SLIP_UNEXPLAINED', async () => {
    const { version } = await on.draft('10/24');
    const refused = await on.step(on.cast.director, 'clear', { reference: '10/24', expectedVersion: version });
    expect(refused).toMatchObject({
      saved: false,
      problems: [
        { code: 'SLIP_UNEXPLAINED', subject: 'ALPHA M1' },
        { code: 'SLIP_UNEXPLAINED', subject: 'ALPHA M2' },
      ],
    });
    await on.report('M1', { reportedOn: '2010-01-25', forecastDate: '2010-02-12', narrative: 'Comments are late.' });
    const stale = (await on.read(on.cast.secretary, '10/24'))!;
    expect(new Set(stale.blockers.map((one) => one.code))).toEqual(new Set(['STALE', 'NOT_CLEARED']));
    const edits = stale.offers.map(({ blockId }) => ({ take: blockId }));
    const edited = await on.step(on.cast.secretary, 'edit', { reference: '10/24', expectedVersion: version, edits });
    const late = edited.boardPaper!.blocks.find((block) => block.id === 'ALPHA.M1.late')!;
    expect(late.text).toMatch(/Comments are late\. The same delay moves “Guidance published” from .* to .*\.$/u);
    const clear = { reference: '10/24', expectedVersion: edited.boardPaper!.version };
    expect((await on.step(on.cast.director, 'clear', clear)).saved).toBe(true);
    expect((await read('10/24')).readiness).toMatchObject({
      ready: true,
      findings: [
        { severity: 'WARNS', code: 'MEETING_NOT_PLANNED' },
        { severity: 'WARNS', code: 'NO_APPROVAL' },
        { severity: 'WARNS', code: 'NO_RISKS' },
      ],
    });
  });
});
