import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../platform/auth/policy.js';
import { programVersion } from '../../platform/backup/run-command.js';
import { DatabaseAddress } from '../../platform/database/database.module.js';
import { AppError, NotFoundError } from '../../platform/graphql/errors.js';
import { Log } from '../../platform/http/log.js';
import { Ask } from '../frame/ask.service.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { EXPORTABLE } from './administration.graphql.js';
import { askedExport, exportName, exportPage } from './export-page.js';

/** What the partners say of each other's conduct is for them alone, whoever else may read the record. */
const NEVER = ['conduct_challenge', 'conduct_report'];
/** Milliseconds for which nothing of a download may be taken before it is given up: it holds a session of the database. */
const STALLED_MS = 120_000;
/** Milliseconds that one export waits for another to end, such as one that was just given up, and between two looks. */
const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 50;

/** The page by which the record is taken out as open files, which are written as they are sent. */
@Controller('administration/export')
@UseFilters(PageErrorFilter)
export class ExportController {
  /** The answer by which an export is under way; null: none is. */
  private underWay: object | null = null;

  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly address: DatabaseAddress,
    private readonly log: Log,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireMay(actorOfRequest(request), 'journal');
    const { projects } = await this.ask.run(request, EXPORTABLE);
    const model = { area: 'administration', ...exportPage(projects) };
    this.pages.send(request, reply, 'administration/export.njk', { title: 'Export the record' }, model);
  }

  @Get('record.zip')
  @RouteConfig({ streams: true })
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    const actor = actorOfRequest(request);
    requireMay(actor, 'journal');
    const { project, forPublic } = askedExport(query);
    const { NoSuchProject, writeExport } = await import('../../export/write-export.service.js'); // rarely asked for
    await this.turn(reply.raw);
    const now = new Date();
    const asked = { project, forPublic, program: programVersion(), now, without: NEVER };
    const pieces = await writeExport(this.address.client, asked).catch((error: unknown) => {
      this.end(reply.raw);
      throw error instanceof NoSuchProject ? new NotFoundError(error.message) : error;
    });
    if (reply.raw.destroyed) {
      await pieces.return(undefined);
      return;
    }
    this.log.lines.info({ personId: actor.personId, project, forPublic }, 'the record was exported');
    reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
    void reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="${exportName(project, forPublic, now)}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(pieces));
  }

  /** One export at a time: each holds a session of the database. It ends with its answer, also one that is given up. */
  private async turn(answer: FastifyReply['raw']): Promise<void> {
    for (let waited = 0; this.underWay !== null; waited += LOOK_AGAIN_MS) {
      if (waited >= PATIENCE_MS)
        throw new AppError('UNAVAILABLE', 'Another export is being made. Try again when it has been downloaded.');
      await delay(LOOK_AGAIN_MS);
    }
    this.underWay = answer;
    answer.once('close', () => this.end(answer));
    if (answer.destroyed) this.end(answer); // it was given up while it waited
  }

  private end(answer: object): void {
    if (this.underWay === answer) this.underWay = null;
  }
}
