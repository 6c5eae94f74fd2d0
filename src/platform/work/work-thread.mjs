// What each working thread or process runs: takes a module's address, a function's name and an argument, and gives the function's answer.
// Plain JavaScript, so that the same file runs built and under test.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { move, transferableSymbol, valueSymbol } from 'piscina';

/** The module as it is here: built, or as its source, which only a checkout of the repository has. */
async function load(address) {
  if (existsSync(fileURLToPath(address))) return import(address);
  await import('reflect-metadata');
  await import('../../../test/support/typescript.mjs');
  return import(address.replace(/\.js$/, '.ts'));
}

/** Bytes from which an answer's own array is handed over: a copy would take the server's thread milliseconds a megabyte. */
const LARGE = 100_000;

/** Arrays of bytes in an answer or its parts that share their memory with nothing else. */
function largeBytes(value, depth = 0) {
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  if (!(value instanceof Uint8Array)) return Object.values(value).flatMap((part) => largeBytes(part, depth + 1));
  const alone = value.constructor === Uint8Array && value.byteLength === value.buffer.byteLength;
  return alone && value.byteLength >= LARGE ? [value.buffer] : [];
}

function handedOver(answer) {
  const bytes = largeBytes(answer);
  return bytes.length === 0 ? answer : move({ [transferableSymbol]: bytes, [valueSymbol]: answer });
}

/** What the function throws is an answer, too: whatever else comes back as an error befell the thread or process itself. */
export async function answered({ module, name, input }) {
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

export default async function work(asked) {
  return handedOver(await answered(asked));
}
