import { Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { currentReading, inTurn } from '../record/reading-anew.js';
import { type ReplicaReads, Replicas } from './replicas.js';

/** Reads by statements that the database parses and plans once a connection, known to it by name. */
@Injectable()
export class Sql {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Optional() private readonly replicas?: Replicas,
  ) {}

  /**
   * Runs one statement.
   * @param name a name for exactly this text; one name for two texts is refused by pg
   * @param within the manager of an open transaction, when the statement is part of it
   */
  async rows<T extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[] = [],
    within?: EntityManager,
  ): Promise<T[]> {
    return (await this.run<T>({ name, text, values: [...values] }, within)).rows;
  }

  /** The same, each row as the list of its values in the order of the statement: for many rows, whose names are known. */
  async lists(name: string, text: string, values: readonly unknown[], within?: EntityManager): Promise<unknown[][]> {
    const statement = { name, text, values: [...values], rowMode: 'array' };
    return (await this.run(statement, within)).rows as unknown as unknown[][];
  }

  /**
   * The same as `rows` of what is recorded, in tables of the record alone: a replica may answer it that has every write which
   * this instance knows of.
   */
  async recordRows<T extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
    within?: EntityManager,
  ): Promise<T[]> {
    return (await this.runBeside<T>({ name, text, values: [...values] }, within)).rows;
  }

  /** The same as `lists`, of what is recorded. */
  async recordLists(
    name: string,
    text: string,
    values: readonly unknown[],
    within?: EntityManager,
  ): Promise<unknown[][]> {
    const statement = { name, text, values: [...values], rowMode: 'array' };
    return (await this.runBeside(statement, within)).rows as unknown as unknown[][];
  }

  /** Told of each write that this instance knows of. */
  seen(revision: number): void {
    this.replicas?.seen(revision);
  }

  /** Told where the database has lost writes. */
  wentBack(revision: number): void {
    this.replicas?.wentBack(revision);
  }

  private async runBeside<T extends pg.QueryResultRow>(
    statement: pg.QueryConfig,
    within?: EntityManager,
  ): Promise<pg.QueryResult<T>> {
    const beside = within === undefined && currentReading() === null;
    const answer = beside ? await this.replicas?.answer<T>(statement) : null;
    return answer ?? this.run<T>(statement, within);
  }

  private async run<T extends pg.QueryResultRow>(
    statement: pg.QueryConfig,
    within?: EntityManager,
  ): Promise<pg.QueryResult<T>> {
    const reading = within === undefined ? currentReading() : null;
    if (reading) {
      const client = await transactionClient(reading.manager);
      return inTurn(reading, () => client.query<T>(statement));
    }
    const session = within === undefined ? this.pool() : await transactionClient(within);
    return session.query<T>(statement);
  }

  /** Sessions of this instance with the database, and what waits for one. */
  get sessions(): { readonly busy: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.pool();
    return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  /** What became of reads that a replica might answer. */
  get replicaReads(): ReplicaReads {
    return this.replicas?.reads ?? { answered: 0, passedOver: 0 };
  }

  private pool(): pg.Pool {
    // TypeORM declares its driver's pool as any; open-database.ts gave it pg
    return (this.dataSource.driver as unknown as { readonly master: pg.Pool }).master;
  }
}

/** The session of an open transaction. */
async function transactionClient(manager: EntityManager): Promise<pg.ClientBase> {
  const runner = manager.queryRunner;
  if (runner?.isTransactionActive !== true) throw new Error('This manager has no open transaction.');
  return (await runner.connect()) as pg.ClientBase; // declared any by TypeORM
}
