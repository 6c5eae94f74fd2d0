import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { Operation } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import type { AnyNewRow } from '../../platform/kind/rule.js';
import { Refusal } from '../../platform/record/refusal.js';
import type { Pointer } from '../../platform/record/terms.js';
import { RecordWriter } from '../record-writer.service.js';
import type { FoundSubject } from '../record-subject.js';
import { RecordSubjects } from '../record-subject.service.js';
import type { ProjectKind, ThingWrite, Written } from '../thing-write.js';
import type { Context, KindRule } from './context.js';
import type { Said } from './derived-rules.js';
import { outcomeOf } from './outcome.js';
import { pointerKey, toLookUp } from './pointers.js';

/** Reads what a rule knows of its domain, inside the write: the clock is taken, and nothing moves any more. */
export interface Reader {
  within(thing: Pick<ThingWrite, 'write' | 'projectId' | 'before'>): Promise<unknown>;
}

/** What the rules of a kind may have read, by the name that they ask for. */
export type Readers = Readonly<Record<string, Reader>>;

/** A kind as it is written: its identities, the column that names its things, and where its rows are read and written. */
export interface WrittenKind extends ProjectKind {
  readonly key: string;
  readonly entities: Readonly<Record<string, EntityTarget<ObjectLiteral>>>;
  readonly readers: Readers;
}

type AnyInput = Said & Readonly<Record<string, unknown>>;

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

  /** Writes what an operation's rule decides of an input. */
  async run<R, I extends Said, N extends AnyNewRow>(
    actor: Actor,
    operation: Operation,
    kind: WrittenKind,
    rule: KindRule<R, I, N>,
    input: I,
  ): Promise<Written<void>> {
    const said = input as unknown as AnyInput;
    const work = (thing: ThingWrite): Promise<void> => this.written(actor, thing, kind, rule, input);
    if (rule.creates) {
      const founding = said as AnyInput & { readonly projectCode: string; readonly code?: string | null };
      return this.writer.found(actor, operation, kind, founding, work);
    }
    const about = said as AnyInput & { readonly expectedVersion: number };
    const subject = { id: said[kind.key] as string, idField: kind.key };
    return this.writer.about(actor, operation, kind, about, subject, work);
  }

  private async written<R, I extends Said, N extends AnyNewRow>(
    actor: Actor,
    { write, ...thing }: ThingWrite,
    kind: WrittenKind,
    rule: KindRule<R, I, N>,
    input: I,
  ): Promise<void> {
    const context: Context = {
      ...thing,
      personId: actor.personId,
      today: this.clock.today(),
      found: await this.found(thing, rule.pointers(input)),
      newId: randomUUID,
    };
    const { rows, problems } = outcomeOf(
      rule,
      { ...context, rows: await read(kind, rule, { write, ...thing }) },
      input,
    );
    if (problems.length) throw new Refusal(problems);
    for (const [into, own] of byTable(rows)) {
      const made = own.map(({ values, ...row }) => ({
        [kind.key]: thing.id,
        ...values,
        ...write.dated({ citation: input.citation, assumed: input.assumed, effectiveOn: thing.effectiveOn, ...row }),
      }));
      await write.manager.insert(kind.entities[into]!, made);
    }
  }

  /** What pointers name on the day, one after another: a write's session carries one statement at a time. */
  private async found(
    { before, projectId }: Pick<ThingWrite, 'before' | 'projectId'>,
    pointers: readonly Pointer[],
  ): Promise<ReadonlyMap<string, FoundSubject>> {
    const found = new Map<string, FoundSubject>();
    for (const { kind, id } of pointers.filter(toLookUp)) {
      const one = await this.subjects.find({ kind, id }, { ...before, projectId });
      if (one) found.set(pointerKey({ kind, id }), one);
    }
    return found;
  }
}

/** What a rule asks to be read; one that asks for nothing is given nothing. */
async function read<R>(kind: WrittenKind, { reads }: KindRule<R, never, unknown>, thing: ThingWrite): Promise<R> {
  if (reads === 'NOTHING') return undefined as R;
  const reader = kind.readers[reads];
  if (!reader) throw new Error(`${kind.kind} has nobody who reads ${reads}`);
  return (await reader.within(thing)) as R;
}

/** The rows by table, in the order in which the rule names the tables. */
function byTable(rows: readonly AnyNewRow[]): ReadonlyMap<string, readonly AnyNewRow[]> {
  const tables = new Map<string, AnyNewRow[]>();
  for (const row of rows) tables.set(row.into, [...(tables.get(row.into) ?? []), row]);
  return tables;
}
