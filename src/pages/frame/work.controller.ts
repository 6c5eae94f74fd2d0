import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LongWork } from './long-work.service.js';
import { PageErrorFilter } from './page-error.filter.js';

/** Shows work that is under way. */
@Controller('work')
@UseFilters(PageErrorFilter)
export class WorkController {
  constructor(private readonly work: LongWork) {}

  @Get(':id')
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    return this.work.show(request, reply, id);
  }
}
