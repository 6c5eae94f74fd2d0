import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { requireMay } from '../../platform/auth/policy.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { sendFile } from '../../platform/http/send-file.js';
import { MeetingPackService } from './meeting-pack.service.js';

/** Serves the pack of a meeting as one PDF: all that its reader may read, or only what is open to the public. */
@Controller('meeting-packs')
export class MeetingPackController {
  constructor(private readonly packs: MeetingPackService) {}

  @Get(':file')
  async file(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireMay(actor, 'meeting');
    const [, code, open] = /^([A-Z][A-Z0-9-]{0,60}?)(-public)?\.pdf$/u.exec(file) ?? [];
    if (code === undefined) throw new NotFoundError(`There is no pack ${file} that you may read.`);
    await sendFile(request, reply, {
      name: `papers-${code}${open ?? ''}.pdf`,
      mediaType: 'application/pdf',
      open: false,
      bytes: () => this.packs.pack(actor, code, open !== undefined, request.givenUp),
    });
  }
}
