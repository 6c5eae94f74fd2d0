import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { takesGzip } from '../../platform/http/compress.js';
import { PageAssets } from './page-assets.service.js';

/** Serves what pages load. An address names the file's very bytes, so a browser may keep it for good. */
@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: PageAssets) {}

  @Get('*')
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = this.assets.find(request.url);
    if (!found) throw new NotFoundError('There is no such file.');
    reply.headers({ 'content-type': found.mediaType, 'cache-control': 'public, max-age=31536000, immutable' });
    reply.header('vary', 'accept-encoding');
    const zipped = takesGzip(request);
    if (zipped) reply.header('content-encoding', 'gzip');
    await reply.send(zipped ? found.zipped : found.bytes);
  }
}
