import type { PaperRow } from '../../src/board-papers/paper-row.js';
import { UNDERTAKING_RULES } from '../../src/board-papers/promises/undertaking.kind.js';
import type { UndertakingRows } from '../../src/board-papers/promises/undertaking.js';
import { contextOf, row, said } from '../support/rules.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

interface Case {
  readonly input?: object;
  readonly withdrawn?: boolean;
  /** The projects that the paper treats; default `p`. */
  readonly treats?: readonly string[];
  /** The states reported since 10 January 2010, a day each. */
  readonly given?: readonly string[];
  readonly on?: string;
  readonly is: string;
}

const block = (id: string, kind: string) => ({ id, generated: null, edited: { id, kind } });

/** What the rule comes to for paper 10/23 whose facts are those of 20 January 2010. */
function noted({ input = {}, withdrawn = false, treats = ['p'] }: Case): string {
  const paper = {
    ...{ id: 'paper', reference: '10/23', projectIds: treats, withdrawal: withdrawn ? {} : null },
    content: {
      terms: { asAt: '2010-01-20' },
      ...{ cover: block('cover', 'cover'), body: [block('p1', 'paragraph'), block('t1', 'heading')], appendices: [] },
    },
  } as unknown as PaperRow;
  const sent = { reference: '10/23', projectCode: 'ALPHA', blockId: 'p1', text: 'the guide', ...input };
  return said(UNDERTAKING_RULES.recordPromise, contextOf({ paper }), sent as never);
}

/** The same for a report of undertaking `t` on 20 January 2010. */
function reported({ input = {}, given = [], on = '2010-01-20' }: Case): string {
  const reports = given.map((state, n) => ({
    ...row(uuid(n), `2010-01-${10 + n}`, n + 1),
    ...{ undertakingId: 't', state, dueOn: null, note: 'x' },
  }));
  const base = contextOf<UndertakingRows>({ identities: [], statements: [], reports: reports as never });
  const context = { ...base, effectiveOn: on, before: { asAt: on, revision: 9 } };
  return said(UNDERTAKING_RULES.reportPromise, context, { outcome: 'KEPT', note: 'Sent.', ...input } as never);
}

describe('the rules of undertakings noted by hand', () => {
  it.each<[string, Case]>([
    ['is noted on a paragraph', { input: { promisedOn: '2010-02-01' }, is: 'writes statements' }],
    ['is noted on what is there', { input: { blockId: 'x' }, is: 'BLOCK_NOT_FOUND blockId' }],
    ['is noted on no heading', { input: { blockId: 't1' }, is: 'NOT_A_TEXT blockId' }],
    ['is promised for a day to come', { input: { promisedOn: '2010-01-19' }, is: 'DAY_PAST promisedOn' }],
    ['is of a project that the paper treats', { treats: ['q'], is: 'NOT_IN_PAPER projectCode' }],
    ['is promised by no paper withdrawn', { withdrawn: true, is: 'WRONG_STATE reference' }],
  ])('one %s', (_, one) => {
    expect(noted(one)).toBe(one.is);
  });

  it.each<[string, Case]>([
    ['is kept', { is: 'writes reports' }],
    ['moves to another day', { input: { outcome: 'MOVED', dueOn: '2010-03-01' }, is: 'writes reports' }],
    ['has another day where it moves', { input: { dueOn: '2010-03-01' }, is: 'DAY_WITHOUT_MOVE dueOn' }],
    ['is kept once', { given: ['KEPT'], is: 'STEP_NOT_OPEN outcome' }],
    ['is open again by a correction alone', { input: { outcome: 'OPEN' }, is: 'STEP_NOT_OPEN outcome' }],
    [
      'had not moved after all',
      { input: { outcome: 'OPEN', corrects: uuid(0) }, given: ['MOVED'], is: `writes reports for ${uuid(0)}` },
    ],
    ['is reported in turn', { given: ['MOVED'], on: '2010-01-09', is: 'LATER_REPORT_STANDS effectiveOn' }],
    [
      'has its last report put right',
      { input: { corrects: uuid(0) }, given: ['MOVED', 'MOVED'], is: 'NOT_THE_LAST corrects' },
    ],
    ['has its own reports put right', { input: { corrects: uuid(9) }, is: 'NOT_FOUND corrects' }],
  ])('one %s', (_, one) => {
    expect(reported(one)).toBe(one.is);
  });
});
