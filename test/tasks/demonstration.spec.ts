import path from 'node:path';
import { golden } from '../support/golden.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import type { TestApp } from '../support/app.js';
import { WHO, type Who } from '../pages/list/row.js';
import { enterAs } from '../pages/forms.js';
import { Visitor } from '../pages/visitor.js';
import { wordsOf } from '../pages/html-reader.js';

interface Task {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly why: string | null;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly path: string;
  readonly projectCode: string | null;
}

const TASKS = `{ me { name tasks(first: 100) { totalCount nodes {
  id kind title why dueOn overdue path projectCode operation subject { kind id code title } } } } }`;

const PEOPLE = WHO.filter((who) => who !== 'public');

describe('the tasks of the people of the demonstration', () => {
  let app: TestApp;
  const visitors = new Map<Who, Visitor>();
  const tasks = new Map<Who, readonly Task[]>();

  beforeAll(async () => {
    app = await startPages();
    for (const who of PEOPLE) {
      const visitor = await new Visitor(app.url).signInAs(who);
      visitors.set(who, visitor);
      const { me } = await app.query(await visitor.token(), TASKS);
      tasks.set(who, me.tasks.nodes);
    }
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('are what each of them would expect to be told', () => {
    const told = PEOPLE.map((who) => {
      const lines = tasks.get(who)!.map(({ kind, title, why, dueOn, overdue, projectCode }) => {
        const when = dueOn === null ? 'no date' : `${dueOn}${overdue ? ', overdue' : ''}`;
        return `- ${kind} [${projectCode ?? '-'}] ${title} (${when})${why === null ? '' : `. ${why}`}`;
      });
      return `## ${who}\n\n${lines.length ? lines.join('\n') : 'Nothing.'}\n`;
    });
    const text = told.join('\n');
    expect(text).toBe(golden(path.join(import.meta.dirname, 'demonstration.md'), text));
  });

  it('each lead to a page that opens to the person, and to the form where there is one', async () => {
    for (const [who, own] of tasks) {
      for (const { title, path } of own) {
        const answer = await visitors.get(who)!.get(path);
        expect([who, title, path, answer.status]).toEqual([who, title, path, 200]);
      }
    }
  });

  it('are told apart by their keys', () => {
    for (const own of tasks.values()) expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
  });

  it('are narrowed to kinds, to a project and to a day', async () => {
    const token = await visitors.get('project lead')!.token();
    const own = tasks.get('project lead')!;
    const [{ kind, projectCode }] = own as readonly [Task];
    const dueBy = own.find(({ dueOn }) => dueOn !== null)!.dueOn!;
    const asked = `{ me { ofKind: tasks(kinds: [${kind}]) { nodes { id } } ofProject: tasks(projectCode: "${projectCode}") { nodes { id } }
      ofNone: tasks(projectCode: "NONE") { nodes { id } } byDay: tasks(dueBy: "${dueBy}") { nodes { id } } } }`;
    const { me } = await app.query(token, asked);
    const ids = (is: (task: Task) => boolean) => ({ nodes: own.filter(is).map(({ id }) => ({ id })) });
    expect(me).toEqual({
      ofKind: ids((task) => task.kind === kind),
      ofProject: ids((task) => task.projectCode === projectCode),
      ofNone: { nodes: [] },
      byDay: ids(({ dueOn }) => dueOn !== null && dueOn <= dueBy),
    });
  });

  it('stand on a page of their own, and the first of them on the first page', async () => {
    for (const [who, own] of tasks) {
      const page = wordsOf(await (await visitors.get(who)!.get('/tasks')).text());
      const first = wordsOf(await (await visitors.get(who)!.get('/programme')).text());
      for (const { title } of own.slice(0, 5)) {
        expect(page).toContain(title);
        expect(first).toContain(title);
      }
      expect(page).toContain(own.length === 0 ? 'You have nothing to do.' : 'to do. What is due first');
    }
  });

  it('tell a partner, who holds no role, as much as the page of their partnerships does', async () => {
    const partner = await enterAs(app, 'Partnership officer, Riverside Voluntary Forum (invented)');
    const { me } = await app.query(await partner.token(), TASKS);
    const own: readonly Task[] = me.tasks.nodes;
    const html = await (await partner.get('/my-partnerships')).text();
    const start = html.indexOf('id="tasks"');
    const section = html.slice(start, html.indexOf('</section>', start));
    expect(own.length).toBeGreaterThan(0);
    expect(own).toHaveLength([...section.matchAll(/href="\/my-partnerships\/[0-9a-f-]{36}/gu)].length);
    for (const { kind, path } of own) {
      expect(['SIGN_UP', 'ANSWER_PARTNER', 'AGREE_PROPOSAL']).toContain(kind);
      expect([path, (await partner.get(path)).status]).toEqual([path, 200]);
    }
  });

  it('are for those who are signed in: others are sent to sign in', async () => {
    const answer = await new Visitor(app.url).get('/tasks');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Ftasks']);
    const { me } = await app.query(null, '{ me { tasks { totalCount nodes { kind } } } }');
    expect(me.tasks).toEqual({ totalCount: 0, nodes: [] });
  });
});
