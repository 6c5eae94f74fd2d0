import { setTimeout as delay } from 'node:timers/promises';
import { Digests } from '../../src/mail/digests.service.js';
import { MailSender } from '../../src/platform/mail/mail-sender.service.js';
import { Visitor } from '../pages/visitor.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { type Cast, startCast } from '../support/people.js';
import { until } from '../support/until.js';

const LIST = '{ mailMessages(first: 50) { nodes { id kind state nextStates name address } } }';
const AWAY = { code: 451, message: '4.3.0 Try again later' };
const GONE = { code: 550, message: '5.1.1 No such mailbox' };

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly nextStates: readonly string[];
  readonly name: string;
  readonly address: string;
}

describe('an address that a person no longer has', () => {
  let server: MailServer;
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({ today: '2010-01-26', env: server.env });
    Object.assign(app.app.get(MailSender).pace, { pollMs: 20, awayMs: 50 });
    cast = await startCast(app);
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const listed = async (): Promise<readonly Listed[]> => (await app.query(ADMIN_TOKEN, LIST)).mailMessages.nodes;
  const confirm = async (token: string, address: string): Promise<void> => {
    await app.saved(token, 'setMailAddress', { address });
    await until(listed, () => server.received.some(({ recipient }) => recipient === address));
    const mail = server.received.find(({ recipient }) => recipient === address)!;
    const [path] = /\/mail\/confirm\/\S+/u.exec(mail.text)!;
    expect((await new Visitor(app.url).post(path, {})).status).toBe(200);
  };
  /** A digest for the lead that the server does not take. */
  const digestRefused = async (answer: typeof AWAY, day: string, text: string): Promise<void> => {
    const ownerId = cast.personIds['Leo Lead'];
    await app.saved(cast.lead, 'raiseAction', { projectCode: 'ALPHA', text, ownerId, dueOn: day });
    server.manners.refuse = () => answer;
    app.clock.set(new Date(`${day}T08:10:00Z`));
    await app.app.get(Digests).sendDue();
  };
  const of = (all: readonly Listed[], kind: string): readonly Listed[] => all.filter((one) => one.kind === kind);
  const sentTo = (address: string): number => server.received.filter(({ recipient }) => recipient === address).length;

  it('gets nothing that waited when it was removed, and is named no more', async () => {
    await confirm(cast.lead, 'leo@example.org');
    await digestRefused(AWAY, '2010-01-27', 'Write to the members');
    await until(listed, (all) => of(all, 'DIGEST').some(({ state }) => state === 'WAITING'));
    await app.saved(cast.lead, 'setMailAddress', {});
    server.manners.refuse = () => null;
    await delay(300); // it would be tried again several times meanwhile
    expect(sentTo('leo@example.org')).toBe(1);
    const all = (await listed()).filter(({ name }) => name === 'Leo Lead');
    expect(all.map(({ address, nextStates }) => [address, nextStates])).toEqual(all.map(() => ['removed', []]));
    expect(of(all, 'DIGEST')).toMatchObject([{ state: 'FAILED' }]);
  });

  it('gets nothing by somebody who has a refused message sent again', async () => {
    await confirm(cast.lead, 'lead@example.org');
    await digestRefused(GONE, '2010-01-28', 'Book the room');
    const failed = await until(listed, (all) =>
      of(all, 'DIGEST').some(({ nextStates }) => nextStates.includes('WAITING')),
    );
    const messageId = of(failed, 'DIGEST').find(({ nextStates }) => nextStates.includes('WAITING'))!.id;
    server.manners.refuse = () => null;
    await app.saved(cast.lead, 'chooseMail', { topics: ['DUE_TODAY'] });
    expect((await app.run(ADMIN_TOKEN, 'sendMailAgain', { messageId })).problems).toMatchObject([
      { code: 'STEP_NOT_OPEN' },
    ]);
    await app.saved(cast.lead, 'setMailAddress', {});
    expect((await app.run(ADMIN_TOKEN, 'sendMailAgain', { messageId })).problems).toMatchObject([
      { code: 'STEP_NOT_OPEN' },
    ]);
    expect(sentTo('lead@example.org')).toBe(1);
  });

  it('is not written to once another was entered, and a person is sent few links an hour', async () => {
    server.manners.refuse = () => AWAY;
    await app.saved(cast.reviewer, 'setMailAddress', { address: 'a@example.org' });
    await app.saved(cast.reviewer, 'setMailAddress', { address: 'b@example.org' });
    server.manners.refuse = () => null;
    await until(listed, () => sentTo('b@example.org') === 1);
    expect(sentTo('a@example.org')).toBe(0);
    for (const address of ['c@example.org', 'd@example.org', 'e@example.org'])
      await app.saved(cast.reviewer, 'setMailAddress', { address });
    const answer = await app.run(cast.reviewer, 'setMailAddress', { address: 'f@example.org' });
    expect([answer.saved, answer.problems[0]?.code]).toEqual([false, 'TOO_MANY_CONFIRMATIONS']);
    await app.saved(cast.reviewer, 'setMailAddress', {}); // removing is always open, and makes no room
    expect((await app.run(cast.reviewer, 'setMailAddress', { address: 'f@example.org' })).saved).toBe(false);
    app.clock.set(new Date('2010-01-28T10:00:00Z'));
    await app.saved(cast.reviewer, 'setMailAddress', { address: 'f@example.org' });
  });

  it('is no reason for an entry in the journal where nothing is to change', async () => {
    const { codes } = await app.gql(
      cast.lead,
      'mutation($input: ChooseMailInput!) { chooseMail(input: $input) { saved } }',
      {
        input: {},
      },
    );
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});
