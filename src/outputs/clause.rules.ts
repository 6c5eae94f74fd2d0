/** Decides how the text of a version is changed, clause by clause or by a document, and to which principles it is aligned. */
import { refuseOn } from '../platform/kind/rule.js';
import { refuse, type Refusal } from '../platform/record/refusal.js';
import { plainId } from '../platform/record/view-id.js';
import { alignmentFaults } from './alignment.js';
import { type ClauseChange, type DraftClause, draftClauses, type Sourcing } from './clause-changes.js';
import type { AlignClausesInput, ReviseClausesInput } from './clause.input.js';
import type { ImportClausesInput } from './import.input.js';
import type { Placing } from './import/place-pieces.js';
import { keepIdentity } from './keep-identity.js';
import { aboutVersion, requireOpenText, type VersionContext, type VersionRow } from './version-context.js';
import type { VersionSnapshot } from './versions-snapshot.js';

/** A document as it was sent, and what was read in it. */
export type ReadDocument = Omit<ImportClausesInput, 'content'> & {
  readonly placing: Placing;
  /** Of what was sent. */
  readonly sourceSha256: string;
};

/** All changes of a text are made, or none. */
export const reviseClauses = aboutVersion<ReviseClausesInput>((context, input) => {
  requireOpenText(context);
  const { version, newId } = context;
  const draft = draftClauses(version.clauses, input.changes.map(withRecordIds), newId);
  refuseOn(draft.problems);
  return textRows(context, draft.clauses, input);
});

/** To which principles clauses are aligned: all of it, or nothing. The text stays as it is. */
export const alignClauses = aboutVersion<AlignClausesInput>(({ version, effectiveOn }, input) => {
  const asked = input.alignments.map((one) => ({ ...one, clauseId: plainId(one.clauseId) }));
  refuseOn(alignmentFaults(version.clauses, asked, effectiveOn));
  return asked.map(({ clauseId, framework, principles }) => {
    const numbers = [...new Set(principles)].sort((a, b) => a - b);
    return { into: 'alignments', values: { clauseId, framework, principles: numbers } };
  });
});

/** A document as the text of a version. */
export const importClauses = aboutVersion<ReadDocument>((context, input) => {
  requireOpenText(context);
  const { version, newId } = context;
  const fault = importFault(version, input);
  if (fault) throw fault;
  const { format, fileName, sourceSha256, from, placing } = input;
  const values = {
    ...{ format, sourceSha256, fileName: fileName?.trim() ?? null, startsAt: from?.trim() ?? null },
    ...{ placed: placing.placed.length, unplaced: placing.unplaced },
  };
  const clauses = keepIdentity(version.clauses, placing.placed, newId);
  return [...textRows(context, clauses, input), { into: 'imports', values }];
});

/** Why a document cannot be read into a version; null: it can. */
export function importFault(
  { code, id, clauses }: VersionSnapshot,
  { replace }: Pick<ImportClausesInput, 'replace'>,
): Refusal | null {
  if (clauses.length === 0 || replace) return null;
  const message = `${code} has a text already. Have the document take its place, or begin a new version.`;
  return refuse('NOT_EMPTY', message, ['input', 'replace'], id);
}

/** A text as it will stand: the words that are new, and the order. `input` says where they come from. */
function textRows({ projectId }: VersionContext, clauses: readonly DraftClause[], input: Sourcing): VersionRow[] {
  const fresh = clauses.filter((clause) => clause.isNew);
  return [
    ...fresh.map(({ id }): VersionRow => ({ into: 'clauses', id, values: { projectId, originId: id } })),
    ...clauses.flatMap(({ id, kind, text, stated }): VersionRow[] => {
      if (!stated) return [];
      const citation = stated.citation ?? input.citation ?? null;
      const assumed = stated.assumed ?? input.assumed ?? false;
      return [{ into: 'clauseStatements', citation, assumed, values: { clauseId: id, kind, text } }];
    }),
    { into: 'orders', values: { clauseIds: clauses.map(({ id }) => id) } },
  ];
}

/** The change with the record's ids in place of a view's; names that additions gave stay as they are. */
function withRecordIds({ add, reword, move, remove }: ClauseChange): ClauseChange {
  const behind = <T extends { readonly after?: string | null }>(said: T): T =>
    said.after ? { ...said, after: plainId(said.after) } : said;
  if (add) return { add: behind(add) };
  if (reword) return { reword: { ...reword, clauseId: plainId(reword.clauseId) } };
  if (move) return { move: behind({ ...move, clauseId: plainId(move.clauseId) }) };
  return remove ? { remove: { clauseId: plainId(remove.clauseId) } } : {};
}
