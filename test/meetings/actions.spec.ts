import { NOBODY } from '../support/client.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';
import { statementsDuring } from '../support/statements.js';
import { ACTION, office } from './office.js';

describe('actions over GraphQL', () => {
  let app: TestApp;
  let cast: Cast;
  let desk: ReturnType<typeof office>;
  let meetingId: string;
  let items: { id: string }[];

  const list = async (filter: object = {}, token: string = cast.secretary, args: object = {}) => {
    const document = `query($filter: ActionFilter, $asAt: Date, $knownAt: DateTime) {
      actions(filter: $filter, asAt: $asAt, knownAt: $knownAt) { totalCount nodes { ${ACTION} } } }`;
    const { body } = await app.gql(token, document, { filter, ...args });
    expect(body.errors).toBeUndefined();
    return body.data.actions.nodes as any[];
  };
  const codes = async (...given: Parameters<typeof list>) => (await list(...given)).map(({ code }) => code);
  const action = async (code: string, args: object = {}) =>
    (await list({}, cast.secretary, args)).find((each) => each.code === code);
  const report = async (code: string, input: object) => {
    const { id, version } = await action(code);
    return desk.run('reportAction', { actionId: id, expectedVersion: version, ...input });
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    desk = office(app, cast);
    const body = { code: 'BOARD', name: 'Board', kind: 'DECIDING', effectiveOn: '2010-01-04' };
    await desk.done('establishBody', body);
    const { id } = await desk.done('planMeeting', {
      bodyCode: 'BOARD',
      meetsOn: '2010-01-25',
      code: 'BOARD-1',
      effectiveOn: '2010-01-04',
    });
    meetingId = id;
    const set = await desk.about('setAgenda', 'BOARD-1', {
      items: [
        { title: 'Partnerships', kind: 'INFORMATION', access: 'OPEN' },
        { title: 'Staffing', kind: 'DISCUSSION', access: 'CONFIDENTIAL' },
      ],
      effectiveOn: '2010-01-04',
    });
    items = set.meeting.agenda;
    await desk.about('reportMeeting', 'BOARD-1', { state: 'HELD', effectiveOn: '2010-01-25' });
  });
  afterAll(() => app.stop());

  it('are raised in a project by its lead, with an owner, a date and what they are about', async () => {
    const raised = await desk.done(
      'raiseAction',
      {
        projectCode: 'ALPHA',
        text: 'Invite the steering group',
        ownerId: cast.personIds['Leo Lead'],
        dueOn: '2010-01-20',
        subjects: [{ kind: 'PROJECT', id: cast.projectIds.ALPHA }],
        effectiveOn: '2010-01-12',
      },
      cast.lead,
    );
    expect(raised).toMatchObject({
      code: 'ALPHA-A1',
      owner: 'Leo Lead',
      raisedOn: '2010-01-12',
      raisedAt: null,
      projectCode: 'ALPHA',
      subjects: [{ kind: 'PROJECT', code: 'ALPHA' }],
      state: 'OPEN',
      overdue: true,
      nextStates: ['IN_PROGRESS', 'COMPLETE', 'WITHDRAWN'],
    });
    expect((await action('ALPHA-A1', { asAt: '2010-01-20' })).overdue).toBe(false);
  });

  it('are raised at a meeting, on an item, with a team or nobody as owner and without a date', async () => {
    const board = { meetingId, effectiveOn: '2010-01-25' };
    const raised = await desk.done('raiseAction', {
      ...board,
      text: 'Draft a press release',
      ownerName: 'External Relations Team',
      itemId: items[0]!.id,
    });
    expect(raised).toMatchObject({
      code: 'BOARD-1-A1',
      owner: 'External Relations Team',
      raisedAt: 'BOARD-1',
      raisedAtItem: 1,
      dueOn: null,
    });
    await desk.done('raiseAction', { ...board, text: 'See the staff', itemId: items[1]!.id });
    await desk.done('raiseAction', {
      ...board,
      text: 'Report to the Board',
      projectCode: 'ALPHA',
      dueOn: '2010-03-01',
    });
    const { body } = await app.gql(
      cast.reviewer,
      '{ meeting(code: "BOARD-1") { actions { nodes { code } } } project(code: "ALPHA") { actions(filter: { open: true }) { nodes { code } } } }',
    );
    expect(body.data.meeting.actions.nodes).toEqual([{ code: 'BOARD-1-A3' }, { code: 'BOARD-1-A1' }]);
    expect(body.data.project.actions.nodes).toEqual([{ code: 'ALPHA-A1' }, { code: 'BOARD-1-A3' }]);
  });

  it('are found by those who may read them: open, overdue or their own', async () => {
    expect(await codes()).toEqual(['ALPHA-A1', 'BOARD-1-A3', 'BOARD-1-A1', 'BOARD-1-A2']);
    expect(await codes({ overdue: true })).toEqual(['ALPHA-A1']);
    expect(await codes({ mine: true }, cast.lead)).toEqual(['ALPHA-A1']);
    expect(await codes({ mine: true })).toEqual([]);
    expect(await codes({}, cast.stranger)).toEqual(['BOARD-1-A1']);
    expect(await codes({}, cast.lead)).toEqual(['ALPHA-A1', 'BOARD-1-A3', 'BOARD-1-A1']);
  });

  it('are found by code, state, words of the owner’s name, meeting and project', async () => {
    expect(await codes({ code: 'BOARD-1-A3' })).toEqual(['BOARD-1-A3']);
    expect(await codes({ state: 'COMPLETE' })).toEqual([]);
    expect(await codes({ state: 'OPEN', owner: ' leo ' })).toEqual(['ALPHA-A1']);
    expect(await codes({ meetingCode: 'BOARD-1', projectCode: 'ALPHA' })).toEqual(['BOARD-1-A3']);
    expect(await codes({ projectCode: 'ALPHA' }, cast.stranger)).toEqual([]);
  });

  it('are reported on until they are closed at a meeting, and a past date keeps its own', async () => {
    await report('BOARD-1-A1', { state: 'IN_PROGRESS', note: 'With the chair.' });
    const again = await report('BOARD-1-A1', { state: 'IN_PROGRESS', note: 'Cleared.' });
    expect(again.action).toMatchObject({ state: 'IN_PROGRESS', since: '2010-01-26' });
    const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
    const done = await report('BOARD-1-A1', { state: 'COMPLETE', closedAtMeetingId: meetingId });
    expect(done.action).toMatchObject({ state: 'COMPLETE', closedAt: 'BOARD-1', nextStates: [] });
    expect(await action('BOARD-1-A1', { asAt: '2010-01-25' })).toMatchObject({ state: 'OPEN' });
    expect(await action('BOARD-1-A1', { knownAt: clock!.at.toISOString() })).toMatchObject({ state: 'IN_PROGRESS' });
    const corrects = done.action.history.at(-1).id;
    const corrected = await report('BOARD-1-A1', { state: 'WITHDRAWN', corrects });
    expect(corrected.action).toMatchObject({ state: 'WITHDRAWN', closedAt: null });
    expect(corrected.action.history).toHaveLength(4);
    expect(corrected.action.history[2].correctedBy).toBe(corrected.action.history[3].id);
    expect(await codes({ open: false })).toEqual(['BOARD-1-A1']);
    const twice = await report('BOARD-1-A1', { state: 'COMPLETE', corrects });
    expect(twice.problems).toMatchObject([{ code: 'ALREADY_CORRECTED', path: ['input', 'corrects'] }]);
  });

  it('are amended: what is left out stays, null clears', async () => {
    const { id, version } = await action('ALPHA-A1');
    const changed = await desk.done('amendAction', {
      actionId: id,
      expectedVersion: version,
      ownerId: null,
      ownerName: 'Research Team',
      dueOn: null,
    });
    expect(changed).toMatchObject({
      text: 'Invite the steering group',
      owner: 'Research Team',
      dueOn: null,
      overdue: false,
    });
    expect(changed.subjects).toHaveLength(1);
    expect(await action('ALPHA-A1', { asAt: '2010-01-25' })).toMatchObject({ owner: 'Leo Lead', overdue: true });
  });

  it.each<[string, object, string]>([
    ['NO_HOME', { text: 'x' }, 'projectCode'],
    ['NOT_FOUND', { text: 'x', meetingId: NOBODY }, 'meetingId'],
    ['NOT_FOUND', { text: 'x', projectCode: 'ALPHA', ownerId: NOBODY }, 'ownerId'],
    ['CODE_TAKEN', { text: 'x', projectCode: 'ALPHA', code: 'ALPHA-A1' }, 'code'],
    ['ITEM_UNKNOWN', { text: 'x', projectCode: 'ALPHA', itemId: NOBODY }, 'itemId'],
    ['SUBJECT_UNKNOWN', { text: 'x', projectCode: 'ALPHA', subjects: [{ kind: 'PROJECT', id: NOBODY }] }, 'subjects'],
    ['FUTURE_DATE', { text: 'x', projectCode: 'ALPHA', effectiveOn: '2010-02-01' }, 'effectiveOn'],
    ['BAD_USER_INPUT', { text: ' ', projectCode: 'ALPHA' }, 'text'],
  ])('are refused with %s', async (code, input, field) => {
    const done = await desk.run('raiseAction', input);
    expect(done).toMatchObject({ saved: false, problems: [{ code, path: ['input', field] }] });
  });

  it('say of a code in use nothing of what it is in use for', async () => {
    const taken = await desk.run('raiseAction', { text: 'x', projectCode: 'ALPHA', code: 'ALPHA-A1' });
    const message = 'ALPHA-A1 is in use, or was. Choose another code, or leave it out.';
    expect(taken.problems).toMatchObject([{ code: 'CODE_TAKEN', message }]);
  });

  it('are refused where they point at records without a project, or at a meeting of another project', async () => {
    const subjects = [{ kind: 'PROJECT', id: cast.projectIds.ALPHA }];
    const pointing = await desk.run('raiseAction', { text: 'x', meetingId, subjects });
    expect(pointing.problems).toMatchObject([{ code: 'PROJECT_NEEDED', path: ['input', 'subjects'] }]);
    await desk.done('establishBody', { code: 'SG', name: 'Group', kind: 'ADVISORY', projectCode: 'BETA' });
    const group = await desk.done('planMeeting', { bodyCode: 'SG' });
    const other = await desk.run('raiseAction', { text: 'x', meetingId: group.id, projectCode: 'ALPHA' });
    expect(other.problems).toMatchObject([{ code: 'PROJECT_NOT_OF_BODY', path: ['input', 'projectCode'] }]);
    const raised = await desk.done('raiseAction', { text: 'x', meetingId: group.id }, cast.stranger);
    expect(raised.projectCode).toBe('BETA');
    const hidden = await desk.run(
      'reportAction',
      { actionId: raised.id, expectedVersion: raised.version, state: 'COMPLETE' },
      cast.lead,
    );
    expect(hidden.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'actionId'] }]);
  });

  it('are raised at a meeting by those alone who write of its body', async () => {
    const document = 'mutation($input: RaiseActionInput!) { raiseAction(input: $input) { saved } }';
    const input = { text: 'x', meetingId, projectCode: 'ALPHA' };
    expect((await app.gql(cast.lead, document, { input })).codes).toEqual(['FORBIDDEN']);
  });

  it.each<[string, object, string]>([
    ['STEP_NOT_OPEN', { state: 'OPEN' }, 'state'],
    ['NOT_CLOSING', { state: 'IN_PROGRESS', closedAtMeetingId: 'THE MEETING' }, 'closedAtMeetingId'],
    ['NOT_FOUND', { state: 'COMPLETE', closedAtMeetingId: NOBODY }, 'closedAtMeetingId'],
    ['NOT_FOUND', { state: 'COMPLETE', corrects: NOBODY }, 'corrects'],
    ['VERSION_CONFLICT', { state: 'COMPLETE', expectedVersion: 1 }, 'expectedVersion'],
    ['FUTURE_DATE', { state: 'COMPLETE', effectiveOn: '2010-02-01' }, 'effectiveOn'],
    ['BAD_USER_INPUT', { state: 'COMPLETE', note: ' ' }, 'note'],
  ])('refuse a report with %s and stay as they were', async (code, input, field) => {
    const before = await action('BOARD-1-A3');
    const said = JSON.parse(JSON.stringify(input).replace('THE MEETING', meetingId)) as object;
    const done = await report('BOARD-1-A3', said);
    expect(done).toMatchObject({ saved: false, problems: [{ code, path: ['input', field] }] });
    expect(await action('BOARD-1-A3')).toEqual(before);
  });

  it('refuse a report that a later one would not have known, or of one that is closed', async () => {
    const raise = { projectCode: 'ALPHA', text: 'y', code: 'ALPHA-Y', effectiveOn: '2010-01-12' };
    await desk.done('raiseAction', raise);
    const begun = await report('ALPHA-Y', { state: 'IN_PROGRESS', effectiveOn: '2010-01-20' });
    const early = await report('ALPHA-Y', { state: 'COMPLETE', effectiveOn: '2010-01-19' });
    expect(early.problems).toMatchObject([{ code: 'LATER_REPORT_STANDS', path: ['input', 'effectiveOn'] }]);
    await report('ALPHA-Y', { state: 'COMPLETE', effectiveOn: '2010-01-21' });
    const first = await report('ALPHA-Y', { state: 'WITHDRAWN', corrects: begun.action.history[0].id });
    expect(first.problems).toMatchObject([{ code: 'NOT_THE_LAST' }]);
    const after = await report('ALPHA-Y', { state: 'IN_PROGRESS' });
    expect(after.problems).toMatchObject([{ code: 'STEP_NOT_OPEN' }]);
  });

  it('let one of two people win who report at once', async () => {
    const { id, version } = await action('ALPHA-A1');
    const input = { actionId: id, expectedVersion: version, state: 'IN_PROGRESS' };
    const both = await Promise.all([desk.run('reportAction', input), desk.run('reportAction', input, cast.lead)]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
  });

  it('cost as many statements when there are thirty as when there are three', async () => {
    const asked = async () => {
      await app.saved(cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
      return (await statementsDuring(() => list())).statements.length;
    };
    const few = await asked();
    const subjects = [{ kind: 'PROJECT', id: cast.projectIds.ALPHA }];
    for (let n = 0; n < 30; n++)
      await desk.done('raiseAction', { projectCode: 'ALPHA', text: `Action ${n}`, subjects });
    expect(await asked()).toBe(few);
  });

  it('go on behind the last row of a page that has left the list meanwhile', async () => {
    const page = async (first: number, after: string | null) => {
      const query = `query($first: Int!, $after: String) { actions(filter: { open: true }, first: $first, after: $after) {
        nodes { id code version } pageInfo { endCursor hasPreviousPage } } }`;
      const { body } = await app.gql(cast.secretary, query, { first, after });
      expect(body.errors).toBeUndefined();
      return body.data.actions;
    };
    for (const day of ['01', '02', '03']) {
      await desk.done('raiseAction', {
        meetingId,
        text: `Due on ${day} June`,
        code: `JUNE-${day}`,
        dueOn: `2010-06-${day}`,
      });
    }
    const open = await codes({ open: true });
    const place = open.indexOf('JUNE-02');
    const before = await page(place + 1, null);
    const last = before.nodes.at(-1);
    expect(last.code).toBe('JUNE-02');
    await desk.done('reportAction', { actionId: last.id, expectedVersion: last.version, state: 'COMPLETE' });
    const after = await page(2, before.pageInfo.endCursor);
    expect(after.nodes.map((each: any) => each.code)).toEqual(open.slice(place + 1, place + 3));
    expect(after.pageInfo.hasPreviousPage).toBe(true);
  });
});
