import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { MailSender } from '../../../src/platform/mail/mail-sender.service.js';
import type { NewMail } from '../../../src/platform/mail/mail-message.js';
import { Outbox } from '../../../src/platform/mail/outbox.service.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin } from '../../support/database.js';
import { until } from '../../support/until.js';

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const TEMPLATE = '9d751e0e-f929-4891-82a1-a3e1c3c18ee3';

interface Asked {
  readonly email_address: string;
  readonly template_id: string;
  readonly personalisation: { readonly subject: string; readonly body: string };
  readonly reference: string;
  readonly one_click_unsubscribe_url?: string;
}

/** An answer by its status, as the documentation of GOV.UK Notify has it. */
const ERRORS: Readonly<Record<number, readonly [error: string, message: string]>> = {
  400: ['ValidationError', 'email_address Not a valid email address'],
  403: ['AuthError', 'Invalid token: API key not found'],
  429: ['RateLimitError', 'Exceeded rate limit for key type live of 3000 requests per 60 seconds'],
  500: ['Exception', 'Internal server error'],
};

/** Answers as GOV.UK Notify does, and takes no token that is not signed by the key, or is old. */
async function startNotify() {
  const taken: Asked[] = [];
  const state = { status: 201, message: '' };
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = (status: number, body: object): void =>
        void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      const fault = (status: number, [error, message]: readonly [string, string]): void =>
        answer(status, { status_code: status, errors: [{ error, message: state.message || message }] });
      if (!isSigned(request.headers.authorization ?? '')) {
        fault(403, ['AuthError', 'Invalid token: signature']);
        return;
      }
      if (request.method !== 'POST' || request.url !== '/v2/notifications/email') {
        answer(404, {});
        return;
      }
      if (state.status !== 201) {
        fault(state.status, ERRORS[state.status]!);
        return;
      }
      const asked = JSON.parse(Buffer.concat(parts).toString('utf8')) as Asked;
      taken.push(asked);
      answer(201, { id: asked.reference, reference: asked.reference, template: { id: asked.template_id } });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    ...{ taken, state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function isSigned(header: string): boolean {
  const [head = '', claims = '', signature = ''] = header.replace(/^Bearer /u, '').split('.');
  const wanted = createHmac('sha256', SECRET).update(`${head}.${claims}`).digest();
  const found = Buffer.from(signature, 'base64url');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
  const { iss, iat } = read(claims);
  return (
    found.length === wanted.length &&
    timingSafeEqual(found, wanted) &&
    read(head)['alg'] === 'HS256' &&
    iss === SERVICE &&
    Math.abs(Number(iat) - Date.now() / 1000) < 30
  );
}

describe('mail by GOV.UK Notify', () => {
  let notify: Awaited<ReturnType<typeof startNotify>>;
  let app: TestApp;
  beforeAll(async () => {
    notify = await startNotify();
    app = await startTestApp({
      env: {
        NOTIFY_API_KEY: `tracker-${SERVICE}-${SECRET}`,
        NOTIFY_TEMPLATE_ID: TEMPLATE,
        NOTIFY_URL: notify.url,
        PUBLIC_URL: 'https://tracker.example.org',
      },
    });
    Object.assign(app.app.get(MailSender).pace, { pollMs: 20, awayMs: 20 });
  });
  afterEach(() => Object.assign(notify.state, { status: 201, message: '' }));
  afterAll(async () => {
    await app.stop();
    await notify.stop();
  });

  const add = (name: string, more: Partial<NewMail> = {}): Promise<boolean> =>
    app.app.get(DataSource).transaction((manager) =>
      app.app.get(Outbox).add(
        {
          ...{ kind: 'DIGEST', once: null, personId: null, stopUrl: null, secret: false, html: '<p>Tasks</p>' },
          to: { name, address: `${name.toLowerCase()}@example.org` },
          ...{ subject: `For ${name}`, text: `Dear ${name}`, expiresAt: new Date('2010-01-27T09:30:00Z') },
          ...more,
        },
        manager,
      ),
    );
  const sql = (text: string): Promise<any[]> =>
    asAdmin(app.databaseUrl, async (owner) => (await owner.query(text)).rows as unknown[]);
  const becomes = async (name: string, outcome: string) => {
    const last = () =>
      sql(`SELECT m.state, a.outcome, a.detail FROM mail_message m JOIN mail_attempt a ON a.message_id = m.id
        WHERE to_name = '${name}' ORDER BY a.id DESC LIMIT 1`);
    return (await until(last, ([one]) => one?.outcome === outcome))[0];
  };

  it('goes out as the subject and body of the template, with the address that ends it', async () => {
    await add('Ann', { stopUrl: 'https://tracker.example.org/mail/stop/x' });
    expect(await becomes('Ann', 'ACCEPTED')).toMatchObject({ state: 'SENT', detail: 'GOV.UK Notify has it.' });
    const [{ id }] = await sql(`SELECT id FROM mail_message WHERE to_name = 'Ann'`);
    expect(notify.taken).toEqual([
      {
        email_address: 'ann@example.org',
        template_id: TEMPLATE,
        personalisation: { subject: 'For Ann', body: 'Dear Ann' },
        reference: id,
        one_click_unsubscribe_url: 'https://tracker.example.org/mail/stop/x',
      },
    ]);
  });

  it('is never sent again to an address that Notify does not take', async () => {
    notify.state.status = 400;
    await add('Wrong');
    expect(await becomes('Wrong', 'REFUSED')).toEqual({
      state: 'FAILED',
      outcome: 'REFUSED',
      detail: '400 email_address Not a valid email address',
    });
  });

  it.each([
    [400, 'Template not found'],
    [400, "Can't send to this recipient when service is in trial mode"],
    [403, ''],
    [429, ''],
    [500, ''],
  ])('waits where Notify answers %i %s', async (status, message) => {
    const name = `Later${status}${message.length}`;
    Object.assign(notify.state, { status, message });
    await add(name);
    const found = await becomes(name, 'FAILED');
    expect(found).toMatchObject({ state: 'WAITING', detail: `${status} ${message || ERRORS[status]![1]}` });
    Object.assign(notify.state, { status: 201, message: '' });
    await sql(`UPDATE mail_message SET next_at = now() WHERE state = 'WAITING'`);
    expect(await becomes(name, 'ACCEPTED')).toMatchObject({ state: 'SENT' });
  });
});
