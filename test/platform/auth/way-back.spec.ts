import { BootstrapService } from '../../../src/platform/auth/bootstrap.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { enrol } from '../../support/enrol.js';
import { Visitor } from '../../pages/visitor.js';

const PASSWORD = 'correct horse battery staple';
const LINK = 'mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { path } }';

const choose = async (visitor: Visitor, fields: Record<string, string>) => {
  const proof = await visitor.hidden('/account', 'proof');
  const answer = await visitor.post('/account/password', { proof, password: PASSWORD, ...fields });
  return { status: answer.status, text: await answer.text() };
};

describe('whoever came in by a link can come back', () => {
  describe('the first administrator', () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await startTestApp({ ownToken: false, env: { BOOTSTRAP_TOKEN: '' } });
    });
    afterAll(() => app.stop());

    const firstLink = () => app.app.get(BootstrapService).firstLink();
    const byFirstLink = async () => {
      const visitor = new Visitor(app.url);
      await visitor.post((await firstLink())!, {});
      return visitor;
    };

    it('is printed another link until they have chosen how to come back', async () => {
      await byFirstLink();
      expect(await firstLink()).not.toBeNull();
    });

    it('is asked for a name, refused a password without one with NAME_NEEDED, and signs in by both', async () => {
      const visitor = await byFirstLink();
      const account = await (await visitor.get('/account')).text();
      expect(account).toContain('Choose a name and a password, so that you can come back');
      expect(account).toContain('href="/set-up"');
      const nameless = await choose(visitor, {});
      expect(nameless.status).toBe(422);
      expect(nameless.text).toContain('Enter a name to sign in by, such as your e-mail address.');
      const set = await choose(visitor, { signInName: ' Sam@Example.org ' });
      expect(set.text).toContain('Your password is set.');
      expect(set.text).toContain('Your name to sign in by is <strong>sam@example.org</strong>');
      const back = new Visitor(app.url);
      expect((await back.post('/sign-in', { name: 'sam@example.org', password: PASSWORD })).status).toBe(303);
      expect((await back.get('/administration')).status).toBe(200);
      expect(await firstLink()).toBeNull();
    });
  });

  describe('somebody whose link was made without a name', () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await startTestApp();
    });
    afterAll(() => app.stop());

    const byLink = async (personId: string, signInName: string | null = null) => {
      const visitor = new Visitor(app.url);
      const { body } = await app.gql(ADMIN_TOKEN, LINK, { input: { personId, signInName } });
      await visitor.post(body.data.issueSignInLink.path as string, {});
      return visitor;
    };

    it('chooses one that nobody else has, and the administrator sees it', async () => {
      const [jo, ann] = [await enrol(app, 'Jo Patel'), await enrol(app, 'Ann Example')];
      await byLink(ann.personId, 'ann@example.org');
      const visitor = await byLink(jo.personId);
      const taken = await choose(visitor, { signInName: 'ann@example.org' });
      expect([taken.status, taken.text]).toEqual([422, expect.stringContaining('is somebody else&#39;s name')]);
      expect((await choose(visitor, { signInName: 'jo@example.org' })).text).toContain('Your password is set.');
      const back = new Visitor(app.url);
      expect((await back.post('/sign-in', { name: 'jo@example.org', password: PASSWORD })).status).toBe(303);
      const { body } = await app.gql(ADMIN_TOKEN, `{ signInName(personId: "${jo.personId}") }`);
      expect(body.data).toEqual({ signInName: 'jo@example.org' });
    });

    it('keeps the name that the page shows where only the password changes', async () => {
      const dee = await enrol(app, 'Dee Example');
      const visitor = await byLink(dee.personId, 'dee@example.org');
      expect(await (await visitor.get('/account')).text()).toContain('value="dee@example.org"');
      await choose(visitor, {});
      const back = new Visitor(app.url);
      expect((await back.post('/sign-in', { name: 'dee@example.org', password: PASSWORD })).status).toBe(303);
    });
  });
});
