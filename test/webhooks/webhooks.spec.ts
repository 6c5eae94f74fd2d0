import os from 'node:os';
import { Webhook } from 'standardwebhooks';
import { WebhookCaller } from '../../src/webhooks/webhook-caller.service.js';
import { WebhookSender } from '../../src/webhooks/webhook-sender.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { asAdmin } from '../support/database.js';
import { type Cast, startCast } from '../support/people.js';
import { until } from '../support/until.js';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';

const WEBHOOK = 'id state why failingSince told waiting readerName formerSecretUntil';

describe('webhooks', () => {
  let receiver: WebhookReceiver;
  let here: TestApp;
  let there: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    here = await startTestApp({ today: '2010-01-26', env: receiver.env });
    cast = await startCast(here);
    there = await startTestApp({ today: '2010-01-26', env: receiver.env, databaseUrl: here.databaseUrl });
    for (const { app } of [here, there]) app.get(WebhookSender).pace.pollMs = 20;
  });
  const patience = (sendMs: number): void => {
    for (const { app } of [here, there]) app.get(WebhookSender).pace.sendMs = sendMs;
  };
  afterEach(async () => {
    patience(15_000);
    for (const { id } of await hooks()) await here.saved(ADMIN_TOKEN, 'removeWebhook', { webhookId: id });
    receiver.received.length = 0;
    receiver.answer = (_, response) => void response.writeHead(204).end();
  });
  afterAll(async () => {
    await there.stop();
    await here.stop();
    await receiver.stop();
  });

  const sql = <T = any>(text: string): Promise<T[]> =>
    asAdmin(here.databaseUrl, async (owner) => (await owner.query(text)).rows as T[]);
  const hooks = async (): Promise<any[]> => (await here.query(ADMIN_TOKEN, `{ webhooks { ${WEBHOOK} } }`)).webhooks;
  const register = async (more: object = {}): Promise<{ webhook: any; secret: string }> =>
    await here.saved(
      ADMIN_TOKEN,
      'registerWebhook',
      { name: 'CRM', url: receiver.url, ...more },
      `secret webhook { ${WEBHOOK} }`,
    );
  const pilot = (app: TestApp, projectCode: string, name: string): Promise<any> =>
    app.saved(
      projectCode === 'ALPHA' ? cast.lead : cast.stranger,
      'identifyPilot',
      { projectCode, name, authorityType: 'UNITARY' },
      'pilot { id } revision',
    );
  const deliveries = async (webhookId: string): Promise<any[]> =>
    (
      await here.query(
        ADMIN_TOKEN,
        'query($id: ID!) { webhookDeliveries(webhookId: $id) { nodes { id revision type state attempts answer nextStates } } }',
        { id: webhookId },
      )
    ).webhookDeliveries.nodes;
  const hurry = () =>
    sql(
      `WITH d AS (UPDATE webhook_delivery SET next_at = now() WHERE state = 'WAITING') UPDATE webhook SET rest_until = NULL`,
    );

  it('tell of every write that their person may read, once each, signed, whichever of two servers wrote', async () => {
    const { webhook, secret } = await register({ readerId: cast.personIds['Rita Reviewer'] });
    expect(webhook).toMatchObject({ state: 'ON', readerName: 'Rita Reviewer', why: null });
    const written = await Promise.all(
      Array.from({ length: 30 }, (_, at) => pilot(at % 2 ? here : there, at % 3 ? 'ALPHA' : 'BETA', `Authority ${at}`)),
    );
    const own = written.filter((_, at) => at % 3).map(({ pilot: { id }, revision }) => ({ id, revision }));
    await receiver.until(own.length);
    await until(hooks, ([hook]) => hook.waiting === 0);
    const told = receiver.received.map(({ body, headers }) => new Webhook(secret).verify(body, headers) as any);
    const byRevision = (a: { revision: number }, b: { revision: number }) => a.revision - b.revision;
    expect(told.map(({ data }) => ({ id: data.touched[0].id, revision: data.revision })).sort(byRevision)).toEqual(
      own.sort(byRevision),
    );
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(own.length);
    expect(told[0]).toMatchObject({
      type: 'record.identifyPilot',
      data: { touched: [{ kind: 'Pilot' }], touchedMore: false },
    });
    expect(JSON.stringify(told)).not.toMatch(/Authority|Leo|P1/u);
  });

  it('tell the same message again, under the same id, until the receiver takes it', async () => {
    const { webhook } = await register();
    receiver.answer = (_, response) => void response.writeHead(503).end();
    await pilot(here, 'ALPHA', 'Patient');
    await until(
      () => deliveries(webhook.id),
      ([one]) => one?.answer === '503 Service Unavailable',
    );
    expect((await hooks())[0].failingSince).not.toBeNull();
    receiver.answer = (_, response) => void response.writeHead(200).end('thanks');
    await hurry();
    const [one] = await until(
      () => deliveries(webhook.id),
      ([found]) => found?.state === 'SENT',
    );
    expect(one).toMatchObject({ attempts: 2, answer: '200 OK', nextStates: ['WAITING'] });
    expect(receiver.received.map(({ body }) => body)).toEqual([receiver.received[0]!.body, receiver.received[0]!.body]);
    expect(new Set(receiver.received.map(({ id }) => id))).toEqual(new Set([`msg_${one.id.replaceAll('-', '')}`]));
    expect((await hooks())[0].failingSince).toBeNull();
  });

  it.each([
    [
      'that sends elsewhere',
      '302 Found: redirects are not followed',
      (response: any, url: string) => response.writeHead(302, { location: `${url}/elsewhere` }).end(),
    ],
    ['that does not answer in time', 'No answer in time.', () => undefined],
    ['that breaks off', 'socket hang up', (response: any) => response.destroy()],
  ])('wait for a receiver %s', async (_, answer, act) => {
    const { webhook } = await register();
    if (answer === 'No answer in time.') patience(600);
    receiver.answer = (_hook, response) => void act(response, receiver.url);
    await pilot(here, 'ALPHA', `For one ${answer}`);
    const [one] = await until(
      () => deliveries(webhook.id),
      ([found]) => found?.answer != null,
    );
    expect(one).toMatchObject({ state: 'WAITING', answer });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('take in no more than a little of an answer, however much there is', async () => {
    const { webhook } = await register();
    let sent = 0;
    receiver.answer = async (_, response) => {
      response.writeHead(200);
      const part = Buffer.alloc(65_536, 'x');
      while (!response.destroyed && sent < 1_000_000_000) {
        sent += part.length;
        if (!response.write(part))
          await Promise.race([
            new Promise((go) => response.once('drain', go)),
            new Promise((go) => response.once('close', go)),
          ]);
      }
    };
    await pilot(here, 'ALPHA', 'For a talkative one');
    await until(
      () => deliveries(webhook.id),
      ([found]) => found?.state === 'SENT',
    );
    expect(sent).toBeLessThan(20_000_000);
  });

  it('wait while the receiver is away, and nothing is lost', async () => {
    const { webhook } = await register();
    const port = Number(new URL(receiver.url).port);
    await receiver.stop();
    await pilot(here, 'ALPHA', 'While it is away');
    const [one] = await until(
      () => deliveries(webhook.id),
      ([found]) => found?.answer != null,
    );
    expect(one.answer).toContain('ECONNREFUSED');
    receiver = await startWebhookReceiver(port);
    await hurry();
    await receiver.until(1);
    await until(
      () => deliveries(webhook.id),
      ([found]) => found?.state === 'SENT',
    );
  });

  it('are held up by no other whose receiver is slow', async () => {
    const slow = await startWebhookReceiver();
    slow.answer = () => undefined;
    await register({ name: 'Slow', url: slow.url });
    await register();
    for (let at = 0; at < 5; at++) await pilot(here, 'ALPHA', `Quick ${at}`);
    await receiver.until(5);
    expect(slow.received.length).toBeLessThan(5);
    await slow.stop();
  });

  it('sign with the former secret, too, for a day after it was changed', async () => {
    const { webhook, secret } = await register();
    const changed = await here.saved(
      ADMIN_TOKEN,
      'rotateWebhookSecret',
      { webhookId: webhook.id },
      `secret webhook { ${WEBHOOK} }`,
    );
    expect(changed.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
    expect(changed.secret).not.toBe(secret);
    await here.saved(ADMIN_TOKEN, 'testWebhook', { webhookId: webhook.id }, 'delivery { type revision }');
    await until(hooks, ([hook]) => hook.waiting === 0);
    const tested = receiver.received.find(({ body }) => body.includes('"type":"test"'))!;
    for (const one of [secret, changed.secret]) new Webhook(one).verify(tested.body, tested.headers);
    await sql(`UPDATE webhook SET former_until = '2010-01-26T09:29:00Z'`);
    await here.saved(ADMIN_TOKEN, 'testWebhook', { webhookId: webhook.id });
    await until(hooks, ([hook]) => hook.waiting === 0);
    const last = receiver.received.at(-1)!;
    new Webhook(changed.secret).verify(last.body, last.headers);
    expect(() => new Webhook(secret).verify(last.body, last.headers)).toThrow('No matching signature');
    expect(await sql(`SELECT 1 FROM journal_entry WHERE subjects::text || reason LIKE '%whsec_%'`)).toEqual([]);
  });

  it('are turned off where nothing arrived for three days, and go on from then when they are turned on', async () => {
    const { webhook } = await register();
    receiver.answer = (_, response) => void response.writeHead(500).end();
    await pilot(here, 'ALPHA', 'Lasting 1');
    await until(
      () => deliveries(webhook.id),
      ([found]) => found?.answer != null,
    );
    await sql(`UPDATE webhook SET failing_since = failing_since - interval '3 days'`);
    await hurry();
    const [off] = await until(hooks, ([hook]) => hook.state === 'OFF');
    expect(off.why).toBe('Nothing arrived for 3 days. The last answer: 500 Internal Server Error');
    const refused = await here.run(ADMIN_TOKEN, 'testWebhook', { webhookId: webhook.id });
    expect(refused.problems).toMatchObject([{ code: 'WEBHOOK_OFF' }]);
    await pilot(here, 'ALPHA', 'While it was off');
    receiver.received.length = 0;
    receiver.answer = (_, response) => void response.writeHead(204).end();
    await here.saved(ADMIN_TOKEN, 'switchWebhook', { webhookId: webhook.id, isOn: true });
    const { revision } = await pilot(here, 'ALPHA', 'Once it was on');
    await until(hooks, ([hook]) => hook.told >= revision && hook.failingSince === null);
    const told = await until(
      () => deliveries(webhook.id),
      (all) => all.some((one) => one.revision === revision && one.state === 'SENT'),
    );
    expect(told.filter(({ type }) => type === 'record.identifyPilot')).toHaveLength(2);
  });

  it('are turned off at once where the receiver says that it is gone', async () => {
    await register();
    receiver.answer = (_, response) => void response.writeHead(410).end();
    await pilot(here, 'ALPHA', 'Gone');
    expect((await until(hooks, ([hook]) => hook.state === 'OFF'))[0].why).toBe('It answered: 410 Gone');
  });

  it('give up a message after three days, which can then be sent again under its id', async () => {
    const { webhook } = await register({ readerId: cast.personIds['Rita Reviewer'] });
    receiver.answer = (_, response) => void response.writeHead(500).end();
    await pilot(here, 'ALPHA', 'Too late');
    await until(
      () => deliveries(webhook.id),
      ([found]) => found?.answer != null,
    );
    await sql(`UPDATE webhook_delivery SET state = 'FAILED', lease = NULL`);
    receiver.answer = (_, response) => void response.writeHead(204).end();
    const [{ id }] = await deliveries(webhook.id);
    await here.saved(ADMIN_TOKEN, 'resendWebhookDelivery', { deliveryId: id });
    await until(
      () => deliveries(webhook.id),
      ([found]) => found?.state === 'SENT',
    );
    expect(receiver.received.at(-1)!.id).toBe(receiver.received[0]!.id);
  });

  it('go nowhere that is not named in a setting but to the open internet by https', async () => {
    const refused = await here.run(ADMIN_TOKEN, 'registerWebhook', { name: 'x', url: 'http://10.0.0.9/' });
    expect(refused.problems).toMatchObject([{ code: 'WEBHOOK_ADDRESS_REFUSED', path: ['input', 'url'] }]);
    const { webhook } = await register({ readerId: cast.personIds['Rita Reviewer'] });
    const port = new URL(receiver.url).port;
    // names that lead to this machine only once they are looked up, as when one is changed after it was registered
    for (const host of [os.hostname(), 'ip6-localhost']) {
      const call = { url: `https://${host}:${port}/`, headers: {}, body: '' };
      const outcome = await here.app.get(WebhookCaller).call(call, AbortSignal.timeout(5_000));
      expect(outcome).toMatchObject({ kind: 'FAILED' });
      expect(outcome.detail).toMatch(/private network|ENOTFOUND/u);
    }
    await sql(`UPDATE webhook SET url = 'http://localhost:${port}/'`);
    await here.saved(ADMIN_TOKEN, 'testWebhook', { webhookId: webhook.id });
    const [one] = await until(
      () => deliveries(webhook.id),
      ([found]) => found?.answer != null,
    );
    expect(one.answer).toBe('Enter an address that begins with https://');
    expect(receiver.received).toEqual([]);
  });

  it('are 20 at most', async () => {
    for (let at = 0; at < 20; at++) await register({ name: `Webhook ${at}` });
    const refused = await here.run(ADMIN_TOKEN, 'registerWebhook', { name: 'x', url: receiver.url });
    expect(refused.problems).toMatchObject([{ code: 'TOO_MANY_WEBHOOKS' }]);
  });
});
