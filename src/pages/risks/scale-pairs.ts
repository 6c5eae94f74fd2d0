/** Decides which pairs of levels the form of a risk scale offers, and in which bands each can be placed. */
import { placedCells } from '../../risks/scale-given.js';
import { bandOf, scoreOn, type ScaleLevel, type ScaleTerms } from '../../risks/risk-scale.js';
import type { Pair, Pairs, Typed } from '../frame/form-field.js';

/** A scale as a form holds it: the levels and bands that can be read so far. */
export function typedScale(typed: Typed): ScaleTerms {
  const bands = rowsOf(typed, 'bands').flatMap(({ name = '', fromScore = '' }) =>
    name !== '' && isNumber(fromScore)
      ? [{ name, fromScore: Number(fromScore), tone: 'grey' as const, meaning: '' }]
      : [],
  );
  return {
    name: '',
    ...{ likelihood: levelsIn(typed, 'likelihood'), impact: levelsIn(typed, 'impact') },
    cells: null,
    bands,
  };
}

/** A box for each pair of levels, the highest likelihood first. */
export function scalePairs(typed: Typed): Pairs {
  const scale = typedScale(typed);
  return {
    down: 'Likelihood',
    across: 'Impact',
    columns: scale.impact.map(levelWords),
    rows: [...scale.likelihood].reverse().map((up) => ({
      head: levelWords(up),
      cells: scale.impact.map((across) => pairOf(scale, up, across)),
    })),
  };
}

function pairOf(scale: ScaleTerms, up: ScaleLevel, across: ScaleLevel): Pair {
  const key = `${up.value} ${across.value}`;
  const score = up.value * across.value;
  const band = bandOf(scale, score)?.name ?? 'No band';
  return {
    key,
    label: `Likelihood ${levelWords(up)}, impact ${levelWords(across)}`,
    blank: `${band} (score ${score})`,
    choices: scale.bands.map(({ name }) => ({ value: `${key} ${name}`, text: name })),
  };
}

/** The pairs of a scale that are in another band than the product of their values, as the form holds them. */
export function placedIn(scale: ScaleTerms): string {
  const product = { ...scale, cells: null };
  return [...scale.likelihood]
    .reverse()
    .flatMap(({ value: likelihood }) =>
      scale.impact.flatMap(({ value: impact }) => {
        const band = scoreOn(scale, likelihood, impact)?.band.name;
        const usual = scoreOn(product, likelihood, impact)?.band.name;
        return band === undefined || band === usual ? [] : [`${likelihood} ${impact} ${band}`];
      }),
    )
    .join('\n');
}

/** What a line of the form says of a pair. */
export function placeOf(line: string): { readonly likelihood: number; readonly impact: number; readonly band: string } {
  const [, likelihood, impact, band = ''] = /^(\d+) (\d+) (.*)$/u.exec(line) ?? [];
  return { likelihood: Number(likelihood), impact: Number(impact), band };
}

/** Whether a scale has scores of its own that the form would not make again. */
export function hasOwnScores(scale: ScaleTerms): boolean {
  if (scale.cells === null) return false;
  const lines = placedIn(scale).split('\n').filter(Boolean);
  const again = placedCells({ ...scale, cells: null }, lines.map(placeOf));
  const made = { ...scale, cells: again };
  return scale.cells.some(({ likelihood, impact, score }) => scoreOn(made, likelihood, impact)?.score !== score);
}

const levelWords = ({ value, label }: ScaleLevel): string => `${value} ${label}`.trim();

const isNumber = (text: string): boolean => /^\d{1,4}$/u.test(text);

/** Levels with a value, each value once. */
function levelsIn(typed: Typed, list: string): ScaleLevel[] {
  const levels = rowsOf(typed, list).flatMap(({ value = '', label = '' }) =>
    isNumber(value) ? [{ value: Number(value), label, meaning: '' }] : [],
  );
  return levels.filter(({ value }, at) => levels.findIndex((one) => one.value === value) === at);
}

/** The rows of a list that stand in a form, in their order. */
function rowsOf(typed: Typed, list: string): Readonly<Record<string, string>>[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, text] of Object.entries(typed)) {
    const [, index, part = ''] = new RegExp(`^${list}\\.(\\d{1,3})\\.(\\w+)$`, 'u').exec(name) ?? [];
    if (index === undefined) continue;
    rows.set(Number(index), { ...rows.get(Number(index)), [part]: text });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}
