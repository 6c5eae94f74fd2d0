import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { RATE_TABLE } from './rates.migration.js';

/** How often counts that no longer matter are cleared away. */
const SWEEP_MS = 5 * 60_000;

/** Counts that all instances share: they stand in the database. */
@Injectable()
export class RateStore implements OnApplicationBootstrap, OnModuleDestroy {
  private sweep: NodeJS.Timeout | undefined;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * So many points in so many seconds, for each key. The seconds begin with the first point.
   * @param keyPrefix tells these counts from others; without a colon
   */
  limiter(keyPrefix: string, points: number, seconds: number): RateLimiterPostgres {
    return new RateLimiterPostgres({
      storeClient: this.dataSource,
      storeType: 'typeorm',
      tableName: RATE_TABLE,
      tableCreated: true, // by a migration
      clearExpiredByTimeout: false, // `sweep` does, and ends with the application
      keyPrefix,
      points,
      duration: seconds,
    });
  }

  onApplicationBootstrap(): void {
    this.sweep = setInterval(() => void this.clear(), SWEEP_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweep);
  }

  /** A database that is away is swept the next time. */
  private async clear(): Promise<void> {
    await this.dataSource.query(`DELETE FROM ${RATE_TABLE} WHERE expire < $1`, [Date.now()]).catch(() => undefined);
  }
}
