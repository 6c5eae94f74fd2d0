import { EXERCISE_RULES } from '../../src/feedback/exercise.kind.js';
import { IMPORT_RULES } from '../../src/feedback/import.rules.js';
import { ANSWER_RULES } from '../../src/feedback/item-answer.rules.js';
import { ITEM_RULES } from '../../src/feedback/item.kind.js';
import { PUBLICATION_RULES } from '../../src/feedback/publication.rules.js';
import { RESPONDENT_RULES } from '../../src/feedback/respondent.kind.js';
import { THEME_RULES } from '../../src/feedback/theme.kind.js';
import { Role } from '../../src/platform/auth/role.js';
import { outcomeOf } from '../../src/programme/kind/outcome.js';
import { contextOf, said } from '../support/rules.js';
import { FeedbackRecord, PROJECT, uuid } from './rows.js';

const RULES = {
  ...{ ...EXERCISE_RULES, ...THEME_RULES, ...RESPONDENT_RULES, ...ITEM_RULES },
  ...{ ...ANSWER_RULES, ...PUBLICATION_RULES, ...IMPORT_RULES },
};
type Rule = keyof typeof RULES;

const [V1, V2, CLAUSE, OTHER] = [901, 902, 903, 904].map(uuid) as [string, string, string, string];
/** Two versions, each with a clause. */
const OUTPUTS = {
  outputs: [
    {
      versions: [
        { id: V1, clauses: [{ id: CLAUSE, number: '1' }], parts: [] },
        { id: V2, clauses: [], parts: [{ clauses: [{ id: OTHER }] }] },
      ],
    },
  ],
};
const AROUND = {
  organisations: [uuid(70)],
  found: [`OUTPUT_VERSION ${V1}`, `OUTPUT_VERSION ${V2}`, `PILOT ${uuid(80)}`],
};

interface Case {
  readonly of?: string;
  readonly input?: object;
  /** What is on record beside exercise X1 on a version, its respondent R1, comment F1 and themes A and B. */
  readonly given?: (record: FeedbackRecord) => unknown;
  readonly on?: string;
  readonly by?: Role;
  readonly window?: boolean;
  readonly read?: object;
  readonly is: string;
}

/** What a rule knows, and what it is given. */
function asked(one: Case) {
  const { of = 'F1', given, on = '2010-01-20', by = Role.PROJECT_LEAD, window = false, read = {} } = one;
  const record = new FeedbackRecord();
  record.exercise('X1', { outputVersionIds: [V1] });
  record.respondent('R1', 'X1');
  record.theme('A');
  record.theme('B');
  record.item('F1', 'X1', { outputVersionId: V1, respondentId: 'R1' }, ['A']);
  given?.(record);
  const before = { asAt: on, revision: record.last };
  const rows = {
    ...{ ...record.all(), outputs: OUTPUTS, laterOutputs: OUTPUTS, snapshots: record.view(on) },
    windows: window ? [{ name: 'Purdah', from: '2010-01-15', to: '2010-01-25' }] : [],
    file: { sha256: 'x', outputVersionId: V1, problems: [], read: { rowCount: 2, rows: null }, ...read },
  };
  const base = contextOf(rows, AROUND);
  const actor = { ...base.actor, grants: [{ role: by, projectId: PROJECT }] };
  return { ...base, actor, id: of, code: of, projectId: PROJECT, effectiveOn: on, before };
}

const check = (rule: Rule, of: string) => (_: string, one: Case) => {
  expect(said(RULES[rule] as never, asked({ of, ...one }), (one.input ?? {}) as never)).toBe(one.is);
};

const TEN = '2010-01-10';
const outcomeGiven = (record: FeedbackRecord) => record.outcome('F1', 'NOTED');
const published = (record: FeedbackRecord, on = TEN) =>
  record.add('publications', { exerciseId: 'X1', published: true, because: null }, on);
/** The numbers of the rows that each case begins with: X1, R1, A, B, F1, and the themes of F1. */
const THEMES_OF_F1 = uuid(6);
const WORDS_OF_F1 = uuid(5);

describe('an exercise', () => {
  const named = { title: 'T', channel: 'SEMINAR', stage: 'DRAFT', method: 'M' };
  it.each<[string, Case]>([
    ['as it is told', { input: named, is: 'writes exerciseStatements' }],
    [
      'on versions that are there',
      { input: { ...named, outputVersionIds: [V1, V2] }, is: 'writes exerciseStatements' },
    ],
    [
      'on none that is not',
      { input: { ...named, outputVersionIds: [uuid(999)] }, is: 'SUBJECT_UNKNOWN outputVersionIds' },
    ],
    ['with a method', { input: { ...named, method: undefined }, is: 'CANNOT_BE_EMPTY method' }],
    [
      'that does not close before it opens',
      { input: { ...named, opensOn: '2010-02-02', closesOn: '2010-02-01' }, is: 'CLOSES_BEFORE_IT_OPENS closesOn' },
    ],
    [
      'with no more answers than people asked',
      { input: { ...named, asked: 1, responded: 2 }, is: 'MORE_RESPONDED_THAN_ASKED responded' },
    ],
  ])('is recorded %s', check('recordFeedbackExercise', 'X9'));

  it.each<[string, Case]>([
    ['from a day on', { input: { title: 'U' }, is: 'writes exerciseStatements on 2010-01-20' }],
    [
      'keeping the version that a comment is on',
      { input: { outputVersionIds: [V2] }, is: 'VERSION_HAS_ITEMS outputVersionIds' },
    ],
    ['with a version more', { input: { outputVersionIds: [V1, V2] }, is: 'writes exerciseStatements on 2010-01-20' }],
    ['not before it was there', { input: { title: 'U' }, on: '2010-01-09', is: 'NOT_FOUND effectiveOn' }],
  ])('is amended %s', check('amendFeedbackExercise', 'X1'));

  it.each<[string, Case]>([
    ['where every comment has an outcome', { given: outcomeGiven, is: 'writes publications' }],
    ['not with comments open', { is: 'ITEMS_OPEN exerciseId' }],
    ['not inside a window', { given: outcomeGiven, window: true, is: 'RESTRICTED_WINDOW override' }],
    [
      'inside a window by the director, with a reason',
      { given: outcomeGiven, window: true, input: { override: 'x' }, by: Role.DIRECTOR, is: 'writes publications' },
    ],
    [
      'inside a window by nobody else',
      { given: outcomeGiven, window: true, input: { override: 'x' }, is: 'OVERRIDE_BY_DIRECTOR override' },
    ],
    [
      'with nothing to override',
      { given: outcomeGiven, input: { override: 'x' }, by: Role.DIRECTOR, is: 'OVERRIDE_NOT_NEEDED override' },
    ],
    ['again', { given: (record) => [outcomeGiven(record), published(record)], is: 'writes publications' }],
    [
      'not before it was published last',
      {
        given: (record) => [outcomeGiven(record), published(record, '2010-01-22')],
        is: 'LATER_REPORT_STANDS effectiveOn',
      },
    ],
    ['not before it was there', { on: '2010-01-09', is: 'NOT_FOUND exerciseId' }],
  ])('has its report published %s', check('publishFeedbackReport', 'X1'));

  it.each<[string, Case]>([
    ['once it is published', { given: published, is: 'writes publications' }],
    ['not before', { is: 'STEP_NOT_OPEN exerciseId' }],
  ])('has its report taken back %s', (_, one) =>
    check('withdrawFeedbackReport', 'X1')(_, { ...one, input: { because: 'x' } }),
  );
});

describe('a theme', () => {
  const retired = (record: FeedbackRecord) =>
    record.add('themeStatements', { themeId: 'A', title: 'A', definition: 'A', retired: true }, '2010-01-12');
  it.each<[Rule, string, Case]>([
    [
      'defineFeedbackTheme',
      'with its meaning',
      { input: { title: 'T', definition: 'D' }, is: 'writes themeStatements' },
    ],
    ['amendFeedbackTheme', 'while in use', { input: { title: 'T' }, is: 'writes themeStatements on 2010-01-20' }],
    ['amendFeedbackTheme', 'not to nothing', { input: { title: null }, is: 'CANNOT_BE_EMPTY title' }],
    ['amendFeedbackTheme', 'not once retired', { given: retired, input: { title: 'T' }, is: 'THEME_RETIRED themeId' }],
    ['retireFeedbackTheme', 'while in use', { is: 'writes themeStatements on 2010-01-20' }],
    ['retireFeedbackTheme', 'not twice', { given: retired, is: 'THEME_RETIRED themeId' }],
    ['retireFeedbackTheme', 'not before it was there', { on: '2010-01-09', is: 'NOT_FOUND effectiveOn' }],
  ])('is stated by %s %s', (rule, name, one) => check(rule, 'A')(name, one));
});

describe('a respondent', () => {
  const who = { exerciseId: 'X1', type: 'OFFICER', permission: 'NAMED' };
  it.each<[string, Case]>([
    ['to an exercise', { input: who, is: 'writes respondentStatements' }],
    ['to none that is not there', { input: { ...who, exerciseId: 'X9' }, is: 'NOT_FOUND exerciseId' }],
    ['of a pilot', { input: { ...who, pilotId: uuid(80) }, is: 'writes respondentStatements' }],
    ['of no pilot that is not there', { input: { ...who, pilotId: uuid(81) }, is: 'SUBJECT_UNKNOWN pilotId' }],
    ['of an organisation', { input: { ...who, organisationId: uuid(70) }, is: 'writes respondentStatements' }],
    ['of none that is not there', { input: { ...who, organisationId: uuid(71) }, is: 'NOT_FOUND organisationId' }],
    [
      'of one organisation, not in words too',
      { input: { ...who, organisationId: uuid(70), organisationName: 'x' }, is: 'ORGANISATION_TWICE organisationName' },
    ],
  ])('is recorded %s', check('recordFeedbackRespondent', 'R9'));

  it.each<[string, Case]>([
    ['from a day on', { input: { permission: 'WITHHELD' }, is: 'writes respondentStatements on 2010-01-20' }],
    [
      'not against a later word',
      {
        given: (record) =>
          record.add(
            'respondentStatements',
            { respondentId: 'R1', exerciseId: 'X1', permission: 'ANONYMOUS' },
            '2010-01-22',
          ),
        input: { permission: 'WITHHELD' },
        is: 'CHANGED_LATER permission',
      },
    ],
  ])('is amended %s', check('amendFeedbackRespondent', 'R1'));
});

describe('a comment', () => {
  const words = { exerciseId: 'X1', text: 'x' };
  it.each<[string, Case]>([
    ['on the one version of its exercise', { input: words, is: 'writes itemStatements' }],
    ['with its themes', { input: { ...words, themes: ['B', 'A'] }, is: 'writes itemStatements, codings' }],
    ['on a clause', { input: { ...words, clauseId: CLAUSE }, is: 'writes itemStatements' }],
    [
      'not on a clause of another version',
      { input: { ...words, clauseId: OTHER }, is: 'CLAUSE_NOT_IN_VERSION clauseId' },
    ],
    [
      'not on a version that its exercise is not on',
      { input: { ...words, outputVersionId: V2 }, is: 'VERSION_NOT_IN_EXERCISE outputVersionId' },
    ],
    [
      'on one of several versions that it names',
      {
        given: (record) => record.exercise('X2', { outputVersionIds: [V1, V2] }),
        input: { ...words, exerciseId: 'X2' },
        is: 'VERSION_NEEDED outputVersionId',
      },
    ],
    [
      'by a respondent to the same exercise',
      {
        given: (record) => [record.exercise('X2'), record.respondent('R2', 'X2')],
        input: { ...words, respondentId: 'R2' },
        is: 'NOT_A_RESPONDENT respondentId',
      },
    ],
    ['not with a theme that nobody defined', { input: { ...words, themes: ['C'] }, is: 'THEME_UNKNOWN themes' }],
    ['in no exercise that is not there', { input: { ...words, exerciseId: 'X9' }, is: 'NOT_FOUND exerciseId' }],
  ])('is recorded %s', check('recordFeedbackItem', 'F9'));

  const later = (record: FeedbackRecord) =>
    record.add('exerciseStatements', { exerciseId: 'X1', outputVersionIds: [V1, V2] }, '2010-01-22');
  it.each<[string, Case]>([
    ['from a day on', { input: { text: 'y' }, is: 'writes itemStatements on 2010-01-20' }],
    [
      'in place of what was copied',
      { input: { text: 'y', corrects: WORDS_OF_F1 }, is: `writes itemStatements for ${WORDS_OF_F1}` },
    ],
    [
      'in place of nothing',
      { input: { text: 'y', corrects: uuid(99) }, is: 'NOT_FOUND corrects, NOT_THE_LAST corrects' },
    ],
    [
      'not to a version that the exercise came to be on later',
      { given: later, input: { outputVersionId: V2 }, is: 'VERSION_NOT_IN_EXERCISE outputVersionId' },
    ],
    [
      'not to nobody’s respondent, in place of what was copied',
      { input: { respondentId: 'R9', corrects: WORDS_OF_F1 }, is: 'NOT_A_RESPONDENT respondentId' },
    ],
    ['not before it was there', { input: { text: 'y' }, on: '2010-01-09', is: 'NOT_FOUND effectiveOn' }],
  ])('is amended %s', check('amendFeedbackItem', 'F1'));

  it.each<[string, Case]>([
    ['by code', { input: { themes: ['B'] }, is: 'writes codings' }],
    ['with none', { input: { themes: [] }, is: 'writes codings' }],
    [
      'in place of those it had',
      { input: { themes: ['B'], corrects: THEMES_OF_F1 }, is: `writes codings for ${THEMES_OF_F1}` },
    ],
    ['not by a word of no frame', { input: { themes: ['C'] }, is: 'THEME_UNKNOWN themes' }],
    [
      'not by one that was retired',
      {
        given: (record) =>
          record.add('themeStatements', { themeId: 'B', title: 'B', definition: 'B', retired: true }, '2010-01-12'),
        input: { themes: ['B'] },
        is: 'THEME_RETIRED themes',
      },
    ],
    [
      'not before a later coding',
      {
        given: (record) => record.add('codings', { itemId: 'F1', themeIds: [] }, '2010-01-22'),
        input: { themes: ['B'] },
        is: 'LATER_REPORT_STANDS effectiveOn',
      },
    ],
  ])('is given themes %s', check('codeFeedbackItem', 'F1'));

  const accepted = { outcome: 'ACCEPTED', because: 'x' };
  it.each<[Rule, string, Case]>([
    ['reportFeedbackOutcome', 'with its reason', { input: { outcome: 'NOTED', because: 'x' }, is: 'writes outcomes' }],
    [
      'reportFeedbackOutcome',
      'with the clause that it changed',
      { input: { ...accepted, changedVersionId: V1, changedClauseId: CLAUSE }, is: 'writes outcomes' },
    ],
    [
      'reportFeedbackOutcome',
      'not with a clause of another version',
      {
        input: { ...accepted, changedVersionId: V1, changedClauseId: OTHER },
        is: 'CLAUSE_NOT_IN_VERSION changedClauseId',
      },
    ],
    [
      'reportFeedbackOutcome',
      'not with a clause of no version',
      { input: { ...accepted, changedClauseId: CLAUSE }, is: 'VERSION_NEEDED changedVersionId' },
    ],
    [
      'reportFeedbackOutcome',
      'not with a version that is not there',
      { input: { ...accepted, changedVersionId: uuid(999) }, is: 'SUBJECT_UNKNOWN changedVersionId' },
    ],
    [
      'reportFeedbackOutcome',
      'not with a change that was not accepted',
      {
        input: { outcome: 'NOTED', because: 'x', changedVersionId: V1 },
        is: 'CHANGE_WITHOUT_ACCEPTANCE changedVersionId',
      },
    ],
    ['replyToFeedback', 'once it has an outcome', { given: outcomeGiven, input: { text: 'x' }, is: 'writes replies' }],
    ['replyToFeedback', 'not before', { input: { text: 'x' }, is: 'STEP_NOT_OPEN itemId' }],
    [
      'replyToFeedback',
      'not before a later reply',
      {
        given: (record) => [outcomeGiven(record), record.add('replies', { itemId: 'F1', text: 'x' }, '2010-01-22')],
        input: { text: 'x' },
        is: 'LATER_REPORT_STANDS effectiveOn',
      },
    ],
    [
      'redactFeedbackItem',
      'in whatever state',
      { input: { redaction: 'NAME', because: 'x' }, is: 'writes redactions' },
    ],
    [
      'redactFeedbackItem',
      'not in place of nothing',
      { input: { redaction: 'NAME', because: 'x', corrects: uuid(99) }, is: 'NOT_FOUND corrects' },
    ],
    [
      'redactFeedbackItem',
      'not before it was there',
      { input: { redaction: 'NAME', because: 'x' }, on: '2010-01-09', is: 'NOT_FOUND effectiveOn' },
    ],
  ])('comes to something by %s %s', (rule, name, one) => check(rule, 'F1')(name, one));
});

describe('a file of responses', () => {
  const by = { name: 'Ann', organisationName: null, type: 'OFFICER', permission: 'NAMED', day: '2010-01-12' };
  const item = { line: 2, respondent: 0, text: 'x', question: null, themeIds: ['A'], clauseId: null, day: null };
  const file = {
    read: { rowCount: 1, rows: { respondents: [by], items: [item, { ...item, themeIds: [] }], blanks: 3 } },
  };
  const input = { fileName: ' a.csv ' } as never;

  it('puts its respondents, comments and themes on record, by the next free codes', () => {
    const { rows } = outcomeOf(IMPORT_RULES.importFeedback, asked({ of: 'X1', read: file, is: '' }) as never, input);
    const shown = rows.map(({ into, effectiveOn, values }) => [into, effectiveOn, (values as { code?: string }).code]);
    expect(shown).toEqual([
      ['imports', undefined, undefined],
      ['respondents', undefined, 'RS1'],
      ['respondentStatements', '2010-01-12', undefined],
      ['items', undefined, 'F2'],
      ['items', undefined, 'F3'],
      ['itemStatements', '2010-01-20', undefined],
      ['itemStatements', '2010-01-20', undefined],
      ['codings', '2010-01-20', undefined],
    ]);
    expect(rows[0]).toMatchObject({ noted: { kind: 'Feedback import', code: 'a.csv' } });
    expect(rows[0]!.values).toEqual({
      ...{ fileName: 'a.csv', sha256: 'x', rowCount: 1, itemCount: 2, blankCount: 3, respondentCount: 1 },
    });
  });

  it('is taken in whole or not at all', () => {
    const problems = [{ code: 'ALREADY_IMPORTED', message: '', path: ['input', 'content'], subject: null }];
    const one = asked({ of: 'X1', read: { ...file, problems }, is: '' });
    expect(said(IMPORT_RULES.importFeedback as never, one, input)).toBe('ALREADY_IMPORTED content');
  });
});
