import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { itWith } from '../../documents/tools.js';
import type { Who } from '../../pages/list/row.js';
import { Visitor } from '../../pages/visitor.js';
import type { TestApp } from '../../support/app.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';

/** Each list, the file of it that the pages offer, who imports it, and what it is of. */
const LISTS = [
  ['PEOPLE', '/administration/people', 'administrator', {}],
  ['ORGANISATIONS', '/administration/organisations', 'administrator', {}],
  ['RISKS', '/projects/CFPS/risks', 'project lead', { projectCode: 'CFPS' }],
  ['STAKEHOLDERS', '/projects/CFPS/stakeholders', 'project lead', { projectCode: 'CFPS' }],
  ['DECISIONS', '/decisions?body=BOARD', 'secretary', { bodyCode: 'BOARD' }],
  ['ACTIONS', '/actions?project=CFPS', 'project lead', { projectCode: 'CFPS' }],
] as const;
/** LibreOffice's own part for spreadsheets, which need not be there where its word processor is. */
const CALC = ['test', '-e', '/usr/lib/libreoffice/program/libsclo.so'] as const;
const LONG_MS = 120_000;
const READS = `imported { added changed unchanged wrong draft notes
  lines { line outcome code title changes { column was willBe } faults { column message } } }`;

describe('a list that goes out as a file of its page', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(() => app.stop());

  const taken = async (page: string, list: string, kind: string, who: Who): Promise<Buffer> => {
    const visitor = await new Visitor(app.url).signInAs(who);
    const answer = await visitor.get(`${page}${page.includes('?') ? '&' : '?'}file=${list.toLowerCase()}.${kind}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const preview = async (list: string, who: Who, of: object, bytes: Buffer) => {
    const token = await (await new Visitor(app.url).signInAs(who)).token();
    return app.run(token, 'previewListImport', { list, ...of, content: bytes.toString('base64') }, READS);
  };

  for (const kind of ['csv', 'xlsx'])
    it.each(LISTS)(`changes nothing when it comes in again as ${kind}: %s`, async (list, page, who, of) => {
      const { imported, problems } = await preview(list, who, of, await taken(page, list, kind, who));
      expect([problems, imported]).toMatchObject([[], { added: 0, changed: 0, wrong: 0 }]);
      expect(imported.unchanged).toBeGreaterThan(1);
    });

  itWith(
    CALC,
    'and was opened and saved by LibreOffice changes nothing, and an altered cell is a change',
    async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lists-'));
      const saved = (csv: string): Buffer => {
        fs.writeFileSync(`${folder}/list.csv`, csv);
        const filter = '--infilter=CSV:44,34,76,1'; // commas, quotation marks, UTF-8, from the first line
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const said = [profile, '--headless', filter, '--convert-to', 'xlsx', '--outdir', folder, `${folder}/list.csv`];
        execFileSync('soffice', said, { stdio: 'ignore' });
        return fs.readFileSync(`${folder}/list.xlsx`);
      };
      for (const [list, page, who, of] of LISTS) {
        const csv = (await taken(page, list, 'csv', who)).toString();
        const { imported, problems } = await preview(list, who, of, saved(csv));
        expect([list, problems, imported]).toMatchObject([list, [], { added: 0, changed: 0, wrong: 0 }]);
        if (list !== 'RISKS') continue;
        const altered = await preview(list, who, of, saved(csv.replace('starts too late', 'begins too late')));
        expect(altered.imported).toMatchObject({ added: 0, changed: 1, wrong: 0 });
      }
      fs.rmSync(folder, { recursive: true });
    },
    LONG_MS,
  );
});
