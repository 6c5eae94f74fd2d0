import { statementsDuring } from '../support/statements.js';
import { type PaperApp, startPaperApp } from './paper-app.js';

const REVIEW = `boardPaper { version state
  readings { by version own }
  comments { id blockId about text by version answer { outcome text by } }
  blockers { code subject message } }`;

const CHANGES = `query($reference: String!, $version: Int!) { boardPaper(reference: $reference) {
  version readings { by } comments { text }
  changesSince(version: $version) { version blocks { change blockId behind lines { runs { mark text } } } } } }`;

describe('reading and discussing a draft over HTTP', () => {
  let on: PaperApp;
  beforeAll(async () => {
    on = await startPaperApp();
  });
  afterAll(() => on.app.stop());

  const say = (token: string, operation: string, input: object) => on.app.run(token, operation, input, REVIEW);
  const changes = async (token: string | null, reference: string, version: number) =>
    (await on.app.gql(token, CHANGES, { reference, version })).body.data?.boardPaper;

  it('says what changed since the version that somebody has read, by paragraph and word', async () => {
    const { version } = await on.draft('10/60');
    const read = await say(on.cast.director, 'markBoardPaperRead', { reference: '10/60', version });
    expect(read.boardPaper.readings).toEqual([{ by: 'Dora Director', version, own: true }]);
    expect(read.boardPaper.version).toBe(version); // whoever edits it meanwhile is not disturbed
    const edits = [
      { addParagraph: { after: 'issue.1', text: 'We met on Monday.' } },
      { setText: { block: 'added-1', text: 'We met on Tuesday^[In London].' } },
      { setCover: { title: 'A better title' } },
      { remove: 'recommendation.1' },
      { addParagraph: { after: 'recommendation', text: 'The Board is asked to note this.' } },
    ];
    await on.step(on.cast.secretary, 'edit', { reference: '10/60', expectedVersion: version, edits });
    const { changesSince } = await changes(on.cast.director, '10/60', version);
    const found = changesSince.blocks as {
      change: string;
      blockId: string;
      behind: string | null;
      lines: { runs: { mark: string; text: string }[] }[];
    }[];
    expect(found.map(({ change, blockId, behind }) => [change, blockId, behind])).toEqual([
      ['REWORDED', 'cover', null],
      ['ADDED', 'added-1', null],
      ['REMOVED', 'recommendation.1', 'recommendation'],
      ['ADDED', 'added-2', null],
    ]);
    expect(found[1]!.lines).toEqual([{ runs: [{ mark: 'ADDED', text: 'We met on Tuesday (In London).' }] }]);
    const marks = found[0]!.lines[0]!.runs.map(({ mark }) => mark);
    expect(marks).toContain('ADDED');
    expect(marks).toContain('REMOVED');
    expect((await changes(on.cast.director, '10/60', 1)).changesSince).toBeNull(); // it had no text then
    const unknown = await say(on.cast.director, 'markBoardPaperRead', { reference: '10/60', version: 999_999 });
    expect(unknown.problems).toMatchObject([{ code: 'VERSION_UNKNOWN' }]);
  });

  it('counts a clearance as a reading, and tells nobody outside of drafts and comments', async () => {
    const { version } = await on.draft('10/61');
    const made = await say(on.cast.secretary, 'commentOnBoardPaper', {
      reference: '10/61',
      blockId: 'issue.1',
      text: 'Secret doubts',
      version,
    });
    const commentId = made.boardPaper.comments[0].id as string;
    await say(on.cast.secretary, 'answerBoardPaperComment', { reference: '10/61', commentId, outcome: 'TAKEN_IN' });
    const cleared = (await on.step(on.cast.director, 'clear', { reference: '10/61', expectedVersion: version }))
      .boardPaper!;
    expect(cleared.state).toBe('CLEARED');
    await on.step(on.cast.secretary, 'issue', { reference: '10/61', expectedVersion: cleared.version });
    const inside = await changes(on.cast.director, '10/61', version);
    expect(inside).toMatchObject({
      readings: [{ by: 'Dora Director' }],
      comments: [{ text: 'Secret doubts' }],
      changesSince: { blocks: [] },
    });
    for (const outsider of [null, on.cast.reviewer])
      expect(await changes(outsider, '10/61', version)).toMatchObject({
        readings: [],
        comments: [],
        changesSince: null,
      });
    const late = await say(on.cast.director, 'commentOnBoardPaper', {
      reference: '10/61',
      blockId: 'issue.1',
      text: 'Too late',
      version,
    });
    expect(late).toMatchObject({ saved: false, problems: [{ code: 'WRONG_STATE' }] });
  });

  it('holds a paper back until each comment is settled, once, and keeps what was said', async () => {
    const { version } = await on.draft('10/62');
    const blockId = 'issue.1';
    const made = await say(on.cast.director, 'commentOnBoardPaper', {
      reference: '10/62',
      blockId,
      text: ' Is this <b>so</b>? ',
      version,
    });
    expect(made.boardPaper.comments).toMatchObject([
      { blockId, text: 'Is this <b>so</b>?', by: 'Dora Director', version, answer: null },
    ]);
    expect(made.boardPaper.comments[0].about).toMatch(/^This paper reports/u);
    expect(made.boardPaper.blockers).toContainEqual(
      expect.objectContaining({ code: 'COMMENT_OPEN', subject: blockId }),
    );
    const clear = () => on.step(on.cast.director, 'clear', { reference: '10/62', expectedVersion: version });
    expect(await clear()).toMatchObject({ saved: false, problems: [{ code: 'COMMENT_OPEN' }] });
    const commentId = made.boardPaper.comments[0].id as string;
    const answer = (outcome: string, text: string | null, id = commentId) =>
      say(on.cast.secretary, 'answerBoardPaperComment', { reference: '10/62', commentId: id, outcome, text });
    expect((await answer('ANSWERED', null)).problems).toMatchObject([{ code: 'TEXT_EMPTY' }]);
    const settled = await answer('ANSWERED', 'It is.');
    expect(settled.boardPaper.comments[0].answer).toMatchObject({ outcome: 'ANSWERED', text: 'It is.' });
    expect((await answer('TAKEN_IN', null)).problems).toMatchObject([{ code: 'COMMENT_SETTLED' }]);
    const elsewhere = await say(on.cast.director, 'commentOnBoardPaper', {
      reference: '10/62',
      blockId: 'none',
      text: 'x',
      version,
    });
    expect(elsewhere.problems).toMatchObject([{ code: 'BLOCK_NOT_FOUND' }]);
    expect((await clear()).saved).toBe(true);
    const update = on.app.sql.rows('t', `UPDATE board_paper_comment SET text = 'other'`);
    await expect(update).rejects.toThrow();
  });

  it('reads who has read many papers, and what changed in them, in as many statements as for one', async () => {
    const list = (first: number) => `{ boardPapers(first: ${first}) { nodes { reference
      readings { by } a: changesSince(version: 999999) { blocks { change } } b: changesSince(version: 1) { version } } } }`;
    const nodesOf = async (first: number) => {
      const { result, statements } = await statementsDuring(() => on.app.gql(on.cast.secretary, list(first)));
      return { nodes: result.body.data?.boardPapers.nodes as { reference: string }[], count: statements.length };
    };
    await nodesOf(2); // fills what is kept by revision
    const [one, many] = [await nodesOf(1), await nodesOf(3)];
    expect(many.nodes).toMatchObject([
      { reference: '10/62', readings: [{ by: 'Dora Director' }], a: { blocks: [] }, b: null },
      { reference: '10/61', readings: [{ by: 'Dora Director' }], a: { blocks: [] }, b: null },
      { reference: '10/60', readings: [{ by: 'Dora Director' }], a: { blocks: [] }, b: null },
    ]);
    expect(many.count).toBe(one.count);
  });
});
