/** Sends what a controller serves as a file: what may keep it, what it is named, and what a browser may do with it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasAlready } from './entity-tag.js';

/** A page of ours that is shown: it loads nothing but its own style and pictures, and runs nothing. */
const SHOWN =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Should a browser show a file that was made elsewhere all the same, it loads nothing and runs nothing. */
const SAVED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** A file as its controller describes it. */
export interface ServedFile {
  /** As it is saved; letters beyond ASCII only of a foreign one. */
  readonly name: string;
  readonly mediaType: string;
  /** Whether everybody may read it: then caches on the way may keep it too. */
  readonly open: boolean;
  /** True: a browser saves it and does not show it. Default: all but web pages and PDF. */
  readonly save?: boolean;
  /** True: it was made elsewhere, so that nothing of it may be trusted. */
  readonly foreign?: boolean;
  /** The hash of its bytes, by which a client that has them is not sent them again. */
  readonly sha256?: string;
  /** Its bytes, which are not asked for where the client has them. */
  readonly bytes: Buffer | (() => Promise<Buffer>);
}

/** Answers a request with a file; with no more than its headers, where the client has these very bytes. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, file: ServedFile): Promise<void> {
  const { sha256 } = file;
  const has = sha256 !== undefined && hasAlready(request.headers['if-none-match'], sha256);
  const bytes = has || Buffer.isBuffer(file.bytes) ? file.bytes : await file.bytes();
  reply.header('vary', 'authorization').header('cache-control', `${file.open ? 'public' : 'private'}, no-cache`);
  if (sha256 !== undefined) reply.header('etag', `"${sha256}"`);
  if (has) {
    void reply.code(304).send();
    return;
  }
  const page = file.mediaType.startsWith('text/html');
  if (file.foreign === true || page) reply.header('content-security-policy', file.foreign === true ? SAVED : SHOWN);
  const save = file.save ?? !(page || file.mediaType === 'application/pdf');
  void reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `${save ? 'attachment' : 'inline'}; ${nameOf(file)}`)
    .send(bytes);
}

/** The name of a file as a header has it; of one that was made elsewhere also as RFC 8187 writes letters beyond ASCII. */
function nameOf({ name, foreign }: ServedFile): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  if (foreign !== true) return `filename="${plain}"`;
  const coded = encodeURIComponent(name).replace(/['()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `filename="${plain}"; filename*=UTF-8''${coded}`;
}
