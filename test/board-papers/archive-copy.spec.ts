import { type PaperApp, startPaperApp } from './paper-app.js';

describe('The archive copy of a paper', () => {
  let on: PaperApp;
  const copy = (token: string | null, slug: string) =>
    fetch(`${on.app.url}/papers/${slug}/archive.pdf`, {
      redirect: 'manual',
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });

  beforeAll(async () => {
    on = await startPaperApp();
    await on.issued('10/23');
    await on.draft('10/24');
    await on.issued('10/25', { confidentiality: 'CONFIDENTIAL' });
  });
  afterAll(() => on.app.stop());

  it('is the sealed paper as PDF/A, to whoever may read that', async () => {
    const answer = await copy(null, '10-23');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="paper-10-23-archive.pdf"');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('latin1')).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>A</su);
    expect(Buffer.compare(bytes, Buffer.from(await (await copy(null, '10-23')).arrayBuffer()))).toBe(0);
    expect((await on.read(on.cast.secretary, '10/23'))?.issue?.files).toHaveLength(5); // nothing was added to what is sealed
  });

  it.each<[string, string, 'secretary' | null]>([
    ['a draft', '10-24', 'secretary'],
    ['a confidential paper, for the public', '10-25', null],
    ['no paper', 'none', 'secretary'],
    ['no name', '..%2f', 'secretary'],
  ])('is there for none of this: %s', async (_, slug, who) => {
    expect((await copy(who && on.cast[who], slug)).status).toBe(404);
  });

  it('leads to what became of a paper that was withdrawn', async () => {
    const { version } = (await on.read(on.cast.secretary, '10/25'))!;
    await on.step(on.cast.secretary, 'withdraw', { reference: '10/25', expectedVersion: version, reason: 'Wrong' });
    const answer = await copy(on.cast.secretary, '10-25');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/board-papers/10%2F25']);
  });
});
