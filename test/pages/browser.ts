import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium without the parts that draw its windows, where it is: a page takes half of the processor. */
export const CHROMIUM = existsSync('/usr/bin/chromium-headless-shell') ? 'chromium-headless-shell' : 'chromium';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: `/usr/bin/${CHROMIUM}`,
    // layers are put together by the thread that draws them: handing each to another costs a third of a page
    args: ['--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-threaded-compositing'],
  });
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
 * @param script whether the page may run script: it then notes by itself where the focus goes, however fast Tab is pressed
 */
export async function keyboardFindings(page: Page, script: boolean): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate('document.activeElement?.blur(); window.scrollTo(0, 0)');
  let before = -1;
  for (const [stop, { at, name, shown }] of (await (script ? stopsNoted(page) : stopsAsked(page))).entries()) {
    if (stop === 0 && name !== 'Skip to main content') found.push(`the first stop is ${name}`);
    if (at <= before) found.push(`${name} does not come after what was before it`);
    if (!shown) found.push(`${name} does not show that it has the focus`);
    before = at;
  }
  if (before === -1) found.push('nothing takes the focus');
  return found;
}

/** The stops up to the last one of the page, each asked for after its key. */
async function stopsAsked(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop>(FOCUS);
    if (stop.at === -1) break;
    stops.push(stop);
  }
  return stops;
}

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

/** The same, noted on the page, so that all keys are sent in one go. */
async function stopsNoted(page: Page): Promise<Stop[]> {
  await page.evaluate(`{
    const stops = (window.stops = []);
    const { signal } = (window.walk = new AbortController());
    addEventListener('focusin', () => stops.length < ${STOPS} && stops.push(${FOCUS}), { signal });
    addEventListener('focusout', ({ relatedTarget }) => relatedTarget === null && walk.abort(), { signal });
  }`);
  const keyboard = await page.context().newCDPSession(page);
  const keys = Array.from({ length: STOPS }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(keys.map((type) => keyboard.send('Input.dispatchKeyEvent', { type, ...TAB })));
  await keyboard.detach();
  // what holds the focus is still there, though more keys were pressed
  return page.evaluate<Stop[]>(`(() => {
    const held = !walk.signal.aborted && stops.length < ${STOPS};
    walk.abort();
    return held ? [...stops, ${FOCUS}].filter(({ at }) => at !== -1) : stops;
  })()`);
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
