import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '../auth/actor.js';
import { Authenticator } from '../auth/authenticator.js';
import { bearerToken } from '../auth/bearer.js';
import { sessionCookie, sessionSecret } from '../auth/session-cookie.js';
import { type WriteScope } from '../record/write-scope.js';
import { Config } from '../config/config.js';
import { underBase } from './base-path.js';
import { compressed } from './compress.js';
import { keepTime } from './time-limit.js';
import { answerError } from './error.filter.js';
import { plannedError } from '../graphql/errors.js';
import { QuickAnswers } from '../graphql/quick-answers.service.js';
import { type Payer, RequestBudget } from '../rates/request-budget.service.js';
import { securityHeaders } from './headers.js';
import { watchRequests } from '../telemetry/request-telemetry.js';
import { Telemetry } from '../telemetry/telemetry.js';
import { loggedPath } from './logged-path.js';
import { Log } from './log.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on paths that are open before authentication. */
    actor: Actor | null;
    /** The secret of the sign-in that the request came with in a cookie; null without one. */
    session: string | null;
    /** Whose share of requests it takes from; null on paths that are open before authentication. */
    payer: Payer | null;
    /** Aborted when the time of the request is up, or its sender has gone before the answer. */
    givenUp: AbortSignal;
    /** Of each operation of the request that writes, how far it has come. */
    writes: WriteScope[];
  }
}

/** Paths that say nothing of the record and must answer even when the database does not. */
const OPEN_PATHS = /^\/(health\/(live|ready)|graphiql)\/?(\?|$)/;

/** Routes, however their address was spelt, where no cookie counts, so that no other site can have a browser write there. */
const PROGRAMS_ONLY = /^\/graphql(\/|\?|$)/;

/** Routes whose address says who asks: no header and no cookie counts there. */
const FEEDS = '/feeds/';

/** What happens to every request before its handler and after its answer; whatever the entry point, it is the same. */
export function addRequestHooks(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const config = app.get(Config);
  const authenticator = app.get(Authenticator);
  const log = app.get(Log);
  const budget = app.get(RequestBudget);
  const quick = app.get(QuickAnswers);
  /** Before anything is asked of the database: whose share it takes from. */
  const pay = (request: FastifyRequest, secret: string | null): void => {
    request.payer = budget.payer(secret, request.ip);
    budget.spend(request.payer, 1);
  };
  /** From now on a secret that was let in pays for itself. */
  const letIn = (request: FastifyRequest, secret: string): void => {
    if (request.payer?.kind !== 'token') budget.remember(secret);
  };
  const https = config.publicUrl?.startsWith('https:') === true;
  const headers = securityHeaders(https);

  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('session', null);
  fastify.decorateRequest('payer', null);
  fastify.decorateRequest('givenUp');
  fastify.decorateRequest('writes');

  watchRequests(fastify, app.get(Telemetry));

  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    keepTime(request, reply, config.limits.requestMs, log);
    done();
  });

  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    reply.headers(headers);
    reply.header('x-request-id', request.id);
    done();
  });

  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (OPEN_PATHS.test(request.url)) return;
    try {
      if (request.routeOptions.url?.startsWith(FEEDS) === true) {
        const { secret } = request.params as { readonly secret?: string };
        pay(request, secret ?? null);
        request.actor = { ...(await authenticator.feed(secret ?? null, request.id)), address: request.ip };
        if (secret !== undefined && request.actor.personId !== null) letIn(request, secret);
        return;
      }
      const secret = PROGRAMS_ONLY.test(request.routeOptions.url ?? request.url)
        ? null
        : sessionSecret(request.headers.cookie, https, config.basePath);
      const token = bearerToken(request.headers.authorization);
      if (secret === null || token !== null) {
        pay(request, token);
        request.actor = { ...(await authenticator.identify(token, request.id)), address: request.ip };
        if (token !== null) letIn(request, token);
        return;
      }
      pay(request, secret);
      request.actor = { ...(await authenticator.session(secret, request.id)), address: request.ip };
      if (request.actor.personId === null) reply.header('set-cookie', sessionCookie(null, https, config.basePath));
      else {
        request.session = secret;
        letIn(request, secret);
      }
    } catch (error) {
      if (!reply.sent && plannedError(error)?.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
      answerError(error, request, reply, log);
    }
  });

  fastify.addHook('onRoute', (route) => {
    if (route.url !== '/graphql') return;
    const { handler } = route;
    route.handler = async function (request, reply) {
      const text = await quick.answer(request, reply);
      return text ?? handler.call(this, request, reply);
    };
  });

  fastify.addHook('onSend', (_request: FastifyRequest, reply: FastifyReply, _payload: unknown, done: () => void) => {
    const to = reply.getHeader('location');
    if (typeof to === 'string') reply.header('location', underBase(to, config.basePath));
    done();
  });

  fastify.addHook('onSend', compressed);

  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const path = loggedPath(request.url, request.routeOptions.url);
    const facts = { requestId: request.id, method: request.method, path, status: reply.statusCode };
    const who = { personId: request.actor?.personId, tokenId: request.actor?.tokenId, address: request.ip };
    log.lines.info({ ...facts, ms: Math.round(reply.elapsedTime), ...who }, 'request');
    done();
  });
}
