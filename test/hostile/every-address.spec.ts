import fs from 'node:fs';
import path from 'node:path';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import fc from 'fast-check';
import { FORMS } from '../../src/pages/forms/forms.js';
import type { TestApp } from '../support/app.js';
import { fieldsOf, plain } from '../pages/html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from '../pages/visitor.js';
import { changed, hostilePart } from './addresses.js';
import { oneOf, TEXTS } from './values.js';

const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 6);
const SEED = 20_261_129;
/** Thousands of requests; a busy machine takes its time. */
const PATIENCE_MS = 900_000;
/** Pages that are looked at for addresses. */
const WALKED = 150;
/** Where a session or the program itself would end, or wait. */
const LEFT_OUT = /^\/(sign-out|sign-in|graphql|graphiql|assets)/u;

/** Every address of a controller, as its decorators have it: `GET /projects/:code/risks`. */
function routesOf(app: TestApp, method: RequestMethod): string[] {
  const controllers = [...app.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const routes = controllers.flatMap(({ metatype }) => {
    if (!metatype) return [];
    const bases = [Reflect.getMetadata(PATH_METADATA, metatype) as string | string[]].flat();
    const prototype = metatype.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = name === 'constructor' ? null : (prototype[name] as object | null);
      if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) !== method) return [];
      const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
      return bases.flatMap((base) =>
        paths.map((one) => `/${base}/${one}`.replaceAll(/\/+/gu, '/').replace(/(.)\/$/u, '$1')),
      );
    });
  });
  return [...new Set(routes)].filter((route) => !LEFT_OUT.test(route)).sort();
}

/** Every name of a value that some page asks its address for. */
function namesAsked(): string[] {
  const source = path.resolve(import.meta.dirname, '../../src/pages');
  const files = fs.readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => fs.readFileSync(path.join(source, file), 'utf8')).join('\n');
  const names = [...texts.matchAll(/(?:queryOf|fieldOf|given|choiceIn)\([^,()]+, '([\w.-]+)'/gu)].map(
    (found) => found[1]!,
  );
  const given = FORMS.flatMap((form) => [...form.given, ...(form.context ?? [])]);
  return [...new Set([...names, ...given, 'asAt', 'after', 'file', 'asAt-day', 'asAt-month', 'asAt-year'])].sort();
}

describe('every address, whatever is in it', () => {
  let app: TestApp;
  let lead: Visitor;
  let secretary: Visitor;
  let walked: string[];
  const names = namesAsked();
  const ids: string[] = [];

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
    secretary = await new Visitor(app.url).signInAs('secretary');
    walked = await walk(lead);
    const found = walked.flatMap((address) => address.match(/[0-9a-f]{8}-[0-9a-f-]{27}/gu) ?? []);
    ids.push(...new Set(found), '00000000-0000-4000-8000-000000000000');
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** The faults of addresses that come from each of these, one line each. */
  const faults = async (from: readonly string[], of: (address: string) => fc.Arbitrary<string>): Promise<string[]> => {
    const found: string[] = [];
    for (const address of from) {
      const property = fc.asyncProperty(
        of(address),
        oneOf([lead, secretary, new Visitor(app.url)]),
        async (tried, visitor) => {
          const answer = await visitor.get(tried);
          await answer.arrayBuffer();
          if (answer.status >= 500) throw new Error(`${answer.status} ${tried} ${lastError(app)}`);
        },
      );
      const run = await fc.check(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
      if (run.failed) found.push(String(run.errorInstance));
    }
    return found;
  };

  it(
    'of a route answers',
    async () => {
      const routes = routesOf(app, RequestMethod.GET);
      expect(routes.length).toBeGreaterThan(60);
      const filled = (route: string): fc.Arbitrary<string> => {
        const params = [...route.matchAll(/:\w+|\*\w*/gu)].map(([name]) => name);
        return fc
          .tuple(
            fc.tuple(...params.map(() => fc.oneof(hostilePart(ids), oneOf(['CFPS', 'R1', 'M1', 'T1'])))),
            fc.constant(route),
          )
          .chain(([parts]) => {
            const address = params.reduce((all, name, index) => all.replace(name, () => parts[index]!), route);
            return changed(address, names, ids);
          });
      };
      expect(await faults(routes, filled)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'that a page leads to answers, with something else in it',
    async () => {
      expect(walked.length).toBeGreaterThan(100);
      expect(await faults(walked, (address) => changed(address, names, ids))).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'of a form answers',
    async () => {
      const addresses = FORMS.map((form) => {
        const given = [...form.given, ...(form.context ?? [])].map((name) => `${name}=X`);
        return `/forms/${form.path ?? form.operation}?projectCode=CFPS&${given.filter((one) => one !== 'projectCode=X').join('&')}`;
      });
      expect(
        await faults(addresses, (address) => fc.oneof(fc.constant(address), changed(address, names, ids))),
      ).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'answers to a form that is sent with anything',
    async () => {
      const forms = walked.filter((address) => address.startsWith('/forms/'));
      const found: string[] = [];
      for (const address of forms) {
        const html = await (await lead.get(address)).text();
        const fields = fieldsOf(html);
        const typed = [...html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/gu)].map(([, name]) =>
          plain(name!),
        );
        const open = [...new Set(typed)].filter((name) => name !== 'proof');
        if (open.length === 0) continue;
        const wellFormed = TEXTS.filter((text) => !/\p{Cs}/u.test(text));
        const some = fc.array(fc.tuple(oneOf(open), oneOf(wellFormed)), { minLength: 1, maxLength: 5 });
        const property = fc.asyncProperty(some, async (answers) => {
          const answer = await lead.post(address.split('?')[0]!, { ...fields, ...Object.fromEntries(answers) });
          await answer.arrayBuffer();
          if (answer.status >= 500)
            throw new Error(`${answer.status} ${address} ${JSON.stringify(answers)} ${lastError(app)}`);
        });
        const run = await fc.check(property, { seed: SEED, numRuns: Math.max(2, RUNS / 2), endOnFailure: true });
        if (run.failed) found.push(String(run.errorInstance));
      }
      expect(found).toEqual([]);
    },
    PATIENCE_MS,
  );
});

/** Addresses that pages lead to, from the first on, those of forms among them; of each kind of address a few. */
async function walk(visitor: Visitor): Promise<string[]> {
  const seen = new Set<string>(['/', '/programme', '/published']);
  const kinds = new Map<string, number>();
  for (const address of seen) {
    if (seen.size > 5 * WALKED) break;
    if (address.startsWith('/forms/')) continue;
    const answer = await visitor.get(address);
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    for (const [, href = ''] of (await answer.text()).matchAll(/href="(\/[^"#]*)/gu)) {
      const link = plain(href);
      const kind =
        link.replace(/\?.*/u, '').replaceAll(/\/[^/]*\d[^/]*/gu, '/N') +
        [...new URLSearchParams(link.split('?')[1]).keys()].join();
      const known = kinds.get(kind) ?? 0;
      if (LEFT_OUT.test(link) || known >= 2) continue;
      kinds.set(kind, known + 1);
      seen.add(link);
    }
  }
  return [...seen].sort();
}

function lastError(app: TestApp): string {
  const line = app.log.findLast((entry) => entry['level'] === 'error');
  const { message, stack } = (line?.['err'] ?? {}) as { message?: string; stack?: string };
  return `${message} ${stack?.split('\n').slice(1, 5).join(' ')}`;
}
