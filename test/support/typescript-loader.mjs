// A module loader that reads TypeScript with the settings Jest uses; `.js` in an import may name a `.ts` file.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import jest from '../jest.config.mjs';

const [, options] = jest.transform['^.+\\.ts$'];

export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (fs.existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

// What has been translated once in a run of the tests is kept for the next program that starts in it.
const kept = path.join(process.env.TEST_FOLDER ?? os.tmpdir(), 'translated');

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
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
  const { code } = await transform(text, { ...options, filename, configFile: false });
  fs.mkdirSync(kept, { recursive: true });
  fs.writeFileSync(`${copy}.${process.pid}`, code);
  fs.renameSync(`${copy}.${process.pid}`, copy);
  return code;
}
