import {
  communicationState,
  COMMUNICATION_LIFE,
  COMMUNICATION_STATES,
} from '../../src/stakeholders/communication-life.js';
import { contentHash } from '../../src/stakeholders/content-hash.js';
import { issueBlockers, planWarnings, type PlannedContext } from '../../src/stakeholders/issue-blockers.js';

const WINDOW = { name: 'Pre-election period', from: '2010-03-29', to: '2010-05-06' };
const LEAVE = { contentSha256: 'a', windowName: WINDOW.name, windowFrom: WINDOW.from, windowTo: WINDOW.to };

const context = (more: Partial<PlannedContext> = {}): PlannedContext => ({
  code: 'COM1',
  state: 'CLEARED',
  contentSha256: 'a',
  clearedSha256: 'a',
  windows: [WINDOW],
  overrides: [],
  plannedOn: '2010-02-10',
  statedOn: null,
  milestone: null,
  owned: true,
  ...more,
});

const milestone = (finish: string | null) => ({ id: 'm', reportId: 'r', code: 'M4', title: 'x', finish, done: false });
const codes = (problems: readonly { code: string }[]): string[] => problems.map((each) => each.code);

describe('what keeps a communication from being issued', () => {
  it.each<[string, Partial<PlannedContext>, string, string[]]>([
    ['nothing, once it is cleared and outside every window', {}, '2010-02-10', []],
    ['the want of a text', { contentSha256: null, clearedSha256: null, state: 'DRAFTING' }, '2010-02-10', ['NO_TEXT']],
    ['the want of clearance', { clearedSha256: null, state: 'IN_CLEARANCE' }, '2010-02-10', ['NOT_CLEARED']],
    [
      'another wording than was cleared',
      { clearedSha256: 'b', state: 'DRAFTING' },
      '2010-02-10',
      ['CLEARED_OTHER_TEXT'],
    ],
    ['a clearance taken back though the wording is the same', { state: 'DRAFTING' }, '2010-02-10', ['NOT_CLEARED']],
    ['not the day before the window', {}, '2010-03-28', []],
    ['the first day of the window', {}, '2010-03-29', ['IN_RESTRICTED_WINDOW']],
    ['the last day of the window', {}, '2010-05-06', ['IN_RESTRICTED_WINDOW']],
    ['not the day after the window', {}, '2010-05-07', []],
    ['not a window that is overridden for this wording', { overrides: [LEAVE] }, '2010-04-07', []],
    [
      'a window overridden for another wording',
      { overrides: [{ ...LEAVE, contentSha256: 'b' }] },
      '2010-04-07',
      ['IN_RESTRICTED_WINDOW'],
    ],
    [
      'a window that has moved since it was overridden',
      { overrides: [{ ...LEAVE, windowTo: '2010-05-01' }] },
      '2010-04-07',
      ['IN_RESTRICTED_WINDOW'],
    ],
    [
      'the other of two windows when one is overridden',
      { windows: [WINDOW, { ...WINDOW, name: 'Recess' }], overrides: [LEAVE] },
      '2010-04-07',
      ['IN_RESTRICTED_WINDOW'],
    ],
    [
      'clearance and window together',
      { clearedSha256: null, state: 'IN_CLEARANCE' },
      '2010-04-07',
      ['NOT_CLEARED', 'IN_RESTRICTED_WINDOW'],
    ],
    ['nothing, once it has been issued', { state: 'ISSUED' }, '2010-04-07', []],
  ])('is %s', (_, more, day, expected) => {
    expect(codes(issueBlockers(context(more), day))).toEqual(expected);
  });

  it('names the window, its days and what to do next', () => {
    const [blocker] = issueBlockers(context(), '2010-04-07');
    expect(blocker?.message).toBe(
      '7 April 2010 lies in a restricted window, Pre-election period, from 29 March 2010 to 6 May 2010. Issue COM1 before or after it, or have the director override it, naming a reason.',
    );
  });
});

describe('what the plan of a communication is warned of', () => {
  it.each<[string, Partial<PlannedContext>, string[]]>([
    ['nothing', {}, []],
    ['no day at all', { plannedOn: null }, ['NO_PLANNED_DATE']],
    ['a day in a window', { plannedOn: '2010-04-07' }, ['PLANNED_IN_RESTRICTED_WINDOW']],
    ['no window that was overridden', { plannedOn: '2010-04-07', overrides: [LEAVE] }, []],
    ['a day that has passed', { plannedOn: '2010-01-25' }, ['PLANNED_DATE_PASSED']],
    ['not the very day', { plannedOn: '2010-01-26' }, []],
    [
      'another day than its milestone has',
      { plannedOn: '2010-02-10', statedOn: '2010-02-10', milestone: milestone('2010-02-12') },
      ['PLAN_DISAGREES'],
    ],
    ['not a milestone without a date', { statedOn: '2010-02-10', milestone: milestone(null) }, []],
    ['nobody to prepare it', { owned: false }, ['NO_COMMUNICATION_OWNER']],
    ['nothing, once it is withdrawn', { state: 'WITHDRAWN', plannedOn: null, owned: false }, []],
  ])('is %s', (_, more, expected) => {
    expect(codes(planWarnings(context(more), '2010-01-26'))).toEqual(expected);
  });
});

describe('the state of a communication', () => {
  it.each([
    ['drafting, before any report', null, 'a', 'DRAFTING'],
    ['as reported, with the wording it was reported of', { state: 'CLEARED', contentSha256: 'a' }, 'a', 'CLEARED'],
    ['drafting, when cleared in another wording', { state: 'CLEARED', contentSha256: 'a' }, 'b', 'DRAFTING'],
    ['drafting, when sent in another wording', { state: 'IN_CLEARANCE', contentSha256: 'a' }, 'b', 'DRAFTING'],
    ['issued, whatever came after', { state: 'ISSUED', contentSha256: 'a' }, 'b', 'ISSUED'],
  ] as const)('is %s', (_, last, sha256, state) => {
    expect(communicationState(last, sha256)).toBe(state);
  });

  it('comes to an end from everywhere', () => {
    const ends = COMMUNICATION_STATES.filter((state) => COMMUNICATION_LIFE[state].length === 0);
    expect(ends).toEqual(['ISSUED', 'WITHDRAWN']);
  });
});

describe('what stands for a wording', () => {
  const terms = { title: 'A', forPublic: true };

  it('changes with title, text and audience, and with nothing else', () => {
    const hash = contentHash(terms, 'text');
    expect(contentHash({ ...terms }, 'text')).toBe(hash);
    const others = [
      contentHash(terms, 'text '),
      contentHash({ ...terms, title: 'B' }, 'text'),
      contentHash({ ...terms, forPublic: false }, 'text'),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is nothing while there is no text', () => {
    expect(contentHash(terms, null)).toBeNull();
  });
});
