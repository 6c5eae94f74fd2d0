import type { Page, Response } from 'playwright-core';
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
  /** True: the page says that it was saved. */
  readonly saved: boolean;
  /** The errors at its top. */
  readonly errors: readonly string[];
  /** Those of them that lead to a field which is not there, or says nothing of it. */
  readonly lost: readonly string[];
  /** Those of them that lead to no field. */
  readonly general: readonly string[];
}

/** What is typed into the three fields of a date. */
export const DAY = { day: '26', month: '1', year: '2010' };
export const NO_DAY = { day: '31', month: '2', year: '2010' };

/** The form on its page, as a script would look it up. */
function lookUp({ method, action, at }: FoundForm): string {
  const sameWay = `[...document.querySelectorAll('form[method=${method}]')]`;
  return `${sameWay}.filter((one) => one.getAttribute('action') === ${JSON.stringify(action)})[${at}]`;
}

/** Answers every question of a form that can be seen and is not answered; of choices, selects take the second. */
const ANSWER = `(form, day) => {
  const chosen = new Set();
  for (const one of form.querySelectorAll('input, select, textarea')) {
    const part = /-(day|month|year)$/.exec(one.name);
    if (one.type === 'hidden' || one.hidden || one.type === 'file' || one.disabled) continue;
    if (one.type === 'radio' || one.type === 'checkbox') {
      if (!chosen.has(one.name)) one.checked = true;
      chosen.add(one.name);
    } else if (one.tagName === 'SELECT') one.selectedIndex = Math.min(1, one.options.length - 1);
    else if (part) one.value = day[part[1]];
    else if (one.value === '') one.value = one.inputMode === 'numeric' ? '1' : 'Some <b>words</b> & more';
  }
}`;

/** Takes away what can be. */
const EMPTY = `(form) => {
  for (const one of form.querySelectorAll('input, select, textarea')) {
    if (one.type === 'hidden' || one.hidden || one.type === 'file' || one.disabled) continue;
    if (one.type === 'radio' || one.type === 'checkbox') one.checked = false;
    else if (one.tagName === 'SELECT') one.value = [...one.options].some(({ value }) => value === '') ? '' : one.value;
    else one.value = '';
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
    const group = field && (field.closest('fieldset')?.closest('.govuk-form-group--error') ?? field.closest('.govuk-form-group--error, fieldset'));
    return Boolean(group && group.querySelector('.govuk-error-message'));
  };
  return {
    title: document.title,
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

/** Answers all that a form asks. */
export async function answer(page: Page, form: FoundForm, day = DAY): Promise<void> {
  await page.evaluate(`(${ANSWER})(${lookUp(form)}, ${JSON.stringify(day)})`);
}

/** Takes all answers out of a form. */
export async function empty(page: Page, form: FoundForm): Promise<void> {
  await page.evaluate(`(${EMPTY})(${lookUp(form)})`);
}

/** What stands in a form; empty where it is not on the page. @param hidden true: in the fields that nobody sees, too */
export function valuesOf(page: Page, form: FoundForm, hidden = false): Promise<Values> {
  return page.evaluate<Values>(
    `(() => { const form = ${lookUp(form)}; return form ? (${VALUES})(form, ${hidden}) : {}; })()`,
  );
}

/** Presses the first button of a form and waits for the page that this ends at, wherever it leads on the way. */
export async function send(page: Page, form: FoundForm): Promise<Landed> {
  await page.evaluate(`${lookUp(form)}.setAttribute('data-sent', '')`);
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().isNavigationRequest() && one.status() !== 303),
    page.waitForEvent('domcontentloaded'), // of the last page alone: one that leads on has no content
    page.locator('[data-sent] button').first().click({ noWaitAfter: true }),
  ]);
  return landed(page, response);
}

async function landed(page: Page, response: Response): Promise<Landed> {
  const { pathname, searchParams } = new URL(page.url());
  const seen = await page.evaluate<Omit<Landed, 'status' | 'path' | 'query' | 'html'>>(SEEN);
  const html = response.headers()['content-type']?.startsWith('text/html') === true;
  return { status: response.status(), path: pathname, query: searchParams, html, ...seen };
}
