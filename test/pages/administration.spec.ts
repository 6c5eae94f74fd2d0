import { ADMIN_TOKEN, type TestApp } from '../support/app.js';
import { done, offered, pageOf, words } from './forms.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

/** A provider that is never asked: to bind an account needs its settings alone. */
const PROVIDER = {
  OIDC_ISSUER: 'https://accounts.example.org',
  OIDC_CLIENT_ID: 'tracker',
  PUBLIC_URL: 'http://tracker.example.org',
};

describe('administration by pages', () => {
  let app: TestApp;
  let server: MailServer;
  let administrator: Visitor;
  let secretary: Visitor;
  const person = async (name: string): Promise<string> => {
    const { body } = await app.gql<{ people: { id: string; name: string }[] }>(ADMIN_TOKEN, '{ people { id name } }');
    return `/administration/people/${body.data.people.find((one) => one.name === name)!.id}`;
  };

  beforeAll(async () => {
    server = await startMailServer();
    app = await startPages({ ...server.env, ...PROVIDER });
    administrator = await new Visitor(app.url).signInAs('administrator');
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  it('binds an account of the organisation to a person and releases it', async () => {
    const page = await person('Steve Barrow');
    await done(administrator, page, 'bindAccount', { subject: 'sub-of-the-director' });
    await done(administrator, page, 'releaseAccount', { reason: 'He has left.' });
  });

  it('gives a role, shows it, and withdraws it', async () => {
    const page = await person('Steve Barrow');
    const before = await offered(administrator, page, 'withdrawRole');
    await done(administrator, page, 'grantRole', { role: 'REVIEWER', projectCode: 'CFPS' });
    expect(await words(administrator, page)).toContain('Reviewer of CFPS');
    const now = await offered(administrator, page, 'withdrawRole');
    expect(now).toHaveLength(before.length + 1);
    await done(administrator, page, 'withdrawRole', { reason: 'Given by mistake.' }, 'Reviewer of CFPS');
    expect(await words(administrator, page)).not.toContain('Reviewer of CFPS');
  });

  it('offers roles, links and accounts to administrators alone', async () => {
    const page = await person('Steve Barrow');
    for (const operation of ['grantRole', 'bindAccount', 'releaseAccount', 'grantRepresentation'])
      expect([operation, await offered(secretary, page, operation)]).toEqual([operation, expect.any(Array)]);
    expect(await offered(secretary, page, 'grantRole')).toEqual([]);
    expect(await pageOf(secretary, page)).not.toContain('Make a link');
  });

  it('makes a link that lets the person in once, and shows it once', async () => {
    const page = await person('Steve Barrow');
    const html = await pageOf(administrator, page);
    const proof = /name="proof" value="([^"]+)"/u.exec(html)![1]!;
    const made = await administrator.post(`${page}/link`, { proof, signInName: '' });
    const [, address = ''] = /<code>([^<]+)<\/code>/u.exec(await made.text()) ?? [];
    expect(address).toMatch(/^http:\/\/tracker\.example\.org\/sign-in\/link\/ppt_/u);
    expect(await pageOf(administrator, page)).not.toContain(address);
  });

  it('sends a link by e-mail, and says at the field what is wrong with the address', async () => {
    const page = await person('Steve Barrow');
    const proof = await administrator.hidden(page, 'proof');
    const sent = async (sendTo: string) =>
      wordsOf(await (await administrator.post(`${page}/link`, { proof, signInName: '', sendTo })).text());
    expect(await sent('steve at work')).toContain('like name@example.org');
    const told = await sent('steve@example.org');
    expect(told).toContain('The link is on its way to steve@example.org');
    expect(told).not.toContain('ppt_');
    const [mail] = await server.until(1);
    expect(mail!.text).toContain('http://tracker.example.org/sign-in/link/ppt_');
  });

  it('withdraws what lets a person act for their organisation', async () => {
    const page = await person('Partnership officer, Riverside Borough Council (invented)');
    await done(administrator, page, 'withdrawRepresentation', { reason: 'No longer in post.' });
    await done(administrator, page, 'grantRepresentation', { reason: 'Back in post.' });
  });

  it('changes what a project says of itself, and its terms', async () => {
    await done(
      secretary,
      '/projects/CFPS/settings',
      'recordNarrative',
      { paragraphs: 'To test.\nIn two lines.' },
      'Purpose',
    );
    expect(await words(secretary, '/projects/CFPS/settings')).toContain('In two lines.');
  });
});
