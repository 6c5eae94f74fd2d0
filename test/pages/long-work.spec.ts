import { LongWork } from '../../src/pages/frame/long-work.service.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const COMPOSE = '/forms/composeBoardPaper';

describe('work that takes long', () => {
  let app: TestApp;
  let secretary: Visitor;
  beforeAll(async () => {
    app = await startPages();
    app.app.get(LongWork).patience = 0;
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(() => app.stop());

  const begin = async (reference: string): Promise<string> => {
    const proof = await secretary.hidden('/account', 'proof');
    const meeting = { 'meetingDate-day': '26', 'meetingDate-month': '1', 'meetingDate-year': '2010' };
    const cover = { reference, title: 'Update', programmeCode: 'PARTNERSHIPS', projectCodes: 'CFPS' };
    const answer = await secretary.post(COMPOSE, { proof, ...cover, ...meeting, confidentiality: 'OPEN' });
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!;
  };
  /** Asks again until the work has ended, as a browser would. */
  const ended = async (path: string): Promise<Response> => {
    for (;;) {
      const answer = await secretary.get(path);
      if (answer.headers.get('refresh') === null) return answer;
      const html = await answer.text();
      expect(html).toContain('<progress');
      expect(html).toContain('Compose a board paper: under way');
    }
  };

  it('sends the browser to a page that asks again by itself, and on to what was made', async () => {
    const work = await begin('10/50');
    expect(work).toMatch(/^\/work\//u);
    const answer = await ended(work);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/board-papers/10%2F50?done=composeBoardPaper',
    ]);
  });

  it('ends with the form and what was refused where it was', async () => {
    const answer = await ended(await begin('10/23'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#reference">[^<]*10\/23/u);
  });

  it('is shown to whoever began it alone', async () => {
    const work = await begin('10/51');
    const director = await new Visitor(app.url).signInAs('director');
    expect((await director.get(work)).status).toBe(404);
    expect((await secretary.get('/work/00000000-0000-0000-0000-000000000000')).status).toBe(404);
    expect((await ended(work)).status).toBe(303);
  });
});
