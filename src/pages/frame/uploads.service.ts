import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { fault, formOf } from './upload.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Reads the forms that files are sent by, so that pages take files without script. What else is sent so is not taken. */
@Injectable()
export class Uploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const read = async (request: FastifyRequest, body: Buffer) => {
      const { pathname } = new URL(request.url, 'http://here.invalid');
      if (!pathname.endsWith('/import')) throw fault(415, 'No file is taken here.');
      return formOf(body, request.headers['content-type'] ?? '');
    };
    server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, read);
  }
}
