import { hasOwnScores, placedIn, placeOf, scalePairs } from '../../src/pages/risks/scale-pairs.js';
import { typedRows } from '../../src/pages/frame/form-rows.js';
import { TOOL_SCALE } from '../../src/risks/tool-scale.js';

const TYPED = {
  ...typedRows('likelihood', [
    { value: '1', label: 'Rare' },
    { value: '4', label: 'Likely' },
  ]),
  ...typedRows('impact', [
    { value: '2', label: 'Minor' },
    { value: '', label: 'Not said' },
    { value: '5', label: '' },
  ]),
  ...typedRows('bands', [
    { name: 'Low', fromScore: '1' },
    { name: 'High', fromScore: '8' },
    { name: 'Not said', fromScore: '' },
  ]),
};

describe('the pairs of levels in a form', () => {
  const { columns, rows } = scalePairs(TYPED);

  it('are those of the levels that stand there, the highest likelihood first', () => {
    expect(columns).toEqual(['2 Minor', '5']);
    expect(rows.map(({ head }) => head)).toEqual(['4 Likely', '1 Rare']);
    expect(rows.flatMap(({ cells }) => cells.map(({ key }) => key))).toEqual(['4 2', '4 5', '1 2', '1 5']);
  });

  it('say which band they are in by their score, and which they may be placed in', () => {
    expect(rows[0]!.cells[0]).toEqual({
      ...{ key: '4 2', label: 'Likelihood 4 Likely, impact 2 Minor', blank: 'High (score 8)' },
      choices: [
        { value: '4 2 Low', text: 'Low' },
        { value: '4 2 High', text: 'High' },
      ],
    });
  });

  it('are none where no level can be read yet', () => expect(scalePairs({}).rows).toEqual([]));
});

describe('the pairs that a scale places by hand', () => {
  const cells = (more: Readonly<Record<string, number>>) =>
    TOOL_SCALE.likelihood.flatMap(({ value: likelihood }) =>
      TOOL_SCALE.impact.map(({ value: impact }) => ({
        ...{ likelihood, impact },
        score: more[`${likelihood} ${impact}`] ?? likelihood * impact,
      })),
    );

  it('are none where scores are products', () => {
    expect(placedIn(TOOL_SCALE)).toBe('');
    expect(hasOwnScores(TOOL_SCALE)).toBe(false);
  });

  it('are those in another band than their product', () => {
    const scale = { ...TOOL_SCALE, cells: cells({ '1 5': 10 }) };
    expect(placedIn(scale)).toBe('1 5 High');
    expect(placeOf('1 5 Very high')).toEqual({ likelihood: 1, impact: 5, band: 'Very high' });
    expect(hasOwnScores(scale)).toBe(false);
  });

  it('are not all there is to a scale with scores of its own', () => {
    expect(hasOwnScores({ ...TOOL_SCALE, cells: cells({ '1 5': 11, '2 5': 11 }) })).toBe(true);
    expect(hasOwnScores({ ...TOOL_SCALE, cells: cells({ '5 5': 30 }) })).toBe(true);
  });
});
