import { addressKey } from '../../../src/platform/rates/address-key.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { enrol } from '../../support/enrol.js';
import { Visitor } from '../../pages/visitor.js';

const PASSWORD = 'correct horse battery staple';
const PROXY = { TRUST_PROXY: 'loopback', PUBLIC_URL: 'http://127.0.0.1' };

describe('guessing passwords', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ env: PROXY });
    await join('ann@example.org', '10.0.0.1');
    await join('bea@example.org', '10.0.0.2');
  });
  afterAll(() => app.stop());

  const people = new Map<string, string>();
  const link = async (signInName: string): Promise<string> => {
    const document = 'mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { path } }';
    const input = { personId: people.get(signInName), signInName };
    const { body } = await app.gql(ADMIN_TOKEN, document, { input });
    return body.data.issueSignInLink.path;
  };
  /** Somebody who has come in by a link from an address, and chosen the password. */
  const join = async (name: string, address: string): Promise<void> => {
    people.set(name, (await enrol(app, name)).personId);
    const visitor = new Visitor(app.url);
    await visitor.post(await link(name), {}, from(address));
    const proof = await visitor.hidden('/account', 'proof');
    const set = await visitor.post('/account/password', { proof, password: PASSWORD }, from(address));
    expect(set.status).toBe(200);
  };

  const from = (address: string) => ({ 'x-forwarded-for': address });
  const tryAt = (url: string, password: string, address: string, name = 'ann@example.org') =>
    new Visitor(url).post('/sign-in', { name, password }, from(address));
  const statuses = async (guesses: readonly Promise<Response>[]) => {
    const answers = await Promise.all(guesses);
    return answers.map(({ status }) => status).sort();
  };
  const fives = [...Array<number>(5).fill(422), ...Array<number>(35).fill(429)];

  it('checks five of forty guesses at once, and the server goes on answering', async () => {
    const guesses = Array.from({ length: 40 }, (_, at) => tryAt(app.url, `wrong ${at}`, '192.0.2.1'));
    const living = await fetch(`${app.url}/health/live`);
    const unanswered = await Promise.race([Promise.all(guesses), Promise.resolve('some are still under way')]);
    expect([living.status, unanswered]).toEqual([200, 'some are still under way']);
    expect(await statuses(guesses)).toEqual(fives);
  });

  it('counts them on all instances together', async () => {
    const other = await startTestApp({ env: PROXY, databaseUrl: app.databaseUrl });
    const guesses = Array.from({ length: 40 }, (_, at) =>
      tryAt(at % 2 === 0 ? app.url : other.url, `wrong ${at}`, '192.0.2.2'),
    );
    expect(await statuses(guesses)).toEqual(fives);
    await other.stop();
  });

  it('does not keep out the person whose name was guessed at: they come from elsewhere', async () => {
    for (let stranger = 0; stranger < 4; stranger++) {
      await Promise.all(Array.from({ length: 6 }, () => tryAt(app.url, 'wrong wrong', `198.51.100.${stranger}`)));
    }
    expect((await tryAt(app.url, PASSWORD, '203.0.113.7')).status).toBe(303);
  });

  it('slows many addresses that guess at one name, on all instances, and still lets its person in', async () => {
    const other = await startTestApp({ env: PROXY, databaseUrl: app.databaseUrl });
    const instances = [app.url, other.url];
    for (const name of ['bea@example.org', 'nobody@example.org']) {
      const guesses: number[] = [];
      for (let at = 0; at < 60; at += 1) {
        guesses.push((await tryAt(instances[at % 2]!, `wrong ${at}`, `203.0.113.${at}`, name)).status);
      }
      expect([name, ...guesses]).toEqual([name, ...Array<number>(50).fill(422), ...Array<number>(10).fill(429)]);
    }
    // the right password is no way in from anywhere, or guessing would go on; where she came in before it is
    const stranger = await tryAt(other.url, PASSWORD, '203.0.113.77', 'bea@example.org');
    expect(stranger.status).toBe(429);
    expect(await stranger.text()).toContain('Sign in from where you have before, or ask the administrator for a link');
    expect((await tryAt(other.url, PASSWORD, '10.0.0.2', 'bea@example.org')).status).toBe(303);
    const anywhere = new Visitor(other.url);
    const entered = await anywhere.post(await link('bea@example.org'), {}, from('203.0.113.78'));
    expect(entered.status).toBe(303);
    expect((await tryAt(app.url, PASSWORD, '203.0.113.78', 'bea@example.org')).status).toBe(303);
    await other.stop();
  });

  it('counts an address for all names together', async () => {
    const guesses = Array.from({ length: 40 }, (_, at) =>
      tryAt(app.url, 'wrong', '192.0.2.3', `name${at}@example.org`),
    );
    expect((await statuses(guesses)).filter((status) => status === 429)).toHaveLength(10);
  });

  it('counts guesses at links too, before they take part in the order of writes', async () => {
    const revision = async () => (await app.sql.rows('test-clock', 'SELECT revision FROM record_clock'))[0];
    const before = await revision();
    const guesses = Array.from({ length: 40 }, (_, at) =>
      new Visitor(app.url).post(`/sign-in/link/ppt_guess${at}`, {}, from('192.0.2.4')),
    );
    expect((await statuses(guesses)).filter((status) => status === 429)).toHaveLength(10);
    expect(await revision()).toEqual(before);
  });
});

describe('an address that a request claims to come from', () => {
  it('counts for nothing where no proxy is trusted, whatever PUBLIC_URL says', async () => {
    const app = await startTestApp({ env: { PUBLIC_URL: 'https://tracker.example.org' } });
    const guesses = Array.from({ length: 12 }, (_, at) =>
      new Visitor(app.url).post(
        '/sign-in',
        { name: 'ann@example.org', password: 'wrong' },
        { 'x-forwarded-for': `10.1.1.${at}` },
      ),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
    await app.stop();
  });
});

describe('addresses that count as one', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['what a proxy passed on unread', 'none'],
    ['', 'none'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
