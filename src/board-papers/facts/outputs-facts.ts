/** Decides which facts a paper takes from outputs: each one, the version to look at, who has still to sign it, and gaps in alignment. */
import { allClauses, coverageOf } from '../../outputs/coverage.js';
import { FRAMEWORKS } from '../../outputs/frameworks/frameworks.js';
import type { OutputKind, VersionState } from '../../outputs/output-kinds.js';
import type { OutputSnapshot, OutputsView } from '../../outputs/outputs-view.js';
import type { VersionSnapshot } from '../../outputs/versions-snapshot.js';
import type { Register } from '../../programme/register.js';
import type { Origin, PartyFact } from './origin.js';

/** An organisation that has still to sign a text. */
export interface AwaitedFact extends PartyFact {
  /** The day on which it signed a text that has been changed since; null: it never did. */
  readonly voidSince: string | null;
}

/** A framework to which some clause is aligned, and the principles that none is aligned to. */
export interface AlignmentFact {
  readonly framework: string;
  readonly principles: number;
  readonly uncovered: readonly string[];
}

/** The version of an output that a paper speaks of. Its origin is the row that gives its state. */
export interface OutputVersionFact extends Origin {
  readonly code: string;
  readonly label: string;
  readonly state: VersionState;
  readonly since: string;
  readonly sections: number;
  readonly clauses: number;
  readonly awaiting: readonly AwaitedFact[];
  /** Frameworks to which some clause is aligned, oldest first. */
  readonly alignment: readonly AlignmentFact[];
}

export interface OutputFact extends Origin {
  readonly code: string;
  readonly title: string;
  readonly kind: OutputKind;
  /** Titles of the outputs it is made of. */
  readonly parts: readonly string[];
  /** The newest version that is not superseded; null: there is none. */
  readonly version: OutputVersionFact | null;
}

/** By code. */
export type OutputsFacts = readonly OutputFact[];

/** The facts at the view's point. */
export function outputsFacts({ outputs }: OutputsView, register: Register): OutputsFacts {
  const titles = new Map(outputs.map((output) => [output.id, output.title]));
  return outputs.map((output) => outputFact(output, titles, register));
}

function outputFact(output: OutputSnapshot, titles: ReadonlyMap<string, string>, register: Register): OutputFact {
  const { id, code, title, terms, current } = output;
  return {
    recordId: id,
    reportId: terms.id,
    citation: terms.citation,
    assumed: terms.assumed,
    code,
    title,
    kind: terms.kind,
    parts: terms.partIds.flatMap((part) => titles.get(part) ?? []),
    version: current && versionFact(current, register),
  };
}

function versionFact(version: VersionSnapshot, register: Register): OutputVersionFact {
  const { id, code, label, state, since, stateReport, terms } = version;
  const clauses = allClauses(version);
  const said = stateReport ?? terms;
  return {
    recordId: id,
    reportId: said.id,
    citation: said.citation,
    assumed: said.assumed,
    ...{ code, label, state, since },
    sections: clauses.filter((clause) => clause.kind === 'HEADING').length,
    clauses: clauses.filter((clause) => clause.kind === 'CLAUSE').length,
    awaiting: version.awaiting.flatMap((organisationId) => awaited(version, organisationId, register)),
    alignment: FRAMEWORKS.flatMap((framework): AlignmentFact[] => {
      const rows = coverageOf(framework, clauses);
      const uncovered = rows.filter((row) => row.clauses.length === 0).map((row) => row.principle.name);
      if (uncovered.length === rows.length) return [];
      return [{ framework: framework.title, principles: rows.length, uncovered }];
    }),
  };
}

function awaited(version: VersionSnapshot, organisationId: string, register: Register): AwaitedFact[] {
  const found = register.organisations.get(organisationId);
  if (!found) return [];
  const old = version.signOffs.findLast(
    (one) => one.row.organisationId === organisationId && one.state === 'TEXT_CHANGED',
  );
  return [
    {
      recordId: organisationId,
      reportId: old?.row.id ?? found.id,
      citation: found.citation,
      name: found.name,
      post: found.shortName,
      voidSince: old?.row.effectiveOn ?? null,
    },
  ];
}
