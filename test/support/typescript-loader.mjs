// A module loader that reads TypeScript, for the tests and for whatever runs from its source; `.js` in an import may name a `.ts` file.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** As `nest build` compiles: decorators with their metadata, which Nest and TypeORM read. */
const OPTIONS = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && isTypeScript(context.parentURL)) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (fs.existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

// What has been translated once in a run of the tests is kept for the next program that starts in it.
const kept = path.join(process.env.TEST_FOLDER ?? os.tmpdir(), 'translated');

/** A test file's address carries the number of the run. */
const isTypeScript = (url) => url !== undefined && new URL(url).pathname.endsWith('.ts');

export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const text = fs.readFileSync(filename, 'utf8');
  const copy = path.join(kept, createHash('sha256').update(filename).update(text).digest('hex'));
  return {
    format: 'module',
    source: fs.existsSync(copy) ? fs.readFileSync(copy, 'utf8') : await translate(text, filename, copy),
    shortCircuit: true,
  };
}

async function translate(text, filename, copy) {
  const { code } = await transform(text, { ...OPTIONS, filename });
  fs.mkdirSync(kept, { recursive: true });
  fs.writeFileSync(`${copy}.${process.pid}`, code);
  fs.renameSync(`${copy}.${process.pid}`, copy);
  return code;
}
