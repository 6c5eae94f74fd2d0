import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type Actor, publicActor } from '../../platform/auth/actor.js';
import { mayReadOwned, requireOwner } from '../../platform/auth/owner.js';
import type { Operation } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import type { AnyNewRow } from '../../platform/kind/rule.js';
import { grouped } from '../../platform/record/grouped.js';
import { insertRows } from '../../platform/record/insert-rows.js';
import { Refusal } from '../../platform/record/refusal.js';
import { nextCode } from '../../platform/record/next-code.js';
import { PresentRevision } from '../../platform/record/present-revision.service.js';
import { Recorder } from '../../platform/record/recorder.js';
import { stillAllowed } from '../../platform/record/still-allowed.js';
import type { Pointer } from '../../platform/record/terms.js';
import type { Entry, Write } from '../../platform/record/write.js';
import { ProjectViewService } from '../project-view.service.js';
import type { FoundSubject } from '../record-subject.js';
import { RecordSubjects } from '../record-subject.service.js';
import type { Context, KindRule } from './context.js';
import type { FoundedKind, Founding, Said, There, ThingWrite, Written } from './thing.js';
import { Things } from './things.service.js';
import { wholeRow } from './new-rows.js';
import { outcomeOf } from './outcome.js';
import { pointerKey, projectOf, toLookUp } from './pointers.js';

/** Reads what a rule knows of its domain, inside the write: the clock is taken, and nothing moves any more. */
export interface Reader {
  within(thing: ThingWrite & { readonly actor: Actor }, input: AnyInput): Promise<unknown>;
}

/** Who may write where the policy's table alone cannot say: asked when the request comes in, and again when it has its turn. */
export interface Right {
  /** @throws what refuses somebody who may not */
  require(actor: Actor, projectId: Owner, input: AnyInput): Promise<void>;
}

/** Writes a row of another kind, by that kind's own way, in the same write. */
export type Further = (write: Write, row: AnyNewRow) => Promise<unknown>;

/** What the rules of a kind may have read, by the name that they ask for. */
export type Readers = Readonly<Record<string, Reader>>;

/** A kind as it is written: its identities, the column that names its things, and where its rows are read and written. */
export interface WrittenKind extends FoundedKind {
  readonly key: string;
  /** The input's field that names the thing, where it is not called like the column. */
  readonly idField?: string;
  readonly entities: Readonly<Record<string, EntityTarget<ObjectLiteral>>>;
  /** Rows that are none of the kind's own tables. */
  readonly further?: Readonly<Record<string, Further>>;
  readonly readers: Readers;
  readonly rights?: Readonly<Partial<Record<Operation, Right>>>;
}

type Owner = string | null;
type AnyInput = Said & Readonly<Record<string, unknown>>;

/**
 * The one way of a write: the thing is founded or claimed and the day settled, what its rule has to know is read, the rule
 * decides, and the rows that it gives are written with the journal entry in one transaction.
 */
@Injectable()
export class KindWriter {
  constructor(
    private readonly recorder: Recorder,
    private readonly present: PresentRevision,
    private readonly things: Things,
    private readonly views: ProjectViewService,
    private readonly subjects: RecordSubjects,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes what an operation's rule decides of an input. Who may is asked when the request comes in, and again when the
   * write has its turn.
   * @param founding what a new thing of a kind that may belong to no project is made of
   */
  async run<R, I extends Said, N extends AnyNewRow, P extends Owner>(
    actor: Actor,
    operation: Operation,
    kind: WrittenKind,
    rule: KindRule<R, I, N, P>,
    input: I,
    founding?: Founding,
  ): Promise<Written<P>> {
    const said = input as unknown as AnyInput;
    const right = kind.rights?.[operation];
    const about = founding ?? (await this.about(actor, kind, rule, input, right !== undefined));
    const { projectId } = about;
    const may = (who: Actor): Promise<void> => allowed(who, operation, projectId, { right, said });
    await may(actor);
    const done = await this.recorder.write(actor, entryOf(operation, kind, about, said), async (write) => {
      await stillAllowed(() => may(write.asOf(actor)));
      const thing = await this.things.taken(write, kind, about, input);
      await this.written(actor, thing as ThingWrite<P>, kind, rule, input);
      return { projectId: projectId as P, id: thing.id, revision: write.revision };
    });
    return { ...done, revision: await this.present.committed(done.revision) };
  }

  /**
   * Writes a further thing by its rule, inside a write that somebody else has opened: who asked for the right to it, so
   * that the rule is given none.
   */
  async also<R, I extends Said, N extends AnyNewRow, P extends Owner>(
    write: Write,
    kind: WrittenKind,
    rule: KindRule<R, I, N, P>,
    input: I,
    founding: Founding,
  ): Promise<{ readonly id: string; readonly code: string }> {
    const thing = await this.things.taken(write, kind, founding, input);
    await this.written(publicActor(write.before), thing as ThingWrite<P>, kind, rule, input);
    return { id: thing.id, code: thing.code };
  }

  /** The thing that an input names, or what the new one is made of that it adds to a project. */
  private async about<R, I extends Said, N, P extends Owner>(
    actor: Actor,
    kind: WrittenKind,
    rule: KindRule<R, I, N, P>,
    input: I,
    byRight: boolean,
  ): Promise<Founding | There> {
    const said = input as unknown as AnyInput;
    if (!rule.creates) {
      const { idField = kind.key } = kind;
      const sees = (projectId: Owner): boolean => byRight || mayReadOwned(actor, projectId);
      return this.things.there(actor, kind, { id: said[idField] as string, field: idField }, sees);
    }
    const called = said['projectCode'] as string;
    const { projectId } = await this.views.visible(actor, called);
    const prefix = rule.codeBegins?.(input) ?? kind.prefix ?? '';
    const code = kind.theOnly?.code ?? (said['code'] as string | null | undefined);
    const among = { column: 'project_id', value: projectId, called };
    return { projectId, code: code ?? ((taken) => nextCode(prefix, taken)), more: {}, among };
  }

  private async written<R, I extends Said, N extends AnyNewRow, P extends Owner>(
    actor: Actor,
    { write, ...thing }: ThingWrite<P>,
    kind: WrittenKind,
    rule: KindRule<R, I, N, P>,
    input: I,
  ): Promise<void> {
    const who = write.asOf(actor);
    const known = {
      ...{ ...thing, actor: who, today: this.clock.today(), newId: randomUUID },
      found: await this.found({ ...thing, actor: who }, rule.pointers(input)),
    };
    const rows = await readFor<R>(kind, rule.reads, { write, ...thing, actor: who }, input as unknown as AnyInput);
    const { rows: made, problems } = outcomeOf(rule, { ...known, rows }, input);
    if (problems.length) throw new Refusal(problems);
    const about = { projectId: thing.projectId, key: kind.key, id: thing.id, effectiveOn: thing.effectiveOn };
    for (const [into, own] of grouped(made, (row) => row.into)) {
      const further = kind.further?.[into];
      for (const row of further ? own : []) await further?.(write, row);
      if (further) continue;
      for (const { noted, id } of own) if (noted && id) write.touch(thing.projectId, noted.kind, id, noted.code);
      await insertRows(write.manager, kind.entities[into]!, own, (row) => wholeRow(write, about, input, row));
    }
  }

  /** What pointers name on the day, one after another: a write's session carries one statement at a time. */
  private async found(
    thing: Pick<Context<Owner>, 'actor' | 'before' | 'projectId' | 'register'>,
    pointers: readonly Pointer[],
  ): Promise<ReadonlyMap<string, FoundSubject>> {
    const found = new Map<string, FoundSubject>();
    for (const pointer of pointers.filter(toLookUp)) {
      const projectId = projectOf(thing, pointer);
      const one = projectId === null ? null : await this.subjects.find(pointer, { ...thing.before, projectId });
      if (one) found.set(pointerKey(pointer), one);
    }
    return found;
  }
}

/** What a rule asks to be read, put together; one that asks for nothing is given nothing. */
export async function readFor<R>(
  kind: WrittenKind,
  reads: string | readonly string[],
  thing: ThingWrite<Owner> & { readonly actor: Actor },
  input: AnyInput,
): Promise<R> {
  if (reads === 'NOTHING') return undefined as R;
  const found: unknown[] = [];
  for (const name of [reads].flat()) {
    const reader = kind.readers[name];
    if (!reader) throw new Error(`${kind.kind} has nobody who reads ${name}`);
    found.push(await reader.within(thing as ThingWrite & { readonly actor: Actor }, input)); // those of a kind without projects look at none
  }
  return (found.length === 1 ? found[0] : Object.assign({}, ...found)) as R;
}

/** Asks for the right to write: the kind's own, where it has one, else by role. */
async function allowed(
  who: Actor,
  operation: Operation,
  projectId: Owner,
  { right, said }: { readonly right: Right | undefined; readonly said: AnyInput },
): Promise<void> {
  if (right) await right.require(who, projectId, said);
  else requireOwner(who, operation, projectId);
}

function entryOf(operation: Operation, kind: WrittenKind, about: Founding | There, { reason }: Said): Entry {
  if (kind.confidential) return kind.confidential.entry;
  const { kind: name } = kind;
  if (!('more' in about)) return { operation, reason: reason ?? `${name} ${about.code}: ${operation}` };
  return { operation, reason: reason ?? `${name} added${about.among ? ` to ${about.among.called}` : ''}` };
}
