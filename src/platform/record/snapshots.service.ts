import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type EntityTarget } from 'typeorm';
import { Sql } from '../database/sql.js';
import type { Store } from '../memory/store.js';
import { type Opening, Stores } from '../memory/stores.service.js';
import { NewerTables } from './newer-tables.service.js';
import { PresentRevision } from './present-revision.service.js';
import type { Write } from './write.js';
import type { Recorded, RowScope, RowTable } from './row-query.js';
import { RecordViews } from './record-views.js';
import { type KeptRows, RowStore, type Rows } from './row-store.js';

type Tables<R extends Rows<R>> = { readonly [K in keyof R]: EntityTarget<R[K][number]> };

/** The rows of a domain, read for the projects that somebody asks for. */
export interface ProjectRows<R> {
  /** All rows of a project up to at least a revision. */
  of(projectId: string, revision: number): Promise<R>;
  /** All rows of a project that a write can know, its own so far among them. */
  within(about: { readonly write: Write; readonly projectId: string }): Promise<R>;
}

/** The rows of a domain that are looked at as a whole: of all projects and of none. */
export interface WholeRows<R> {
  /** All rows up to at least a revision. */
  upTo(revision: number): Promise<R>;
  /** The same by the session of a write that has its turn. */
  before(manager: EntityManager, revision: number): Promise<R>;
  /** All rows that a write can know, its own so far among them. */
  within(write: Write): Promise<R>;
}

/** The one place where rows of the record are kept in memory, all together bounded in bytes. */
@Injectable()
export class Snapshots {
  private readonly kept: Store<KeptRows>;
  private readonly names = new Set<string>();
  private readonly found: { readonly table: string; readonly scope: RowScope }[] = [];

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sql: Sql,
    private readonly present: PresentRevision,
    private readonly newer: NewerTables,
    private readonly stores: Stores,
  ) {
    this.kept = stores.open('rows of the record', { share: 8, weigh: ({ bytes }) => bytes });
  }

  /** What is read, and by what its newer rows are found: each needs an index for that. */
  get reads(): readonly { readonly table: string; readonly scope: RowScope }[] {
    return this.found;
  }

  /** Tables that are read project by project; each has a column `project_id` and an index that begins with it. */
  byProject<R extends Rows<R>>(tables: Tables<R>): ProjectRows<R> {
    const store = this.store(tables, 'PROJECT');
    return {
      of: (projectId, revision) => store.of(projectId, revision),
      within: ({ write, projectId }) => store.within(write, projectId),
    };
  }

  /** Tables that are read as a whole: what belongs to no project or is asked about all of them, and is little. */
  whole<R extends Rows<R>>(tables: Tables<R>): WholeRows<R> {
    const store = this.store(tables, 'WHOLE');
    return {
      upTo: (revision) => store.of(null, revision),
      before: (manager, revision) => store.before(manager, null, revision),
      within: (write) => store.within(write, null),
    };
  }

  /** Keeps what is worked out from the record, by the number of a write that is saved and by no other. */
  views<Value>(name: string, terms: Opening<Value>): RecordViews<Value> {
    return new RecordViews(this.stores.open(name, terms), this.present);
  }

  private store<R extends Rows<R>>(tables: Tables<R>, scope: RowScope): RowStore<R> {
    const read = Object.entries<EntityTarget<Recorded>>(tables).map(([key, entity]) => [key, this.tableOf(entity)]);
    const described = Object.fromEntries(read) as Record<keyof R & string, RowTable>;
    const name = `${Object.values<RowTable>(described)[0]!.table} ${scope}`;
    if (this.names.has(name)) throw new Error(`rows of ${name} are kept twice`);
    this.names.add(name);
    for (const { table } of Object.values<RowTable>(described)) {
      this.found.push({ table, scope });
      this.newer.watch(table, scope);
    }
    return new RowStore<R>(name, scope, described, this.kept, this.sql, this.present, this.newer);
  }

  private tableOf(entity: EntityTarget<Recorded>): RowTable {
    const { tableName, columns } = this.dataSource.getMetadata(entity);
    return {
      table: tableName,
      columns: columns.map(({ databaseName, propertyName }) => ({ column: databaseName, property: propertyName })),
    };
  }
}
