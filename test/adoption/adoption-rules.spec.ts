import { adaptClauses } from '../../src/adoption/adaptation.rules.js';
import { ADOPTER_RULES, type AdoptionContext } from '../../src/adoption/adopter.kind.js';
import type { AdoptionReport, AdoptionSignature } from '../../src/adoption/adoption.entity.js';
import type { AdoptionState } from '../../src/adoption/adoption-states.js';
import { type AdoptionRows, adoptionView } from '../../src/adoption/adoption-view.js';
import { SIGNING_RULES } from '../../src/adoption/sign-up.rules.js';
import type { TendererReport, TenderIdentity, TenderStatement } from '../../src/adoption/tender.entity.js';
import { TENDER_RULES } from '../../src/adoption/tender.kind.js';
import { Role } from '../../src/platform/auth/role.js';
import type { AnyNewRow } from '../../src/platform/kind/rule.js';
import type { KindRule } from '../../src/programme/kind/context.js';
import { type Around, contextOf, said as told } from '../support/rules.js';
import { id, LINES, rowsOf, said, signed, terms, version } from './fixture.js';

const BEFORE = { asAt: '2010-01-20', revision: 40 };
const VERSIONS = [version(0, LINES)];
const AROUND: Around = { organisations: [id(70), id(71)], found: [`OUTPUT_VERSION ${id(9_000)}`] };
const MEMBERS = [
  { organisationId: id(70), name: 'Riverside' },
  { organisationId: null, name: 'The forum' },
];

const adoptionContext = (more: Partial<AdoptionRows> = {}): AdoptionContext => {
  const rows = rowsOf([50], { statements: [terms(1_050, 50, { members: MEMBERS })], ...more });
  return { rows, view: adoptionView(rows, VERSIONS, id(10), BEFORE) };
};
const dated = (n: number, effectiveOn: string, corrects: number | null = null) => ({
  ...{ id: id(n), effectiveOn, revision: n, corrects: corrects === null ? null : id(corrects) },
  ...{ citation: null, assumed: false },
});
const reached = (n: number, on: string, state: AdoptionState, corrects: number | null = null): AdoptionReport => ({
  ...{ ...dated(n, on, corrects), adoptionId: id(50), state, note: null },
});

/** What a rule about adopter AD50, or tender TE80, comes to on 20 January. */
function comes<R>(
  rule: KindRule<R, never, AnyNewRow>,
  rows: R,
  input: object,
  { of = 50, leads = false }: { readonly of?: number; readonly leads?: boolean } = {},
): string {
  const context = contextOf(rows, AROUND);
  const grants = leads ? [{ role: Role.PROJECT_LEAD, projectId: id(10) }] : [];
  const about = { id: id(of), code: of === 50 ? 'AD50' : 'TE80', projectId: id(10), before: BEFORE };
  return told(rule, { ...context, ...about, actor: { ...context.actor, grants } }, input as never);
}

describe('the rules of adopters', () => {
  const { considerAdoption, amendAdopter, reportAdoption } = ADOPTER_RULES;
  const named = { name: 'Riverside', kind: 'PARTNERSHIP' };

  it.each<[string, object, string]>([
    ['by name and kind', {}, 'writes statements'],
    ['with the version that it goes by', { outputVersionId: id(9_000) }, 'writes statements'],
    ['not by a version that is not there', { outputVersionId: id(9_001) }, 'SUBJECT_UNKNOWN outputVersionId'],
    ['not as an organisation that is not there', { organisationId: id(79) }, 'NOT_FOUND organisationId'],
    ['not with a member that is nobody', { members: [{}] }, 'MEMBER_UNNAMED members 0 name'],
    [
      'not with a member of no register',
      { members: [{ organisationId: id(79) }] },
      'NOT_FOUND members 0 organisationId',
    ],
    ['not with one twice', { members: [{ name: 'A' }, { name: 'a' }] }, 'DUPLICATE_MEMBER members 1'],
  ])('an adopter is added %s', (_, more, expected) => {
    expect(comes(considerAdoption, undefined as never, { ...named, ...more })).toBe(expected);
  });

  it.each<[string, Partial<AdoptionRows>, object, string]>([
    ['from a day on', {}, { note: 'x' }, 'writes statements on 2010-01-20'],
    ['not to nothing', {}, { name: null }, 'CANNOT_BE_EMPTY name'],
    [
      'not before it was there',
      { statements: [terms(1_050, 50, { effectiveOn: '2010-01-21' })] },
      { note: 'x' },
      'BEFORE_ADOPTION effectiveOn',
    ],
    [
      'not against a later statement',
      { statements: [terms(1, 50), { ...terms(2, 50, { note: 'y' }), effectiveOn: '2010-01-25' }] },
      { note: 'x' },
      'CHANGED_LATER note',
    ],
  ])('an adopter is amended %s', (_, more, change, expected) => {
    expect(comes(amendAdopter, adoptionContext(more).rows, change)).toBe(expected);
  });

  const adapted = [said(1, 3, { treatment: 'REWORDED', text: 'Other' })];
  it.each<[string, Partial<AdoptionRows>, object, string]>([
    ['wholly', {}, { state: 'ADOPTED' }, 'writes reports'],
    ['as adapted, where it changed a clause', { clauses: adapted }, { state: 'ADAPTED' }, 'writes reports'],
    ['not wholly where it changed one', { clauses: adapted }, { state: 'ADOPTED' }, 'ADAPTATIONS_STAND state'],
    ['not as adapted where it changed none', {}, { state: 'ADAPTED' }, 'NOTHING_ADAPTED state'],
    [
      'not without a version',
      { statements: [terms(1, 50, { outputVersionId: null })] },
      { state: 'ADOPTED' },
      'VERSION_NEEDED state',
    ],
    ['not as declined without a reason', {}, { state: 'DECLINED' }, 'REASON_NEEDED note'],
    ['not to where it stands', {}, { state: 'CONSIDERING', note: 'x' }, 'STEP_NOT_OPEN state'],
    [
      'not before a later report',
      { reports: [reached(2, '2010-01-21', 'ADOPTED')] },
      { state: 'WITHDRAWN', note: 'x' },
      'LATER_REPORT_STANDS effectiveOn',
    ],
    [
      'as not moved at all, by a correction',
      { reports: [reached(2, '2010-01-12', 'ADOPTED')] },
      { state: 'CONSIDERING', note: 'x', corrects: id(2) },
      `writes reports for ${id(2)}`,
    ],
    ['not in place of what is not there', {}, { state: 'ADOPTED', corrects: id(9) }, 'NOT_FOUND corrects'],
    [
      'not in place of what others followed',
      { reports: [reached(2, '2010-01-12', 'ADOPTED'), reached(3, '2010-01-13', 'WITHDRAWN')] },
      { state: 'ADOPTED', corrects: id(2) },
      'NOT_THE_LAST corrects',
    ],
    [
      'not in place of what was corrected',
      { reports: [reached(2, '2010-01-12', 'ADOPTED'), reached(3, '2010-01-12', 'WITHDRAWN', 2)] },
      { state: 'ADOPTED', corrects: id(2) },
      'ALREADY_CORRECTED corrects',
    ],
    [
      'not before it was there',
      { statements: [terms(1, 50, { effectiveOn: '2010-01-21' })] },
      { state: 'ADOPTED' },
      'BEFORE_ADOPTION effectiveOn',
    ],
  ])('a state is reported %s', (_, more, input, expected) => {
    expect(comes(reportAdoption, adoptionContext(more), input)).toBe(expected);
  });

  const change = { clauseId: id(103), treatment: 'REWORDED', text: 'Share  plans first' };
  it.each<[string, Partial<AdoptionRows>, object[], string]>([
    ['by the id of the version’s clause', {}, [change], 'writes clauses'],
    [
      'by an addition, which is given an id',
      {},
      [{ treatment: 'ADDED', text: 'Own', afterClauseId: id(103) }],
      'writes clauses',
    ],
    [
      'not where it is settled',
      { reports: [reached(2, '2010-01-12', 'ADOPTED')] },
      [change],
      'NOT_ADAPTABLE adoptionId',
    ],
    [
      'not without a version',
      { statements: [terms(1, 50, { outputVersionId: null })] },
      [change],
      'VERSION_NEEDED adoptionId',
    ],
    [
      'not before a later change',
      { clauses: [said(1, 3, { effectiveOn: '2010-01-21' })] },
      [change],
      'LATER_REPORT_STANDS effectiveOn',
    ],
    ['not in a clause that is not there', {}, [{ ...change, clauseId: id(99) }], 'CLAUSE_UNKNOWN changes 0 clauseId'],
    [
      'not before it was there',
      { statements: [terms(1, 50, { effectiveOn: '2010-01-21' })] },
      [change],
      'BEFORE_ADOPTION effectiveOn',
    ],
  ])('its text is changed %s', (_, more, changes, expected) => {
    expect(comes(adaptClauses, adoptionContext(more), { changes })).toBe(expected);
  });
});

describe('the rules of signing', () => {
  const adopted = { reports: [reached(2, '2010-01-12', 'ADOPTED')] };
  const text = adoptionContext(adopted).view.adoptions[0]!.textSha256!;
  const river = { organisationId: id(70), name: 'Riverside' };
  const forum = { name: 'The forum' };
  const shown = { signatory: 'A. Chair', citation: 'A letter' };
  const own = (n: number, more: Partial<AdoptionSignature> = {}): AdoptionSignature =>
    ({
      ...signed(n, 'Riverside', text, { memberOrganisationId: id(70), ...more }),
      revision: n,
    }) satisfies AdoptionSignature;

  const signs = (
    rule: keyof typeof SIGNING_RULES,
    more: Partial<AdoptionRows>,
    input: object,
    leads: boolean,
    as: number | null,
  ) =>
    comes<any>(
      SIGNING_RULES[rule],
      { ...adoptionContext({ ...adopted, ...more }), ownOrganisationId: as === null ? null : id(as) },
      input,
      { leads },
    );

  it.each<[string, Partial<AdoptionRows>, object, boolean, number | null, string]>([
    [
      'from a document, by the lead',
      {},
      { member: forum, textSha256: text, ...shown },
      true,
      null,
      'writes signatures',
    ],
    ['for its own organisation', {}, { member: river, textSha256: text, ...shown }, false, 70, 'writes signatures'],
    ['not for another', {}, { member: forum, textSha256: text, ...shown }, false, 70, 'NOT_YOUR_MEMBER member'],
    [
      'not for who is no member',
      {},
      { member: { name: 'X' }, textSha256: text, ...shown },
      true,
      null,
      'MEMBER_UNKNOWN member',
    ],
    ['not for nobody', {}, { member: {}, textSha256: text, ...shown }, true, null, 'MEMBER_UNNAMED member name'],
    ['not under another text', {}, { member: forum, textSha256: 'x', ...shown }, true, null, 'TEXT_CHANGED textSha256'],
    [
      'not before it was taken up',
      { reports: [] },
      { member: forum, textSha256: text, ...shown },
      true,
      null,
      'NOT_TAKEN_UP adoptionId',
    ],
    ['not by nobody', {}, { member: forum, textSha256: text }, true, null, 'SIGNATORY_NEEDED signatory'],
    [
      'not from no document',
      {},
      { member: forum, textSha256: text, signatory: 'A' },
      true,
      null,
      'CITATION_NEEDED citation',
    ],
    [
      'not in place of what was given in person',
      { signatures: [own(5)] },
      { member: river, textSha256: text, ...shown, corrects: id(5) },
      true,
      null,
      'GIVEN_IN_PERSON corrects',
    ],
    [
      'in place of what was copied',
      { signatures: [own(5, { citation: 'x' })] },
      { member: river, textSha256: text, ...shown, corrects: id(5) },
      true,
      null,
      `writes signatures for ${id(5)}`,
    ],
    [
      'not before a later one',
      { signatures: [own(5, { effectiveOn: '2010-01-22' })] },
      { member: river, textSha256: text, ...shown },
      true,
      null,
      'LATER_REPORT_STANDS effectiveOn',
    ],
    [
      'not before the adopter was there',
      { statements: [terms(1, 50, { effectiveOn: '2010-01-21' })] },
      { member: river, textSha256: text, ...shown },
      true,
      null,
      'BEFORE_ADOPTION effectiveOn',
    ],
  ])('a member signs %s', (_, more, input, leads, as, expected) => {
    expect(signs('signUp', more, input, leads, as)).toBe(expected);
  });

  it.each<[string, AdoptionSignature[], string]>([
    ['that stands', [own(5)], 'writes signatures'],
    ['not where there is none', [], 'NOT_SIGNED member'],
    ['not twice', [own(5), own(6, { withdrawn: true })], 'NOT_SIGNED member'],
  ])('a signature is taken back %s', (_, signatures, expected) => {
    expect(signs('withdrawSignUp', { signatures }, { member: river, ...shown }, true, null)).toBe(expected);
  });
});

describe('the rules of tenders', () => {
  const { startTender, amendTender, askTenderer, reportTenderer, reportTenderEvidence } = TENDER_RULES;
  const TENDER: TenderIdentity = { id: id(80), projectId: id(10), code: 'TE80', revision: 3, version: 3 };
  const STATED: TenderStatement = {
    ...dated(3, '2010-01-12'),
    tenderId: id(80),
    adoptionId: id(50),
    title: 'Support',
    issuedOn: null,
    closesOn: null,
    note: null,
  };
  const tender: Partial<AdoptionRows> = {
    tenders: [TENDER],
    tenderStatements: [STATED],
  };
  const asked = (
    n: number,
    on: string,
    answer: TendererReport['answer'],
    corrects: number | null = null,
  ): TendererReport => ({
    ...{ ...dated(n, on, corrects), tenderId: id(80), tendererId: id(90), organisationId: null, name: 'Homecare' },
    ...{ answer, note: null },
  });
  const ASKED = { ...tender, tendererReports: [asked(4, '2010-01-13', 'ASKED')] };
  const backwards = { issuedOn: '2010-02-02', closesOn: '2010-02-01' };
  const about = { tendererId: id(90) };

  it.each<[string, KindRule<AdoptionContext, never, AnyNewRow>, Partial<AdoptionRows>, object, string]>([
    [
      'is begun of an adopter with a text',
      startTender,
      {},
      { adoptionId: id(50), title: 'x' },
      'writes tenderStatements',
    ],
    [
      'is not begun of one without',
      startTender,
      { statements: [terms(1, 50, { outputVersionId: null })] },
      { adoptionId: id(50), title: 'x' },
      'VERSION_NEEDED adoptionId',
    ],
    [
      'does not close before it is issued',
      startTender,
      {},
      { adoptionId: id(50), title: 'x', ...backwards },
      'CLOSES_BEFORE_ISSUE closesOn',
    ],
    ['is amended', amendTender, tender, { title: 'y' }, 'writes tenderStatements on 2010-01-20'],
    ['is not amended to close before it is issued', amendTender, tender, backwards, 'CLOSES_BEFORE_ISSUE closesOn'],
    ['is not amended to have no title', amendTender, tender, { title: null }, 'CANNOT_BE_EMPTY title'],
    ['is not amended before it was there', amendTender, {}, { title: 'y' }, 'BEFORE_TENDER effectiveOn'],
    ['is put to somebody', askTenderer, tender, { name: 'Homecare' }, 'writes tendererReports'],
    ['is put to nobody twice', askTenderer, ASKED, { name: 'homecare' }, 'ALREADY_ASKED name'],
    ['is put to somebody with a name', askTenderer, tender, {}, 'MEMBER_UNNAMED name'],
    [
      'is not put to who is in no register',
      askTenderer,
      tender,
      { organisationId: id(79) },
      'NOT_FOUND organisationId',
    ],
    ['is answered', reportTenderer, ASKED, { ...about, answer: 'WILL_SIGN' }, 'writes tendererReports'],
    [
      'is not answered by who was not asked',
      reportTenderer,
      tender,
      { ...about, answer: 'WILL_SIGN' },
      'TENDERER_UNKNOWN tendererId',
    ],
    [
      'has its answers corrected, not its questions',
      reportTenderer,
      ASKED,
      { ...about, answer: 'WILL_SIGN', corrects: id(4) },
      'NOT_FOUND corrects',
    ],
    [
      'takes no answer before a later one',
      reportTenderer,
      { ...ASKED, tendererReports: [asked(4, '2010-01-13', 'ASKED'), asked(5, '2010-01-22', 'WILL_SIGN')] },
      { ...about, answer: 'WILL_NOT_SIGN' },
      'LATER_REPORT_STANDS effectiveOn',
    ],
    [
      'takes evidence for no value that is not there',
      reportTenderEvidence,
      ASKED,
      { ...about, evidence: [{ valueId: id(99), text: 'x' }] },
      'VALUE_UNKNOWN evidence 0 valueId',
    ],
  ])('a tender %s', (_, rule, more, input, expected) => {
    expect(comes(rule, adoptionContext(more), input, { of: 80 })).toBe(expected);
  });

  it('takes evidence for a value once, and in place of none that is not there', () => {
    const context = adoptionContext(ASKED);
    const [value] = context.view.adoptions[0]!.tenders[0]!.values;
    const one = { valueId: value!.key, text: 'x' };
    const evidence = (...given: object[]) =>
      comes(reportTenderEvidence, context, { ...about, evidence: given }, { of: 80 });
    expect(evidence(one)).toBe('writes evidence');
    expect(evidence(one, one)).toBe('DUPLICATE_VALUE evidence 1 valueId');
    expect(evidence({ ...one, corrects: id(9) })).toBe('NOT_FOUND evidence 0 corrects');
  });
});
