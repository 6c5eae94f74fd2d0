/** Declares stakeholders, and decides how they are listed, amended, assessed and heard. */
import type { NewRow } from '../platform/kind/rule.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { refuse } from '../platform/record/refusal.js';
import { firstOf, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import type { KindRule } from '../programme/kind/context.js';
import { amending, correctedIn, ownOf } from '../programme/kind/derived-rules.js';
import { maybeOne, pointersOf } from '../programme/kind/pointers.js';
import type { StakeholderStatement } from './stakeholder.entity.js';
import type {
  AmendStakeholderInput,
  AssessStakeholderInput,
  IdentifyStakeholderInput,
  LogEngagementInput,
} from './stakeholder.input.js';
import { refuseListed, requireOneParty } from './stakeholder-party.js';
import type { StakeholderRows } from './stakeholder-rows.js';

export const STAKEHOLDER = { name: 'Stakeholder', table: 'stakeholder', prefix: 'SH', key: 'stakeholderId' } as const;

type Rule<I> = KindRule<StakeholderRows, I, NewRow<StakeholderRows, 'stakeholderId'>>;
type Terms = Omit<StakeholderStatement, keyof DatedReport | 'stakeholderId'>;

/** What may be said again of a stakeholder; whom it names stays, but for the name of a group. */
const TERMS: TermsOf<Pick<Terms, 'groupName' | 'stake' | 'ownerId' | 'active'>> = {
  groupName: needed(),
  stake: needed(),
  ownerId: maybeOne('PERSON'),
  active: needed(true),
};
const FIRST: TermsOf<Terms> = {
  ...TERMS,
  organisationId: maybeOne('ORGANISATION'),
  personId: maybeOne('PERSON'),
  groupName: maybe(),
};

const identifyStakeholder: Rule<IdentifyStakeholderInput> = {
  creates: true,
  reads: 'ROWS',
  pointers: (input) => pointersOf(FIRST, input),
  decide: ({ rows, projectId, before }, input) => {
    const terms = firstOf(FIRST, input);
    requireOneParty(terms);
    refuseListed(rows, projectId, before, terms);
    return [{ into: 'stakeholderStatements', values: terms }];
  },
};

const amendStakeholder: Rule<AmendStakeholderInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const { rows, id, code } = context;
    const own = ownOf(rows.stakeholderStatements, 'stakeholderId', id);
    const change = saidOf(TERMS, input);
    if (change.groupName !== undefined && own.some(({ groupName }) => groupName === null)) {
      const message = `${code} is in the register: amend its name there. Only a group is renamed here.`;
      throw refuse('PARTY_UNCLEAR', message, ['input', 'groupName'], id);
    }
    const made = amending(context, own, { terms: TERMS }, change);
    return made.map((row) => ({ into: 'stakeholderStatements', ...row }));
  },
};

/** What is thought of a stakeholder's interest, influence and position on a day. */
const assessStakeholder: Rule<AssessStakeholderInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: ({ rows, id }, input) => {
    const corrects = correctedIn(ownOf(rows.assessments, 'stakeholderId', id), input);
    const { interest, influence, position, rationale } = input;
    return [{ into: 'assessments', corrects, values: { interest, influence, position, rationale } }];
  },
};

/** What was said between a stakeholder and us. */
const logEngagement: Rule<LogEngagementInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: ({ rows, id }, input) => {
    const corrects = correctedIn(ownOf(rows.engagements, 'stakeholderId', id), input);
    const { channel, said, saidBy } = input;
    return [{ into: 'engagements', corrects, values: { channel, said, saidBy, dayKnown: input.dayKnown ?? true } }];
  },
};

export const STAKEHOLDER_RULES = { identifyStakeholder, amendStakeholder, assessStakeholder, logEngagement };
