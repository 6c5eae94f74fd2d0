/** Decides what the page of adoption shows: how many took an output up and what they made of it, then each of them. */
import type { AdopterKind, AdoptionState } from '../../adoption/adoption-states.js';
import type { Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { summary } from '../frame/summary.js';
import { type Column, type Listed, tableOf, tableOfPage } from '../frame/table.js';
import { counted, day } from '../frame/words.js';
import { nameOf } from '../pilots/pilots-page.js';
import {
  adoptionCell,
  adoptionPath,
  changesWords,
  goesBy,
  KIND_CHOICES,
  kindWords,
  signedWords,
  STATE_CHOICES,
} from './adoption-words.js';
import type { ADOPTIONS } from './adoption.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Adopter = AnswerTo<typeof ADOPTIONS>['project']['adoptions']['nodes'][number];

type Figures = AnswerTo<typeof ADOPTIONS>['project']['adoptionFigures'][number];

export type Adoptions = AnswerTo<typeof ADOPTIONS>['project'];

/** What the address asks for. */
export interface AdoptionsPlace {
  readonly asAt: string | null;
  readonly state: AdoptionState | null;
  readonly kind: AdopterKind | null;
  readonly after: string | null;
  readonly here: string;
}

/** The view model of the page. */
export function adoptionsPage(project: Adoptions, list: Listed<Adopter>, asked: AdoptionsPlace, offer: Offers) {
  const { code } = project;
  const { asAt } = asked;
  const figures = project.adoptionFigures.map((one) => figuresOf(one));
  return {
    area: 'programme',
    project: projectParts(code, 'adoption', asAt),
    about: offer('considerAdoption', 'Add an adopter', { projectCode: code }),
    path: projectPath(code, 'adoption'),
    code,
    asAt,
    asAtWords: day(project.asAt),
    summary: summary([
      ['Adopted wholly', String(project.adopted.totalCount)],
      ['Adapted', String(project.adapted.totalCount)],
      ['Considering', String(project.considering.totalCount)],
      ['Declined or withdrawn', String(project.declined.totalCount + project.withdrawn.totalCount)],
    ]),
    figures,
    filters: [
      { name: 'state', label: 'Stage', kind: 'select', value: asked.state, choices: STATE_CHOICES },
      { name: 'kind', label: 'Adopter', kind: 'select', value: asked.kind, choices: KIND_CHOICES },
    ],
    tables: {
      adopters: tableOfPage(
        {
          id: 'adopters',
          caption: 'Adopters',
          empty:
            asked.state === null && asked.kind === null
              ? 'No adopters yet. Add the first authority or partnership.'
              : 'No adopters match. Clear the filters.',
          file: [
            { head: 'Members', value: ({ members }) => members.length, of: ['members'] },
            {
              head: 'Members that signed',
              value: ({ members }) => members.filter(({ state }) => state === 'SIGNED').length,
            },
          ],
        },
        columns(code, asAt),
        list,
        asked.here,
        asked.after,
      ),
      ...Object.fromEntries(figures.map(({ table }) => [table.id, table])),
    },
  };
}

/** What adopters made of one output: the clauses that somebody changed, and what was added. */
function figuresOf({ outputCode, outputTitle, adopters, wholly, adapted, clauses, additions }: Figures) {
  const changed = clauses.filter(({ reworded, omitted }) => reworded + omitted > 0);
  return {
    title: outputTitle,
    says: `${counted(adopters, 'adopter has', 'adopters have')} taken it up: ${wholly} wholly, ${adapted} adapted. ${changedWords(changed.length, clauses.length)}`,
    additions: additions.map(
      ({ text, count, adopters: who }) => `“${text}”: ${counted(count, 'adopter')} (${who.join(', ')})`,
    ),
    table: tableOf(
      {
        id: `changed-${outputCode}`,
        caption: `Clauses of ${outputTitle} that adopters changed`,
        empty: 'No adopter has changed a clause.',
      },
      [
        { head: 'Number', cell: ({ number }) => number ?? 'None' },
        { head: 'Clause', cell: ({ text }) => text },
        { head: 'Kept', cell: ({ kept, base }) => `${kept} of ${base}` },
        { head: 'Reworded', cell: ({ reworded, base }) => `${reworded} of ${base}` },
        { head: 'Left out', cell: ({ omitted, base }) => `${omitted} of ${base}` },
      ],
      changed,
    ),
  };
}

function changedWords(changed: number, all: number): string {
  return changed === 0 ? 'No clause has been changed.' : `Of its ${all} clauses ${changed} were changed by somebody.`;
}

function columns(project: string, asAt: string | null): readonly Column<Adopter>[] {
  return [
    { head: 'Code', cell: ({ code }) => ({ text: code, href: adoptionPath(project, code, asAt) }) },
    { head: 'Adopter', cell: (one) => nameOf(one) },
    { head: 'Who', cell: ({ kind }) => kindWords(kind) },
    { head: 'Stage', cell: ({ state }) => adoptionCell(state) },
    { head: 'Version used', cell: ({ outputVersion }) => goesBy(outputVersion) },
    { head: 'Clauses', cell: ({ counts }) => changesWords(counts) },
    {
      head: 'Signed',
      cell: ({ members, publicSince }) =>
        publicSince === null ? signedWords(members) : `${signedWords(members)}; public since ${day(publicSince)}`,
    },
  ];
}
