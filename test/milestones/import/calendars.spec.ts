import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { itWith } from '../../documents/tools.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';
import { calendar, exception, file, task, time, WEEK, weekDay } from './mspdi-file.js';

const CALC = ['test', '-e', '/usr/lib/libreoffice/program/libsclo.so'] as const;
const READS = `imported { added changed unchanged lines { verb code title says } } problems { code message path }`;
const PLAN = `{ project(code: "ALPHA") { plan { version
  calendars { code name weekend region closures { name from to } worked { name from to } }
  tasks { code calendar start finish } milestones { code calendar forecastDate } } } }`;

/** Saturdays of its own, a closure, a Sunday worked by exception; and one that rests on it. */
const SATURDAYS = calendar(
  2,
  'Weekend work',
  [weekDay(1, false), ...[2, 3, 4, 5, 6, 7].map((day) => weekDay(day, true))].join(''),
  exception('Stocktaking', '2010-01-07', '2010-01-07', false) + exception('Open day', '2010-01-10', '2010-01-10', true),
);
const FILE = file(
  calendar(1, 'Standard', WEEK) +
    SATURDAYS +
    calendar(3, 'Rests on it', '', exception('Shut', '2010-01-08', '2010-01-08', false), 2) +
    calendar(4, 'Unused', WEEK),
  task(1, 'Office', 1) + task(2, 'Weekends', 2) + task(3, 'On the other', 3) + task(4, 'None', -1),
);

describe('the calendars of a plan in a file', () => {
  let app: TestApp;
  let cast: Cast;

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-04' });
    cast = await startCast(app);
  });
  afterAll(() => app.stop());

  const plan = async () => (await app.query(cast.lead, PLAN)).project.plan;
  const input = async (content: string | Buffer, more: object = {}) => ({
    ...{ projectCode: 'ALPHA', expectedVersion: (await plan()).version, format: 'MSPDI' },
    ...{ content: Buffer.from(content).toString('base64'), ...more },
  });
  const preview = async (content: string | Buffer, more: object = {}) =>
    app.run(cast.lead, 'previewPlanImport', await input(content, more), READS);
  const imports = async (content: string | Buffer, more: object = {}) =>
    app.run(cast.lead, 'importPlan', await input(content, more), READS);
  const out = async (format: string): Promise<Buffer> => {
    const document = `query($format: PlanFileFormat!) { planFile(projectCode: "ALPHA", format: $format) { content } }`;
    return Buffer.from((await app.query(cast.lead, document, { format })).planFile.content, 'base64');
  };

  it('of Microsoft Project come in with the tasks that name them, and the same file again changes nothing', async () => {
    const shown = await preview(FILE);
    expect(shown.imported.lines.filter(({ title }: { title: string }) => /rests|weekend work/iu.test(title))).toEqual([
      { verb: 'ADD', code: 'C1', title: 'Weekend work', says: ['It becomes a calendar of the project.'] },
      { verb: 'ADD', code: 'C2', title: 'Rests on it', says: ['It becomes a calendar of the project.'] },
    ]);
    expect(await imports(FILE)).toMatchObject({ saved: true });
    const { calendars, tasks } = await plan();
    const [stock, open] = [
      { name: 'Stocktaking', from: '2010-01-07', to: '2010-01-07' },
      { name: 'Open day', from: '2010-01-10', to: '2010-01-10' },
    ];
    const shut = { name: 'Shut', from: '2010-01-08', to: '2010-01-08' };
    expect(calendars).toEqual([
      { code: 'C1', name: 'Weekend work', weekend: [7], region: 'NONE', closures: [stock], worked: [open] },
      { code: 'C2', name: 'Rests on it', weekend: [7], region: 'NONE', closures: [stock, shut], worked: [open] },
    ]);
    // Six days each from Monday 4 January: by the office, by Saturdays with a Sunday, and without Friday 8.
    expect(tasks.map(({ code, calendar: own, finish }: Record<string, string>) => [code, own, finish])).toEqual([
      ['T1', null, '2010-01-11'],
      ['T2', 'C1', '2010-01-10'],
      ['T3', 'C2', '2010-01-11'],
      ['T4', null, '2010-01-11'],
    ]);
    expect(await imports(FILE)).toMatchObject({ saved: false, problems: [{ code: 'IMPORT_CHANGES_NOTHING' }] });
  });

  it('that was changed in the file is changed, and nothing else', async () => {
    await imports(FILE);
    const changed = FILE.replace('2010-01-10T00', '2010-01-17T00').replace('2010-01-10T23', '2010-01-17T23');
    const shown = await preview(changed);
    expect(shown.imported.lines.filter(({ verb }: { verb: string }) => verb === 'CHANGE')).toEqual([
      { verb: 'CHANGE', code: 'C1', title: 'Weekend work', says: ['Days worked by exception change.'] },
      { verb: 'CHANGE', code: 'C2', title: 'Rests on it', says: ['Days worked by exception change.'] },
    ]);
    expect(await imports(changed)).toMatchObject({ saved: true });
    expect((await plan()).tasks[1]).toMatchObject({ finish: '2010-01-11' });
  });

  it('go out as base calendars that tasks name, and come back as they were', async () => {
    await imports(FILE);
    const { version } = await plan();
    await app.saved(cast.lead, 'changeCalendar', {
      ...{ projectCode: 'ALPHA', expectedVersion: version, calendar: 'C1', region: 'SCOTLAND' },
    });
    const before = await plan();
    const xml = (await out('MSPDI')).toString('utf8');
    expect(xml).toContain('<UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar>');
    expect(xml).toContain('<UID>2</UID><Name>Weekend work</Name><IsBaseCalendar>1</IsBaseCalendar>');
    expect(xml.match(/<CalendarUID>(?:-1|[123])<\/CalendarUID>/gu)).toEqual([
      ...['1', '-1', '2', '3', '-1'].map((uid) => `<CalendarUID>${uid}</CalendarUID>`),
    ]);
    expect(await imports(xml)).toMatchObject({ saved: false, problems: [{ code: 'IMPORT_CHANGES_NOTHING' }] });
    expect(await plan()).toEqual(before);
    await app.stop();
    app = await startTestApp({ today: '2010-01-04' });
    cast = await startCast(app);
    expect(await imports(xml)).toMatchObject({ saved: true });
    expect(await plan()).toEqual({ ...before, version: expect.any(Number) });
  });

  it.each<[string, string, string]>([
    [
      'half days',
      calendar(
        2,
        'X',
        [1, 2, 3, 4, 5, 6, 7]
          .map((day) => weekDay(day, day > 1, `<WorkingTimes>${time('08:00', '12:00')}</WorkingTimes>`))
          .join(''),
      ),
      'Its working hours differ',
    ],
    [
      'exceptions that come again',
      calendar(
        2,
        'X',
        WEEK,
        exception('Monthly', '2010-01-04', '2010-12-31', false, '<Occurrences>12</Occurrences><Type>4</Type>'),
      ),
      '“Monthly” comes again and again',
    ],
    [
      'an exception of years',
      calendar(2, 'X', WEEK, exception('Long', '2010-01-04', '2013-01-04', false)),
      '“Long” lasts 1097 days',
    ],
    [
      'other weeks between dates',
      calendar(2, 'X', WEEK).replace(
        '</Calendar>',
        '<WorkWeeks><WorkWeek><Name>Summer</Name></WorkWeek></WorkWeeks></Calendar>',
      ),
      'It has other working weeks',
    ],
    [
      'no working day',
      calendar(2, 'X', [1, 2, 3, 4, 5, 6, 7].map((day) => weekDay(day, false)).join('')),
      'It has no working day in the week',
    ],
    ['two of one name', calendar(2, 'X', WEEK) + calendar(3, 'x', WEEK), 'Two calendars of the file have this name'],
    [
      'more than 20',
      Array.from({ length: 21 }, (_, at) => calendar(at + 2, `X${at}`, WEEK)).join(''),
      'a project has 20 calendars at most',
    ],
  ])('say what of them cannot be expressed: %s', async (_, calendars, says) => {
    const uids = [...calendars.matchAll(/<UID>(\d+)</gu)].map(([, uid]) => Number(uid));
    const shown = await preview(
      file(calendar(1, 'Standard', WEEK) + calendars, uids.map((uid) => task(uid, `On ${uid}`, uid)).join('')),
    );
    const told = shown.imported.lines.flatMap((line: { verb: string; says: string[] }) =>
      line.verb === 'LEAVE_OUT' ? line.says : [],
    );
    expect(told.join('\n')).toContain(says);
    expect(shown.problems.filter(({ code }: { code: string }) => !/^(?:OPEN|BANK)/u.test(code))).toEqual([]);
  });

  it('are a column of CSV and Excel, by code, and one that the project has not is refused at its cell', async () => {
    await imports(FILE);
    for (const format of ['CSV', 'XLSX']) {
      const sheet = await out(format);
      expect(await imports(sheet, { format })).toMatchObject({ problems: [{ code: 'IMPORT_CHANGES_NOTHING' }] });
    }
    const csv = 'Code,Kind,Title,Working days,Calendar\nT1,Task,Office,6,c2\nT2,Task,Weekends,6,\n';
    expect(await imports(csv, { format: 'CSV' })).toMatchObject({
      saved: true,
      imported: { lines: [{ says: ['Calendar: none becomes “C2”.'] }, { says: ['Calendar: “C1” becomes none.'] }] },
    });
    const wrong = await imports(csv.replace('c2', 'GONE'), { format: 'CSV' });
    expect(wrong).toMatchObject({
      saved: false,
      problems: [{ code: 'NOT_FOUND', path: ['input', 'content', '2', 'Calendar'] }],
    });
  });

  itWith(CALC, 'are in the workbook that LibreOffice reads', async () => {
    await imports(FILE);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'calendars-'));
    fs.writeFileSync(path.join(folder, 'plan.xlsx'), await out('XLSX'));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/home`,
        '--headless',
        '--convert-to',
        'csv',
        '--outdir',
        folder,
        path.join(folder, 'plan.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    const [heads = '', , second = ''] = fs.readFileSync(path.join(folder, 'plan.csv'), 'utf8').split('\n');
    expect(second.split(',')[heads.split(',').indexOf('Calendar')]).toBe('C1');
    fs.rmSync(folder, { recursive: true });
  });
});
