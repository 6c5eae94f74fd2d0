import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { PageAssets } from './page-assets.service.js';
import { sendText } from './page-renderer.service.js';

/** Serves what pages load. An address names the file's very bytes, so a browser may keep it for good. */
@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: PageAssets) {}

  @Get('*')
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = this.assets.find(request.url);
    if (!found) throw new NotFoundError('There is no such file.');
    reply.headers({ 'content-type': found.mediaType, 'cache-control': 'public, max-age=31536000, immutable' });
    await sendText(request, reply, found.bytes);
  }
}
