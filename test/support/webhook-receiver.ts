import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A message as it came. */
export interface ReceivedHook {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly path: string;
}

/** A program of others that webhooks are sent to, over HTTP on this machine. */
export interface WebhookReceiver {
  readonly url: string;
  /** The setting by which the tracker sends to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything that came, in the order in which it came. */
  readonly received: ReceivedHook[];
  /** What is done with a message once it is noted; a test changes it. */
  answer: (hook: ReceivedHook, response: http.ServerResponse) => void | Promise<void>;
  until(count: number): Promise<readonly ReceivedHook[]>;
  stop(): Promise<void>;
}

const THANKS: WebhookReceiver['answer'] = (_, response) => void response.writeHead(204).end();

export async function startWebhookReceiver(port = 0): Promise<WebhookReceiver> {
  const received: ReceivedHook[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      const body = Buffer.concat(parts).toString('utf8');
      const hook = { id: headers['webhook-id'] ?? '', headers, body, path: request.url ?? '' };
      received.push(hook);
      void receiver.answer(hook, response);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    env: { WEBHOOK_LOCAL_HOSTS: '127.0.0.1' },
    received,
    answer: THANKS,
    async until(count) {
      while (received.length < count) await delay(10);
      return received;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
