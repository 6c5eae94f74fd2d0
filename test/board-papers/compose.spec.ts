import { writeMarkdown } from '../../src/documents/write-markdown.js';
import { number } from '../../src/documents/number.js';
import { compose, figuresOf } from '../../src/board-papers/compose.js';
import { firstDraft } from '../../src/board-papers/content.js';
import type { PaperFacts } from '../../src/board-papers/facts/facts.types.js';
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

  it.each<[string, PaperFacts, string, string]>([
    [
      'one project is spoken of as one',
      paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists')] }),
      'issue.1',
      'This paper tells the Board how the project “Joint checklists”, part of the programme “Standards in partnerships”, stood on 26 January 2010. The purpose of the programme: To raise standards where public bodies work with others.',
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
      'The Board is asked to:\n- (a) note the position of “Joint checklists”, for which no plan is on record;\n- (b) agree the terms of reference; and\n- (c) approve a later date (M4, Guidance published).',
    ],
    [
      'a project without lead, sponsor or approval says so',
      paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists')] }),
      'CFPS.standing',
      'The record names no decision that approved this project. No sponsoring organisation is on record. No project lead has been named.',
    ],
    [
      'a lead with a post is printed with it',
      paperFixture({
        projects: [project(20, 'CFPS', 'Joint checklists', { lead: party(4, 'Pat Lead', 'Research Manager') })],
      }),
      'CFPS.standing',
      'The record names no decision that approved this project. No sponsoring organisation is on record. The project lead is Pat Lead, Research Manager.',
    ],
    [
      'a project without a plan says so',
      paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists')] }),
      'CFPS.noplan',
      'No plan is on record for “Joint checklists”, so no milestone can be reported.',
    ],
    [
      'an approval of unknown date says that the day is unknown',
      paperFixture({
        projects: [project(20, 'CFPS', 'X', { approval: { body: 'the Board', decidedOn: null, decision: null } })],
      }),
      'CFPS.standing',
      'It was approved by the Board on a day that is not on record. No sponsoring organisation is on record. No project lead has been named.',
    ],
    [
      'one late milestone is told in the singular, with the reason its report gives',
      withPlan({
        items: [
          item(112, 'M3', 'Checklists drafted', {
            baselineFinish: '2010-02-12',
            finish: '2010-02-15',
            slip: 1,
            rag: 'AMBER',
            reason: { reportId: id(9), narrative: 'Part 2 needs another reader.', saidOn: '2010-01-20' },
          }),
        ],
      }),
      'CFPS.slips',
      'Against the baseline “Plan of January” of 4 January 2010, one milestone to come is late:\n- Checklists drafted is now forecast for 15 February 2010 instead of 12 February 2010, 1 working day late. The report of 20 January 2010 says: Part 2 needs another reader.',
    ],
    [
      'a plan without a baseline cannot be late',
      withPlan({ baseline: null, items: cfpsPlan().items.map((one) => ({ ...one, late: null })) }),
      'CFPS.slips',
      'No baseline has been approved, so lateness cannot be measured.',
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
      'The baseline “Plan of January” replaced “First plan” and moved two of its milestones: Checklists drafted from 10 February 2010 to 12 February 2010, 2 working days later and Findings shared from 12 April 2010 to no date.',
    ],
    [
      'a milestone without a date says why',
      withPlan({}),
      'CFPS.M5.undated',
      'No date has been set for Findings shared: the Committee has not yet said when it wants them.',
    ],
    [
      'a target end on a bank holiday names the last working day before it',
      withPlan({}),
      'CFPS.target',
      '31 May 2010 is the Spring bank holiday; the last working day before it is 28 May 2010. After 26 January 2010 there are 86 working days left up to the target end.',
    ],
    [
      'a target end on a working day is said without fuss, and one day left is one day',
      withPlan({ allNonWorking: [], lastWorkingDay: '2010-05-31', workingDaysLeft: 1 }),
      'CFPS.target',
      'After 26 January 2010 there is 1 working day left up to the target end.',
    ],
    [
      'a target end that has passed leaves no working day',
      withPlan({ allNonWorking: [], lastWorkingDay: '2010-05-31', workingDaysLeft: -4 }),
      'CFPS.target',
      'On 26 January 2010 no working day is left before the target end.',
    ],
    [
      'the pre-election period names the publications that fall in it',
      withPlan({}),
      'CFPS.window.1',
      'From 29 March 2010 to 6 May 2010, the pre-election period, work may go on but publishing and consulting are restricted. The plan puts into it: Guidance published on 30 April 2010.',
    ],
    [
      'weeks without a milestone name the next one',
      withPlan({ lookAheadTo: '2010-01-29', items: [item(113, 'M4', 'Guidance published', { finish: '2010-04-30' })] }),
      'CFPS.next',
      'In the 20 working days up to 29 January 2010 no milestone is due. The next is Guidance published, on 30 April 2010.',
    ],
    [
      'a plan that can be dated throughout gives its finish and how late it is',
      withPlan({ finishIsPartial: false, finish: '2010-06-02', finishSlip: 3 }),
      'CFPS.span',
      'Work began on 4 January 2010 and is to end by 31 May 2010. The plan now finishes on 2 June 2010, 3 working days late. The full plan is at Appendix.',
    ],
    [
      'a plan of which nobody can date the rest is not called unknown without a word',
      withPlan({ rag: 'UNKNOWN' }),
      'recommendation.1',
      'The Board is asked to note:\n- the progress of “Joint checklists”: one of its five milestones is complete, and not all of the others can be dated yet (status “Unknown”).',
    ],
    [
      'several milestones on the critical path are named in their order',
      withPlan({ criticalPath: ['M3', 'M4', 'T9'] }),
      'CFPS.critical',
      'The end date hangs on three entries of the plan still to be done. These milestones lie among them, in this order: Checklists drafted and Guidance published.',
    ],
    [
      'a plan that gives no finish says so',
      withPlan({ finish: null, finishIsPartial: true, finishSlip: null }),
      'CFPS.span',
      'Work began on 4 January 2010 and is to end by 31 May 2010. The plan does not yet give a date for the finish. The full plan is at Appendix.',
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
        citation: '10/23 ¶3.9.1',
        label: 'Forecast of CFPS M2',
      },
    });
  });
});
