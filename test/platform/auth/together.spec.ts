import { setImmediate as turn } from 'node:timers/promises';
import { Authenticator } from '../../../src/platform/auth/authenticator.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { enrol } from '../../support/enrol.js';
import { statementsDuring } from '../../support/statements.js';

describe('requests that come together', () => {
  let app: TestApp;
  let authenticator: Authenticator;
  beforeAll(async () => {
    app = await startTestApp();
    authenticator = app.app.get(Authenticator);
  });
  afterAll(() => app.stop());

  it('learn by one statement who sent each of them, and whom nobody knows', async () => {
    const jo = await enrol(app, 'Jo');
    const ask = (token: string | null) =>
      authenticator.identify(token, null).catch((error: unknown) => (error as Error).message);
    const { result, statements } = await statementsDuring(() =>
      Promise.all([
        ...[ask(ADMIN_TOKEN), ask(null), ask(jo.token), ask('ppt_nobody-issued-this'), ask(jo.token)],
        authenticator.session(jo.token, null), // of a program, which lets nobody in to the pages
        authenticator.feed(null, null),
      ]),
    );
    const names = result.map((one) => (typeof one === 'string' ? one : one.personName));
    expect(names).toEqual([
      ...['First administrator', 'The public', 'Jo', 'This access token is not known here.', 'Jo'],
      ...['The public', 'The public'],
    ]);
    expect(statements).toHaveLength(1);
  });

  it('learn it by a statement that was sent after they came: what another was told does not do', async () => {
    const { statements } = await statementsDuring(async () => {
      const first = authenticator.identify(ADMIN_TOKEN, null);
      await turn();
      await Promise.all([first, authenticator.identify(ADMIN_TOKEN, null)]);
    });
    expect(statements).toHaveLength(2);
  });
});
