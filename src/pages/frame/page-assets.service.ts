import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { withoutTheirFiles } from './stylesheet.js';

/** One file that pages load, under an address that names its very bytes. */
export interface Asset {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** The same as gzip, made once. */
  readonly zipped: Buffer;
}

const require = createRequire(import.meta.url);

/** The folders of GOV.UK Frontend and of the Ministry of Justice's. */
export const GOVUK = path.dirname(require.resolve('govuk-frontend/package.json'));
export const MOJ = path.dirname(require.resolve('@ministryofjustice/frontend/package.json'));
const HERE = import.meta.dirname;
const JAVASCRIPT = 'text/javascript; charset=utf-8';

const read = (...parts: string[]): string => fs.readFileSync(path.join(...parts), 'utf8');

/** @param folder what the address names; default: the hash of the text */
function asset(name: string, mediaType: string, text: string, folder = hashOf(text)): Asset {
  const bytes = Buffer.from(text);
  return { path: `/assets/${folder}/${name}`, mediaType, bytes, zipped: gzipSync(bytes) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** All that pages load, read once at the start. */
@Injectable()
export class PageAssets {
  readonly stylesheet: Asset;
  readonly script: Asset;
  /** What the page of a paper loads beside it. */
  readonly paperScript: Asset;
  /** What the script asks for beside itself: GOV.UK's components, and what grids and charts need. One folder, named by all of them. */
  private readonly beside: readonly Asset[];

  constructor() {
    const govuk = path.join(GOVUK, 'dist/govuk');
    const theirs = read(govuk, 'govuk-frontend.min.css') + read(MOJ, 'moj/moj-frontend.min.css');
    const css = withoutTheirFiles(theirs) + read(HERE, 'pages.css');
    this.stylesheet = asset('pages.css', 'text/css; charset=utf-8', css);
    const pages = read(HERE, 'pages.client.mjs');
    const beside = {
      'govuk.js': read(govuk, 'govuk-frontend.min.js'),
      'grid.js': read(HERE, 'grid.client.mjs'),
      'drag.js': read(HERE, '../plan/drag/drag.client.mjs'),
    };
    const paper = read(HERE, '../papers/paper.client.mjs');
    const folder = hashOf([pages, paper, ...Object.values(beside)].join('\n'));
    this.script = asset('pages.js', JAVASCRIPT, pages, folder);
    this.paperScript = asset('paper.js', JAVASCRIPT, paper, folder);
    this.beside = Object.entries(beside).map(([name, text]) => asset(name, JAVASCRIPT, text, folder));
  }

  /** The file under an address; null where there is none. */
  find(address: string): Asset | null {
    return [this.stylesheet, this.script, this.paperScript, ...this.beside].find((one) => one.path === address) ?? null;
  }
}
