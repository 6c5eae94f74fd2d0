/** Decides what the page of stakeholders shows: what is due, the grid of interest and influence, then each of them. */
import type { Position, Treatment } from '../../stakeholders/engagement-grid.js';
import { withDay } from '../frame/as-at.js';
import type { Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import type { FileColumn } from '../frame/file-table.js';
import { type Column, dayFact, type Listed, tableOfPage } from '../frame/table.js';
import { listOffer } from '../lists/list-words.js';
import { day } from '../frame/words.js';
import {
  channelWords,
  exchangeDay,
  levelWords,
  POSITION_CHOICES,
  positionTag,
  siblings,
  stakeholderPath,
  TREATMENT_CHOICES,
  treatmentWords,
} from './stakeholder-words.js';
import type { STAKEHOLDERS } from './stakeholders.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Stakeholder = AnswerTo<typeof STAKEHOLDERS>['project']['stakeholders']['nodes'][number];

/** The assessment in force. */
const assessed = ({ assessments }: Stakeholder) => assessments.filter(({ correctedBy }) => correctedBy === null).at(-1);

/** What the file of a stakeholder has beside the facts of its record: of the assessment in force, and of the last exchange. */
const MORE: readonly FileColumn<Stakeholder>[] = [
  { head: 'Assessed on', value: (row) => dayFact(assessed(row)?.effectiveOn) },
  { head: 'Rationale', value: (row) => assessed(row)?.rationale ?? null },
  { head: 'Last heard on', value: ({ lastEngagement: last }) => (last?.dayKnown ? dayFact(last.effectiveOn) : null) },
];

export type Stakeholders = AnswerTo<typeof STAKEHOLDERS>['project'];

/** What the address asks for. */
export interface StakeholdersPlace {
  readonly asAt: string | null;
  readonly treatment: Treatment | null;
  readonly position: Position | null;
  readonly active: boolean | null;
  readonly after: string | null;
  readonly here: string;
}

/** The view model of the page. */
export function stakeholdersPage(
  project: Stakeholders,
  list: Listed<Stakeholder>,
  asked: StakeholdersPlace,
  offer: Offers,
) {
  const { code } = project;
  const { asAt } = asked;
  return {
    area: 'programme',
    project: projectParts(code, 'stakeholders', asAt),
    siblings: siblings(code, 'stakeholders', asAt),
    about: [
      ...offer('identifyStakeholder', 'Add a stakeholder', { projectCode: code }),
      ...listOffer(offer, 'stakeholders', code),
    ],
    path: projectPath(code, 'stakeholders'),
    code,
    asAt,
    asAtWords: day(project.asAt),
    due: project.due.nodes.flatMap((one) =>
      one.problems.map(({ message }) => ({ text: named(message, one), href: stakeholderPath(code, one.code, asAt) })),
    ),
    grid: grid(project, asAt),
    filters: [
      { name: 'treatment', label: 'Approach', kind: 'select', value: asked.treatment, choices: TREATMENT_CHOICES },
      { name: 'position', label: 'Position', kind: 'select', value: asked.position, choices: POSITION_CHOICES },
      {
        name: 'active',
        label: 'Still a stakeholder',
        kind: 'select',
        value: asked.active === null ? null : asked.active ? 'yes' : 'no',
        choices: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No longer' },
        ],
      },
    ],
    tables: {
      stakeholders: tableOfPage(
        { id: 'stakeholders', caption: 'Stakeholders', empty: empty(asked), file: MORE },
        columns(code, asAt, offer),
        list,
        asked.here,
        asked.after,
      ),
    },
  };
}

/** The sentence with the name of whom it is about behind the code, once. */
export function named(message: string, { code, name }: { readonly code: string; readonly name: string }): string {
  return message.replace(code, `${name} (${code})`);
}

/** By influence, then by interest, the way the grid is drawn: high influence on top, high interest to the right. */
const ROWS = [
  ['High or medium', 'KEEP_SATISFIED', 'MANAGE_CLOSELY'],
  ['Low', 'MONITOR', 'KEEP_INFORMED'],
] as const;

function grid({ code, stakeholderGrid }: Stakeholders, asAt: string | null) {
  const cell = (treatment: Treatment) => {
    const found = stakeholderGrid.find((each) => each.treatment === treatment);
    return {
      title: treatmentWords(treatment),
      count: found?.count ?? 0,
      names: found?.names ?? [],
      href: withDay(`${projectPath(code, 'stakeholders')}?treatment=${treatment}`, asAt),
    };
  };
  return {
    rows: ROWS.map(([influence, ...treatments]) => ({ influence, cells: treatments.map(cell) })),
    notPlaced: cell('NOT_PLACED'),
  };
}

function empty({ treatment, position, active }: StakeholdersPlace): string {
  return treatment === null && position === null && active === null
    ? 'No stakeholders yet. Add the first one.'
    : 'No stakeholders match. Clear the filters.';
}

function columns(project: string, asAt: string | null, offer: Offers): readonly Column<Stakeholder>[] {
  return [
    { head: 'Code', cell: ({ code }) => ({ text: code, href: stakeholderPath(project, code, asAt) }) },
    { head: 'Name', cell: ({ name, active }) => (active ? name : `${name} (a stakeholder no longer)`) },
    { head: 'Interest', cell: ({ interest }) => levelWords(interest) },
    { head: 'Influence', cell: ({ influence }) => levelWords(influence) },
    {
      head: 'Position',
      cell: ({ position }) => {
        const { text, classes } = positionTag(position);
        return { text, tag: classes };
      },
    },
    {
      head: 'Approach',
      cell: ({ treatment, owner }) => `${treatmentWords(treatment)}, by ${owner?.name ?? 'nobody who is named'}`,
    },
    {
      head: 'Last contact',
      cell: ({ id, code, name, active, lastEngagement: last, version }) => ({
        text: last
          ? `${exchangeDay(last)}${last.channel === 'UNKNOWN' ? '' : `, ${channelWords(last.channel).toLowerCase()}`}`
          : 'None recorded',
        acts: active
          ? offer(
              'logEngagement',
              'Add a contact',
              { stakeholderId: id, expectedVersion: version, project, stakeholder: code },
              name,
            )
          : [],
      }),
    },
  ];
}
