/** Decides how it is shown what a risk scale would do, before anybody sets it. */
import type { AnswerTo } from '../frame/question.js';
import { tableOf } from '../frame/table.js';
import { counted } from '../frame/words.js';
import { bandClass } from './risk-words.js';
import type { PREVIEW_SCALE } from './risks.graphql.js';

type Effect = NonNullable<NonNullable<AnswerTo<typeof PREVIEW_SCALE>['answer']>['effect']>;
type Change = Effect['risks'][number];
type OnScale = Change['score'];

/** @param project the project that it is for; empty: the organisation */
export function scaleEffectModel({ rows, projects, risks, unreadableAppetites }: Effect, project: string) {
  return {
    impacts: (rows[0]?.cells ?? []).map(({ impact }) => levelWords(impact)),
    rows: rows.map(({ likelihood, cells }) => ({
      head: levelWords(likelihood),
      cells: cells.map(({ score, band, count }) => ({
        words: `${band.name}, ${score}`,
        ground: bandClass(band),
        risks: count > 0 ? counted(count, 'risk') : '',
      })),
    })),
    sentences: sentences(risks, unreadableAppetites, project === '' ? projects : null),
    table: tableOf(
      { id: 'scale-effect', caption: 'Current scores', empty: 'No open risk has a current score.' },
      [
        {
          head: 'Risk',
          cell: ({ projectCode, code, title }) => `${project === '' ? `${projectCode} ` : ''}${code} ${title}`,
        },
        { head: 'Score, which stays', cell: ({ score }) => scoreCell(score) },
        {
          head: 'On the new scale',
          cell: ({ onNewScale }) => (onNewScale ? scoreCell(onNewScale) : 'It has no such levels'),
        },
      ],
      risks,
    ),
  };
}

/** @param projects that would go by it; null: the scale is for one project */
function sentences(risks: readonly Change[], unreadable: number, projects: readonly string[] | null): string[] {
  const moved = risks.filter(({ score, onNewScale }) => onNewScale && onNewScale.band.name !== score.band.name).length;
  const lost = risks.filter(({ onNewScale }) => onNewScale === null).length;
  const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);
  return [
    ...(projects === null
      ? []
      : [
          projects.length
            ? `Projects that would use this scale: ${projects.join(', ')}.`
            : 'No project would use this scale now: each has its own, or there is none yet.',
        ]),
    'No score is changed. Each stays on the scale that it was made on.',
    ...(risks.length
      ? [
          `${counted(risks.length, 'open risk')} would be shown as scored on a former scale until ${verb(risks.length, 'it is', 'they are')} assessed again.`,
          `${moved ? counted(moved, 'risk') : 'None'} would be in another band on the heat map.`,
        ]
      : []),
    ...(lost ? [`${counted(lost, 'risk')} would have no place on the heat map until assessed again.`] : []),
    ...(unreadable
      ? [
          `${counted(unreadable, 'appetite')} could not be compared with scores on this scale. Set ${verb(unreadable, 'it', 'them')} again afterwards.`,
        ]
      : []),
  ];
}

const levelWords = ({ value, label }: { readonly value: number; readonly label: string }): string =>
  `${value} ${label}`;

const scoreCell = ({ score, band }: OnScale) => ({ text: `${score} ${band.name}`, tag: bandClass(band) });
