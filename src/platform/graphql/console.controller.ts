import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { takesGzip } from '../http/compress.js';
import { underBase } from '../http/base-path.js';
import { NotFoundError } from './errors.js';

interface Page {
  readonly html: string;
  /** The same as gzip: 9 MB are 2 then. */
  readonly zipped: Buffer;
  readonly policy: string;
}

const FIRST_QUERY = `# The query console. Give your access token below, under Headers:
#   { "Authorization": "Bearer ppt_..." }
{
  me { name }
}
`;

/**
 * The query console, all of it in one file of ours. The page is open to everybody because it holds nothing: a browser
 * cannot send a token for a page, and each question asked from it, the schema's too, needs one.
 */
@Controller()
export class ConsoleController {
  private page: Promise<Page> | undefined;

  constructor(private readonly config: Config) {}

  @Get('graphiql')
  async console(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    if (!this.config.graphiql) throw new NotFoundError('There is no query console here. GRAPHIQL=1 turns it on.');
    const { html, zipped, policy } = await (this.page ??= consolePage(underBase('/graphql', this.config.basePath)));
    reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      'content-security-policy': policy,
    });
    if (!takesGzip(request)) return html;
    reply.header('content-encoding', 'gzip');
    return zipped;
  }
}

/** The page, and a policy that lets run no script but the page's own, and lets it speak with this server alone. */
async function consolePage(endpoint: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql'); // 9 MB, which a start need not wait for
  const html = renderGraphiQL({
    title: 'Programme tracker: query console',
    endpoint,
    subscriptionsProtocol: 'WS',
    defaultQuery: FIRST_QUERY,
  });
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return { html, zipped: await promisify(gzip)(html), policy };
}
