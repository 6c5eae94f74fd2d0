/** Tells the first programme's risks, each with where it comes from: five of paper 10/23 in our own words, three of our planning. */
import { issuedPaper } from './sources.js';
import type { Proximity, ResponseKind, RiskCategory, RiskNature } from '../../risks/risk-states.js';
import type { AssessmentKind } from '../../risks/risk-states.js';
import type { IsoDate } from '../../platform/calendar/working-calendar.types.js';
import type { Sourced } from './first-programme.types.js';

export interface ScoreRow {
  readonly on: IsoDate;
  readonly kind: AssessmentKind;
  readonly likelihood: number;
  readonly impact: number;
  readonly rationale: string;
}

export interface ResponseRow extends Sourced {
  readonly on: IsoDate;
  readonly response: ResponseKind;
  readonly note: string;
  /** Each is for the owner. */
  readonly actions: readonly { readonly text: string; readonly dueOn: IsoDate; readonly doneOn: IsoDate | null }[];
}

export interface RiskRow extends Sourced {
  readonly project: string;
  readonly code: string;
  readonly on: IsoDate;
  readonly nature: RiskNature;
  readonly category: RiskCategory;
  readonly title: string;
  readonly cause: string | null;
  readonly event: string | null;
  readonly effect: string | null;
  /** Key of a person; null: the paper names nobody. */
  readonly owner: string | null;
  readonly proximity: Proximity | null;
  /** Codes of milestones. */
  readonly milestones: readonly string[];
  readonly tasks: readonly { readonly code: string; readonly workingDays: number }[];
  readonly scores: readonly ScoreRow[];
  readonly response: ResponseRow | null;
  readonly review: { readonly on: IsoDate; readonly note: string; readonly nextOn: IsoDate } | null;
}

type Told = Pick<RiskRow, 'code' | 'category' | 'title' | 'cause' | 'event' | 'effect'>;

/** A risk as the paper has it: without owner, score or date. */
const ofPaper = (project: string, paragraph: string, told: Told, more: Partial<RiskRow> = {}): RiskRow => ({
  ...{ project, citation: issuedPaper(`paragraph ${paragraph}`), assumed: false, on: '2010-01-26', nature: 'THREAT' },
  ...{ owner: null, proximity: null, milestones: [], tasks: [], scores: [], response: null, review: null },
  ...told,
  ...more,
});

const PAPER: readonly RiskRow[] = [
  ofPaper('CFPS', '4.1.1', {
    code: 'R1',
    category: 'GOVERNANCE',
    title: 'Nobody answers where a partnership fails',
    cause:
      'Partnerships grow in number and in weight: they spend public money and settle what matters to local people.',
    event: 'Those who work in one do not keep to the Seven Principles of Public Life.',
    effect: 'Nobody answers for what went wrong, and local government will probably get the blame.',
  }),
  ofPaper('CFPS', '4.1.2', {
    code: 'R2',
    category: 'GOVERNANCE',
    title: 'Poor behaviour in a partnership goes unchecked',
    cause: null, // the paper has found no ethical failing, and gives no cause
    event: 'Somebody behaves badly and is not stopped. None such has been found so far, but it cannot be excluded.',
    effect: 'Decisions turn out poor, and cost the authority and the public money in the end.',
  }),
  ofPaper(
    'CFPS',
    '4.1.5',
    {
      code: 'R3',
      category: 'REPUTATION',
      title: 'Criticism for spending beyond the remit',
      cause: 'Neither project is squarely within the remit of Standards for England.',
      event: 'Others criticise the money spent on them.',
      effect: null, // the paper does not say
    },
    {
      response: {
        on: '2010-01-26',
        response: 'TOLERATE',
        note:
          'Key stakeholders have told us that the subject matters and needs attention. The paper states this as its ' +
          'answer; that the risk is to be tolerated is our reading.',
        actions: [],
        citation: issuedPaper('paragraph 4.1.5'),
        assumed: true,
      },
    },
  ),
  ofPaper(
    'MCC',
    '4.1.3',
    {
      code: 'R1',
      category: 'REPUTATION',
      title: 'Public confidence in partnerships grows',
      cause: 'Accountability for how partnerships are run becomes stronger.',
      event: 'People see that high standards are expected of partners and are watched.',
      effect: 'The public trusts partnerships more.',
    },
    { nature: 'OPPORTUNITY' },
  ),
  ofPaper('MCC', '4.1.4', {
    code: 'R2',
    category: 'FINANCIAL',
    title: 'Scarce money strains partnerships',
    cause: 'Public money becomes ever scarcer.',
    event: 'Partners look to their own aims first and give way to each other less.',
    effect: 'Relations between them become tense and harder to manage.',
  }),
];

/** A risk that the calendar and the plan show; owner, scores and dates are assumed. */
const ofPlanning = (told: Omit<RiskRow, 'project' | 'on' | 'nature' | 'assumed' | 'owner'>): RiskRow => ({
  ...{ project: 'CFPS', on: '2010-01-04', nature: 'THREAT', assumed: true, owner: 'LEAD_CFPS' },
  ...told,
});

const score = (on: IsoDate, kind: AssessmentKind, likelihood: number, impact: number, rationale: string): ScoreRow => ({
  ...{ on, kind, likelihood, impact },
  rationale: `Planning assumption. ${rationale}`,
});

const ASSUMED: Sourced = { citation: null, assumed: true };

const PLANNING: readonly RiskRow[] = [
  ofPlanning({
    code: 'R4',
    citation: issuedPaper('paragraph 3.9.1'),
    category: 'DELIVERY',
    title: 'The end date is a bank holiday',
    cause: 'The project is to end on 31 May 2010, which is the Spring bank holiday.',
    event: 'What is left for the last day is not done by Friday 28 May.',
    effect: 'The guide comes out a working day or more after the end.',
    proximity: 'WITHIN_PROJECT',
    milestones: ['M14'],
    tasks: [{ code: 'T20', workingDays: 1 }],
    scores: [
      score('2010-01-04', 'CURRENT', 3, 2, 'Nobody had looked at the calendar.'),
      score('2010-01-25', 'CURRENT', 2, 2, 'The plan now ends on 28 May.'),
    ],
    response: {
      on: '2010-01-04',
      response: 'TREAT',
      note: 'Hold the plan to the last working day before the end.',
      actions: [{ text: 'Plan everything to end by Friday 28 May', dueOn: '2010-01-22', doneOn: '2010-01-22' }],
      ...ASSUMED,
    },
    review: { on: '2010-01-25', note: 'The plan ends on 28 May.', nextOn: '2010-03-01' },
  }),
  ofPlanning({
    code: 'R5',
    citation: null,
    category: 'POLITICAL',
    title: 'Elections fall into the pilots',
    cause: 'Local elections are on 6 May 2010, and a general election has to be held by 3 June.',
    event: 'In the weeks before, authorities have less time for a pilot, and little can be published or consulted on.',
    effect: 'Pilots end late, and the guide waits for them.',
    proximity: 'WITHIN_PROJECT',
    milestones: ['M9', 'M12'],
    tasks: [{ code: 'T14', workingDays: 10 }],
    scores: [
      score('2010-01-04', 'INHERENT', 5, 4, 'Every authority that holds elections is touched.'),
      score('2010-01-04', 'CURRENT', 4, 3, 'Nothing but the press release is to be published before polling day.'),
      score('2010-01-25', 'TARGET', 2, 3, 'With authorities that have no elections, or whose test ends before Easter.'),
    ],
    response: {
      on: '2010-01-25',
      response: 'TREAT',
      note: 'Choose pilots and dates with the elections in mind.',
      actions: [
        { text: 'Ask volunteer authorities whether they hold elections in May', dueOn: '2010-02-26', doneOn: null },
      ],
      ...ASSUMED,
    },
    review: { on: '2010-01-25', note: 'No day is announced yet for the general election.', nextOn: '2010-02-22' },
  }),
  ofPlanning({
    code: 'R6',
    citation: issuedPaper('paragraph 3.8.2'),
    category: 'STAKEHOLDER',
    title: 'The steering group starts too late to challenge',
    cause: 'Nobody has been invited to the steering group yet.',
    event: 'Its first meeting comes when the drafts are settled.',
    effect: 'Its challenge changes nothing, or the checklists have to be drafted again.',
    proximity: 'IMMINENT',
    milestones: ['M3', 'M6'],
    tasks: [{ code: 'T10', workingDays: 8 }],
    scores: [
      score('2010-01-04', 'CURRENT', 2, 3, 'The invitations were to go out in the third week.'),
      score('2010-01-25', 'CURRENT', 4, 3, 'They have slipped twice.'),
    ],
    response: {
      on: '2010-01-25',
      response: 'TREAT',
      note: 'Send the invitations, and show the group early drafts.',
      actions: [{ text: 'Send the four invitations', dueOn: '2010-02-03', doneOn: null }],
      ...ASSUMED,
    },
    review: { on: '2010-01-25', note: 'The invitations are still to be sent.', nextOn: '2010-02-08' },
  }),
];

/** In the order of their codes, project by project. */
export const RISKS_ROWS: readonly RiskRow[] = [...PAPER, ...PLANNING];
