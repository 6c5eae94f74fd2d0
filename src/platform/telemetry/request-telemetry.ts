import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type OperationDefinitionNode } from 'graphql';
import { type Telemetry } from './telemetry.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The trace of the request; null where none is kept. */
    span: Span | null;
  }
}

/** Bounds in seconds of the histogram of answers, as OpenTelemetry advises. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/**
 * Times each request by its route, and traces it. Names follow OpenTelemetry's conventions for HTTP. The address that was
 * called is left out: addresses of feeds and sign-in links hold secrets.
 */
export function watchRequests(fastify: FastifyInstance, { meter, tracer }: Telemetry): void {
  if (meter === null && tracer === null) return;
  fastify.decorateRequest('span', null);
  if (tracer !== null) {
    fastify.addHook('onRequest', (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
      const caller = propagation.extract(ROOT_CONTEXT, request.headers);
      const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER }, caller);
      request.span = span;
      context.with(trace.setSpan(caller, span), done);
    });
    // a body that was read in between came by the socket, which knows of no request
    fastify.addHook('preValidation', ({ span }: FastifyRequest, _reply: FastifyReply, done: () => void) => {
      context.with(span === null ? context.active() : trace.setSpan(ROOT_CONTEXT, span), done);
    });
  }
  const duration = meter?.createHistogram('http.server.request.duration', {
    description: 'From the head of a request to the end of its answer.',
    unit: 's',
    advice: { explicitBucketBoundaries: SECONDS },
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const attributes = attributesOf(request, reply);
    duration?.record(reply.elapsedTime / 1000, attributes);
    request.span?.updateName(`${request.method} ${attributes['http.route']}`).setAttributes(attributes);
    if (reply.statusCode >= 500) request.span?.setStatus({ code: SpanStatusCode.ERROR });
    request.span?.end();
    done();
  });
}

/** Few values each, so that no caller can make ever more rows of a metric. */
function attributesOf(request: FastifyRequest, reply: FastifyReply) {
  return {
    'http.request.method': request.method,
    'http.route': request.routeOptions.url ?? 'none',
    'http.response.status_code': reply.statusCode,
  } satisfies Attributes;
}

/** Notes on the trace of the present request which GraphQL operation it carries. */
export function traceOperation({ operation, name }: OperationDefinitionNode): void {
  const asked = { 'graphql.operation.type': operation, 'graphql.operation.name': name?.value.slice(0, 100) ?? '' };
  trace.getActiveSpan()?.setAttributes(asked);
}
