import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead, type Operation, requireMay } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { Sql } from '../platform/database/sql.js';
import type { RecordIdentity } from '../platform/record/identity.entity.js';
import { nextCode } from '../platform/record/next-code.js';
import { refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { type Write } from '../platform/record/write.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { stillAllowed } from '../platform/record/still-allowed.js';
import { recordId } from '../platform/record/view-id.js';
import { pastDate } from './effective-date.js';
import { ProjectViewService } from './project-view.service.js';
import type { Register } from './register.js';
import { RegisterService } from './register.service.js';

/** What every write says of itself. */
interface Said {
  readonly reason?: string | null;
  readonly effectiveOn?: string | null;
}

/** A kind of thing that belongs to a project: its identity table, and what people call it. */
export interface ThingKind {
  readonly entity: EntityTarget<RecordIdentity>;
  /** The table's name, which is ours and never input. */
  readonly table: string;
  /** In the journal and in messages, such as Risk. */
  readonly kind: string;
  /** First letters of a code that nobody chose, such as R. */
  readonly prefix: string;
}

/** A write about one thing of a project, and what it stands on. */
export interface ThingWrite {
  readonly write: Write;
  readonly projectId: string;
  readonly projectCode: string;
  /** The thing's id and code. */
  readonly id: string;
  readonly code: string;
  /** The day that the write speaks of. */
  readonly effectiveOn: string;
  /** What stood before it, on that day. */
  readonly before: RecordPoint;
  readonly register: Register;
}

/** What was written: pass `revision` on to read it back. */
export interface Written<T> {
  readonly projectId: string;
  readonly id: string;
  readonly revision: number;
  readonly result: T;
}

/**
 * The way in which things of a project are written: the right is asked, the thing founded or claimed at its expected
 * version, the day settled, and all that `work` does is one transaction with one journal entry.
 */
@Injectable()
export class ProjectWriter {
  constructor(
    private readonly recorder: Recorder,
    private readonly register: RegisterService,
    private readonly views: ProjectViewService,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** Founds a thing in a project. Refuses a code in use; takes the next free one where none is given. */
  async found<T>(
    actor: Actor,
    operation: Operation,
    kind: ThingKind,
    input: Said & { readonly projectCode: string; readonly code?: string | null },
    work: (thing: ThingWrite) => Promise<T>,
  ): Promise<Written<T>> {
    const { projectId } = await this.views.visible(actor, input.projectCode);
    requireMay(actor, operation, projectId);
    const id = randomUUID();
    const entry = { operation, reason: input.reason ?? `${kind.kind} added to ${input.projectCode}` };
    return this.recorder.write(actor, entry, async (write) => {
      const ground = await this.ground(write, projectId, input);
      const taken = await write.manager.find(kind.entity, { where: { projectId }, select: { code: true } });
      const codes = taken.map((each) => each.code);
      const code = input.code ?? nextCode(kind.prefix, codes);
      if (codes.includes(code)) {
        const message = `${input.projectCode} has a ${kind.kind.toLowerCase()} ${code} already. Choose another code, or leave it out.`;
        throw refuse('CODE_TAKEN', message, ['input', 'code'], code);
      }
      const { revision } = write;
      await write.manager.insert(kind.entity, { id, projectId, code, revision, version: revision });
      write.touch(projectId, kind.kind, id, code);
      const result = await work({ ...ground, id, code });
      return { projectId, id, revision, result };
    });
  }

  /**
   * Changes or reports on a thing that is there. `idField` names the input's field that holds its id; a thing that the
   * actor may not read answers as if it were not there.
   * `allowed` says who may do it where the policy's table alone cannot: it is asked when the request comes in and again once
   * the write holds the record's clock, when `work` is told its answer. What is refused the second time has ended meanwhile.
   */
  async about<T, A = void>(
    actor: Actor,
    operation: Operation,
    kind: ThingKind,
    input: Said & { readonly expectedVersion: number },
    subject: {
      readonly id: string;
      readonly idField: string;
      readonly allowed?: (projectId: string, who: Actor) => Promise<A>;
    },
    work: (thing: ThingWrite, allowed: A) => Promise<T>,
  ): Promise<Written<T>> {
    const thing = await this.identity(actor, kind, subject);
    const byRole = (projectId: string, who: Actor): Promise<A> => {
      requireMay(who, operation, projectId);
      return Promise.resolve(undefined as A);
    };
    const { allowed = byRole } = subject;
    await allowed(thing.projectId, actor);
    const entry = { operation, reason: input.reason ?? `${kind.kind} ${thing.code}: ${operation}` };
    return this.recorder.write(actor, entry, async (write) => {
      const right = await stillAllowed(() => allowed(thing.projectId, write.asOf(actor)));
      await write.claim(kind.table, thing.id, input.expectedVersion, `${kind.kind.toLowerCase()} ${thing.code}`);
      const ground = await this.ground(write, thing.projectId, input);
      write.touch(thing.projectId, kind.kind, thing.id, thing.code);
      const result = await work({ ...ground, id: thing.id, code: thing.code }, right);
      return { projectId: thing.projectId, id: thing.id, revision: write.revision, result };
    });
  }

  private async identity(
    actor: Actor,
    kind: ThingKind,
    subject: { readonly id: string; readonly idField: string; readonly allowed?: unknown },
  ): Promise<{ id: string; projectId: string; code: string }> {
    const [thing] = await this.sql.rows<{ id: string; projectId: string; code: string }>(
      `thing-${kind.table}`,
      `SELECT id, project_id AS "projectId", code FROM ${kind.table} WHERE id = $1`,
      [recordId(subject.id)],
    );
    if (thing && (subject.allowed !== undefined || mayRead(actor, thing.projectId))) return thing;
    const message = `${subject.idField} names no ${kind.kind.toLowerCase()} that you may read.`;
    throw refuse('NOT_FOUND', message, ['input', subject.idField], subject.id);
  }

  private async ground(write: Write, projectId: string, input: Said): Promise<Omit<ThingWrite, 'id' | 'code'>> {
    const revision = write.revision - 1;
    const status = await this.register.pointFor(projectId, { asAt: null, revision }, write.manager);
    const effectiveOn = pastDate(input.effectiveOn, status.asAt, this.clock.today());
    const before = { asAt: effectiveOn, revision };
    const register = await this.register.at(before, write.manager);
    const row = register.projects.get(projectId);
    if (!row) {
      const message = `The project had no terms yet on ${effectiveOn}. Give a day from its start on.`;
      throw refuse('BEFORE_PROJECT', message, ['input', 'effectiveOn']);
    }
    return { write, projectId, projectCode: row.code, effectiveOn, before, register };
  }
}
