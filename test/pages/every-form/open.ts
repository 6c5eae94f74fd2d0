import type { Browser, Page } from 'playwright-core';
import type { TestApp } from '../../support/app.js';
import type { Person } from './walk.js';

/** A page of a browser that is signed in as somebody. */
export async function openAs(
  browser: Browser,
  { url }: TestApp,
  { visitor }: Person,
  javaScriptEnabled: boolean,
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const [name = '', value = ''] = visitor.session.split('=');
  if (name) await context.addCookies([{ name, value, url }]);
  return context.newPage();
}
