import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Where somebody begins who only knows the server's name. */
@Controller()
export class HomeController {
  @Get()
  home(@Res() reply: FastifyReply): void {
    void reply.redirect('/board-papers', 303);
  }
}
