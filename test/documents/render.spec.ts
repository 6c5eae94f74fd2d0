import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';
import { strFromU8, unzipSync } from 'fflate';
import { engineVersions } from '../../src/documents/engine-versions.js';
import { type Paper } from '../../src/documents/model.js';
import { PaperUnsoundError, PdfFailedError, PictureFailedError } from '../../src/documents/paper-errors.js';
import { ALL_FORMATS, type Format, FORMATS } from '../../src/documents/formats.js';
import { problemsOf, renderPaper } from '../../src/documents/render.js';
import { fixturePaper, heading, paragraph, t } from './fixture-paper.js';
import { temporaryFolder } from './tools.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const hashes = (files: Readonly<Record<Format, Uint8Array>>): Record<string, string> =>
  Object.fromEntries(ALL_FORMATS.map((format) => [format, createHash('sha256').update(files[format]).digest('hex')]));

/** A clock nine years on, for the process and every thread of it. */
const OTHER_CLOCK = `const Real = Date; globalThis.Date = class extends Real { constructor(...a) { super(...(a.length ? a : [Real.now() + 3e11])); } static now() { return Real.now() + 3e11; } };`;
const PRINT = `
import { createHash } from 'node:crypto';
import { ALL_FORMATS } from './src/documents/formats.js';
import { renderPaper } from './src/documents/render.js';
import { fixturePaper } from './test/documents/fixture-paper.js';
const files = await renderPaper(fixturePaper());
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
console.log(JSON.stringify({ year: new Date().getFullYear(), zone: new Date(2010, 6, 1).getTimezoneOffset(), ...Object.fromEntries(ALL_FORMATS.map((f) => [f, hash(files[f])])) }));
`;

describe('rendering a paper', () => {
  const folder = temporaryFolder();

  /** The module and the fixture as plain JavaScript that another process can run, with the same libraries. */
  function buildCopy(): void {
    for (const part of ['src/documents', 'test/documents'])
      for (const entry of readdirSync(join(ROOT, part), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(ts|typ|mjs)$/.test(entry.name) || entry.name.endsWith('.spec.ts')) continue;
        const source = join(entry.parentPath, entry.name);
        const place = relative(ROOT, entry.parentPath);
        mkdirSync(join(folder.path, place), { recursive: true });
        const jsc = {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true },
        } as const;
        const text = entry.name.endsWith('.ts')
          ? transformFileSync(source, { swcrc: false, module: { type: 'es6' }, jsc }).code
          : readFileSync(source);
        folder.write(join(place, entry.name.replace(/\.ts$/, '.js')), text);
      }
    folder.write('package.json', '{ "type": "module" }');
    folder.write('clock.mjs', OTHER_CLOCK);
    folder.write('print.mjs', PRINT);
    symlinkSync(join(ROOT, 'node_modules'), join(folder.path, 'node_modules'));
  }

  it('gives the same bytes twice, and in another process, time zone and year', async () => {
    const here = hashes(await renderPaper(fixturePaper()));
    expect(hashes(await renderPaper(fixturePaper()))).toEqual(here);
    buildCopy();
    const other = spawnSync(process.execPath, ['--import', './clock.mjs', 'print.mjs'], {
      cwd: folder.path,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TZ: 'Pacific/Auckland' },
    });
    expect(other.stderr).toBe('');
    const printed = JSON.parse(other.stdout) as Record<string, unknown>;
    expect(printed).toEqual({ year: expect.any(Number) as number, zone: -720, ...here });
    expect(printed['year']).toBeGreaterThan(new Date().getFullYear() + 8);
  }, 120_000);

  it('gives the formats asked for and no others', async () => {
    expect(Object.keys(await renderPaper(fixturePaper(), ['md', 'html']))).toEqual(['md', 'html']);
    expect(Object.keys(FORMATS)).toEqual(ALL_FORMATS);
  });

  it('gives other bytes for another paper', async () => {
    const one = hashes(await renderPaper(fixturePaper()));
    const two = hashes(await renderPaper({ ...fixturePaper(), title: 'Partnerships updated' }));
    for (const format of ALL_FORMATS) expect(two[format]).not.toBe(one[format]);
  });

  it('renders several papers at once, each to its own', async () => {
    const titles = ['One', 'Two', 'Three', 'Four'];
    const files = await Promise.all(titles.map((title) => renderPaper({ ...fixturePaper(), title }, ['pdf', 'html'])));
    expect(files.map((file) => /<h1>(\w+)<\/h1>/.exec(Buffer.from(file.html).toString())?.[1])).toEqual(titles);
    const named = files.map(
      (file) => /<dc:title>.*?<rdf:li[^>]*>(\w+)</s.exec(Buffer.from(file.pdf).toString('latin1'))?.[1],
    );
    expect(named).toEqual(titles);
  });

  it('refuses a paper with problems, with the list that problemsOf() shows', async () => {
    const paper = { ...fixturePaper(), blocks: [heading('h', 1, 'H'), paragraph('p', [t('अ')])] };
    const failure = await renderPaper(paper).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PaperUnsoundError);
    expect(failure).toHaveProperty('problems', problemsOf(paper));
    expect(problemsOf(paper).map((problem) => problem.code)).toEqual(['CHARACTER_NOT_IN_FONT']);
  });

  it('writes a character that the font lacks in every format but PDF', async () => {
    const paper = { ...fixturePaper(), blocks: [heading('h', 1, 'H'), paragraph('p', [t('अ and العربية')])] };
    await expect(renderPaper(paper, ['pdf'])).rejects.toThrow(PaperUnsoundError);
    for (const format of ['docx', 'odt', 'html', 'md'] as const) {
      const bytes = (await renderPaper(paper, [format]))[format];
      const parts = format === 'docx' || format === 'odt' ? Object.values(unzipSync(bytes)) : [bytes];
      expect([format, parts.some((part) => strFromU8(part).includes('अ and العربية'))]).toEqual([format, true]);
    }
  });

  it('fails with the words of the engine where a picture is broken', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect></svg>';
    const paper: Paper = {
      ...fixturePaper(),
      blocks: [heading('h', 1, 'H'), { kind: 'figure', id: 'f', caption: 'F', alt: 'A', svg }],
    };
    await expect(renderPaper(paper, ['docx'])).rejects.toThrow(PictureFailedError);
    await expect(renderPaper(paper, ['pdf'])).rejects.toThrow(PdfFailedError);
  });

  it('names the libraries that shape the bytes, with the versions installed', () => {
    const versions = engineVersions();
    const installed = (name: string): unknown =>
      (
        JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
          readonly version: unknown;
        }
      ).version;
    expect(Object.keys(versions)).toEqual(
      expect.arrayContaining(['docx', 'fflate', '@resvg/resvg-wasm', '@expo-google-fonts/arimo']),
    );
    for (const [name, version] of Object.entries(versions)) expect(version).toBe(installed(name));
  });
});
