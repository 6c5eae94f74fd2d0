import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayReadOwned, requireOwner } from '../platform/auth/owner.js';
import type { Operation } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { Sql } from '../platform/database/sql.js';
import { nextCode } from '../platform/record/next-code.js';
import type { OwnedIdentity } from '../platform/record/owned-identity.entity.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { stillAllowed } from '../platform/record/still-allowed.js';
import { recordId } from '../platform/record/view-id.js';
import { type Write } from '../platform/record/write.js';
import { pastDate } from './effective-date.js';
import { ProjectViewService } from './project-view.service.js';
import { RegisterService } from './register.service.js';
import {
  type Said,
  type ThingKind,
  type ProjectKind,
  type ThingWrite,
  type Written,
  type Founding,
  type Subject,
} from './thing-write.js';

/**
 * The one way in which things on record are written: the right is asked, the thing founded or claimed at its expected
 * version, the day settled, and all that `work` does is one transaction with one journal entry.
 */
@Injectable()
export class RecordWriter {
  constructor(
    private readonly recorder: Recorder,
    private readonly register: RegisterService,
    private readonly views: ProjectViewService,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** Founds a thing in a project. Refuses a code in use there; takes the next free one where none is given. */
  async found<T>(
    actor: Actor,
    operation: Operation,
    kind: ProjectKind,
    input: Said & { readonly projectCode: string; readonly code?: string | null },
    work: (thing: ThingWrite) => Promise<T>,
  ): Promise<Written<T>> {
    const { projectId } = await this.views.visible(actor, input.projectCode);
    const code = kind.theOnly?.code ?? input.code ?? ((taken: readonly string[]) => nextCode(kind.prefix, taken));
    const founding = { projectId, code, more: {}, within: input.projectCode };
    return this.foundAs(actor, operation, kind, input, founding, work);
  }

  /** Founds a thing of a project or of none, whose code is unique among all of its kind. Refuses a code in use. */
  foundOwned<I extends OwnedIdentity, T>(
    actor: Actor,
    operation: Operation,
    kind: ThingKind<I>,
    input: Said,
    founding: Founding<I>,
    work: (thing: ThingWrite<string | null>) => Promise<T>,
  ): Promise<Written<T, string | null>> {
    return this.foundAs(actor, operation, kind, input, founding, work);
  }

  /** Founds a thing inside a write that somebody else has opened, who asked for the right. */
  async foundWithin<I extends OwnedIdentity>(
    write: Write,
    kind: ThingKind<I>,
    input: Said,
    founding: Founding<I>,
  ): Promise<ThingWrite<string | null>> {
    const ground = await this.ground(write, kind, founding.projectId, input);
    return { ...ground, ...(await this.identity(write, kind, founding)) };
  }

  /** Puts a new thing's identity into an open write. @param within the project's code, where codes are unique in it alone */
  private async identity<I extends OwnedIdentity>(
    write: Write,
    kind: ThingKind<I> & Pick<ProjectKind, 'theOnly'>,
    { projectId, code: asked, more, within }: Founding<I> & { readonly within?: string },
  ): Promise<{ id: string; code: string }> {
    const where = within === undefined ? '' : 'WHERE project_id = $1';
    const rows = await write.manager.query<{ code: string }[]>(
      `SELECT code FROM ${kind.table} ${where}`,
      within === undefined ? [] : [projectId],
    );
    const taken = rows.map((row) => row.code);
    const code = typeof asked === 'string' ? asked : asked(taken);
    if (taken.includes(code)) {
      if (kind.theOnly) throw new Refusal([kind.theOnly.already(within ?? '')]);
      const there = within === undefined ? 'There is' : `${within} has`;
      const message = `${there} a ${kind.kind.toLowerCase()} ${code} already. Choose another code, or leave it out.`;
      throw refuse('CODE_TAKEN', message, ['input', 'code'], code);
    }
    const id = randomUUID();
    const { revision } = write;
    const row = { ...more, id, projectId, code, revision, version: revision };
    await write.manager.insert<OwnedIdentity>(kind.entity, row);
    write.touch(projectId, kind.kind, id, code);
    return { id, code };
  }

  /** Changes or reports on a thing that is there; one that the actor may not read answers as if it were not there. */
  about<T, A = void>(
    actor: Actor,
    operation: Operation,
    kind: ProjectKind,
    input: Said & { readonly expectedVersion: number },
    subject: Subject<string, A>,
    work: (thing: ThingWrite, allowed: A) => Promise<T>,
  ): Promise<Written<T>> {
    return this.aboutAs(actor, operation, kind, input, subject, work);
  }

  /** As `about`, of a thing that may belong to no project. */
  aboutOwned<T, A = void>(
    actor: Actor,
    operation: Operation,
    kind: ThingKind,
    input: Said & { readonly expectedVersion: number },
    subject: Subject<string | null, A>,
    work: (thing: ThingWrite<string | null>, allowed: A) => Promise<T>,
  ): Promise<Written<T, string | null>> {
    return this.aboutAs(actor, operation, kind, input, subject, work);
  }

  /**
   * The identity behind an id.
   * @throws Refusal NOT_FOUND for what is not there or not for this reader
   */
  readable(
    actor: Actor,
    kind: ThingKind,
    subject: { readonly id: string; readonly idField: string },
  ): Promise<{ id: string; projectId: string | null; code: string }> {
    return this.there<string | null>(kind, subject, (projectId) => mayReadOwned(actor, projectId));
  }

  private async foundAs<I extends OwnedIdentity, T, P extends string | null>(
    actor: Actor,
    operation: Operation,
    kind: ThingKind<I>,
    input: Said,
    founding: Founding<I, P> & { readonly within?: string },
    work: (thing: ThingWrite<P>) => Promise<T>,
  ): Promise<Written<T, P>> {
    const { projectId, within } = founding;
    requireOwner(actor, operation, projectId);
    const to = within === undefined ? '' : ` to ${within}`;
    const entry = { operation, reason: input.reason ?? `${kind.kind} added${to}` };
    return this.recorder.write(actor, entry, async (write) => {
      const ground = await this.ground(write, kind, projectId, input);
      const identity = await this.identity(write, kind, founding);
      const result = await work({ ...ground, ...identity });
      return { projectId, id: identity.id, revision: write.revision, result };
    });
  }

  private async aboutAs<T, A, P extends string | null>(
    actor: Actor,
    operation: Operation,
    kind: ThingKind,
    input: Said & { readonly expectedVersion: number },
    subject: Subject<P, A>,
    work: (thing: ThingWrite<P>, allowed: A) => Promise<T>,
  ): Promise<Written<T, P>> {
    const byRole = (projectId: P, who: Actor): Promise<A> => {
      requireOwner(who, operation, projectId);
      return Promise.resolve(undefined as A);
    };
    const { allowed = byRole } = subject;
    const seen = (projectId: P): boolean => subject.allowed !== undefined || mayReadOwned(actor, projectId);
    const { id, projectId, code } = await this.there(kind, subject, seen);
    await allowed(projectId, actor);
    const entry = { operation, reason: input.reason ?? `${kind.kind} ${code}: ${operation}` };
    return this.recorder.write(actor, entry, async (write) => {
      const right = await stillAllowed(() => allowed(projectId, write.asOf(actor)));
      await write.claim(kind.table, id, input.expectedVersion, `${kind.kind.toLowerCase()} ${code}`);
      const ground = await this.ground(write, kind, projectId, input);
      write.touch(projectId, kind.kind, id, code);
      const result = await work({ ...ground, id, code }, right);
      return { projectId, id, revision: write.revision, result };
    });
  }

  private async there<P extends string | null>(
    kind: ThingKind,
    { id, idField }: { readonly id: string; readonly idField: string },
    seen: (projectId: P) => boolean,
  ): Promise<{ id: string; projectId: P; code: string }> {
    const [thing] = await this.sql.rows<{ id: string; projectId: P; code: string }>(
      `thing-${kind.table}`,
      `SELECT id, project_id AS "projectId", code FROM ${kind.table} WHERE id = $1`,
      [recordId(id)],
    );
    if (thing && seen(thing.projectId)) return thing;
    throw refuse('NOT_FOUND', `There is no such ${kind.kind.toLowerCase()} that you may read.`, ['input', idField], id);
  }

  /** The day of a write and what stood on it, refused where a thing of a project would be older than the project; what belongs to no project has the status date that all projects share. */
  private async ground<P extends string | null>(
    write: Write,
    kind: ThingKind,
    projectId: P,
    input: Said,
  ): Promise<Omit<ThingWrite<P>, 'id' | 'code'>> {
    const revision = write.revision - 1;
    const now = { asAt: null, revision };
    const status =
      projectId === null
        ? await this.register.pointForAll(now, write.manager)
        : await this.register.pointFor(projectId, now, write.manager);
    const effectiveOn = pastDate(input.effectiveOn, status.asAt, this.clock.today());
    const before = { asAt: effectiveOn, revision };
    const register = await this.register.at(before, write.manager);
    const projectCode = projectId === null ? null : (register.projects.get(projectId)?.code ?? null);
    if (projectCode === null && 'prefix' in kind) {
      const message = `The project had no terms yet on ${effectiveOn}. Give a day from its start on.`;
      throw refuse('BEFORE_PROJECT', message, ['input', 'effectiveOn']);
    }
    return { write, projectId, projectCode: projectCode as P, effectiveOn, before, register };
  }
}
