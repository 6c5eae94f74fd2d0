import type { TestApp } from '../support/app.js';
import type { Cast } from '../support/people.js';
import { type Risks, startRisks } from './risk-asking.js';

const level = (value: number) => ({ value, label: `Level ${value}`, meaning: 'x' });
const band = (name: string, fromScore: number, tone: string) => ({ name, fromScore, tone, meaning: 'x' });

/** Without a level 4, and with other bands than the tool's. */
const COUNCIL = {
  ...{ name: 'Council scale', expectedVersion: 0 },
  likelihood: [level(1), level(2), level(3), level(5)],
  impact: [level(1), level(2), level(3), level(5)],
  bands: [band('Green', 1, 'green'), band('Amber', 5, 'amber'), band('Red', 12, 'red')],
};

const PREVIEW = `query($input: SetRiskScaleInput!) { previewRiskScale(input: $input) { problems { code path }
  effect { projects unreadableAppetites risks { code score { score band { name } } onNewScale { score band { name } } }
    rows { likelihood { value } cells { impact { value } score band { name } count risks { code } } } } } }`;

describe('what a risk scale would do', () => {
  let app: TestApp;
  let cast: Cast;
  let risks: Risks;

  const preview = async (input: object, token = cast.reviewer) =>
    (await app.query(token, PREVIEW, { input: { ...COUNCIL, ...input } })).previewRiskScale;
  const scale = () => risks.project('riskScale { inForce { name cells { score } } version organisationVersion }');

  beforeAll(async () => {
    risks = await startRisks('2010-01-26');
    ({ app, cast } = risks);
    for (const [title, likelihood, impact] of [['Late answers', 4, 3] as const, ['Unlikely loss', 2, 5] as const]) {
      const { code } = await risks.raise(title);
      const score = { likelihood, impact, rationale: 'x', effectiveOn: '2010-01-05' };
      await risks.change(code, 'assessRisk', { kind: 'CURRENT', ...score });
    }
    await risks.raise('Not scored');
    const appetite = { projectCode: 'ALPHA', upToBand: 'Medium', setBy: 'The Board', expectedVersion: 0 };
    await risks.done('setRiskAppetite', appetite, cast.director, 'appetite { id }');
  });
  afterAll(() => app.stop());

  it('is told risk by risk, with scores as they stay and where they would be, and nothing is saved', async () => {
    const before = await scale();
    const { effect, problems } = await preview({ projectCode: 'ALPHA' });
    expect(problems).toEqual([]);
    expect(effect).toMatchObject({ projects: ['ALPHA'], unreadableAppetites: 1 });
    expect(effect.risks).toEqual([
      { code: 'R1', score: { score: 12, band: { name: 'High' } }, onNewScale: null },
      {
        ...{ code: 'R2', score: { score: 10, band: { name: 'High' } } },
        onNewScale: { score: 10, band: { name: 'Amber' } },
      },
    ]);
    expect(effect.rows.map((row: any) => row.likelihood.value)).toEqual([5, 3, 2, 1]);
    expect(effect.rows[2].cells[3]).toMatchObject({
      score: 10,
      band: { name: 'Amber' },
      count: 1,
      risks: [{ code: 'R2' }],
    });
    expect(await scale()).toEqual(before);
  });

  it('takes pairs that are placed in another band', async () => {
    const placed = [{ likelihood: 2, impact: 5, band: 'Red' }];
    const { effect } = await preview({ projectCode: 'ALPHA', placed });
    expect(effect.risks[1].onNewScale).toEqual({ score: 12, band: { name: 'Red' } });
  });

  it.each<[string, object, string]>([
    ['BANDS_DO_NOT_RISE', { bands: [band('B', 2, 'grey'), band('A', 1, 'grey')] }, 'bands'],
    ['BAND_UNKNOWN', { placed: [{ likelihood: 1, impact: 1, band: 'Blue' }] }, 'placed'],
    ['FUTURE_DATE', { effectiveOn: '2010-02-01' }, 'effectiveOn'],
  ])('is refused with %s as the scale itself would be', async (code, input, field) => {
    for (const whose of [{ projectCode: 'ALPHA' }, {}]) {
      const refused = await preview({ ...whose, ...input });
      expect(refused).toEqual({ effect: null, problems: [{ code, path: ['input', field] }] });
    }
  });

  it('is nothing for a project that is not there', async () => {
    const { body } = await app.gql(cast.reviewer, PREVIEW, { input: { ...COUNCIL, projectCode: 'NONE' } });
    expect(body.data?.previewRiskScale ?? null).toBeNull();
  });

  it('tells of the organisation’s which projects would go by it: those without one of their own', async () => {
    expect((await preview({}, cast.secretary)).effect.projects).toContain('ALPHA');
    const placed = [{ likelihood: 2, impact: 5, band: 'Red' }];
    const { version } = (await scale()).riskScale;
    const input = { ...COUNCIL, placed, projectCode: 'ALPHA', expectedVersion: version };
    await risks.done('setRiskScale', input, cast.lead, 'scale { id }');
    const now = (await scale()).riskScale.inForce;
    expect(now.name).toBe('Council scale');
    expect(now.cells.map(({ score }: { score: number }) => score)).toEqual([
      1, 2, 3, 5, 2, 4, 6, 12, 3, 6, 9, 15, 5, 10, 15, 25,
    ]);
    expect((await preview({}, cast.secretary)).effect.projects).not.toContain('ALPHA');
  });

  it('is asked of the organisation, whose scale anybody reads and an administrator sets', async () => {
    const asked = '{ organisationRiskScale { inForce { name scope } organisationVersion } }';
    const read = async () => (await app.query(cast.reviewer, asked, {})).organisationRiskScale;
    const before = await read();
    expect(before.inForce.scope).toBe('TOOL');
    const input = { ...COUNCIL, name: 'For all', expectedVersion: before.organisationVersion };
    await risks.done('setRiskScale', input, cast.administrator, 'scale { id }');
    expect((await read()).inForce).toEqual({ name: 'For all', scope: 'ORGANISATION' });
    expect((await scale()).riskScale.inForce.name).toBe('Council scale');
  });
});
