import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';
import { office } from './office.js';

describe('the day on which things of no project are looked at', () => {
  let app: TestApp;
  let cast: Cast;
  let desk: ReturnType<typeof office>;

  const reportingDate = (projectCode: string, reportingOn: string | null) =>
    app.saved(cast.secretary, 'setReportingDate', { projectCode, reportingDate: reportingOn });
  const dispatched = async (args: object = {}) => (await desk.meeting('BOARD-2010-02-16', { ...args })).dispatch.state;

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-03-01' });
    cast = await startCast(app);
    desk = office(app, cast);
    const effectiveOn = '2010-01-04';
    await desk.done('establishBody', { code: 'BOARD', name: 'Board', kind: 'DECIDING', clearDays: 5, effectiveOn });
    await desk.done('planMeeting', { bodyCode: 'BOARD', meetsOn: '2010-02-16', effectiveOn });
  });
  afterAll(() => app.stop());

  it('is today, unless all projects share a status date', async () => {
    expect(await dispatched()).toBe('OVERDUE');
    await reportingDate('ALPHA', '2010-01-26');
    expect(await dispatched()).toBe('OVERDUE');
    await reportingDate('BETA', '2010-01-26');
    expect(await dispatched()).toBe('TO_COME');
    expect(await dispatched({ asAt: '2010-03-01' })).toBe('OVERDUE');
  });

  it('is also the day that a write about them speaks of by default, so that it is seen at once', async () => {
    const done = await desk.about('reportMeeting', 'BOARD-2010-02-16', { state: 'CALLED' });
    expect(done.meeting).toMatchObject({ state: 'CALLED', since: '2010-01-26' });
    expect((await desk.meeting('BOARD-2010-02-16')).state).toBe('CALLED');
  });

  it('is today again once they no longer share one', async () => {
    await reportingDate('BETA', '2010-01-27');
    expect(await dispatched()).toBe('OVERDUE');
  });
});
