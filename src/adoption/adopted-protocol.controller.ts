import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FORMATS, formatOf } from '../documents/formats.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { requireMay } from '../platform/auth/policy.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import { sendFile } from '../platform/http/send-file.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { refusingUnsound } from '../rendering/refusing-unsound.js';
import { adoptedPaper } from './adopted-paper.js';
import { AdoptedProtocolService, type PublicText } from './adopted-protocol.service.js';

/** Serves adopted texts as files to everybody, once every member has signed. */
@Controller('adopted-protocols')
export class AdoptedProtocolController {
  constructor(
    private readonly protocols: AdoptedProtocolService,
    private readonly renderer: PaperRenderer,
  ) {}

  @Get(':file')
  async file(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireMay(actor, 'adoptedProtocol');
    const [, codes = '', extension] = /^([A-Za-z0-9-]{3,33})\.([a-z]{2,4})$/u.exec(file) ?? [];
    const format = formatOf(extension);
    const text = format && (await this.found(codes.toUpperCase(), actor.revision));
    if (!text) throw new NotFoundError(`There is no adopted text ${file} that is public.`);
    await sendFile(request, reply, {
      name: `${text.projectCode}-${text.snapshot.code}.${format}`.toLowerCase(),
      mediaType: FORMATS[format].mediaType,
      open: true,
      bytes: () =>
        refusingUnsound('This text cannot be written as a file yet.', () =>
          this.renderer.render(adoptedPaper(text), format, request.givenUp),
        ),
    });
  }

  /** The text whose codes these are: codes may have hyphens of their own, so each is tried as the end of the project's. */
  private async found(codes: string, revision: number): Promise<PublicText | null> {
    for (let end = codes.indexOf('-'); end > 0; end = codes.indexOf('-', end + 1)) {
      const text = await this.protocols.text(codes.slice(0, end), codes.slice(end + 1), revision);
      if (text) return text;
    }
    return null;
  }
}
