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

function asset(name: string, mediaType: string, text: string): Asset {
  const bytes = Buffer.from(text);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: `/assets/${hash}/${name}`, mediaType, bytes, zipped: gzipSync(bytes) };
}

/** All that pages load, read once at the start. */
@Injectable()
export class PageAssets {
  readonly stylesheet: Asset;
  readonly script: Asset;
  /** What the page of a paper loads beside it. */
  readonly paperScript: Asset;
  /** GOV.UK's components, which the script asks for beside itself. */
  private readonly components: Asset;

  constructor() {
    const govuk = path.join(GOVUK, 'dist/govuk');
    const theirs = read(govuk, 'govuk-frontend.min.css') + read(MOJ, 'moj/moj-frontend.min.css');
    const css = withoutTheirFiles(theirs) + read(HERE, 'pages.css');
    this.stylesheet = asset('pages.css', 'text/css; charset=utf-8', css);
    this.script = asset('pages.js', JAVASCRIPT, read(HERE, 'pages.client.mjs'));
    const paper = asset('paper.js', JAVASCRIPT, read(HERE, '../papers/paper.client.mjs'));
    this.paperScript = { ...paper, path: this.script.path.replace(/[^/]*$/u, `${paper.path.split('/')[2]}.js`) };
    const components = asset('govuk.js', JAVASCRIPT, read(govuk, 'govuk-frontend.min.js'));
    this.components = { ...components, path: this.script.path.replace(/[^/]*$/u, 'govuk.js') };
  }

  /** The file under an address; null where there is none. */
  find(address: string): Asset | null {
    return (
      [this.stylesheet, this.script, this.paperScript, this.components].find((one) => one.path === address) ?? null
    );
  }
}
