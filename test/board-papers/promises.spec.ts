import { statementsDuring } from '../support/statements.js';
import { startPaperApp, type PaperApp } from './paper-app.js';

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly code: string;
  readonly title: string;
  readonly promisedOn: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly movedWorkingDays: number | null;
  readonly reason: string | null;
  readonly told: readonly { reference: string; promisedOn: string | null; figureId: string | null }[];
  readonly contradicted: boolean;
  readonly version: number | null;
}

interface Noted {
  readonly promise: { id: string; code: string; state: string; version: number } | null;
  readonly saved: boolean;
  readonly problems: readonly { code: string; path: readonly string[] }[];
}

const LINE = `id kind state code title promisedOn dueOn doneOn movedWorkingDays reason contradicted version
  told { reference promisedOn figureId }`;

describe('Promises in issued papers', () => {
  let on: PaperApp;

  const promises = async (token: string | null, args = ''): Promise<readonly Line[]> => {
    const query = `{ promises(programmeCode: "PARTNERSHIPS"${args}) { nodes { ${LINE} } } }`;
    const { body } = await on.app.gql<{ promises: { nodes: Line[] } } | null>(token, query);
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return body.data.promises.nodes;
  };
  const write = async (name: 'recordPromise' | 'reportPromise', input: object): Promise<Noted> => {
    const type = name === 'recordPromise' ? 'RecordPromiseInput' : 'ReportPromiseInput';
    const document = `mutation($input: ${type}!) { ${name}(input: $input) { saved problems { code path } promise { id code state version } } }`;
    const { body } = await on.app.gql<Record<string, Noted> | null>(on.cast.secretary, document, { input });
    const answer = body.data?.[name];
    if (!answer) throw new Error(JSON.stringify(body.errors));
    return answer;
  };
  const noted = { reference: '10/23', blockId: 'added-1', projectCode: 'ALPHA', text: 'a letter to every authority' };
  let letter: NonNullable<Noted['promise']>;

  beforeAll(async () => {
    on = await startPaperApp();
    const { version } = await on.draft('10/23');
    const edits = [{ addParagraph: { after: 'ALPHA.position', text: 'We will write to every authority by Easter.' } }];
    const step = { reference: '10/23', expectedVersion: version, edits };
    const edited = (await on.step(on.cast.secretary, 'edit', step)).boardPaper!;
    const cleared = await on.step(on.cast.director, 'clear', {
      ...step,
      edits: undefined,
      expectedVersion: edited.version,
    });
    const issue = { reference: '10/23', expectedVersion: cleared.boardPaper!.version };
    letter = (await write('recordPromise', { ...noted, promisedOn: '2010-04-01' })).promise!;
    expect((await on.step(on.cast.secretary, 'issue', issue)).saved).toBe(true);
    await on.report('M1', { reportedOn: '2010-01-26', forecastDate: '2010-02-10', narrative: 'Comments are late.' });
  });

  afterAll(() => on.app.stop());

  it('are told to whoever may read the project, with the paper and figure that gave them', async () => {
    const lines = await promises(on.cast.reviewer);
    expect(lines.map(({ kind, code, state }) => [kind, code, state])).toEqual([
      ['MILESTONE', 'M1', 'MOVED'],
      ['MILESTONE', 'M2', 'MOVED'],
      ['OTHER', 'U1', 'OPEN'],
      ['OTHER', 'END', 'OPEN'],
    ]);
    expect(lines[0]).toMatchObject({
      title: 'Draft agreed',
      dueOn: '2010-02-10',
      reason: 'Comments are late.',
      told: [{ reference: '10/23', figureId: 'ALPHA.M1.forecast' }],
      version: null,
    });
    expect(await promises(on.cast.stranger)).toEqual([]);
  });

  it('are counted on the working calendar', async () => {
    const [first] = await promises(on.cast.lead, ', state: MOVED');
    expect([first!.promisedOn, first!.dueOn, first!.movedWorkingDays]).toEqual(['2010-01-26', '2010-02-10', 11]);
  });

  it('are as they were on a day before the paper: none', async () => {
    expect(await promises(on.cast.lead, ', asAt: "2010-01-25"')).toEqual([]);
  });

  it('are kept as they stood, whatever is reported later', async () => {
    on.app.clock.set('2010-02-10');
    await on.report('M1', { reportedOn: '2010-02-10', actualDate: '2010-02-10', narrative: 'Agreed.' });
    const then = await promises(on.cast.lead, ', asAt: "2010-01-26"');
    expect(then.find((one) => one.code === 'M1')).toMatchObject({ state: 'MOVED', doneOn: null });
    const now = await promises(on.cast.lead);
    expect(now.find((one) => one.code === 'M1')).toMatchObject({ state: 'MOVED', doneOn: '2010-02-10', dueOn: null });
  });

  it('that somebody noted by hand are moved, then kept; a report may be corrected and both stay', async () => {
    const at = { promiseId: letter.id, effectiveOn: '2010-02-01' };
    const first = await write('reportPromise', {
      ...at,
      outcome: 'MOVED',
      dueOn: '2010-04-15',
      note: 'The list of addresses is late.',
      expectedVersion: letter.version,
    });
    expect(first).toMatchObject({ saved: true, promise: { state: 'MOVED' } });
    const moved = (await promises(on.cast.lead)).find((one) => one.code === 'U1')!;
    expect(moved).toMatchObject({ state: 'MOVED', dueOn: '2010-04-15', movedWorkingDays: 8 });
    expect(moved.version).toBe(first.promise!.version);
    const [row] = await on.app.sql.rows<{ id: string }>('test-report', 'SELECT id FROM paper_undertaking_report');
    const corrected = await write('reportPromise', {
      ...at,
      outcome: 'KEPT',
      note: 'The letters went out on 1 February.',
      corrects: row!.id,
      expectedVersion: first.promise!.version,
    });
    expect(corrected).toMatchObject({ saved: true, promise: { state: 'KEPT' } });
    expect((await promises(on.cast.lead)).find((one) => one.code === 'U1')).toMatchObject({
      state: 'KEPT',
      doneOn: '2010-02-01',
    });
    const rows = await on.app.sql.rows(
      'test-reports',
      'SELECT corrects FROM paper_undertaking_report ORDER BY revision',
    );
    expect(rows).toMatchObject([{ corrects: null }, { corrects: row!.id }]);
    const step = { ...at, outcome: 'WITHDRAWN', note: 'x', expectedVersion: corrected.promise!.version };
    expect((await write('reportPromise', step)).problems).toMatchObject([{ code: 'STEP_NOT_OPEN' }]);
  });

  it('open the next paper, which verifies once it is issued', async () => {
    const next = await on.issued('10/40', { meetingDate: '2010-02-10' });
    const said = next.blocks.filter((block) => block.id.startsWith('promises.'));
    expect(said.map((block) => block.id)).toEqual(['promises.all', 'promises.moved']);
    expect(said[0]!.text).toBe(
      'Of the four dates and undertakings in earlier papers, one has been kept, two have moved and one is still to come. The one that is late is reported below.',
    );
    const { body } = await on.app.gql<{ verifyBoardPaper: { ok: boolean } }>(
      on.cast.secretary,
      '{ verifyBoardPaper(reference: "10/40") { ok differences { figure } } }',
    );
    expect(body.data.verifyBoardPaper).toMatchObject({ ok: true });
  });

  it('of a paper that was withdrawn count no more, and of a confidential one are told to nobody else', async () => {
    const draft = await on.issued('10/41', { meetingDate: '2010-02-10', confidentiality: 'CONFIDENTIAL' });
    const told = async (token: string): Promise<readonly string[]> =>
      (await promises(token)).find((one) => one.code === 'M2')!.told.map((one) => one.reference);
    expect(await told(on.cast.secretary)).toEqual(['10/23', '10/40', '10/41']);
    expect(await told(on.cast.lead)).toEqual(['10/23', '10/40']);
    const withdraw = { reference: '10/41', expectedVersion: draft.version, reason: 'Not needed' };
    await on.step(on.cast.secretary, 'withdraw', withdraw);
    expect(await told(on.cast.secretary)).toEqual(['10/23', '10/40']);
  });

  it('are read in as many statements however many papers there are', async () => {
    await promises(on.cast.lead);
    const { statements } = await statementsDuring(() => promises(on.cast.lead, ', first: 100'));
    expect(statements.length).toBeLessThanOrEqual(1);
  });

  it.each<[string, object, string, string]>([
    ['a block that the paper does not have', { blockId: 'nowhere' }, 'BLOCK_NOT_FOUND', 'blockId'],
    ['a heading', { blockId: 'issue' }, 'NOT_A_TEXT', 'blockId'],
    ['a project that the paper does not treat', { projectCode: 'BETA' }, 'NOT_IN_PAPER', 'projectCode'],
    ['a day before the paper', { promisedOn: '2010-01-25' }, 'DAY_PAST', 'promisedOn'],
    ['a withdrawn paper', { reference: '10/41', blockId: 'issue.1' }, 'WRONG_STATE', 'reference'],
    ['a code in use', { code: 'U1' }, 'CODE_TAKEN', 'code'],
  ])('are not noted on %s', async (_, more, code, field) => {
    const answer = await write('recordPromise', { ...noted, ...more });
    expect(answer).toMatchObject({ saved: false, problems: [{ code, path: ['input', field] }] });
  });

  it('have a new day only where they moved: DAY_WITHOUT_MOVE', async () => {
    const { promise } = await write('recordPromise', { ...noted, text: '<b>=1+1</b>' });
    const report = { promiseId: promise!.id, expectedVersion: promise!.version, note: 'x', dueOn: '2010-05-01' };
    const answer = await write('reportPromise', { ...report, outcome: 'KEPT' });
    expect(answer).toMatchObject({ saved: false, problems: [{ code: 'DAY_WITHOUT_MOVE' }] });
    const twice = await Promise.all([
      write('reportPromise', { ...report, outcome: 'MOVED' }),
      write('reportPromise', { ...report, outcome: 'MOVED' }),
    ]);
    expect(twice.filter((one) => one.saved)).toHaveLength(1);
    expect(twice.flatMap((one) => one.problems.map((problem) => problem.code))).toEqual(['VERSION_CONFLICT']);
  });
});
