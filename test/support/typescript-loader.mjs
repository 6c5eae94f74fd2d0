// A module loader that reads TypeScript with the settings Jest uses; `.js` in an import may name a `.ts` file.
import fs from 'node:fs';
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

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(fs.readFileSync(filename, 'utf8'), { ...options, filename, configFile: false });
  return { format: 'module', source: code, shortCircuit: true };
}
