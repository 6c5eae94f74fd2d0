import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { GONE } from '../../../src/pages/frame/uploads.service.js';
import { itWith } from '../../documents/tools.js';
import type { TestApp } from '../../support/app.js';
import { CHROMIUM, openBrowser } from '../browser.js';
import { LOADING_MS } from '../../support/demonstration.js';
import { answer, choose, goOn, type Landed, send } from './browser-form.js';
import { filesFor, unreadableFor } from './files.js';
import { startForms } from './found.js';
import { openAs } from './open.js';
import { type FoundForm, formsOfPages, kindOf, patternOf, type Person } from './walk.js';

const LONG_MS = 300_000;
/** A file that is attached is taken as it is, with nothing shown first: test/pages/attachments.spec.ts. */
const ATTACHED = /\/attach$/u;

interface FileForm {
  readonly person: Person;
  readonly form: FoundForm;
}

/** What is told of a file: the sentence at it, where the summary leads, and the files that are offered to be sent again. */
const TOLD = `({
  said: document.querySelector('#file-error')?.textContent.replace('Error:', '').trim(),
  leads: [...document.querySelectorAll('.govuk-error-summary__list a')].map((one) => one.getAttribute('href')),
  kept: [...document.querySelectorAll('input[name=upload]')].filter(({ value }) => value !== '').length,
})`;

/** Pictures of papers that are drawn on the page. */
const DRAWN = `[...document.images].filter(({ src, naturalWidth }) => src.startsWith('data:') && naturalWidth > 0).length`;

describe('every form that takes a file', () => {
  let app: TestApp;
  let browser: Browser | undefined;
  /** One of each kind: those that show first what the file holds, and one that attaches it. */
  const forms: FileForm[] = [];
  const attaching: FileForm[] = [];

  beforeAll(async () => {
    const { app: started, all } = await startForms('post');
    app = started;
    for (const person of all) {
      for (const form of person.forms) {
        if (!form.accept || ATTACHED.test(form.action) || forms.some((one) => kindOf(one.form) === kindOf(form)))
          continue;
        forms.push({ person, form });
      }
    }
    const secretary = all.find(({ who }) => who === 'secretary')!;
    const person = { ...secretary, pages: [await draftPaper(secretary)] };
    for (const form of await formsOfPages(person, ATTACHED)) if (form.accept) attaching.push({ person, form });
  }, 2 * LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const revision = () => app.sql.rows<{ n: number }>('n', 'SELECT revision AS n FROM record_clock');
  const open = (page: Page, { page: path }: FoundForm) => page.goto(app.url + path, { waitUntil: 'domcontentloaded' });

  it('is found: of house styles, of documents, of responses, of lists and of plans, and where a file is attached', () => {
    expect(forms.map(({ form }) => patternOf(form.action)).sort()).toEqual([
      '/bodies/*/house-style',
      '/lists/actions/import',
      '/lists/decisions/import',
      '/lists/organisations/import',
      '/lists/people/import',
      '/lists/risks/import',
      '/lists/stakeholders/import',
      '/projects/*/feedback/exercises/*/import',
      '/projects/*/outputs/*/versions/*/import',
      '/projects/*/plan/import',
    ]);
    expect(attaching).toHaveLength(1);
  });

  for (const script of [true, false]) {
    itWith(
      CHROMIUM,
      `shows what the file holds and then takes it in, whatever its kind, ${script ? 'with' : 'without'} script`,
      async () => {
        browser ??= await openBrowser({ pointer: false });
        const ended: unknown[] = [];
        const expected: unknown[] = [];
        const words = `A comment ${script ? 'with' : 'without'} script`;
        for (const { person, form } of forms) {
          const page = await openAs(browser, app, person, script);
          for (const file of await filesFor(form, person, words)) {
            await open(page, form);
            const before = await revision();
            await choose(page, form, file);
            const shown = await send(page, form);
            const told = (await page.evaluate<string>('document.body.innerText')).includes(words);
            const drawn = await page.evaluate<number>(DRAWN);
            const untouched = JSON.stringify(await revision()) === JSON.stringify(before);
            let landed: Landed | null = shown;
            for (let step = 0; step < 3 && landed && !landed.saved && !landed.errors.length; step++)
              landed = await goOn(page);
            const recorded = JSON.stringify(await revision()) !== JSON.stringify(before);
            ended.push([
              `${form.action} ${file.name}`,
              { errors: shown.errors, told, drawn, untouched },
              { saved: landed?.saved, errors: landed?.errors, recorded },
            ]);
            expected.push([
              `${form.action} ${file.name}`,
              { errors: [], told: true, drawn: file.mimeType.startsWith('image/') ? 1 : 0, untouched: true },
              { saved: true, errors: [], recorded: true },
            ]);
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
    'says at its field that a file cannot be read, does not offer it again, and takes another one then',
    async () => {
      browser ??= await openBrowser({ pointer: false });
      for (const { person, form } of [...forms, ...attaching]) {
        const page = await openAs(browser, app, person, false);
        await open(page, form);
        if (ATTACHED.test(form.action)) await answer(page, form); // it asks for a title, too
        await choose(page, form, unreadableFor(form));
        const { status, errors, lost, general } = await send(page, form);
        const told = await page.evaluate(TOLD);
        expect([form.action, { status, count: errors.length, lost, general }, told]).toEqual([
          form.action,
          { status: 422, count: 1, lost: [], general: [] },
          { said: errors[0], leads: ['#file'], kept: 0 },
        ]);
        const [file] = await filesFor(form, person, 'A comment after that');
        await choose(page, { ...form, at: 0 }, file!);
        const then = await send(page, { ...form, at: 0 });
        expect([form.action, then.status, then.errors]).toEqual([form.action, 200, []]);
        await page.context().close();
      }
    },
    LONG_MS,
  );

  it('says at its field that the file is no longer kept, and saves nothing without it', async () => {
    const before = await revision();
    for (const { person, form } of [...forms, ...attaching]) {
      const { visitor } = person;
      const [proof, version] = [await visitor.hidden(form.page, 'proof'), await visitor.hidden(form.page, 'version')];
      const sent = { proof, version, upload: randomUUID(), title: 'A title', do: 'set', take: '1' };
      const answered = await visitor.post(form.action, sent);
      const html = await answered.text();
      const [, said = ''] = /id="file-error"[^>]*>([\s\S]*?)<\/p>/u.exec(html) ?? [];
      expect([form.action, answered.status, said, html.includes(`<a href="#file">${GONE}</a>`)]).toEqual([
        ...[form.action, 422, expect.stringContaining(GONE), true],
      ]);
    }
    expect(await revision()).toEqual(before);
  });
});

/** Composes a paper, of which the demonstration has none in draft, and gives the page on which a file is attached to it. */
async function draftPaper({ visitor }: Person): Promise<string> {
  const day = (name: string) => ({ [`${name}-year`]: '2010', [`${name}-month`]: '1', [`${name}-day`]: '26' });
  const cover = { title: 'Partnerships in March', programmeCode: 'PARTNERSHIPS', projectCodes: 'CFPS' };
  const answer = await visitor.post('/forms/composeBoardPaper', {
    ...{ proof: await visitor.hidden('/account', 'proof'), reference: '10/71', ...cover },
    ...{ confidentiality: 'OPEN', ...day('meetingDate'), ...day('asAt') },
  });
  expect(answer.status).toBe(303);
  return '/board-papers/10%2F71/attach';
}
