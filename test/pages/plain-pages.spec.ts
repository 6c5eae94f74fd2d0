import { LOADING_MS } from '../support/demonstration.js';
import type { TestApp } from '../support/app.js';
import { namesIn } from '../texts/interface-names.js';
import { controlsOn, emptied, sentOf } from './every-form/form-fields.js';
import { type Sender, startForms } from './every-form/found.js';
import { formsOfPages, NOT_SENT } from './every-form/walk.js';

/** What people see or hear of a page: its words, and the names of what has none. What stands in code is for programs. */
function seen(html: string): string {
  const named = [...html.matchAll(/ (?:aria-label|alt|title|placeholder)="([^"]*)"/gu)].map(([, text]) => text);
  const words = html
    .replaceAll(/<(style|script|code)\b[\s\S]*?<\/\1>/gu, ' ')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
  return [words, ...named].join(' ');
}

describe('what people read', () => {
  let app: TestApp;
  let all: readonly Sender[];
  const found = new Map<string, string>();
  /** Each name once, with the first page that has it. */
  const look = (where: string, html: string): void => {
    for (const name of namesIn(seen(html))) if (!found.has(name)) found.set(name, where);
  };
  const names = (): string[] => [...found].map(([name, where]) => `${name}: ${where}`);

  beforeAll(async () => {
    ({ app, all } = await startForms('post'));
  }, 2 * LOADING_MS);
  afterAll(() => app.stop());
  beforeEach(() => found.clear());

  it(
    'has no name of the interface on any page',
    async () => {
      for (const person of all) {
        await formsOfPages(person, /^/u, new Set(), (page, html) => look(`${person.who}, ${page}`, html));
      }
      expect(names()).toEqual([]);
    },
    LOADING_MS,
  );

  it(
    'has no name of the interface in any form, nor in what is said of one that nobody has answered',
    async () => {
      let refused = 0;
      for (const { who, visitor, forms } of all) {
        for (const form of forms) {
          if (!form.asks || NOT_SENT.some(([pattern]) => pattern.test(form.action))) continue;
          const controls = controlsOn(await (await visitor.get(form.page)).text(), form);
          const answer = await visitor.post(form.action, Object.fromEntries(sentOf(emptied(controls))));
          if (answer.status === 422) refused += 1;
          if (answer.status !== 303) look(`${who}, ${form.action}`, await answer.text());
        }
      }
      expect(names()).toEqual([]);
      expect(refused).toBeGreaterThan(40);
    },
    LOADING_MS,
  );

  it('has no name of the interface in errors', async () => {
    const visitor = all.find(({ who }) => who === 'project lead')!.visitor;
    const addresses = [
      '/nowhere',
      '/administration',
      '/projects/X9/plan',
      '/projects/MCC/plan',
      '/forms/raiseRisk',
      '/forms/nothing',
      '/forms/amendRisk?project=CFPS&risk=R99&riskId=x',
      '/projects/CFPS/plan?asAt=2010-02-31',
      '/board-papers/10%2F99',
      '/meetings/X9',
    ];
    const headers = { accept: 'text/html', cookie: visitor.session };
    for (const address of addresses) look(address, await (await fetch(app.url + address, { headers })).text());
    expect(names()).toEqual([]);
  });
});
