import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const COMPOSE = `mutation($input: ComposeBoardPaperInput!) {
  composeBoardPaper(input: $input) { saved problems { code path } } }`;

describe('the reference of a paper', () => {
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp();
    cast = await startCast(app);
  });
  afterAll(() => app.stop());

  const compose = async (reference: string) => {
    const input = { reference, title: 'Update', programmeCode: 'PARTNERSHIPS', meetingDate: '2010-01-26' };
    const { body } = await app.gql(cast.secretary, COMPOSE, { input });
    return body.data.composeBoardPaper as { saved: boolean; problems: { path: string[] }[] };
  };

  it.each([
    ['con'],
    ['NUL'],
    ['lpt1'],
    ['../../etc/passwd'],
    ['10/../23'],
    ['/10/23'],
    ['10/23/'],
    ['<b>'],
    ['10" filename="x'],
    ["10'23"],
    ['10／23'],
    ['10\\23'],
    ['10/23\r\nX: 1'],
    ['10/23?x=1'],
    ['10/23#x'],
    ['10%2f23'],
    ['１０'],
    ['.'],
    [' '],
    ['1'.repeat(41)],
  ])('may not be %j', async (reference) => {
    const { saved, problems } = await compose(reference);
    expect(saved).toBe(false);
    expect(problems[0]?.path).toEqual(['input', 'reference']);
  });

  it.each([['10/23'], ['SG 2010-4'], ['10.23/a'], ['Conference 1']])('may be %j', async (reference) => {
    expect((await compose(reference)).saved).toBe(true);
  });

  it.each([
    '/papers/..%2f..%2fetc%2fpasswd.pdf',
    '/papers/con.docx',
    '/papers/%00.pdf',
    '/papers/%ff.pdf',
    '/papers/%ED%A0%80.html',
    '/papers/10%2f23.pdf',
    '/papers/%22%3b%20filename%3dx.pdf',
    '/papers/<b>.md',
    `/papers/${'x'.repeat(3_000)}.pdf`,
    '/minutes/%00.pdf',
    '/review-packs/%ff.pdf',
    '/you-said-we-did/%00',
    '/adopted-protocols/%22.docx',
    '/feeds/%00/calendar.ics',
  ])('that is hostile in an address finds nothing: %s', async (address) => {
    const answer = await fetch(app.url + address, { headers: { authorization: `Bearer ${cast.secretary}` } });
    await answer.arrayBuffer();
    expect([400, 404, 414]).toContain(answer.status);
  });
});
