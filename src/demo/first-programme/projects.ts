/** States the terms of the programme and its two projects, with the paragraphs of paper 10/23 they come from. */
import { issuedPaper } from './sources.js';
import type { BaselineRow, ProgrammeRow, ProjectRow } from './first-programme.types.js';

/** The day paper 10/23 speaks of: the Board's meeting. */
export const PAPER_DATE = '2010-01-26';

export const PROGRAMME: ProgrammeRow = {
  code: 'PARTNERSHIPS',
  title: 'Standards in partnerships',
  purpose: 'To help local government raise the ethical standards of the partnerships it works in.',
  owner: 'SFE',
  effectiveOn: '2009-04-01',
  citation: issuedPaper('paragraph 1.1.1'),
  assumed: false,
};

const OBJECTIVES = [
  'To be a strategic regulator that is respected and adds value to local governance',
  'To see an effective standards framework at work in every kind of local governance',
];

const TOLERANCES = { amber: 3, red: 10, stale: 28 };

export const PROJECTS: readonly ProjectRow[] = [
  {
    code: 'CFPS',
    title: 'Ensuring high standards in partnerships (with CfPS)',
    effectiveOn: '2009-07-07',
    sponsors: ['SFE', 'CFPS'],
    objectives: OBJECTIVES,
    lead: 'LEAD_CFPS',
    smtLead: 'DIRECTOR',
    approval: {
      by: 'Board of Standards for England',
      on: '2009-07-07',
      decision:
        'to run a joint project with the Centre for Public Scrutiny on effective scrutiny of local partnerships',
    },
    start: '2010-01-04',
    targetEnd: '2010-05-31',
    tolerances: TOLERANCES,
    reportingDate: PAPER_DATE,
    citation: issuedPaper('paragraphs 3.6.1 and 3.9.1'),
    assumed: false,
  },
  {
    code: 'MCC',
    title: 'Partnership behaviour protocol with Manchester City Council',
    effectiveOn: '2009-04-01',
    sponsors: ['SFE', 'MCC'],
    objectives: OBJECTIVES,
    lead: 'LEAD_MCC',
    smtLead: 'DIRECTOR',
    approval: null,
    start: '2009-04-01', // the paper gives no start
    targetEnd: null, // nobody can say before the scoping meeting (¶3.5.3)
    tolerances: TOLERANCES,
    reportingDate: PAPER_DATE,
    citation: issuedPaper('paragraph 3.2.1'),
    assumed: true,
  },
];

export const BASELINES: readonly BaselineRow[] = [
  {
    project: 'CFPS',
    name: 'Baseline 1',
    effectiveOn: '2010-01-04',
    reason: 'The plan as it stood on the first day of work, to measure slips against.',
    decision: 'Joint project with the Centre for Public Scrutiny',
    citation: null,
    assumed: true,
  },
  {
    project: 'MCC',
    name: 'Baseline 1',
    effectiveOn: '2009-04-01',
    reason: 'The plan for drafting and testing the protocol, to measure slips against.',
    decision: 'Plans of the work in partnerships',
    citation: null,
    assumed: true,
  },
];
