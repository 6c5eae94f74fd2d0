/** Decides where each open risk stands on the scale in force: a row for each likelihood, a cell for each impact. */
import { scoreOn, type ScaleLevel, type ScaleVersion, type Score } from './risk-scale.js';
import type { RiskSnapshot } from './risk-snapshot.js';
import type { AssessmentKind, RiskNature } from './risk-states.js';
import type { RisksView } from './risks-view.js';
import { grouped } from '../platform/record/grouped.js';

export interface HeatCell {
  readonly score: Score;
  /** By code. */
  readonly risks: readonly RiskSnapshot[];
}

export interface HeatRow {
  readonly likelihood: ScaleLevel;
  /** Lowest impact first. */
  readonly cells: readonly HeatCell[];
}

/** Every open risk of one nature stands in just one place: a cell, `unscored` or `unplaced`. */
export interface HeatMap {
  readonly kind: AssessmentKind;
  readonly nature: RiskNature;
  readonly scale: ScaleVersion;
  /** Highest likelihood first, as such maps are read. */
  readonly rows: readonly HeatRow[];
  /** Without an assessment of the kind. */
  readonly unscored: readonly RiskSnapshot[];
  /** Assessed on a former version, whose levels the one in force does not have. */
  readonly unplaced: readonly RiskSnapshot[];
}

/** The map of open risks of one nature by assessments of one kind. */
export function heatMap({ risks, rules }: RisksView, kind: AssessmentKind, nature: RiskNature): HeatMap {
  const { scale } = rules;
  const open = risks.filter((risk) => risk.state === 'OPEN' && risk.terms.nature === nature);
  const placed: { readonly risk: RiskSnapshot; readonly place: string }[] = [];
  const [unscored, unplaced]: [RiskSnapshot[], RiskSnapshot[]] = [[], []];
  for (const risk of open) {
    const found = assessmentOf(risk, kind);
    if (found === null) unscored.push(risk);
    else if (found.onCurrent === null) unplaced.push(risk);
    else placed.push({ risk, place: placeOf(found.onCurrent.likelihood, found.onCurrent.impact) });
  }
  const places = grouped(placed, ({ place }) => place);
  const rows = [...scale.likelihood].reverse().map((likelihood) => ({
    likelihood,
    cells: scale.impact.flatMap((impact): HeatCell[] => {
      const score = scoreOn(scale, likelihood.value, impact.value);
      return score ? [{ score, risks: (places.get(placeOf(likelihood, impact)) ?? []).map(({ risk }) => risk) }] : [];
    }),
  }));
  return { kind, nature, scale, rows, unscored, unplaced };
}

/** The assessment of a kind that stands. */
export function assessmentOf(risk: RiskSnapshot, kind: AssessmentKind) {
  return { INHERENT: risk.inherent, CURRENT: risk.current, TARGET: risk.target }[kind];
}

const placeOf = (likelihood: ScaleLevel, impact: ScaleLevel): string => `${likelihood.value} ${impact.value}`;
