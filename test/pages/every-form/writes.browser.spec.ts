import { itWith } from '../../documents/tools.js';
import type { TestApp } from '../../support/app.js';
import { CHROMIUM, openBrowser } from '../browser.js';
import { LOADING_MS, startPages } from '../page-app.js';
import { answer, empty, isThere, type Landed, send, type Values, valuesOf } from './browser-form.js';
import { openAs } from './open.js';
import { NOT_SENT, type Sender, senders } from './walk.js';

const LONG_MS = 400_000;

describe('every form that is sent to be saved', () => {
  let app: TestApp;
  let all: Sender[];

  beforeAll(async () => {
    app = await startPages();
    all = await senders(app, 'post');
  }, 2 * LOADING_MS);
  afterAll(() => app.stop());

  itWith(
    CHROMIUM,
    'is saved, or says what is wrong at each field and keeps what was typed: sent empty, then filled, in turn with script and without',
    async () => {
      const browser = await openBrowser();
      const wrong: string[] = [];
      const counts = { empty: 0, refused: 0, filled: 0, saved: 0 };
      for (const sender of all) {
        const forms = sender.forms.filter(({ action }) => !NOT_SENT.some(([pattern]) => pattern.test(action)));
        const pages = [await openAs(browser, app, sender, true), await openAs(browser, app, sender, false)];
        for (const [index, form] of forms.entries()) {
          const say = (how: string) => (what: string) =>
            wrong.push(`${sender.who}, ${form.page}, ${form.action}, ${how}: ${what}`);
          for (const how of ['empty', 'filled'] as const) {
            const page = pages[(index + (how === 'empty' ? 1 : 0)) % 2]!;
            if (how === 'empty' && !form.asks) continue;
            const opened = await page.goto(app.url + form.page, { waitUntil: 'domcontentloaded' });
            if (opened!.status() >= 500) say(how)(`cannot be opened: ${opened!.status()}`);
            if (!(await isThere(page, form))) continue; // what it was about has moved on by another form
            await (how === 'empty' ? empty(page, form) : answer(page, form));
            const typed = await valuesOf(page, form);
            let landed = await send(page, form);
            const first = { ...form, at: 0 };
            if (landed.status === 200 && !landed.saved && (await isThere(page, first))) {
              landed = await send(page, first); // the page showed what it would do, and asks whether to save it
            }
            counts[how]++;
            if (how === 'filled' && landed.status === 200) counts.saved++;
            if (how === 'empty' && landed.status === 422) counts.refused++;
            faultsOf(typed, landed, await valuesOf(page, form)).forEach(say(how));
          }
        }
        for (const page of pages) await page.context().close();
      }
      await browser.close();
      expect(wrong).toEqual([]);
      expect(counts.refused).toBeGreaterThan(80);
      expect(counts.saved).toBeGreaterThan(40);
    },
    LONG_MS,
  );
});

function faultsOf(typed: Values, landed: Landed, shown: Values): string[] {
  const { status, html, title, errors, lost } = landed;
  if (!html || ![200, 422].includes(status)) return [`answers ${status}: ${title}`];
  if (status === 200 && errors.length) return [`says ${errors.join('; ')}, and answers 200`];
  if (status === 200) return landed.saved ? [] : ['does not say that it is saved'];
  // rows are shown in the order that their places made, and numbered anew
  const kept = Object.entries(typed).filter(([name, text]) => !name.endsWith('.place') && text.trim() !== '');
  const forgotten = kept.filter(([name, text]) => (shown[name] ?? '') !== text);
  return [
    ...(errors.length ? [] : ['is refused without a word']),
    ...lost.map((error) => `“${error}” leads to no field that says so`),
    ...forgotten.map(
      ([name, text]) => `${name} forgets ${text.slice(0, 40)}, shows ${(shown[name] ?? '').slice(0, 40)}`,
    ),
  ];
}
