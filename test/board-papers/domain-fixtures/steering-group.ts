/** Facts of steering-group made by hand: enough of everything a paper can meet. */
import type {
  ChallengeFact,
  SeatFact,
  SteeringGroupFacts,
} from '../../../src/board-papers/facts/steering-group-facts.js';

export const noSteeringGroup: SteeringGroupFacts = { terms: null, seats: [], challenges: [] };

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const party = (n: number, name: string, post: string | null = null) => ({
  recordId: id(n),
  reportId: id(n + 1),
  citation: null,
  name,
  post,
});

export const ORGANISATIONS = [
  'Audit Commission',
  'Centre for Public Scrutiny',
  'Local Government Association',
  'Standards for England',
];

/** A seat by its number, from 1. */
export function seatFact(n: number, more: Partial<SeatFact> = {}): SeatFact {
  return {
    recordId: id(3000 + n),
    reportId: id(3100 + n),
    citation: '10/23 ¶3.8.2',
    code: `SEAT-${n}`,
    organisation: party(3200 + 2 * n, ORGANISATIONS[n - 1] ?? `Body ${n}`),
    representative: null,
    state: 'TO_BE_INVITED',
    since: null,
    answerId: null,
    awaitedUntil: null,
    ...more,
  };
}

/** A challenge by its number, open and due after the paper. */
export function challengeFact(n: number, more: Partial<ChallengeFact> = {}): ChallengeFact {
  return {
    recordId: id(3300 + n),
    reportId: id(3400 + n),
    citation: null,
    code: `CH${n}`,
    kind: 'CHALLENGE',
    state: 'OPEN',
    subject: { kind: 'MILESTONE', code: 'M2', title: 'Steering group invited' },
    question: 'How can the group shape the drafts?',
    raisedBy: party(3500, 'Rita Reviewer'),
    raisedOn: '2010-01-20',
    assumed: false,
    answerer: party(3502, 'Pat Lead'),
    due: { reportId: id(3600 + n), on: '2010-02-03', overdue: false },
    answers: [],
    ...more,
  };
}

/** An answered challenge; nothing is due on it. */
export function answeredFact(n: number, answer: Partial<ChallengeFact['answers'][number]> = {}): ChallengeFact {
  const given = {
    reportId: id(3700 + n),
    outcome: 'ACCEPTED_IN_PART' as const,
    reasons: 'The first draft is out already.',
    willDo: 'Send the next draft.',
    by: party(3502, 'Pat Lead'),
    on: '2010-01-22',
    ...answer,
  };
  return challengeFact(n, { state: 'ANSWERED', due: null, answerer: null, answers: [given] });
}

export const termsFact = {
  recordId: id(3800),
  reportId: id(3801),
  citation: null,
  quorum: 2,
  hasChair: true,
  agreed: true,
};

/** Four seats in four states, and challenges open, overdue and answered. */
export const fullSteeringGroup: SteeringGroupFacts = {
  terms: { ...termsFact, agreed: false },
  seats: [
    seatFact(1, {
      state: 'ACCEPTED',
      since: '2010-01-12',
      answerId: id(3901),
      representative: party(3910, 'Ann Auditor'),
    }),
    seatFact(2, { state: 'INVITED', since: '2010-01-11', answerId: id(3902), awaitedUntil: '2010-01-25' }),
    seatFact(3, { state: 'DECLINED', since: '2010-01-14', answerId: id(3903) }),
    seatFact(4),
  ],
  challenges: [
    challengeFact(1),
    challengeFact(2, { kind: 'ADVICE', due: { reportId: id(3602), on: '2010-01-25', overdue: true } }),
    answeredFact(3),
  ],
};
