/** Decides what an adopter does with the clauses of its text: all changes, or none. */
import { refuseOn } from '../platform/kind/rule.js';
import { recordId } from '../platform/record/view-id.js';
import { ownOf } from '../programme/kind/derived-rules.js';
import { type AdopterRule, adopterOf } from './adopter.kind.js';
import type { AdoptionClause } from './adoption.entity.js';
import type { CanonicalClause } from './canonical.js';
import { adaptingFault, changeFaults, type ClauseChange } from './clause-changes.js';
import type { AdaptClausesInput, AdoptedClauseChangeInput } from './clause-change.input.js';
import { datingFaults } from './dating-faults.js';

/** Changes an adopter's text, clause by clause. */
export const adaptClauses: AdopterRule<AdaptClausesInput> = {
  creates: false,
  reads: 'CONTEXT',
  pointers: () => [],
  decide: (context, input) => {
    const { code, effectiveOn, before, newId } = context;
    const adopter = adopterOf(context);
    const fault = adaptingFault(adopter.state, adopter.outputVersion !== null, code);
    refuseOn(fault ? [{ ...fault, path: ['input', 'adoptionId'] }] : []);
    const own = ownOf(context.rows.rows.clauses, 'adoptionId', context.id);
    const base = adopter.outputVersion?.clauses ?? [];
    const changes = input.changes.map((change) => resolved(change, { base, own, newId }));
    const corrected = input.changes.map(({ corrects }) => given(corrects));
    refuseOn(
      changes.flatMap(({ clauseKey }, index) => {
        const about = own.filter((row) => row.clauseKey === clauseKey);
        const path = ['input', 'changes', `${index}`, 'corrects'];
        const corrects = corrected[index] ?? null;
        return datingFaults(about, { effectiveOn, corrects, revision: before.revision, path });
      }),
    );
    refuseOn(changeFaults(base, adopter.statementsInForce, changes));
    return changes.map(({ clauseKey, addition, treatment, text, note, afterKey, kind }, position) => ({
      into: 'clauses' as const,
      corrects: corrected[position] ?? null,
      values: { clauseKey, addition, treatment, text, note, afterKey, kind, position },
    }));
  },
};

const given = (id: string | null | undefined): string | null => (id ? recordId(id) : null);

/** The change with clauses named by their keys: a clause of the version may be named by its own id or by its origin. */
function resolved(
  change: AdoptedClauseChangeInput,
  {
    base,
    own,
    newId,
  }: {
    readonly base: readonly CanonicalClause[];
    readonly own: readonly AdoptionClause[];
    readonly newId: () => string;
  },
): ClauseChange {
  const keyOf = (id: string | null | undefined): string | null => {
    const wanted = given(id);
    return base.find((clause) => clause.id === wanted)?.originId ?? wanted;
  };
  const named = keyOf(change.clauseId);
  const former = own.findLast((row) => row.clauseKey === named);
  const addition = named === null || (former?.addition ?? false);
  return {
    clauseKey: named ?? newId(),
    addition,
    isNew: former === undefined,
    treatment: change.treatment,
    text: change.text?.replace(/\s+/gu, ' ').trim() ?? null,
    note: change.note?.trim() ?? null,
    afterKey: keyOf(change.afterClauseId) ?? (addition ? (former?.afterKey ?? null) : null),
    kind: addition ? (change.kind ?? former?.kind ?? 'CLAUSE') : null,
  };
}
