/** Decides how the versions of one output stand at one point of the record: state, text, hash, signatures and version number. */
import { byCode } from '../platform/record/by-code.js';
import { known, versionOf } from '../platform/record/history.js';
import { inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { OutputImport } from './clause.entity.js';
import { clausesOf, type ClauseSnapshot } from './clauses-snapshot.js';
import type { OutputIndex } from './output-index.js';
import type { OutputVersionReport, OutputVersionStatement } from './output.entity.js';
import { signOffsSnapshot, type SignOffsSnapshot } from './sign-offs.js';
import { versionHash } from './version-hash.js';
import { type StateSnapshot, versionStates } from './version-state.js';

/** One version as it stands. */
export interface VersionSnapshot extends Omit<StateSnapshot, 'since'>, SignOffsSnapshot {
  readonly id: string;
  readonly outputId: string;
  /** Such as O1-V2. */
  readonly code: string;
  readonly label: string;
  readonly begunOn: string;
  /** The day since which it is in its state. */
  readonly since: string;
  /** The statement in force. */
  readonly terms: OutputVersionStatement;
  /** Its own clauses, in their order; those of its parts stand in the parts. */
  readonly clauses: readonly ClauseSnapshot[];
  /** The versions of the output's parts that go into it, in the order of the parts. */
  readonly parts: readonly VersionSnapshot[];
  /** Parts of the output of which no version goes into it yet. */
  readonly missingPartIds: readonly string[];
  readonly contentSha256: string;
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly OutputVersionReport[];
  /** Documents imported, oldest first. */
  readonly imports: readonly OutputImport[];
  readonly version: number;
}

export interface VersionContext {
  readonly index: OutputIndex;
  readonly point: RecordPoint;
  /** The organisations whose badge the output carries. */
  readonly sponsorIds: readonly string[];
  /** The versions of each part of the output, in the order of the parts. */
  readonly parts: readonly { readonly outputId: string; readonly versions: readonly VersionSnapshot[] }[];
}

interface Begun {
  readonly terms: OutputVersionStatement;
  readonly code: string;
  readonly begunOn: string;
}

/** The versions of an output, oldest first. */
export function versionsSnapshot(outputId: string, context: VersionContext): readonly VersionSnapshot[] {
  const { index, point } = context;
  const there = (index.versionIds.get(outputId) ?? []).flatMap(({ versionId }) => {
    const statements = inForce(index.versionStatements.get(versionId) ?? [], point);
    const [first, terms] = [statements[0], statements.at(-1)];
    return first && terms ? [{ terms, begunOn: first.effectiveOn, code: index.versions.get(versionId)!.code }] : [];
  });
  there.sort(byCode);
  const states = versionStates(
    there.map(({ terms }) => index.reports.get(terms.versionId) ?? []),
    point,
  );
  return there.map((begun, place) => versionSnapshot(begun, states[place]!, context));
}

function versionSnapshot(
  { terms, code, begunOn }: Begun,
  state: StateSnapshot,
  { index, point, sponsorIds, parts }: VersionContext,
): VersionSnapshot {
  const id = terms.versionId;
  const of = <T>(rows: ReadonlyMap<string, readonly T[]>): readonly T[] => rows.get(id) ?? [];
  const clauses = clausesOf(index, inForce(of(index.orders), point).at(-1), point);
  const chosen = parts.map(({ outputId, versions }) => ({
    outputId,
    version: versions.find((part) => terms.partVersionIds.includes(part.id)),
  }));
  const contentSha256 = versionHash(
    clauses,
    chosen.map(({ version }) => version?.contentSha256 ?? null),
  );
  const everClauses = of(index.clausesOfVersion);
  return {
    id,
    outputId: terms.outputId,
    code,
    label: terms.label,
    begunOn,
    terms,
    ...state,
    since: state.since ?? begunOn,
    clauses,
    parts: chosen.flatMap(({ version }) => (version ? [version] : [])),
    missingPartIds: chosen.flatMap(({ outputId, version }) => (version ? [] : [outputId])),
    contentSha256,
    ...signOffsSnapshot(of(index.signOffs), contentSha256, sponsorIds, point),
    history: known(of(index.reports), point),
    imports: inForce(of(index.imports), point),
    version: versionOf(
      point.revision,
      of(index.versionStatements),
      of(index.reports),
      of(index.signOffs),
      of(index.orders),
      of(index.imports),
      everClauses.flatMap((clause) => index.clauseStatements.get(clause.id) ?? []),
      everClauses.flatMap((clause) => index.alignments.get(clause.id) ?? []),
    ),
  };
}
