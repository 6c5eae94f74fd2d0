/** Decides how the outputs of a project stand at one point of the record, and which version of each is the one to look at. */
import { compareCodes } from '../platform/record/by-code.js';
import { versionOf } from '../platform/record/history.js';
import { inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { Register } from '../programme/register.js';
import { indexed, type OutputIndex, type OutputRows } from './output-index.js';
import type { OutputIdentity, OutputStatement } from './output.entity.js';
import { type VersionSnapshot, versionsSnapshot } from './versions-snapshot.js';

/** One output as it stands. */
export interface OutputSnapshot {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** The statement in force. */
  readonly terms: OutputStatement;
  /** Oldest first. */
  readonly versions: readonly VersionSnapshot[];
  /** The newest version that is not superseded; null: there is none. */
  readonly current: VersionSnapshot | null;
  readonly published: VersionSnapshot | null;
  readonly version: number;
}

export interface OutputsView {
  /** By code. */
  readonly outputs: readonly OutputSnapshot[];
}

interface Stated {
  readonly identity: OutputIdentity;
  readonly terms: OutputStatement;
}

/** The outputs of a project at a point; `sponsorIds` are the organisations whose badge they carry. */
export function outputsView(
  rows: OutputRows,
  projectId: string,
  sponsorIds: readonly string[],
  point: RecordPoint,
): OutputsView {
  const index = indexed(rows);
  const stated = (index.outputs.get(projectId) ?? []).flatMap((identity): Stated[] => {
    const terms = inForce(index.outputStatements.get(identity.id) ?? [], point).at(-1);
    return terms ? [{ identity, terms }] : [];
  });
  stated.sort((a, b) => compareCodes(a.identity.code, b.identity.code));
  const context = { index, point, sponsorIds };
  // parts have no parts themselves, so that two rounds give every version
  const alone = new Map(
    stated.map(({ identity }) => [identity.id, versionsSnapshot(identity.id, { ...context, parts: [] })]),
  );
  return {
    outputs: stated.map(({ identity, terms }) => {
      const parts = terms.partIds.map((outputId) => ({ outputId, versions: alone.get(outputId) ?? [] }));
      const versions = parts.length
        ? versionsSnapshot(identity.id, { ...context, parts })
        : (alone.get(identity.id) ?? []);
      return outputSnapshot(index, identity, terms, versions, point);
    }),
  };
}

function outputSnapshot(
  index: OutputIndex,
  { id, code }: OutputIdentity,
  terms: OutputStatement,
  versions: readonly VersionSnapshot[],
  point: RecordPoint,
): OutputSnapshot {
  return {
    id,
    code,
    title: terms.title,
    terms,
    versions,
    current: versions.findLast((one) => one.state !== 'SUPERSEDED') ?? null,
    published: versions.findLast((one) => one.state === 'PUBLISHED') ?? null,
    version: versionOf(point.revision, index.outputStatements.get(id) ?? []),
  };
}

/** A version of the project with the output it is of; null where there is none. */
export function findVersion(
  view: OutputsView,
  versionId: string,
): { readonly output: OutputSnapshot; readonly version: VersionSnapshot } | null {
  for (const output of view.outputs) {
    const version = output.versions.find((one) => one.id === versionId);
    if (version) return { output, version };
  }
  return null;
}

interface OfProject {
  readonly register: Register;
  readonly projectId: string;
}

/** The organisations whose badge a project's outputs carry. */
export function sponsorsOf(register: Register, projectId: string): readonly string[] {
  return register.projects.get(projectId)?.sponsorIds ?? [];
}

/** Their names. */
export function sponsorNames({ register, projectId }: OfProject): ReadonlyMap<string, string> {
  return new Map(sponsorsOf(register, projectId).map((id) => [id, register.organisations.get(id)?.name ?? id]));
}
