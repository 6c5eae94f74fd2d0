import type { ConductReport } from '../../src/adoption/conduct.entity.js';
import { CONDUCT_RULES, type ConductContext } from '../../src/adoption/conduct.kind.js';
import { adoptionView } from '../../src/adoption/adoption-view.js';
import type { ConductState } from '../../src/adoption/adoption-states.js';
import { granted, type Granting } from '../../src/adoption/representation.rules.js';
import { decided } from '../../src/platform/kind/rule.js';
import { contextOf, said as told } from '../support/rules.js';
import { id, LINES, rowsOf, terms, version } from './fixture.js';

const BEFORE = { asAt: '2010-01-20', revision: 40 };
const [OWN, OTHER, THIRD] = [id(70), id(71), id(72)] as const;
const MEMBERS = [OWN, OTHER, THIRD].map((organisationId) => ({ organisationId, name: organisationId }));
/** The first clause under a heading, by its id in the version and by its key. */
const CLAUSE = id(103);

const step = (n: number, state: ConductState, memberId: string, more: Partial<ConductReport> = {}): ConductReport => ({
  ...{ id: id(100 + n), effectiveOn: `2010-01-${10 + n}`, revision: n, corrects: null, citation: null, assumed: false },
  ...{ challengeId: id(60), state, personId: id(9), memberId, aboutId: null, clauseKeys: [], text: 'x' },
  ...{ proposalId: null, ...more },
});
const raised = step(1, 'RAISED', OWN, { aboutId: OTHER });
const answered = step(2, 'ANSWERED', OTHER);
const proposed = step(3, 'PROPOSED', OTHER);

/** What an operation comes to for somebody who acts for a member, after some steps, where the text is taken up or is not. */
function comes(
  operation: keyof typeof CONDUCT_RULES,
  input: object,
  { as = OWN, after = [raised] as ConductReport[], takenUp = true } = {},
): string {
  const reached = { id: id(2), effectiveOn: '2010-01-12', revision: 2, corrects: null, citation: null, assumed: false };
  const reports = takenUp ? [{ ...reached, adoptionId: id(50), state: 'ADOPTED' as const, note: null }] : [];
  const adopters = rowsOf([50], { statements: [terms(1_050, 50, { members: MEMBERS })], reports });
  const adoption = adoptionView(adopters, [version(0, LINES)], id(10), BEFORE).adoptions[0]!;
  const identities = [{ id: id(60), adoptionId: id(50), code: 'C1', revision: 1, version: 1 }];
  const rows: ConductContext = {
    conduct: { identities, reports: after },
    membership: { organisationId: as, adoption },
    adoption,
  };
  const about = { id: id(60), code: 'C1', projectId: null, projectCode: null, before: BEFORE };
  return told(CONDUCT_RULES[operation] as never, { ...contextOf(rows), ...about } as never, input as never);
}

describe('the rules of challenges between partners', () => {
  const challenge = { aboutOrganisationId: OTHER, clauseIds: [CLAUSE], whatHappened: 'x' };
  it.each<[string, object, object, string]>([
    ['with a behaviour of the text', {}, {}, 'writes reports'],
    ['with none of another', { clauseIds: [id(99)] }, {}, 'CLAUSE_UNKNOWN clauseIds 0'],
    ['about another member', { aboutOrganisationId: OWN }, {}, 'OWN_CONDUCT aboutOrganisationId'],
    ['about a member', { aboutOrganisationId: id(79) }, {}, 'MEMBER_UNKNOWN aboutOrganisationId'],
    ['once a text is taken up', {}, { takenUp: false }, 'NOT_TAKEN_UP effectiveOn'],
  ])('one is raised %s', (_, more, around, expected) => {
    expect(comes('raiseConductChallenge', { ...challenge, ...more }, around)).toBe(expected);
  });

  const late = step(15, 'ANSWERED', OTHER);
  it.each<[string, keyof typeof CONDUCT_RULES, object, object, string]>([
    ['is answered by whom it is about', 'answerConductChallenge', { answer: 'x' }, { as: OTHER }, 'writes reports'],
    ['is answered by nobody else', 'answerConductChallenge', { answer: 'x' }, {}, 'NOT_YOURS_TO_ANSWER challengeId'],
    [
      'is not answered before a later answer',
      'answerConductChallenge',
      { answer: 'x' },
      { as: OTHER, after: [raised, late] },
      'LATER_REPORT_STANDS effectiveOn',
    ],
    [
      'has its last answer corrected by who gave it',
      'answerConductChallenge',
      { answer: 'y', corrects: answered.id },
      { as: OTHER, after: [raised, answered] },
      `writes reports for ${answered.id}`,
    ],
    [
      'has no answer of another corrected',
      'answerConductChallenge',
      { answer: 'y', corrects: answered.id },
      { after: [raised, answered] },
      'NOT_FOUND corrects',
    ],
    [
      'has a resolution proposed by a side',
      'proposeConductResolution',
      { resolution: 'x' },
      { after: [raised, answered] },
      'writes reports',
    ],
    [
      'has none proposed by others',
      'proposeConductResolution',
      { resolution: 'x' },
      { as: THIRD, after: [raised, answered] },
      'NOT_A_PARTY challengeId',
    ],
    [
      'is resolved by the other side',
      'resolveConductChallenge',
      { proposalId: proposed.id },
      { after: [raised, answered, proposed] },
      'writes reports',
    ],
    [
      'is not resolved by who proposed how',
      'resolveConductChallenge',
      { proposalId: proposed.id },
      { as: OTHER, after: [raised, answered, proposed] },
      'OWN_PROPOSAL challengeId',
    ],
    [
      'is not resolved by a proposal that no longer stands',
      'resolveConductChallenge',
      { proposalId: id(1) },
      { after: [raised, answered, proposed] },
      'PROPOSAL_CHANGED proposalId',
    ],
    [
      'is not resolved where nothing is proposed',
      'resolveConductChallenge',
      { proposalId: id(1) },
      {},
      'STEP_NOT_OPEN challengeId',
    ],
    ['is taken back by who raised it', 'withdrawConductChallenge', { note: 'x' }, {}, 'writes reports'],
    [
      'is taken back by nobody else',
      'withdrawConductChallenge',
      { note: 'x' },
      { as: OTHER },
      'NOT_YOURS_TO_WITHDRAW challengeId',
    ],
    [
      'is none where nothing was raised',
      'withdrawConductChallenge',
      { note: 'x' },
      { after: [] },
      'NOT_FOUND challengeId',
    ],
  ])('one %s', (_, operation, input, around, expected) => {
    expect(comes(operation, input, around)).toBe(expected);
  });
});

describe('acting for a member', () => {
  const ann: Granting = { actorId: id(8), name: 'Ann', organisationId: OWN, held: null };
  it.each([
    ['who is of it', {}, OWN, 'granted'],
    ['but not oneself', { actorId: id(9) }, OWN, 'SELF_GRANT personId'],
    ['but nobody of another', {}, OTHER, 'NOT_OF_ORGANISATION organisationId'],
    ['but nobody of none', { organisationId: null }, OWN, 'NOT_OF_ORGANISATION organisationId'],
    ['but nobody who acts for one already', { held: id(5) }, OWN, 'ALREADY_HELD personId'],
  ])('is granted to somebody %s', (_, more, organisationId, expected) => {
    const input = { personId: id(9), organisationId };
    const { problems } = decided((one: Granting) => [granted(one, input)], { ...ann, ...more }, input);
    const shown = problems.map(({ code, path }) => `${code} ${path.at(-1)}`).join(', ') || 'granted';
    expect(shown).toBe(expected);
  });
});
