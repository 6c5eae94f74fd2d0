/** Decides what the page of a project's evidence shows: what does not add up, and each exercise with its counts. */
import { EVIDENCE_KINDS, EVIDENCE_STATES } from '../../evidence/evidence-kinds.js';
import { withDay } from '../frame/as-at.js';
import { askedOf } from '../frame/asked.js';
import { fieldOf } from '../frame/fields-of.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { type Column, tableOfPage } from '../frame/table.js';
import { sayEnum } from '../frame/words.js';
import { addsUp, countWords, stateTag } from './evidence-words.js';
import type { LIST } from './evidence.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Row = AnswerTo<typeof LIST>['project']['evidence']['nodes'][number];

export type ProjectEvidence = AnswerTo<typeof LIST>['project'];

/** What an address asks of the evidence; also the variables of its question. */
export function evidenceChoice(query: unknown) {
  return {
    kind: askedOf(EVIDENCE_KINDS, fieldOf(query, 'kind')),
    state: askedOf(EVIDENCE_STATES, fieldOf(query, 'state')),
  };
}

/** The view model of the page. `here` is its address. */
export function evidenceListPage(
  project: ProjectEvidence,
  choice: ReturnType<typeof evidenceChoice>,
  here: string,
  after: string | null,
  asAt: string | null,
  offer: Offers,
) {
  const { code, evidence } = project;
  const enums = (values: readonly string[]) => values.map((value) => ({ value, text: sayEnum(value) }));
  const narrowed = choice.kind !== null || choice.state !== null;
  return {
    area: 'programme',
    project: projectParts(code, 'evidence', asAt),
    back: { href: withDay('/programme', asAt), text: 'Programme' },
    about: [
      ...offer('recordEvidence', 'Add evidence', { projectCode: code }),
      ...challengeOffer(offer, code, 'PROJECT', project.id, project.title),
    ],
    path: projectPath(code, 'evidence'),
    asAt: project.asAt,
    problems: evidence.nodes.flatMap((row) =>
      row.problems.map(({ message }) => ({ text: message, href: evidencePath(code, row.code, asAt) })),
    ),
    filters: [
      { name: 'kind', label: 'Kind', kind: 'select', value: choice.kind ?? '', choices: enums(EVIDENCE_KINDS) },
      { name: 'state', label: 'State', kind: 'select', value: choice.state ?? '', choices: enums(EVIDENCE_STATES) },
    ],
    tables: {
      evidence: tableOfPage(
        {
          id: 'evidence',
          caption: 'Evidence',
          empty: narrowed ? 'No evidence matches. Clear the filters.' : 'No evidence yet. The project lead can add it.',
        },
        columns(code, asAt),
        evidence,
        here,
        after,
      ),
    },
  };
}

/** The address of the page of a piece of evidence. */
export function evidencePath(project: string, code: string, asAt: string | null): string {
  return withDay(projectPath(project, `evidence/${encodeURIComponent(code)}`), asAt);
}

function columns(project: string, asAt: string | null): readonly Column<Row>[] {
  return [
    {
      head: 'Evidence',
      cell: ({ code, title }) => ({ text: `${code} ${title}`, href: evidencePath(project, code, asAt) }),
    },
    { head: 'Kind', cell: ({ kind }) => sayEnum(kind) },
    { head: 'State', cell: ({ state }) => stateTag(state) },
    { head: 'Interviews', cell: ({ interviews }) => countWords(interviews) },
    { head: 'People', cell: ({ individuals }) => countWords(individuals) },
    { head: 'Organisations', cell: ({ organisations }) => countWords(organisations) },
    { head: 'Counts', cell: (row) => addsUp(row, row.problems) ?? 'No counts' },
    {
      head: 'Used for',
      cell: ({ supports }) => supports.map(({ code }) => code).join(', ') || 'The project as a whole',
    },
  ];
}
