import { type FastifyInstance } from 'fastify';

/** How often connections that have fallen idle are looked for while the server closes, in milliseconds. */
const SWEEP_MS = 50;

/** Has each answer end its connection once the server was asked to end. */
export function endConnections(fastify: FastifyInstance, isLeaving: () => boolean): void {
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (isLeaving()) reply.header('connection', 'close');
    done();
  });
}

/**
 * Makes closing prompt: Fastify lets requests in hand finish, but then waits for the keep-alive connections they came by
 * until those time out. While it closes we end each connection as soon as it is idle.
 */
export function closeIdleConnections(fastify: FastifyInstance): void {
  let sweep: NodeJS.Timeout | undefined;
  fastify.addHook('preClose', (done) => {
    sweep = setInterval(() => fastify.server.closeIdleConnections(), SWEEP_MS);
    done();
  });
  fastify.addHook('onClose', (_instance, done) => {
    clearInterval(sweep);
    done();
  });
}
