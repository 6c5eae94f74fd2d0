import { type Browser } from 'playwright-core';
import { itWith } from '../../documents/tools.js';
import type { TestApp } from '../../support/app.js';
import { CHROMIUM, openBrowser } from '../browser.js';
import { LOADING_MS } from '../../support/demonstration.js';
import { choose, goOn, type Landed, send } from './browser-form.js';
import { filesFor, type SentFile } from './files.js';
import { startForms } from './found.js';
import { openAs } from './open.js';
import { type FoundForm, kindOf, type Person } from './walk.js';

const LONG_MS = 300_000;
/** A file that is attached is taken as it is, with nothing shown first: test/pages/attachments.spec.ts. */
const ATTACHED = /\/attach$/u;

describe('every form that takes a file', () => {
  let app: TestApp;
  let browser: Browser | undefined;
  const forms: { person: Person; form: FoundForm; accept: string }[] = [];

  beforeAll(async () => {
    const { app: started, all } = await startForms('post');
    app = started;
    for (const person of all) {
      for (const form of person.forms) {
        if (!form.accept || ATTACHED.test(form.action) || forms.some((one) => kindOf(one.form) === kindOf(form)))
          continue;
        forms.push({ person, form, accept: form.accept });
      }
    }
  }, 2 * LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  it('is found: of responses and of documents', () => {
    expect(forms.map(({ form }) => form.action.replace(/\d+/gu, '0')).sort()).toEqual([
      expect.stringMatching(/^\/projects\/\w+\/outputs\/[\w-]+\/versions\/[\w-]+\/import$/u),
      expect.stringMatching(/^\/projects\/\w+\/feedback\/exercises\/X0\/import$/u),
    ]);
  });

  for (const script of [true, false]) {
    itWith(
      CHROMIUM,
      `shows what the file holds and then takes it in, whatever its kind, ${script ? 'with' : 'without'} script`,
      async () => {
        browser ??= await openBrowser();
        const ended: unknown[] = [];
        const expected: unknown[] = [];
        for (const { person, form, accept } of forms) {
          const page = await openAs(browser, app, person, script);
          for (const file of await filesFor(accept, `A comment ${script ? 'with' : 'without'} script`)) {
            await page.goto(app.url + form.page, { waitUntil: 'domcontentloaded' });
            await choose(page, form, file);
            const shown = await send(page, form);
            const words = await page.evaluate<string>('document.body.innerText');
            let landed: Landed | null = shown;
            for (let step = 0; step < 3 && landed && !landed.saved && !landed.errors.length; step++)
              landed = await goOn(page);
            ended.push([file.name, shown.errors, words.includes(`script`), landed?.saved, landed?.errors]);
            expected.push([file.name, [], true, true, []]);
          }
          await page.context().close();
        }
        expect(ended).toEqual(expected);
      },
      LONG_MS,
    );
  }

  itWith(
    CHROMIUM,
    'says at its field that a file cannot be read, and takes another one then',
    async () => {
      browser ??= await openBrowser();
      const old: SentFile = {
        name: 'responses.xls',
        mimeType: 'application/vnd.ms-excel',
        buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      };
      for (const { person, form, accept } of forms) {
        const page = await openAs(browser, app, person, false);
        await page.goto(app.url + form.page, { waitUntil: 'domcontentloaded' });
        await choose(page, form, accept.includes('xlsx') ? old : { ...old, name: 'words.docx' });
        const refused = await send(page, form);
        expect([form.action, refused.status, refused.errors.length, refused.lost, refused.general]).toEqual([
          form.action,
          422,
          1,
          [],
          [],
        ]);
        const [file] = await filesFor(accept, 'A comment after that');
        await choose(page, { ...form, at: 0 }, file!);
        expect([form.action, (await send(page, { ...form, at: 0 })).status]).toEqual([form.action, 200]);
        await page.context().close();
      }
    },
    LONG_MS,
  );
});
