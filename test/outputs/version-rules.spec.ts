import { OUTPUT_RULES } from '../../src/outputs/output.kind.js';
import type { OutputRows } from '../../src/outputs/output-index.js';
import { VERSION_RULES } from '../../src/outputs/version.kind.js';
import { Role } from '../../src/platform/auth/role.js';
import { contextOf, said } from '../support/rules.js';
import { HASH, Outputs, uuid } from './output-rows.js';

/** The rows that a test adds, by their order. */
const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => uuid(new Outputs().last + n)) as [string, string, string];

const RULES = { ...OUTPUT_RULES, ...VERSION_RULES };
type Rule = keyof typeof RULES;

interface Case {
  readonly input?: object;
  readonly given?: (record: Outputs) => unknown;
  /** Default 20 January 2010. */
  readonly on?: string;
  /** Default: version `t`, or output `alone`. */
  readonly of?: string;
  /** The organisations whose badge the outputs carry. */
  readonly sponsors?: readonly string[];
  readonly by?: Role;
  readonly window?: boolean;
  readonly is: string;
}

/** What a rule comes to. */
function outcome(rule: Rule, one: Case): string {
  const { input = {}, given, on = '2010-01-20', of, sponsors = ['s1'], by = Role.PROJECT_LEAD } = one;
  const record = new Outputs();
  given?.(record);
  const windows = one.window ? [{ name: 'Purdah', from: '2010-01-15', to: '2010-01-25' }] : [];
  const against = [{ code: 'FEEDBACK_OPEN', message: '', path: ['input', 'versionId'], subject: null }];
  const registered = on === '2010-01-26' ? against : [];
  const base = contextOf({ ...(record.lists as OutputRows), windows, registered }, { organisations: ['s1'] });
  const projects = new Map([['p', { projectId: 'p', code: 'ALPHA', sponsorIds: sponsors }]]);
  const context = {
    ...{ ...base, id: of ?? (rule.endsWith('Output') ? 'alone' : 't'), code: 'O1-V2', effectiveOn: on },
    ...{ before: { asAt: on, revision: record.last }, register: { ...base.register, projects } as never },
    actor: { ...base.actor, grants: [{ role: by, projectId: 'p' }] },
  };
  return said(RULES[rule] as never, context, input as never);
}

const check = (rule: Rule) => (_: string, one: Case) => {
  expect(outcome(rule, one)).toBe(one.is);
};

const agreed = (record: Outputs) => [record.signed(), record.reported('AGREED')];
const published = (record: Outputs) => [agreed(record), record.reported('PUBLISHED', '2010-01-12')];
const newer = (record: Outputs) => record.version('n', 'O1-V2', 'alone');
const parts = (record: Outputs) =>
  record.version('a', 'O2-V1', 'part').version('b', 'O3-V1', 'piece').version('w', 'O4-V1', 'whole', ['a']);

describe('outputs', () => {
  it.each<[string, Case]>([
    ['are planned', { input: { kind: 'GUIDANCE', title: 'Guide' }, of: 'new', is: 'writes outputStatements' }],
    ['have a title', { input: { kind: 'GUIDANCE' }, of: 'new', is: 'CANNOT_BE_EMPTY title' }],
    [
      'are made of outputs of the project',
      { input: { kind: 'GUIDANCE', title: 'Guide', partIds: ['x'] }, of: 'new', is: 'NOT_FOUND partIds' },
    ],
    [
      'are made of each but once',
      { input: { kind: 'GUIDANCE', title: 'Guide', partIds: ['alone', 'alone'] }, of: 'new', is: 'PART_TWICE partIds' },
    ],
    [
      'are not made of what is itself made of others',
      { input: { kind: 'GUIDANCE', title: 'Guide', partIds: ['whole'] }, of: 'new', is: 'PART_OF_PART partIds' },
    ],
  ])('%s', check('planOutput'));

  it.each<[string, Case]>([
    ['are amended', { input: { title: 'Guidance' }, is: 'writes outputStatements on 2010-01-20' }],
    ['keep a title', { input: { title: null }, is: 'CANNOT_BE_EMPTY title' }],
    [
      'are not amended before they were there',
      { input: { title: 'G' }, on: '2010-01-03', is: 'NOT_FOUND effectiveOn' },
    ],
    ['are no part of themselves', { input: { partIds: ['alone'] }, is: 'PART_OF_PART partIds' }],
    ['have no parts while they are parts', { input: { partIds: ['alone'] }, of: 'part', is: 'PART_OF_PART partIds' }],
    [
      'are not amended against a later statement',
      {
        input: { title: 'Guidance' },
        given: (record) =>
          record.add('outputStatements', '2010-01-25', {
            ...{ outputId: 'alone', kind: 'GUIDANCE', title: 'Guidelines', purpose: null, partIds: [] },
          }),
        is: 'CHANGED_LATER title',
      },
    ],
  ])('%s', check('amendOutput'));
});

describe('versions', () => {
  const begun = { projectCode: 'ALPHA', outputCode: 'O1' };
  it.each<[string, Case]>([
    ['are begun empty', { input: begun, of: 'n', is: 'writes versionStatements' }],
    [
      'are begun from a former one',
      {
        input: { ...begun, formerId: 't' },
        of: 'n',
        is: 'writes versionStatements, clauses, clauses, clauseStatements, clauseStatements, orders',
      },
    ],
    ['are of an output that is there', { input: { ...begun, outputCode: 'O9' }, of: 'n', is: 'NOT_FOUND outputCode' }],
    ['come from one of the same output', { input: { ...begun, formerId: 'x' }, of: 'n', is: 'NOT_FOUND formerId' }],
    [
      'are made of versions of the parts',
      { input: { ...begun, partVersionIds: ['t'] }, of: 'n', is: 'NOT_FOUND partVersionIds' },
    ],
    [
      'are made of one version of a part',
      {
        input: { ...begun, outputCode: 'O4', partVersionIds: ['a', 'a2'] },
        given: (record) => parts(record).version('a2', 'O2-V2', 'part'),
        of: 'n',
        is: 'PART_TWICE partVersionIds',
      },
    ],
  ])('%s', check('beginOutputVersion'));

  it.each<[string, Case]>([
    ['are called something else', { input: { label: 'Final' }, is: 'writes versionStatements on 2010-01-20' }],
    ['have a name', { input: { label: null }, is: 'CANNOT_BE_EMPTY label' }],
    ['are amended once begun', { input: { label: 'Final' }, on: '2010-01-03', is: 'NOT_FOUND effectiveOn' }],
    [
      'are made of what their output is made of',
      { input: { partVersionIds: ['t'] }, given: parts, of: 'w', is: 'NOT_FOUND partVersionIds' },
    ],
    ['keep their parts once settled', { input: { partVersionIds: [] }, given: agreed, is: 'TEXT_SETTLED versionId' }],
    [
      'are not called otherwise against a later statement',
      {
        input: { label: 'Final' },
        given: (record) => record.restated('t', { label: 'Last' }),
        is: 'CHANGED_LATER label',
      },
    ],
  ])('%s', check('amendOutputVersion'));
});

describe('moves of versions', () => {
  const to = (state: string, more: object = {}) => ({ state, ...more });
  it.each<[string, Case]>([
    ['go to consultation', { input: to('IN_CONSULTATION'), is: 'writes reports' }],
    ['begin once the version is', { input: to('IN_CONSULTATION'), on: '2010-01-03', is: 'NOT_FOUND effectiveOn' }],
    ['agree what everybody signed', { input: to('AGREED'), given: (record) => record.signed(), is: 'writes reports' }],
    ['agree nothing unsigned', { input: to('AGREED'), is: 'NOT_SIGNED versionId' }],
    ['agree nothing without a badge', { input: to('AGREED'), sponsors: [], is: 'NO_SPONSOR versionId' }],
    [
      'agree a text with all its parts',
      {
        input: to('AGREED'),
        given: parts,
        of: 'w',
        is: 'EMPTY_VERSION versionId, PART_MISSING versionId, PART_NOT_AGREED versionId, NOT_SIGNED versionId',
      },
    ],
    [
      'agree no text before its last change',
      {
        input: to('AGREED'),
        given: (record) => [record.signed(), record.restated('t', { label: 'Last' })],
        is: 'LATER_REPORT_STANDS effectiveOn',
      },
    ],
    ['go back', { input: to('DRAFT'), given: agreed, is: 'writes reports' }],
    ['go nowhere from a publication', { input: to('DRAFT'), given: published, is: 'STEP_NOT_OPEN state' }],
    ['set aside what has a newer one', { input: to('SUPERSEDED'), given: newer, is: 'writes reports' }],
    ['set nothing aside for nothing', { input: to('SUPERSEDED'), is: 'NOTHING_NEWER state' }],
    [
      'go back from nothing that a published whole contains',
      {
        input: to('DRAFT'),
        of: 'a',
        given: (record) => [
          parts(record),
          record.reported('AGREED', '2010-01-10', 'a'),
          record.reported('PUBLISHED', '2010-01-11', 'w'),
        ],
        is: 'PART_IN_USE state',
      },
    ],
    [
      'come in turn',
      { input: to('IN_CONSULTATION'), given: agreed, on: '2010-01-09', is: 'LATER_REPORT_STANDS effectiveOn' },
    ],
    ['correct what is there', { input: to('DRAFT', { corrects: uuid(99) }), is: 'NOT_FOUND corrects' }],
    [
      'correct a row once, and only the last',
      {
        input: to('DRAFT', { corrects: FIRST }),
        given: (record) => record.reported('AGREED', '2010-01-10', 't', record.reported('IN_CONSULTATION')),
        is: 'ALREADY_CORRECTED corrects, NOT_THE_LAST corrects',
      },
    ],
    [
      'correct no publication',
      { input: to('DRAFT', { corrects: THIRD }), given: published, is: 'PUBLISHED_STANDS corrects' },
    ],
  ])('%s', check('moveOutputVersion'));
});

describe('publications', () => {
  it.each<[string, Case]>([
    ['need agreement', { is: 'NOT_AGREED versionId, NOT_SIGNED versionId' }],
    ['follow it', { given: agreed, is: 'writes reports' }],
    [
      'wait for what other domains have against them',
      { given: agreed, on: '2010-01-26', is: 'FEEDBACK_OPEN versionId' },
    ],
    ['keep out of restricted windows', { given: agreed, window: true, is: 'RESTRICTED_WINDOW versionId' }],
    [
      'are the director’s there',
      { given: agreed, window: true, by: Role.DIRECTOR, input: { override: 'Why' }, is: 'writes reports' },
    ],
    [
      'are nobody else’s there',
      { given: agreed, window: true, input: { override: 'Why' }, is: 'OVERRIDE_NOT_YOURS override' },
    ],
    [
      'have nothing to override elsewhere',
      { given: agreed, by: Role.DIRECTOR, input: { override: 'Why' }, is: 'NOTHING_TO_OVERRIDE override' },
    ],
    ['happen once', { given: published, is: 'STEP_NOT_OPEN state' }],
    ['are put right by another', { given: published, input: { corrects: THIRD }, is: `writes reports for ${THIRD}` }],
    ['put nothing else right', { given: agreed, input: { corrects: SECOND }, is: 'PUBLISHED_STANDS corrects' }],
  ])('%s', check('publishOutputVersion'));
});

describe('signatures', () => {
  const sign = (more: object = {}) => ({ organisationId: 's1', contentSha256: HASH, signatory: 'Me', ...more });
  const signed = (record: Outputs) => record.signed();
  it.each<[string, Case]>([
    ['are given', { input: sign(), is: 'writes signOffs' }],
    [
      'are given by those whose badge it carries',
      { input: sign({ organisationId: 's2' }), is: 'NOT_A_SPONSOR organisationId' },
    ],
    ['are of the text as it reads', { input: sign({ contentSha256: 'other' }), is: 'TEXT_DIFFERS contentSha256' }],
    ['are given once', { input: sign(), given: signed, is: 'SIGNED_ALREADY organisationId' }],
    ['are taken back', { input: sign({ given: false }), given: signed, is: 'writes signOffs' }],
    ['are taken back where there is one', { input: sign({ given: false }), is: 'NOT_SIGNED organisationId' }],
    ['end with publication', { input: sign(), given: published, is: 'SIGNING_CLOSED versionId' }],
    ['are put right', { input: sign({ corrects: FIRST }), given: signed, is: `writes signOffs for ${FIRST}` }],
    ['are put right where they are', { input: sign({ corrects: uuid(99) }), is: 'NOT_FOUND corrects' }],
    [
      'are put right once',
      {
        input: sign({ corrects: FIRST }),
        given: (record) => record.signed('s1', '2010-01-08', { corrects: record.signed() }),
        is: 'ALREADY_CORRECTED corrects',
      },
    ],
  ])('%s', check('signOffVersion'));
});

describe('texts', () => {
  const change = (...changes: object[]) => ({ changes });
  const settled: Case = { given: agreed, is: 'TEXT_SETTLED versionId' };
  const long = 'x'.repeat(4_001);
  it.each<[string, Case]>([
    [
      'get clauses',
      { input: change({ add: { kind: 'CLAUSE', text: 'We will.' } }), is: 'writes clauses, clauseStatements, orders' },
    ],
    ['lose clauses', { input: change({ remove: { clauseId: 'clause' } }), is: 'writes orders' }],
    ['are not changed once settled', { ...settled, input: change({ remove: { clauseId: 'clause' } }) }],
    [
      'are not changed before they were last',
      { input: change({ remove: { clauseId: 'clause' } }), on: '2010-01-04', is: 'LATER_REPORT_STANDS effectiveOn' },
    ],
    [
      'are not changed on a day on which they were settled',
      {
        input: change({ remove: { clauseId: 'clause' } }),
        given: (record) => [agreed(record), record.reported('DRAFT', '2010-01-25')],
        is: 'TEXT_SETTLED versionId',
      },
    ],
    [
      'change clauses that are there',
      { input: change({ reword: { clauseId: 'x', text: 'We.' } }), is: 'CLAUSE_UNKNOWN changes 0' },
    ],
    [
      'change words',
      { input: change({ reword: { clauseId: 'clause', text: 'We will ask.' } }), is: 'NOTHING_CHANGED changes 0' },
    ],
    [
      'name additions apart',
      {
        input: change(
          { add: { kind: 'CLAUSE', text: 'One.', name: 'a' } },
          { add: { kind: 'CLAUSE', text: 'Two.', name: 'a' } },
        ),
        is: 'NAME_TAKEN changes 1',
      },
    ],
    [
      'move no section into itself',
      { input: change({ move: { clauseId: 'heading', after: 'clause' } }), is: 'MOVE_INTO_ITSELF changes 0' },
    ],
    ['begin with a heading', { input: change({ remove: { clauseId: 'heading' } }), is: 'NO_HEADING changes' }],
    [
      'have their statement under the heading',
      { input: change({ add: { kind: 'STATEMENT', text: 'It is so.' } }), is: 'SECTION_SHAPE changes' },
    ],
    [
      'have clauses of a length that can be read',
      { input: change({ add: { kind: 'CLAUSE', text: long } }), is: 'CLAUSE_TOO_LONG changes' },
    ],
    [
      'have so many clauses at most',
      {
        input: change(...Array.from({ length: 1_000 }, (_, n) => ({ add: { kind: 'CLAUSE', text: `Clause ${n}.` } }))),
        is: 'TOO_MANY_CLAUSES changes',
      },
    ],
  ])('%s', check('reviseClauses'));

  const placing = { placed: [{ kind: 'HEADING', text: 'Conduct', line: 1 }], unplaced: [] };
  const read = { format: 'TEXT', placing, sourceSha256: 'hash' };
  it.each<[string, Case]>([
    ['give way to a document', { input: { ...read, replace: true }, is: 'writes orders, imports' }],
    ['give way where that is said', { input: read, is: 'NOT_EMPTY replace' }],
    ['give way until settled', { ...settled, input: read }],
  ])('%s', check('importClauses'));

  const align = (...alignments: object[]) => ({ alignments });
  const framework = 'GENERAL_PRINCIPLES_2001';
  it.each<[string, Case]>([
    ['are aligned', { input: align({ clauseId: 'clause', framework, principles: [2, 1] }), is: 'writes alignments' }],
    [
      'are aligned by their own clauses',
      { input: align({ clauseId: 'x', framework, principles: [1] }), is: 'CLAUSE_UNKNOWN alignments 0 clauseId' },
    ],
    [
      'are aligned once to a framework',
      {
        input: align(
          { clauseId: 'clause', framework, principles: [1] },
          { clauseId: 'clause', framework, principles: [2] },
        ),
        is: 'ALIGNED_TWICE alignments 1 clauseId',
      },
    ],
    [
      'are aligned to a framework of the day',
      {
        input: align({ clauseId: 'clause', framework: 'SEVEN_PRINCIPLES_1995', principles: [1] }),
        on: '2013-02-01',
        is: 'FRAMEWORK_NOT_IN_FORCE alignments 0 framework',
      },
    ],
    [
      'are aligned to principles that it has',
      {
        input: align({ clauseId: 'clause', framework, principles: [99] }),
        is: 'PRINCIPLE_UNKNOWN alignments 0 principles',
      },
    ],
  ])('%s', check('alignClauses'));
});
