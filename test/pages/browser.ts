import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium without the parts that draw its windows, where it is: a page takes half of the processor. */
export const CHROMIUM = existsSync('/usr/bin/chromium-headless-shell') ? 'chromium-headless-shell' : 'chromium';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: `/usr/bin/${CHROMIUM}`, args: ['--no-sandbox'] });
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What axe finds against WCAG 2.2 A and AA on a page, one line each; none: nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE); // past the page's own policy, which would let no script of ours in
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** How many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Stops of the Tab key that are tried on a page. */
const STOPS = 60;

interface Stop {
  /** Place on the page; -1: past the last stop. */
  readonly at: number;
  readonly name: string;
  readonly shown: boolean;
}

/**
 * What somebody with a keyboard alone would stumble over, one line each: the first stop has to lead to the content, each
 * next one has to come later on the page and show that it has the focus, and none may hold it.
 */
export async function keyboardFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate('document.activeElement?.blur(); window.scrollTo(0, 0)');
  let before = -1;
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press('Tab');
    const { at, name, shown } = await page.evaluate<Stop>(FOCUS);
    if (at === -1) break;
    if (stop === 0 && name !== 'Skip to main content') found.push(`the first stop is ${name}`);
    if (at <= before) found.push(`${name} does not come after what was before it`);
    if (!shown) found.push(`${name} does not show that it has the focus`);
    before = at;
  }
  if (before === -1) found.push('nothing takes the focus');
  return found;
}

/** Where the focus is: its place on the page, its words, and whether it looks other than without it. */
const FOCUS = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return { at: -1, name: '', shown: true };
  const { outlineStyle, boxShadow } = getComputedStyle(one);
  const box = one.matches('input[type=radio], input[type=checkbox]'); // drawn by what stands beside them
  return {
    at: [...document.querySelectorAll('*')].indexOf(one),
    name: (one.textContent || one.getAttribute('name') || one.tagName).trim().slice(0, 60),
    shown: box || outlineStyle !== 'none' || boxShadow !== 'none',
  };
})()`;
