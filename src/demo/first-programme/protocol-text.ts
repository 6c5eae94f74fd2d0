/** Tells the protocol in our own short words: its headings and their order are facts, its sentences are not copied. */
import type { ClauseKind } from '../../outputs/output-kinds.js';

/** A change of the demonstration's text; clauses are named by their words. */
export type TextChange =
  | { readonly add: string; readonly kind: ClauseKind; readonly after?: string; readonly citation: string }
  | { readonly reword: string; readonly text: string; readonly citation: string }
  | { readonly move: string; readonly after: string };

interface Value {
  readonly heading: string;
  readonly statement: string;
  readonly behaviours: readonly string[];
}

const LEAD_IN = 'What partners undertake:';

/** As it stands in the report to the committee, value by value. */
export const VALUES: readonly Value[] = [
  {
    heading: 'Achieve intended outcomes',
    statement: 'Everybody can follow how we decide, and our priorities rest on evidence.',
    behaviours: [
      'Pool resources for shared results',
      'Keep track of how resources are used',
      'Invite new ideas',
      'Take decisions in the open',
      'Keep getting better',
      'Back claims of progress with evidence',
      'Settle who answers to whom, within and across partners',
    ],
  },
  {
    heading: 'Public interest',
    statement: 'What we do serves the public, and shows its worth.',
    behaviours: [
      'Look to the long term too',
      'Put the common good before private interests',
      'Show the community what it gains',
      'Settle how complaints about joint work are met',
    ],
  },
  {
    heading: 'Building partners’ capacity',
    statement: 'Working together makes each of us stronger.',
    behaviours: [
      'Help each partner to gain the skills it needs',
      'Give partners confidence outside their own culture',
      'Welcome advice and help',
    ],
  },
  {
    heading: 'Value and respect each other',
    statement: 'Everyone’s part counts.',
    behaviours: [
      'See that all give their share, openly',
      'Recognise what each member can do',
      'Make room for voluntary and community partners',
      'Let no one or two people take over',
      'Respect what others do and need',
      'Draw every member in',
      'Get on well at work',
      'Give credit for what each brings',
    ],
  },
  {
    heading: 'Act ethically',
    statement: 'We are fair and open, and glad to be challenged.',
    behaviours: [
      'Settle how concerns and complaints are raised',
      'Stand by those who raise concerns',
      'Look for lessons, not for culprits',
      'Help partners to see and question poor conduct',
      'Speak and write plainly',
      'Settle how we answer to elected bodies',
      'Talk openly with one another',
      'Own up to conflicts of interest and resolve them',
      'Say what each meeting is for',
      'Be truthful and fair-minded',
    ],
  },
  {
    heading: 'Aligning strategies and networks',
    statement: 'We plan, deliver and govern together.',
    behaviours: [
      'Let partners influence what member bodies decide',
      'Give people time to understand and reflect',
      'Set actions that are clear, timed and practical',
      'Let all partners shape the strategy',
      'See agreed actions through',
    ],
  },
];

const citationOf = (value: number, rest: string): string => `protocol, value ${value}${rest}`;

/** What version 1 is said to have had otherwise; all of it is invented. */
const FORMERLY: Readonly<Record<string, string>> = { 'Speak and write plainly': 'Use plain words' };
const NOT_YET = 'Say what each meeting is for';
const STOOD_IN_VALUE_5 = 'Settle how complaints about joint work are met';

/** The text of version 1: in value 5 it had the behaviour on complaints and lacked the one on meetings. */
export const FIRST_TEXT: readonly TextChange[] = VALUES.flatMap(({ heading, statement, behaviours }, index) => {
  const value = index + 1;
  const clauses = behaviours
    .map((text, place) => ({ text, citation: citationOf(value, `, behaviour ${place + 1}`) }))
    .filter(({ text }) => text !== NOT_YET && text !== STOOD_IN_VALUE_5)
    .map(({ text, citation }) => ({ text: FORMERLY[text] ?? text, citation }));
  if (value === 5) clauses.unshift({ text: STOOD_IN_VALUE_5, citation: citationOf(2, ', behaviour 4') });
  const add = (kind: ClauseKind, text: string, citation: string): TextChange => ({ add: text, kind, citation });
  return [
    add('HEADING', heading, citationOf(value, '')),
    add('STATEMENT', statement, citationOf(value, ', statement')),
    add('LEAD_IN', LEAD_IN, citationOf(value, '')),
    ...clauses.map(({ text, citation }) => add('CLAUSE', text, citation)),
  ];
});

/** How version 2, the current one, differs from it. */
export const CURRENT_CHANGES: readonly TextChange[] = [
  { move: STOOD_IN_VALUE_5, after: 'Show the community what it gains' },
  { reword: 'Use plain words', text: 'Speak and write plainly', citation: citationOf(5, ', behaviour 5') },
  {
    add: NOT_YET,
    kind: 'CLAUSE',
    after: 'Own up to conflicts of interest and resolve them',
    citation: citationOf(5, ', behaviour 9'),
  },
];
