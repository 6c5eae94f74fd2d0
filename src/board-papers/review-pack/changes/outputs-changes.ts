/** Decides what changed among the outputs: versions begun or in another state, and signatures on them. */
import type { OutputSnapshot } from '../../../outputs/outputs-view.js';
import type { VersionSnapshot } from '../../../outputs/versions-snapshot.js';
import { dateFigure, nameFigure } from '../../figures.js';
import { say } from '../../prose.js';
import { brief, stateChanges, thingSubject, titled, type Change, type Thing, type ProjectKind } from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

const VERSION: ProjectKind = { domain: 'OUTPUTS', kind: 'OutputVersion' };

export function outputsChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const two = { before: before ?? after, after, context };
  const former = signatures(before).map((one) => one.row.id);
  return [
    ...stateChanges(VERSION, versions(before).map(thingOf), versions(after).map(thingOf), two),
    ...signatures(after)
      .filter((one) => !former.includes(one.row.id))
      .map((one) => signed(one, after, context)),
  ];
}

interface Versioned {
  readonly output: OutputSnapshot;
  readonly version: VersionSnapshot;
}

const versions = (at: Snapshot | null): readonly Versioned[] =>
  at?.domains.outputs.outputs.flatMap((output) => output.versions.map((version) => ({ output, version }))) ?? [];

function thingOf({ output, version }: Versioned): Thing {
  const { id, code, label, terms, state, since, stateReport } = version;
  return {
    recordId: id,
    code,
    title: `${output.title}, ${label}`,
    state,
    on: since,
    reportId: stateReport?.id ?? terms.id,
    citation: terms.citation,
  };
}

interface Signed extends Versioned {
  readonly row: VersionSnapshot['signOffs'][number]['row'];
}

/** Signatures that hold. */
const signatures = (at: Snapshot | null): readonly Signed[] =>
  versions(at).flatMap((one) =>
    one.version.signOffs.filter(({ state }) => state === 'VALID').map(({ row }) => ({ ...one, row })),
  );

function signed({ output, version, row }: Signed, after: Snapshot, context: PackContext): Change {
  const thing = thingOf({ output, version });
  const of = thingSubject(VERSION, { ...thing, reportId: row.id }, context, after);
  const name = context.organisations.get(row.organisationId) ?? 'an organisation';
  const by = nameFigure(of, `signed.${row.organisationId}`, 'Who signed', name);
  const on = dateFigure(of, `signed.${row.organisationId}.on`, 'Day of the signature', row.effectiveOn);
  const line = say`${titled(of, thing.code, thing.title)} was signed by ${by} on ${on}.`;
  return { ...brief(VERSION, thing), what: 'SIGNED', from: null, to: name, on: row.effectiveOn, line };
}
