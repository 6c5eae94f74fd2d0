import { type Server as HttpServer, type IncomingMessage } from 'node:http';
import { type Duplex } from 'node:stream';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CloseCode, type Context } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Actor } from '../auth/actor.js';
import { withoutBase } from '../http/base-path.js';
import { Authenticator } from '../auth/authenticator.js';
import { bearerToken } from '../auth/bearer.js';
import { Config } from '../config/config.js';
import { Log } from '../http/log.js';
import { RequestBudget } from '../rates/request-budget.service.js';
import { requestIdFrom } from '../http/request-id.js';
import { errorFormatter } from './format-error.js';
import { prepareSubscription } from './prepare-subscription.js';
import { SocketWatch } from './socket-watch.js';

const PATH = '/graphql';
/** Milliseconds a client has to answer a goodbye. */
const GOODBYE_MS = 500;

interface Session {
  readonly token: string | null;
  readonly actor: Actor;
}

/** A connection as graphql-ws hands it to us. */
type Connection = Context<Record<string, unknown>, { readonly socket: WebSocket; readonly request: IncomingMessage }>;

/**
 * Serves subscriptions over graphql-ws; queries and mutations come by HTTP. The sender is asked for again before each
 * event: when the token has gone, or the roles are others, the socket is closed.
 */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sockets: WebSocketServer;
  private readonly sessions = new WeakMap<WebSocket, Session>();
  private readonly watch: SocketWatch;
  private readonly format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly authenticator: Authenticator,
    private readonly config: Config,
    private readonly budget: RequestBudget,
    log: Log,
  ) {
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: config.limits.bodyBytes });
    this.watch = new SocketWatch(this.sockets.clients);
    this.format = errorFormatter(config.limits, log);
  }

  onApplicationBootstrap(): void {
    const server = this.http.httpAdapter.getHttpServer() as HttpServer; // declared any by Nest
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (withoutBase(request.url ?? '', this.config.basePath).split('?', 1)[0] !== PATH) {
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
        return;
      }
      const address = this.addressOf(request);
      if (!this.watch.admits(address)) {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 60\r\nConnection: close\r\n\r\n');
        return;
      }
      this.sockets.handleUpgrade(request, socket, head, (client) => {
        this.watch.open(client, address);
        this.sockets.emit('connection', client, request);
      });
    });
    useServer<Record<string, unknown>>(
      {
        schema: this.schemaHost.schema,
        onConnect: (connection: Connection) => this.welcome(connection),
        onSubscribe: (connection: Connection, _id, payload) =>
          prepareSubscription(this.schemaHost.schema, payload, this.config, this.contextOf(connection)),
        onNext: async (connection: Connection, _id, _payload, _args, result) => {
          await this.checkAgain(connection);
          if (result.errors === undefined) return undefined;
          return { ...result, errors: this.formatted(result.errors) };
        },
        onError: (_connection, _id, _payload, errors) => this.formatted(errors),
      },
      this.sockets,
    );
  }

  /** Says goodbye to every client, and hangs up on those who do not answer. */
  async onModuleDestroy(): Promise<void> {
    this.watch.stop();
    for (const client of this.sockets.clients) client.close(1001, 'The server is closing');
    const hangUp = setTimeout(() => {
      for (const client of this.sockets.clients) client.terminate();
    }, GOODBYE_MS);
    await new Promise<void>((resolve) => this.sockets.close(() => resolve()));
    clearTimeout(hangUp);
  }

  private async welcome({ connectionParams, extra, subscriptions }: Connection): Promise<boolean> {
    try {
      const token = bearerToken(connectionParams?.['authorization'] ?? connectionParams?.['Authorization']);
      // by the address of the socket itself: behind a proxy that is the proxy's, whose clients then share it until known
      this.budget.spend(this.budget.payer(token, extra.request.socket.remoteAddress ?? ''), 1);
      const actor = await this.authenticator.identify(token, requestIdFrom(extra.request.headers['x-request-id']));
      this.sessions.set(extra.socket, { token, actor });
      this.watch.welcomed(extra.socket, () => Object.keys(subscriptions).length > 0);
      return true;
    } catch (error) {
      this.refuse(extra.socket, error);
      return false;
    }
  }

  private async checkAgain({ extra }: Connection): Promise<void> {
    const session = this.sessionOf(extra.socket);
    try {
      const now = await this.authenticator.identify(session.token, session.actor.requestId);
      if (JSON.stringify(now.grants) === JSON.stringify(session.actor.grants)) return;
      extra.socket.close(CloseCode.Forbidden, 'Your roles have changed; connect again');
    } catch (error) {
      this.refuse(extra.socket, error);
    }
  }

  /** Where a socket comes from; behind a proxy that is believed, what the proxy saw. */
  private addressOf({ headers, socket }: IncomingMessage): string {
    const seen =
      this.config.trustProxy === false ? undefined : headers['x-forwarded-for']?.toString().split(',').at(-1);
    return seen?.trim() ?? socket.remoteAddress ?? '';
  }

  private refuse(socket: WebSocket, error: unknown): void {
    const { message } = this.format({ message: '' }, error);
    socket.close(CloseCode.Unauthorized, message.slice(0, 120));
  }

  private contextOf({ extra }: Connection) {
    const { actor } = this.sessionOf(extra.socket);
    return {
      actor,
      requestId: actor.requestId ?? '',
      signal: null,
      idempotencyKey: null,
      writes: [],
      req: extra.request,
    };
  }

  private sessionOf(socket: WebSocket): Session {
    const session = this.sessions.get(socket);
    if (session === undefined) throw new Error('this socket has not been welcomed');
    return session;
  }

  private formatted(errors: readonly (GraphQLError | GraphQLFormattedError)[]): GraphQLFormattedError[] {
    return errors.map((error) => (error instanceof GraphQLError ? this.format(error.toJSON(), error) : error));
  }
}
