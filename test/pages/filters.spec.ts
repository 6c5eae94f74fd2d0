import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

describe('the address that a form of filters is sent to', () => {
  let app: TestApp;
  let lead: Visitor;

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
  }, LOADING_MS);
  afterAll(() => app.stop());

  it.each([
    ['/published?x=', '/published'],
    ['/meetings?asAt-day=4&asAt-month=1&asAt-year=2010', '/meetings?asAt=2010-01-04'],
    [
      '/programme?asAt-day=&asAt-month=&asAt-year=&since-day=5&since-month=1&since-year=2010',
      '/programme?since=2010-01-05',
    ],
    ['/projects/CFPS/risks?state=OPEN&owner=', '/projects/CFPS/risks?state=OPEN'],
    ['/projects/CFPS/plan/what-if?item=T14&how=', '/projects/CFPS/plan/what-if?item=T14'],
  ])('%s is tidied to %s', async (sent, tidy) => {
    const answer = await lead.get(sent);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, tidy]);
    expect((await lead.get(tidy)).status).toBe(200);
  });

  it('is left as it is for programs', async () => {
    const answer = await fetch(`${app.url}/graphql?query=%7B__typename%7D&operationName=`, { redirect: 'manual' });
    expect(answer.status).not.toBe(303);
  });
});
