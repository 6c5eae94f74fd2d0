import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { VerifyRecordService } from '../record/chain/verify-record.service.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { isAdministrator } from '../auth/policy.js';
import { NotFoundError } from '../graphql/errors.js';
import { type MemoryUse, Stores } from '../memory/stores.service.js';
import { ReadinessService } from './readiness.service.js';

interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly reason?: string;
  /** What to see to before it cannot serve any more. */
  readonly warnings?: readonly string[];
}

/** Tells whoever runs the server whether it lives and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly service: ReadinessService,
    private readonly stores: Stores,
    private readonly chain: VerifyRecordService,
  ) {}

  /** The process answers. */
  @Get('live')
  @HttpCode(200)
  live(): Health {
    return { status: 'ok' };
  }

  /**
   * The database answers, has every table this program knows of, newer ones do not matter, its role has its rights, and it
   * takes what is written. What is to be seen to soon is told too, though the server serves.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const { reason, warnings } = await this.service.readiness();
    const told = warnings.length === 0 ? {} : { warnings: warnings.map(({ text }) => text) };
    if (reason === null) return { status: 'ok', ...told };
    reply.code(503);
    return { status: 'unavailable', reason, ...told };
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
}
