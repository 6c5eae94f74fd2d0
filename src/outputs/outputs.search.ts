/** Decides what of outputs is searched: outputs, versions and current clauses, and for the public what was published of them. */
import { mayFindOfProject, type OfProject } from '../search/audience.js';
import type { SearchFace, SearchFound } from '../search/search-face.js';
import { citedAs } from './clause-numbers.js';
import type { OutputsView, OutputSnapshot } from './outputs-view.js';
import type { VersionSnapshot } from './versions-snapshot.js';

const KINDS = {
  OUTPUT: 'An output, such as a protocol.',
  OUTPUT_VERSION: 'A version of an output.',
  CLAUSE: 'A clause of the current version of an output.',
  PUBLISHED_OUTPUT: 'A text that was published.',
} as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** The outputs of a project, as pages show them and as the public see them. */
export interface SearchedOutputs {
  readonly projectId: string;
  readonly view: OutputsView;
  readonly today: OutputsView;
}

export const OUTPUTS_SEARCH: SearchFace<SearchedOutputs, OfProject> = {
  name: 'outputs',
  kinds: KINDS,
  *find({ projectId, view, today }) {
    for (const output of view.outputs) yield* ofOutput(output, { projectId });
    for (const output of today.outputs) yield* published(output, today, { projectId, published: true });
  },
  mayFind: mayFindOfProject,
};

function* ofOutput(output: OutputSnapshot, audience: OfProject): Iterable<SearchFound<OfProject>> {
  const { id, code, title, terms, current, versions } = output;
  const on = current?.since ?? terms.effectiveOn;
  yield { kind: 'OUTPUT', id, code, title, text: [terms.purpose], on, audience };
  for (const version of versions) {
    yield {
      ...{ kind: 'OUTPUT_VERSION', id: version.id, code: version.code, title: `${title}: ${version.label}` },
      ...{ text: [], on: version.since, within: [code], audience },
    };
  }
  for (const clause of current?.clauses ?? []) {
    yield {
      ...{ kind: 'CLAUSE', id: clause.id, code: null, title: `${title}: ${citedAs(clause)}`, text: [clause.text] },
      ...{ on: clause.statement.effectiveOn, within: [code, current!.code], audience },
    };
  }
}

function* published(
  { id, code, title, terms, published: version }: OutputSnapshot,
  { outputs }: OutputsView,
  audience: OfProject,
): Iterable<SearchFound<OfProject>> {
  if (!version?.publication) return;
  const titleOf = (part: VersionSnapshot) => outputs.find((output) => output.id === part.outputId)?.title;
  const words = ({ clauses }: VersionSnapshot) => clauses.map(({ text }) => text);
  const parts = version.parts.flatMap((part) => [titleOf(part), ...words(part)]);
  const text = [terms.purpose, ...words(version), ...parts];
  yield { kind: 'PUBLISHED_OUTPUT', id, code, title, text, on: version.publication.effectiveOn, audience };
}
