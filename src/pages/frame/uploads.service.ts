import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { AppError } from '../../platform/graphql/errors.js';
import { fieldOf } from './fields-of.js';
import { PageStore } from './page-store.service.js';
import { actorOfRequest } from './request-actor.js';
import { fault, formOf, type KeptUpload, type Upload } from './upload.js';

/** What is said where a file has been kept too long, or too many have come after it. */
export const GONE = 'The file is no longer kept here. Choose it again.';

/** Bytes of a file that is too large that are read to their end, so that its sender is told. */
const MOST_DISCARDED = 209_715_200;

/** What a form holds beside its file: names of fields, a proof. */
const BESIDE = 65_536;

/**
 * Reads the forms that files are sent by, so that pages take files without script, and keeps the files between the steps of
 * an import. What else is sent so is not taken.
 */
@Injectable()
export class Uploads implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: Config,
    private readonly store: PageStore,
  ) {}

  /** The largest file, in words: "10 MB". */
  get largest(): string {
    const { uploadBytes } = this.config.limits;
    return uploadBytes >= 1_048_576
      ? `${Math.floor(uploadBytes / 104_857.6) / 10} MB`
      : `${Math.floor(uploadBytes / 1_024)} KB`;
  }

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const { uploadBytes, bodyBytes } = this.config.limits;
    const read = async (request: FastifyRequest, body: Buffer) => {
      const { pathname } = new URL(request.url, 'http://here.invalid');
      if (!/\/(?:import|attach|word|house-style|mail\/stop\/[\w-]+)$/u.test(pathname))
        throw fault(415, 'No file is taken here.');
      return formOf(body, request.headers['content-type'] ?? '');
    };
    const bodyLimit = uploadBytes + BESIDE;
    server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit }, read);
    server.addHook('onRequest', (request: FastifyRequest, _reply: FastifyReply, next: (error?: Error) => void) => {
      const length = Number(request.headers['content-length'] ?? 0);
      const file = request.headers['content-type']?.startsWith('multipart/form-data') === true;
      // Somebody who is not signed in can import nothing, and so may send no more than any form holds.
      if (!file || length <= (request.actor?.personId ? bodyLimit : bodyBytes)) {
        next();
        return;
      }
      const refuse = (): void => next(new AppError('PAYLOAD_TOO_LARGE', this.tooLarge));
      // A browser reads the answer only once it has sent all it has; what is beyond all measure is cut off.
      if (length > MOST_DISCARDED) refuse();
      else request.raw.resume().once('end', refuse);
    });
  }

  /** Says how large a file may be. */
  get tooLarge(): string {
    return `The file must be ${this.largest} or smaller. Nothing was saved. Go back and send a smaller file, or send it in parts.`;
  }

  /** The file of a form: one that came with it, which is kept from now on, or one that an earlier step kept. Null: it has none. */
  async kept(request: FastifyRequest, body: unknown): Promise<KeptUpload | null> {
    const sent = (body as Readonly<Record<string, unknown>> | null)?.['file'] as Upload | undefined;
    if (sent && typeof sent === 'object' && sent.bytes.length > 0) {
      const id = await this.store.keep('UPLOAD', ownerOf(request), { name: sent.name }, sent.bytes);
      return { id, name: sent.name };
    }
    const id = fieldOf(body, 'upload');
    if (id === '') return null;
    return { id, name: (await this.find(request, id))?.name ?? '' };
  }

  /** The same of a form into which rows may be pasted as well: these are kept as a file is. */
  async keptRows(request: FastifyRequest, body: unknown): Promise<KeptUpload | null> {
    const kept = await this.kept(request, body);
    const pasted = fieldOf(body, 'pasted');
    if (kept || pasted.trim() === '') return kept;
    const name = 'pasted rows';
    return { id: await this.store.keep('UPLOAD', ownerOf(request), { name }, Buffer.from(pasted)), name };
  }

  /** A file that was kept for whoever asks; null: there is none, or no longer. */
  async find(request: FastifyRequest, id: string): Promise<Upload | null> {
    const found = await this.store.find<{ name: string }>('UPLOAD', ownerOf(request), id);
    return found?.bytes ? { name: found.content.name, bytes: found.bytes } : null;
  }
}

function ownerOf(request: FastifyRequest): string {
  return `person ${actorOfRequest(request).personId ?? 'nobody'}`;
}
