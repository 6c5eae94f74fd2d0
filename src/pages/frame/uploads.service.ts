import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A file that was sent by a form. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

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

/** The fields of a form by name: texts as they are, files as `Upload`; of several with one name the first. */
export async function formOf(body: Buffer, contentType: string): Promise<Readonly<Record<string, string | Upload>>> {
  const fields = new Map<string, string | Upload>();
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    for (const [name, value] of form) {
      if (fields.has(name)) continue;
      if (typeof value === 'string') fields.set(name, value);
      else fields.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  } catch {
    throw fault(400, 'The form could not be read. Load the page again and send it anew.');
  }
  return Object.fromEntries(fields);
}

/** As Fastify's own errors are: with the status that is answered. */
function fault(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}
