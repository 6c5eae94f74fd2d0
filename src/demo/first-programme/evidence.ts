/** Tells the first programme's evidence: the scoping exercise of footnote 2, the desk research, and the research report. */
import { issuedPaper } from './sources.js';
import type { EvidenceKind, EvidenceState } from '../../evidence/evidence-kinds.js';
import type { Sourced } from './first-programme.types.js';

export interface EvidenceRow extends Sourced {
  readonly project: string;
  readonly code: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly method: string | null;
  readonly effectiveOn: string;
  readonly interviews?: number;
  readonly individuals?: number;
  readonly organisations?: number;
  /** Keys of organisations in the order of the source, with a note on the name where there is one. */
  readonly participants?: readonly (readonly [key: string, note?: string])[];
  readonly documents?: readonly {
    readonly title: string;
    readonly author: string;
    readonly month: string | null;
    readonly note: string | null;
  }[];
  readonly limitations: string | null;
  /** Codes of items of the plan; none: the project itself. */
  readonly supports: readonly string[];
}

export interface EvidenceReportRow extends Sourced {
  readonly project: string;
  readonly evidence: string;
  readonly state: EvidenceState;
  readonly effectiveOn: string;
  readonly note: string | null;
}

const SCOPED = {
  project: 'CFPS',
  effectiveOn: '2009-07-07',
  citation: issuedPaper('footnote 2'),
  assumed: false,
  supports: [],
};
const DESK = { project: 'CFPS', effectiveOn: '2010-01-04', citation: issuedPaper('paragraph 3.7.1'), assumed: true };

/** The Board approved the work with CfPS on the strength of the scoping, so it is evidence of that project. */
export const EVIDENCE_ROWS: readonly EvidenceRow[] = [
  {
    ...SCOPED,
    code: 'E1',
    kind: 'LITERATURE_REVIEW',
    title: 'Review of the literature on partnerships',
    method: null,
    limitations: null,
  },
  {
    ...SCOPED,
    code: 'E2',
    kind: 'INTERVIEWS',
    title: 'Interviews with people who work in partnerships',
    method: 'Individuals from 12 organisations, some of them interviewed together.',
    interviews: 13,
    individuals: 19,
    organisations: 12,
    participants: [
      ['NLGN'],
      ['DCSF'],
      ['SERCO'],
      ['IBM'],
      ['CIPFA'],
      ['SOLACE'],
      ['NAO'],
      ['MCC'],
      ['ACCA'],
      ['KIRKLEES'],
      ['BWD', 'in the source “Blackburn and Darwen”'],
      ['IBE'],
    ],
    limitations: null,
  },
  {
    ...DESK,
    code: 'E3',
    kind: 'ANNUAL_RETURNS',
    title: 'Good practice in authorities’ annual returns',
    method: 'The returns are read for practice that both checklists can use.',
    limitations: null,
    supports: ['T8', 'T9'],
  },
  {
    ...DESK,
    code: 'E4',
    kind: 'DOCUMENT_REVIEW',
    title: 'Earlier work by the Centre for Public Scrutiny',
    method: null,
    documents: [
      { title: 'How to Win Friends and Influence Partners', author: 'CFPS', month: '2009-03', note: null },
      {
        title: 'Small Print Big Picture: a Guide for Scrutinising Public-Private Partnerships',
        author: 'CFPS',
        month: '2008-05',
        note: null,
      },
    ],
    limitations: null,
    supports: ['T8', 'T9'],
  },
  {
    project: 'MCC',
    code: 'E1',
    kind: 'RESEARCH',
    title: 'Technical research on the protocol',
    method: 'Action learning sets, an on-line questionnaire and attendance at meetings of partnerships and committees.',
    effectiveOn: '2010-01-15',
    documents: [
      {
        title: 'Partnership Protocol Research Report',
        author: 'SFE',
        month: null,
        note: 'Appendix A of the Board paper as issued.',
      },
    ],
    limitations: 'How many people took part is not on record.',
    supports: ['M3', 'M4'],
    citation: issuedPaper('paragraphs 3.3.4 and 3.4.1'),
    assumed: true,
  },
];

const reported = (
  project: string,
  evidence: string,
  state: EvidenceState,
  effectiveOn: string,
  source: Sourced & { readonly note?: string },
): EvidenceReportRow => ({ ...{ project, evidence, state, effectiveOn }, note: null, ...source });

/** The days of the desk research are those that the plan's reports give, which are assumed. */
export const EVIDENCE_REPORT_ROWS: readonly EvidenceReportRow[] = [
  reported('CFPS', 'E1', 'COMPLETE', '2009-07-07', { citation: issuedPaper('paragraph 3.6.1'), assumed: false }),
  reported('CFPS', 'E2', 'COMPLETE', '2009-07-07', { citation: issuedPaper('paragraph 3.6.1'), assumed: false }),
  reported('CFPS', 'E3', 'UNDER_WAY', '2010-01-04', { citation: issuedPaper('paragraph 3.7.1'), assumed: true }),
  reported('CFPS', 'E4', 'UNDER_WAY', '2010-01-04', { citation: issuedPaper('paragraph 3.7.1'), assumed: true }),
  reported('CFPS', 'E4', 'COMPLETE', '2010-01-19', {
    citation: null,
    assumed: true,
    note: 'As task T3 of the plan reports.',
  }),
  reported('CFPS', 'E3', 'COMPLETE', '2010-01-21', {
    citation: null,
    assumed: true,
    note: 'As task T1 of the plan reports.',
  }),
  reported('MCC', 'E1', 'COMPLETE', '2010-01-15', { citation: issuedPaper('paragraph 3.3.4'), assumed: true }),
];
