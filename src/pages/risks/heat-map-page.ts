/** Decides how the heat map stands on the page: a table of likelihood by impact whose counts lead to the risks. */
import { withQuery } from '../frame/address.js';
import { withDay } from '../frame/as-at.js';
import { projectPath } from '../frame/project-parts.js';
import { type Table, tableOf } from '../frame/table.js';
import { counted } from '../frame/words.js';
import { bandClass, type Level, KIND_WORDS } from './risk-words.js';
import type { REGISTER } from './risks.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type NamedRisk = AnswerTo<typeof REGISTER>['project']['riskHeatMap']['unscored'][number];

export type HeatMap = AnswerTo<typeof REGISTER>['project']['riskHeatMap'];

/** Which map is asked for. */
export interface MapChoice {
  readonly kind: string;
  readonly nature: string;
}

const level = ({ value, label }: Level): string => `${value} ${label}`;

/** The map for its template. `here` is the address of the register. */
export function heatMapModel(
  map: HeatMap,
  { kind, nature }: MapChoice,
  code: string,
  here: string,
  asAt: string | null,
) {
  const path = projectPath(code, 'risks');
  const place = (likelihood: number, impact: number): string => {
    const query = { state: 'OPEN', nature, scored: kind, likelihood: String(likelihood), impact: String(impact) };
    return `${withDay(withQuery(path, { ...query, map: kind }), asAt)}#register`;
  };
  const named = (list: readonly NamedRisk[]) =>
    list.map((risk) => ({
      text: `${risk.code} ${risk.title}`,
      href: withDay(projectPath(code, `risks/${encodeURIComponent(risk.code)}`), asAt),
    }));
  const choice = (text: string, name: string, value: string, current: boolean) => ({
    text,
    href: `${withQuery(here, { [name]: value, after: null, done: null })}#heat-map`,
    current,
  });
  return {
    title: map.title,
    impactHead: nature === 'THREAT' ? 'Impact' : 'Impact (benefit)',
    kinds: Object.entries(KIND_WORDS).map(([value, text]) => choice(text, 'map', value, value === kind)),
    natures: [
      choice('Threats', 'mapOf', 'THREAT', nature === 'THREAT'),
      choice('Opportunities', 'mapOf', 'OPPORTUNITY', nature === 'OPPORTUNITY'),
    ],
    impacts: (map.rows[0]?.cells ?? []).map(({ impact }) => level(impact)),
    rows: map.rows.map(({ likelihood, cells }) => ({
      head: level(likelihood),
      cells: cells.map(({ impact, score, count, band }) => ({
        count,
        href: count > 0 ? place(likelihood.value, impact.value) : null,
        about: `${counted(count, 'risk')}: likelihood ${level(likelihood)}, impact ${level(impact)}`.slice(
          String(count).length,
        ),
        words: `${band.name}, ${score}`,
        ground: bandClass(band),
      })),
    })),
    unscored: named(map.unscored),
    unplaced: named(map.unplaced),
  };
}

/** The same as a table for files. */
export function heatMapTable(map: HeatMap): Table {
  return tableOf(
    { id: 'heat-map', caption: map.title, empty: 'The scale has no levels.' },
    [
      { head: 'Likelihood', cell: (row) => level(row.likelihood) },
      ...(map.rows[0]?.cells ?? []).map(({ impact }, at) => ({
        head: `Impact ${level(impact)}`,
        cell: (row: HeatMap['rows'][number]) => String(row.cells[at]?.count ?? 0),
      })),
    ],
    map.rows,
  );
}
