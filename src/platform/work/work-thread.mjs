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

/** What the function throws is an answer, too: whatever else comes back as an error befell the thread itself. */
export default async function work({ module, name, input }) {
  try {
    const run = (await load(module))[name];
    if (typeof run !== 'function') throw new Error(`${module} exports no function ${name}`);
    return { output: await run(input) };
  } catch (error) {
    if (!(error instanceof Error)) return { thrown: { name: 'Error', message: String(error) } };
    const { name: kind, message, stack } = error;
    return { thrown: { name: kind, message, stack } };
  }
}
