import { NOBODY } from '../support/client.js';
import { randomUUID } from 'node:crypto';
import { BoardService } from '../../src/board/board.service.js';
import { Recorder } from '../../src/platform/record/recorder.js';
import { SERVER_AUTHOR } from '../../src/platform/record/write.js';
import { office } from '../meetings/office.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';
import { statementsDuring } from '../support/statements.js';

const DECISION = `id code meetingCode item decidedOn title text outcome reasons alternatives conflicts dispensation maker
  paperReference recommendation projectCodes state replaces replacement replacedBy gaps { code } version citation
  body { code } history { id text reason corrects correctedBy }`;

describe('decisions over GraphQL', () => {
  let app: TestApp;
  let cast: Cast;
  let desk: ReturnType<typeof office>;
  let meetingId: string;
  let items: { id: string }[];

  const ask = async (verb: 'recordDecision' | 'correctDecision', input: object, token: string = cast.secretary) => {
    const type = verb === 'recordDecision' ? 'RecordDecisionInput' : 'CorrectDecisionInput';
    const document = `mutation($input: ${type}!) { ${verb}(input: $input) {
      saved problems { code message path } decision { ${DECISION} } } }`;
    const { body } = await app.gql(token, document, { input });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data[verb];
  };
  const record = async (input: object) => {
    const done = await ask('recordDecision', { bodyCode: 'BOARD', title: 'T', text: 'x', outcome: 'AGREED', ...input });
    if (!done.saved) throw new Error(JSON.stringify(done.problems));
    return done.decision;
  };
  const decision = async (code: string, args: object = {}, token: string = cast.secretary) => {
    const document = `query($code: String!, $asAt: Date, $knownAt: DateTime) {
      decision(code: $code, asAt: $asAt, knownAt: $knownAt) { ${DECISION} } }`;
    return (await app.gql(token, document, { code, ...args })).body.data?.decision ?? null;
  };
  const codes = async (filter: object, token: string = cast.secretary) => {
    const document = 'query($filter: DecisionFilter) { decisions(filter: $filter) { nodes { code } } }';
    const { body } = await app.gql(token, document, { filter });
    expect(body.errors).toBeUndefined();
    return body.data.decisions.nodes.map((each: { code: string }) => each.code);
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    desk = office(app, cast);
    await desk.done('establishBody', {
      code: 'BOARD',
      name: 'Board',
      kind: 'DECIDING',
      quorum: 2,
      effectiveOn: '2010-01-04',
    });
    await desk.done('establishBody', { code: 'SG', name: 'Group', kind: 'ADVISORY', projectCode: 'ALPHA' });
    const planned = { bodyCode: 'BOARD', meetsOn: '2010-01-12', effectiveOn: '2010-01-04' };
    meetingId = (await desk.done('planMeeting', planned)).id;
    const set = await desk.about('setAgenda', 'BOARD-2010-01-12', {
      items: [
        { title: 'Partnerships', kind: 'DECISION', access: 'OPEN', paperReference: '10/5' },
        { title: 'Staffing', kind: 'DECISION', access: 'CONFIDENTIAL' },
      ],
      effectiveOn: '2010-01-05',
    });
    items = set.meeting.agenda;
    await desk.about('reportMeeting', 'BOARD-2010-01-12', { state: 'HELD', effectiveOn: '2010-01-12' });
    await desk.about('recordAttendance', 'BOARD-2010-01-12', {
      attendees: [{ name: 'One', kind: 'PRESENT' }],
      effectiveOn: '2010-01-12',
    });
  });
  afterAll(() => app.stop());

  it('are recorded with all that the regulations ask for, on the day of their meeting', async () => {
    const made = await record({
      meetingId,
      itemId: items[0]!.id,
      title: 'Joint project',
      text: 'To run a joint project.',
      reasons: 'It adds value.',
      alternatives: ['To do nothing.'],
      conflicts: [],
      dispensation: null,
      paperReference: '10/5',
      recommendation: 'That the project be approved',
      projectCodes: ['ALPHA', 'BETA'],
    });
    expect(made).toMatchObject({
      code: 'BOARD-D1',
      meetingCode: 'BOARD-2010-01-12',
      item: 1,
      decidedOn: '2010-01-12',
      maker: 'Board',
      conflicts: [],
      projectCodes: ['ALPHA', 'BETA'],
      state: 'IN_FORCE',
      gaps: [{ code: 'INQUORATE' }],
      history: [{ text: 'To run a joint project.', correctedBy: null }],
    });
  });

  it('say what their record lacks', async () => {
    const made = await record({ effectiveOn: '2010-01-07', title: 'Of long ago', projectCodes: ['ALPHA'] });
    expect(made.gaps.map((each: { code: string }) => each.code)).toEqual([
      'NO_REASONS',
      'NO_ALTERNATIVES',
      'NO_CONFLICTS',
      'NO_MEETING',
    ]);
  });

  it('are corrected by a new row that leaves both to be seen', async () => {
    const before = await decision('BOARD-D1');
    const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
    const input = { decisionId: before.id, expectedVersion: before.version, reason: 'Misread.', text: 'To run two.' };
    const { decision: now } = await ask('correctDecision', input);
    expect(now).toMatchObject({ text: 'To run two.', reasons: 'It adds value.', projectCodes: ['ALPHA', 'BETA'] });
    expect(now.history).toMatchObject([
      { text: 'To run a joint project.' },
      { text: 'To run two.', reason: 'Misread.' },
    ]);
    expect(now.history[0].correctedBy).toBe(now.history[1].id);
    const then = await decision('BOARD-D1', { knownAt: clock!.at.toISOString() });
    expect(then).toMatchObject({ text: 'To run a joint project.', state: 'IN_FORCE' });
    const stale = await ask('correctDecision', input);
    expect(stale.problems).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }]);
  });

  it('are replaced by later ones, and stay in force on earlier days', async () => {
    const first = await decision('BOARD-D1');
    const later = await record({
      title: 'Taken back',
      replacesId: first.id,
      replacement: 'RESCINDS',
      projectCodes: ['BETA'],
    });
    expect(later).toMatchObject({ replaces: 'BOARD-D1', replacement: 'RESCINDS', decidedOn: '2010-01-26' });
    expect(await decision('BOARD-D1')).toMatchObject({ state: 'RESCINDED', replacedBy: later.code });
    expect(await decision('BOARD-D1', { asAt: '2010-01-25' })).toMatchObject({ state: 'IN_FORCE', replacedBy: null });
    const again = await ask('recordDecision', {
      bodyCode: 'BOARD',
      title: 'x',
      text: 'x',
      outcome: 'AGREED',
      replacesId: first.id,
      replacement: 'SUPERSEDES',
    });
    expect(again.problems).toMatchObject([{ code: 'REPLACED_ALREADY', path: ['input', 'replacesId'] }]);
    const old = await decision('BOARD-D2');
    await record({ title: 'Anew', replacesId: old.id, replacement: 'SUPERSEDES' });
    expect(await decision('BOARD-D2')).toMatchObject({ state: 'SUPERSEDED' });
  });

  it('are found by body, project and day, the latest first', async () => {
    await record({ meetingId, itemId: items[1]!.id, title: 'A staffing matter' });
    expect(await codes({ bodyCode: 'BOARD' })).toEqual(['BOARD-D3', 'BOARD-D4', 'BOARD-D1', 'BOARD-D5', 'BOARD-D2']);
    expect(await codes({ projectCode: 'ALPHA' })).toEqual(['BOARD-D1', 'BOARD-D2']);
    expect(await codes({ from: '2010-01-10', to: '2010-01-20' })).toEqual(['BOARD-D1', 'BOARD-D5']);
    expect(await codes({ bodyCode: 'SG' })).toEqual([]);
    const document = `{ project(code: "ALPHA") { decisions { nodes { code } } } meeting(code: "BOARD-2010-01-12") { decisions { nodes { code } } } }`;
    const { body } = await app.gql(cast.reviewer, document);
    expect(body.data.project.decisions.nodes).toEqual([{ code: 'BOARD-D1' }, { code: 'BOARD-D2' }]);
    expect(body.data.meeting.decisions.nodes).toEqual([{ code: 'BOARD-D1' }]);
  });

  it('keep those on closed items from all but who see inside, and projects from who may not read them', async () => {
    expect(await decision('BOARD-D5', {}, cast.director)).toMatchObject({ title: 'A staffing matter' });
    expect(await decision('BOARD-D5', {}, cast.lead)).toBeNull();
    expect((await decision('BOARD-D1', {}, cast.stranger)).projectCodes).toEqual(['BETA']);
    expect(await codes({ projectCode: 'ALPHA' }, cast.stranger)).toEqual([]);
  });

  it.each<[string, () => object, string]>([
    ['BODY_ADVISORY', () => ({ bodyCode: 'SG' }), 'bodyCode'],
    ['NOT_FOUND', () => ({ bodyCode: 'NONE' }), 'bodyCode'],
    ['NOT_FOUND', () => ({ effectiveOn: '2009-12-01' }), 'bodyCode'],
    ['NOT_FOUND', () => ({ meetingId: NOBODY }), 'meetingId'],
    ['MEETING_NEEDED', () => ({ itemId: NOBODY }), 'meetingId'],
    ['ITEM_UNKNOWN', () => ({ meetingId, itemId: NOBODY }), 'itemId'],
    ['NOT_THE_DAY', () => ({ meetingId, effectiveOn: '2010-01-13' }), 'effectiveOn'],
    ['NOT_FOUND', () => ({ projectCodes: ['NONE'] }), 'projectCodes'],
    ['NOT_FOUND', () => ({ replacesId: NOBODY, replacement: 'RESCINDS' }), 'replacesId'],
    ['REPLACEMENT_INCOMPLETE', () => ({ replacement: 'RESCINDS' }), 'replacesId'],
    ['CODE_TAKEN', () => ({ code: 'BOARD-D1' }), 'code'],
    ['FUTURE_DATE', () => ({ effectiveOn: '2010-02-01' }), 'effectiveOn'],
    ['BAD_USER_INPUT', () => ({ text: 'bell \u0007' }), 'text'],
    ['BAD_USER_INPUT', () => ({ alternatives: [' '] }), 'alternatives'],
  ])('are refused with %s', async (code, more, field) => {
    const input = { bodyCode: 'BOARD', title: 'x', text: 'x', outcome: 'AGREED', ...more() };
    const done = await ask('recordDecision', input);
    expect(done).toMatchObject({ saved: false, problems: [{ code, path: ['input', field] }] });
  });

  it('are refused with NOT_HELD for a meeting to come', async () => {
    const { id } = await desk.done('planMeeting', { bodyCode: 'BOARD', meetsOn: '2010-01-26' });
    const done = await ask('recordDecision', {
      bodyCode: 'BOARD',
      title: 'x',
      text: 'x',
      outcome: 'NOTED',
      meetingId: id,
    });
    expect(done.problems).toMatchObject([{ code: 'NOT_HELD', path: ['input', 'meetingId'] }]);
  });

  it('are corrected by one of two people at once', async () => {
    const { id, version } = await decision('BOARD-D2');
    const input = { decisionId: id, expectedVersion: version, reason: 'x', outcome: 'NOTED' };
    const both = await Promise.all([ask('correctDecision', input), ask('correctDecision', input)]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
    const unknown = await ask('correctDecision', { ...input, decisionId: NOBODY });
    expect(unknown.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'decisionId'] }]);
  });

  it('can be recorded within the write of another, and fall with it', async () => {
    const board = app.app.get(BoardService);
    const recorder = app.app.get(Recorder);
    const input = {
      bodyCode: 'BOARD',
      meetingId,
      title: 'Paper considered',
      text: 'Noted.',
      outcome: 'NOTED' as const,
    };
    const entry = { operation: 'test', reason: 'A paper was considered.' };
    const made = await recorder.write(SERVER_AUTHOR, entry, (write) => board.recordWithin(write, input));
    expect(await decision(made.code)).toMatchObject({ title: 'Paper considered', decidedOn: '2010-01-12' });
    const code = `X-${randomUUID().slice(0, 4).toUpperCase()}`;
    const failing = recorder.write(SERVER_AUTHOR, entry, async (write) => {
      await board.recordWithin(write, { ...input, code });
      throw new Error('the rest fails');
    });
    await expect(failing).rejects.toThrow('the rest fails');
    expect(await decision(code)).toBeNull();
  });

  it('cost as many statements when there are thirty as when there are five', async () => {
    const asked = async () => {
      await app.saved(cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
      const document = `{ decisions(first: 100) { nodes { ${DECISION} } } }`;
      const { statements } = await statementsDuring(() => app.gql(cast.secretary, document));
      return statements.length;
    };
    const few = await asked();
    for (let n = 0; n < 30; n++) await record({ title: `Decision ${n}`, projectCodes: ['ALPHA'] });
    expect(await asked()).toBe(few);
  });
});
