import { type IncomingMessage } from 'node:http';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type pino from 'pino';
import { type Config } from '../config/config.js';
import { fastifyTrust } from '../config/trusted-proxies.js';
import { badAddress } from './bad-address.js';
import { withoutBase } from './base-path.js';
import { Leaving } from '../health/leaving.service.js';
import { closeIdleConnections, endConnections } from './drain.js';
import { NestLog } from './log.js';
import { addRequestHooks } from './request-hooks.js';
import { requestIdFrom } from './request-id.js';

/** Milliseconds a client may take to send its request. */
const RECEIVE_MS = 30_000;

/**
 * Builds the server around a root module, short of listening.
 * @throws whatever keeps it from starting: the database, a migration
 */
export async function createApp(
  root: DynamicModule,
  config: Config,
  lines: pino.Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: config.limits.bodyBytes,
    requestTimeout: RECEIVE_MS,
    trustProxy: fastifyTrust(config.trustProxy),
    rewriteUrl: (request: IncomingMessage) => withoutBase(request.url ?? '/', config.basePath),
    frameworkErrors: badAddress(config),
    genReqId: (request: IncomingMessage) => requestIdFrom(request.headers['x-request-id']),
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLog(lines),
    abortOnError: false,
    forceCloseConnections: false,
  });
  addRequestHooks(app);
  const leaving = app.get(Leaving);
  endConnections(app.getHttpAdapter().getInstance(), () => leaving.hasBegun);
  closeIdleConnections(app.getHttpAdapter().getInstance());
  return app;
}
