import { Webhook } from 'standardwebhooks';
import { WebhookSender } from '../../src/webhooks/webhook-sender.service.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';
import { done, offered, pageOf, words } from './forms.js';
import { Visitor } from './visitor.js';

const PAGE = '/administration/webhooks';

describe('the pages about webhooks', () => {
  let app: TestApp;
  let receiver: WebhookReceiver;
  let administrator: Visitor;
  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    app = await startPages(receiver.env);
    app.app.get(WebhookSender).pace.pollMs = 20;
    administrator = await new Visitor(app.url).signInAs('administrator');
  }, LOADING_MS);
  afterAll(async () => {
    await app.stop();
    await receiver.stop();
  });

  const secretIn = (html: string): string => /<code>(whsec_[^<]+)<\/code>/u.exec(html)?.[1] ?? '';
  const register = async (fields: Record<string, string>): Promise<Response> =>
    administrator.post(PAGE, { proof: await administrator.hidden(PAGE, 'proof'), ...fields });

  it('register one, test it, show what was answered, send it again, and remove it', async () => {
    expect(await words(administrator, PAGE)).toContain('No webhooks yet. Register the first one.');
    const made = await (await register({ name: 'CRM', url: receiver.url })).text();
    const secret = secretIn(made);
    expect(secret).toMatch(/^whsec_/u);
    expect(await pageOf(administrator, PAGE)).not.toContain('whsec_');

    await done(administrator, PAGE, 'testWebhook', {});
    await receiver.until(1);
    const tested = receiver.received.find(({ body }) => body.includes('"type":"test"')) ?? receiver.received[0]!;
    new Webhook(secret).verify(tested.body, tested.headers);
    const [, one] = /href="(\/administration\/webhooks\/[0-9a-f-]{36})"/u.exec(await pageOf(administrator, PAGE))!;
    while (!/Sent/u.test(await words(administrator, one!)) || /Waiting/u.test(await words(administrator, one!)));
    expect(await words(administrator, one!)).toContain('204 No Content');
    const before = receiver.received.length;
    await done(administrator, one!, 'resendWebhookDelivery', {});
    await receiver.until(before + 1);

    const proof = await administrator.hidden(one!, 'proof');
    const changed = await (await administrator.post(`${one!}/secret`, { proof })).text();
    expect(secretIn(changed)).toMatch(/^whsec_/u);
    expect(secretIn(changed)).not.toBe(secret);

    await done(administrator, PAGE, 'turnWebhookOff', {});
    expect(await words(administrator, PAGE)).toContain('Off.');
    expect(await offered(administrator, PAGE, 'testWebhook')).toEqual([]);
    await done(administrator, PAGE, 'turnWebhookOn', {});
    expect(await words(administrator, PAGE)).toContain('On.');
    await done(administrator, PAGE, 'removeWebhook', {});
    expect(await words(administrator, PAGE)).toContain('No webhooks yet.');
    expect((await administrator.get(one!)).status).toBe(404);
  });

  it('say at the field what is wrong, and keep what was typed', async () => {
    const answer = await register({ name: 'Inside', url: 'https://10.0.0.9/hook' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('This address is in a private network.');
    expect(html).toContain('value="https://10.0.0.9/hook"');
    expect(await (await register({ name: '', url: '' })).text()).toContain(
      'Enter an address that begins with https://',
    );
  });

  it('are for administrators alone', async () => {
    const secretary = await new Visitor(app.url).signInAs('secretary');
    expect((await secretary.get(PAGE)).status).toBe(403);
    expect((await secretary.get(`${PAGE}/00000000-0000-4000-8000-000000000000`)).status).toBe(403);
    for (const id of ['x', '00000000-0000-4000-8000-000000000000'])
      expect((await administrator.get(`${PAGE}/${id}`)).status).toBe(404);
  });
});
