import type { Page, Response } from 'playwright-core';
import { answered, type Control, controlsOn, type DateParts, emptied } from './form-fields.js';
import type { SentFile } from './files.js';
import type { FoundForm } from './walk.js';

/** Values of a form by the names of its fields; several of one name are lines. */
export type Values = Readonly<Record<string, string>>;

/** What stands on a page after a form was sent. */
export interface Landed {
  readonly status: number;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly html: boolean;
  readonly title: string;
  /** Its first words, below the title. */
  readonly words: string;
  /** True: the page says that it was saved. */
  readonly saved: boolean;
  /** The errors at its top. */
  readonly errors: readonly string[];
  /** Those of them that lead to a field which is not there, or says nothing of it. */
  readonly lost: readonly string[];
  /** Those of them that lead to no field. */
  readonly general: readonly string[];
}

/** The form on its page, as a script would look it up: the one with its fields, or the only one that is sent where it is. */
function lookUp({ method, action, names, at }: FoundForm): string {
  return `((there) => there.filter((form) => (${NAMES})(form) === ${JSON.stringify(names)})[${at}] ?? (there.length === 1 ? there[0] : undefined))(
    [...document.querySelectorAll('form[method=${method}]')].filter((one) => one.getAttribute('action') === ${JSON.stringify(action)}))`;
}

const NAMES = `(form) => [...new Set([...form.querySelectorAll('[name]')].map((one) => one.name.replaceAll(/\\d+/g, '0')))].join(' ')`;

/** Puts answers into the fields of a form, in their order. */
const PUT = `(form, answers) => {
  const fields = [...form.querySelectorAll('input, select, textarea')].filter((one) => one.name && !one.disabled);
  for (const [at, { kind, value, chosen }] of answers.entries()) {
    if (kind === 'radio' || kind === 'checkbox') fields[at].checked = chosen;
    else if (kind !== 'hidden' && kind !== 'file') fields[at].value = value;
  }
}`;

/** What a form would send, passwords and files left out. */
const VALUES = `(form, hidden) => {
  const values = {};
  for (const one of form.querySelectorAll('input, select, textarea')) {
    if (one.disabled || ['password', 'file'].includes(one.type) || !one.name || one.name === 'proof') continue;
    if (!hidden && (one.type === 'hidden' || one.hidden)) continue;
    if ((one.type === 'radio' || one.type === 'checkbox') && !one.checked) continue;
    values[one.name] = (one.name in values ? values[one.name] + '\\n' : '') + one.value;
  }
  return values;
}`;

const SEEN = `(() => {
  const items = [...document.querySelectorAll('.govuk-error-summary__list li')];
  const wordsOf = (list) => list.map((item) => item.textContent.trim());
  const linked = items.filter((item) => item.querySelector('a'));
  const atField = (item) => {
    const id = decodeURIComponent(item.querySelector('a').getAttribute('href').slice(1));
    const field = document.getElementById(id);
    const said = document.getElementById(field?.getAttribute('aria-describedby') ?? ''); // such as of a cell of a grid
    if (said?.matches('.govuk-error-message')) return true;
    const group = field && (field.closest('fieldset')?.closest('.govuk-form-group--error') ?? field.closest('.govuk-form-group--error, fieldset'));
    return Boolean(group && group.querySelector('.govuk-error-message'));
  };
  return {
    title: document.title,
    words: document.querySelector('main').textContent.replaceAll(/\\s+/g, ' ').slice(0, 300),
    saved: document.querySelector('.govuk-notification-banner--success') !== null,
    errors: wordsOf(items),
    lost: wordsOf(linked.filter((item) => !atField(item))),
    general: wordsOf(items.filter((item) => !linked.includes(item))),
  };
})()`;

/** Whether a form stands on the page that is open. */
export function isThere(page: Page, form: FoundForm): Promise<boolean> {
  return page.evaluate<boolean>(`Boolean(${lookUp(form)})`);
}

/** Answers all that a form asks. @param day what is typed into each of its dates; left out: what they take */
export async function answer(page: Page, form: FoundForm, day?: DateParts): Promise<void> {
  await put(page, form, (controls) => answered(controls, form.action, day));
}

/** Chooses a file in a form, as somebody at the browser does. */
export async function choose(page: Page, form: FoundForm, file: SentFile): Promise<void> {
  await page.evaluate(`${lookUp(form)}.setAttribute('data-file', '')`);
  await page.locator('[data-file] input[type=file]').setInputFiles(file);
  const inPlace = page.locator('[data-file] input[name=replace]'); // of the text that is there
  if ((await inPlace.count()) > 0 && !(await inPlace.isChecked())) await inPlace.press('Space');
}

/** Takes all answers out of a form. */
export async function empty(page: Page, form: FoundForm): Promise<void> {
  await put(page, form, emptied);
}

async function put(page: Page, form: FoundForm, made: (controls: Control[]) => Control[]): Promise<void> {
  const controls = controlsOn(await page.content(), form).filter(({ kind }) => kind !== 'button');
  await page.evaluate(`(${PUT})(${lookUp(form)}, ${JSON.stringify(made(controls))})`);
}

/** What stands in a form; empty where it is not on the page. @param hidden true: in the fields that nobody sees, too */
export function valuesOf(page: Page, form: FoundForm, hidden = false): Promise<Values> {
  return page.evaluate<Values>(
    `(() => { const form = ${lookUp(form)}; return form ? (${VALUES})(form, ${hidden}) : {}; })()`,
  );
}

/** Presses the first button of a form by the keyboard, and waits for the page that this ends at, wherever it leads on the way. */
export async function send(page: Page, form: FoundForm): Promise<Landed> {
  await page.evaluate(`(() => {
    const form = ${lookUp(form)};
    form.setAttribute('data-sent', '');
    for (let fold = form.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  })()`);
  return press(page, '[data-sent] button');
}

/** The buttons by which what a page has shown first is saved, or is shown further, the best of them first. */
const ON = [
  'button[name=confirm], button[name=take], button[name=do][value=set]',
  'form:has(input[name=confirm]) button, form:has(input[name=take]) button',
  'form:has(input[name=mapped]) button',
  'button[name=do][value=set]',
];

/** Goes on from a page that shows what would be done; null: it does not. */
export async function goOn(page: Page): Promise<Landed | null> {
  for (const button of ON) if ((await page.locator(button).count()) > 0) return press(page, button);
  return null;
}

async function press(page: Page, button: string): Promise<Landed> {
  if (await page.evaluate<boolean>(`(${IN_PLACE})(${JSON.stringify(button)})`)) return pressInPlace(page, button);
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().isNavigationRequest() && one.status() !== 303),
    page.waitForEvent('domcontentloaded'), // of the last page alone: one that leads on has no content
    page.locator(button).first().press('Enter', { noWaitAfter: true }),
  ]);
  return landed(page, response);
}

/** Whether a button's form is sent and its answer drawn by script, on the page that is open; what is drawn before it is marked. */
const IN_PLACE = `(button) => {
  const form = document.querySelector(button)?.closest('form[data-in-place]');
  if (!form || !document.body.classList.contains('js-enabled')) return false;
  document.querySelector('main').firstElementChild.setAttribute('data-before', '');
  return true;
}`;

async function pressInPlace(page: Page, button: string): Promise<Landed> {
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().resourceType() === 'fetch' && one.status() !== 303),
    page.locator(button).first().press('Enter', { noWaitAfter: true }),
  ]);
  await page.locator('[data-before]').waitFor({ state: 'detached' });
  return landed(page, response);
}

async function landed(page: Page, response: Response): Promise<Landed> {
  const { pathname, searchParams } = new URL(page.url());
  const seen = await page.evaluate<Omit<Landed, 'status' | 'path' | 'query' | 'html'>>(SEEN);
  const html = response.headers()['content-type']?.startsWith('text/html') === true;
  return { status: response.status(), path: pathname, query: searchParams, html, ...seen };
}
