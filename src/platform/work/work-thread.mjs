// What each working thread runs: takes a module's address, a function's name and an argument, and gives the function's answer.
// Plain JavaScript, so that the same file runs built and under test.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The module as it is here: built, or as its source, which only a checkout of the repository has. */
async function load(address) {
  if (existsSync(fileURLToPath(address))) return import(address);
  await import('reflect-metadata');
  await import('../../../test/support/typescript.mjs');
  return import(address.replace(/\.js$/, '.ts'));
}

export default async function work({ module, name, input }) {
  const run = (await load(module))[name];
  if (typeof run !== 'function') throw new Error(`${module} exports no function ${name}`);
  return run(input);
}
