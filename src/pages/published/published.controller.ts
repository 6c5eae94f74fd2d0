import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { Ask } from '../frame/ask.service.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
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
  type AskedPublished,
  type Communication,
  FEW,
  OUTPUT_KIND,
  PAPER_KIND,
  PROTOCOL_KIND,
  publishedListPage,
  publishedPage,
  REPORT_KIND,
} from './published-page.js';
import {
  adoptedPage,
  type AskedAdopted,
  type AskedPublishedOutput,
  publishedOutputPage,
} from './published-text-page.js';
import { type AskedYouSaid, youSaidPage } from './you-said-page.js';

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
    const asked = await this.ask.run<AskedPublished>(asPublic(request), PUBLISHED, { few: FEW });
    this.pages.send(request, reply, 'published/published.njk', { title: 'Published' }, publishedPage(asked));
  }

  @Get('papers')
  papers(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('after') after?: string): Promise<void> {
    return this.list(request, reply, PAPERS, PAPER_KIND, after);
  }

  @Get('outputs')
  outputs(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('after') after?: string): Promise<void> {
    return this.list(request, reply, OUTPUTS, OUTPUT_KIND, after);
  }

  @Get('you-said-we-did')
  reports(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('after') after?: string): Promise<void> {
    return this.list(request, reply, REPORTS, REPORT_KIND, after);
  }

  @Get('adopted-protocols')
  protocols(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('after') after?: string): Promise<void> {
    return this.list(request, reply, PROTOCOLS, PROTOCOL_KIND, after);
  }

  @Get('communications')
  async communications(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('after') cursor?: string,
  ): Promise<void> {
    const after = cursor ?? null;
    const list = await this.asked<Communication>(request, COMMUNICATIONS, after);
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
    const answer = await this.ask.run<{ publishedOutput: AskedPublishedOutput }>(
      asPublic(request),
      PUBLISHED_OUTPUT,
      asked,
    );
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
    const { youSaidWeDid } = await this.ask.run<{ youSaidWeDid: AskedYouSaid }>(asPublic(request), YOU_SAID, asked);
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
    const answer = await this.ask.run<{ adoptedProtocol: AskedAdopted | null }>(asPublic(request), ADOPTED, asked);
    if (answer.adoptedProtocol === null) throw new NotFoundError('No text of that name is public.');
    const model = adoptedPage(answer.adoptedProtocol);
    this.pages.send(request, reply, 'published/text.njk', { title: model.heading }, model);
  }

  private async list<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    document: string,
    kind: Parameters<typeof publishedListPage<T>>[0],
    cursor: string | undefined,
  ): Promise<void> {
    const after = cursor ?? null;
    const model = publishedListPage(kind, await this.asked<T>(request, document, after), request.url, after);
    this.pages.send(request, reply, 'published/list.njk', { title: model.heading }, model);
  }

  private async asked<T>(request: FastifyRequest, document: string, after: string | null): Promise<Listed<T>> {
    const first = (data: Readonly<Record<string, Listed<T>>>): Listed<T> => Object.values(data)[0]!;
    return (await this.ask.list(asPublic(request), document, {}, after, first)).list;
  }
}
