import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { hasAlready } from '../../platform/http/entity-tag.js';
import { inSteps } from '../../platform/work/steps.js';
import { current, everyBlock } from '../content.js';
import { charts } from '../paper-model.js';
import { ReadablePapers } from '../readable-papers.service.js';

/** Serves the charts of a paper as pictures, to whoever may read it. */
@Controller('papers/:slug/charts')
export class ChartFileController {
  constructor(private readonly readable: ReadablePapers) {}

  @Get(':block/:file')
  async chart(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('block') id: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const row = await this.readable.at(slug, actor);
    const held = row ? everyBlock(row.content).find(({ block }) => block.id === id) : undefined;
    const shown = held && current(held.block);
    const [, part] = /^(\d{1,3})\.svg$/u.exec(file) ?? [];
    if (!row || shown?.kind !== 'chart' || part === undefined) throw new NotFoundError('There is no such chart.');
    reply.headers({
      etag: `"${row.contentSha256}"`,
      'cache-control': 'private, no-cache',
      vary: 'authorization, cookie',
    });
    if (hasAlready(request.headers['if-none-match'], row.contentSha256)) {
      void reply.code(304).send();
      return;
    }
    const page = (await inSteps(charts(shown)))[Number(part) - 1];
    if (page?.kind !== 'figure') throw new NotFoundError('There is no such chart.');
    void reply.header('content-type', 'image/svg+xml').send(page.svg);
  }
}
