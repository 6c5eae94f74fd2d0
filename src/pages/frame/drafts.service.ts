import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from '../../platform/auth/authenticator.js';
import { personOfForm, sessionSecret } from '../../platform/auth/session-cookie.js';
import { hashToken } from '../../platform/auth/token.js';
import { Config } from '../../platform/config/config.js';
import { fieldOf } from './fields-of.js';
import { browserCookie, browserSecret } from './browser-cookie.js';
import { PageStore } from './page-store.service.js';
import { AGAIN, sameSite, type TypedForm, typedForm } from './typed-form.js';

/** A form as it is kept. */
interface Draft extends TypedForm {
  /** Who had typed it, where that is known; nobody else gets it back. */
  readonly personId: string | null;
}

/**
 * Keeps what was typed into a form whose sign-in had ended, or had been replaced by another, by the time it was sent, and shows
 * the form again with it once its sender has signed in. It is bound to the browser that sent it, and to the person for whom the
 * form was drawn, or else whose sign-in has ended.
 */
@Injectable()
export class Drafts {
  private readonly https: boolean;
  private readonly base: string;

  constructor(
    private readonly store: PageStore,
    private readonly authenticator: Authenticator,
    private readonly host: HttpAdapterHost,
    config: Config,
  ) {
    this.base = config.basePath;
    this.https = config.publicUrl?.startsWith('https:') === true;
  }

  /** Keeps the form of a request, and gives the address where it is shown again; null: it held nothing that can be kept. */
  async keep(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const form = sameSite(request) ? typedForm(request.url, request.body) : null;
    if (form === null) return null;
    const { cookie } = request.headers;
    const secret = browserSecret(cookie, this.https, this.base) ?? randomBytes(24).toString('base64url');
    const drawnFor = personOfForm(fieldOf(request.body, 'proof'));
    const draft: Draft = { ...form, personId: drawnFor ?? (await this.formerly(request)) };
    const id = await this.store.keep('DRAFT', ownerOf(secret), draft);
    reply.header('set-cookie', browserCookie(secret, this.https, this.base));
    return `/typed/${id}`;
  }

  /** What was kept, for the browser that sent it and the person it is of; null: nothing, or no longer. */
  async find(request: FastifyRequest, id: string): Promise<TypedForm | 'SOMEBODY_ELSES' | null> {
    const secret = browserSecret(request.headers.cookie, this.https, this.base);
    const found = secret === null ? null : await this.store.find<Draft>('DRAFT', ownerOf(secret), id);
    if (found === null) return null;
    const { personId } = found.content;
    return personId === null || personId === request.actor?.personId ? found.content : 'SOMEBODY_ELSES';
  }

  /**
   * The page of the form with what was typed. The form's own handler draws it, as it would after a refusal: it is sent to it
   * once more, marked as one to be shown and not saved.
   * @returns null where the form cannot be shown any more
   */
  async drawn(request: FastifyRequest, { path, fields }: TypedForm, proof: string): Promise<string | null> {
    const body = new URLSearchParams([...fields, ['proof', proof], [AGAIN, '1']]);
    const answer = await this.host.httpAdapter.getInstance<FastifyInstance>().inject({
      method: 'POST',
      url: path,
      headers: {
        cookie: request.headers.cookie ?? '',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      payload: body.toString(),
    });
    const page = answer.headers['content-type']?.toString().startsWith('text/html') === true;
    return page && (answer.statusCode === 200 || answer.statusCode === 422) ? answer.payload : null;
  }

  /** Whose sign-in a request comes with that has ended; null: it comes with none. */
  private async formerly({ headers, session }: FastifyRequest): Promise<string | null> {
    const ended = session === null ? sessionSecret(headers.cookie, this.https, this.base) : null;
    return ended === null ? null : this.authenticator.formerly(ended);
  }
}

function ownerOf(secret: string): string {
  return `browser ${hashToken(secret)}`;
}
