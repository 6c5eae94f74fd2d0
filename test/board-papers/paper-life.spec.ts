import { statementsDuring } from '../support/statements.js';
import { PaperRenderer } from '../../src/rendering/paper-renderer.service.js';
import { startPaperApp, type Paper, type PaperApp } from './paper-app.js';

const codes = (paper: Paper): readonly string[] => paper.blockers.map((one) => one.code);

describe('The life of a board paper over HTTP', () => {
  let on: PaperApp;

  beforeAll(async () => {
    on = await startPaperApp();
  });

  afterAll(() => on.app.stop());

  it('counts a clearance for exactly the text cleared: an edit voids it', async () => {
    const { version } = await on.draft('10/25');
    const cleared = (await on.step(on.cast.director, 'clear', { reference: '10/25', expectedVersion: version }))
      .boardPaper!;
    expect(cleared).toMatchObject({
      state: 'CLEARED',
      clearance: { by: 'Dora Director', current: true },
      blockers: [],
    });
    const edits = [{ addParagraph: { after: 'issue.1', text: 'One thing more^[A note.].' } }];
    const edited = (
      await on.step(on.cast.secretary, 'edit', { reference: '10/25', expectedVersion: cleared.version, edits })
    ).boardPaper!;
    expect(edited).toMatchObject({ state: 'DRAFT', clearance: { current: false } });
    expect(codes(edited)).toEqual(['CLEARED_OTHER_TEXT']);
    const refused = await on.step(on.cast.secretary, 'issue', { reference: '10/25', expectedVersion: edited.version });
    expect(refused).toMatchObject({
      saved: false,
      problems: [{ code: 'CLEARED_OTHER_TEXT' }],
      boardPaper: { issue: null },
    });
  });

  it('does not clear a paper of which nobody said whether it is open', async () => {
    const { version } = await on.draft('10/26', { confidentiality: null });
    const answer = await on.step(on.cast.director, 'clear', { reference: '10/26', expectedVersion: version });
    expect(answer).toMatchObject({ saved: false, problems: [{ code: 'CONFIDENTIALITY_MISSING' }] });
  });

  it('issues nothing when one format fails, and names the format', async () => {
    const { version } = await on.draft('10/29');
    const cleared = (await on.step(on.cast.director, 'clear', { reference: '10/29', expectedVersion: version }))
      .boardPaper!;
    const renderer = on.app.app.get(PaperRenderer);
    const each = renderer.each.bind(renderer);
    renderer.each = async (...asked) =>
      (await each(...asked)).map((file) =>
        file.format === 'odt' ? { format: file.format, error: new Error('broken') } : file,
      );
    try {
      const answer = await on.step(on.cast.secretary, 'issue', {
        reference: '10/29',
        expectedVersion: cleared.version,
      });
      expect(answer).toMatchObject({
        saved: false,
        problems: [{ code: 'SEALING_FAILED', subject: 'odt' }],
        boardPaper: { state: 'CLEARED', issue: null },
      });
    } finally {
      renderer.each = each;
    }
    const left = await on.app.sql.rows(
      'test-files',
      'SELECT 1 FROM board_paper_issue i JOIN board_paper p ON p.id = i.paper_id WHERE p.reference = $1',
      ['10/29'],
    );
    expect(left).toEqual([]);
  });

  it('takes a paper from clearance to a recorded decision, which a second record corrects', async () => {
    const paper = await on.issued('10/30');
    expect(paper).toMatchObject({
      state: 'ISSUED',
      nextStates: ['CONSIDERED', 'REPLACED', 'WITHDRAWN'],
      blockers: [],
      offers: [],
    });
    expect(paper.issue!.files.map((file) => file.url)).toEqual(
      ['docx', 'html', 'md', 'odt', 'pdf'].map((format) => `/papers/10-30.${format}`),
    );
    const edit = await on.step(on.cast.secretary, 'edit', {
      reference: '10/30',
      expectedVersion: paper.version,
      edits: [{ remove: 'issue.1' }],
    });
    expect(edit).toMatchObject({ saved: false, problems: [{ code: 'WRONG_STATE' }] });
    const decided = (
      await on.step(on.cast.secretary, 'consider', {
        reference: '10/30',
        expectedVersion: paper.version,
        decision: 'Note.',
      })
    ).boardPaper!;
    expect(decided).toMatchObject({
      state: 'CONSIDERED',
      consideration: { decision: 'Note.', consideredOn: '2010-01-26' },
    });
    const corrected = await on.step(on.cast.secretary, 'consider', {
      reference: '10/30',
      expectedVersion: decided.version,
      decision: 'Noted.',
    });
    expect(corrected).toMatchObject({ saved: true, boardPaper: { consideration: { decision: 'Noted.' } } });
    const rows = await on.app.sql.rows(
      'test-considered',
      'SELECT corrects FROM board_paper_consideration ORDER BY revision',
    );
    expect(rows).toMatchObject([{ corrects: null }, { corrects: expect.any(String) as string }]);
  });

  it('withdraws a draft for good', async () => {
    const { version } = await on.draft('10/31');
    const gone = (
      await on.step(on.cast.secretary, 'withdraw', {
        reference: '10/31',
        expectedVersion: version,
        reason: 'Not needed',
      })
    ).boardPaper!;
    expect(gone).toMatchObject({ state: 'WITHDRAWN', nextStates: [] });
    const again = await on.step(on.cast.secretary, 'withdraw', { reference: '10/31', expectedVersion: gone.version });
    expect(again).toMatchObject({ saved: false, problems: [{ code: 'WRONG_STATE' }] });
  });

  it('reads a page of papers in as many statements as one paper', async () => {
    const query = (first: number) =>
      `{ boardPapers(first: ${first}) { totalCount nodes { reference state blockers { code } comments { text } blocks { number stale { kind } } } } }`;
    await on.app.gql(on.cast.secretary, query(4)); // fills what is kept by revision
    const one = await statementsDuring(() => on.app.gql(on.cast.secretary, query(1)));
    const many = await statementsDuring(() =>
      on.app.gql<{ boardPapers: { nodes: unknown[] } }>(on.cast.secretary, query(5)),
    );
    expect(many.result.body.errors).toBeUndefined();
    expect(many.result.body.data.boardPapers.nodes).toHaveLength(5);
    expect(many.statements.length).toBe(one.statements.length);
    expect(many.statements.length).toBeLessThanOrEqual(3);
  });
});
