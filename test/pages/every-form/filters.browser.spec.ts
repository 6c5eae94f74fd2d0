import type { Browser, Page } from 'playwright-core';
import { itWith } from '../../documents/tools.js';
import type { TestApp } from '../../support/app.js';
import { CHROMIUM, openBrowser } from '../browser.js';
import { LOADING_MS } from '../../support/demonstration.js';
import { DAY } from './answers.js';
import { answer, type Landed, send, type Values, valuesOf } from './browser-form.js';
import { openAs } from './open.js';
import { type Sender, startForms } from './found.js';
import { type FoundForm, kindOf } from './walk.js';

const LONG_MS = 300_000;
const NO_DAY = { day: '31', month: '2', year: '2010' };

describe('every form that is sent by address', () => {
  let app: TestApp;
  let browser: Browser | undefined;
  let all: readonly Sender[];

  beforeAll(async () => {
    ({ app, all } = await startForms('get'));
  }, 2 * LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  /** Opens each form in turn, and gathers what is wrong with it. */
  async function each(
    of: readonly Sender[],
    javaScriptEnabled: boolean,
    tried: (page: Page, form: FoundForm) => Promise<string[]>,
  ): Promise<string[]> {
    browser ??= await openBrowser({ pointer: false });
    const wrong: string[] = [];
    const left = [...of];
    const inTurn = async (): Promise<void> => {
      for (let sender = left.shift(); sender; sender = left.shift()) {
        const { who } = sender;
        const page = await openAs(browser!, app, sender, javaScriptEnabled);
        for (const form of sender.forms) {
          await page.goto(app.url + form.page, { waitUntil: 'domcontentloaded' });
          wrong.push(...(await tried(page, form)).map((what) => `${who}, ${form.page}, ${form.action}: ${what}`));
        }
        await page.context().close();
      }
    };
    await Promise.all([inTurn(), inTurn(), inTurn()]);
    return wrong;
  }

  it('is found, for everybody who has a role', () => {
    const counts = all.map(({ who, forms }) => [who, forms.length] as const);
    expect(counts.filter(([, count]) => count < 20).map(([who]) => who)).toEqual(['public', 'a partner']);
  });

  for (const javaScriptEnabled of [true, false]) {
    itWith(
      CHROMIUM,
      `stays on its page with what was asked in the address and in its fields, ${javaScriptEnabled ? 'with' : 'without'} script`,
      async () => {
        const wrong = await each(sharesOf(all, javaScriptEnabled), javaScriptEnabled, async (page, form) => {
          await answer(page, form);
          const typed = await valuesOf(page, form, true);
          const landed = await send(page, form);
          return [...faultsOf(form, typed, landed, 200), ...(await forgotten(page, form, typed))];
        });
        expect(wrong).toEqual([]);
      },
      LONG_MS,
    );
  }

  itWith(
    CHROMIUM,
    'says at its field that a date is none, keeps what else was asked, and goes on from there',
    async () => {
      const kinds = new Set<string>();
      const once = all.map((sender) => ({
        ...sender,
        forms: sender.forms.filter((form) => {
          const known = kinds.has(kindOf(form));
          kinds.add(kindOf(form));
          return !known && form.names.includes('-day');
        }),
      }));
      const wrong = await each(once, false, async (page, form) => {
        await answer(page, form, NO_DAY);
        const typed = await valuesOf(page, form, true);
        const refused = await send(page, form);
        const days = Object.keys(typed).filter((name) => name.endsWith('-day'));
        const found = [...faultsOf(form, typed, refused, 422), ...(await forgotten(page, form, typed, true))];
        if (refused.errors.length !== days.length)
          found.push(`says ${refused.errors.join('; ')} of ${days.length} dates`);
        if (refused.lost.length + refused.general.length)
          found.push(`says it at no field: ${refused.errors.join('; ')}`);
        const again = { ...form, at: 0 };
        await answer(page, again, DAY);
        const meant = await valuesOf(page, again, true);
        return [
          ...found,
          ...faultsOf(form, meant, await send(page, again), 200),
          ...(await forgotten(page, form, meant)),
        ];
      });
      expect(wrong).toEqual([]);
    },
    LONG_MS,
  );
});

/** Each kind of form once with script and once without, and by everybody else who finds it in turn the one way and the other. */
function sharesOf(all: readonly Sender[], script: boolean): Sender[] {
  const times = new Map<string, number>();
  return all.map((sender) => ({
    ...sender,
    forms: sender.forms.filter((form) => {
      const before = times.get(kindOf(form)) ?? 0;
      times.set(kindOf(form), before + 1);
      return before === 0 || (before % 2 === 0) === script;
    }),
  }));
}

/** What is wrong with where a form led. */
function faultsOf(form: FoundForm, typed: Values, landed: Landed, status: number): string[] {
  const found: string[] = [];
  if (!landed.html || landed.status !== status) found.push(`answers ${landed.status}: ${landed.errors.join('; ')}`);
  if (landed.path !== form.action) found.push(`leads to ${landed.path}`);
  for (const [name, text] of Object.entries(typed)) {
    const [, date = '', part = ''] = /^(.+)-(day|month|year)$/u.exec(name) ?? [];
    const asked = part ? partOf(landed.query.get(date) ?? '', part) : landed.query.getAll(name).join('\n');
    if (asked !== text) found.push(`${name} is ${asked} in the address, not ${text}`);
  }
  return found;
}

/** What the fields of a form do not show of what was asked. @param hidden true: what goes along unseen is kept, too */
async function forgotten(page: Page, form: FoundForm, typed: Values, hidden = false): Promise<string[]> {
  const shown = await valuesOf(page, { ...form, at: hidden ? 0 : form.at }, true);
  return Object.entries(typed)
    .filter(([name, text]) => text !== '' && shown[name] !== text)
    .map(([name, text]) => `${name} shows ${shown[name]}, not ${text}`);
}

/** Part of a date as it stands in its field. */
function partOf(date: string, part: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return ({ year, month, day }[part] ?? '').replace(/^0+/u, '');
}
