import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { doubledWords } from '../texts/doubled-words.js';
import { wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

const MEETING = 'BOARD-2010-02-23';
const PAPER = '/board-papers/10%2F44';

describe('pages about a body whose name begins with an article', () => {
  let app: TestApp;
  let secretary: Visitor;

  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
    const token = await secretary.token();
    const { body } = await app.query(token, '{ body(code: "BOARD") { id version } }');
    const { id, version } = body as { id: string; version: number };
    const named = { bodyId: id, expectedVersion: version, name: 'The Board of Standards', effectiveOn: '2010-01-04' };
    await app.saved(token, 'amendBody', named, 'body { name }');
    await app.saved(token, 'planMeeting', { bodyCode: 'BOARD', meetsOn: '2010-02-23' }, 'meeting { id }');
    const paper = {
      ...{ reference: '10/44', title: 'Update', programmeCode: 'PARTNERSHIPS', projectCodes: ['CFPS'] },
      ...{ meetingCode: MEETING, asAt: '2010-01-26', confidentiality: 'OPEN' },
    };
    await app.saved(token, 'composeBoardPaper', paper, 'boardPaper { id }');
  }, LOADING_MS);
  afterAll(() => app.stop());

  it.each([
    '/meetings',
    '/bodies/BOARD',
    '/bodies/BOARD/house-style',
    `/meetings/${MEETING}`,
    `/forms/composeBoardPaper?meeting=${MEETING}&back=/meetings`,
    `/forms/composeCommitteeReport?meeting=${MEETING}&back=/meetings`,
    PAPER,
    `${PAPER}?set=cover`,
    `${PAPER}?set=asks`,
    '/programme',
    '/projects/CFPS/changes',
    '/tasks',
    '/decisions',
    '/promises',
  ])('%s says the article once', async (path) => {
    const answer = await secretary.get(path);
    const words = wordsOf(await answer.text());
    expect([path, answer.status]).toEqual([path, 200]);
    expect([path, doubledWords(words)]).toEqual([path, []]);
  });

  it('names the body where asks are edited', async () => {
    const words = wordsOf(await (await secretary.get(`${PAPER}?set=asks`)).text());
    expect(words).toContain('The Board of Standards is asked to');
  });

  it('are of a body that its paper names', async () => {
    expect(wordsOf(await (await secretary.get(PAPER)).text())).toContain('The Board of Standards is asked to note');
  });

  it('begin a committee report for the meeting that it is for', async () => {
    const form = `/forms/composeCommitteeReport?meeting=${MEETING}&back=/board-papers`;
    const html = await (await secretary.get(form)).text();
    expect(html).toMatch(new RegExp(`<option value="${MEETING}" selected>[^<]*has paper 10/44`, 'u'));
    expect(html).toMatch(/name="reference"[^>]*value="10\/45"/u);
  });
});
