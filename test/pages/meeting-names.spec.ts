import { LOADING_MS, startPages } from '../support/demonstration.js';
import type { TestApp } from '../support/app.js';
import { wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

/** The code of a meeting, and nothing longer, such as that of an action. */
const CODE = /\b(?:BOARD|SC-UNNAMED|CFPS-GROUP)-(?:\d{4}-\d\d-\d\d|M\d+)(?!-A)\b/gu;
const PAGES = [
  ...['/programme', '/tasks', '/meetings', '/actions', '/decisions', '/promises', '/bodies/BOARD'],
  ...['/meetings/BOARD-2010-01-26', '/decisions/BOARD-D1', '/board-papers/10%2F23', '/projects/CFPS/changes'],
];

describe('meetings on pages', () => {
  let app: TestApp;
  let secretary: Visitor;

  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(() => app.stop());

  it.each(PAGES)('are named in words on %s', async (path) => {
    const answer = await secretary.get(path);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const words = wordsOf(html.slice(html.indexOf('<main'))).replace(/Reference BOARD-2010-01-26/u, ''); // as a reference
    expect(words.match(CODE)).toBeNull();
  });

  it('say on the first page what waits before the next one', async () => {
    const words = wordsOf(await (await secretary.get('/programme')).text());
    expect(words).toContain(
      'The papers of the meeting of the Board of Standards for England on 26 January 2010 were due out',
    );
  });
});
