import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';
import { statementsDuring } from '../support/statements.js';

const PILOT = `id code name authorityType state since nextStates invented version
  history { id effectiveOn state recordedBy corrects correctedBy }`;
const PILOTS = `query($asAt: Date, $knownAt: DateTime, $first: Int) { project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) {
  pilots(first: $first) { totalCount nodes { ${PILOT} } }
  pilotReadiness { ready problems { code subject } balance { authorityType listed takingPart } } } }`;

describe('pilots over GraphQL', () => {
  let app: TestApp;
  let cast: Cast;

  const project = async (variables: Record<string, unknown> = {}) => {
    const { body } = await app.gql(cast.reviewer, PILOTS, { first: 50, ...variables });
    expect(body.errors).toBeUndefined();
    return body.data.project;
  };
  const pilot = async (code: string, variables = {}) =>
    (await project(variables)).pilots.nodes.find((each: { code: string }) => each.code === code);
  const identify = async (name: string, authorityType: string, more = {}) => {
    const input = { projectCode: 'ALPHA', name, authorityType, effectiveOn: '2010-01-10', ...more };
    const done = await app.saved(cast.lead, 'identifyPilot', input, `pilot { ${PILOT} }`);
    return done.pilot;
  };
  const report = async (input: Record<string, unknown>, token = cast.lead) => {
    const document = `mutation($input: ReportPilotInput!) { reportPilot(input: $input) {
      saved problems { code message path } pilot { ${PILOT} } } }`;
    const { body } = await app.gql(token, document, { input });
    expect(body.errors).toBeUndefined();
    return body.data.reportPilot;
  };
  const go = async (id: string, ...steps: readonly (readonly [state: string, effectiveOn: string])[]) => {
    for (const [state, effectiveOn] of steps) {
      const { version } = (await project()).pilots.nodes.find((each: { id: string }) => each.id === id);
      const done = await report({ pilotId: id, state, effectiveOn, expectedVersion: version });
      expect(done.problems).toEqual([]);
    }
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
  });
  afterAll(() => app.stop());

  it('begins as identified, with the next free code', async () => {
    const made = await identify('Pilot authority A', 'UNITARY', { invented: true });
    expect(made).toMatchObject({ code: 'P1', state: 'IDENTIFIED', since: null, invented: true, history: [] });
    expect(made.nextStates).toEqual(['APPROACHED', 'INVITED', 'WITHDRAWN']);
    expect((await project()).pilotReadiness).toMatchObject({ ready: false, problems: [{ code: 'NO_PILOT' }] });
  });

  it('goes from state to state, and a past date keeps its own', async () => {
    const { id } = await identify('Pilot authority B', 'COUNTY');
    await go(id, ['APPROACHED', '2010-01-12'], ['INVITED', '2010-01-14'], ['ACCEPTED', '2010-01-20']);
    expect(await pilot('P2')).toMatchObject({ state: 'ACCEPTED', since: '2010-01-20' });
    const then = await pilot('P2', { asAt: '2010-01-15' });
    expect(then).toMatchObject({ id: `${id}@2010-01-15`, state: 'INVITED', since: '2010-01-14' });
    expect((await project()).pilotReadiness).toMatchObject({
      problems: [{ code: 'PILOT_INCOMPLETE', subject: 'P2' }],
      balance: [
        { authorityType: 'COUNTY', listed: 1, takingPart: 1 },
        { authorityType: 'UNITARY', listed: 1, takingPart: 0 },
      ],
    });
  });

  it('keeps a report and its correction, and what was known when', async () => {
    const before = await pilot('P2');
    const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
    const last = before.history.at(-1);
    const input = { pilotId: before.id, expectedVersion: before.version, corrects: last.id, effectiveOn: '2010-01-20' };
    const done = await report({ ...input, state: 'DECLINED', note: 'Misheard.' });
    expect(done).toMatchObject({ saved: true, pilot: { state: 'DECLINED' } });
    expect(done.pilot.history).toHaveLength(4);
    expect(done.pilot.history[2].correctedBy).toBe(done.pilot.history[3].id);
    expect(await pilot('P2', { knownAt: clock!.at.toISOString() })).toMatchObject({ state: 'ACCEPTED' });
  });

  it.each([
    ['STEP_NOT_OPEN', { state: 'COMPLETED' }, 'state'],
    ['FUTURE_DATE', { state: 'APPROACHED', effectiveOn: '2010-02-01' }, 'effectiveOn'],
    ['NOT_FOUND', { state: 'APPROACHED', corrects: '00000000-0000-4000-8000-000000000000' }, 'corrects'],
    ['VERSION_CONFLICT', { state: 'APPROACHED', expectedVersion: 1 }, 'expectedVersion'],
    ['BAD_USER_INPUT', { state: 'APPROACHED', note: ' ' }, 'note'],
  ])('refuses with %s, names the field and changes nothing', async (code, input, field) => {
    const before = await pilot('P1');
    const done = await report({ pilotId: before.id, expectedVersion: before.version, ...input });
    expect(done).toMatchObject({ saved: false, problems: [{ code, path: ['input', field] }] });
    expect(await pilot('P1')).toEqual(before);
  });

  it('refuses a report that a later one would not have known, and a correction of one that others followed', async () => {
    const { id } = await identify('Pilot authority C', 'DISTRICT');
    await go(id, ['APPROACHED', '2010-01-20'], ['INVITED', '2010-01-21']);
    const { version, history } = await pilot('P3');
    const early = await report({ pilotId: id, state: 'DECLINED', effectiveOn: '2010-01-19', expectedVersion: version });
    expect(early.problems).toMatchObject([{ code: 'LATER_REPORT_STANDS', path: ['input', 'effectiveOn'] }]);
    const corrects = { corrects: history[0].id, state: 'INVITED', expectedVersion: version };
    expect((await report({ pilotId: id, ...corrects })).problems).toMatchObject([{ code: 'NOT_THE_LAST' }]);
  });

  it('refuses a code in use, an unknown organisation and an unknown version of an output', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const input = { projectCode: 'ALPHA', name: 'x', authorityType: 'POLICE' };
    const document =
      'mutation($input: IdentifyPilotInput!) { identifyPilot(input: $input) { saved problems { code path } } }';
    const codes: string[] = [];
    for (const more of [{ code: 'P1' }, { organisationId: nobody }, { outputVersionIds: [nobody] }]) {
      const { body } = await app.gql(cast.lead, document, { input: { ...input, ...more } });
      codes.push(body.data.identifyPilot.problems[0].code);
    }
    expect(codes).toEqual(['CODE_TAKEN', 'NOT_FOUND', 'SUBJECT_UNKNOWN']);
  });

  it('lets one of two people win who report at once', async () => {
    const { id, version } = await pilot('P1');
    const input = { pilotId: id, state: 'APPROACHED', expectedVersion: version };
    const both = await Promise.all([report(input), report(input)]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
  });

  it('asks the database as often for thirty pilots as for three', async () => {
    const asked = async () => {
      app.clock.set('2010-01-26');
      await app.saved(cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
      const { statements } = await statementsDuring(() => project());
      return statements.length;
    };
    const few = await asked();
    for (let count = 0; count < 30; count++) await identify(`Pilot authority ${count}`, 'PARISH');
    expect((await project()).pilots.totalCount).toBeGreaterThan(30);
    expect(await asked()).toBe(few);
  });
});
