import { startPaperApp, type PaperApp } from './paper-app.js';

describe('Who may read a board paper', () => {
  let on: PaperApp;

  beforeAll(async () => {
    on = await startPaperApp();
    await on.draft('10/1');
    await on.issued('10/2');
    await on.issued('10/3', { confidentiality: 'CONFIDENTIAL' });
    await on.draft('10/4', { projectCodes: ['ALPHA', 'BETA'] });
  });

  afterAll(() => on.app.stop());

  const who = {
    'the public': null,
    'a reviewer': 'reviewer',
    'a project lead': 'lead',
    'a director of ALPHA': 'director',
    'a secretary': 'secretary',
    'an administrator': 'administrator',
  } as const;
  const SEEN: readonly (readonly [keyof typeof who, readonly string[]])[] = [
    ['the public', ['10/2']],
    ['a reviewer', ['10/2']],
    ['a project lead', ['10/2']],
    ['a director of ALPHA', ['10/3', '10/2', '10/1']],
    ['a secretary', ['10/4', '10/3', '10/2', '10/1']],
    ['an administrator', ['10/4', '10/3', '10/2', '10/1']],
  ];

  it.each(SEEN)('%s reads exactly those open to them, over GraphQL and as files', async (role, seen) => {
    const name = who[role];
    const token = name === null ? null : on.cast[name];
    const list = await on.app.gql<{ boardPapers: { totalCount: number; nodes: { reference: string }[] } }>(
      token,
      '{ boardPapers(first: 50) { totalCount nodes { reference } } }',
    );
    expect(list.body.data.boardPapers.nodes.map((one) => one.reference)).toEqual(seen);
    expect(list.body.data.boardPapers.totalCount).toBe(seen.length);
    for (const reference of ['10/1', '10/2', '10/3', '10/4', '10/5']) {
      const one = await on.app.gql(token, 'query($r: String!) { boardPaper(reference: $r) { reference } }', {
        r: reference,
      });
      expect(one.body).toEqual({ data: { boardPaper: seen.includes(reference) ? { reference } : null } });
      const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
      const file = await fetch(`${on.app.url}/papers/${reference.replace('/', '-')}.md`, { headers });
      expect([reference, file.status]).toEqual([reference, seen.includes(reference) ? 200 : 404]);
      const text = await file.text();
      expect(text.includes('Draft: not for publication')).toBe(
        file.status === 200 && ['10/1', '10/4'].includes(reference),
      );
    }
  });

  it('pages through the papers by cursor', async () => {
    const page = (after: string | null) =>
      on.app.gql<{
        boardPapers: { nodes: { reference: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(
        on.cast.secretary,
        'query($a: String) { boardPapers(first: 3, after: $a) { nodes { reference } pageInfo { hasNextPage endCursor } } }',
        { a: after },
      );
    const first = (await page(null)).body.data.boardPapers;
    const second = (await page(first.pageInfo.endCursor)).body.data.boardPapers;
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...first.nodes, ...second.nodes].map((one) => one.reference)).toEqual(['10/4', '10/3', '10/2', '10/1']);
  });

  it.each(['10-2.exe', '../10-2.md', '10-2.md.md'])('knows no file %s', async (name) => {
    expect((await fetch(`${on.app.url}/papers/${encodeURIComponent(name)}`)).status).toBe(404);
  });

  it('refuses the token of nobody, rather than answer as to the public', async () => {
    const answer = await fetch(`${on.app.url}/papers/10-2.md`, { headers: { authorization: 'Bearer ppt_nobody' } });
    expect(answer.status).toBe(401);
  });

  it('does not let a director of one project clear a paper on two', async () => {
    const paper = (await on.read(on.cast.secretary, '10/4'))!;
    const answer = await on.app.gql(
      on.cast.director,
      'mutation($i: ClearBoardPaperInput!) { clearBoardPaper(input: $i) { saved problems { code } } }',
      { i: { reference: '10/4', expectedVersion: paper.version } },
    );
    expect(answer.body.data.clearBoardPaper).toEqual({ saved: false, problems: [{ code: 'NOT_FOUND' }] });
  });

  it('says of a draft that nothing is sealed yet', async () => {
    const answer = await on.app.gql(on.cast.secretary, '{ verifyBoardPaper(reference: "10/1") { ok } }');
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  });
});
