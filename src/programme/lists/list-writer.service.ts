import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { grouped } from '../../platform/record/grouped.js';
import { insertRows } from '../../platform/record/insert-rows.js';
import { Refusal } from '../../platform/record/refusal.js';
import { latestOfEach, type Dated, type RecordPoint } from '../../platform/record/in-force.js';
import type { Write } from '../../platform/record/write.js';
import { readFor } from '../kind/kind-writer.service.js';
import type { Said, ThingWrite } from '../kind/thing.js';
import { maySee, Things } from '../kind/things.service.js';
import type { Register } from '../register.js';
import { type KnownNames, nameIndex } from './list-column.js';
import type { ListTables } from './list-kind.js';
import type { ListedThing } from './list-match.js';
import type { DayContext } from './list-session.js';
import { ListRows, type Row } from './list-rows.js';
import { type ListRule, ListSession } from './list-session.js';
import type { ListPlace, ListSource } from './record-lists.service.js';

/** Later than any day: what is recorded at all. */
const EVER = '9999-12-31';

interface Opening {
  readonly source: ListSource;
  readonly place: ListPlace;
  /** What is said of the file as a whole. */
  readonly said: Said;
}

/** A list within one write: what is there, and what a file does to it. */
export interface OpenList {
  readonly known: KnownNames;
  readonly things: readonly ListedThing[];
  readonly rows: ListRows;
  /** The day, and what was known before the file. */
  readonly point: RecordPoint;
  readonly session: ListSession;
}

/** Writes the lines of a file: what their rules look at is read once, and all that they decide is saved together. */
@Injectable()
export class ListWriter {
  constructor(
    private readonly things: Things,
    private readonly clock: Clock,
  ) {}

  /** A list as it stands before a write. */
  async open(write: Write, actor: Actor, { source, place, said }: Opening): Promise<OpenList> {
    const { kind, written } = source;
    const context = await this.things.context(write, written, place.projectId, said);
    const base = { ...context, actor: write.asOf(actor), today: this.clock.today(), newId: randomUUID };
    const thing: ThingWrite<string | null> & { readonly actor: Actor } = {
      ...context,
      id: '',
      code: '',
      actor: base.actor,
    };
    const read = new Map<string, unknown>();
    for (const rule of Object.values(source.rules) as unknown as ListRule[]) {
      const name = String(rule.reads);
      if (!read.has(name)) read.set(name, await readFor(written, rule.reads, thing, {}));
    }
    const change = source.rules[kind.change] as unknown as ListRule;
    const rows = new ListRows(tablesOf(read.get(String(change.reads))), written.key, source.identities);
    const sees = await maySee(base.actor, written);
    const here = rows.identities.filter((row) => isOf(row, place) && sees(row.id));
    const taken = rows.identities.flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
    const terms = { write, source, place, said, base, read, rows, taken };
    return {
      ...{ known: knownNames(context.register, place), rows, point: context.before, session: new ListSession(terms) },
      things: thingsOf(
        tablesOf(read.get(String(change.reads))),
        source,
        kind.coded ? here : null,
        kind.dated ? { ...context.before, asAt: EVER } : context.before,
      ),
    };
  }

  /**
   * What stood on each day of which lines speak, so that their rules can be asked; or why the day cannot be.
   * @param days each once
   */
  async grounds(
    write: Write,
    { source, place, said }: Opening,
    days: readonly string[],
  ): Promise<ReadonlyMap<string, DayContext>> {
    const found = new Map<string, DayContext>();
    for (const effectiveOn of days) {
      try {
        const context = await this.things.context(write, source.written, place.projectId, { ...said, effectiveOn });
        found.set(effectiveOn, { context });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        found.set(effectiveOn, { problems: error.problems });
      }
    }
    return found;
  }

  /** Saves what a file does. */
  async save(
    write: Write,
    { source, place }: Omit<Opening, 'said'>,
    { identities, written, touched }: ListSession,
  ): Promise<void> {
    const { table, entity, entities, kind } = source.written;
    await insertRows(write.manager, entity, identities, (row) => row);
    const added = new Set(identities.map(({ id }) => id));
    const ids = [...touched.keys()].filter((id) => !added.has(id)).sort();
    if (ids.length > 0) {
      await write.manager.query(`UPDATE ${table} SET version = $2 WHERE id = ANY($1)`, [ids, write.revision]);
    }
    for (const [into, own] of grouped(written, (each) => each.into)) {
      await insertRows(write.manager, entities[into]!, own, ({ row }) => row);
    }
    for (const [id, code] of touched) write.touch(place.projectId, kind, id, code);
  }
}

/** The tables of what a rule reads: those of the register are one level down. */
function tablesOf(read: unknown): ListTables {
  const found = read as { readonly record?: object } & object;
  const tables = Object.entries(found.record ?? found).filter(([, rows]) => Array.isArray(rows));
  return Object.fromEntries(tables);
}

function isOf(row: Row, { projectId, more }: ListPlace): boolean {
  return row['projectId'] === projectId && Object.entries(more).every(([column, value]) => row[column] === value);
}

/** The things of a list with what is said of them on the day; `identities` null: they have no codes. */
function thingsOf(
  tables: ListTables,
  { kind, written }: ListSource,
  identities: readonly Row[] | null,
  point: RecordPoint,
): ListedThing[] {
  type Statement = Dated & Row;
  const codes = identities && new Map(identities.map((row) => [row.id, row['code'] as string]));
  const idOf = (row: Statement): string => row[written.key] as string;
  return latestOfEach(tables[kind.statements] as unknown as readonly Statement[], point, idOf)
    .filter((row) => codes === null || codes.has(idOf(row)))
    .map((terms) => ({ id: idOf(terms), code: codes?.get(idOf(terms)) ?? null, terms }));
}

function knownNames({ people, organisations, projects }: Register, { called, name }: ListPlace): KnownNames {
  return {
    place: called ?? '',
    placeName: name ?? '',
    projects: nameIndex([...projects].map(([id, { code }]) => ({ id, name: code }))),
    people: nameIndex([...people].map(([id, { name }]) => ({ id, name }))),
    organisations: nameIndex([...organisations].map(([id, { name }]) => ({ id, name }))),
  };
}
