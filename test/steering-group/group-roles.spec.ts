import { type Alpha, startAlpha } from '../support/alpha.js';

const GROUP =
  'steeringGroup { problems { code message subject } termsOfReference { id version } seats { id version } }';
const ROLE = 'An administrator can give the role of reviewer.';

/** Those who are named in a steering group, and whether they can open its project. */
describe('who is named in a steering group', () => {
  let alpha: Alpha;
  const ids = (): Readonly<Record<string, string>> => alpha.cast.personIds;
  const group = async (view: object = {}) => (await alpha.project(GROUP, view)).steeringGroup;
  const missing = async (view: object = {}): Promise<string[]> =>
    (await group(view)).problems.map(({ code, message }: any) => `${code} ${message}`);
  const chaired = async (chairId: string | null): Promise<void> => {
    const { id, version } = (await group()).termsOfReference;
    await alpha.done('amendTermsOfReference', { termsOfReferenceId: id, expectedVersion: version, chairId });
  };

  beforeAll(async () => {
    alpha = await startAlpha({ today: '2010-01-26' });
    await alpha.done('stateTermsOfReference', {
      ...{ projectCode: 'ALPHA', purpose: 'To challenge', responsibilities: ['To read'], effectiveOn: '2010-01-05' },
      chairId: ids()['Gus Guest'],
    });
    const seat = { projectCode: 'ALPHA', organisationId: alpha.cast.organisationId, effectiveOn: '2010-01-05' };
    await alpha.done('addSeat', { ...seat, representativeId: ids()['Sid Stranger'] });
  });
  afterAll(() => alpha.app.stop());

  const CHAIR = `ROLE_MISSING Gus Guest is the chair but has no role for this project, and so cannot open it. ${ROLE}`;
  const SEAT = `ROLE_MISSING Sid Stranger represents Standards for England but has no role for this project, and so cannot open it. ${ROLE}`;

  it('is said to lack a role where it is the chair, today and not on a past day', async () => {
    expect(await missing()).toEqual([CHAIR]);
    expect((await group()).problems[0].subject).toBe(ids()['Gus Guest']);
    expect(await missing({ asAt: '2010-01-20' })).toEqual([]);
  });

  it('is said so of the representative of a seat once it is accepted', async () => {
    const report = async (state: string) => {
      const [{ id, version }] = (await group()).seats;
      await alpha.done('reportInvitation', { seatId: id, expectedVersion: version, state, effectiveOn: '2010-01-26' });
    };
    await report('INVITED');
    expect(await missing()).toEqual([CHAIR]);
    await report('ACCEPTED');
    expect(await missing()).toEqual([CHAIR, SEAT]);
    await chaired(ids()['Sid Stranger']!);
    expect(await missing()).toEqual([expect.stringContaining('Sid Stranger is the chair')]);
  });

  it('lacks nothing with a role by which they read the project, whichever it is', async () => {
    const { administrator } = alpha.cast;
    const role = { personId: ids()['Sid Stranger'], role: 'REVIEWER', projectCode: 'ALPHA' };
    await alpha.app.saved(administrator, 'grantRole', role);
    expect(await missing()).toEqual([]);
    await chaired(ids()['Sara Secretary']!);
    expect(await missing()).toEqual([]);
    await chaired(null);
    expect(await missing()).toEqual([]);
  });
});
