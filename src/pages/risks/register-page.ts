/** Decides what the page of a risk register shows: what is missing, the heat map, and the risks asked for as a table. */
import { RISK_SORTS } from '../../risks/risk-choice.js';
import { withQuery } from '../frame/address.js';
import { withDay } from '../frame/as-at.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { type Cell, type Column, tableOf, tableOfPage } from '../frame/table.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { emptyWords, filters, narrowed, type RegisterChoice } from './register-choice.js';
import { heatMapModel, heatMapTable } from './heat-map-page.js';
import { bandClass, gapWords, limitWords, readingTag } from './risk-words.js';
import { type Assessed, type Row } from './register-asked.js';
import type { REGISTER } from './risks.graphql.js';
import type { AnswerTo } from '../frame/question.js';
import { listOffer } from '../lists/list-words.js';

export type RegisterAnswer = AnswerTo<typeof REGISTER>;

/** The view model of the page. `here` is its address. */
export function registerPage(
  { people, project }: RegisterAnswer,
  choice: RegisterChoice,
  here: string,
  after: string | null,
  asAt: string | null,
  offer: Offers,
) {
  const { code, riskScale, riskHeatMap } = project;
  const path = projectPath(code, 'risks');
  return {
    area: 'programme',
    project: projectParts(code, 'risks', asAt),
    back: { href: withDay('/programme', asAt), text: 'Programme' },
    about: [
      ...offer('raiseRisk', 'Add a risk', { projectCode: code }),
      ...listOffer(offer, 'risks', code),
      ...offer('setRiskAppetite', 'Set an appetite', { projectCode: code, expectedVersion: riskScale.version }),
      ...challengeOffer(offer, code, 'PROJECT', project.id, project.title),
    ],
    path,
    asAt: project.asAt,
    missing: {
      counts: project.riskGapCounts.map((gap) => ({
        text: gapWords(gap.code),
        count: counted(gap.risks, 'risk'),
        href: `${withDay(`${path}?gap=${gap.code}`, asAt)}#register`,
      })),
      all: withDay(`${path}/missing`, asAt),
    },
    map: heatMapModel(riskHeatMap, { kind: choice.map, nature: choice.mapNature }, code, here, asAt),
    scale: scaleWords(riskScale.inForce),
    scaleActs: offer('setRiskScale', 'Set another scale', { projectCode: code, expectedVersion: riskScale.version }),
    bandRows: riskScale.inForce.bands.map(({ name, meaning }) => ({ key: { text: name }, value: { text: meaning } })),
    filters: filters(choice, people, riskScale.inForce.bands),
    keep: { sort: choice.sort === 'SCORE' ? null : choice.sort, map: choice.map === 'CURRENT' ? null : choice.map },
    narrowed: narrowed(choice),
    whole: withDay(path, asAt),
    sorts: RISK_SORTS.map((sort) => ({
      text: { CODE: 'Code', SCORE: 'Score', PROXIMITY: 'How soon', NEXT_REVIEW: 'Next review' }[sort],
      href: `${withQuery(here, { sort, after: null, done: null })}#register`,
      current: sort === choice.sort,
    })),
    tables: {
      risks: tableOfPage(
        { id: 'risks', caption: 'Risks', empty: emptyWords(choice) },
        columns(code, project.asAt, asAt),
        project.risks,
        here,
        after,
      ),
      heatMap: heatMapTable(riskHeatMap),
      appetites: tableOf(
        {
          id: 'appetites',
          caption: 'Appetite',
          empty: 'No appetite has been set. A director or the secretary can set one.',
        },
        [
          {
            head: 'Category',
            cell: ({ category }) => (category === null ? 'Every category without its own' : sayEnum(category)),
          },
          { head: 'Acceptable', cell: (limit) => limitWords(limit) },
          { head: 'Set by', cell: ({ setBy }) => setBy },
          { head: 'Since', cell: ({ effectiveOn }) => day(effectiveOn) },
        ],
        project.riskAppetites,
      ),
    },
  };
}

function columns(code: string, today: string, asAt: string | null): readonly Column<Row>[] {
  return [
    {
      head: 'Risk',
      cell: ({ code: risk, title, nature, state }) => ({
        text: `${risk} ${title}${nature === 'OPPORTUNITY' ? ' (opportunity)' : ''}${state === 'CLOSED' ? ' (closed)' : ''}`,
        href: withDay(projectPath(code, `risks/${encodeURIComponent(risk)}`), asAt),
      }),
    },
    { head: 'Inherent', cell: ({ inherent }) => scoreCell(inherent) },
    { head: 'Current', cell: ({ current }) => scoreCell(current) },
    { head: 'Target', cell: ({ target }) => scoreCell(target) },
    { head: 'Owner', cell: ({ owner }) => owner?.name ?? 'No owner' },
    { head: 'Response', cell: ({ response }) => (response ? sayEnum(response.response) : 'None yet') },
    { head: 'Next review', cell: ({ nextReviewOn }) => reviewWords(nextReviewOn, today) },
    { head: 'Appetite', cell: ({ appetiteReading, current }) => appetiteCell(appetiteReading, current) },
  ];
}

function scoreCell(assessed: Assessed): string | Cell {
  if (assessed === null) return 'Not scored';
  const { score, onFormerScale } = assessed;
  return {
    text: `${score.score} ${score.band.name}${onFormerScale ? ' (former scale)' : ''}`,
    tag: bandClass(score.band),
  };
}

function reviewWords(nextReviewOn: string | null, today: string): string {
  if (nextReviewOn === null) return 'No review date';
  return `${day(nextReviewOn)}${nextReviewOn < today ? ', overdue' : ''}`;
}

function appetiteCell(reading: string | null, current: Assessed): string | Cell {
  return readingTag(reading) ?? (current === null ? 'Not scored' : 'None set');
}

function scaleWords({ name, scope, effectiveOn }: RegisterAnswer['project']['riskScale']['inForce']): string {
  const whose = {
    TOOL: 'no other scale has been set',
    ORGANISATION: 'set for the organisation',
    PROJECT: 'set for this project',
  }[scope];
  return `${name}: ${whose}${effectiveOn ? `, in force from ${day(effectiveOn)}` : ''}.`;
}
