import { bandOf, scoreOn, type ScaleTerms, shadedBands } from '../../src/risks/risk-scale.js';
import { scaleFaults } from '../../src/risks/scale-faults.js';
import { TOOL_SCALE, TOOL_SCALES } from '../../src/risks/tool-scale.js';

const level = (value: number, label = `L${value}`) => ({ value, label, meaning: 'x' });
const band = (name: string, fromScore: number) => ({ name, fromScore, tone: 'grey' as const, meaning: 'x' });
const cell = (likelihood: number, impact: number, score: number) => ({ likelihood, impact, score });

/** A council's scale that skips 4, with scores of its own. */
const SKIPPING: ScaleTerms = {
  name: 'Skipping',
  likelihood: [level(1), level(2)],
  impact: [level(1), level(2), level(3), level(5)],
  cells: null,
  bands: [band('Low', 1), band('High', 6)],
};
const TWO: ScaleTerms = { ...SKIPPING, likelihood: [level(1), level(2)], impact: [level(1), level(3)] };
const FOUR_CELLS = [cell(1, 1, 1), cell(1, 3, 2), cell(2, 1, 4), cell(2, 3, 9)];

describe('a score on a scale', () => {
  it.each([
    ['is the product of the values', SKIPPING, 2, 3, '6 High'],
    ['takes values that skip numbers as they are', SKIPPING, 2, 5, '10 High'],
    ['is the cell where cells are given', { ...TWO, cells: FOUR_CELLS }, 1, 3, '2 Low'],
    ['is none for a level that the scale does not have', SKIPPING, 2, 4, 'none'],
    ['is none below the lowest band', { ...SKIPPING, bands: [band('High', 6)] }, 1, 1, 'none'],
  ])('%s', (_, scale, likelihood, impact, expected) => {
    const found = scoreOn(scale, likelihood, impact);
    expect(found ? `${found.score} ${found.band.name}` : 'none').toBe(expected);
  });

  it.each([
    [1, 'Low'],
    [4, 'Low'],
    [5, 'Medium'],
    [9, 'Medium'],
    [10, 'High'],
    [14, 'High'],
    [15, 'Very high'],
    [25, 'Very high'],
  ])('of %d is %s on the tool’s own scale', (score, name) => {
    expect(bandOf(TOOL_SCALE, score)?.name).toBe(name);
  });
});

describe('the bands of a scale', () => {
  it('say how many lower ones have their colour, in the list as beside a score', () => {
    const told = shadedBands(TOOL_SCALE).map(({ name, tone, shade }) => `${name} ${tone} ${shade}`);
    expect(told).toEqual(['Low green 0', 'Medium amber 0', 'High amber 1', 'Very high red 0']);
    expect(scoreOn(TOOL_SCALE, 4, 3)?.band).toMatchObject({ name: 'High', shade: 1 });
    expect(scoreOn(TOOL_SCALE, 3, 3)?.band).toMatchObject({ name: 'Medium', shade: 0 });
  });
});

describe('a scale that can be used', () => {
  it('is each of the tool’s own, under an id that is nobody else’s', () => {
    expect(TOOL_SCALES.flatMap(scaleFaults)).toEqual([]);
    expect(new Set(TOOL_SCALES.map((scale) => scale.id)).size).toBe(TOOL_SCALES.length);
    expect(TOOL_SCALES.every((scale) => scale.id.startsWith('TOOL-'))).toBe(true);
  });

  it.each<[string, ScaleTerms, string]>([
    ['has nothing wrong', SKIPPING, ''],
    ['may give its own scores', { ...TWO, cells: FOUR_CELLS }, ''],
    ['has levels that rise', { ...SKIPPING, impact: [level(2), level(1)] }, 'LEVELS_DO_NOT_RISE impact'],
    ['has no value twice', { ...SKIPPING, likelihood: [level(1), level(1, 'M')] }, 'LEVELS_DO_NOT_RISE likelihood'],
    ['has no label twice', { ...SKIPPING, likelihood: [level(1, 'L'), level(2, 'L')] }, 'LABEL_TWICE likelihood'],
    ['has no band twice', { ...SKIPPING, bands: [band('A', 1), band('A', 2)] }, 'LABEL_TWICE bands'],
    ['has bands that rise', { ...SKIPPING, bands: [band('B', 2), band('A', 1)] }, 'BANDS_DO_NOT_RISE bands'],
    ['has a score for every pair', { ...TWO, cells: FOUR_CELLS.slice(1) }, 'CELL_MISSING cells'],
    ['has one score for a pair', { ...TWO, cells: [...FOUR_CELLS, cell(1, 1, 2)] }, 'CELL_TWICE cells'],
    ['has no score for other pairs', { ...TWO, cells: [...FOUR_CELLS, cell(3, 1, 2)] }, 'CELL_UNKNOWN cells'],
    ['has a band for every score', { ...SKIPPING, bands: [band('High', 2)] }, 'SCORE_WITHOUT_BAND bands'],
    [
      'has scores that do not fall as levels rise',
      { ...TWO, cells: [cell(1, 1, 5), cell(1, 3, 6), cell(2, 1, 4), cell(2, 3, 9)] },
      'SCORE_FALLS cells',
    ],
  ])('%s', (_, scale, expected) => {
    expect(
      scaleFaults(scale)
        .map((fault) => `${fault.code} ${fault.path[1] ?? ''}`)
        .join(', '),
    ).toBe(expected);
  });
});
