/** Declares challenges between partners, and decides how one is raised and which steps its members take. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import { refuse } from '../platform/record/refusal.js';
import { inForce } from '../platform/record/in-force.js';
import { recordId } from '../platform/record/view-id.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { everAt, ownOf } from '../programme/kind/derived-rules.js';
import type { ConductState } from './adoption-states.js';
import type { AdoptionSnapshot } from './adoption-view.js';
import { conductFault, conductView, raisingFaults, type ConductRows } from './conduct-view.js';
import type {
  AnswerConductChallengeInput,
  ProposeConductResolutionInput,
  RaiseConductChallengeInput,
  ResolveConductChallengeInput,
  WithdrawConductChallengeInput,
} from './conduct.input.js';
import { datingFaults } from './dating-faults.js';

/** What is not there, and what is not for this reader, are told in the same words. */
export const NO_CHALLENGE = 'There is no challenge of this id in a partnership of yours.';

export const CONDUCT = {
  ...{ name: 'Challenge', table: 'conduct_challenge', key: 'challengeId', project: null },
  confidential: {
    // what others read, learns that somebody recorded something
    entry: { operation: 'recordInConfidence', reason: 'Confidential to a partnership.' },
    missing: NO_CHALLENGE,
  },
} as const;

/** What the rules of challenges read: those of all partnerships, and for which member of which the actor acts. */
export interface ConductContext {
  readonly conduct: ConductRows;
  readonly membership: { readonly organisationId: string; readonly adoption: AdoptionSnapshot };
  /** The partnership as it stood on the day; null: it was not there yet. */
  readonly adoption: AdoptionSnapshot | null;
}

type Row = NewRow<Pick<ConductRows, 'reports'>, 'challengeId'>;
type Rule<I> = KindRule<ConductContext, I, Row, null>;
type Known = RowsContext<ConductContext, null>;

/** A member asks another about its conduct, citing behaviours of their text as it stood on that day. */
const raiseConductChallenge: Rule<RaiseConductChallengeInput> = {
  creates: true,
  reads: 'CONDUCT',
  pointers: () => [],
  decide: (context, input) => {
    const { membership, adoption } = context.rows;
    const clauses = membership.adoption.outputVersion?.clauses ?? [];
    const keyOf = (id: string): string => clauses.find((clause) => clause.id === id)?.originId ?? id;
    const clauseKeys = [...new Set(input.clauseIds.map((id) => keyOf(recordId(id) ?? id)))];
    const aboutId = recordId(input.aboutOrganisationId) ?? '';
    refuseOn(raisingFaults(adoption, { memberId: membership.organisationId, aboutId, clauseKeys }));
    const said = { aboutId, clauseKeys, text: input.whatHappened, proposalId: null };
    return [stepped(context, 'RAISED', null, said)];
  },
};

/** A step that a member takes; what it says, as the input gives it. */
function steps<I extends { readonly corrects?: string | null }>(
  state: ConductState,
  said: (input: I) => { readonly text: string; readonly proposalId?: string | null },
): Rule<I> {
  return {
    creates: false,
    reads: 'CONDUCT',
    pointers: () => [],
    decide: (context, input) => {
      const { id, effectiveOn, rows } = context;
      const { organisationId: memberId, adoption } = rows.membership;
      const ever = everAt(context);
      const own = ownOf(rows.conduct.reports, 'challengeId', id);
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const ownSide = own.filter((row) => row.memberId === memberId && row.state === state);
      refuseOn(datingFaults(own, { effectiveOn, corrects, revision: ever.revision }, ownSide));
      const reports = inForce(own, ever).filter((row) => row.id !== corrects);
      const [challenge] = conductView({ ...rows.conduct, reports }, adoption.id, ever).filter((one) => one.id === id);
      if (!challenge) throw refuse('NOT_FOUND', NO_CHALLENGE, ['input', 'challengeId'], id);
      const fault = conductFault(challenge, state, { memberId, corrects });
      if (fault) throw fault;
      const { text, proposalId = null } = said(input);
      if (state === 'RESOLVED' && proposalId !== challenge.proposal?.id) {
        const message =
          'Another proposal has been made since. Read the challenge again, and agree to what it says now.';
        throw refuse('PROPOSAL_CHANGED', message, ['input', 'proposalId'], challenge.code);
      }
      return [stepped(context, state, corrects, { aboutId: null, clauseKeys: [], text, proposalId })];
    },
  };
}

export const CONDUCT_RULES = {
  raiseConductChallenge,
  /** The member that a challenge is about answers it. */
  answerConductChallenge: steps<AnswerConductChallengeInput>('ANSWERED', ({ answer }) => ({ text: answer })),
  /** One side proposes how a challenge is to be resolved. */
  proposeConductResolution: steps<ProposeConductResolutionInput>('PROPOSED', ({ resolution }) => ({
    text: resolution,
  })),
  /** The other side agrees to the proposal that stands. */
  resolveConductChallenge: steps<ResolveConductChallengeInput>('RESOLVED', ({ note, proposalId }) => ({
    text: note ?? 'Agreed.',
    proposalId: recordId(proposalId),
  })),
  /** The member that raised a challenge takes it back. */
  withdrawConductChallenge: steps<WithdrawConductChallengeInput>('WITHDRAWN', ({ note }) => ({ text: note })),
};

function stepped(
  { actor, rows }: Known,
  state: ConductState,
  corrects: string | null,
  said: Omit<Row['values'], 'state' | 'personId' | 'memberId'>,
): Row {
  const personId = actor.personId ?? ''; // a member is a person: nobody else acts for one
  const { organisationId: memberId } = rows.membership;
  return { into: 'reports', corrects, values: { state, personId, memberId, ...said, text: said.text.trim() } };
}
