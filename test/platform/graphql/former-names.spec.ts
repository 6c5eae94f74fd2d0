import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';

const PILOT = { projectCode: 'ALPHA', name: 'A council', authorityType: 'COUNTY', effectiveOn: '2010-01-04' };

describe('a name that a field or an argument had before', () => {
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp();
    cast = await startCast(app);
    const { pilot } = await app.saved(cast.lead, 'identifyPilot', PILOT, 'pilot { id version }');
    const report = {
      pilotId: pilot.id,
      expectedVersion: pilot.version,
      state: 'APPROACHED',
      effectiveOn: '2010-01-11',
    };
    await app.saved(cast.lead, 'reportPilot', report);
  });
  afterAll(() => app.stop());

  it('answers as the present one, however often it is asked', async () => {
    const now = 'state nextStates history { state }';
    const before = 'state: stage nextStates: nextStages history { state: stage }';
    const of = async (fields: string) =>
      (await app.gql(cast.lead, `{ project(code: "ALPHA") { pilot(code: "P1") { ${fields} } } }`)).body.data.project;
    const expected = {
      state: 'APPROACHED',
      nextStates: ['INVITED', 'DECLINED', 'WITHDRAWN'],
      history: [{ state: 'APPROACHED' }],
    };
    expect(await of(now)).toEqual({ pilot: expected });
    for (let time = 0; time < 3; time += 1) expect(await of(before)).toEqual({ pilot: expected });
  });

  it.each(['state', 'stage'])('lets through what %s does', async (argument) => {
    const count = async (value: string) =>
      (await app.gql(cast.lead, `{ project(code: "ALPHA") { pilots(${argument}: ${value}) { totalCount } } }`)).body
        .data.project.pilots.totalCount;
    expect([await count('APPROACHED'), await count('INVITED'), await count('null')]).toEqual([1, 0, 1]);
  });
});
