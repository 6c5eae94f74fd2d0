import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { itWith } from '../../documents/tools.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';
import { manyTasks as project, TASKS } from './many-tasks.js';

/** LibreOffice's own part for spreadsheets, which need not be there where its word processor is. */
const CALC = ['test', '-e', '/usr/lib/libreoffice/program/libsclo.so'] as const;
const READS = `imported { added changed withdrawn unchanged lines { verb line code title says }
  dates { code was inFile willBe why } } consequences { finishBefore finishAfter moved { code } }`;
const FILE = `query($format: PlanFileFormat!) { planFile(projectCode: "ALPHA", format: $format) { name mediaType content } }`;

describe('a plan that is brought in from a file', () => {
  let app: TestApp;
  let cast: Cast;

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
  });
  afterAll(() => app.stop());

  const version = async (): Promise<number> =>
    (await app.query(cast.lead, '{ project(code: "ALPHA") { plan { version } } }')).project.plan.version;
  const input = async (content: string | Buffer, more: object = {}) => ({
    projectCode: 'ALPHA',
    expectedVersion: await version(),
    format: 'MSPDI',
    fileName: 'plan.xml',
    content: Buffer.from(content).toString('base64'),
    ...more,
  });
  const preview = async (content: string | Buffer, more: object = {}, token = cast.lead) =>
    app.run(token, 'previewPlanImport', await input(content, more), READS);
  const imports = async (content: string | Buffer, more: object = {}) =>
    app.run(cast.lead, 'importPlan', await input(content, more), READS);
  const out = async (format: string): Promise<Buffer> =>
    Buffer.from((await app.query(cast.lead, FILE, { format })).planFile.content, 'base64');
  const entries = async () =>
    app.sql.rows<{ reason: string }>(
      'imports',
      `SELECT reason FROM journal_entry WHERE operation = 'importPlan' ORDER BY revision`,
    );

  it('of 500 tasks is shown line by line, saved as one change, and changes nothing when it comes again', async () => {
    const shown = await preview(project());
    expect(shown).toMatchObject({ imported: { added: TASKS, changed: 0, unchanged: 0 } });
    expect(await entries()).toEqual([]);
    const done = await imports(project());
    expect(done).toMatchObject({ saved: true, imported: { added: TASKS } });
    expect(await entries()).toEqual([{ reason: 'Imported from plan.xml' }]);
    const again = await preview(project());
    expect(again.imported).toMatchObject({ added: 0, changed: 0, withdrawn: 0, unchanged: TASKS });
    expect(await imports(project())).toMatchObject({ saved: false, problems: [{ code: 'IMPORT_CHANGES_NOTHING' }] });
    expect(await entries()).toHaveLength(1);
  });

  it('and was changed says was, will be and why of every date that moves, and goes out with the change in it', async () => {
    const changed = project((uid) => (uid === 10 ? 6 : 1)).replace('Work 20<', 'Another name<');
    const shown = await preview(changed);
    expect(shown.imported).toMatchObject({ added: 0, changed: 2, unchanged: TASKS - 2 });
    expect(shown.imported.lines.filter(({ verb }: { verb: string }) => verb === 'CHANGE')).toEqual([
      {
        verb: 'CHANGE',
        line: 10,
        code: 'T10',
        title: 'Work 10',
        says: ['Duration: 1 working days becomes 6 working days.'],
      },
      {
        verb: 'CHANGE',
        line: 20,
        code: 'T20',
        title: 'Another name',
        says: ['Title: “Work 20” becomes “Another name”.'],
      },
    ]);
    const dates: { code: string; was: string; willBe: string; why: string }[] = shown.imported.dates;
    expect(dates.map(({ code }) => code)).toEqual([
      'S1',
      ...Array.from({ length: 40 }, (_, at) => `T${at + 10}`),
      'M50',
    ]);
    expect(dates.every(({ was, willBe, why }) => was < willBe && why !== '')).toBe(true);
    expect((await imports(changed)).saved).toBe(true);
    const xml = (await out('MSPDI')).toString();
    expect(xml).toContain('<Name>Another name</Name>');
    expect((await preview(xml)).imported).toMatchObject({ added: 0, changed: 0, withdrawn: 0, unchanged: TASKS });
  });

  it.each(['CSV', 'XLSX'])('as %s comes back the same, and a changed row is a change', async (format) => {
    const bytes = await out(format);
    const same = await preview(bytes, { format });
    expect([same.problems, same.imported]).toMatchObject([
      expect.anything(),
      { added: 0, changed: 0, unchanged: TASKS },
    ]);
    if (format !== 'CSV') return;
    const text = bytes.toString().replace('Work 30,', 'Renamed 30,');
    expect((await preview(text, { format })).imported).toMatchObject({ changed: 1, unchanged: TASKS - 1 });
  });

  itWith(CALC, 'goes out as workbook and CSV that LibreOffice reads', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-'));
    const office = (file: string, to: string): void => {
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          `${folder}/out`,
          file,
        ],
        { stdio: 'ignore' },
      );
    };
    fs.writeFileSync(`${folder}/plan.xlsx`, await out('XLSX'));
    office(`${folder}/plan.xlsx`, 'csv');
    const csv = fs.readFileSync(`${folder}/out/plan.csv`, 'utf8').split('\n');
    expect(csv[0]).toContain('Code,Kind,Title,Stage,Working days');
    expect(csv.filter((line) => line !== '')).toHaveLength(TASKS + 1);
    office(`${folder}/plan.xlsx`, 'xlsx');
    const again = await preview(fs.readFileSync(`${folder}/out/plan.xlsx`), { format: 'XLSX' });
    expect(again.imported).toMatchObject({ added: 0, changed: 0, unchanged: TASKS });
    fs.rmSync(folder, { recursive: true });
  });

  it('takes out what it leaves out only where that is asked for', async () => {
    const shorter = project((uid) => (uid === 10 ? 6 : 1))
      .replace(/<Task><UID>500<.*?<\/Task>/u, '')
      .replace('Work 20<', 'Another name<');
    expect((await preview(shorter)).imported).toMatchObject({ withdrawn: 0, changed: 0 });
    expect((await preview(shorter, { withdrawMissing: true })).imported).toMatchObject({ withdrawn: 1, changed: 0 });
  });

  it.each([
    ['that is no plan', 'Hello', {}, 'PLAN_FILE_UNREADABLE', []],
    [
      'whose stage is not there',
      'Code,Kind,Title,Stage,Working days\nT1,Task,Work,S99,3\n',
      { format: 'CSV' },
      'CELL_WRONG',
      ['2', 'Stage'],
    ],
    ['without its columns', 'Title\nWork\n', { format: 'CSV' }, 'COLUMN_MISSING', []],
    [
      'in a circle',
      'Code,Kind,Title,Working days,Waits for\nX1,Task,Work,3,X2\nX2,Task,Work,3,X1\n',
      { format: 'CSV' },
      'CIRCLE',
      ['2'],
    ],
  ])('and is one %s is refused at its place, and nothing of it is saved', async (_what, content, more, code, place) => {
    const before = await entries();
    const asked = [await preview(content, more), await imports(content, more)];
    for (const { problems } of asked) expect(problems[0]).toMatchObject({ code, path: ['input', 'content', ...place] });
    expect(await entries()).toEqual(before);
  });

  it('is for the lead of the project; readers may look and take it out', async () => {
    const { codes } = await app.gql(
      cast.reviewer,
      `mutation($input: ImportPlanInput!) { importPlan(input: $input) { saved } }`,
      { input: await input(project()) },
    );
    expect(codes).toEqual(['FORBIDDEN']);
    expect((await preview(project(), {}, cast.reviewer)).imported).not.toBeNull();
    const { body } = await app.gql(cast.stranger, FILE, { format: 'CSV' });
    expect(body).toEqual({ data: { planFile: null } });
  });
});
