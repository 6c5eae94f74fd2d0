/** Decides how challenges between partners stand, and which member may take which step. */
import { byCode } from '../platform/record/by-code.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import { type Problem } from '../platform/record/problem.js';
import { type Refusal, refuse } from '../platform/record/refusal.js';
import { inForce, type RecordPoint } from '../platform/record/in-force.js';
import { CONDUCT_LIFE, type ConductState, TAKEN_UP } from './adoption-states.js';
import { clausesInForce } from './adopter-text.js';
import type { AdoptionSnapshot } from './adoption-view.js';
import type { ConductIdentity, ConductReport } from './conduct.entity.js';

export interface ConductRows {
  readonly identities: readonly ConductIdentity[];
  readonly reports: readonly ConductReport[];
}

/** One challenge as it stands. */
export interface ConductSnapshot {
  readonly id: string;
  readonly adoptionId: string;
  readonly code: string;
  readonly state: ConductState;
  readonly since: string;
  /** How it was raised: by whom, about whom, citing what. */
  readonly raised: ConductReport;
  /** The last answer that stands; null: there is none. */
  readonly answer: ConductReport | null;
  /** The proposal that stands, agreed or not; null: none. */
  readonly proposal: ConductReport | null;
  /** Every step known, corrected ones among them, oldest first. */
  readonly history: readonly ConductReport[];
  readonly version: number;
}

/** The challenges inside one partnership, by code. */
export function conductView(rows: ConductRows, adoptionId: string, point: RecordPoint): readonly ConductSnapshot[] {
  const reports = grouped(rows.reports, (row) => row.challengeId);
  const challenges = rows.identities.flatMap((identity): ConductSnapshot[] => {
    if (identity.adoptionId !== adoptionId) return [];
    const own = reports.get(identity.id) ?? [];
    const stands = inForce(own, point);
    const raised = stands.find((row) => row.state === 'RAISED');
    const last = stands.at(-1);
    if (!raised || !last) return [];
    return [
      {
        ...{ id: identity.id, adoptionId, code: identity.code },
        state: last.state,
        since: last.effectiveOn,
        raised,
        answer: stands.findLast((row) => row.state === 'ANSWERED') ?? null,
        proposal: proposalIn(stands),
        history: known(own, point),
        version: versionOf(point.revision, own),
      },
    ];
  });
  return challenges.sort(byCode);
}

/** The proposal that counts: the one agreed to, else the last, unless an answer came after it. */
function proposalIn(stands: readonly ConductReport[]): ConductReport | null {
  const agreed = stands.find((row) => row.state === 'RESOLVED')?.proposalId;
  if (agreed) return stands.find((row) => row.id === agreed) ?? null;
  const last = stands.at(-1);
  return last?.state === 'PROPOSED' ? last : null;
}

/** What is cited about whom, by which member. */
export interface Raising {
  readonly memberId: string;
  readonly aboutId: string;
  readonly clauseKeys: readonly string[];
}

/** Why a challenge cannot be raised; none: it can. `adoption` null: there was none yet. */
export function raisingFaults(adoption: AdoptionSnapshot | null, raising: Raising): readonly Problem[] {
  const { memberId, aboutId, clauseKeys } = raising;
  const fault = (code: ProblemCode, message: string, ...path: string[]): Problem => ({
    code,
    message,
    path: ['input', ...path],
    subject: null,
  });
  if (!adoption?.text || !TAKEN_UP.includes(adoption.state)) {
    const message =
      'The partnership had not taken a text up on that day, so there is nothing to cite. Give a later day.';
    return [fault('NOT_TAKEN_UP', message, 'effectiveOn')];
  }
  const isMember = adoption.members.some((member) => member.organisationId === aboutId);
  const cited = new Map(clausesInForce(adoption.text).map((clause) => [clause.key, clause]));
  return [
    ...(aboutId === memberId
      ? [fault('OWN_CONDUCT', 'A member challenges another, not itself. Name the other member.', 'aboutOrganisationId')]
      : []),
    ...(isMember
      ? []
      : [
          fault(
            'MEMBER_UNKNOWN',
            'This member is not in the register, so it cannot answer for itself. Select another member.',
            'aboutOrganisationId',
          ),
        ]),
    ...clauseKeys.flatMap((key, index) => {
      if (cited.get(key)?.kind === 'CLAUSE') return [];
      const message = 'This is no behaviour of the partnership’s text on that day. Select one of its behaviours.';
      return [fault('CLAUSE_UNKNOWN', message, 'clauseIds', `${index}`)];
    }),
  ];
}

/** The states that a member can bring a challenge to. */
export function stepsOpenTo(challenge: ConductSnapshot, memberId: string): readonly ConductState[] {
  return CONDUCT_LIFE[challenge.state].filter((state) => partFault(challenge, state, memberId) === null);
}

/** Why a member cannot take a step; null: it can. */
export function conductFault(
  challenge: ConductSnapshot,
  to: ConductState,
  { memberId, corrects }: { readonly memberId: string; readonly corrects: string | null },
): Refusal | null {
  const step = { from: challenge.state, to, corrects, subject: challenge.code, field: 'challengeId' };
  return stepFault(CONDUCT_LIFE, step) ?? partFault(challenge, to, memberId);
}

/** Each step has those whose part it is: the one who answers is never the one who asked. */
function partFault({ raised, proposal, code }: ConductSnapshot, to: ConductState, memberId: string): Refusal | null {
  const raiser = raised.memberId;
  const other = raised.aboutId;
  const field = ['input', 'challengeId'];
  if (to === 'ANSWERED' && memberId !== other) {
    return refuse('NOT_YOURS_TO_ANSWER', `Only the member that ${code} is about can answer it.`, field, code);
  }
  if (to === 'WITHDRAWN' && memberId !== raiser) {
    return refuse('NOT_YOURS_TO_WITHDRAW', `Only the member that raised ${code} can withdraw it.`, field, code);
  }
  const isParty = memberId === raiser || memberId === other;
  if ((to === 'PROPOSED' || to === 'RESOLVED') && !isParty) {
    const message = `${code} is between two other members. Only they can propose and agree how it is resolved.`;
    return refuse('NOT_A_PARTY', message, field, code);
  }
  if (to === 'RESOLVED' && proposal?.memberId === memberId) {
    const message = `Your own side proposed how ${code} is to be resolved. It is for the other side to agree, or to propose something else.`;
    return refuse('OWN_PROPOSAL', message, field, code);
  }
  return null;
}
