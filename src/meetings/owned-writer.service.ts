import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { Sql } from '../platform/database/sql.js';
import { refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { type Write } from '../platform/record/write.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { recordId } from '../platform/record/view-id.js';
import { pastDate } from '../programme/effective-date.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import type { OwnedIdentity } from './owned.entity.js';
import { mayReadOwned, requireOwner } from './reading.js';

/** What every write says of itself. */
interface Said {
  readonly reason?: string | null;
  readonly effectiveOn?: string | null;
}

/** A kind of thing that belongs to a project or to none: its identity table, and what people call it. */
export interface OwnedKind<T extends OwnedIdentity = OwnedIdentity> {
  readonly entity: EntityTarget<T>;
  /** The table's name, which is ours and never input. */
  readonly table: string;
  /** In the journal and in messages, such as Meeting. */
  readonly kind: string;
}

/** A write about one thing, and what it stands on. */
export interface OwnedWrite {
  readonly write: Write;
  /** Null: of no project. */
  readonly projectId: string | null;
  readonly id: string;
  readonly code: string;
  /** The day that the write speaks of. */
  readonly effectiveOn: string;
  /** What stood before it, on that day. */
  readonly before: RecordPoint;
  readonly register: Register;
}

/** What was written: pass `revision` on to read it back. */
export interface OwnedWritten {
  readonly id: string;
  readonly revision: number;
}

/** What a new thing is made of. */
export interface Founding<T extends OwnedIdentity> {
  readonly projectId: string | null;
  /** The code asked for, or how the next free one is chosen among those in use. */
  readonly code: string | ((taken: readonly string[]) => string);
  /** The identity's columns beside those that all have. */
  readonly more: Omit<T, keyof OwnedIdentity>;
}

/** Writes what belongs to a project or to none, in the discipline of `ProjectWriter`: right, claim, day, one transaction. */
@Injectable()
export class OwnedWriter {
  constructor(
    private readonly recorder: Recorder,
    private readonly register: RegisterService,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** Founds a thing. Refuses a code in use with CODE_TAKEN. */
  async found<T extends OwnedIdentity>(
    actor: Actor,
    operation: Operation,
    kind: OwnedKind<T>,
    input: Said,
    founding: Founding<T>,
    work: (thing: OwnedWrite) => Promise<void>,
  ): Promise<OwnedWritten> {
    const { projectId } = founding;
    requireOwner(actor, operation, projectId);
    const entry = { operation, reason: input.reason ?? `${kind.kind} added` };
    return this.recorder.write(actor, entry, async (write) => {
      const ground = await this.ground(write, projectId, input);
      const { id, code } = await this.identity(write, kind, founding);
      await work({ ...ground, id, code });
      return { id, revision: write.revision };
    });
  }

  /** Puts a new thing's identity into an open write. */
  async identity<T extends OwnedIdentity>(
    write: Write,
    kind: OwnedKind<T>,
    { projectId, code: asked, more }: Founding<T>,
  ): Promise<{ id: string; code: string }> {
    const rows = await write.manager.query<{ code: string }[]>(`SELECT code FROM ${kind.table}`);
    const taken = rows.map((row) => row.code);
    const code = typeof asked === 'string' ? asked : asked(taken);
    if (taken.includes(code)) {
      const message = `There is a ${kind.kind.toLowerCase()} ${code} already. Choose another code, or leave it out.`;
      throw refuse('CODE_TAKEN', message, ['input', 'code'], code);
    }
    const id = randomUUID();
    const { revision } = write;
    await write.manager.insert<OwnedIdentity>(kind.entity, {
      ...more,
      ...{ id, projectId, code, revision, version: revision },
    });
    write.touch(projectId, kind.kind, id, code);
    return { id, code };
  }

  /** Changes or reports on a thing that is there. `idField` names the input's field that holds its id. */
  async about(
    actor: Actor,
    operation: Operation,
    kind: OwnedKind,
    input: Said & { readonly expectedVersion: number },
    subject: { readonly id: string; readonly idField: string },
    work: (thing: OwnedWrite) => Promise<void>,
  ): Promise<OwnedWritten> {
    const thing = await this.readable(actor, kind, subject);
    requireOwner(actor, operation, thing.projectId);
    const entry = { operation, reason: input.reason ?? `${kind.kind} ${thing.code}: ${operation}` };
    return this.recorder.write(actor, entry, async (write) => {
      await write.claim(kind.table, thing.id, input.expectedVersion, `${kind.kind.toLowerCase()} ${thing.code}`);
      const ground = await this.ground(write, thing.projectId, input);
      write.touch(thing.projectId, kind.kind, thing.id, thing.code);
      await work({ ...ground, id: thing.id, code: thing.code });
      return { id: thing.id, revision: write.revision };
    });
  }

  /** The identity behind an id; refuses with NOT_FOUND what is not there or not for this reader. */
  async readable(
    actor: Actor,
    kind: OwnedKind,
    { id, idField }: { readonly id: string; readonly idField: string },
  ): Promise<{ id: string; projectId: string | null; code: string }> {
    const [thing] = await this.sql.rows<{ id: string; projectId: string | null; code: string }>(
      `owned-${kind.table}`,
      `SELECT id, project_id AS "projectId", code FROM ${kind.table} WHERE id = $1`,
      [recordId(id)],
    );
    if (thing && mayReadOwned(actor, thing.projectId)) return thing;
    const message = `${idField} names no ${kind.kind.toLowerCase()} that you may read.`;
    throw refuse('NOT_FOUND', message, ['input', idField], id);
  }

  private async ground(write: Write, projectId: string | null, input: Said): Promise<Omit<OwnedWrite, 'id' | 'code'>> {
    const revision = write.revision - 1;
    const today = this.clock.today();
    const asked = { asAt: null, revision };
    const usual = projectId
      ? await this.register.pointFor(projectId, asked, write.manager)
      : await this.register.pointForAll(asked, write.manager);
    const effectiveOn = pastDate(input.effectiveOn, usual.asAt, today);
    const before = { asAt: effectiveOn, revision };
    const register = await this.register.at(before, write.manager);
    return { write, projectId, effectiveOn, before, register };
  }
}
