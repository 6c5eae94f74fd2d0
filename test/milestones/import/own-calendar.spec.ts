import { bankHolidays } from '../../../src/platform/calendar/bank-holidays.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';
import { calendar, exception, file, task, WEEK, weekDay } from './mspdi-file.js';

const READS = 'imported { lines { verb code title says } dates { code willBe } } problems { code message path }';
const PLAN = `query($code: String!) { project(code: $code) { plan { version
  calendar { weekend region closures { name from to } worked { name from to } } tasks { code start finish } } } }`;
const SATURDAYS = [weekDay(1, false), ...[2, 3, 4, 5, 6, 7].map((day) => weekDay(day, true))].join('');
const MOVE = { name: 'Office move', from: '2010-01-06', to: '2010-01-07' };
const PARTLY =
  exception(MOVE.name, MOVE.from, MOVE.to, false) + exception('New Year', '2010-01-01', '2010-01-01', false);
const SIX_DAYS = file(calendar(1, 'Six days', SATURDAYS, PARTLY), task(1, 'Work', -1));
const LEFT_OUT =
  'The calendar of the project in the file is left out. That of the project here counts its working days.';
const NO_HOLIDAYS = 'It has no bank holidays. Those of the project here are still left out of its working days.';

/** The calendar of the project in a file: it is taken where the project has neither a plan nor a calendar of its own making. */
describe('the calendar of the project in a file of Microsoft Project', () => {
  let app: TestApp;
  let cast: Cast;
  beforeEach(async () => {
    app = await startTestApp({ today: '2010-01-04' });
    cast = await startCast(app);
  });
  afterEach(() => app.stop());

  const plan = async (code = 'ALPHA') => (await app.query(cast.administrator, PLAN, { code })).project.plan;
  const input = async (content: string) => ({
    ...{ projectCode: 'ALPHA', expectedVersion: (await plan()).version, format: 'MSPDI' },
    content: Buffer.from(content).toString('base64'),
  });
  const preview = async (content: string) => app.run(cast.lead, 'previewPlanImport', await input(content), READS);
  const imports = async (content: string) => app.run(cast.lead, 'importPlan', await input(content), READS);
  const about = ({ imported }: any) => imported.lines.filter(({ title }: { title: string }) => title !== 'Work');

  it('becomes that of a project without a plan, whose bank holidays stay', async () => {
    const lines = [
      {
        ...{ verb: 'CHANGE', code: null, title: 'Six days' },
        says: [
          'It becomes the calendar of the project.',
          'Days of the week that are not worked change.',
          'Closures change.',
        ],
      },
      { verb: 'LEAVE_OUT', code: null, title: 'Six days', says: [NO_HOLIDAYS] },
    ];
    expect(about(await preview(SIX_DAYS))).toEqual(lines);
    expect(await plan()).toMatchObject({ calendar: { weekend: [6, 7] }, tasks: [] });
    const done = await imports(SIX_DAYS);
    expect([done.saved, about(done)]).toEqual([true, lines]);
    // Six days from Monday 4 January, without the two of the move, and with Saturday.
    expect(await plan()).toMatchObject({
      calendar: { weekend: [7], region: 'ENGLAND_AND_WALES', closures: [MOVE], worked: [] },
      tasks: [{ code: 'T1', start: '2010-01-04', finish: '2010-01-12' }],
    });
    expect((await plan('BETA')).calendar).toMatchObject({ weekend: [6, 7], closures: [] });
    expect(await imports(SIX_DAYS)).toMatchObject({ problems: [{ code: 'IMPORT_CHANGES_NOTHING' }] });
  });

  it('is left out where there is a plan, or somebody stated the calendar of the project', async () => {
    await imports(SIX_DAYS);
    const five = SIX_DAYS.replace(SATURDAYS, WEEK);
    const before = await plan();
    expect(about(await preview(five))).toEqual([
      { verb: 'LEAVE_OUT', code: null, title: 'Six days', says: [LEFT_OUT] },
    ]);
    expect(await imports(five)).toMatchObject({ problems: [{ code: 'IMPORT_CHANGES_NOTHING' }] });
    expect(await plan()).toEqual(before);
  });

  it('is left out of a project without a plan, too, once its calendar was stated', async () => {
    const { version } = await plan();
    const stated = { projectCode: 'ALPHA', expectedVersion: version, weekend: [5, 6] };
    await app.saved(cast.lead, 'changeCalendar', stated);
    const done = await imports(SIX_DAYS);
    expect([done.saved, about(done)[0].says]).toEqual([true, [LEFT_OUT]]);
    expect((await plan()).calendar).toMatchObject({ weekend: [5, 6], closures: [] });
  });

  it('gives its bank holidays where it has those of a nation, and says nothing where it is the ordinary one', async () => {
    const scots = bankHolidays('SCOTLAND')
      .filter(({ date }) => date.startsWith('2010'))
      .map(({ name, date }) => exception(name.replaceAll('’', ''), date, date, false));
    const ordinary = file(calendar(1, 'Standard', WEEK, scots.join('')), task(1, 'Work', -1));
    expect(about(await imports(ordinary))).toEqual([
      {
        ...{ verb: 'CHANGE', code: null, title: 'Standard' },
        says: ['It becomes the calendar of the project.', 'Bank holidays change.'],
      },
    ]);
    expect((await plan()).calendar).toMatchObject({ region: 'SCOTLAND', closures: [] });
    expect(about(await preview(ordinary))).toEqual([]);
  });
});
