import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { BootstrapService } from '../../src/platform/auth/bootstrap.service.js';
import { startTestApp } from '../support/app.js';
import { startPages } from '../support/demonstration.js';
import { openBrowser } from '../pages/browser.js';
import type { Who } from '../pages/list/row.js';
import { Visitor } from '../pages/visitor.js';

/** A picture of a page: who looks at it, what they do there first, where it begins, and as much of it as is shown. */
interface Picture {
  readonly name: string;
  readonly who: Who;
  readonly path: string;
  readonly act?: (page: Page) => Promise<void>;
  readonly from?: string;
  readonly height: number;
}

/** Those of README, then those of the guide, in its order. */
const PICTURES: readonly Picture[] = [
  { name: 'programme', who: 'project lead', path: '/programme', height: 1_100 },
  { name: 'plan', who: 'project lead', path: '/projects/CFPS/plan', from: 'h2', height: 760 },
  { name: 'tasks', who: 'project lead', path: '/tasks', height: 700 },
  { name: 'report', who: 'project lead', path: '/projects/CFPS/plan/status', act: reportTwo, height: 900 },
  { name: 'grid', who: 'project lead', path: '/projects/CFPS/plan/grid', act: lengthen, height: 900 },
  { name: 'import', who: 'project lead', path: '/projects/CFPS/plan/import', act: bringIn, height: 900 },
  { name: 'scale', who: 'project lead', path: '/projects/CFPS/risks', act: anotherScale, height: 900 },
  { name: 'close', who: 'project lead', path: '/projects/CFPS', act: toClose, height: 900 },
  { name: 'copy', who: 'secretary', path: '/projects/CFPS', act: toCopy, height: 900 },
  { name: 'changes', who: 'reviewer', path: '/projects/CFPS/changes', height: 900 },
  { name: 'challenge', who: 'reviewer', path: '/projects/CFPS/milestones/M6', act: toChallenge, height: 900 },
  { name: 'draft', who: 'secretary', path: '/meetings', act: compose, height: 1_000 },
  { name: 'search', who: 'reviewer', path: '/search?q=checklists', height: 800 },
  { name: 'meeting', who: 'secretary', path: '/meetings/BOARD-2010-02-23', height: 900 },
];
const FOLDER = path.join(import.meta.dirname, '../../.github/pictures');
const WIDTH = 1_000;
/** Pixels of a picture for one of the page. */
const SCALE = 0.8;

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 3_000 }, deviceScaleFactor: SCALE });
  return context.newPage();
}

async function shoot(page: Page, { name, from = 'h1', height }: Omit<Picture, 'who' | 'path'>): Promise<void> {
  const box = await page.locator(from).first().boundingBox();
  const clip = { x: 0, y: Math.max(0, (box?.y ?? 0) - 20), width: WIDTH, height };
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), clip });
}

/** Two milestones are said to come later, and what that does is shown. */
async function reportTwo(page: Page): Promise<void> {
  await typeDay(page, 'M5', '1 March 2010');
  await typeDay(page, 'M6', '31 March 2010');
  await press(page, 'Show the effect');
}

async function typeDay(page: Page, code: string, day: string): Promise<void> {
  await page.locator(`tr:has-text("${code}") input[name*="forecast"]`).first().fill(day);
}

/** A task takes longer, and what that does is shown. */
async function lengthen(page: Page): Promise<void> {
  await page.locator('#days-T14').fill('30');
  await press(page, 'Show the effect');
  await page.locator('#preview').waitFor();
}

/** A rare catastrophe is to be a high risk, and what becomes of the scores is shown. */
async function anotherScale(page: Page): Promise<void> {
  await follow(page, 'Set another scale');
  await page.locator('[name=name]').fill('Council scale');
  await page.locator('select[name=placed]:has([value="1 5 High"])').selectOption('1 5 High');
  await page.locator('main form button').first().click();
  await page.waitForLoadState('networkidle');
}

/** The plan comes back as a file in which one task takes longer. */
async function bringIn(page: Page): Promise<void> {
  const file = await page.request.get(new URL('/projects/CFPS/plan/files/xml', page.url()).href);
  const longer = /(<Name>Volunteer authorities test the checklists<\/Name>.*?<Duration>PT)\d+(?=H)/su;
  const buffer = Buffer.from((await file.text()).replace(longer, '$1280'));
  await page.setInputFiles('#file', { name: 'plan.xml', mimeType: 'application/xml', buffer });
  await press(page, 'Show what would change');
}

function toClose(page: Page): Promise<void> {
  return follow(page, 'Close the project');
}

function toCopy(page: Page): Promise<void> {
  return follow(page, 'Use as a template');
}

function toChallenge(page: Page): Promise<void> {
  return follow(page, 'Raise a challenge');
}

async function follow(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link }).first().click();
  await page.waitForLoadState('networkidle');
}

/** The Board's next meeting is planned, and its paper begun. */
async function compose(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Plan a meeting' }).first().click();
  const body = page.locator('[name=bodyCode]');
  if (await page.locator('select[name=bodyCode]').count()) await body.selectOption('BOARD');
  else await page.locator('[name=bodyCode][value=BOARD]').check();
  for (const [part, text] of Object.entries({ day: '23', month: '2', year: '2010' }))
    await page.locator(`[name=meetsOn-${part}]`).fill(text);
  await page.locator('form:has([name=bodyCode]) button').first().click();
  await page.waitForLoadState('networkidle');
  await page.goto(new URL('/forms/composeBoardPaper?meeting=BOARD-2010-02-23&back=/board-papers', page.url()).href);
  await page.locator('[name=title]').fill('Partnerships: progress in February');
  await page.locator('[name=confidentiality][value=OPEN]').check();
  await page.locator('form:has([name=title]) button').first().click();
  await page.waitForURL(/board-papers\/10/u);
  await page.waitForLoadState('networkidle');
}

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.waitForLoadState('networkidle');
}

/** Takes them again from the demonstration, as files that are small; what a new installation begins with comes from an empty one. */
async function take(only: readonly string[]): Promise<void> {
  const browser = await openBrowser();
  await mkdir(FOLDER, { recursive: true });
  const wanted = ({ name }: { readonly name: string }): boolean => !only.length || only.includes(name);
  const app = await startPages();
  for (const picture of PICTURES.filter(wanted)) {
    const visitor = await new Visitor(app.url).signInAs(picture.who);
    const [name = '', value = ''] = visitor.session.split('=');
    const page = await newPage(browser);
    await page.context().addCookies([{ name, value, url: app.url }]);
    await page.goto(app.url + picture.path);
    await picture.act?.(page);
    await shoot(page, picture);
    await page.context().close();
  }
  await app.stop();
  if (wanted({ name: 'set-up' })) await setUp(browser);
  await browser.close();
}

async function setUp(browser: Browser): Promise<void> {
  const app = await startTestApp({ ownToken: false, env: { BOOTSTRAP_TOKEN: '' } });
  const page = await newPage(browser);
  const link = (await app.app.get(BootstrapService).firstLink())!;
  await page.goto(link.startsWith('http') ? link : app.url + link);
  await press(page, 'Sign in');
  await page.goto(`${app.url}/set-up`);
  await shoot(page, { name: 'set-up', height: 1_000 });
  await app.stop();
}

await take(process.argv.slice(2));
process.exit(); // the test server's supervisor would keep this process alive
