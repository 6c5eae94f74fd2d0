/** Declares versions of outputs, and decides how one is begun and amended. */
import { refuse } from '../platform/record/refusal.js';
import { idList, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import { amending, ownOf } from '../programme/kind/derived-rules.js';
import { alignClauses, importClauses, reviseClauses } from './clause.rules.js';
import type { ClauseSnapshot } from './clauses-snapshot.js';
import type { OutputVersionStatement } from './output.entity.js';
import { partVersionFault } from './output-parts.js';
import { signOffVersion } from './sign-off.rules.js';
import {
  aboutVersion,
  requireOpenText,
  type VersionContext,
  type VersionRow,
  type VersionRule,
  viewOn,
} from './version-context.js';
import type { AmendOutputVersionInput, BeginOutputVersionInput } from './version.input.js';
import { moveOutputVersion, publishOutputVersion } from './version-state.rules.js';

export const VERSION = { name: 'Version', table: 'output_version', prefix: 'V', key: 'versionId' } as const;

/** What may be said again of a version. */
type Terms = Pick<OutputVersionStatement, 'label' | 'partVersionIds'>;

const TERMS: TermsOf<Terms> = { label: needed(), partVersionIds: idList() };

/** A version is empty, or begun from a former one, whose clauses come with their origins and alignments. */
const beginOutputVersion: VersionRule<BeginOutputVersionInput> = {
  creates: true,
  codeBegins: ({ outputCode }) => beginning(outputCode),
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const { effectiveOn, code } = context;
    const { projectCode, outputCode } = input;
    const view = viewOn(context, effectiveOn);
    const output = view.outputs.find((each) => each.code === outputCode);
    if (!output) {
      const message = `${projectCode} has no output ${outputCode} on ${effectiveOn}. Plan it first.`;
      throw refuse('NOT_FOUND', message, ['input', 'outputCode'], outputCode);
    }
    const formerId = input.formerId ? plainId(input.formerId) : null;
    const former = output.versions.find((version) => version.id === formerId);
    if (formerId !== null && !former) {
      const message = `${output.code} has no such version. Select another, or leave it blank to begin with an empty text.`;
      throw refuse('NOT_FOUND', message, ['input', 'formerId'], formerId);
    }
    const partVersionIds = saidOf(TERMS, { ...input, label: input.label ?? undefined }).partVersionIds;
    const parts = partVersionIds ?? former?.terms.partVersionIds ?? [];
    const fault = partVersionFault(view, output, parts);
    if (fault) throw fault;
    const label = input.label ?? `Version ${code.slice(beginning(outputCode).length)}`;
    const values = { outputId: output.id, formerId, label, partVersionIds: parts };
    return [{ into: 'versionStatements', values }, ...carriedOver(context, former?.clauses ?? [])];
  },
};

/** What a version is called or made of, again. */
const amendOutputVersion = aboutVersion<AmendOutputVersionInput>((context, input) => {
  if (input.partVersionIds !== undefined) requireOpenText(context);
  const { rows, id, output } = context;
  const faults = ({ partVersionIds }: Terms, day: string) => {
    const view = viewOn(context, day);
    const whole = view.outputs.find((each) => each.id === output.id) ?? output;
    return partVersionFault(view, whole, partVersionIds)?.problems ?? [];
  };
  const own = ownOf(rows.versionStatements, 'versionId', id);
  const made = amending(context, own, { terms: TERMS, faults }, saidOf(TERMS, input));
  return made.map((row) => ({ into: 'versionStatements', ...row }));
});

export const VERSION_RULES = {
  beginOutputVersion,
  amendOutputVersion,
  moveOutputVersion,
  publishOutputVersion,
  signOffVersion,
  reviseClauses,
  alignClauses,
  importClauses,
};

const beginning = (outputCode: string): string => `${outputCode}-V`;

/** The clauses of a former version as those of the new one: other identities, the same origins, words and alignments. */
function carriedOver(
  { projectId, newId }: Pick<VersionContext, 'projectId' | 'newId'>,
  clauses: readonly ClauseSnapshot[],
): VersionRow[] {
  if (clauses.length === 0) return [];
  const carried = clauses.map((clause) => ({ clause, id: newId() }));
  return [
    ...carried.map(({ clause: { originId }, id }): VersionRow => {
      return { into: 'clauses', id, values: { projectId, originId } };
    }),
    ...carried.map(({ clause: { statement, kind, text }, id }): VersionRow => {
      const { citation, assumed } = statement;
      return { into: 'clauseStatements', citation, assumed, values: { clauseId: id, kind, text } };
    }),
    ...carried.flatMap(({ clause, id }) =>
      clause.alignments.map(({ framework, principles, citation, assumed }): VersionRow => {
        return { into: 'alignments', citation, assumed, values: { clauseId: id, framework, principles } };
      }),
    ),
    { into: 'orders', citation: null, assumed: false, values: { clauseIds: carried.map(({ id }) => id) } },
  ];
}
