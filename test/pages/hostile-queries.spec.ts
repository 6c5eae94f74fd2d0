import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { PAGES } from './list/all.js';
import { Visitor } from './visitor.js';

/** What people, programs and attackers write where a value belongs; the first begins behind the name. */
const VALUES = ['=x', '=0', '=2010-02-30', '=%20', '=%00', '=abc&NAME=2010', '[]=1', '=2010-1-1-1', "='"];
/** What pages ask their addresses for, beside what stands in the address itself. */
const ASKED = ['asAt', 'since', 'from', 'to', 'after', 'forecastDate', 'file', 'asAt-day'];
const PATIENCE_MS = 300_000;

describe('a page whose address asks for what is none', () => {
  let app: TestApp;
  let secretary: Visitor;
  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** The addresses with each value of each page made wrong, each page trying other values for its names. */
  function* addresses(): Iterable<string> {
    for (const [index, { path }] of PAGES.entries()) {
      const [page = '/', query = ''] = path.split('?');
      const own = [...new URLSearchParams(query).keys()];
      for (const [at, name] of [...new Set([...ASKED, ...own])].entries()) {
        const values = name === 'asAt' || name === 'since' ? [0, 1, 2, 3] : [0];
        for (const more of values) {
          const value = VALUES[(index + at + 2 * more) % VALUES.length]!.replace('NAME', name);
          yield `${page}?${[...own.filter((one) => one !== name).map((one) => `${one}=x`), name + value].join('&')}`;
        }
      }
    }
    for (const { path } of PAGES) yield path.split('?')[0]!.replace(/[^/]+$/u, '2010-02-30');
  }

  it.each([
    ['the public', (): Visitor => new Visitor(app.url)],
    ['somebody signed in', (): Visitor => secretary],
  ])(
    'is answered to %s as planned',
    async (_, visitor) => {
      const faults: string[] = [];
      for (const address of new Set(addresses())) {
        const answer = await visitor().get(address);
        await answer.arrayBuffer();
        if (answer.status >= 500) faults.push(`${answer.status} ${address}`);
      }
      expect(faults).toEqual([]);
    },
    PATIENCE_MS,
  );
});
