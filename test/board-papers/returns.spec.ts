import { type PaperApp, startPaperApp } from './paper-app.js';

const READS = `boardPaper { version state body meetingDate asAt sendings { by clearBy note } returns { by why open }
  blockers { code } readiness { findings { code severity } } blocks { id text origin } }`;

describe('a draft that goes to the director and back over HTTP', () => {
  let on: PaperApp;
  beforeAll(async () => {
    on = await startPaperApp();
  });
  afterAll(() => on.app.stop());

  const say = (token: string, operation: string, input: object) => on.app.run(token, operation, input, READS);

  it('is sent with a day and a note, returned with a reason, and cleared once it is answered', async () => {
    const { version } = await on.draft('10/70');
    const named = { reference: '10/70' };
    const sent = await say(on.cast.secretary, 'sendBoardPaperForClearance', {
      ...named,
      expectedVersion: version,
      clearBy: '2010-01-25',
      note: 'The dates are new.',
    });
    expect(sent.boardPaper.sendings).toEqual([
      { by: expect.any(String) as string, clearBy: '2010-01-25', note: 'The dates are new.' },
    ]);
    const back = await say(on.cast.director, 'returnBoardPaper', {
      ...named,
      expectedVersion: sent.boardPaper.version,
      why: 'Say what it costs.',
    });
    expect(back.boardPaper.returns).toEqual([{ by: 'Dora Director', why: 'Say what it costs.', open: true }]);
    const held = await on.step(on.cast.director, 'clear', { ...named, expectedVersion: back.boardPaper.version });
    expect(held.problems.map(({ code }) => code)).toEqual(['RETURN_OPEN']);
    const mute = await say(on.cast.secretary, 'sendBoardPaperForClearance', {
      ...named,
      expectedVersion: back.boardPaper.version,
    });
    expect(mute.problems).toMatchObject([{ code: 'RETURN_OPEN', path: ['input', 'note'] }]);
    const answered = await say(on.cast.secretary, 'sendBoardPaperForClearance', {
      ...named,
      expectedVersion: back.boardPaper.version,
      note: 'It costs nothing.',
    });
    expect(answered.boardPaper.returns).toMatchObject([{ open: false }]);
    const cleared = await on.step(on.cast.director, 'clear', {
      ...named,
      expectedVersion: answered.boardPaper.version,
    });
    expect(cleared.saved).toBe(true);
  });

  it('is cleared as well once its text was changed, and tells nobody outside', async () => {
    const { version } = await on.draft('10/71');
    const named = { reference: '10/71' };
    const back = await say(on.cast.director, 'returnBoardPaper', {
      ...named,
      expectedVersion: version,
      why: 'Too long.',
    });
    const edits = [{ addParagraph: { after: 'issue.1', text: 'We met on a Monday.' } }];
    const edited = await on.step(on.cast.secretary, 'edit', {
      ...named,
      expectedVersion: back.boardPaper.version,
      edits,
    });
    const { body } = await on.app.gql(on.cast.director, `{ boardPaper(reference: "10/71") { returns { open } } }`);
    expect(body.data?.['boardPaper']).toEqual({ returns: [{ open: false }] });
    const cleared = await on.step(on.cast.director, 'clear', {
      ...named,
      expectedVersion: edited.boardPaper!.version,
    });
    expect(cleared.saved).toBe(true);
    const issued = await on.step(on.cast.secretary, 'issue', {
      ...named,
      expectedVersion: cleared.boardPaper!.version,
    });
    expect(issued.saved).toBe(true);
    const outside = await on.app.gql(
      on.cast.lead,
      `{ boardPaper(reference: "10/71") { returns { why } sendings { by } } }`,
    );
    expect(outside.body.data?.['boardPaper']).toEqual({ returns: [], sendings: [] });
  });

  it('says where no meeting is planned, and takes body, meeting and day of the facts again', async () => {
    const { version } = await on.draft('10/72', { body: 'Audit Committee' });
    const edits = (more: object) => [{ setCover: more }];
    const changed = await say(on.cast.secretary, 'editBoardPaper', {
      reference: '10/72',
      expectedVersion: version,
      edits: edits({ body: 'Ethics Committee', meetingDate: '2010-02-23', asAt: '2010-01-25' }),
    });
    const paper = changed.boardPaper;
    expect(paper).toMatchObject({ body: 'Ethics Committee', meetingDate: '2010-02-23', asAt: '2010-01-25' });
    expect(paper.readiness.findings).toContainEqual({ code: 'MEETING_NOT_PLANNED', severity: 'WARNS' });
    const said = (paper.blocks as { text: string }[]).map(({ text }) => text).join(' ');
    expect(said).toContain('Ethics Committee');
    expect(said).not.toContain('Audit Committee');
    const later = await say(on.cast.secretary, 'editBoardPaper', {
      reference: '10/72',
      expectedVersion: paper.version,
      edits: edits({ asAt: '2010-03-01' }),
    });
    expect(later.problems).toMatchObject([{ code: 'FUTURE_DATE' }]);
    const unknown = await say(on.cast.secretary, 'editBoardPaper', {
      reference: '10/72',
      expectedVersion: paper.version,
      edits: edits({ meetingCode: 'BOARD-1999-01-01' }),
    });
    expect(unknown.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is composed for a meeting by its code, or for a body and a day, never for neither or for two', async () => {
    await on.app.saved(on.cast.secretary, 'establishBody', { code: 'AUDIT', name: 'Audit Board', kind: 'DECIDING' });
    await on.app.saved(on.cast.secretary, 'planMeeting', { bodyCode: 'AUDIT', meetsOn: '2010-02-23' });
    const terms = { title: 'Update', programmeCode: 'PARTNERSHIPS', projectCodes: ['ALPHA'] };
    const code = 'AUDIT-2010-02-23';
    const compose = (reference: string, more: object) =>
      say(on.cast.secretary, 'composeBoardPaper', { ...terms, reference, ...more });
    const { boardPaper } = await compose('10/73', { meetingCode: code });
    expect(boardPaper).toMatchObject({ body: 'Audit', meetingDate: '2010-02-23' });
    expect(boardPaper.readiness.findings).not.toContainEqual({ code: 'MEETING_NOT_PLANNED', severity: 'WARNS' });
    for (const more of [{}, { meetingCode: code, meetingDate: '2010-03-01' }]) {
      expect((await compose('10/74', more)).problems).toMatchObject([{ code: 'PAPER_MEETING_NEEDED' }]);
    }
    const proposed = await on.app.query(on.cast.secretary, '{ paperProposals { meetingCode papers reference } }');
    expect(proposed.paperProposals).toContainEqual({ meetingCode: code, papers: ['10/73'], reference: '10/74' });
  });
});
