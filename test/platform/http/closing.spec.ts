import http from 'node:http';
import pg from 'pg';
import { WebSocket } from 'ws';
import { Leaving } from '../../../src/platform/health/leaving.service.js';
import { ADMIN_TOKEN, startTestApp } from '../../support/app.js';

/** Holds a table so that whoever reads it waits, until `release`. */
async function hold(databaseUrl: string, table: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return {
    /** Until somebody waits for the table. */
    async awaited(): Promise<void> {
      for (;;) {
        const { rowCount } = await client.query('SELECT 1 FROM pg_locks WHERE NOT granted');
        if (rowCount !== 0) return;
      }
    },
    async release(): Promise<void> {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

describe('closing', () => {
  it('finishes the request in hand, though its connection is kept alive and a socket is open', async () => {
    const app = await startTestApp();
    const agent = new http.Agent({ keepAlive: true });
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    const goodbye = new Promise<number>((resolve) => socket.once('close', resolve));
    const held = await hold(app.databaseUrl, 'role_grant');
    const answer = post(app.url, agent, '{ roleGrants { role } }');
    await held.awaited();
    const order: string[] = [];
    const closing = app.stop().then(() => order.push('closed'));
    expect(await goodbye).toBe(1001);
    await held.release();
    expect(await answer.then((body) => (order.push('answered'), body))).toContain('ADMINISTRATOR');
    await closing;
    expect(order).toEqual(['answered', 'closed']);
    agent.destroy();
  });

  it('hangs up on a socket that does not answer the goodbye', async () => {
    const app = await startTestApp();
    const raw = http.request(`${app.url}/graphql`, {
      headers: {
        connection: 'upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      },
    });
    raw.end();
    const mute = await new Promise<NodeJS.EventEmitter & { resume(): void; destroy(): void }>((resolve) =>
      raw.once('upgrade', (_, socket) => resolve(socket)),
    );
    mute.on('error', () => undefined);
    mute.resume();
    const gone = new Promise((resolve) => mute.once('close', () => resolve('gone')));
    await app.stop();
    expect(await gone).toBe('gone');
  });

  it('serves on once it was asked to end, is not ready, and ends each connection with its answer', async () => {
    const app = await startTestApp();
    const agent = new http.Agent({ keepAlive: true });
    const connectionOf = (path: string): Promise<[number | undefined, string | undefined]> =>
      new Promise((resolve, reject) => {
        const request = http.get(`${app.url}${path}`, { agent }, (response) => {
          response.resume().on('end', () => resolve([response.statusCode, response.headers.connection]));
        });
        request.on('error', reject);
      });
    expect(await connectionOf('/health/ready')).toEqual([200, 'keep-alive']);
    await app.app.get(Leaving).begin();
    expect(await connectionOf('/health/ready')).toEqual([503, 'close']);
    expect(await connectionOf('/health/live')).toEqual([200, 'close']);
    expect(await post(app.url, agent, '{ roleGrants { role } }')).toContain('ADMINISTRATOR');
    agent.destroy();
    await app.stop();
  });

  it('takes no new connection', async () => {
    const app = await startTestApp();
    await app.stop();
    await expect(fetch(`${app.url}/health/live`)).rejects.toThrow('fetch failed');
  });
});

function post(url: string, agent: http.Agent, query: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` };
    const request = http.request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('end', () => resolve(body));
    });
    request.on('error', reject);
    request.end(JSON.stringify({ query }));
  });
}
