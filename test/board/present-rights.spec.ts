import { office } from '../meetings/office.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

/** Everything that shows what belongs to a meeting, its item, or what came of it. */
const EVERYTHING = `query($asAt: Date, $knownAt: DateTime) {
  meeting(code: "BOARD-1", asAt: $asAt, knownAt: $knownAt) {
    agenda { title paperReference subject { title } } interests { interest } minutes { notes { text } corrections { before after } }
    warnings { message } decisions { totalCount nodes { title text } } actions { totalCount nodes { text } } }
  decisions(asAt: $asAt, knownAt: $knownAt) { totalCount nodes { title text reasons } }
  actions(asAt: $asAt, knownAt: $knownAt) { totalCount nodes { text subjects { title } } }
  project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) {
    meetings { nodes { agenda { title } } } decisions { totalCount nodes { title } } actions { totalCount nodes { text } }
    challenges { nodes { question subject { code title } } } evidence { nodes { supports { title } } } risks { nodes { links { title } } } } }`;

const DAYS = ['2010-01-06', '2010-01-08', '2010-01-13', '2010-01-20', '2010-01-26'];

describe('What is closed now', () => {
  let app: TestApp;
  let cast: Cast;
  /** The whole answer as text, at a day and as known at an instant. */
  const shown = async (token: string, asAt: string | null, knownAt: string | null): Promise<string> => {
    const { body } = await app.gql(token, EVERYTHING, { asAt, knownAt });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return JSON.stringify(body.data);
  };
  /** Instants between the steps, oldest first: after the agenda, after all came of it, after the correction. */
  const known: string[] = [];
  const note = async (): Promise<void> => {
    const [row] = await app.sql.rows<{ at: Date }>('test-last', 'SELECT MAX(recorded_at) AS at FROM journal_entry');
    known.push(row!.at.toISOString());
  };
  const points = ['AGENDA', 'ALL OF IT', 'CORRECTION', 'NOW'].flatMap((step, index) =>
    [...DAYS, null].map((asAt) => [asAt, step, index] as const),
  );

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-06' });
    cast = await startCast(app);
    const desk = office(app, cast);
    await desk.done('establishBody', { code: 'BOARD', name: 'Board', kind: 'DECIDING', effectiveOn: '2010-01-04' });
    await desk.done('planMeeting', {
      bodyCode: 'BOARD',
      code: 'BOARD-1',
      meetsOn: '2010-01-12',
      effectiveOn: '2010-01-04',
    });
    const subject = { kind: 'PROJECT', id: cast.projectIds.ALPHA };
    const item = {
      title: 'Secret item',
      kind: 'DECISION',
      access: 'OPEN',
      projectCode: 'ALPHA',
      paperReference: '10/5',
      subject,
    };
    const other = { title: 'Open item', kind: 'DECISION', access: 'OPEN', projectCode: 'ALPHA' };
    const set = await desk.about('setAgenda', 'BOARD-1', { items: [item, other], effectiveOn: '2010-01-06' });
    const [secret, open] = (set.meeting.agenda as { id: string }[]).map(({ id }) => id);
    await note();
    app.clock.set('2010-01-13');
    await desk.about('reportMeeting', 'BOARD-1', { state: 'HELD', effectiveOn: '2010-01-12' });
    await desk.about('recordAttendance', 'BOARD-1', {
      attendees: [{ name: 'One', kind: 'PRESENT' }],
      effectiveOn: '2010-01-12',
    });
    await desk.about('declareInterest', 'BOARD-1', {
      name: 'One',
      itemId: secret,
      interest: 'Secret interest',
      response: 'STAYED',
    });
    await desk.about('draftMinutes', 'BOARD-1', {
      notes: [
        { itemId: secret, text: 'Secret note' },
        { itemId: open, text: 'Open note' },
      ],
    });
    const { id: meetingId } = await desk.meeting('BOARD-1');
    const made = { bodyCode: 'BOARD', meetingId, outcome: 'AGREED', projectCodes: ['ALPHA'] };
    const record = (input: object) =>
      app.saved(cast.secretary, 'recordDecision', { ...made, ...input }, 'decision { id version }');
    const { decision } = await record({
      itemId: secret,
      title: 'Secret decision',
      text: 'Secret text',
      reasons: 'Secret reasons',
    });
    // recorded on the open item at first, moved to the other one later
    const moved = (await record({ itemId: open, title: 'Secret that moved', text: 'x' })).decision;
    await record({ itemId: open, title: 'Open decision', text: 'x' });
    const { id: actionId } = await desk.done('raiseAction', {
      projectCode: 'ALPHA',
      meetingId,
      itemId: secret,
      text: 'Secret action',
    });
    const about = { effectiveOn: '2010-01-13', whyItMatters: 'Trust.', wanted: 'A name.' };
    for (const [kind, id] of [
      ['DECISION', decision.id],
      ['ACTION', actionId],
    ] as const) {
      const input = {
        ...about,
        projectCode: 'ALPHA',
        kind: 'CHALLENGE',
        subject: { kind, id },
        question: `Why this ${kind}?`,
        answererId: cast.personIds['Dora Director'],
      };
      await app.saved(cast.lead, 'raiseChallenge', input);
    }
    await note();
    app.clock.set('2010-01-20');
    await app.saved(cast.secretary, 'correctDecision', {
      decisionId: moved.id,
      expectedVersion: moved.version,
      itemId: secret,
      reason: 'Wrong item',
    });
    await note();
    // as the records of a public body show it until here, and no longer from here on
    expect(await shown(cast.reviewer, null, null)).toContain('Secret item');
    const kept = [
      { ...item, itemId: secret, access: 'CONFIDENTIAL' },
      { ...other, itemId: open },
    ];
    const closed = await desk.about('setAgenda', 'BOARD-1', { items: kept, effectiveOn: '2010-01-12' });
    expect(closed).toMatchObject({ saved: true });
    app.clock.set('2010-01-26');
  });
  afterAll(() => app.stop());

  it.each(points)('is closed as at %s as known after %s, to who may not see inside', async (asAt, _, index) => {
    for (const token of [cast.reviewer, cast.lead]) {
      const text = await shown(token, asAt, known[index] ?? null);
      expect(text).not.toContain('Secret');
    }
  });

  it('is counted for nobody who may not see it', async () => {
    const text = await shown(cast.reviewer, null, known[1]!);
    const { decisions, meeting } = JSON.parse(text) as Record<
      string,
      { totalCount: number; decisions: { totalCount: number } }
    >;
    expect([decisions!.totalCount, meeting!.decisions.totalCount]).toEqual([1, 1]);
  });

  it('stays open to who sees inside, then as now', async () => {
    for (const [asAt, knownAt] of [
      [null, null],
      [null, known[2]!],
    ] as const) {
      const text = await shown(cast.secretary, asAt, knownAt);
      for (const words of ['item', 'interest', 'note', 'decision', 'action', 'that moved'])
        expect(text).toContain(`Secret ${words}`);
    }
  });

  it('leaves what is open as it is', async () => {
    expect(await shown(cast.reviewer, null, null)).toContain('Open decision');
    expect(await shown(cast.reviewer, null, known[1]!)).toContain('Open note');
  });

  it('is told in no review pack, not even as gone', async () => {
    for (const since of ['2010-01-06', '2010-01-12', '2010-01-13']) {
      const query = `{ reviewPack(projectCode: "ALPHA", since: "${since}", asAt: "2010-01-26") {
        changes { title text } late { text } challenges { text } decisionsWanted { text } viewsWanted { text } } }`;
      const { body } = await app.gql(cast.reviewer, query);
      expect(body.errors).toBeUndefined();
      expect(JSON.stringify(body.data)).not.toContain('Secret');
    }
  });
});

describe('Decisions of a board', () => {
  let app: TestApp;
  let cast: Cast;
  const ABOUT = { none: [], alpha: ['ALPHA'], beta: ['BETA'], both: ['ALPHA', 'BETA'] } as const;
  const read = async (token: string | null): Promise<unknown> => {
    const { body } = await app.gql(token, '{ decisions { totalCount nodes { title projectCodes } } }');
    return body.data?.decisions ?? null;
  };
  const page = (...titles: (keyof typeof ABOUT)[]) => ({
    totalCount: titles.length,
    nodes: expect.arrayContaining(titles.map((title) => expect.objectContaining({ title }))) as unknown,
  });

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    await office(app, cast).done('establishBody', {
      code: 'BOARD',
      name: 'Board',
      kind: 'DECIDING',
      effectiveOn: '2010-01-04',
    });
    for (const [title, projectCodes] of Object.entries(ABOUT)) {
      const input = { bodyCode: 'BOARD', code: title.toUpperCase(), title, text: 'x', outcome: 'AGREED', projectCodes };
      await app.saved(cast.secretary, 'recordDecision', input);
    }
  });
  afterAll(() => app.stop());

  it('are read by whoever reads a project that they are about, those about none by every role, and counted so', async () => {
    expect(await read(cast.administrator)).toEqual(page('none', 'alpha', 'beta', 'both'));
    expect(await read(cast.secretary)).toEqual(page('none', 'alpha', 'beta', 'both'));
    for (const token of [cast.director, cast.lead, cast.reviewer])
      expect(await read(token)).toEqual(page('none', 'alpha', 'both'));
    expect(await read(cast.stranger)).toEqual(page('none', 'beta', 'both'));
    expect(await read(null)).toBeNull();
  });

  it('hide the other projects they are about, and answer as if they were not there', async () => {
    const { body } = await app.gql(
      cast.reviewer,
      '{ both: decision(code: "BOTH") { projectCodes } beta: decision(code: "BETA") { code } none: decision(code: "NOWHERE") { code } }',
    );
    expect(body).toEqual({ data: { both: { projectCodes: ['ALPHA'] }, beta: null, none: null } });
    const both = await app.gql(cast.reviewer, '{ decision(code: "BOTH") { projectCodes } }');
    expect(both.body.data.decision.projectCodes).toEqual(['ALPHA']);
  });

  it('follow the projects that they are said to be about now, in every past view', async () => {
    const { body } = await app.gql(cast.secretary, '{ decision(code: "NONE") { id version } }');
    const [at] = await app.sql.rows<{ at: Date }>('test-last', 'SELECT MAX(recorded_at) AS at FROM journal_entry');
    app.clock.set('2010-01-27');
    const { id, version } = body.data.decision;
    const input = { decisionId: id, expectedVersion: version, projectCodes: ['BETA'], reason: 'It is about BETA.' };
    await app.saved(cast.secretary, 'correctDecision', input);
    const past = `{ decisions(knownAt: "${at!.at.toISOString()}") { nodes { title } } }`;
    const titles = async (token: string): Promise<string> =>
      JSON.stringify((await app.gql(token, past)).body.data.decisions.nodes);
    expect(await titles(cast.reviewer)).not.toContain('none');
    expect(await titles(cast.stranger)).toContain('none');
  });
});
