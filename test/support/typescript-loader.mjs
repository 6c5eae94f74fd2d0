// A module loader that reads TypeScript, for the tests and for whatever runs from its source; `.js` in an import may name a `.ts` file.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, version } from '@swc/core';

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

// What has been translated once is kept for the next program that starts, and for the next run: a file for each that is read.
const kept = path.resolve(import.meta.dirname, '../../node_modules/.cache/translated');
const how = JSON.stringify([version, OPTIONS]);

/** A test file's address carries the number of the run. */
const isTypeScript = (url) => url !== undefined && new URL(url).pathname.endsWith('.ts');

export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  return { format: 'module', source: await translated(fileURLToPath(url)), shortCircuit: true };
}

/** What node reads in place of a file of TypeScript; its last line is a comment, of what it was made. */
export async function translated(filename) {
  const text = fs.readFileSync(filename, 'utf8');
  const made = `\n//${createHash('sha256').update(how).update(text).digest('hex')}\n`;
  const copy = path.join(kept, createHash('sha256').update(filename).digest('hex'));
  const there = fs.existsSync(copy) ? fs.readFileSync(copy, 'utf8') : '';
  return there.endsWith(made) ? there : translate(text, filename, copy, made);
}

async function translate(text, filename, copy, made) {
  const { code } = await transform(text, { ...OPTIONS, filename });
  fs.mkdirSync(kept, { recursive: true });
  fs.writeFileSync(`${copy}.${process.pid}`, code + made);
  fs.renameSync(`${copy}.${process.pid}`, copy);
  return code + made;
}
