/** Decides what another scale would do to scores on record: each stays on the scale it was made on, and is told beside what its levels come to on the new one. */
import { scoreOn, type ScaleVersion, type Score } from './risk-scale.js';
import type { RisksView } from './risks-view.js';

/** An open risk with a current score. */
export interface ScaleChange {
  readonly projectCode: string;
  readonly code: string;
  readonly title: string;
  /** As it is on record, and stays. */
  readonly score: Score;
  /** Null: the new scale has no such levels. */
  readonly onNewScale: Score | null;
}

/** What it would do to the registers that would go by it. */
export interface ScaleEffect {
  readonly projects: readonly string[];
  readonly risks: readonly ScaleChange[];
  /** How many appetites in force could not be read on it. */
  readonly unreadableAppetites: number;
}

/**
 * The effect on some registers.
 * @param tried each register as it would be, with the code of its project; one that keeps another scale is left out
 */
export function scaleEffect(
  scale: ScaleVersion,
  tried: readonly { readonly code: string; readonly view: RisksView }[],
): ScaleEffect {
  const own = tried.filter(({ view }) => view.rules.scale.id === scale.id);
  const appetites = new Map(own.flatMap(({ view }) => view.rules.appetites.map((one) => [one.id, one] as const)));
  const readable = (band: string | null): boolean => scale.bands.some(({ name }) => name === band);
  return {
    projects: own.map(({ code }) => code),
    risks: own.flatMap(({ code: projectCode, view }) =>
      view.risks.flatMap(({ code, terms, state, current }): ScaleChange[] =>
        state === 'OPEN' && current
          ? [{ projectCode, code, title: terms.title, score: current.score, onNewScale: current.onCurrent }]
          : [],
      ),
    ),
    unreadableAppetites: [...appetites.values()].filter(({ upToBand }) => !readable(upToBand)).length,
  };
}

/** Every pair of levels of a scale with the risks that stand there, the highest likelihood first. */
export function scaleRows(scale: ScaleVersion, risks: readonly ScaleChange[]) {
  return [...scale.likelihood].reverse().map((likelihood) => ({
    likelihood,
    cells: scale.impact.flatMap((impact) => {
      const score = scoreOn(scale, likelihood.value, impact.value);
      if (!score) return [];
      const here = risks.filter(
        ({ onNewScale }) =>
          onNewScale?.likelihood.value === likelihood.value && onNewScale.impact.value === impact.value,
      );
      return [{ impact, score: score.score, band: score.band, count: here.length, risks: here }];
    }),
  }));
}
