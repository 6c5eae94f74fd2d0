/** Decides what adoption needs to know of outputs: their versions, with the clauses in order and their place among the others. */
import type { ClauseSnapshot } from '../outputs/clauses-snapshot.js';
import type { OutputsView } from '../outputs/outputs-view.js';

/** A clause of a version, as far as an adopter's text hangs on it. */
export type CanonicalClause = Pick<ClauseSnapshot, 'id' | 'originId' | 'kind' | 'number' | 'text'>;

export interface CanonicalVersion {
  readonly id: string;
  readonly outputId: string;
  readonly outputCode: string;
  readonly outputTitle: string;
  readonly label: string;
  /** Its place among the output's versions, the oldest first. */
  readonly place: number;
  /** True: it is the one that readers are to use. */
  readonly published: boolean;
  /** True: it was published itself, whatever came of it since. */
  readonly wasPublished: boolean;
  /** True: another has taken its place, or it was set aside. */
  readonly superseded: boolean;
  readonly clauses: readonly ClauseSnapshot[];
  /** The hashes of the versions that go into it, which its own hash covers; null for a part that is missing. */
  readonly partHashes: readonly (string | null)[];
}

/** Every version of a project's outputs. */
export function canonicalVersions({ outputs }: OutputsView): readonly CanonicalVersion[] {
  return outputs.flatMap(({ id: outputId, code: outputCode, title: outputTitle, terms, versions }) =>
    versions.map((version, place) => ({
      ...{ id: version.id, outputId, outputCode, outputTitle, label: version.label, place },
      published: version.state === 'PUBLISHED',
      wasPublished: version.publication !== null,
      superseded: version.state === 'SUPERSEDED',
      clauses: version.clauses,
      partHashes: terms.partIds.map(
        (partId) => version.parts.find((part) => part.outputId === partId)?.contentSha256 ?? null,
      ),
    })),
  );
}
