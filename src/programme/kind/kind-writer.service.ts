import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type Actor, publicActor } from '../../platform/auth/actor.js';
import type { Operation } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import type { AnyNewRow } from '../../platform/kind/rule.js';
import { grouped } from '../../platform/record/grouped.js';
import { insertRows } from '../../platform/record/insert-rows.js';
import { Refusal } from '../../platform/record/refusal.js';
import type { Write } from '../../platform/record/write.js';
import type { Pointer } from '../../platform/record/terms.js';
import { RecordWriter } from '../record-writer.service.js';
import type { FoundSubject } from '../record-subject.js';
import { RecordSubjects } from '../record-subject.service.js';
import type { Founding, TheOnly, ThingKind, ThingWrite, Written } from '../thing-write.js';
import type { Context, KindRule } from './context.js';
import type { Said } from './derived-rules.js';
import { outcomeOf } from './outcome.js';
import { pointerKey, projectOf, toLookUp } from './pointers.js';

/** Reads what a rule knows of its domain, inside the write: the clock is taken, and nothing moves any more. */
export interface Reader {
  within(thing: ThingWrite & { readonly actor: Actor }, input: AnyInput): Promise<unknown>;
}

/** Who may write where the policy's table alone cannot say: asked when the request comes in, and again when it has its turn. */
export interface Right {
  /** @throws what refuses somebody who may not */
  require(actor: Actor, projectId: string, input: AnyInput): Promise<void>;
}

/** What the rules of a kind may have read, by the name that they ask for. */
export type Readers = Readonly<Record<string, Reader>>;

/** A kind as it is written: its identities, the column that names its things, and where its rows are read and written. */
export interface WrittenKind extends ThingKind {
  /** First letters of a code; left out of a kind whose things may belong to no project. */
  readonly prefix?: string;
  readonly key: string;
  /** The input's field that names the thing, where it is not called like the column. */
  readonly idField?: string;
  readonly theOnly?: TheOnly;
  readonly entities: Readonly<Record<string, EntityTarget<ObjectLiteral>>>;
  readonly readers: Readers;
  readonly rights?: Readonly<Partial<Record<Operation, Right>>>;
}

type Owner = string | null;
/** A founding whose further columns are the kind's own. */
export type AnyFounding = Omit<Founding<never>, 'more'> & { readonly more: object };
type AnyInput = Said & Readonly<Record<string, unknown>>;
type New = AnyInput & { readonly projectCode: string; readonly code?: string | null };
type About = AnyInput & { readonly expectedVersion: number };

/**
 * The one way of a write: the thing is founded or claimed and the day settled, what its rule has to know is read, the rule
 * decides, and the rows that it gives are written with the journal entry in one transaction.
 */
@Injectable()
export class KindWriter {
  constructor(
    private readonly writer: RecordWriter,
    private readonly subjects: RecordSubjects,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes what an operation's rule decides of an input.
   * @param founding what a new thing of a kind that may belong to no project is made of
   */
  async run<R, I extends Said, N extends AnyNewRow, P extends Owner>(
    actor: Actor,
    operation: Operation,
    kind: WrittenKind,
    rule: KindRule<R, I, N, P>,
    input: I,
    founding?: AnyFounding,
  ): Promise<Written<void, P>> {
    const said = input as unknown as AnyInput;
    const work = (thing: ThingWrite<Owner>): Promise<void> =>
      this.written(actor, thing as ThingWrite<P>, kind, rule, input);
    const { idField = kind.key } = kind;
    const right = kind.rights?.[operation];
    const allowed = (projectId: Owner, who: Actor): Promise<void> => right!.require(who, projectId!, said);
    const subject = { id: said[idField] as string, idField, ...(right && { allowed }) };
    const { prefix } = kind;
    const written = founding
      ? this.writer.foundOwned(actor, operation, kind as ThingKind<never>, said, founding as Founding<never>, work)
      : prefix === undefined
        ? this.writer.aboutOwned(actor, operation, kind, said as About, subject, work)
        : rule.creates
          ? this.writer.found(
              actor,
              operation,
              { ...kind, prefix: rule.codeBegins?.(input) ?? prefix },
              said as New,
              work,
            )
          : this.writer.about(actor, operation, { ...kind, prefix }, said as About, subject, work);
    return written as Promise<Written<void, P>>;
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
    founding: AnyFounding,
  ): Promise<{ readonly id: string; readonly code: string }> {
    const thing = await this.writer.foundWithin(write, kind as ThingKind<never>, input, founding as Founding<never>);
    await this.written(publicActor(write.revision), thing as ThingWrite<P>, kind, rule, input);
    return { id: thing.id, code: thing.code };
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
    const rows = await read<R>(kind, rule.reads, { write, ...thing, actor: who }, input as unknown as AnyInput);
    const { rows: made, problems } = outcomeOf(rule, { ...known, rows }, input);
    if (problems.length) throw new Refusal(problems);
    const said = { citation: input.citation, assumed: input.assumed, effectiveOn: thing.effectiveOn };
    const about = { projectId: thing.projectId, version: write.revision, [kind.key]: thing.id };
    for (const [into, own] of grouped(made, (row) => row.into)) {
      for (const { noted, id } of own) if (noted && id) write.touch(thing.projectId, noted.kind, id, noted.code);
      await insertRows(write.manager, kind.entities[into]!, own, ({ values, id, ...row }) => {
        const dated = write.dated({ ...said, ...row });
        return { ...about, ...values, ...dated, id: id ?? dated.id };
      });
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
async function read<R>(
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
