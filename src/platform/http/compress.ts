import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type FastifyReply, type FastifyRequest } from 'fastify';

const zip = promisify(gzip);

/** Bytes from which an answer is worth the work: what programs ask for again and again is smaller. */
const LARGE = 50_000;
/** What is not compressed already. */
const TEXT = /^(text\/|application\/(?:graphql-response\+json|json|xml|atom\+xml|javascript)|image\/svg\+xml)/u;

export function takesGzip(request: FastifyRequest): boolean {
  return /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
}

/** A large text as gzip, made beside the server's own thread, where its asker takes that; anything else as it is. */
export async function compressed(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
  const type = reply.getHeader('content-type');
  if (payload.length < LARGE || reply.hasHeader('content-encoding') || !TEXT.test(String(type))) return payload;
  if (String(reply.getHeader('etag') ?? '').startsWith('"')) return payload; // a strong tag promises these very bytes
  const vary = reply.getHeader('vary');
  reply.header('vary', vary === undefined ? 'accept-encoding' : `${String(vary)}, accept-encoding`);
  if (request.method === 'HEAD' || !takesGzip(request)) return payload;
  reply.header('content-encoding', 'gzip').removeHeader('content-length');
  return zip(payload);
}
