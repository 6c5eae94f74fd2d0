import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { alignmentFaults } from './alignment.js';
import { ClauseAlignment, ClauseIdentity, ClauseOrder, ClauseStatement } from './clause.entity.js';
import { type ClauseChange, type DraftClause, draftClauses, type Sourcing } from './clause-changes.js';
import type { AlignClausesInput, ReviseClausesInput } from './clause.input.js';
import { OutputShapeService } from './output-shape.service.js';
import type { OutputVersionPayload } from './version.type.js';
import { type VersionWrite, VersionWriter } from './version-writer.service.js';

/** Keeps the text of versions, and what it is aligned to. */
@Injectable()
export class ClauseService {
  constructor(
    private readonly versions: VersionWriter,
    private readonly shapes: OutputShapeService,
  ) {}

  /** Changes the text of a version: all changes are made, or none. */
  async reviseClauses(actor: Actor, input: ReviseClausesInput): Promise<OutputVersionPayload> {
    const written = await this.versions.aboutText(actor, 'reviseClauses', input, async (thing) => {
      const draft = draftClauses(thing.version.clauses, input.changes.map(withRecordIds), randomUUID);
      if (draft.problems.length) throw new Refusal(draft.problems);
      await this.record(thing, draft.clauses, input);
    });
    return this.shapes.versionPayload(written);
  }

  /** Records to which principles clauses are aligned: all of it, or nothing. The text stays as it is. */
  async alignClauses(actor: Actor, input: AlignClausesInput): Promise<OutputVersionPayload> {
    const written = await this.versions.about(actor, 'alignClauses', input, async (thing) => {
      const asked = input.alignments.map((one) => ({ ...one, clauseId: recordId(one.clauseId) ?? one.clauseId }));
      const problems: readonly Problem[] = alignmentFaults(thing.version.clauses, asked, thing.effectiveOn);
      if (problems.length) throw new Refusal(problems);
      const rows = asked.map(({ clauseId, framework, principles }) => ({
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        ...{ clauseId, framework, principles: [...new Set(principles)].sort((a, b) => a - b) },
      }));
      await thing.write.manager.insert(ClauseAlignment, rows);
    });
    return this.shapes.versionPayload(written);
  }

  /** Records a text as it will stand: the words that are new, and the order. `input` says where they come from. */
  async record(thing: VersionWrite, clauses: readonly DraftClause[], input: Sourcing): Promise<void> {
    const { write, projectId, id: versionId, effectiveOn } = thing;
    const { manager, revision } = write;
    const fresh = clauses.filter((clause) => clause.isNew);
    if (fresh.length) {
      const rows = fresh.map(({ id }) => ({ id, projectId, versionId, originId: id, revision }));
      await manager.insert(ClauseIdentity, rows);
    }
    const stated = clauses.flatMap(({ id, kind, text, stated: said }) => {
      if (!said) return [];
      const citation = said.citation ?? input.citation;
      const assumed = said.assumed ?? input.assumed;
      return [{ ...write.dated({ citation, assumed, effectiveOn }), clauseId: id, kind, text }];
    });
    if (stated.length) await manager.insert(ClauseStatement, stated);
    const clauseIds = clauses.map(({ id }) => id);
    await manager.insert(ClauseOrder, { ...write.dated({ ...input, effectiveOn }), versionId, clauseIds });
  }
}

/** The change with the record's ids in place of a view's; names that additions gave stay as they are. */
function withRecordIds({ add, reword, move, remove }: ClauseChange): ClauseChange {
  const plain = (id: string): string => recordId(id) ?? id;
  const behind = <T extends { readonly after?: string | null }>(said: T): T =>
    said.after ? { ...said, after: plain(said.after) } : said;
  if (add) return { add: behind(add) };
  if (reword) return { reword: { ...reword, clauseId: plain(reword.clauseId) } };
  if (move) return { move: behind({ ...move, clauseId: plain(move.clauseId) }) };
  return remove ? { remove: { clauseId: plain(remove.clauseId) } } : {};
}
