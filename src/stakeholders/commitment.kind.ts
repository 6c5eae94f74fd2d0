/** Declares commitments, and decides how they are made, amended, moved, kept and let go. */
import type { Life } from '../platform/kind/kind.js';
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { refuse } from '../platform/record/refusal.js';
import { inForce } from '../platform/record/in-force.js';
import { firstOf, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import type { KindRule } from '../programme/kind/context.js';
import { amending, everAt, follows, ownOf, requireStep } from '../programme/kind/derived-rules.js';
import { maybeOne, one, pointersOf } from '../programme/kind/pointers.js';
import type { CommitmentReport, CommitmentStatement } from './commitment.entity.js';
import { dueFaults, moveFaults } from './commitment-faults.js';
import type {
  AmendCommitmentInput,
  ChangeCommitmentDueInput,
  DischargeCommitmentInput,
  MakeCommitmentInput,
  ReleaseCommitmentInput,
} from './commitment.input.js';
import { COMMITMENT_LIFE, STILL_OPEN, type CommitmentState } from './commitment-life.js';
import type { StakeholderRows } from './stakeholder-rows.js';
import { codeWords } from '../platform/record/code-words.js';

export const COMMITMENT = { name: 'Commitment', table: 'commitment', prefix: 'C', key: 'commitmentId' } as const;

type Rule<I> = KindRule<StakeholderRows, I, NewRow<StakeholderRows, 'commitmentId'>>;
type Terms = Omit<CommitmentStatement, keyof DatedReport | 'commitmentId'>;

/** What may be said again of a commitment; its date moves by a report alone. */
const TERMS: TermsOf<Pick<Terms, 'what' | 'ownerId' | 'ownerTeam' | 'milestoneId'>> = {
  what: needed(),
  ownerId: maybeOne('PERSON'),
  ownerTeam: maybe(),
  milestoneId: maybeOne('MILESTONE'),
};
const FIRST: TermsOf<Terms> = { ...TERMS, stakeholderId: one('STAKEHOLDER'), dueOn: maybe() };
const LIFE: Life<CommitmentState> = { first: 'OPEN', next: COMMITMENT_LIFE };

const makeCommitment: Rule<MakeCommitmentInput> = {
  creates: true,
  reads: 'NOTHING',
  pointers: (input) => pointersOf(FIRST, input),
  decide: ({ effectiveOn }, input) => {
    const terms = firstOf(FIRST, input);
    refuseOn(dueFaults(terms.dueOn, effectiveOn));
    return [{ into: 'commitmentStatements', values: terms }];
  },
};

const amendCommitment: Rule<AmendCommitmentInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const { rows, id, code } = context;
    const reports = inForce(ownOf(rows.commitmentReports, 'commitmentId', id), everAt(context));
    const state = reports.at(-1)?.state ?? LIFE.first;
    if (!STILL_OPEN.includes(state)) {
      const message = `${code} is ${codeWords(state)} and cannot be changed. Correct its last report if that is wrong.`;
      throw refuse('COMMITMENT_CLOSED', message, ['input', 'commitmentId'], id);
    }
    const own = ownOf(rows.commitmentStatements, 'commitmentId', id);
    const made = amending(context, own, { terms: TERMS }, saidOf(TERMS, input));
    return made.map((row) => ({ into: 'commitmentStatements', ...row }));
  },
};

export const COMMITMENT_RULES = {
  makeCommitment,
  amendCommitment,
  changeCommitmentDue: reported<ChangeCommitmentDueInput>('CHANGED', ({ dueOn }) => ({ dueOn: dueOn ?? null })),
  dischargeCommitment: reported<DischargeCommitmentInput>('DISCHARGED'),
  releaseCommitment: reported<ReleaseCommitmentInput>('RELEASED', ({ releasedBy }) => ({ releasedBy })),
};

/** The rule by which a commitment is moved, kept or let go. */
function reported<I extends { readonly corrects?: string | null; readonly account: string }>(
  state: CommitmentState,
  also: (input: I) => Partial<Pick<CommitmentReport, 'dueOn' | 'releasedBy'>> = () => ({}),
): Rule<I> {
  return {
    creates: false,
    reads: 'ROWS',
    pointers: () => [],
    decide: (context, input) => {
      const { rows, id, code, effectiveOn } = context;
      const { corrects, former } = follows(context, ownOf(rows.commitmentReports, 'commitmentId', id), input);
      requireStep(LIFE, former.at(-1), { to: state, corrects, subject: code, field: 'commitmentId' });
      const { dueOn = null, releasedBy = null } = also(input);
      if (state === 'CHANGED') {
        const moved = former.findLast((row) => row.state === 'CHANGED');
        const [first] = ownOf(rows.commitmentStatements, 'commitmentId', id);
        const from = (moved ?? first)?.dueOn ?? null;
        refuseOn([...moveFaults(from, dueOn, code), ...dueFaults(dueOn, effectiveOn)]);
      }
      return [{ into: 'commitmentReports', corrects, values: { state, dueOn, account: input.account, releasedBy } }];
    },
  };
}
