import { figureDifferences } from '../../src/board-papers/verify.js';
import type { Figure } from '../../src/board-papers/figures.js';

const figure = (value: string, text: string): Figure => ({
  id: 'CFPS.finish',
  kind: 'DATE',
  value,
  text,
  source: {
    kind: 'Project',
    recordId: 'x',
    code: 'CFPS',
    reportId: null,
    revision: 7,
    asAt: '2010-01-26',
    citation: null,
    label: 'Finish of CFPS',
  },
});
const sealed = figure('2010-05-28', '28 May 2010');
const derived = (now: Figure | null) => new Map([[7, new Map(now ? [[now.id, now]] : [])]]);

describe('a sealed figure against what the record gives', () => {
  it('agrees where value and words are the same', () => {
    expect(figureDifferences([sealed], derived(sealed))).toEqual([]);
  });

  it.each([
    ['differs where the value does', figure('2010-06-01', '1 June 2010'), '1 June 2010', false],
    ['differs where the record no longer gives it', null, null, false],
    ['is reworded where only the words differ', figure('2010-05-28', 'Friday 28 May 2010'), 'Friday 28 May 2010', true],
  ])('%s', (_, now, found, reworded) => {
    expect(figureDifferences([sealed], derived(now))).toMatchObject([{ figure: 'CFPS.finish', now: found, reworded }]);
  });

  it('is not compared with another revision of the record', () => {
    expect(figureDifferences([sealed], new Map([[8, new Map([[sealed.id, sealed]])]]))).toMatchObject([{ now: null }]);
  });
});
