/** Tells the first programme's outputs, each with where it comes from. */
import { issuedPaper } from './sources.js';
import type { OutputKind, VersionState } from '../../outputs/output-kinds.js';
import type { FrameworkCode } from '../../outputs/frameworks/framework.js';
import type { Sourced } from './first-programme.types.js';
import { CURRENT_CHANGES, FIRST_TEXT, type TextChange } from './protocol-text.js';

export interface OutputRow extends Sourced {
  readonly project: 'MCC' | 'CFPS';
  readonly code: string;
  readonly kind: OutputKind;
  readonly title: string;
  readonly purpose: string;
  /** Codes of outputs of the same project. */
  readonly parts: readonly string[];
  readonly effectiveOn: string;
}

/** What happened to one version, in the order in which it did. */
export interface VersionRow extends Sourced {
  readonly project: 'MCC' | 'CFPS';
  readonly output: string;
  readonly code: string;
  readonly label: string;
  readonly begunOn: string;
  readonly formerCode: string | null;
  readonly reason: string;
  readonly text: readonly TextChange[];
  /** Principles by the heading of a section. */
  readonly alignment: readonly (readonly [heading: string, principles: readonly number[]])[];
  readonly moves: readonly (Sourced & { readonly on: string; readonly state: VersionState; readonly note: string })[];
}

const planned = (
  project: OutputRow['project'],
  code: string,
  kind: OutputKind,
  title: string,
  purpose: string,
  citation: string,
  parts: readonly string[] = [],
): OutputRow => ({
  ...{ project, code, kind, title, purpose, citation, parts },
  effectiveOn: project === 'MCC' ? '2009-04-01' : '2010-01-04',
  assumed: false,
});

export const OUTPUTS_ROWS: readonly OutputRow[] = [
  planned(
    'MCC',
    'PROTOCOL',
    'PROTOCOL',
    'Partnership behaviour protocol',
    'Partners agree what to expect of one another, and can challenge one another on it.',
    issuedPaper('paragraphs 3.2.1 and 3.3.1'),
  ),
  planned(
    'MCC',
    'RESEARCH',
    'RESEARCH_REPORT',
    'Partnership protocol research report',
    'To set out how the protocol was made; it holds the full text.',
    issuedPaper('paragraphs 3.3.4 and 5.1.1'),
  ),
  planned(
    'MCC',
    'GUIDE',
    'GUIDANCE',
    'Guidance that presents the protocol',
    'To win authorities over to a version of the protocol.',
    issuedPaper('paragraph 3.5.1'),
  ),
  planned(
    'CFPS',
    'PART1',
    'CHECKLIST',
    'Checklist, Part 1: choosing partners',
    'Standards committees can press for partners to be tested before they are worked with.',
    issuedPaper('paragraph 3.6.2'),
  ),
  planned(
    'CFPS',
    'PART2',
    'CHECKLIST',
    'Checklist, Part 2: scrutiny of partnerships',
    'Standards committees can ask how partnerships are scrutinised, and whether partners keep to the Seven Principles.',
    issuedPaper('paragraph 3.6.2'),
  ),
  planned(
    'CFPS',
    'GUIDE',
    'GUIDANCE',
    'Joint guidance with the Centre for Public Scrutiny',
    'Both checklists as one piece of guidance under both badges.',
    issuedPaper('paragraph 3.6.2'),
    ['PART1', 'PART2'],
  ),
];

export const ALIGNED_TO: FrameworkCode = 'CIPFA_SOLACE_2007';

/** Our starting matrix: paper 10/23 ¶3.4.2 says that values were aligned, not to which principles. */
const ALIGNMENT: VersionRow['alignment'] = [
  ['Achieve intended outcomes', [1, 4]],
  ['Public interest', [1, 6]],
  ['Building partners’ capacity', [5]],
  ['Value and respect each other', [2, 3]],
  ['Act ethically', [3, 4]],
  ['Aligning strategies and networks', [2, 6]],
];

const WORDING =
  'In our own short words: the headings and their order are the protocol’s, the wording is ours. The adopted text comes ' +
  'in by importing the document itself.';

export const VERSION_ROWS: readonly VersionRow[] = [
  {
    project: 'MCC',
    output: 'PROTOCOL',
    code: 'PROTOCOL-V1',
    label: 'Version 1, for the 2009 Annual Assembly',
    begunOn: '2009-08-25',
    formerCode: null,
    reason: `${WORDING} The day is that of the draft in our plan.`,
    text: FIRST_TEXT,
    alignment: ALIGNMENT,
    moves: [
      {
        on: '2009-10-12',
        state: 'IN_CONSULTATION',
        note: 'Introduced at the Annual Assembly, whose seminars were asked what they thought of it.',
        citation: issuedPaper('paragraph 3.4.3'),
        assumed: true,
      },
      {
        on: '2009-12-22',
        state: 'SUPERSEDED',
        note: 'The version revised after the comments has taken its place.',
        citation: issuedPaper('paragraph 3.4.4'),
        assumed: true,
      },
    ],
    citation: issuedPaper('paragraph 3.4.3'),
    assumed: true,
  },
  {
    project: 'MCC',
    output: 'PROTOCOL',
    code: 'PROTOCOL-V2',
    label: 'Version 2, revised after comments',
    begunOn: '2009-12-22',
    formerCode: 'PROTOCOL-V1',
    reason:
      `${WORDING} The Board paper as issued says that comments changed the protocol, not how: what differs from version 1 is invented, ` +
      'so that a comparison has something to show.',
    text: CURRENT_CHANGES,
    alignment: [],
    moves: [],
    citation: issuedPaper('paragraph 3.4.4'),
    assumed: true,
  },
  {
    project: 'MCC',
    output: 'RESEARCH',
    code: 'RESEARCH-V1',
    label: 'Report for the Board of 26 January 2010',
    begunOn: '2010-01-15',
    formerCode: null,
    reason: 'The report goes to the Board as an appendix; its text is not held here. The day is that of our plan.',
    text: [],
    alignment: [],
    moves: [],
    citation: issuedPaper('paragraph 3.3.4'),
    assumed: true,
  },
];
