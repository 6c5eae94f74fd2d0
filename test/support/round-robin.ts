import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Proxy {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Options {
  /** Taken off the front of every address; an address without it is not the program's and answers 418. */
  readonly prefix?: string;
  /** False: the address is passed on whole. Default: without the prefix. */
  readonly strips?: boolean;
  /** Whether a request is for the next instance, not for the same as the one before. Default: each is. */
  readonly moves?: (request: http.IncomingMessage) => boolean;
}

/** A proxy that gives each request to the next of several instances, whoever sent it. */
export async function startProxy(instances: () => readonly string[], options: Options = {}): Promise<Proxy> {
  const { prefix = '', strips = true, moves = () => true } = options;
  let turn = 0;
  const server = http.createServer((request, response) => {
    const address = request.url ?? '/';
    if (address !== prefix && !address.startsWith(`${prefix}/`) && !address.startsWith(`${prefix}?`)) {
      response.writeHead(418).end('outside');
      return;
    }
    const urls = instances();
    if (moves(request)) turn++;
    const target = new URL(urls[turn % urls.length]!);
    const path = strips ? address.slice(prefix.length) || '/' : address;
    const passed = http.request(
      {
        host: target.hostname,
        port: target.port,
        method: request.method,
        path,
        headers: { ...request.headers, connection: 'close' },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    passed.on('error', () => response.writeHead(502).end());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
