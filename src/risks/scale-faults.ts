/** Decides whether a scale can be used: levels and bands that rise, a score for each pair of levels, a band for each score. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { scoreOn, type ScaleLevel, type ScaleTerms } from './risk-scale.js';

const fault = (code: ProblemCode, field: string, message: string): Problem => ({
  code,
  message,
  path: ['input', field],
  subject: null,
});

/** Why a scale cannot be used; none: it can. */
export function scaleFaults(scale: ScaleTerms): readonly Problem[] {
  const shape = [
    ...levelFaults(scale.likelihood, 'likelihood'),
    ...levelFaults(scale.impact, 'impact'),
    ...bandFaults(scale),
    ...cellFaults(scale),
  ];
  return shape.length ? shape : scoreFaults(scale);
}

function levelFaults(levels: readonly ScaleLevel[], field: 'likelihood' | 'impact'): readonly Problem[] {
  const faults: Problem[] = [];
  if (!rises(levels.map((level) => level.value))) {
    faults.push(
      fault('LEVELS_DO_NOT_RISE', field, `Give the levels of ${field} from the lowest value to the highest.`),
    );
  }
  if (new Set(levels.map((level) => level.label)).size < levels.length) {
    faults.push(fault('LABEL_TWICE', field, `Two levels of ${field} have the same label. Give each its own.`));
  }
  return faults;
}

function bandFaults({ bands }: ScaleTerms): readonly Problem[] {
  const faults: Problem[] = [];
  if (!rises(bands.map((band) => band.fromScore))) {
    faults.push(fault('BANDS_DO_NOT_RISE', 'bands', 'Give the bands from the lowest score to the highest.'));
  }
  if (new Set(bands.map((band) => band.name)).size < bands.length) {
    faults.push(fault('LABEL_TWICE', 'bands', 'Two bands have the same name. Give each its own.'));
  }
  return faults;
}

function cellFaults({ cells, likelihood, impact }: ScaleTerms): readonly Problem[] {
  if (cells === null) return [];
  const pairs = likelihood.flatMap((up) => impact.map((across) => key(up.value, across.value)));
  const given = cells.map((cell) => key(cell.likelihood, cell.impact));
  const twice = given.filter((one, index) => given.indexOf(one) !== index);
  const strange = given.filter((one) => !pairs.includes(one));
  const missing = pairs.filter((one) => !given.includes(one));
  const told = (code: ProblemCode, which: readonly string[], message: string): Problem[] =>
    which.length ? [fault(code, 'cells', `${message} Likelihood × impact: ${which.join(', ')}.`)] : [];
  return [
    ...told('CELL_MISSING', missing, 'Give a score for every pair of levels, or leave cells out for the product.'),
    ...told('CELL_TWICE', twice, 'Give each pair of levels one score.'),
    ...told('CELL_UNKNOWN', strange, 'Some scores are for levels that the scale does not have. Leave them out.'),
  ];
}

function scoreFaults(scale: ScaleTerms): readonly Problem[] {
  const score = (up: ScaleLevel, across: ScaleLevel): number | null =>
    scoreOn(scale, up.value, across.value)?.score ?? null;
  const faults: Problem[] = [];
  for (const [row, up] of scale.likelihood.entries()) {
    for (const [column, across] of scale.impact.entries()) {
      const own = score(up, across);
      const pair = key(up.value, across.value);
      const below = [scale.likelihood[row - 1], scale.impact[column - 1]] as const;
      const lesser = [below[0] && score(below[0], across), below[1] && score(up, below[1])];
      if (own === null) {
        faults.push(fault('SCORE_WITHOUT_BAND', 'bands', `The score of ${pair} lies below the lowest band. Lower it.`));
      } else if (lesser.some((one) => typeof one === 'number' && one > own)) {
        const message = `The score of ${pair} is lower than that of a lesser level. Scores may not fall as levels rise.`;
        faults.push(fault('SCORE_FALLS', 'cells', message));
      }
    }
  }
  return faults;
}

const key = (likelihood: number, impact: number): string => `${likelihood} × ${impact}`;

const rises = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > values[index - 1]!);
