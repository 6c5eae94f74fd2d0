import { writeMarkdown } from '../../src/documents/write-markdown.js';
import { number } from '../../src/documents/number.js';
import { compose, figuresOf } from '../../src/board-papers/compose.js';
import { firstDraft } from '../../src/board-papers/content.js';
import type { ItemFact, PaperFacts } from '../../src/board-papers/facts/facts.types.js';
import { paperModel } from '../../src/board-papers/paper-model.js';
import { plainText } from '../../src/board-papers/prose.js';
import { afterTwoPapers, cfpsPlan, id, item, paperFixture, party, project } from './facts-fixture.js';
import { golden } from './golden.js';

/** The paper as Markdown, as the Board would read it. */
function printed(facts: PaperFacts): string {
  const model = paperModel(firstDraft(compose(facts), facts), false);
  return new TextDecoder().decode(writeMarkdown(number(model)));
}

/** The paragraph with an id, its bullets on lines of their own, spaces plain. */
function said(facts: PaperFacts, blockId: string): string | null {
  const block = compose(facts).body.find((one) => one.block.id === blockId)?.block;
  if (block?.kind !== 'paragraph') return null;
  const lines = [plainText(block.runs), ...(block.bullets ?? []).map((bullet) => `- ${plainText(bullet)}`)];
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

const withPlan = (plan: Partial<ReturnType<typeof cfpsPlan>>): PaperFacts =>
  paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists', { plan: cfpsPlan(plan) })] });

type Case = [name: string, facts: PaperFacts, block: string, text: string | null];

/** M3, a working day late on a planning assumption. */
const drafted = (more: Partial<ItemFact>): ItemFact => ({
  ...cfpsPlan().items.find(({ code }) => code === 'M3')!,
  ...more,
});
const said20 = { reportId: id(9), narrative: 'Part 2 needs another reader', saidOn: '2010-01-20' };
/** A milestone that M3 makes a working day late. */
const follower = (n: number): ItemFact => {
  const dates = { baselineFinish: '2010-03-01', finish: '2010-03-02', slip: 1, rag: 'AMBER' as const };
  const cause = { recordId: id(112), code: 'M3', title: 'Checklists drafted', reason: null };
  return item(200 + n, `F${n}`, `Step ${n}`, { ...dates, cause });
};

describe('A paper composed from facts', () => {
  it('reads as its golden paper reads', () => {
    const text = printed(paperFixture());
    expect(text).toBe(golden('first-paper.md', text));
  });

  it('lets a later paper answer for what the earlier ones promised', () => {
    const treated = project(20, 'CFPS', 'Joint checklists', { plan: cfpsPlan() });
    const facts = paperFixture({ projects: [treated], ...afterTwoPapers(treated) });
    const text = printed(facts);
    expect(text).toBe(golden('later-paper.md', text));
  });

  it.each<Case>([
    [
      'one project is spoken of as one',
      paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists')] }),
      'issue.1',
      'This paper reports progress on “Joint checklists”, a project of the programme “Standards in partnerships”. The purpose of the programme is to raise standards where public bodies work with others.',
    ],
    [
      'each ask is a recommendation with its own letter and its one verb',
      paperFixture({
        projects: [project(20, 'CFPS', 'Joint checklists')],
        asks: [
          { ask: { verb: 'AGREE', text: 'the terms of reference', subject: null }, subject: null },
          {
            ask: { verb: 'APPROVE', text: 'a later date', subject: { kind: 'MILESTONE', id: id(113) } },
            subject: { kind: 'MILESTONE', id: id(113), projectId: id(20), code: 'M4', title: 'Guidance published' },
          },
        ],
      }),
      'recommendation.1',
      'The Board is asked to:\n- (a) note progress on “Joint checklists”;\n- (b) agree the terms of reference; and\n- (c) approve a later date (M4, Guidance published).',
    ],
    [
      'a project without sponsor or approval says nothing of them, which is for its author',
      paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists')] }),
      'CFPS.approval',
      null,
    ],
    [
      'two sponsors are named, with their articles',
      paperFixture({
        projects: [
          project(20, 'CFPS', 'X', {
            sponsors: [party(40, 'Standards for England', 'SfE'), party(42, 'Centre for Public Scrutiny', 'CfPS')],
          }),
        ],
      }),
      'CFPS.approval',
      'This is a joint project of Standards for England and the Centre for Public Scrutiny.',
    ],
    [
      'a project without a plan says so',
      paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists')] }),
      'CFPS.noplan',
      'There is no plan for this project yet.',
    ],
    [
      'a plan without milestones says so',
      withPlan({ items: [] }),
      'CFPS.nomilestones',
      'The plan has no milestones yet.',
    ],
    ...(
      [
        ['the Board', 'on a day that nobody knows', null, null, 'The Board approved this project.'],
        ['Board', 'with a day', '2009-07-07', null, 'The Board approved this project on 7 July 2009.'],
        ['the Board', 'with what it is', null, 'A joint project', 'The Board approved this project: a joint project.'],
        [
          'Standards Committee',
          'to do something',
          '2009-07-07',
          'To work with CfPS.',
          'The Standards Committee decided on 7 July 2009 to work with CfPS.',
        ],
        ['Manchester City Council', 'by its name', null, null, 'Manchester City Council approved this project.'],
      ] as const
    ).map(([body, name, decidedOn, decision, text]): Case => {
      const approval = { body, decidedOn, decision };
      return [
        `an approval is told in one sentence: ${body}, ${name}`,
        paperFixture({ projects: [project(20, 'CFPS', 'X', { approval })] }),
        'CFPS.approval',
        text,
      ];
    }),
    [
      'a late milestone says its two dates, how late it is, and why in the words of its report',
      withPlan({ items: [drafted({ reason: said20 })] }),
      'CFPS.M3.late',
      '“Checklists drafted” was due on 12 February and is now expected on 15 February, 1 working day late. Part 2 needs another reader.',
    ],
    [
      'a late milestone that waits for other work says for what, and why that is late',
      withPlan({ items: [drafted({ cause: { recordId: id(7), code: 'T2', title: 'Reading', reason: said20 } })] }),
      'CFPS.M3.late',
      '“Checklists drafted” was due on 12 February and is now expected on 15 February, 1 working day late. It waits for “Reading”. Part 2 needs another reader.',
    ],
    [
      'a late milestone without a date now says so',
      withPlan({ items: [drafted({ finish: null, slip: null, late: 'OVERDUE' })] }),
      'CFPS.M3.late',
      '“Checklists drafted” was due on 12 February and has no date now.',
    ],
    [
      'a milestone whose day has passed, and that nobody reported, says so',
      withPlan({ items: [drafted({ baselineFinish: '2010-01-20', finish: '2010-01-20', slip: 0, late: 'OVERDUE' })] }),
      'CFPS.M3.late',
      '“Checklists drafted” was due on 20 January, and nobody has reported it as done.',
    ],
    [
      'one whose later day has passed too says both',
      withPlan({ items: [drafted({ baselineFinish: '2010-01-18', finish: '2010-01-20', slip: 2, late: 'OVERDUE' })] }),
      'CFPS.M3.late',
      '“Checklists drafted” was due on 18 January, then on 20 January, and nobody has reported it as done.',
    ],
    [
      'a milestone that is too late for what needs it says so, though it has not slipped',
      withPlan({ items: [drafted({ slip: 0, late: 'TOO_LATE', ragReason: 'The pilots begin before it.' })] }),
      'CFPS.M3.late',
      '“Checklists drafted” is too late for what depends on it. The pilots begin before it.',
    ],
    [
      'what one delay moves is told with it',
      withPlan({ items: [drafted({ reason: said20 }), follower(1), follower(2)] }),
      'CFPS.M3.late',
      '“Checklists drafted” was due on 12 February and is now expected on 15 February, 1 working day late. Part 2 needs another reader. The same delay moves “Step 1” from 1 March to 2 March and “Step 2” from 1 March to 2 March.',
    ],
    [
      'what one delay moves by another number of days is told with how late each is',
      withPlan({ items: [drafted({}), { ...follower(1), slip: 3, finish: '2010-03-04' }] }),
      'CFPS.M3.late',
      '“Checklists drafted” was due on 12 February and is now expected on 15 February, 1 working day late. The delay also moves “Step 1” from 1 March to 4 March (3 working days late).',
    ],
    [
      'the one that decides the end is named among the many that a delay moves',
      withPlan({
        items: [
          drafted({}),
          ...Array.from({ length: 9 }, (_, n) => ({ ...follower(n), finish: null, critical: n === 8 })),
        ],
      }),
      'CFPS.M3.late',
      '“Checklists drafted” was due on 12 February and is now expected on 15 February, 1 working day late. The same delay moves “Step 0”, “Step 1”, “Step 8” and six others.',
    ],
    [
      'of the many that one delay moves a few are named, and the others counted',
      withPlan({ items: [drafted({}), ...Array.from({ length: 9 }, (_, n) => ({ ...follower(n), finish: null }))] }),
      'CFPS.M3.late',
      '“Checklists drafted” was due on 12 February and is now expected on 15 February, 1 working day late. The same delay moves “Step 0”, “Step 1”, “Step 2” and six others.',
    ],
    [
      'of many delays a few are told, and the others counted',
      withPlan({ items: Array.from({ length: 9 }, (_, n) => ({ ...follower(n), cause: null })) }),
      'CFPS.late.more',
      'In addition, six other milestones are late; the plan in the appendix marks them.',
    ],
    [
      'a plan without a baseline is not said to be in time, and nothing of it is late',
      withPlan({ baseline: null, items: [item(113, 'M4', 'Guidance published', { finish: '2010-04-30' })] }),
      'CFPS.position',
      'The project’s only milestone has not been reached yet. Nothing is overdue. Next is “Guidance published” on 30 April.',
    ],
    [
      'milestones of which nothing has been heard are named',
      withPlan({ items: [item(113, 'M4', 'Guidance published', { finish: '2010-04-30', rag: 'STALE' })] }),
      'CFPS.silent',
      'We have had no recent report on “Guidance published”, so its date may no longer hold.',
    ],
    [
      'a baseline that replaced another says what it moved, and by how much',
      withPlan({
        baseline: {
          ...cfpsPlan().baseline!,
          rebased: {
            former: 'First plan',
            milestones: [
              {
                code: 'M3',
                title: 'Checklists drafted',
                change: 'MOVED',
                from: '2010-02-10',
                to: '2010-02-12',
                workingDays: 2,
              },
              {
                code: 'M5',
                title: 'Findings shared',
                change: 'MOVED',
                from: '2010-04-12',
                to: null,
                workingDays: null,
              },
              { code: 'M6', title: 'Seminar', change: 'ADDED', from: null, to: '2010-03-01', workingDays: null },
            ],
          },
        },
      }),
      'CFPS.rebased',
      'The baseline “Plan of January” replaced “First plan” and moved two of its milestones: “Checklists drafted” from 10 February 2010 to 12 February 2010 (2 working days later) and “Findings shared” from 12 April 2010 to no date.',
    ],
    [
      'a milestone without a date says why',
      withPlan({}),
      'CFPS.undated',
      '“Findings shared” has no date yet: the Committee has not yet said when it wants them.',
    ],
    [
      'milestones that lack a date for one reason are told together',
      withPlan({
        items: [1, 2].map((n) =>
          item(110 + n, `M${n}`, `Step ${n}`, { rag: 'UNKNOWN', unknown: 'nobody knows', waits: false }),
        ),
      }),
      'CFPS.undated',
      '“Step 1” and “Step 2” have no date yet: nobody knows.',
    ],
    [
      'milestones that wait for undated work are told together',
      withPlan({
        items: [
          item(114, 'M5', 'Findings shared', { rag: 'UNKNOWN', unknown: 'nobody knows', waits: false }),
          ...['A', 'B', 'C', 'D', 'E'].map((one, n) => item(120 + n, `W${n}`, one, { rag: 'UNKNOWN', waits: true })),
        ],
      }),
      'CFPS.undated',
      '“Findings shared” has no date yet: nobody knows. Until then no date can be given for “A”, “B”, “C” and two others.',
    ],
    [
      'a target end on a bank holiday names the last working day before it',
      withPlan({}),
      'CFPS.span',
      'Work began on 4 January 2010 and is due to end by 31 May 2010. That is the Spring bank holiday, so the last working day before it is 28 May. Part of the plan has no dates yet, so we cannot say when it will finish. The plan is at Appendix; three of its dates are planning assumptions.',
    ],
    ...(
      [
        [
          'no slip and slack',
          { margin: 2 },
          'The plan finishes on 28 May 2010, as in its baseline. That leaves 2 working days of slack before the target end.',
        ],
        [
          'one day of slack',
          { margin: 1 },
          'The plan finishes on 28 May 2010, as in its baseline. That leaves 1 working day of slack before the target end.',
        ],
        [
          'a finish before the baseline’s',
          { margin: 2, finishSlip: -3 },
          'The plan finishes on 28 May 2010, 3 working days earlier than in its baseline. That leaves 2 working days of slack before the target end.',
        ],
        [
          'a finish after the baseline’s',
          { margin: 2, finishSlip: 1 },
          'The plan finishes on 28 May 2010, 1 working day later than in its baseline. That leaves 2 working days of slack before the target end.',
        ],
        [
          'a finish without a baseline',
          { margin: 2, finishSlip: null },
          'The plan finishes on 28 May 2010. That leaves 2 working days of slack before the target end.',
        ],
        [
          'an end date that is lost',
          { margin: -3, finish: '2010-06-03', finishSlip: 3 },
          'The plan no longer meets its end date: it finishes on 3 June 2010, 3 working days too late.',
        ],
        ['no finish', { finish: null, finishSlip: null }, 'The plan does not yet give a date for its finish.'],
      ] as const
    ).map(([name, more, text]): Case => [
      `the plan’s finish beside the end date: ${name}`,
      withPlan({ finishIsPartial: false, allNonWorking: [], lastWorkingDay: '2010-05-31', ...more }),
      'CFPS.span',
      `Work began on 4 January 2010 and is due to end by 31 May 2010. ${text} The plan is at Appendix; three of its dates are planning assumptions.`,
    ]),
    [
      'no slack is left where what is late decides the end',
      withPlan({ finishIsPartial: false, margin: 0, items: [drafted({ critical: true, assumed: false })] }),
      'CFPS.span',
      'Work began on 4 January 2010 and is due to end by 31 May 2010. That is the Spring bank holiday, so the last working day before it is 28 May. The plan finishes on 28 May 2010, as in its baseline. No slack is left: any further delay to “Checklists drafted” moves the end date. The plan is at Appendix.',
    ],
    [
      'a target end that has passed was due',
      paperFixture({ projects: [project(20, 'CFPS', 'X', { start: '2009-06-01', targetEnd: '2009-12-31' })] }),
      'CFPS.span',
      'Work began on 1 June 2009 and was due to end by 31 December 2009.',
    ],
    [
      'a project that has not begun is to begin, and has no end yet',
      paperFixture({ projects: [project(20, 'CFPS', 'X', { start: '2010-02-01', targetEnd: null })] }),
      'CFPS.span',
      'Work is to begin on 1 February 2010, with no end date agreed yet.',
    ],
    [
      'a plan that is complete says when',
      withPlan({
        rag: 'COMPLETE',
        items: [drafted({ rag: 'COMPLETE', late: null, actualFinish: '2010-01-25', finish: '2010-01-25' })],
      }),
      'CFPS.span',
      'Work began on 4 January 2010 and was complete on 25 January 2010; it was due by 31 May 2010. The plan is at Appendix; all of its dates are planning assumptions.',
    ],
    [
      'the pre-election period names the publications that fall in it',
      withPlan({}),
      'CFPS.window.1',
      'From 29 March to 6 May, the pre-election period, publishing and consulting are restricted. In that time the plan has “Guidance published” on 30 April. No consultation falls in it. Work on “Close the project” (from 3 May) goes on.',
    ],
    [
      'a window in which nothing is published says so',
      withPlan({ items: [drafted({})] }),
      'CFPS.window.1',
      'From 29 March to 6 May, the pre-election period, publishing and consulting are restricted. The plan publishes nothing in that time. No consultation falls in it.',
    ],
    [
      'a window that two projects share is told once',
      paperFixture({
        projects: [
          project(20, 'CFPS', 'Joint checklists', { plan: cfpsPlan() }),
          project(30, 'MCC', 'Protocol', { plan: cfpsPlan({ items: [drafted({})] }) }),
        ],
      }),
      'CFPS.window.1',
      'From 29 March to 6 May, the pre-election period, publishing and consulting are restricted. In that time the plans have “Guidance published” on 30 April. No consultation falls in it. Work on “Close the project” (from 3 May) goes on.',
    ],
    [
      'weeks without a milestone name the next one',
      withPlan({
        lookAheadTo: '2010-01-29',
        items: [item(113, 'M4', 'Guidance published', { finish: '2010-04-30', baselineFinish: '2010-04-30', slip: 0 })],
      }),
      'CFPS.position',
      'The project’s only milestone has not been reached yet. It is as planned. Next is “Guidance published” on 30 April.',
    ],
    [
      'of many in the next weeks a few are named, and the others counted',
      withPlan({
        items: Array.from({ length: 9 }, (_, n) =>
          item(110 + n, `M${n}`, `Step ${n}`, { finish: '2010-02-01', baselineFinish: '2010-02-01', slip: 0 }),
        ),
      }),
      'CFPS.position',
      'None of the project’s nine milestones has been reached yet. All nine still to come are as planned. Next are “Step 0” on 1 February, “Step 1” on 1 February, “Step 2” on 1 February and six others by 23 February.',
    ],
    [
      'all reached says so, and the last of them',
      withPlan({
        items: [1, 2].map((n) =>
          item(110 + n, `M${n}`, `Step ${n}`, {
            rag: 'COMPLETE',
            actualFinish: `2010-01-1${n}`,
            finish: `2010-01-1${n}`,
          }),
        ),
      }),
      'CFPS.position',
      'Both milestones have been reached, the last being “Step 2” on 12 January.',
    ],
    [
      'a plan of which nobody can date the rest is not called unknown without a word',
      withPlan({ rag: 'UNKNOWN' }),
      'CFPS.undated',
      '“Findings shared” has no date yet: the Committee has not yet said when it wants them.',
    ],
  ])('%s', (_, facts, blockId, text) => {
    expect(said(facts, blockId)).toBe(text);
  });

  it('gives every figure an id that stands for one value and one text', () => {
    const blocks = compose(paperFixture());
    const all = [...blocks.body, ...blocks.appendices.flatMap((one) => one.blocks)].flatMap((one) => one.figures);
    const texts = new Map(all.map((figure) => [figure.id, `${figure.value} ${figure.text}`]));
    expect(all.filter((figure) => texts.get(figure.id) !== `${figure.value} ${figure.text}`)).toEqual([]);
    expect(figuresOf(blocks).length).toBe(texts.size + 2); // the SMT lead's name and post stand on the cover
  });

  it('marks a figure whose row is a planning assumption, and no other', () => {
    const figures = figuresOf(compose(paperFixture()));
    const assumed = figures.filter(({ source }) => source.assumed === true).map(({ source }) => source.code);
    expect([...new Set(assumed)].sort()).toEqual(['CFPS M3', 'CFPS M4', 'CFPS T9']);
  });

  it('traces a forecast to the report that gave it', () => {
    const forecast = figuresOf(compose(paperFixture())).find((figure) => figure.id === 'CFPS.M2.forecast');
    expect(forecast).toEqual({
      id: 'CFPS.M2.forecast',
      kind: 'DATE',
      value: '2010-02-01',
      text: '1\u00a0February\u00a02010',
      source: {
        kind: 'Milestone',
        recordId: id(111),
        code: 'CFPS M2',
        reportId: id(911),
        revision: 40,
        asAt: '2010-01-26',
        citation: '10/23 ¶3.9.2',
        label: 'Forecast of CFPS M2',
      },
    });
  });
});
