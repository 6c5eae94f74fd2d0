import { adoptionView } from '../../src/adoption/adoption-view.js';
import { adaptingFault, changeFaults, type ClauseChange } from '../../src/adoption/clause-changes.js';
import { movedOn } from '../../src/adoption/moved-on.js';
import { signatory } from '../../src/adoption/signatory.js';
import { memberSnapshots, publicationBlockers, signedByAllOn, signUpBlockers } from '../../src/adoption/signatures.js';
import { stateFault } from '../../src/adoption/state-faults.js';
import { evidenceFaults, tenderFault } from '../../src/adoption/tender-faults.js';
import { adopterText } from '../../src/adoption/adopter-text.js';
import { Refusal } from '../../src/platform/record/refusal.js';
import {
  added,
  clausesOf,
  id,
  LINES,
  NOW,
  omitted,
  reworded,
  rowsOf,
  said,
  signed,
  terms,
  version,
} from './fixture.js';

const base = clausesOf(LINES);
const change = (key: number, more: Partial<ClauseChange>): ClauseChange => ({
  clauseKey: id(key),
  addition: false,
  isNew: true,
  treatment: 'KEPT',
  text: null,
  note: null,
  afterKey: null,
  kind: null,
  ...more,
});
const addition = (key: number, more: Partial<ClauseChange> = {}): ClauseChange =>
  change(key, { addition: true, treatment: 'ADDED', text: 'Own', afterKey: id(7), kind: 'CLAUSE', ...more });

describe('Changes to an adopter’s text', () => {
  it.each<[string, ClauseChange[], string, string]>([
    ['CLAUSE_UNKNOWN', [change(99, {})], '0', 'clauseId'],
    ['DUPLICATE_CHANGE', [change(3, {}), change(3, {})], '1', 'clauseId'],
    ['WRONG_TREATMENT', [change(3, { treatment: 'ADDED', text: 'x' })], '0', 'treatment'],
    ['WRONG_TREATMENT', [addition(60, { treatment: 'REWORDED' })], '0', 'treatment'],
    ['WRONG_TREATMENT', [addition(60, { treatment: 'OMITTED', text: null, note: 'x' })], '0', 'treatment'],
    ['TEXT_NEEDED', [change(3, { treatment: 'REWORDED' })], '0', 'text'],
    ['TEXT_NOT_WANTED', [change(3, { treatment: 'KEPT', text: 'x' })], '0', 'text'],
    ['NOT_REWORDED', [change(3, { treatment: 'REWORDED', text: 'Share plans early' })], '0', 'text'],
    ['REASON_NEEDED', [change(3, { treatment: 'OMITTED' })], '0', 'note'],
    ['PLACE_NEEDED', [addition(60, { afterKey: null })], '0', 'afterClauseId'],
    ['CLAUSE_UNKNOWN', [addition(60, { afterKey: id(99) })], '0', 'afterClauseId'],
    ['CLAUSE_UNKNOWN', [addition(60, { afterKey: id(60) })], '0', 'afterClauseId'],
  ])('are refused with %s, which names the change and the field', (code, changes, index, field) => {
    expect(changeFaults(base, [], changes)).toMatchObject([{ code, path: ['input', 'changes', index, field] }]);
  });

  it.each<[string, ClauseChange[]]>([
    ['SECTION_NOT_EMPTY', [change(5, { treatment: 'OMITTED', note: 'x' })]],
    ['ADDITION_UNPLACED', [addition(60, { afterKey: id(61) }), addition(61, { afterKey: id(60) })]],
  ])('are refused with %s for what they leave behind', (code, changes) => {
    const faults = changeFaults(base, [], changes);
    expect(faults[0]).toMatchObject({ code, path: ['input', 'changes'] });
  });

  it('are not held up by what did not fit before them', () => {
    const snapshot = [added(21, 60, 99, 'Homeless')];
    expect(changeFaults(base, snapshot, [change(3, { treatment: 'OMITTED', note: 'x' })])).toEqual([]);
  });

  it.each<[string, ClauseChange[]]>([
    ['a section goes with all that is in it', [5, 6, 7].map((key) => change(key, { treatment: 'OMITTED', note: 'x' }))],
    ['an addition follows one made at once with it', [addition(60), addition(61, { afterKey: id(60) })]],
    ['an addition is taken back', [addition(60, { isNew: false, treatment: 'OMITTED', text: null, note: 'x' })]],
    ['a clause is reworded and another kept', [change(3, { treatment: 'REWORDED', text: 'Tell' }), change(4, {})]],
  ])('stand where %s', (_, changes) => {
    expect(changeFaults(base, [], changes)).toEqual([]);
  });

  it.each([
    ['ADOPTED', true, 'NOT_ADAPTABLE'],
    ['DECLINED', true, 'NOT_ADAPTABLE'],
    ['CONSIDERING', false, 'VERSION_NEEDED'],
    ['CONSIDERING', true, null],
    ['ADAPTED', true, null],
  ] as const)('in state %s, with a version %s: %s', (state, hasVersion, code) => {
    expect(adaptingFault(state, hasVersion, 'AD1')?.code ?? null).toBe(code);
  });
});

describe('The state of an adopter', () => {
  const whole = adopterText(base, []);
  const adapted = adopterText(base, [reworded(21, 7, 'Hear all')]);
  const broken = adopterText(base, [reworded(21, 7, 'Hear all'), omitted(22, 5)]);
  it.each([
    ['DECLINED needs a reason', 'DECLINED', null, whole, 'REASON_NEEDED'],
    ['considering again needs a reason', 'CONSIDERING', null, whole, 'REASON_NEEDED'],
    ['WITHDRAWN with a reason stands', 'WITHDRAWN', 'No time.', null, null],
    ['ADOPTED needs a version', 'ADOPTED', null, null, 'VERSION_NEEDED'],
    ['ADAPTED needs a version', 'ADAPTED', null, null, 'VERSION_NEEDED'],
    ['ADOPTED needs the text whole', 'ADOPTED', null, adapted, 'ADAPTATIONS_STAND'],
    ['ADAPTED needs something adapted', 'ADAPTED', null, whole, 'NOTHING_ADAPTED'],
    ['ADAPTED needs a text that fits together', 'ADAPTED', null, broken, 'SECTION_NOT_EMPTY'],
    ['ADOPTED of the whole text stands', 'ADOPTED', null, whole, null],
    ['ADAPTED of an adapted text stands', 'ADAPTED', null, adapted, null],
  ] as const)('%s', (_, state, note, text, code) => {
    expect(stateFault(state, { code: 'AD1', note, text })?.code ?? null).toBe(code);
  });
});

describe('Signatures of members', () => {
  const [now, before] = ['a'.repeat(64), 'b'.repeat(64)];
  const members = ['North', 'South', 'East', 'West'].map((name) => ({ organisationId: null, name }));
  const snapshots = memberSnapshots(
    members,
    [
      signed(31, 'north', now, { effectiveOn: '2010-01-12' }),
      signed(32, 'South', before),
      signed(33, 'East', now),
      signed(34, 'East', now, { withdrawn: true, effectiveOn: '2010-01-20', revision: 2 }),
      signed(35, 'West', now, { effectiveOn: '2010-02-01' }),
    ],
    now,
    NOW,
  );

  it('hold for the text as it reads, are void for another, and end when taken back', () => {
    expect(snapshots.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'North SIGNED',
      'South VOID',
      'East UNSIGNED',
      'West UNSIGNED',
    ]);
  });

  const adopted = { code: 'AD1', state: 'ADOPTED', hasVersion: true } as const;
  it.each([
    ['members have to sign', adopted, snapshots, ['SIGNATURE_VOID', 'UNSIGNED', 'UNSIGNED']],
    ['nobody is a member', adopted, [], ['NO_MEMBERS']],
    ['it is still considered', { ...adopted, state: 'CONSIDERING' as const }, snapshots.slice(0, 1), ['NOT_TAKEN_UP']],
    ['no version is known', { ...adopted, hasVersion: false }, snapshots.slice(0, 1), ['VERSION_NEEDED']],
    ['nothing does', adopted, snapshots.slice(0, 1), []],
  ])('keep the text from the public where %s', (_, adopter, ofMembers, codes) => {
    expect(publicationBlockers(adopter, ofMembers).map((problem) => problem.code)).toEqual(codes);
  });

  it('make the text public on the day of the last of them', () => {
    expect(signedByAllOn(snapshots)).toBeNull();
    expect(signedByAllOn(snapshots.slice(0, 1))).toBe('2010-01-12');
    expect(signedByAllOn([])).toBeNull();
    expect(signUpBlockers(adopted)).toEqual([]);
  });

  it.each([
    ['one’s own name stands under one’s own', {}, { name: 'Pat', post: 'Clerk' }, 'Pat, Clerk'],
    ['one’s own name may be written out', { signatory: ' Pat ' }, { name: 'Pat', post: null }, 'Pat, '],
    ['another name needs the document shown', { signatory: 'Sam' }, { name: 'Pat', post: null }, 'CITATION_NEEDED'],
    ['the document makes it stand', { signatory: 'Sam', post: 'Chair', citation: 'Minute 4' }, null, 'Sam, Chair'],
    ['who is no member says who signed', { citation: 'Minute 4' }, null, 'SIGNATORY_NEEDED'],
  ])('%s', (_, input, self, expected) => {
    const named = (): string => {
      try {
        const { signatory: name, post } = signatory(input, self);
        return `${name}, ${post ?? ''}`;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return error.problems[0]!.code;
      }
    };
    expect(named()).toBe(expected);
  });
});

describe('An output that moves on', () => {
  const first = version(0, LINES);
  const changed = LINES.map((line) => (line[0] === 7 ? ([7, 'CLAUSE', 'Listen to everyone'] as const) : line)).filter(
    (line) => line[0] !== 4,
  );
  it.each([
    ['nothing newer is published', [first, version(1, changed)], 'CURRENT', null, []],
    ['the adopter’s own is the published one', [{ ...first, published: true }], 'CURRENT', null, []],
    [
      'a newer one is published',
      [first, version(1, changed, { published: true })],
      'NEWER_PUBLISHED',
      'Version 2',
      ['REMOVED', 'REWORDED'],
    ],
    ['it was set aside', [version(0, LINES, { superseded: true })], 'SUPERSEDED', null, []],
    [
      'another took its place',
      [version(0, LINES, { superseded: true, wasPublished: true }), version(1, LINES, { published: true })],
      'SUPERSEDED',
      'Version 2',
      [],
    ],
    [
      'another output has something newer',
      [first, version(1, changed, { published: true, outputId: id(8) })],
      'CURRENT',
      null,
      [],
    ],
  ])('is told where %s', (_, versions, state, newest, changes) => {
    const found = movedOn(versions[0]!, versions);
    expect([found.state, found.newest?.label ?? null]).toEqual([state, newest]);
    expect(found.clauses.map((clause) => clause.change).sort()).toEqual(changes);
  });
});

describe('An adoption at a point of the record', () => {
  const versions = [version(0, LINES)];
  it('has the clauses as they were said by then, whoever corrects them later', () => {
    const clauses = [
      reworded(21, 7, 'Hear all'),
      said(22, 7, { treatment: 'REWORDED', text: 'Hear everyone', corrects: id(21), revision: 5 }),
      said(23, 3, { treatment: 'OMITTED', note: 'x', effectiveOn: '2010-01-20', revision: 6 }),
    ];
    const at = (asAt: string, revision: number) => {
      const [found] = adoptionView(rowsOf([50], { clauses }), versions, id(10), { asAt, revision }).adoptions;
      return found!.text!.clauses.filter((each) => each.treatment !== 'KEPT').map((each) => each.text ?? 'omitted');
    };
    expect(at('2010-01-15', 4)).toEqual(['Hear all']);
    expect(at('2010-01-15', 40)).toEqual(['Hear everyone']);
    expect(at('2010-01-26', 40)).toEqual(['omitted', 'Hear everyone']);
    expect(at('2010-01-10', 1)).toEqual(['Hear all']);
  });

  it('keeps an addition in its place when it is said again', () => {
    const clauses = [
      added(21, 60, 7, 'First'),
      added(22, 61, 7, 'Second', { position: 1 }),
      added(23, 60, 7, 'First, again', { revision: 9 }),
    ];
    const [found] = adoptionView(rowsOf([50], { clauses }), versions, id(10), NOW).adoptions;
    expect(found!.text!.clauses.slice(-2).map((each) => each.text)).toEqual(['First, again', 'Second']);
    expect(found!.version).toBe(9);
  });

  it('goes by no version where none is named, and then has no text, no hash and nothing to compare', () => {
    const statements = [terms(1_050, 50, { outputVersionId: null })];
    const [found] = adoptionView(rowsOf([50], { statements }), versions, id(10), NOW).adoptions;
    expect(found).toMatchObject({
      text: null,
      textSha256: null,
      movedOn: null,
      publicSince: null,
      state: 'CONSIDERING',
    });
  });

  it('is of its own project alone', () => {
    expect(adoptionView(rowsOf([50]), versions, id(11), NOW).adoptions).toEqual([]);
  });
});

describe('A tender', () => {
  it.each([
    ['closes after its issue', '2010-01-10', '2010-02-01', null],
    ['closes on the day of its issue', '2010-01-10', '2010-01-10', null],
    ['closes before its issue', '2010-01-10', '2010-01-09', 'CLOSES_BEFORE_ISSUE'],
    ['has no dates', null, null, null],
  ])('that %s', (_, issuedOn, closesOn, code) => {
    expect(tenderFault({ issuedOn, closesOn })?.code ?? null).toBe(code);
  });

  it('takes evidence for its values, each once', () => {
    const values = [{ key: id(1), number: '1', text: 'Share' }];
    expect(evidenceFaults([id(1)], values)).toEqual([]);
    expect(evidenceFaults([id(2), id(1), id(1)], values).map((fault) => `${fault.code} ${fault.path[2]!}`)).toEqual([
      'VALUE_UNKNOWN 0',
      'DUPLICATE_VALUE 2',
    ]);
  });
});
