import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOfRequest } from './frame/request-actor.js';

/** Where somebody begins who only knows the server's name. */
@Controller()
export class HomeController {
  @Get()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void reply.redirect(actorOfRequest(request).personId === null ? '/board-papers' : '/programme', 303);
  }
}
