import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../platform/auth/policy.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { offersTo } from '../frame/offer.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { erasurePage, erasuresPage, type OneErasure, type Preview } from './erasure-page.js';
import { processingPage, retentionPage } from './retention-page.js';
import { PROCESSING, RETENTION } from './retention.graphql.js';
import { ERASURE, ERASURES, PREVIEW_ERASURE } from './erasure.graphql.js';

/** The pages about how long details are kept, what is kept, and requests that they are erased. */
@Controller('administration')
@UseFilters(PageErrorFilter)
export class ErasureController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get('retention')
  async retention(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    requireMay(actorOfRequest(request), 'dueForErasure');
    const after = fieldOf(query, 'after') || null;
    const found = await this.ask.run(request, RETENTION, { after });
    const model = retentionPage(found, request.url, after, offersTo(request, null));
    this.pages.send(request, reply, 'erasure/retention.njk', { title: 'Retention' }, model);
  }

  @Get('processing')
  async processing(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireMay(actorOfRequest(request), 'processingActivities');
    const { processingActivities } = await this.ask.run(request, PROCESSING, {});
    const model = processingPage(processingActivities, request.url);
    this.pages.send(request, reply, 'erasure/processing.njk', { title: 'Record of processing' }, model);
  }

  @Get('erasures')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    requireMay(actorOfRequest(request), 'allErasures');
    const after = fieldOf(query, 'after') || null;
    const { allErasures } = await this.ask.run(request, ERASURES, { after });
    const model = erasuresPage(allErasures, request.url, after);
    this.pages.send(request, reply, 'erasure/erasures.njk', { title: 'Erasures' }, model);
  }

  @Get('erasures/:code')
  async one(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string): Promise<void> {
    requireMay(actorOfRequest(request), 'erasure');
    const { erasure } = await this.ask.run(request, ERASURE, { code });
    const preview = erasure.state === 'REQUESTED' ? await this.preview(request, erasure) : null;
    const model = erasurePage(erasure, preview, offersTo(request, null));
    this.pages.send(request, reply, 'erasure/erasure.njk', { title: model.title }, model);
  }

  private async preview(
    request: FastifyRequest,
    { subjectKind, subjectId, reason, texts, files }: OneErasure,
  ): Promise<Preview | null> {
    const whose = subjectKind === 'PERSON' ? { personId: subjectId } : { respondentId: subjectId };
    return (await this.ask.run(request, PREVIEW_ERASURE, { input: { ...whose, reason, texts, files } })).answer;
  }
}
