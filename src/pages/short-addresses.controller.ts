import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageErrorFilter } from './frame/page-error.filter.js';
import { actorOfRequest } from './frame/request-actor.js';
import { firstPage } from './frame/ways-on.js';

/** Leads from addresses that people shorten or guess to the pages that they mean. */
@Controller()
@UseFilters(PageErrorFilter)
export class ShortAddressesController {
  @Get()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void reply.redirect(firstPage(actorOfRequest(request)), 303);
  }

  @Get('projects')
  projects(@Res() reply: FastifyReply): void {
    void reply.redirect('/programme', 303);
  }

  @Get('papers')
  papers(@Res() reply: FastifyReply): void {
    void reply.redirect('/board-papers', 303);
  }

  @Get(['minutes', 'bodies'])
  meetings(@Res() reply: FastifyReply): void {
    void reply.redirect('/meetings', 303);
  }

  @Get('review-packs')
  changes(@Res() reply: FastifyReply): void {
    void reply.redirect('/programme', 303);
  }

  @Get('you-said-we-did')
  youSaid(@Res() reply: FastifyReply): void {
    void reply.redirect('/published/you-said-we-did', 303);
  }

  @Get('adopted-protocols')
  adopted(@Res() reply: FastifyReply): void {
    void reply.redirect('/published/adopted-protocols', 303);
  }
}
