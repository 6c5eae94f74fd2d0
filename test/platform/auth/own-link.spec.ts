import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { enrol, type Enrolled } from '../../support/enrol.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';
import { wordsOf } from '../../pages/html-reader.js';
import { Visitor } from '../../pages/visitor.js';

const FORM = '/sign-in/forgotten';

describe('a link that somebody asks for on the sign-in page', () => {
  let server: MailServer;
  let app: TestApp;
  let silent: TestApp;
  let ann: Enrolled;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({ env: server.env });
    silent = await startTestApp({ databaseUrl: app.databaseUrl });
    ann = await enrol(app, 'Ann Other');
    await app.saved(ADMIN_TOKEN, 'issueSignInLink', { personId: ann.personId, signInName: 'ann@example.org' }, 'path');
  });
  afterAll(async () => {
    await silent.stop();
    await app.stop();
    await server.stop();
  });

  const ask = async (name: string, by = app) => {
    const answer = await new Visitor(by.url).post(FORM, { name });
    return { status: answer.status, words: wordsOf(await answer.text()) };
  };

  it('is sent to whom it is for, tells the name, and lets in once within an hour', async () => {
    const { status, words } = await ask(' Ann@Example.org ');
    expect(status).toBe(200);
    expect(words).toContain('If we know this name or address, we have sent a link');
    const [mail] = await server.until(1);
    expect(mail!.recipient).toBe('ann@example.org');
    const text = mail!.text.replaceAll(/\s+/gu, ' ');
    expect(text).toContain('You asked for a link to sign in');
    expect(text).toContain('Your name to sign in by is ann@example.org.');
    const [path] = /\/sign-in\/link\/ppt_[\w-]+/u.exec(mail!.text)!;
    expect((await new Visitor(app.url).post(path, {})).headers.get('location')).toBe('/account?welcome=1');
    expect((await new Visitor(app.url).post(path, {})).status).toBe(422);
    await ask('ann@example.org');
    const [, late] = await server.until(2);
    const [second] = /\/sign-in\/link\/ppt_[\w-]+/u.exec(late!.text)!;
    app.clock.set(new Date(app.clock.now().getTime() + 61 * 60_000));
    expect((await new Visitor(app.url).post(second, {})).status).toBe(422);
  });

  it('is answered in the same words where nobody is known by the name, and nothing is sent', async () => {
    const before = await app.sql.rows<{ count: number }>('count', 'SELECT count(*)::int AS count FROM mail_message');
    const [known, unknown] = [await ask('ann@example.org'), await ask('nobody@example.org')];
    expect(unknown).toEqual(known);
    await server.until(3);
    const after = await app.sql.rows<{ count: number }>('count', 'SELECT count(*)::int AS count FROM mail_message');
    expect(after[0]!.count - before[0]!.count).toBe(1);
  });

  it('is sent so often, known or not', async () => {
    const answers: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push((await ask('who@example.org')).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await ask('')).words).toContain('Enter the name that you sign in by');
  });

  it('is not offered where no mail is sent: the page says whom to ask', async () => {
    const page = wordsOf(await (await new Visitor(silent.url).get('/sign-in')).text());
    expect(page).toContain('Ask the administrator of the tracker for a link');
    expect((await ask('ann@example.org', silent)).status).toBe(422);
    expect(wordsOf(await (await new Visitor(app.url).get('/sign-in')).text())).toContain('Get a link to sign in by');
  });
});
