import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { Ask } from '../frame/ask.service.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import type { Question } from '../frame/question.js';
import type { Listed } from '../frame/table.js';
import { asPublic } from './as-public.js';
import { communicationsPage } from './communications-page.js';
import {
  ADOPTED,
  COMMUNICATIONS,
  OUTPUTS,
  PAPERS,
  PROTOCOLS,
  PUBLISHED,
  PUBLISHED_OUTPUT,
  REPORTS,
  YOU_SAID,
} from './published.graphql.js';
import {
  FEW,
  OUTPUT_KIND,
  PAPER_KIND,
  PROTOCOL_KIND,
  publishedListPage,
  publishedPage,
  REPORT_KIND,
} from './published-page.js';
import { adoptedPage, publishedOutputPage } from './published-text-page.js';
import { youSaidPage } from './you-said-page.js';

/** The pages of what was published. All of it is asked as the public, whoever looks. */
@Controller('published')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class PublishedController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get()
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.ask.run(asPublic(request), PUBLISHED, { few: FEW });
    this.pages.send(request, reply, 'published/published.njk', { title: 'Published' }, publishedPage(asked));
  }

  @Get('papers')
  papers(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('after') after?: string): Promise<void> {
    return this.list(request, reply, PAPERS, PAPER_KIND, after, ({ boardPapers }) => boardPapers);
  }

  @Get('outputs')
  outputs(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('after') after?: string): Promise<void> {
    return this.list(request, reply, OUTPUTS, OUTPUT_KIND, after, ({ publishedOutputs }) => publishedOutputs);
  }

  @Get('you-said-we-did')
  reports(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('after') after?: string): Promise<void> {
    return this.list(
      request,
      reply,
      REPORTS,
      REPORT_KIND,
      after,
      ({ publishedFeedbackReports }) => publishedFeedbackReports,
    );
  }

  @Get('adopted-protocols')
  protocols(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('after') after?: string): Promise<void> {
    return this.list(request, reply, PROTOCOLS, PROTOCOL_KIND, after, ({ adoptedProtocols }) => adoptedProtocols);
  }

  @Get('communications')
  async communications(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('after') cursor?: string,
  ): Promise<void> {
    const after = cursor ?? null;
    const { list } = await this.ask.list(
      asPublic(request),
      COMMUNICATIONS,
      {},
      after,
      ({ issuedCommunications }) => issuedCommunications,
    );
    const model = communicationsPage(list, request.url, after);
    this.pages.send(request, reply, 'published/list.njk', { title: model.heading }, model);
  }

  @Get('outputs/:project/:output')
  async output(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { project, output }: { readonly project: string; readonly output: string },
  ): Promise<void> {
    const asked = { project, output };
    const answer = await this.ask.run(asPublic(request), PUBLISHED_OUTPUT, asked);
    const model = publishedOutputPage(answer.publishedOutput);
    this.pages.send(request, reply, 'published/text.njk', { title: model.heading }, model);
  }

  @Get('you-said-we-did/:project/:exercise')
  async report(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { project, exercise }: { readonly project: string; readonly exercise: string },
  ): Promise<void> {
    const asked = { project, exercise };
    const { youSaidWeDid } = await this.ask.run(asPublic(request), YOU_SAID, asked);
    const model = youSaidPage(youSaidWeDid, exercise);
    this.pages.send(request, reply, 'published/you-said.njk', { title: `You said, we did: ${model.heading}` }, model);
  }

  @Get('adopted-protocols/:project/:adoption')
  async protocol(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { project, adoption }: { readonly project: string; readonly adoption: string },
  ): Promise<void> {
    const asked = { project, adoption };
    const answer = await this.ask.run(asPublic(request), ADOPTED, asked);
    if (answer.adoptedProtocol === null) throw new NotFoundError('No text of that name is public.');
    const model = adoptedPage(answer.adoptedProtocol);
    this.pages.send(request, reply, 'published/text.njk', { title: model.heading }, model);
  }

  private async list<Answer, T>(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Question<Answer, { readonly first: number; readonly after: string | null }>,
    kind: Parameters<typeof publishedListPage<T>>[0],
    after: string | null = null,
    listOf: (data: Answer) => Listed<T>,
  ): Promise<void> {
    const { list } = await this.ask.list(asPublic(request), question, {}, after, listOf);
    const model = publishedListPage(kind, list, request.url, after);
    this.pages.send(request, reply, 'published/list.njk', { title: model.heading }, model);
  }
}
