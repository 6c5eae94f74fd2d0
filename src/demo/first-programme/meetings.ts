/** Tells the first programme's bodies, their meetings, and the actions that paper 10/23 leaves to somebody, each with where it comes from. */
import { committeeReport, issuedPaper } from './sources.js';
import type {
  ActionState,
  AgendaItemKind,
  BodyKind,
  ConfidentialityScheme,
  ItemAccess,
  MeetingState,
} from '../../meetings/meeting-states.js';
import type { Sourced } from './first-programme.types.js';
import { REGISTERED_FROM } from './organisations.js';
import { PAPER_DATE } from './projects.js';

export interface BodyRow extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  /** Key of an organisation. */
  readonly organisation: string | null;
  readonly clearDays: number | null;
  readonly scheme: ConfidentialityScheme;
  readonly effectiveOn: string;
}

export interface MeetingRow extends Sourced {
  readonly bodyCode: string;
  readonly code: string;
  readonly meetsOn: string | null;
  readonly dateReason: string | null;
  readonly effectiveOn: string;
  readonly states: readonly (Sourced & { readonly state: MeetingState; readonly effectiveOn: string })[];
  readonly agenda:
    | (Sourced & {
        readonly effectiveOn: string;
        readonly items: readonly {
          readonly title: string;
          readonly kind: AgendaItemKind;
          readonly paperReference: string | null;
          readonly access: ItemAccess | null;
        }[];
      })
    | null;
}

export interface ActionRow extends Sourced {
  readonly projectCode: string;
  readonly text: string;
  /** A team, as the paper says; null: it does not say who. */
  readonly ownerName: string | null;
  /** The milestone of the project's plan that it leads to. */
  readonly milestone: string;
  readonly effectiveOn: string;
  /** What the paper says of how far it has come; null: not begun. */
  readonly report: { readonly state: ActionState; readonly note: string } | null;
}

/** The quorum of neither is in the sources; five clear days and the committee's scheme are our assumptions. */
export const BODY_ROWS: readonly BodyRow[] = [
  {
    code: 'BOARD',
    name: 'Board of Standards for England',
    kind: 'DECIDING',
    organisation: 'SFE',
    clearDays: 5,
    scheme: 'WORD',
    effectiveOn: REGISTERED_FROM,
    citation: issuedPaper('cover'),
    assumed: true,
  },
  {
    code: 'SC-UNNAMED',
    name: 'Standards Committee (council not named)',
    kind: 'DECIDING',
    organisation: null,
    clearDays: 5,
    scheme: 'SCHEDULE_12A',
    effectiveOn: REGISTERED_FROM,
    citation: committeeReport('paragraph 1'),
    assumed: true,
  },
];

export const MEETING_ROWS: readonly MeetingRow[] = [
  {
    bodyCode: 'BOARD',
    code: 'BOARD-2009-07-07',
    meetsOn: '2009-07-07',
    dateReason: null,
    effectiveOn: '2009-07-07',
    states: [{ state: 'HELD', effectiveOn: '2009-07-07', citation: issuedPaper('paragraph 3.6.1'), assumed: false }],
    agenda: null,
    citation: issuedPaper('paragraph 3.6.1'),
    assumed: false,
  },
  {
    bodyCode: 'BOARD',
    code: 'BOARD-2010-01-26',
    meetsOn: PAPER_DATE,
    dateReason: null,
    effectiveOn: '2009-12-01', // from when it was in the calendar is ours
    states: [{ state: 'CALLED', effectiveOn: '2010-01-18', citation: null, assumed: true }],
    agenda: {
      effectiveOn: '2010-01-18',
      items: [{ title: 'Partnerships update', kind: 'INFORMATION', paperReference: '10/23', access: 'OPEN' }],
      citation: issuedPaper('cover'),
      assumed: true,
    },
    citation: issuedPaper('cover'),
    assumed: true,
  },
  {
    bodyCode: 'SC-UNNAMED',
    code: 'SC-UNNAMED-M1',
    meetsOn: null,
    dateReason: 'The report names neither its council nor the day it was taken.',
    effectiveOn: PAPER_DATE,
    states: [],
    agenda: {
      effectiveOn: PAPER_DATE,
      items: [{ title: 'Partnership behaviour protocol', kind: 'DECISION', paperReference: null, access: null }],
      citation: committeeReport('paragraph 4'),
      assumed: false,
    },
    citation: committeeReport('paragraph 1'),
    assumed: true,
  },
];

/** What the paper says somebody is to do. It gives no dates. */
export const ACTION_ROWS: readonly ActionRow[] = [
  {
    projectCode: 'MCC',
    text: 'Arrange the meeting with Manchester City Council that settles how far the further work goes',
    ownerName: null,
    milestone: 'M6',
    effectiveOn: PAPER_DATE,
    report: { state: 'IN_PROGRESS', note: 'It is being arranged; no day has been found.' },
    citation: issuedPaper('paragraph 3.5.3'),
    assumed: false,
  },
  {
    projectCode: 'CFPS',
    text: 'Invite the four organisations to send somebody to the steering group',
    ownerName: null,
    milestone: 'M3',
    effectiveOn: PAPER_DATE,
    report: null,
    citation: issuedPaper('paragraph 3.8.2'),
    assumed: false,
  },
  {
    projectCode: 'CFPS',
    text: 'Draft the press release on the work with the Centre for Public Scrutiny',
    ownerName: 'External Relations Team',
    milestone: 'M4',
    effectiveOn: PAPER_DATE,
    report: { state: 'IN_PROGRESS', note: 'The team is at work on it.' },
    citation: issuedPaper('paragraph 3.7.3'),
    assumed: false,
  },
];

/** Every row that has a source of its own. */
export const MEETINGS_ROWS: readonly Sourced[] = [
  ...BODY_ROWS,
  ...MEETING_ROWS,
  ...MEETING_ROWS.flatMap(({ states, agenda }) => [...states, ...(agenda ? [agenda] : [])]),
  ...ACTION_ROWS,
];
