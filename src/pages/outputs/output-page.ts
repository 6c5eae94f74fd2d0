/** Decides what the page of an output shows: what it is for, its versions, and which two to compare. */
import { withDay } from '../frame/as-at.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { type Column, tableOf } from '../frame/table.js';
import { day, sayEnum } from '../frame/words.js';
import { summary } from '../frame/summary.js';
import { listed, outputPath, stateTag, versionPath } from './output-words.js';
import { beginning } from './outputs-page.js';
import type { OUTPUT } from './outputs.graphql.js';
import type { AnswerTo } from '../frame/question.js';
import type { Having } from '../frame/having.js';

export type OutputProject = Having<AnswerTo<typeof OUTPUT>['project'], 'output'>;
type Version = OutputProject['output']['versions']['nodes'][number];

/** The view model of the page of one output. */
export function outputPage({ code: project, output, ...view }: OutputProject, asAt: string | null, offer: Offers) {
  const { code, title, parts, versions } = output;
  const newest = [...versions.nodes].reverse();
  const about = { outputId: output.id, code: project, output: code, expectedVersion: output.version };
  return {
    area: 'programme',
    project: projectParts(project, 'outputs', asAt),
    about: [
      ...offer('beginOutputVersion', 'Begin a version', beginning(project, code), title),
      ...offer('amendOutput', 'Change the output', about, title),
      ...challengeOffer(offer, project, 'OUTPUT', output.id, title),
    ],
    back: { href: withDay(projectPath(project, 'outputs'), asAt), text: `Outputs of ${view.title}` },
    caption: `${project} ${code}`,
    path: outputPath(project, code),
    asAt: view.asAt,
    summary: summary([
      ['Kind', sayEnum(output.kind)],
      ['Purpose', output.purpose ?? 'Not said'],
      ['Source', output.citation ?? (output.assumed ? 'A planning assumption' : 'Not given')],
    ]),
    parts: parts.map((part) => ({ text: part.title, href: outputPath(project, part.code, asAt) })),
    compare: newest.length > 1 ? { path: `${outputPath(project, code)}/compare`, ...pairOf(newest) } : null,
    versions: newest.map(({ code: value, label }) => ({ value, text: label })),
    tables: {
      versions: tableOf(
        { id: 'versions', caption: 'Versions, newest first', empty: 'No version of it has been begun.' },
        versionColumns(project, code, asAt),
        newest,
      ),
    },
  };
}

/** The two that are compared first: the newest, and the one before it. */
function pairOf([to, from]: readonly Version[]) {
  return { from: from?.code ?? '', to: to?.code ?? '' };
}

function versionColumns(project: string, output: string, asAt: string | null): Column<Version>[] {
  return [
    { head: 'Version', cell: ({ code, label }) => ({ text: label, href: versionPath(project, output, code, asAt) }) },
    { head: 'Code', cell: ({ code }) => code },
    { head: 'State', cell: ({ state }) => stateTag(state) },
    { head: 'Since', cell: ({ since }) => day(since) },
    { head: 'Published', cell: ({ publishedOn }) => day(publishedOn, 'No') },
    { head: 'Based on', cell: ({ begunFrom }) => begunFrom ?? 'Nothing' },
    {
      head: 'Not signed by',
      cell: ({ awaiting, state }) =>
        state === 'SUPERSEDED' ? 'Superseded' : listed(awaiting.map(({ name }) => name)) || 'Nobody: all have signed',
    },
  ];
}
