/** Tells the first programme's steering group as paper 10/23 has it on 26 January 2010, and one challenge made up to show what one is. */
import { issuedPaper } from './sources.js';
import type { Sourced } from './first-programme.types.js';
import { STEERING_GROUP_KEYS } from './organisations.js';

export interface GroupBodyRow extends Sourced {
  readonly projectCode: string;
  readonly code: string;
  readonly name: string;
  readonly effectiveOn: string;
}

export interface TermsOfReferenceRow extends Sourced {
  readonly project: string;
  readonly effectiveOn: string;
  readonly purpose: string;
  readonly responsibilities: readonly string[];
  readonly membership: string;
}

export interface SeatRow extends Sourced {
  readonly project: string;
  readonly effectiveOn: string;
  /** Key of the organisation. */
  readonly organisation: string;
}

export interface ChallengeRow extends Sourced {
  readonly project: string;
  readonly effectiveOn: string;
  /** Key of the person who raised it. */
  readonly raisedBy: string;
  /** Code of the milestone it is about. */
  readonly milestone: string;
  readonly question: string;
  readonly whyItMatters: string;
  readonly wanted: string;
  readonly reason: string;
}

/** The advisory body that will hold the group's meetings; by what rules is not settled. */
export const GROUP_BODY: GroupBodyRow = {
  projectCode: 'CFPS',
  code: 'CFPS-GROUP',
  name: 'Steering group of the work with CfPS',
  effectiveOn: '2010-01-04',
  citation: issuedPaper('paragraph 3.8.1'),
  assumed: false,
};

/** The paper settles neither chair nor quorum, frequency or reporting, and on its day nothing had been agreed. */
export const TERMS_OF_REFERENCE: TermsOfReferenceRow = {
  project: 'CFPS',
  effectiveOn: '2010-01-04',
  purpose: 'To be a sounding board for the project.',
  responsibilities: [
    'To challenge the work in a constructive spirit',
    'To give it direction out of what the members have seen in their own work',
  ],
  membership:
    'People from the Audit Commission, the Centre for Public Scrutiny, the Local Government Association and Standards for England',
  citation: issuedPaper('paragraphs 3.8.1 and 3.8.2'),
  assumed: false,
};

/** In the order of the paper. Nobody has been invited, and no representative is known. */
export const SEATS: readonly SeatRow[] = STEERING_GROUP_KEYS.map((organisation) => ({
  project: 'CFPS',
  effectiveOn: '2010-01-04',
  organisation,
  citation: issuedPaper('paragraph 3.8.2'),
  assumed: false,
}));

/** Invented: the paper tells of no reviewer and no challenge. */
export const CHALLENGES: readonly ChallengeRow[] = [
  {
    project: 'CFPS',
    effectiveOn: '2010-01-25',
    raisedBy: 'REVIEWER',
    milestone: 'M3',
    question: 'If the invitations go out only in February, how can the group still help to shape the checklists?',
    whyItMatters:
      'The drafts of both checklists are due before the group can meet for the first time, so that it would be asked ' +
      'about work already done.',
    wanted: 'A way for the four organisations to see and question the drafts before they are settled.',
    reason: 'Invented for the demonstration, to show a challenge that waits for its answer.',
    citation: null,
    assumed: true,
  },
];

export const STEERING_GROUP_ROWS: readonly Sourced[] = [GROUP_BODY, TERMS_OF_REFERENCE, ...SEATS, ...CHALLENGES];
