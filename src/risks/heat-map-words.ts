/** Decides the words that stand for a heat map: every cell that holds a risk, and the risks that have no place on it. */
import type { HeatMap } from './heat-map.js';
import type { RiskSnapshot } from './risk-snapshot.js';
import type { RiskNature } from './risk-states.js';

/** What the columns of the map are called: the impact of an opportunity is a benefit. */
export function impactWord(nature: RiskNature): string {
  return nature === 'THREAT' ? 'Impact' : 'Impact (benefit)';
}

/** "1 risk", "2 risks". */
export function risksInWords(count: number): string {
  return count === 1 ? '1 risk' : `${count} risks`;
}

/** The alternative text: title, each cell with risks from the highest likelihood down, then what is not on the map. */
export function heatMapInWords(map: HeatMap, title: string): string {
  const cells = map.rows.flatMap(({ likelihood, cells: row }) =>
    row
      .filter(({ risks }) => risks.length > 0)
      .map(({ score, risks }) => {
        const place = `likelihood ${likelihood.value} (${likelihood.label}), impact ${score.impact.value} (${score.impact.label})`;
        return `${named(risks)}: ${place}, score ${score.score}, ${score.band.name}.`;
      }),
  );
  return [
    `${title}. ${map.rows.length} levels of likelihood by ${map.scale.impact.length} of impact.`,
    ...(cells.length ? cells : ['No risk is on the map.']),
    ...(map.unscored.length ? [`Not scored: ${named(map.unscored)}.`] : []),
    ...(map.unplaced.length ? [`Scored on a former scale, without a place on this one: ${named(map.unplaced)}.`] : []),
  ].join(' ');
}

const named = (risks: readonly RiskSnapshot[]): string =>
  risks.map((risk) => `${risk.code} ${risk.terms.title}`).join('; ');

const KIND_WORDS = { INHERENT: 'before any response', CURRENT: 'as things are', TARGET: 'as they are meant to become' };

/** What a map shows: "Heat map of open threats as things are, CFPS on 26 January 2010". */
export function heatMapTitle({ kind, nature }: Pick<HeatMap, 'kind' | 'nature'>, of: string): string {
  return `Heat map of open ${nature === 'THREAT' ? 'threats' : 'opportunities'} ${KIND_WORDS[kind]}, ${of}`;
}
