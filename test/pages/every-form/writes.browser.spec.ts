import type { IncomingMessage } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { FORMS } from '../../../src/pages/forms/forms.js';
import { itWith } from '../../documents/tools.js';
import type { TestApp } from '../../support/app.js';
import { CHROMIUM, openBrowser } from '../browser.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import { MAIL_TO_NOWHERE } from '../../support/mail-server.js';
import { type Proxy, startProxy } from '../../support/round-robin.js';
import { answer, empty, goOn, isThere, type Landed, send, type Values, valuesOf } from './browser-form.js';
import { openAs } from './open.js';
import { endings, NOT_REACHED } from './refusals.js';
import { type Ending, inRounds, isSent } from './rounds.js';
import { layTextToAdopt } from './text-to-adopt.js';
import { everybody, type FoundForm, kindOf, type Person } from './walk.js';

const LONG_MS = 900_000;
const CONFLICT = /^Somebody else saved a change after you opened this form/u;

/** What a page loads comes from the instance that answered the page. */
const moves = ({ headers }: IncomingMessage): boolean =>
  headers['sec-fetch-mode'] === 'navigate' || headers['sec-fetch-dest'] === undefined;

describe('every form that is sent to be saved, opened on one instance and sent to the other', () => {
  const apps: TestApp[] = [];
  let proxy: Proxy;
  /** Both of them, in turn. */
  let app: TestApp;
  let browser: Browser | undefined;
  const wrong: string[] = [];

  beforeAll(async () => {
    const first = await startPages(MAIL_TO_NOWHERE);
    apps.push(first);
    await layTextToAdopt(first);
    apps.push(await startPages(MAIL_TO_NOWHERE, first.databaseUrl));
    proxy = await startProxy(() => apps.map(({ url }) => url), { moves });
    app = { ...first, url: proxy.url };
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await proxy.stop();
    for (const one of apps.reverse()) await one.stop();
  });

  itWith(
    CHROMIUM,
    'is saved, or says what is wrong at each field and keeps what was typed: sent empty, then filled, in turn with script and without',
    async () => {
      browser = await openBrowser({ pointer: false });
      const people = await everybody(app);
      const pages = new Map<string, Page>();
      let turn = 0;
      /** A page of somebody's, in turn with script and without. */
      const pageOf = async (person: Person): Promise<Page> => {
        const script = turn++ % 2 === 0;
        const key = `${person.who} ${script}`;
        const page = pages.get(key) ?? (await openAs(browser!, app, person, script));
        pages.set(key, page);
        return page;
      };
      const emptied = new Set<string>();
      const sent = await inRounds(people, async (person, form) => {
        try {
          return await sending(person, form);
        } catch (error) {
          throw new Error(`${person.who}, ${form.page}, ${form.action}: ${String(error)}`, { cause: error });
        }
      });
      async function sending(person: Person, form: FoundForm): Promise<Ending> {
        const say = (how: string, faults: readonly string[]): void =>
          void wrong.push(...faults.map((what) => `${person.who}, ${form.page}, ${form.action}, ${how}: ${what}`));
        const page = await pageOf(person);
        if (!(await opened(page, form))) return { how: 'gone' };
        // one of each kind is first sent empty; what is asked is answered where that is said
        if (form.asks && !emptied.has(kindOf(form))) {
          emptied.add(kindOf(form));
          await empty(page, form);
          const typed = await valuesOf(page, form);
          const landed = await onTo(page, await send(page, form));
          if (landed.saved) return endingOf(landed);
          say('empty', faultsOf(typed, landed, await valuesOf(page, form)));
          if (!(await isThere(page, form)) && !(await opened(page, form))) return { how: 'gone' };
        }
        await answer(page, form);
        const typed = await valuesOf(page, form);
        const first = await send(page, form);
        const landed = await onTo(page, first);
        // the page that shows first what would be done keeps what was typed where nobody sees it
        say('filled', faultsOf(typed, landed, await valuesOf(page, form, landed !== first)));
        if (!landed.errors.some((error) => CONFLICT.test(error))) return endingOf(landed);
        // somebody who is told that others changed it meanwhile looks at what is shown, and sends it again
        const again = await onTo(page, await send(page, form));
        say('again', faultsOf(typed, again, await valuesOf(page, form)));
        return endingOf(again);
      }
      const { counts, unexplained, reached } = endings(sent);
      const missed = FORMS.map((form) => form.path ?? form.operation).filter(
        (form) => isSent(`/forms/${form}`) && !reached.has(`/forms/${form}`),
      );
      const none: string[] = [];
      expect({ counts, wrong, unexplained, missed: missed.sort() }).toEqual({
        ...{ counts, wrong: none, unexplained: none },
        missed: Object.keys(NOT_REACHED).sort(),
      });
      expect(emptied.size).toBeGreaterThan(80);
      expect(sent.length).toBeGreaterThan(150);
    },
    LONG_MS,
  );

  async function opened(page: Page, form: FoundForm): Promise<boolean> {
    const response = await page.goto(app.url + form.page, { waitUntil: 'domcontentloaded' });
    if (response!.status() >= 500) wrong.push(`${form.page} cannot be opened: ${response!.status()}`);
    return isThere(page, form);
  }
});

/** Where somebody ends who goes on from each page that shows first what would be done. */
async function onTo(page: Page, first: Landed): Promise<Landed> {
  let landed = first;
  for (let step = 0; step < 3 && landed.status === 200 && !landed.saved; step++) landed = (await goOn(page)) ?? landed;
  return landed;
}

function endingOf({ saved, errors, path, query }: Landed): Ending {
  return saved
    ? { how: 'saved', to: query.size ? `${path}?${query.toString()}` : path }
    : { how: 'refused', said: errors };
}

function faultsOf(typed: Values, landed: Landed, shown: Values): string[] {
  const { status, html, words, errors, lost } = landed;
  if (!html || ![200, 422].includes(status)) return [`answers ${status}: ${words}`];
  if (status === 200 && errors.length) return [`says ${errors.join('; ')}, and answers 200`];
  if (status === 200) return landed.saved ? [] : ['does not say that it is saved'];
  // rows are shown in the order that their places made, and numbered again
  const inNoRow = (values: Values): string[] =>
    Object.entries(values)
      .filter(([name, text]) => !name.endsWith('.place') && text.trim() !== '')
      .map(([name, text]) => `${name.replaceAll(/\.\d+\./gu, '.…')}: ${text.trim()}`);
  const there = inNoRow(shown);
  const forgotten = inNoRow(typed).filter((one) => !there.includes(one));
  return [
    ...(errors.length ? [] : ['is refused without a word']),
    ...lost.map((error) => `“${error}” leads to no field that says so`),
    ...errors.flatMap((error) => interfaceWords(error).map((word) => `“${error}” says ${word}`)),
    ...forgotten.map((one) => `forgets ${one.slice(0, 80)}`),
  ];
}

/** Words of the interface in a sentence for people: names of fields, and codes in capitals with a line below. */
function interfaceWords(text: string): string[] {
  return [...text.matchAll(/\b[a-z]+[A-Z]\w*|\b[A-Z]+_[A-Z_]+\b/gu)].map(([word]) => word);
}
