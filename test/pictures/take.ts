import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startPages } from '../support/demonstration.js';
import { openBrowser } from '../pages/browser.js';
import { Visitor } from '../pages/visitor.js';

/** The pictures of README: the page, who looks at it, how far down, and as much of it as is shown. */
const PICTURES = [
  { name: 'programme', who: 'project lead', path: '/programme', from: 'h1', height: 1_100 },
  { name: 'plan', who: 'project lead', path: '/projects/CFPS/plan', from: 'h2', height: 760 },
] as const;
const FOLDER = path.join(import.meta.dirname, '../../.github/pictures');
const WIDTH = 1_000;
/** Pixels of a picture for one of the page. */
const SCALE = 0.8;

/** Takes them again from the demonstration, as files that are small. */
async function take(): Promise<void> {
  const app = await startPages();
  const browser = await openBrowser();
  await mkdir(FOLDER, { recursive: true });
  for (const { name, who, path: address, from, height } of PICTURES) {
    const visitor = await new Visitor(app.url).signInAs(who);
    const [cookie = '', value = ''] = visitor.session.split('=');
    const context = await browser.newContext({ viewport: { width: WIDTH, height: 3_000 }, deviceScaleFactor: SCALE });
    await context.addCookies([{ name: cookie, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(app.url + address);
    const box = await page.locator(from).first().boundingBox();
    const clip = { x: 0, y: Math.max(0, (box?.y ?? 0) - 20), width: WIDTH, height };
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`), clip });
    await context.close();
  }
  await browser.close();
  await app.stop();
}

await take();
process.exit(); // the test server's supervisor would keep this process alive
