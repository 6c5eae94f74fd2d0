/** A paper in the shape of the Board paper 10/23, in words of its own: every kind of block, note, list and page it has. */
import { ganttChart } from '../../src/documents/gantt-chart.js';
import {
  type Block,
  type Cell,
  type FootnoteRun,
  type HeadingBlock,
  type Paper,
  type ParagraphBlock,
  type Run,
  type TextRun,
} from '../../src/documents/model.js';
import { fixtureGantt } from './fixture-gantt.js';

export const t = (text: string, more: Partial<TextRun> = {}): TextRun => ({ kind: 'text', text, ...more });
export const fact = (text: string, ref: string): TextRun => t(text, { ref });
export const note = (...content: TextRun[]): FootnoteRun => ({ kind: 'footnote', content });
export const heading = (id: string, level: 1 | 2, text: string): HeadingBlock => ({ kind: 'heading', id, level, text });
export const paragraph = (id: string, runs: readonly Run[], bullets?: readonly (readonly Run[])[]): ParagraphBlock => ({
  kind: 'paragraph',
  id,
  runs,
  ...(bullets && { bullets }),
});

const blocks: Block[] = [
  heading('issue', 1, 'Issue'),
  paragraph('issue-1', [
    t('To tell the Board how far two projects on standards in local partnerships have come since its last meeting.'),
  ]),
  heading('recommendation', 1, 'Recommendation'),
  paragraph(
    'rec-1',
    [t('The Board is asked to note:')],
    [
      [t('the progress of the partnership protocol with Manchester City Council; and')],
      [t('the start of the joint checklists with the Centre for Public Scrutiny (CfPS).')],
    ],
  ),
  heading('consideration', 1, 'Consideration'),
  paragraph('con-1', [
    t('Both projects serve the aim of '),
    t('adding value to local governance', { italic: true }),
    t('.'),
  ]),
  heading('mcc', 2, 'Progress on the protocol with Manchester City Council'),
  paragraph('mcc-1', [
    t('The protocol was shaped in '),
    fact('three', 'feedback:MCC-ALS@2010-01-26'),
    t(' action learning sets'),
    note(t('A small group meets to think about real questions of its work and learns from what each member did.')),
    t(' and by an on-line questionnaire.'),
  ]),
  paragraph('mcc-2', [t('The research report is at '), t('Appendix\u00a0A', { bold: true }), t('.')]),
  heading('next', 2, 'Next steps'),
  paragraph('next-1', [
    t('A meeting to scope further work has no date yet, so its length is '),
    fact('unknown', 'task:MCC-T7@2010-01-26'),
    t('.'),
  ]),
  heading('cfps', 2, 'Progress on the checklists with CfPS'),
  paragraph(
    'cfps-1',
    [
      t('The checklists rest on '),
      fact('13', 'evidence:interviews'),
      t(' interviews with '),
      fact('19', 'evidence:interviewees'),
      t(' people'),
      note(t('They spoke for twelve organisations, among them '), t('CIPFA', { bold: true }), t(' and SOLACE.')),
      t('. Two parts are planned:'),
    ],
    [
      [
        t('Part 1, on whether a partner is fit to work with'),
        note(t('Some partnerships are required by law.')),
        t('; and'),
      ],
      [t('Part 2, questions for scrutiny.')],
    ],
  ),
  paragraph('cfps-2', [t('Milestones stand as in the table below.')]),
  {
    kind: 'table',
    id: 'milestones',
    caption: 'Milestones of the joint project',
    rowHeaders: true,
    columns: [
      { title: 'Milestone', width: 5 },
      { title: 'Planned', width: 3 },
      { title: 'Forecast', width: 3 },
      { title: 'Slip (working days)', width: 2, align: 'right' },
      { title: 'Status', width: 2 },
    ],
    rows: [
      [
        { runs: [t('Desk research done')] },
        { runs: [t('29\u00a0January\u00a02010')] },
        { runs: [fact('29\u00a0January\u00a02010', 'milestone:CFPS-M1')] },
        { runs: [t('0')] },
        { runs: [t('On track')], tone: 'green' },
      ],
      [
        { runs: [t('Checklists drafted')] },
        { runs: [t('26\u00a0February\u00a02010')] },
        { runs: [t('5\u00a0March\u00a02010')] },
        { runs: [t('5')] },
        { runs: [t('Amber')], tone: 'amber' },
      ],
      [
        { runs: [t('Pilots end')] },
        { runs: [t('30\u00a0April\u00a02010')] },
        { runs: [t('14\u00a0May\u00a02010')] },
        { runs: [t('9')] },
        { runs: [t('Red')], tone: 'red' },
      ],
      [
        { runs: [t('Guidance published')] },
        { runs: [t('31\u00a0May\u00a02010')] },
        { runs: [t('unknown'), note(t('31 May 2010 is a bank holiday.'))] },
        { runs: [t('unknown')] },
        { runs: [t('Unknown')], tone: 'grey' },
      ],
      [
        { runs: [t('Steering group met')] },
        { runs: [t('12\u00a0February\u00a02010')] },
        { runs: [t('12\u00a0February\u00a02010')] },
        { runs: [t('0')] },
        { runs: [t('Planned')], tone: 'blue' },
      ],
    ],
  },
  heading('risk', 1, 'Risk and financial considerations'),
  paragraph('risk-1', [t('Partnerships spend public money; where standards slip, so does trust.')]),
  paragraph('risk-2', [t('Costs so far are within the budget.')]),
  heading('attached', 1, 'Appendices and attachments'),
  paragraph(
    'attached-1',
    [t('Attached to this paper are:')],
    [[t('Appendix\u00a0A: Register of risks')], [t('Appendix\u00a0B: Project plan')]],
  ),
];

const riskRow = (i: number): readonly Cell[] => [
  { runs: [t(`R${i}`)] },
  {
    runs: [
      t(
        `Cause number ${i} leads to an event that puts off part of the work, with an effect that readers of this paper would notice.`,
      ),
    ],
  },
  { runs: [t(i % 3 === 0 ? 'High' : 'Medium')], tone: i % 3 === 0 ? 'red' : 'amber' },
  { runs: [t('Speak with the owner each month and write down what was agreed.')] },
];

export function fixturePaper(): Paper {
  const chart = ganttChart(fixtureGantt());
  return {
    language: 'en-GB',
    title: 'Partnerships update',
    author: 'Standards for England',
    subject: 'Board paper 10/23 for the meeting of 26 January 2010',
    date: '2010-01-26',
    marking: 'Draft, not for publication',
    footer: '10/23',
    cover: [
      { label: 'SMT Lead', runs: [t('Steve Barrow, Director of Standards')] },
      { label: 'Paper reference', runs: [t('10/23')] },
      { label: 'Board meeting date', runs: [fact('26\u00a0January\u00a02010', 'meeting:2010-01-26')] },
      { label: 'Confidentiality', runs: [t('Open', { bold: true })] },
    ],
    blocks,
    appendices: [
      {
        id: 'app-risks',
        title: 'Register of risks',
        blocks: [
          paragraph('risks-1', [t('The register as it stood on 26\u00a0January\u00a02010.')]),
          {
            kind: 'table',
            id: 'risks',
            caption: 'Risks, highest first',
            columns: [
              { title: 'Risk', width: 1 },
              { title: 'Cause, event and effect', width: 6 },
              { title: 'Score', width: 2 },
              { title: 'Response', width: 5 },
            ],
            rows: Array.from({ length: 14 }, (_, i) => riskRow(i + 1)),
          },
          paragraph('risks-2', [t('No risk has been closed.')]),
        ],
      },
      {
        id: 'app-plan',
        title: 'Project plan',
        landscape: true,
        blocks: [
          heading('plan-dates', 1, 'Dates'),
          paragraph(
            'plan-1',
            [t('Work began on 4\u00a0January\u00a02010.')],
            [[t('Its target end is a bank holiday.')]],
          ),
          { kind: 'figure', id: 'gantt', caption: 'Plan of the joint project', alt: chart.alt, svg: chart.svg },
        ],
      },
    ],
  };
}
