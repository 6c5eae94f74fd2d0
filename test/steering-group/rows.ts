/** Rows made by hand: a group whose project, seats and challenges all have short ids. */
import type { ChallengeEntry, ChallengeStatement } from '../../src/steering-group/challenge.entity.js';
import type { Act } from '../../src/steering-group/challenge-life.js';
import type { InvitationState } from '../../src/steering-group/invitation-life.js';
import type {
  InvitationReport,
  SeatStatement,
  SteeringGroupStatement,
} from '../../src/steering-group/steering-group.entity.js';
import {
  steeringGroupView,
  type SteeringGroupRows,
  type SteeringGroupView,
} from '../../src/steering-group/steering-group-view.js';

export const PROJECT = 'project';
let revision = 0;

const dated = (effectiveOn: string) => {
  revision += 1;
  return { id: `row-${revision}`, effectiveOn, revision, corrects: null, citation: null, assumed: false };
};
const identity = (id: string, code: string) => ({ id, projectId: PROJECT, code, revision: 0, version: 0 });

export function terms(more: Partial<SteeringGroupStatement> = {}): SteeringGroupStatement {
  return {
    ...dated('2010-01-04'),
    groupId: 'group',
    purpose: 'To question the work.',
    responsibilities: [],
    membership: null,
    chairId: 'chair',
    frequency: null,
    quorum: 2,
    reporting: null,
    paperDays: 5,
    agreedOn: '2010-01-04',
    bodyId: null,
    ...more,
  };
}

/** A seat by its number; its organisation is `organisation-<number>`. */
export function seat(position: number, more: Partial<SeatStatement> = {}): SeatStatement {
  return {
    ...dated('2010-01-04'),
    seatId: `seat-${position}`,
    position,
    organisationId: `organisation-${position}`,
    representativeId: `person-${position}`,
    substituteId: null,
    ...more,
  };
}

export function invitation(
  position: number,
  state: InvitationState,
  on: string,
  answerBy: string | null = null,
  more: Partial<InvitationReport> = {},
): InvitationReport {
  return { ...dated(on), seatId: `seat-${position}`, state, answerBy, note: null, ...more };
}

/** A challenge by its number, raised by `reviewer`. */
export function asked(number: number, on = '2010-01-11', more: Partial<ChallengeStatement> = {}): ChallengeStatement {
  return {
    ...dated(on),
    challengeId: `challenge-${number}`,
    kind: 'CHALLENGE',
    subjectKind: 'MILESTONE',
    subjectId: 'milestone',
    question: 'How?',
    whyItMatters: 'It does.',
    wanted: 'A date.',
    raisedById: 'reviewer',
    ...more,
  };
}

export function act(number: number, what: Act, on: string, more: Partial<ChallengeEntry> = {}): ChallengeEntry {
  const answers = what === 'ANSWERED' || what === 'ANSWERED_FINALLY';
  return {
    ...dated(on),
    challengeId: `challenge-${number}`,
    act: what,
    byId: 'somebody',
    words: 'Because.',
    answererId: what === 'ASSIGNED' ? 'lead' : null,
    dueOn: what === 'ASSIGNED' ? '2010-01-25' : what === 'ESCALATED' ? '2010-02-05' : null,
    outcome: answers ? 'ACCEPTED' : null,
    willDo: null,
    actionId: null,
    ...more,
  };
}

export interface Parts {
  readonly terms?: readonly SteeringGroupStatement[];
  readonly seats?: readonly SeatStatement[];
  readonly invitations?: readonly InvitationReport[];
  readonly asked?: readonly ChallengeStatement[];
  readonly acts?: readonly ChallengeEntry[];
}

/** The rows as the record has them. */
export function rowsOf(parts: Parts): SteeringGroupRows {
  const numbers = <T>(rows: readonly T[] | undefined, of: (row: T) => string): string[] => [
    ...new Set((rows ?? []).map(of)),
  ];
  return {
    groups: [identity('group', 'TERMS')],
    statements: parts.terms ?? [],
    seatIdentities: numbers(parts.seats, (row) => row.seatId).map((id) => identity(id, id.toUpperCase())),
    seatStatements: parts.seats ?? [],
    invitations: parts.invitations ?? [],
    challengeIdentities: numbers(parts.asked, (row) => row.challengeId).map((id) =>
      identity(id, id.replace('challenge-', 'CH')),
    ),
    challengeStatements: parts.asked ?? [],
    challengeEntries: parts.acts ?? [],
  };
}

/** The group of the project at a date, with all of the rows known. */
export function view(parts: Parts, asAt = '2010-01-26'): SteeringGroupView {
  return steeringGroupView(rowsOf(parts), PROJECT, { asAt, revision: 1_000_000 });
}
