import { Visitor } from '../../pages/visitor.js';
import type { TestApp } from '../../support/app.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';

/** Each list, the file of it that the pages offer, who imports it, and what it is of. */
const LISTS = [
  ['PEOPLE', '/administration', 'administrator', {}],
  ['ORGANISATIONS', '/administration', 'administrator', {}],
  ['RISKS', '/projects/CFPS/risks', 'project lead', { projectCode: 'CFPS' }],
  ['STAKEHOLDERS', '/projects/CFPS/stakeholders', 'project lead', { projectCode: 'CFPS' }],
  ['DECISIONS', '/decisions?body=BOARD', 'secretary', { bodyCode: 'BOARD' }],
  ['ACTIONS', '/actions?project=CFPS', 'project lead', { projectCode: 'CFPS' }],
] as const;
const READS = `imported { added changed unchanged wrong draft notes
  lines { line outcome code title changes { column was willBe } faults { column message } } }`;

describe('a list that goes out as a file of its page', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(() => app.stop());

  for (const kind of ['csv', 'xlsx'])
    it.each(LISTS)(`changes nothing when it comes in again as ${kind}: %s`, async (list, page, who, of) => {
      const visitor = await new Visitor(app.url).signInAs(who);
      const file = `file=${list.toLowerCase()}.${kind}`;
      const answer = await visitor.get(`${page}${page.includes('?') ? '&' : '?'}${file}`);
      const content = Buffer.from(await answer.arrayBuffer()).toString('base64');
      const { imported, problems } = await app.run(
        await visitor.token(),
        'previewListImport',
        { list, ...of, content },
        READS,
      );
      expect([problems, imported]).toMatchObject([[], { added: 0, changed: 0, wrong: 0 }]);
      expect(imported.unchanged).toBeGreaterThan(1);
    });
});
