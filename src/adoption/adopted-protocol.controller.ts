import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaperUnsoundError } from '../documents/paper-errors.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import type { Format } from '../documents/formats.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { requireMay } from '../platform/auth/policy.js';
import { AppError, NotFoundError } from '../platform/graphql/errors.js';
import { adoptedPaper } from './adopted-paper.js';
import { AdoptedProtocolService, type PublicText } from './adopted-protocol.service.js';

/** The page loads nothing but its own style, and runs nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

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
    const { codes, format } = this.named(file);
    const text = format && (await this.found(codes, actor.revision));
    if (!text) throw new NotFoundError(`There is no adopted text ${file} that is public.`);
    const bytes = await this.written(text, format, request.givenUp);
    if (format === 'html') reply.header('content-security-policy', PAGE_POLICY);
    const shown = format === 'html' || format === 'pdf' ? 'inline' : 'attachment';
    const name = `${text.projectCode}-${text.snapshot.code}.${format}`.toLowerCase();
    void reply
      .header('cache-control', 'public, no-cache')
      .header('content-type', this.renderer.mediaType(format))
      .header('content-disposition', `${shown}; filename="${name}"`)
      .send(bytes);
  }

  /** The codes and the format in a file name such as `mcc-ad3.docx`; format null where it is none of ours. */
  private named(file: string): { readonly codes: string; readonly format: Format | null } {
    const [, codes = '', extension] = /^([A-Za-z0-9-]{3,33})\.([a-z]{2,4})$/u.exec(file) ?? [];
    return { codes: codes.toUpperCase(), format: this.renderer.formats.find((one) => one === extension) ?? null };
  }

  /** The text whose codes these are: codes may have hyphens of their own, so each is tried as the end of the project's. */
  private async found(codes: string, revision: number): Promise<PublicText | null> {
    for (let end = codes.indexOf('-'); end > 0; end = codes.indexOf('-', end + 1)) {
      const text = await this.protocols.text(codes.slice(0, end), codes.slice(end + 1), revision);
      if (text) return text;
    }
    return null;
  }

  private async written(text: PublicText, format: Format, signal: AbortSignal): Promise<Buffer> {
    try {
      return await this.renderer.render(adoptedPaper(text), format, signal);
    } catch (error) {
      if (!(error instanceof PaperUnsoundError)) throw error;
      throw new AppError('CONFLICT', `This text cannot be written as a file yet. ${error.message}`);
    }
  }
}
