import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { VerifyRecordService } from '../record/chain/verify-record.service.js';
import { Recorder } from '../record/recorder.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { isAdministrator } from '../auth/policy.js';
import { Sql } from '../database/sql.js';
import { NotFoundError } from '../graphql/errors.js';
import { type MemoryUse, Stores } from '../memory/stores.service.js';

interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly reason?: string;
}

const HEALTH = `
  SELECT (SELECT count(*)::int FROM migrations) AS n, current_setting('transaction_read_only') = 'on' AS "readOnly"`;

/** Tells whoever runs the server whether it lives and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly sql: Sql,
    private readonly recorder: Recorder,
    private readonly stores: Stores,
    private readonly chain: VerifyRecordService,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** The process answers. */
  @Get('live')
  @HttpCode(200)
  live(): Health {
    return { status: 'ok' };
  }

  /** The database answers, has every table this program knows of, newer ones do not matter, and takes what is written. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const reason = await this.hindrance();
    if (reason === null) return { status: 'ok' };
    reply.code(503);
    return { status: 'unavailable', reason };
  }

  /** What is kept in memory, store by store, for administrators. */
  @Get('memory')
  memory(@CurrentActor() actor: Actor): MemoryUse {
    if (!isAdministrator(actor)) throw new NotFoundError('There is nothing here that you may read.');
    return this.stores.use();
  }

  /** The hash of the last entry of the journal, for administrators to keep elsewhere. */
  @Get('record')
  async record(@CurrentActor() actor: Actor): Promise<{ readonly mark: string | null }> {
    if (!isAdministrator(actor)) throw new NotFoundError('There is nothing here that you may read.');
    return { mark: (await this.chain.head())?.mark ?? null };
  }

  private async hindrance(): Promise<string | null> {
    try {
      const [row] = await this.sql.rows<{ n: number; readOnly: boolean }>('health', HEALTH);
      if ((row?.n ?? 0) < this.dataSource.migrations.length) return 'migrations are missing';
      if (row?.readOnly === true) return 'the database can only be read';
    } catch {
      return 'the database does not answer';
    }
    return (await this.recorder.takesWrites()) ? null : 'the database does not take what is written';
  }
}
