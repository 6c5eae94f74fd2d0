import { LOADING_MS } from '../support/demonstration.js';
import type { TestApp } from '../support/app.js';
import { namesIn } from '../texts/interface-names.js';
import { seenOn } from './html-reader.js';
import { controlsOn, emptied, sentOf } from './every-form/form-fields.js';
import { type Found, type Sender, startForms } from './every-form/found.js';
import { NOT_SENT } from './every-form/walk.js';

describe('what people read', () => {
  let app: TestApp;
  let all: readonly Sender[];
  /** What the walk over all pages read. */
  let walked: Readonly<Record<string, Found>>;
  const found = new Map<string, string>();
  /** Each name once, with the first page that has it. */
  const look = (where: string, html: string): void => {
    for (const name of namesIn(seenOn(html))) if (!found.has(name)) found.set(name, where);
  };
  const names = (): string[] => [...found].map(([name, where]) => `${name}: ${where}`);

  beforeAll(async () => {
    ({ app, all, found: walked } = await startForms('post'));
  }, 2 * LOADING_MS);
  afterAll(() => app.stop());
  beforeEach(() => found.clear());

  it('has no name of the interface on any page', () => {
    const read = Object.entries(walked).flatMap(([who, { names }]) =>
      names.map(([name, page]) => `${name}: ${who}, ${page}`),
    );
    expect(read).toEqual([]);
    expect(Object.keys(walked)).toEqual(all.map(({ who }) => who));
    expect(Math.min(...Object.values(walked).map(({ pages }) => pages))).toBeGreaterThan(9);
  });

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
