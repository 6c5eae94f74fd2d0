import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { mayReadOwned } from '../../platform/auth/owner.js';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { recordId } from '../../platform/record/view-id.js';
import type { Write } from '../../platform/record/write.js';
import { pastDate } from '../effective-date.js';
import { RegisterService } from '../register.service.js';
import type { FoundedKind, Founding, Said, There, ThingKind, ThingWrite } from './thing.js';

type Owner = string | null;

/** What people call a thing of a kind in the middle of a sentence. */
const wordsOf = ({ kind }: ThingKind): string => kind.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();

/** Finds, founds and claims what writes are about, and settles the day that they speak of. */
@Injectable()
export class Things {
  constructor(
    private readonly register: RegisterService,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /**
   * The thing behind an id.
   * @param field the input's field that holds the id
   * @throws Refusal NOT_FOUND for what is not there or not for this reader
   */
  readable(actor: Actor, kind: ThingKind, id: string, field: string): Promise<There> {
    return this.there(actor, kind, { id, field }, (projectId) => mayReadOwned(actor, projectId));
  }

  /** The same, for an actor whom `sees` lets see things of its project. */
  async there(
    actor: Actor,
    kind: ThingKind,
    { id, field }: { readonly id: string; readonly field: string },
    sees: (projectId: Owner) => boolean,
  ): Promise<There> {
    const { table, project = 'project_id', named = 'code', confidential } = kind;
    const text = `SELECT id, ${project ?? 'NULL::uuid'} AS "projectId", ${named} AS code FROM ${table} WHERE id = $1`;
    const [thing] = await this.sql.rows<{ id: string; projectId: Owner; code: string }>(`thing-${table}`, text, [
      recordId(id),
    ]);
    if (thing && sees(thing.projectId) && (await maySee(actor, kind))(thing.id)) return thing;
    const message = confidential?.missing ?? `There is no such ${wordsOf(kind)} that you may read.`;
    throw refuse('NOT_FOUND', message, ['input', field], id);
  }

  /** The thing that a write has its turn for, and what the write stands on: a new one founded, or one that is there claimed. */
  async taken(write: Write, kind: FoundedKind, thing: Founding | There, input: Said): Promise<ThingWrite<Owner>> {
    if (!('more' in thing)) await this.claim(write, kind, thing, input);
    const { projectId } = thing;
    const context = await this.context(write, kind, projectId, input);
    const { id, code } = 'more' in thing ? await this.founded(write, kind, thing) : thing;
    if (kind.confidential) write.touch(null, 'Confidential', id, 'confidential');
    else write.touch(projectId, kind.kind, id, code);
    return { ...context, id, code };
  }

  private claim(write: Write, kind: ThingKind, { id, code }: There, input: Said): Promise<void> {
    const { expectedVersion } = input as { readonly expectedVersion: number };
    return write.claim(kind.table, id, expectedVersion, `${wordsOf(kind)} ${code}`);
  }

  /** Refuses a code in use; takes the next free one where none is given. */
  private async founded(
    write: Write,
    kind: FoundedKind,
    { id = randomUUID(), projectId, code: asked, more, among }: Founding,
  ): Promise<{ readonly id: string; readonly code: string }> {
    const taken = kind.named && typeof asked === 'string' ? [] : await this.codes(write, kind, among);
    const code = typeof asked === 'string' ? asked : asked(taken);
    if (taken.includes(code)) {
      if (kind.theOnly) throw new Refusal([kind.theOnly.already(among?.called ?? '')]);
      const place = among ? ` in ${among.called}` : '';
      const message = `${code} is in use${place}, or was. Choose another code, or leave it out.`; // not for what: it may be closed
      throw refuse('CODE_TAKEN', message, ['input', 'code'], code);
    }
    const { revision } = write;
    await write.manager.insert(kind.entity, { ...more, id, projectId, code, revision, version: revision });
    return { id, code };
  }

  private async codes(
    { manager }: Write,
    { table, named = 'code' }: ThingKind,
    among: Founding['among'],
  ): Promise<readonly string[]> {
    const where = among ? `WHERE ${among.column} = $1` : '';
    const text = `SELECT ${named} AS code FROM ${table} ${where}`;
    const rows = await manager.query<{ code: string }[]>(text, among ? [among.value] : []);
    return rows.map(({ code }) => code);
  }

  /**
   * The day of a write and what stood on it: the status date of the project, else the one that all projects share. Refused
   * where a thing of a project would be older than the project.
   */
  async context(
    write: Write,
    kind: ThingKind & Pick<FoundedKind, 'prefix'>,
    projectId: Owner,
    input: Said,
  ): Promise<Omit<ThingWrite<Owner>, 'id' | 'code'>> {
    const today = this.clock.today();
    const revision = write.before;
    const status = kind.project === null ? today : await this.statusDate(write, projectId);
    const effectiveOn = pastDate(input.effectiveOn, status, today);
    const before = { asAt: effectiveOn, revision };
    const register = await this.register.at(before, write.manager);
    const projectCode = projectId === null ? null : (register.projects.get(projectId)?.code ?? null);
    if (projectCode === null && kind.prefix !== undefined) {
      const message = `The project had no terms yet on ${effectiveOn}. Give a day from its start on.`;
      throw refuse('BEFORE_PROJECT', message, ['input', 'effectiveOn']);
    }
    return { write, projectId, projectCode, effectiveOn, before, register };
  }

  private async statusDate({ before, manager }: Write, projectId: Owner): Promise<string> {
    const now = { asAt: null, revision: before };
    const point =
      projectId === null ? this.register.pointForAll(now, manager) : this.register.pointFor(projectId, now, manager);
    return (await point).asAt;
  }
}

/** Which things of a kind, by id, the actor may read of those of the projects that they read. */
export async function maySee(actor: Actor, { mayRead }: ThingKind): Promise<(id: string) => boolean> {
  return mayRead ? mayRead(actor) : () => true;
}
