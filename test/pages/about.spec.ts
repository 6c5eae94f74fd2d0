import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { drawMarkdown } from '../../src/pages/about/markdown.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { wordsOf } from './html-reader.js';

describe('a text in Markdown', () => {
  it.each([
    [
      '## A heading\n\nA *word*.',
      '<h2 class="govuk-heading-m">A heading</h2><p class="govuk-body">A <em>word</em>.</p>',
    ],
    ['Text <script>alert(1)</script>', '<p class="govuk-body">Text alert(1)</p>'],
    [
      '[here](/help) [there](javascript:alert)',
      '<p class="govuk-body"><a class="govuk-link" href="/help">here</a> there</p>',
    ],
    ['[out](//evil.example)', '<p class="govuk-body">out</p>'],
    ['# The title of the page', ''],
  ])('%s', (text, html) => expect(drawMarkdown(text).trim()).toBe(html));
});

describe('the pages about the service', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'texts-'));
    await writeFile(path.join(folder, 'privacy.md'), 'We keep **nothing**.');
    app = await startTestApp({ env: { CONTACT: 'the programme office, office@example.org', TEXTS_DIR: folder } });
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  const words = async (address: string): Promise<string> => wordsOf(await (await fetch(app.url + address)).text());

  it('name whom to ask, and take the organisation’s own text in place of ours', async () => {
    expect(await words('/contact')).toContain('contact the programme office, office@example.org .');
    expect(await words('/privacy')).toContain('We keep nothing .');
    expect(await words('/accessibility')).toContain('Web Content Accessibility Guidelines 2.2');
  });

  it('tell those who use the pages what changed, from the list of changes', async () => {
    const told = await words('/what-changed');
    expect(told).toContain('Added The first programme as a demonstration');
    expect(told).toContain('Fixed');
    expect(told).not.toMatch(/npm run|`|Unreleased|For those who run it/u);
  });

  it('are linked at the foot of every page', async () => {
    const html = await (await fetch(`${app.url}/published`)).text();
    for (const page of ['help', 'contact', 'accessibility', 'privacy', 'cookies', 'what-changed'])
      expect(html).toContain(`class="govuk-footer__link" href="/${page}"`);
  });
});
