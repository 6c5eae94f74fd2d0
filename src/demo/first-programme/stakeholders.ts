/** Tells who has an interest in the first programme, what was promised to them and what is to be said in public; judgements are ours. */
import { issuedPaper } from './sources.js';
import type { EngagementChannel } from '../../stakeholders/engagement-channel.js';
import type { Level, Position } from '../../stakeholders/engagement-grid.js';
import type { Sourced } from './first-programme.types.js';

/** A party: an organisation or person by key, or a group by name. */
export interface StakeholderRow extends Sourced {
  readonly project: string;
  readonly code: string;
  readonly organisation?: string;
  readonly person?: string;
  readonly group?: string;
  readonly stake: string;
  readonly owner: string | null;
  readonly effectiveOn: string;
}

export interface AssessmentRow extends Sourced {
  readonly project: string;
  readonly stakeholder: string;
  readonly interest: Level;
  readonly influence: Level;
  readonly position: Position;
  readonly rationale: string;
  readonly effectiveOn: string;
}

export interface EngagementRow extends Sourced {
  readonly project: string;
  readonly stakeholder: string;
  readonly channel: EngagementChannel;
  readonly said: string;
  readonly saidBy: string;
  /** The day, or the last on which it can have been where the day is not known. */
  readonly effectiveOn: string;
  readonly dayKnown: boolean;
}

export interface CommitmentRow extends Sourced {
  readonly project: string;
  readonly code: string;
  readonly stakeholder: string;
  readonly what: string;
  readonly owner: string;
  /** Code of the milestone by which the plan means to keep it. */
  readonly milestone: string;
  readonly effectiveOn: string;
}

export interface CommunicationRow extends Sourced {
  readonly project: string;
  readonly code: string;
  readonly title: string;
  readonly kind: 'PRESS_RELEASE';
  readonly audience: string;
  readonly ownerTeam: string;
  readonly milestone: string;
  readonly effectiveOn: string;
}

const PAPER_DAY = '2010-01-26';
const cfps = { project: 'CFPS', owner: 'LEAD_CFPS', effectiveOn: '2010-01-04', assumed: true };
const mcc = { project: 'MCC', owner: 'LEAD_MCC', effectiveOn: '2009-11-27', assumed: true };
const INVITED = 'Is to be asked for a member of the steering group.';

/** That they are stakeholders is in the paper; who looks after them, and since when, is assumed. */
export const STAKEHOLDERS_ROWS: readonly StakeholderRow[] = [
  {
    ...cfps,
    code: 'SH1',
    organisation: 'CSPL',
    stake: 'Is interested in the work and wants the findings.',
    citation: issuedPaper('paragraph 3.7.4'),
  },
  {
    ...cfps,
    code: 'SH2',
    organisation: 'CFPS',
    stake: 'Runs the project with us; the guide bears its badge.',
    citation: issuedPaper('paragraph 3.6.2'),
  },
  {
    ...cfps,
    code: 'SH3',
    group: 'Standards committees',
    stake: 'Are to use both checklists.',
    citation: issuedPaper('paragraph 3.6.2'),
  },
  { ...cfps, code: 'SH4', organisation: 'AC', stake: INVITED, citation: issuedPaper('paragraph 3.8.2') },
  { ...cfps, code: 'SH5', organisation: 'LGA', stake: INVITED, citation: issuedPaper('paragraph 3.8.2') },
  {
    ...mcc,
    code: 'SH1',
    person: 'BERNSTEIN',
    stake: 'Wants the protocol to work better in practice, and asked us to go on.',
    citation: issuedPaper('paragraph 3.5.3'),
  },
  {
    ...mcc,
    code: 'SH2',
    person: 'LEESE',
    stake: 'Wants the protocol to work better in practice, and asked us to go on.',
    citation: issuedPaper('paragraph 3.5.3'),
  },
];

const judged = (
  project: string,
  stakeholder: string,
  [interest, influence, position]: readonly [Level, Level, Position],
  rationale: string,
  citation: string,
): AssessmentRow => ({
  ...{ project, stakeholder, interest, influence, position, rationale, citation },
  effectiveOn: PAPER_DAY,
  assumed: true,
});

/** The paper judges nobody: each is a planning assumption, and whoever cannot be judged from it is not. */
export const ASSESSMENT_ROWS: readonly AssessmentRow[] = [
  judged(
    'CFPS',
    'SH1',
    ['HIGH', 'UNKNOWN', 'UNKNOWN'],
    'It asked for the findings; how much hangs on it we cannot say.',
    issuedPaper('paragraph 3.7.4'),
  ),
  judged(
    'CFPS',
    'SH2',
    ['HIGH', 'HIGH', 'SUPPORTER'],
    'A joint project: without its badge there is no guide.',
    issuedPaper('paragraph 3.6.2'),
  ),
  judged(
    'CFPS',
    'SH3',
    ['HIGH', 'LOW', 'UNKNOWN'],
    'The checklists are written for them; they have no say in the project.',
    issuedPaper('paragraph 3.6.2'),
  ),
  judged(
    'MCC',
    'SH1',
    ['HIGH', 'HIGH', 'SUPPORTER'],
    'He commented on the protocol and wants more done with it.',
    issuedPaper('paragraphs 3.4.4 and 3.5.3'),
  ),
  judged(
    'MCC',
    'SH2',
    ['HIGH', 'HIGH', 'SUPPORTER'],
    'He commented on the protocol and wants more done with it.',
    issuedPaper('paragraphs 3.4.4 and 3.5.3'),
  ),
];

const said = (
  project: string,
  stakeholder: string,
  saidBy: string,
  [effectiveOn, what, citation]: readonly [string, string, string],
): EngagementRow => ({
  ...{ project, stakeholder, saidBy, effectiveOn, citation },
  channel: 'UNKNOWN',
  said: what,
  dayKnown: false,
  assumed: false,
});

const COMMENTED = [
  '2009-11-27',
  'Comments on the protocol, which the current version takes up.',
  issuedPaper('paragraph 3.4.4'),
] as const;
const GO_ON = [
  PAPER_DAY,
  'Asks us to go on, so that the protocol becomes stronger in practice.',
  issuedPaper('paragraph 3.5.3'),
] as const;

/** The paper gives neither day nor way of any of these. */
export const ENGAGEMENT_ROWS: readonly EngagementRow[] = [
  said('CFPS', 'SH1', 'Committee on Standards in Public Life', [
    PAPER_DAY,
    'Is interested, and asks to be given what we find.',
    issuedPaper('paragraph 3.7.4'),
  ]),
  said('MCC', 'SH1', 'Sir Howard Bernstein', COMMENTED),
  said('MCC', 'SH2', 'Sir Richard Leese', COMMENTED),
  said('MCC', 'SH1', 'Sir Howard Bernstein', GO_ON),
  said('MCC', 'SH2', 'Sir Richard Leese', GO_ON),
];

/** The source sets no date for it; who sees to it is assumed. */
export const COMMITMENT_ROWS: readonly CommitmentRow[] = [
  {
    project: 'CFPS',
    code: 'C1',
    stakeholder: 'SH1',
    what: 'to share the findings, in which it has expressed an interest and for which it has asked',
    owner: 'LEAD_CFPS',
    milestone: 'M13',
    effectiveOn: PAPER_DAY,
    citation: issuedPaper('paragraph 3.7.4'),
    assumed: true,
  },
];

/** It is in drafting; its title, audience and day are assumed. */
export const COMMUNICATION_ROWS: readonly CommunicationRow[] = [
  {
    project: 'CFPS',
    code: 'COM1',
    title: 'Working with the Centre for Public Scrutiny',
    kind: 'PRESS_RELEASE',
    audience: 'The press',
    ownerTeam: 'External Relations Team',
    milestone: 'M4',
    effectiveOn: '2010-01-11',
    citation: issuedPaper('paragraph 3.7.3'),
    assumed: true,
  },
];
