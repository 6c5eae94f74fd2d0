import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite } from '../programme/thing-write.js';
import { AdoptionClause } from './adoption.entity.js';
import { ADOPTION, subjectOf } from './adoption.service.js';
import { AdoptionShapeService } from './adoption-shape.service.js';
import type { AdoptionPayload } from './adoption.type.js';
import { AdoptionViewService } from './adoption-view.service.js';
import type { CanonicalClause } from './canonical.js';
import { adaptingFault, changeFaults, type ClauseChange } from './clause-changes.js';
import { datingFaults } from './dating-faults.js';
import type { AdaptClausesInput, AdoptedClauseChangeInput } from './clause-change.input.js';

/** Keeps what adopters do with the clauses. */
@Injectable()
export class AdaptationService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: AdoptionViewService,
    private readonly shapes: AdoptionShapeService,
  ) {}

  /** Changes an adopter's text, clause by clause; all changes or none. */
  async adaptClauses(actor: Actor, input: AdaptClausesInput): Promise<AdoptionPayload> {
    const written = await this.writer.about(actor, 'adaptClauses', ADOPTION, input, subjectOf(input), (thing) =>
      this.adapt(thing, input),
    );
    return this.shapes.payload(written);
  }

  private async adapt(thing: ThingWrite, input: AdaptClausesInput): Promise<void> {
    const { adoptions } = await this.views.before(thing);
    const adoption = adoptions.find((each) => each.id === thing.id);
    if (!adoption) {
      const message = `${thing.code} was not there on ${thing.effectiveOn}. Give a later day.`;
      throw refuse('BEFORE_ADOPTION', message, ['input', 'effectiveOn'], thing.code);
    }
    const fault = adaptingFault(adoption.stage, adoption.outputVersion !== null, thing.code);
    if (fault) throw new Refusal([{ ...fault, path: ['input', 'adoptionId'] }]);
    const { clauses } = await this.views.within(thing);
    const own = clauses.filter((row) => row.adoptionId === thing.id);
    const base = adoption.outputVersion?.clauses ?? [];
    const changes = input.changes.map((change) => resolved(change, base, own));
    this.refuseOutOfOrder(thing, input, changes, own);
    const faults = changeFaults(base, adoption.statementsInForce, changes);
    if (faults.length) throw new Refusal(faults);
    const rows = changes.map(({ clauseKey, addition, treatment, text, note, afterKey, kind }, position) => ({
      ...thing.write.dated({
        ...input,
        corrects: given(input.changes[position]?.corrects),
        effectiveOn: thing.effectiveOn,
      }),
      adoptionId: thing.id,
      ...{ clauseKey, addition, treatment, text, note, afterKey, kind },
      position,
    }));
    await thing.write.manager.insert(AdoptionClause, rows);
  }

  private refuseOutOfOrder(
    thing: ThingWrite,
    input: AdaptClausesInput,
    changes: readonly ClauseChange[],
    own: readonly AdoptionClause[],
  ): void {
    const faults = changes.flatMap(({ clauseKey }, index) => {
      const about = own.filter((row) => row.clauseKey === clauseKey);
      const corrects = given(input.changes[index]?.corrects);
      const path = ['input', 'changes', `${index}`, 'corrects'];
      const { effectiveOn, before } = thing;
      return datingFaults(about, { effectiveOn, corrects, revision: before.revision, path });
    });
    if (faults.length) throw new Refusal(faults);
  }
}

const given = (id: string | null | undefined): string | null => (id ? recordId(id) : null);

/** The change with clauses named by their keys: a clause of the version may be named by its own id or by its origin. */
function resolved(
  change: AdoptedClauseChangeInput,
  base: readonly CanonicalClause[],
  own: readonly AdoptionClause[],
): ClauseChange {
  const keyOf = (id: string | null | undefined): string | null => {
    const wanted = given(id);
    return base.find((clause) => clause.id === wanted)?.originId ?? wanted;
  };
  const named = keyOf(change.clauseId);
  const former = own.findLast((row) => row.clauseKey === named);
  const addition = named === null || (former?.addition ?? false);
  return {
    clauseKey: named ?? randomUUID(),
    addition,
    isNew: former === undefined,
    treatment: change.treatment,
    text: change.text?.replace(/\s+/gu, ' ').trim() ?? null,
    note: change.note?.trim() ?? null,
    afterKey: keyOf(change.afterClauseId) ?? (addition ? (former?.afterKey ?? null) : null),
    kind: addition ? (change.kind ?? former?.kind ?? 'CLAUSE') : null,
  };
}
