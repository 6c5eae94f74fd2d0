import { type Alpha, startAlpha } from '../support/alpha.js';
import { faults, NOBODY } from '../support/client.js';

const READ = `id title purpose owner { name } version
  history { id effectiveOn title purpose reason recordedBy corrects correctedBy owner { name } }`;

describe('a programme that is amended', () => {
  let alpha: Alpha;
  const programme = async () =>
    (await alpha.app.query(alpha.cast.reviewer, `{ programme(code: "PARTNERSHIPS") { ${READ} } }`)).programme;
  const amend = async (said: object, token: string | null = alpha.cast.secretary) =>
    alpha.app.run(
      token,
      'amendProgramme',
      { programmeCode: 'PARTNERSHIPS', expectedVersion: (await programme()).version, ...said },
      `programme { ${READ} }`,
    );

  beforeAll(async () => void (alpha = await startAlpha({ today: '2010-03-26' })));
  afterAll(() => alpha.app.stop());

  it('says what it is from a day on; what is left out stays, and null clears', async () => {
    const first = await amend({ purpose: 'To raise standards', reason: 'The Board asked', effectiveOn: '2010-02-01' });
    expect(first).toMatchObject({
      ...{ saved: true, problems: [] },
      programme: { title: 'Standards in partnerships', purpose: 'To raise standards' },
    });
    expect(await amend({ title: 'Better partnerships', purpose: null })).toMatchObject({
      programme: { title: 'Better partnerships', purpose: null, owner: { name: 'Standards for England' } },
    });
    const { history } = await programme();
    expect(history.map((one: any) => [one.effectiveOn, one.title, one.purpose])).toEqual([
      ['2010-01-01', 'Standards in partnerships', null],
      ['2010-02-01', 'Standards in partnerships', 'To raise standards'],
      ['2010-03-26', 'Better partnerships', null],
    ]);
    expect(history[1]).toMatchObject({ reason: 'The Board asked', recordedBy: 'Sara Secretary' });
  });

  it('is corrected: the wrong entry stays to be seen, on its day', async () => {
    const { history } = await programme();
    const wrong = history.at(-1);
    expect(await amend({ corrects: wrong.id, title: 'Better partnership working' })).toMatchObject({ saved: true });
    const after = await programme();
    expect(after).toMatchObject({ title: 'Better partnership working', purpose: null });
    expect(after.history.at(-1)).toMatchObject({ corrects: wrong.id, effectiveOn: wrong.effectiveOn });
    expect(after.history.find(({ id }: any) => id === wrong.id).correctedBy).toBe(after.history.at(-1).id);
    expect(faults(await amend({ corrects: wrong.id, title: 'x' }))).toEqual(['ALREADY_CORRECTED corrects']);
  });

  it.each([
    ['NOT_FOUND ownerOrganisationId', { ownerOrganisationId: NOBODY }],
    ['NOT_FOUND corrects', { corrects: NOBODY }],
    ['CANNOT_BE_EMPTY title', { title: null }],
    ['FUTURE_DATE effectiveOn', { title: 'x', effectiveOn: '2010-03-27' }],
    ['CHANGED_LATER title', { title: 'x', effectiveOn: '2010-02-10' }],
    ['VERSION_CONFLICT expectedVersion', { title: 'x', expectedVersion: 1 }],
    ['NOT_FOUND', { programmeCode: 'NOWHERE' }],
  ])('is refused with %s', async (expected, said) => {
    expect(faults(await amend(said))).toEqual([expected]);
  });

  it('lists its own projects, and answers to its code in small letters', async () => {
    const { cast, app } = alpha;
    const other = { code: 'other', title: 'Other work', ownerOrganisationId: cast.organisationId };
    await app.saved(cast.secretary, 'startProgramme', other);
    const of = async (code: string) =>
      (await app.query(cast.secretary, `{ projects(programmeCode: "${code}") { code } }`)).projects;
    expect([await of('OTHER'), await of('PARTNERSHIPS')]).toEqual([[], [{ code: 'ALPHA' }, { code: 'BETA' }]]);
  });
});
