import type { DatedReport } from '../../../src/platform/record/dated-report.entity.js';
import {
  correctionFaults,
  datedView,
  known,
  orderFaults,
  reportsFollowed,
  versionOf,
} from '../../../src/platform/record/history.js';
import { type Lifecycle, stepFault } from '../../../src/platform/record/lifecycle.js';
import { SIGNED } from '../../../src/platform/record/signature.js';
import { nextCode } from '../../../src/platform/record/next-code.js';

const row = (id: string, effectiveOn: string, revision: number, corrects: string | null = null): DatedReport => ({
  id,
  effectiveOn,
  revision,
  corrects,
  citation: null,
  assumed: false,
});

const first = row('first', '2010-01-10', 1);
const second = row('second', '2010-01-20', 2);
const correction = row('correction', '2010-01-20', 3, 'second');
const all = [correction, second, first];
const codes = (problems: readonly { code: string }[]): string => problems.map((problem) => problem.code).join(' ');

describe('the history of a thing', () => {
  it('shows what was corrected beside its correction, in order', () => {
    const shown = known(all, { asAt: '2010-01-31', revision: 3 });
    expect(shown.map((each) => each.id)).toEqual(['first', 'second', 'correction']);
  });

  it('tells of a correction only once it is known', () => {
    const signature = { recordedAt: new Date(0), recordedBy: 'Jo', personId: null, reason: 'write 2' };
    const read = { ...second, [SIGNED]: signature };
    const seen = (revision: number) => datedView(read, { all, revision, suffix: '@2010-01-31' });
    expect(seen(2)).toMatchObject({ id: 'second@2010-01-31', correctedBy: null, reason: 'write 2' });
    expect(seen(3)).toMatchObject({ correctedBy: 'correction@2010-01-31' });
  });

  it('gives the number of the last write that is known', () => {
    expect([versionOf(3, all), versionOf(2, all), versionOf(0, all)]).toEqual([3, 2, 0]);
  });
});

describe('which rows may be corrected', () => {
  it.each([
    ['nothing is corrected', null, ''],
    ['a row about this thing', 'first', ''],
    ['a row about something else', 'elsewhere', 'NOT_FOUND'],
    ['a row that was corrected before', 'second', 'ALREADY_CORRECTED'],
    ['a correction', 'correction', ''],
  ])('%s', (_, corrects, expected) => {
    expect(codes(correctionFaults(all, corrects, ['input', 'corrects']))).toBe(expected);
  });
});

describe('the order of reports that move a thing from state to state', () => {
  it.each([
    ['the first report may have any day', [], '2010-01-01', null, ''],
    ['a report on the day of the last', [first, second], '2010-01-20', null, ''],
    ['a report before the last', [first, second], '2010-01-19', null, 'LATER_REPORT_STANDS'],
    ['a correction of the last, to an earlier day', [first, second], '2010-01-15', 'second', ''],
    [
      'a correction of the last, to before the one it followed',
      [first, second],
      '2010-01-09',
      'second',
      'LATER_REPORT_STANDS',
    ],
    ['a correction of the only one, to any day', [first], '2010-01-01', 'first', ''],
    ['a correction of one that others followed', [first, second], '2010-01-10', 'first', 'NOT_THE_LAST'],
  ])('%s', (_, stand, effectiveOn, corrects, expected) => {
    expect(codes(orderFaults(stand, effectiveOn, corrects))).toBe(expected);
  });
});

describe('the reports that a new one follows', () => {
  const followed = (effectiveOn: string, corrects: string | null, revision = 3) =>
    reportsFollowed(all, { effectiveOn, corrects, revision }).map((each) => each.id);

  it('are those that stand, without the one it corrects', () => {
    expect(followed('2010-01-31', null)).toEqual(['first', 'correction']);
    expect(followed('2010-01-31', 'correction')).toEqual(['first']);
    expect(followed('2010-01-31', null, 2)).toEqual(['first', 'second']);
  });

  it('refuse one that may not follow them', () => {
    expect(() => followed('2010-01-31', 'second')).toThrow('corrected already');
    expect(() => followed('2010-01-19', null)).toThrow('already. Enter that date');
  });
});

describe('a step from state to state', () => {
  const life: Lifecycle<'OPEN' | 'SHUT'> = { OPEN: ['SHUT'], SHUT: [] };
  const step = (from: 'OPEN' | 'SHUT', to: 'OPEN' | 'SHUT', corrects: string | null = null) =>
    stepFault(life, { from, to, corrects, subject: 'D1', field: 'state' })?.problems[0];

  it('is let through where the table has it', () => expect(step('OPEN', 'SHUT')).toBeUndefined());

  it('is let through where a correction says that nothing had happened, and no further', () => {
    expect(step('OPEN', 'OPEN', 'the first')).toBeUndefined();
    expect(step('SHUT', 'SHUT', 'the second')).toBeUndefined();
    expect(step('SHUT', 'OPEN', 'the second')).toMatchObject({ code: 'STEP_NOT_OPEN' });
  });

  it('is refused with what can follow instead', () => {
    expect(step('OPEN', 'OPEN')).toMatchObject({ code: 'STEP_NOT_OPEN', path: ['input', 'state'] });
    expect(step('OPEN', 'OPEN')?.message).toContain('It can become shut.');
    expect(step('SHUT', 'OPEN')?.message).toContain('That is the end of it.');
  });
});

describe('the next free code', () => {
  it.each([
    ['the first', 'R', [], 'R1'],
    ['after the highest, gaps left open', 'R', ['R1', 'R3'], 'R4'],
    ['codes of other kinds do not count', 'R', ['RISK', 'P7', 'R-2'], 'R1'],
    ['numbers are numbers', 'P', ['P9', 'P10'], 'P11'],
    ['a number that nobody counts to does not count', 'R', ['R2', 'R999999999999999', 'R9007199254740991'], 'R3'],
    ['one is free also behind the last that counts', 'R', ['R999999', 'R1000000'], 'R1000001'],
  ])('%s', (_, prefix, taken, expected) => {
    expect(nextCode(prefix, taken)).toBe(expected);
  });
});
