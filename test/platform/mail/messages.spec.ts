import { DataSource } from 'typeorm';
import { MailSender } from '../../../src/platform/mail/mail-sender.service.js';
import { Outbox } from '../../../src/platform/mail/outbox.service.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import type { TestApp } from '../../support/app.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';
import { until } from '../../support/until.js';
import { offeredBy, sendForm, words } from '../../pages/forms.js';
import { Visitor } from '../../pages/visitor.js';

const LIST = `query($states: [MailState!], $first: Int = 50, $after: String) {
  mailMessages(states: $states, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind state since nextStates name address attempts answer } } }`;

describe('the messages that an administrator sees', () => {
  let server: MailServer;
  let app: TestApp;
  let administrator: Visitor;
  let token: string;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startPages(server.env);
    app.app.get(MailSender).pace.pollMs = 20;
    administrator = await new Visitor(app.url).signInAs('administrator');
    token = await administrator.token();
  }, LOADING_MS);
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const add = (name: string, expiresAt: string): Promise<boolean> =>
    app.app.get(DataSource).transaction((manager) =>
      app.app.get(Outbox).add(
        {
          ...{ kind: 'DIGEST', once: null, personId: null, stopUrl: null, secret: false },
          to: { name, address: `${name.toLowerCase()}@example.org` },
          ...{ subject: 'Tasks', text: 'A text of its own', html: '<p>A text</p>', expiresAt: new Date(expiresAt) },
        },
        manager,
      ),
    );
  const list = async (variables: object) => (await app.query(token, LIST, { ...variables })).mailMessages;
  const becomes = (name: string, state: string) =>
    until(
      async () => (await list({})).nodes.find((one: { name: string }) => one.name === name),
      (found) => found?.state === state,
    );

  it('say what became of each, newest first, and what the mail server answered', async () => {
    server.manners.refuse = (address) =>
      address === 'wrong@example.org' ? { code: 550, message: '5.1.1 No such mailbox' } : null;
    await add('Wrong', '2010-01-27T09:30:00Z');
    const failed = await becomes('Wrong', 'FAILED');
    expect(failed).toMatchObject({ kind: 'DIGEST', since: '2010-01-26', nextStates: ['WAITING'], attempts: 1 });
    expect(failed.answer).toBe('550 5.1.1 No such mailbox');
    await add('Right', '2010-01-27T09:30:00Z');
    expect(await becomes('Right', 'SENT')).toMatchObject({ nextStates: [] });
    const first = await list({ first: 1 });
    expect([first.totalCount, first.nodes[0].name, first.pageInfo.hasNextPage]).toEqual([2, 'Right', true]);
    expect((await list({ after: first.pageInfo.endCursor })).nodes[0].name).toBe('Wrong');
    expect((await app.gql(token, LIST, { after: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('stand on a page, from which what failed is sent again', async () => {
    const page = '/administration/mail?state=FAILED';
    const told = await words(administrator, page);
    expect(told).toContain('Wrong, wrong@example.org');
    expect(told).toContain('550 5.1.1 No such mailbox');
    expect(told).not.toContain('right@example.org');
    expect(told).not.toContain('A text of its own');
    server.manners.refuse = () => null;
    const [form = ''] = await offeredBy(administrator, page, 'Send again');
    expect((await sendForm(administrator, form, {})).status).toBe(303);
    expect(await becomes('Wrong', 'SENT')).toMatchObject({ attempts: 2 });
    expect(await words(administrator, page)).toContain('No messages match');
  });

  it('are not sent twice, nor when nobody wants them any more', async () => {
    const again = (messageId: string) => app.run(token, 'sendMailAgain', { messageId }, 'message { state }');
    const refused = { saved: false, problems: [{ code: 'STEP_NOT_OPEN' }] };
    expect(await again((await becomes('Wrong', 'SENT')).id)).toMatchObject(refused);
    server.manners.refuse = () => ({ code: 550, message: 'No' });
    await add('Late', '2010-01-26T10:00:00Z');
    const { id } = await becomes('Late', 'FAILED');
    app.clock.set(new Date('2010-01-26T11:00:00Z'));
    expect(await again(id)).toMatchObject(refused);
    app.clock.set('2010-01-26');
  });

  it('are for administrators alone', async () => {
    const lead = await new Visitor(app.url).signInAs('project lead');
    expect((await app.gql(await lead.token(), LIST)).codes).toEqual(['FORBIDDEN']);
    expect((await lead.get('/administration/mail')).status).toBe(403);
  });
});
