import type { TestApp } from '../support/app.js';
import type { Cast } from '../support/people.js';
import { type Risks, startRisks } from './risk-asking.js';

const level = (value: number, label = `Level ${value}`) => ({ value, label, meaning: 'x' });
const band = (name: string, fromScore: number, tone = 'green') => ({ name, fromScore, tone, meaning: 'x' });

/** A council's scale that skips 4. */
const COUNCIL = {
  name: 'Council scale',
  likelihood: [level(1), level(2), level(3), level(5)],
  impact: [level(1, 'Negligible'), level(2, 'Minor'), level(3, 'Moderate'), level(5, 'Major')],
  bands: [band('Green', 1), band('Amber', 5, 'amber'), band('Red', 12, 'red')],
};

describe('the rules of the risk register', () => {
  let app: TestApp;
  let cast: Cast;
  let risks: Risks;

  const SCALE = `riskScale { inForce { id name scope recordedBy effectiveOn impact { value label } bands { name fromScore tone } cells { score } }
    versions { name } version organisationVersion }`;
  const setScale = (input: Record<string, unknown>, token = cast.lead) =>
    risks.run('setRiskScale', { projectCode: 'ALPHA', ...COUNCIL, ...input }, token, 'version scale { id name scope }');
  const setAppetite = (input: Record<string, unknown>, token = cast.director) =>
    risks.run(
      'setRiskAppetite',
      { projectCode: 'ALPHA', setBy: 'The Board', ...input },
      token,
      'version appetite { upToBand upToScore scope setBy category scaleId }',
    );
  const version = async () => (await risks.project(SCALE)).riskScale.version as number;
  const assess = (code: string, effectiveOn: string, likelihood: number, impact: number) =>
    risks.change(code, 'assessRisk', { kind: 'CURRENT', effectiveOn, likelihood, impact, rationale: 'x' });

  beforeAll(async () => {
    risks = await startRisks('2010-01-26');
    ({ app, cast } = risks);
    await risks.raise('Late answers');
    await assess('R1', '2010-01-05', 4, 3);
    await risks.raise('Unlikely loss');
    await assess('R2', '2010-01-05', 2, 5);
  });
  afterAll(() => app.stop());

  it('are the tool’s own scale, and no appetite, until somebody sets them', async () => {
    const { riskScale, riskAppetites } = await risks.project(`${SCALE} riskAppetites { id }`);
    expect(riskScale).toMatchObject({
      inForce: { id: 'TOOL-1', scope: 'TOOL', recordedBy: null, effectiveOn: null, cells: null },
      ...{ versions: [], version: 0, organisationVersion: 0 },
    });
    expect(riskScale.inForce.bands.map((one: any) => `${one.fromScore} ${one.name}`)).toEqual([
      ...['1 Low', '5 Medium', '10 High', '15 Very high'],
    ]);
    expect(riskAppetites).toEqual([]);
    expect((await risks.risk('R1')).acceptBlockers).toEqual([{ code: 'NO_APPETITE' }]);
  });

  it('take an appetite of the director, and an acceptance of what is above it, which runs out', async () => {
    const set = await setAppetite({
      category: 'DELIVERY',
      upToBand: 'Medium',
      expectedVersion: 0,
      effectiveOn: '2010-01-05',
    });
    expect(set).toMatchObject({ saved: true, appetite: { upToBand: 'Medium', scope: 'PROJECT', scaleId: 'TOOL-1' } });
    const above = await risks.risk('R1');
    expect(above).toMatchObject({
      appetite: { upToBand: 'Medium', setBy: 'The Board' },
      appetiteReading: 'ABOVE',
      acceptBlockers: [],
    });
    expect(above.gaps.map((gap: any) => gap.code)).toContain('ABOVE_APPETITE');
    const accept = { note: 'We have no other way.', expiresOn: '2010-01-20', effectiveOn: '2010-01-10' };
    await risks.change('R1', 'acceptRisk', accept, cast.director);
    const then = await risks.risk('R1', { asAt: '2010-01-20' });
    expect(then.acceptance).toMatchObject({
      state: 'IN_FORCE',
      approver: { name: 'Dora Director' },
      score: { score: 12 },
    });
    expect(then.gaps.map((gap: any) => gap.code)).not.toContain('ABOVE_APPETITE');
    const now = await risks.risk('R1');
    expect(now.acceptance.state).toBe('EXPIRED');
    expect(now.gaps.map((gap: any) => gap.code)).toContain('ACCEPTANCE_EXPIRED');
  });

  it.each([
    ['EXPIRY_NOT_AHEAD', { expiresOn: '2010-01-26' }, 'expiresOn'],
    ['BAD_USER_INPUT', { note: '' }, 'note'],
    ['NOT_FOUND', { corrects: '00000000-0000-4000-8000-000000000000' }, 'corrects'],
    ['NO_SCORE', { effectiveOn: '2010-01-04' }, 'riskId'],
  ])('refuse an acceptance with %s', async (code, input, field) => {
    const outcome = await risks.about(
      'R1',
      'acceptRisk',
      { note: 'x', expiresOn: '2010-03-01', ...input },
      cast.director,
    );
    expect(outcome).toMatchObject({ saved: false, problems: [{ code, path: ['input', field] }] });
  });

  it('refuse to accept what lies within the appetite', async () => {
    await risks.raise('Small');
    await assess('R3', '2010-01-05', 1, 1);
    const outcome = await risks.about('R3', 'acceptRisk', { note: 'x', expiresOn: '2010-03-01' }, cast.director);
    expect(outcome.problems).toMatchObject([{ code: 'WITHIN_APPETITE', path: ['input', 'riskId'] }]);
  });

  it('take a new version of the scale, which leaves every score as it was', async () => {
    const before = await risks.risk('R1', { asAt: '2010-01-19' });
    const set = await setScale({
      expectedVersion: await version(),
      effectiveOn: '2010-01-20',
      reason: 'As the council has it.',
    });
    expect(set).toMatchObject({ saved: true, scale: { name: 'Council scale', scope: 'PROJECT' } });
    expect(await version()).toBe(set.version);
    expect(await risks.risk('R1', { asAt: '2010-01-19' })).toEqual(before);
    const [likely, loss] = [await risks.risk('R1'), await risks.risk('R2')];
    expect(likely.current).toMatchObject({
      score: { score: 12, band: { name: 'High' } },
      onFormerScale: true,
      onScaleInForce: null,
    });
    expect(loss.current).toMatchObject({
      score: { score: 10, band: { name: 'High' } },
      onScaleInForce: { band: { name: 'Amber' } },
    });
    expect(loss.gaps.map((gap: any) => gap.code)).toContain('FORMER_SCALE');
    expect((await risks.project(SCALE, { asAt: '2010-01-19' })).riskScale.inForce.id).toBe('TOOL-1');
  });

  it('show a heat map on the scale in force, and count apart what has no place on it', async () => {
    const map = `riskHeatMap { title kind nature scale { name } rows { likelihood { value } cells { impact { value } score band { name } count
      risks { code } } } unscored { code } unplaced { code } alternativeText svg }`;
    const { riskHeatMap } = await risks.project(map);
    expect(riskHeatMap).toMatchObject({
      ...{
        title: 'Heat map of open threats as things are, ALPHA on 26 January 2010',
        kind: 'CURRENT',
        nature: 'THREAT',
      },
      ...{ scale: { name: 'Council scale' }, unscored: [], unplaced: [{ code: 'R1' }] },
    });
    expect(riskHeatMap.rows.map((row: any) => row.likelihood.value)).toEqual([5, 3, 2, 1]);
    expect(riskHeatMap.rows[2].cells[3]).toEqual({
      ...{ impact: { value: 5 }, score: 10, band: { name: 'Amber' }, count: 1, risks: [{ code: 'R2' }] },
    });
    const then = (await risks.project(map, { asAt: '2010-01-19' })).riskHeatMap;
    expect(then).toMatchObject({ unplaced: [], scale: { name: 'Default scale of this tool (5 by 5)' } });
    expect(then.title).toContain('19 January 2010');
    expect((await risks.project('riskHeatMap(kind: TARGET) { unscored { code } }')).riskHeatMap.unscored).toHaveLength(
      3,
    );
  });

  it('assess on the version in force on the day, a past day on the former one', async () => {
    const risk = await assess('R1', '2010-01-21', 5, 5);
    expect(risk.current).toMatchObject({
      score: { score: 25, band: { name: 'Red', tone: 'red' } },
      onFormerScale: false,
    });
    const refused = await risks.about('R1', 'assessRisk', {
      ...{ kind: 'CURRENT', effectiveOn: '2010-01-21', likelihood: 4, impact: 1, rationale: 'x' },
    });
    expect(refused.problems).toMatchObject([{ code: 'LEVEL_UNKNOWN', path: ['input', 'likelihood'] }]);
    expect(refused.problems[0]!.message).toContain('3 Level 3, 5 Level 5');
    await assess('R1', '2010-01-19', 4, 4);
    expect((await risks.risk('R1', { asAt: '2010-01-19' })).current).toMatchObject({
      scaleId: 'TOOL-1',
      score: { score: 16 },
    });
  });

  it('say that an appetite was set on another version, until it is set again', async () => {
    expect(await risks.risk('R1')).toMatchObject({
      appetiteReading: 'UNREADABLE',
      acceptBlockers: [{ code: 'APPETITE_UNREADABLE' }],
    });
    const set = await setAppetite({ category: 'DELIVERY', upToScore: 10, expectedVersion: await version() });
    expect(set).toMatchObject({ saved: true, appetite: { upToScore: 10 } });
    expect(await risks.risk('R1')).toMatchObject({
      appetiteReading: 'ABOVE',
      appetite: { upToBand: null, upToScore: 10 },
    });
  });

  it('are the organisation’s where the project has none of its own', async () => {
    const organisation = { projectCode: null, expectedVersion: 0 };
    const scale = await setScale({ ...organisation, name: 'Organisation scale' }, cast.secretary);
    expect(scale).toMatchObject({ saved: true, scale: { scope: 'ORGANISATION' } });
    const appetite = { ...organisation, expectedVersion: scale.version, upToBand: 'Green' };
    expect(await setAppetite(appetite, cast.secretary)).toMatchObject({
      appetite: { scope: 'ORGANISATION', category: null },
    });
    const beta = 'query { project(code: "BETA") { riskScale { inForce { name scope } } riskAppetites { scope } } }';
    const { body } = await app.gql(cast.stranger, beta);
    expect(body.data.project).toEqual({
      riskScale: { inForce: { name: 'Organisation scale', scope: 'ORGANISATION' } },
      riskAppetites: [{ scope: 'ORGANISATION' }],
    });
    const { riskScale } = await risks.project(SCALE);
    expect(riskScale).toMatchObject({
      inForce: { name: 'Council scale' },
      versions: [{ name: 'Council scale' }, { name: 'Organisation scale' }],
    });
    expect(riskScale.organisationVersion).toBeGreaterThan(riskScale.version);
  });

  it('are the organisation’s only from somebody whose role is held everywhere', async () => {
    const document = 'mutation($input: SetRiskScaleInput!) { setRiskScale(input: $input) { saved } }';
    const { codes } = await app.gql(cast.lead, document, { input: { ...COUNCIL, expectedVersion: 0 } });
    expect(codes).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['LEVELS_DO_NOT_RISE', { likelihood: [level(2), level(1)] }, ['likelihood']],
    ['LABEL_TWICE', { impact: [level(1, 'A'), level(2, 'A')] }, ['impact']],
    ['BANDS_DO_NOT_RISE', { bands: [band('B', 2), band('A', 1)] }, ['bands']],
    ['SCORE_WITHOUT_BAND', { bands: [band('A', 2)] }, ['bands']],
    ['CELL_MISSING', { cells: [{ likelihood: 1, impact: 1, score: 1 }] }, ['cells']],
    ['BAD_USER_INPUT', { likelihood: [level(1)] }, ['likelihood']],
    ['BAD_USER_INPUT', { impact: [level(0), level(1)] }, ['impact', '0', 'value']],
    ['VERSION_CONFLICT', { expectedVersion: 0 }, ['expectedVersion']],
    ['FUTURE_DATE', { effectiveOn: '2010-02-01' }, ['effectiveOn']],
  ])('refuse a scale with %s, and stay as they were', async (code, input, path) => {
    const before = await risks.project(SCALE);
    const outcome = await setScale({ expectedVersion: await version(), ...input });
    expect(outcome).toMatchObject({ saved: false, scale: null, problems: [{ code, path: ['input', ...path] }] });
    expect(await risks.project(SCALE)).toEqual(before);
  });

  it.each([
    ['CELL_TWICE', [1, 1], 1],
    ['CELL_UNKNOWN', [4, 4], 1],
    ['SCORE_FALLS', [1, 2], 0],
  ])('refuse scores with %s', async (code, [likelihood, impact], score) => {
    const pairs = [
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ].map(([up, across]) => ({ likelihood: up, impact: across, score: 2 }));
    const falls = code === 'SCORE_FALLS';
    const cells = [
      ...pairs.filter((one) => !falls || one.likelihood !== likelihood || one.impact !== impact),
      { likelihood, impact, score },
    ];
    const levels = { likelihood: [level(1), level(2)], impact: [level(1), level(2)] };
    const outcome = await setScale({ ...levels, cells, bands: [band('Any', 0)], expectedVersion: await version() });
    expect(outcome.problems).toMatchObject([{ code, path: ['input', 'cells'] }]);
  });

  it.each([
    ['ONE_LIMIT_NEEDED', {}, 'upToBand'],
    ['ONE_LIMIT_NEEDED', { upToBand: 'Green', upToScore: 3 }, 'upToBand'],
    ['BAND_UNKNOWN', { upToBand: 'Purple' }, 'upToBand'],
    ['SCORE_WITHOUT_BAND', { upToScore: 0 }, 'upToScore'],
    ['VERSION_CONFLICT', { upToBand: 'Green', expectedVersion: 0 }, 'expectedVersion'],
  ])('refuse an appetite with %s', async (code, input, field) => {
    const outcome = await setAppetite({ expectedVersion: await version(), ...input });
    expect(outcome).toMatchObject({ saved: false, appetite: null, problems: [{ code, path: ['input', field] }] });
  });

  it('let one of two people win who set a scale at once', async () => {
    const expectedVersion = await version();
    const both = await Promise.all([setScale({ expectedVersion }), setScale({ expectedVersion })]);
    expect(both.map((outcome) => outcome.saved).sort()).toEqual([false, true]);
  });
});
