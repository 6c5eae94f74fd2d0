import { LOADING_MS, startPages } from '../support/demonstration.js';
import type { TestApp } from '../support/app.js';
import { wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll(/\s+/gu, ' ').trim();

/** The rows of a chart on a page: code, and its dates in words. */
function rowsOfPage(html: string): (readonly [string, string])[] {
  const rows = html.matchAll(/tracker-gantt__code">([^<]*)<[\s\S]*?tracker-gantt__words">([^<]*)</gu);
  return [...rows].map(([, code = '', said = '']) => [code, plain(wordsOf(said))]);
}

/** What the paper says of its figures on a project. */
function figuresOf(markdown: string, project: string): string {
  const blocks = markdown.split('\n\n');
  return plain(
    blocks.filter((_, at) => blocks[at - 1]?.includes(`Gantt chart of ${project}`)).join(' '), // the words below the caption
  );
}

describe('the plan on its page and in the paper', () => {
  let app: TestApp;
  let secretary: Visitor;
  let paper = '';

  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
    paper = await (await secretary.get('/papers/10-23.md')).text();
  }, LOADING_MS);
  afterAll(() => app.stop());

  it.each(['CFPS', 'MCC'])('is the same chart: rows, dates and links of %s', async (project) => {
    const page = await (await secretary.get(`/projects/${project}/plan`)).text();
    const rows = rowsOfPage(page);
    const figures = figuresOf(paper, project);
    expect(rows.length).toBeGreaterThan(10);
    const places = rows.map(([code]) => figures.search(new RegExp(`(?<!after )(?<!and )(?<!, )\\b${code} [^,]`, 'u')));
    expect(places).toEqual([...places].sort((a, b) => a - b)); // in the same order
    expect(places).not.toContain(-1);
    for (const [, said] of rows)
      for (const part of said.replace(/\.$/u, '').split(', ')) expect(figures).toContain(part);
    expect(rows.some(([, said]) => said.includes('after '))).toBe(true);
    expect(page).toContain('Leads to what waits for it');
  });

  it('has start, finish and owner in the table of both', async () => {
    const page = await (await secretary.get('/projects/CFPS/plan')).text();
    const heads = (table: string): string[] =>
      [...table.matchAll(/<th scope="col"[^>]*>([^<]*)</gu)].map(([, head]) => head!);
    const table = page.slice(page.indexOf('Stages, tasks and milestones'));
    expect(heads(table)).toEqual(expect.arrayContaining(['Owner', 'Start', 'Finish']));
    expect(paper).toContain('| Code | Stage, task or milestone | Owner | Start | Finish |');
  });
});
