import { answerFaults, askFaults, asksOf } from '../../src/board-papers/asks.js';
import { type AskTerm } from '../../src/board-papers/ask-terms.js';
import { startPaperApp, type Paper, type PaperApp } from './paper-app.js';

const ask = (text: string, verb: AskTerm['verb'] = 'AGREE'): AskTerm => ({ verb, text, subject: null });

describe('What a paper asks', () => {
  it.each([
    ['an ask of one verb stands', 'the terms of reference of the steering group', []],
    ['an ask that speaks of an approval stands', 'the approval of both bodies and a note to members', []],
    ['a verb before the words is one too many', 'to approve the plan', ['ONE_VERB']],
    ['a second verb is one too many', 'the plan and to endorse its end date', ['ONE_VERB']],
    ['a second verb after a comma is one too many', 'the plan, note its risks', ['ONE_VERB']],
    ['an ask without words is none', '', ['TEXT_EMPTY']],
  ])('%s', (_, text, codes) => {
    expect(askFaults([ask(text)], ['input', 'asks']).map((one) => one.code)).toEqual(codes);
  });

  it('is to note each project first, then what its terms ask, with letters through both', () => {
    const asks = asksOf({ terms: { asks: [ask('the plan')] }, projects: [{ id: 'x', title: 'Protocol.' }] });
    expect(asks.map(({ letter, verb, text }) => [letter, verb, text])).toEqual([
      ['a', 'NOTE', 'progress on “Protocol”'],
      ['b', 'AGREE', 'the plan'],
    ]);
    expect(asksOf({ terms: {}, projects: [] })).toEqual([]);
  });

  it.each([
    ['as asked, without a word', [{ letter: 'b', outcome: 'AS_ASKED' as const, words: null }], []],
    ['under a letter that is not there', [{ letter: 'c', outcome: 'AS_ASKED' as const, words: null }], ['ASK_UNKNOWN']],
    ['amended, without a word', [{ letter: 'b', outcome: 'AMENDED' as const, words: null }], ['WORDS_NEEDED']],
    [
      'twice',
      [
        { letter: 'a', outcome: 'AS_ASKED' as const, words: null },
        { letter: 'a', outcome: 'DECLINED' as const, words: 'No.' },
      ],
      ['ANSWERED_TWICE'],
    ],
  ])('is answered %s', (_, answers, codes) => {
    const asks = asksOf({ terms: { asks: [ask('the plan')] }, projects: [{ id: 'x', title: 'Protocol' }] });
    expect(answerFaults(answers, asks).map((one) => one.code)).toEqual(codes);
  });
});

describe('Asks of a paper over HTTP', () => {
  let on: PaperApp;
  let milestone: string;

  const asked = (paper: Paper): readonly string[] =>
    paper.blocks
      .find((block) => block.id === 'recommendation.1')!
      .bullets.map((one) => one.replace(/\[|\]\{[^}]*\}/gu, ''));

  beforeAll(async () => {
    on = await startPaperApp();
    const query = '{ project(code: "ALPHA") { plan { milestones { id code } } } }';
    const { body } = await on.app.gql<{ project: { plan: { milestones: { id: string; code: string }[] } } }>(
      on.cast.lead,
      query,
    );
    milestone = body.data.project.plan.milestones.find((one) => one.code === 'M2')!.id;
  });

  afterAll(() => on.app.stop());

  it('are composed with the paper, each with its verb, and may be about a record', async () => {
    const paper = await on.draft('10/23', {
      asks: [
        { verb: 'AGREE', text: 'that piloting starts in March' },
        { verb: 'APPROVE', text: 'the date', subject: { kind: 'MILESTONE', id: milestone } },
      ],
    });
    expect(paper.asks.map(({ letter, verb }) => [letter, verb])).toEqual([
      ['a', 'NOTE'],
      ['b', 'AGREE'],
      ['c', 'APPROVE'],
    ]);
    expect(asked(paper).slice(1)).toEqual([
      '(b) agree that piloting starts in March; and',
      '(c) approve the date (M2, Guidance published).',
    ]);
    expect(paper.figures.find((figure) => figure.id === 'recommendation.ask.2.title')?.text).toBe('Guidance published');
  });

  it('are replaced by an edit, and the recommendation follows at once', async () => {
    const { version } = (await on.read(on.cast.secretary, '10/23'))!;
    const edits = [{ setAsks: [{ verb: 'ENDORSE', text: 'the approach to pilots' }] }];
    const step = { reference: '10/23', expectedVersion: version, edits };
    const paper = (await on.step(on.cast.secretary, 'edit', step)).boardPaper!;
    expect(asked(paper)[1]).toBe('(b) endorse the approach to pilots.');
    expect(paper.offers).toEqual([]);
    expect(paper.blocks.find((block) => block.id === 'recommendation.1')!.origin).toBe('GENERATED');
  });

  it('leave a recommendation that somebody wrote by hand to whoever wrote it', async () => {
    const { version } = await on.draft('10/24');
    const edits = [
      { setText: { block: 'recommendation.1', text: 'The Board is asked to note what follows.', bullets: [] } },
      { setAsks: [{ verb: 'AGREE', text: 'the plan' }] },
    ];
    const paper = (await on.step(on.cast.secretary, 'edit', { reference: '10/24', expectedVersion: version, edits }))
      .boardPaper!;
    expect(paper.blocks.find((block) => block.id === 'recommendation.1')!.text).toBe(
      'The Board is asked to note what follows.',
    );
    expect(paper.offers).toMatchObject([{ kind: 'CHANGED', blockId: 'recommendation.1', left: false }]);
  });

  it.each([
    ['ONE_VERB', { verb: 'AGREE', text: 'the plan and approve its end' }, 'text'],
    [
      'SUBJECT_UNKNOWN',
      { verb: 'AGREE', text: 'the plan', subject: { kind: 'MILESTONE', id: '00000000-0000-4000-8000-000000000000' } },
      'subject',
    ],
  ])('are refused with %s', async (code, one, field) => {
    const refused = await on.step(on.cast.secretary, 'compose', {
      reference: '10/99',
      title: 'X',
      programmeCode: 'PARTNERSHIPS',
      projectCodes: ['ALPHA'],
      meetingDate: '2010-01-26',
      asks: [one],
    });
    expect(refused).toMatchObject({
      saved: false,
      boardPaper: null,
      problems: [{ code, path: ['input', 'asks', '0', field] }],
    });
    const { version } = (await on.read(on.cast.secretary, '10/23'))!;
    const edit = { reference: '10/23', expectedVersion: version, edits: [{ remove: 'issue.1' }, { setAsks: [one] }] };
    const unedited = await on.step(on.cast.secretary, 'edit', edit);
    expect(unedited.problems).toMatchObject([{ code, path: ['input', 'edits', '1', 'setAsks', '0', field] }]);
  });

  it('are answered when the body has considered the paper, and verify with it', async () => {
    const paper = await on.issued('10/30', { asks: [{ verb: 'AGREE', text: 'the plan' }] });
    const consider = { reference: '10/30', expectedVersion: paper.version, decision: 'Noted and agreed as amended.' };
    const unknown = await on.step(on.cast.secretary, 'consider', {
      ...consider,
      outcomes: [
        { ask: 'z', outcome: 'AS_ASKED' },
        { ask: 'b', outcome: 'AS_ASKED' },
      ],
    });
    expect(unknown.problems).toMatchObject([{ code: 'ASK_UNKNOWN', path: ['input', 'outcomes', '0', 'ask'] }]);
    const silent = await on.step(on.cast.secretary, 'consider', consider);
    expect(silent.problems).toMatchObject([{ code: 'OUTCOMES_NEEDED', subject: 'b' }]);
    const outcomes = [
      { ask: 'a', outcome: 'AS_ASKED' },
      { ask: 'b', outcome: 'AMENDED', words: 'Agreed with a review in April.' },
    ];
    const { boardPaper } = await on.step(on.cast.secretary, 'consider', { ...consider, outcomes });
    expect(boardPaper!.asks.map((one) => one.outcome)).toEqual([
      { outcome: 'AS_ASKED', words: null },
      { outcome: 'AMENDED', words: 'Agreed with a review in April.' },
    ]);
    expect(boardPaper!.consideration!.decisionIds).toEqual([]); // the record does not know the Board yet
    const verify = '{ verifyBoardPaper(reference: "10/30") { ok } }';
    const { body } = await on.app.gql<{ verifyBoardPaper: { ok: boolean } }>(null, verify);
    expect(body.data.verifyBoardPaper.ok).toBe(true);
  });
});
