import { startTestApp, type TestApp, ADMIN_TOKEN } from '../../support/app.js';
import { enrol, type Enrolled } from '../../support/enrol.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';
import { Visitor } from '../../pages/visitor.js';

describe('a link to sign in by that is sent by mail', () => {
  let server: MailServer;
  let app: TestApp;
  let silent: TestApp;
  let ann: Enrolled;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({ env: { ...server.env, CONTACT: 'tracker@example.org' } });
    silent = await startTestApp({ databaseUrl: app.databaseUrl });
    ann = await enrol(app, 'Zoë O’Hara');
  });
  afterAll(async () => {
    await silent.stop();
    await app.stop();
    await server.stop();
  });

  const sent = (sendTo: string, by = app) =>
    by.run(ADMIN_TOKEN, 'issueSignInLink', { personId: ann.personId, sendTo }, 'path sentTo');

  it('lets in whom it is for, and is shown to nobody else', async () => {
    expect(await sent('zoe@example.org')).toMatchObject({ saved: true, path: null, sentTo: 'zoe@example.org' });
    const [mail] = await server.until(1);
    expect(mail!.recipient).toBe('zoe@example.org');
    expect(mail!.subject).toBe('Your link to sign in to the programme tracker');
    expect(mail!.text.replace(/ppt_[\w-]+/u, 'ppt_SECRET').trim()).toBe(
      [
        'Dear Zoë O’Hara,',
        '',
        'First administrator has sent you a link to sign in to the partnership',
        'programme tracker.',
        '',
        'Sign in:',
        'https://tracker.example.org/sign-in/link/ppt_SECRET',
        '',
        'The link works once, until 29 January 2010 at 09:30. Do not pass it on.',
        '',
        'After you sign in, choose a name to sign in by and a password, so that',
        'you can come back.',
        '',
        '--',
        '',
        'If you did not expect this message, you can ignore it. Nobody is signed',
        'in until the link is used.',
        '',
        'Questions? Contact tracker@example.org.',
      ].join('\n'),
    );
    const [path] = /\/sign-in\/link\/ppt_[\w-]+/u.exec(mail!.text)!;
    expect(mail!.html).toContain(`href="https://tracker.example.org${path}"`);
    const visitor = new Visitor(app.url);
    expect((await visitor.post(path, {})).headers.get('location')).toBe('/account?welcome=1');
    expect(await (await visitor.get('/account')).text()).toContain('You are signed in as Zoë O’Hara');
    const kept = await app.sql.rows<{ text: string | null }>('kept', 'SELECT text FROM mail_message');
    expect(kept).toEqual([{ text: null }]);
    const { body } = await app.gql(ADMIN_TOKEN, '{ accessEvents(kinds: [LINK_ISSUED]) { nodes { detail } } }');
    expect(body.data.accessEvents.nodes).toEqual([{ detail: 'Sent by e-mail' }]);
  });

  it('tells the name to sign in by where there is one', async () => {
    const named = { personId: ann.personId, sendTo: 'zoe@example.org', signInName: 'Zoe@Example.org' };
    await app.saved(ADMIN_TOKEN, 'issueSignInLink', named, 'sentTo');
    const [, mail] = await server.until(2);
    expect(mail!.text.replaceAll(/\s+/gu, ' ')).toContain('Your name to sign in by is zoe@example.org.');
  });

  it('is not made for an address that is none', async () => {
    const { saved, problems } = await sent('zoe at example.org');
    expect([saved, problems[0]?.message]).toEqual([false, expect.stringContaining('name@example.org')]);
  });

  it('is not made where no mail is sent', async () => {
    expect(await sent('zoe@example.org', silent)).toMatchObject({ saved: false, problems: [{ code: 'MAIL_OFF' }] });
  });
});
