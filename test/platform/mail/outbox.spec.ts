import { DataSource } from 'typeorm';
import type { NewMail } from '../../../src/platform/mail/mail-message.js';
import { MailSender } from '../../../src/platform/mail/mail-sender.service.js';
import { Outbox } from '../../../src/platform/mail/outbox.service.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin } from '../../support/database.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';
import { until } from '../../support/until.js';

const mail = (name: string, more: Partial<NewMail> = {}): NewMail => ({
  kind: 'SIGN_IN_LINK',
  once: null,
  personId: null,
  to: { name, address: `${name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '')}@example.org` },
  subject: `For ${name}`,
  text: `Dear ${name}`,
  html: `<p>Dear ${name}</p>`,
  stopUrl: null,
  secret: false,
  expiresAt: new Date('2010-01-27T09:30:00Z'),
  ...more,
});

describe('the outbox', () => {
  let server: MailServer;
  let app: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({ env: server.env });
    other = await startTestApp({ env: server.env, databaseUrl: app.databaseUrl });
    for (const one of [app, other]) Object.assign(one.app.get(MailSender).pace, { pollMs: 20, awayMs: 50 });
  });
  afterEach(() => {
    server.manners.refuse = () => null;
    server.manners.beforeTaking = () => undefined;
  });
  afterAll(async () => {
    await other.stop();
    await app.stop();
    await server.stop();
  });

  const add = (...mails: NewMail[]): Promise<boolean[]> =>
    app.app.get(DataSource).transaction(async (manager) => {
      const added: boolean[] = [];
      for (const one of mails) added.push(await app.app.get(Outbox).add(one, manager));
      return added;
    });
  const sql = <T = any>(text: string): Promise<T[]> =>
    asAdmin(app.databaseUrl, async (owner) => (await owner.query(text)).rows as T[]);
  const about = async (address: string) => {
    const [one] = await sql(`SELECT state, attempts, text, html,
      (SELECT string_agg(outcome, ' ' ORDER BY a.id) FROM mail_attempt a WHERE a.message_id = m.id) AS outcomes,
      (SELECT detail FROM mail_attempt a WHERE a.message_id = m.id AND detail IS NOT NULL ORDER BY a.id DESC LIMIT 1) AS detail
      FROM mail_message m WHERE to_address = '${address}'`);
    return one;
  };
  const settled = (address: string, outcomes: string) =>
    until(
      () => about(address),
      (one) => one?.outcomes === outcomes,
    );
  const hurry = () => sql(`UPDATE mail_message SET next_at = now() WHERE state = 'WAITING'`);
  const namesOf = (from: number) => server.received.slice(from).map(({ recipient }) => recipient);

  it('sends each message once, however many instances there are', async () => {
    const before = server.received.length;
    const all = Array.from({ length: 200 }, (_, at) => mail(`Person ${at}`));
    await add(...all);
    await server.until(before + all.length);
    await settled('person199@example.org', 'STARTED ACCEPTED');
    expect(namesOf(before).sort()).toEqual(all.map(({ to }) => to.address).sort());
    expect(server.connections).toBeLessThan(50);
  });

  it('sends nothing of what was not saved, and one of several with the same key', async () => {
    const before = server.received.length;
    const lost = app.app.get(DataSource).transaction(async (manager) => {
      await app.app.get(Outbox).add(mail('Lost'), manager);
      throw new Error('undone');
    });
    await expect(lost).rejects.toThrow('undone');
    const twice = mail('Twice', { once: 'a key' });
    expect(await add(twice, twice)).toEqual([true, false]);
    expect(await add(twice)).toEqual([false]);
    await settled('twice@example.org', 'STARTED ACCEPTED');
    expect(namesOf(before)).toEqual(['twice@example.org']);
  });

  it('keeps to one message whatever stands in names and subjects', async () => {
    const before = server.received.length;
    const hostile = mail('Zoë O’Hara\r\nBcc: all@example.org', {
      subject: 'Tasks\r\nX-Evil: yes 日本',
      to: { name: 'Zoë "O’Hara"\r\nBcc: all@example.org', address: 'zoe@example.org' },
    });
    await add(hostile);
    await server.until(before + 1);
    const [one] = server.received.slice(before);
    expect(one).toMatchObject({ recipient: 'zoe@example.org', subject: 'Tasks X-Evil: yes 日本' });
    expect(one!.to).toContain('<zoe@example.org>');
    expect([one!.header('bcc'), one!.header('x-evil')]).toEqual(['', '']);
    expect(one!.header('auto-submitted')).toBe('auto-generated');
  });

  it('tries again later where the server says so, and never where it refuses the recipient', async () => {
    server.manners.refuse = (address) =>
      address.startsWith('never')
        ? { code: 550, message: '5.1.1 No such mailbox' }
        : { code: 451, message: 'Greylisted' };
    await add(mail('Never'), mail('Later'));
    expect(await settled('never@example.org', 'STARTED REFUSED')).toMatchObject({
      state: 'FAILED',
      detail: '550 5.1.1 No such mailbox',
    });
    expect(await settled('later@example.org', 'STARTED FAILED')).toMatchObject({ state: 'WAITING' });
    server.manners.refuse = () => null;
    await hurry();
    expect(await settled('later@example.org', 'STARTED FAILED STARTED ACCEPTED')).toMatchObject({ state: 'SENT' });
  });

  it('waits while the server is away, and goes on when it is back', async () => {
    await server.stop();
    await add(mail('Patient'));
    await settled('patient@example.org', 'STARTED FAILED');
    const { manners, received } = server;
    server = await startMailServer(server.port);
    Object.assign(server.manners, manners);
    expect(received.map(({ recipient }) => recipient)).not.toContain('patient@example.org');
    await hurry();
    await settled('patient@example.org', 'STARTED FAILED STARTED ACCEPTED');
    expect(namesOf(0)).toEqual(['patient@example.org']);
  });

  it('gives up an attempt that the server draws out, and sends the same message again', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const senders = [app, other].map((one) => one.app.get(MailSender));
    const usual = senders[0]!.pace.sendMs;
    for (const { pace } of senders) pace.sendMs = 2_000;
    const seen: { id: string; raw: string }[] = [];
    server.manners.beforeTaking = async (one) => {
      seen.push(one);
      await held;
    };
    await add(mail('Slow'));
    expect(await settled('slow@example.org', 'STARTED FAILED')).toMatchObject({ detail: 'Message sending aborted' });
    goOn();
    for (const { pace } of senders) pace.sendMs = usual;
    await hurry();
    await settled('slow@example.org', 'STARTED FAILED STARTED ACCEPTED');
    expect(seen).toHaveLength(2);
    expect(seen[1]!.raw).toBe(seen[0]!.raw);
    expect(seen[0]!.id).toMatch(/^<[0-9a-f-]{36}@example\.org>$/u);
  });

  it('gives up what nobody wants any more', async () => {
    server.manners.refuse = () => ({ code: 451, message: 'Later' });
    await add(mail('Late'));
    await settled('late@example.org', 'STARTED FAILED');
    app.clock.set('2010-02-26');
    await app.app.get(Outbox).sweep();
    expect(await about('late@example.org')).toMatchObject({ state: 'FAILED', outcomes: 'STARTED FAILED EXPIRED' });
    app.clock.set('2010-01-26');
  });

  it('removes secrets once they are sent, other texts after some days, and in the end all of it', async () => {
    await add(mail('Secret', { secret: true }), mail('Open'));
    expect(await settled('secret@example.org', 'STARTED ACCEPTED')).toMatchObject({ text: null, html: null });
    expect(await settled('open@example.org', 'STARTED ACCEPTED')).toMatchObject({ text: 'Dear Open' });
    app.clock.set('2010-02-10');
    await app.app.get(Outbox).sweep();
    expect(await about('open@example.org')).toMatchObject({ text: null, html: null, state: 'SENT' });
    app.clock.set('2010-06-01');
    await app.app.get(Outbox).sweep();
    expect(await sql('SELECT id FROM mail_message UNION ALL SELECT message_id FROM mail_attempt')).toEqual([]);
    app.clock.set('2010-01-26');
  });

  it('holds no more than so many, and says so', async () => {
    const outbox = app.app.get(Outbox);
    const before = outbox.most;
    outbox.most = 2;
    server.manners.refuse = () => ({ code: 451, message: 'Later' });
    await add(mail('One'), mail('Two'));
    await expect(add(mail('Three'))).rejects.toMatchObject({ problems: [{ code: 'MAIL_QUEUE_FULL' }] });
    outbox.most = before;
  });

  it('keeps what happened: no attempt is ever changed', async () => {
    await expect(sql(`UPDATE mail_attempt SET outcome = 'ACCEPTED'`)).rejects.toThrow('append-only');
  });
});
