/** Decides what the page of a project's outputs shows: what waits for somebody, then every output with its newest version. */
import type { Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import type { FileColumn } from '../frame/file-table.js';
import { type Column, dayFact, tableOfPage } from '../frame/table.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { listed, outputPath, stateTag, stateWords, versionPath } from './output-words.js';
import type { OUTPUTS } from './outputs.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Project = AnswerTo<typeof OUTPUTS>['project'];
type Output = Project['outputs']['nodes'][number];

/** Where a page of a list is: its address, the day in it and the cursor. */
export interface Place {
  readonly here: string;
  readonly asAt: string | null;
  readonly after: string | null;
}

/** The view model of the page. */
export function outputsPage(project: Project, { here, asAt, after }: Place, offer: Offers) {
  const { code, title, outputs } = project;
  const options = {
    id: 'outputs',
    caption: 'Outputs',
    empty: 'No outputs yet. Plan the first one.',
    file: VERSION_FACTS,
  };
  return {
    area: 'programme',
    project: projectParts(code, 'outputs', asAt),
    about: offer('planOutput', 'Plan an output', { projectCode: code }),
    caption: title,
    asAt: project.asAt,
    path: projectPath(code, 'outputs'),
    waits: outputs.nodes.flatMap((output) => waits(code, output, asAt)),
    tables: {
      outputs: tableOfPage(options, columns(code, asAt, offer), outputs, here, after),
    },
  };
}

/** What the file of outputs has beside the facts of each: how its newest version stands, and since when one is public. */
const VERSION_FACTS: readonly FileColumn<Output>[] = [
  {
    head: 'Current version state',
    value: ({ currentVersion }) => (currentVersion ? stateWords(currentVersion.state) : null),
  },
  { head: 'Current version since', value: ({ currentVersion }) => dayFact(currentVersion?.since) },
  {
    head: 'Current version not signed by',
    value: ({ currentVersion }) => currentVersion?.awaiting.map(({ name }) => name).join('\n') || null,
  },
  { head: 'Published on', value: ({ publishedVersion }) => dayFact(publishedVersion?.publishedOn) },
];

/** What is to be done about an output that is not out. */
function waits(project: string, { code, title, currentVersion }: Output, asAt: string | null) {
  if (currentVersion === null) {
    return [{ text: title, href: outputPath(project, code, asAt), says: 'no version begun yet.' }];
  }
  const { label, state, blockers, awaiting } = currentVersion;
  if (state === 'PUBLISHED') return [];
  const unsigned = awaiting.length ? ` Not signed by ${listed(awaiting.map(({ name }) => name))}.` : '';
  const between = blockers.length
    ? `${counted(blockers.length, 'thing')} to do before publication.`
    : 'ready to publish.';
  return [
    {
      text: `${title}: ${label}`,
      href: versionPath(project, code, currentVersion.code, asAt),
      says: `${stateWords(state)}; ${between}${unsigned}`,
    },
  ];
}

function columns(project: string, asAt: string | null, offer: Offers): Column<Output>[] {
  return [
    { head: 'Output', cell: ({ code, title }) => ({ text: title, href: outputPath(project, code, asAt) }) },
    { head: 'Code', cell: ({ code }) => code },
    { head: 'Kind', cell: ({ kind }) => sayEnum(kind) },
    {
      head: 'Newest version',
      cell: ({ code, currentVersion: version }) =>
        version
          ? { text: version.label, href: versionPath(project, code, version.code, asAt) }
          : { text: 'Not begun', acts: offer('beginOutputVersion', 'Begin a version', beginning(project, code), code) },
    },
    { head: 'State', cell: ({ currentVersion }) => (currentVersion ? stateTag(currentVersion.state) : '') },
    { head: 'Since', cell: ({ currentVersion }) => (currentVersion ? day(currentVersion.since) : '') },
    {
      head: 'Published',
      cell: ({ code, publishedVersion: version }) =>
        version
          ? {
              text: `${version.label}, ${day(version.publishedOn)}`,
              href: versionPath(project, code, version.code, asAt),
            }
          : 'Not published',
    },
  ];
}

/** What the form to begin a version is given. */
export function beginning(projectCode: string, outputCode: string) {
  return { projectCode, outputCode };
}
