import { startTestApp, type TestApp } from '../support/app.js';
import { startCast } from '../support/people.js';
import { office } from './office.js';

describe('the hours of meetings, and the working days of their bodies', () => {
  let app: TestApp;
  let desk: ReturnType<typeof office>;
  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    desk = office(app, await startCast(app));
    await desk.done('establishBody', { code: 'BOARD', name: 'Board', kind: 'DECIDING', effectiveOn: '2010-01-04' });
  });
  afterAll(() => app.stop());

  it('counts by the bank holidays of the region of its body, on each day by those of that day', async () => {
    const body = await desk.done('establishBody', {
      ...{ code: 'NI', name: 'Belfast board', kind: 'DECIDING', clearDays: 5, region: 'NORTHERN_IRELAND' },
      effectiveOn: '2010-01-05',
    });
    expect(body.region).toBe('NORTHERN_IRELAND');
    const on = { effectiveOn: '2010-01-05' };
    const { code } = await desk.done('planMeeting', { bodyCode: 'NI', meetsOn: '2010-03-18', ...on });
    const due = async (asAt: string) => (await desk.meeting(code, { asAt })).dispatch.due;
    expect(await due('2010-01-26')).toBe('2010-03-09'); // St Patrick's Day is not worked
    const moved = { bodyId: body.id, expectedVersion: body.version, region: 'SCOTLAND', effectiveOn: '2010-01-20' };
    expect((await desk.done('amendBody', moved)).region).toBe('SCOTLAND');
    expect([await due('2010-01-19'), await due('2010-01-20')]).toEqual(['2010-03-09', '2010-03-10']);
  });

  it('carries an end forward to what was stated later, and refuses one that a later beginning cannot have', async () => {
    const planned = { bodyCode: 'BOARD', meetsOn: '2010-03-09', startsAt: '10:30', effectiveOn: '2010-01-05' };
    const { code } = await desk.done('planMeeting', planned);
    await desk.about('amendMeeting', code, { startsAt: '13:00', effectiveOn: '2010-01-20' });
    const early = await desk.about('amendMeeting', code, { endsAt: '12:30', effectiveOn: '2010-01-10' });
    expect(early).toMatchObject({ saved: false, problems: [{ code: 'END_BEFORE_START' }] });
    expect(early.problems[0]!.message).toContain('20 January 2010');
    await desk.about('amendMeeting', code, { endsAt: '15:00', effectiveOn: '2010-01-10' });
    const on = async (asAt: string) => {
      const { startsAt, endsAt } = await desk.meeting(code, { asAt });
      return [startsAt, endsAt];
    };
    expect([await on('2010-01-09'), await on('2010-01-10'), await on('2010-01-20')]).toEqual([
      ['10:30', null],
      ['10:30', '15:00'],
      ['13:00', '15:00'],
    ]);
  });

  it('keeps the hours of a meeting in order, whichever of the two is amended', async () => {
    const planned = { bodyCode: 'BOARD', meetsOn: '2010-03-02', startsAt: '10:30' };
    const { code } = await desk.done('planMeeting', planned);
    const amend = (change: Readonly<Record<string, unknown>>) => desk.about('amendMeeting', code, change);
    expect((await desk.meeting(code)).endsAt).toBeNull();
    expect(await amend({ endsAt: '12:30' })).toMatchObject({ meeting: { startsAt: '10:30', endsAt: '12:30' } });
    const faults = [];
    for (const change of [{ startsAt: '12:30' }, { endsAt: '10:00' }, { startsAt: null }]) {
      const { saved, problems } = await amend(change);
      faults.push(saved, problems[0]!.code, problems[0]!.path[1]);
    }
    expect(faults).toEqual([
      ...[false, 'END_BEFORE_START', 'endsAt'],
      ...[false, 'END_BEFORE_START', 'endsAt'],
      ...[false, 'START_NEEDED', 'startsAt'],
    ]);
    expect(await amend({ startsAt: '11:00', endsAt: null })).toMatchObject({
      meeting: { startsAt: '11:00', endsAt: null },
    });
  });
});
