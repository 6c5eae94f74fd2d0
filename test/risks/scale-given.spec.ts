import { scaleGiven, type ScaleGiven } from '../../src/risks/scale-given.js';

const level = (value: number) => ({ value, label: `Level ${value}`, meaning: 'x' });
const band = (name: string, fromScore: number) => ({ name, fromScore, tone: 'grey' as const, meaning: 'x' });
const place = (likelihood: number, impact: number, name: string) => ({ likelihood, impact, band: name });

const SCALE: ScaleGiven = {
  name: ' Two by two ',
  likelihood: [level(1), level(2)],
  impact: [level(1), level(3)],
  bands: [band('Low', 1), band('High', 4), band('Very high', 6)],
};

const told = (given: ScaleGiven): string => {
  const { scale, faults } = scaleGiven(given);
  if (faults.length) return faults.map(({ code, path }) => `${code} ${path.join('.')}`).join('; ');
  return scale.cells?.map(({ likelihood, impact, score }) => `${likelihood}×${impact}=${score}`).join(' ') ?? 'product';
};

describe('a scale whose pairs of levels are placed in bands', () => {
  it.each<[string, Partial<ScaleGiven>, string]>([
    ['has the product as score where none is placed', { placed: [] }, 'product'],
    ['has it where a pair is placed in its own band', { placed: [place(1, 3, 'Low')] }, 'product'],
    ['gives a pair the lowest score of a higher band', { placed: [place(1, 3, 'High')] }, '1×1=1 1×3=4 2×1=2 2×3=6'],
    ['gives it the highest score of a lower band', { placed: [place(2, 3, 'High')] }, '1×1=1 1×3=3 2×1=2 2×3=5'],
    ['takes a band by its name, whatever is around it', { placed: [place(2, 3, ' High ')] }, '1×1=1 1×3=3 2×1=2 2×3=5'],
    [
      'goes by scores of its own where there are some',
      {
        cells: [
          { likelihood: 1, impact: 1, score: 1 },
          { likelihood: 1, impact: 3, score: 4 },
          { likelihood: 2, impact: 1, score: 3 },
          { likelihood: 2, impact: 3, score: 9 },
        ],
        placed: [place(2, 1, 'High')],
      },
      '1×1=1 1×3=4 2×1=4 2×3=9',
    ],
    ['cannot place levels that it does not have', { placed: [place(9, 1, 'Low')] }, 'CELL_UNKNOWN input.placed'],
    ['places each pair once', { placed: [place(1, 3, 'High'), place(1, 3, 'Low')] }, 'CELL_TWICE input.placed'],
    [
      'cannot place a pair in a band that it does not have',
      { placed: [place(1, 3, 'Blue')] },
      'BAND_UNKNOWN input.placed',
    ],
    [
      'may not fall as levels rise',
      { placed: [place(1, 3, 'Very high'), place(2, 3, 'High')] },
      'SCORE_FALLS input.placed',
    ],
  ])('%s', (_, more, expected) => expect(told({ ...SCALE, ...more })).toBe(expected));

  it('rises with its levels wherever its bands do', () => {
    const levels = [1, 2, 3, 4, 5].map(level);
    const bands = [band('A', 1), band('B', 7), band('C', 8), band('D', 20)];
    for (const steps of [0.4, 0.5, 0.75, 1]) {
      const placed = levels.flatMap(({ value: likelihood }) =>
        levels.map(({ value: impact }) =>
          place(likelihood, impact, bands[Math.min(3, Math.floor((likelihood + impact - 2) * steps))]!.name),
        ),
      );
      expect(scaleGiven({ ...SCALE, likelihood: levels, impact: levels, bands, placed }).faults).toEqual([]);
    }
  });
});
