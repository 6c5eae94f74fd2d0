import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fontPackages } from './fonts.js';
import { PdfUnavailableError } from './paper-errors.js';
import { typstPackage } from './typst-package.js';

const require = createRequire(import.meta.url);

/** The version in the package's own package.json, found above its entry file (most packages do not export that file). */
function versionOf(name: string): string {
  for (let folder = dirname(require.resolve(name)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const facts: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (isPackage(facts) && facts.name === name) return facts.version;
    } catch {
      continue; // no package.json in this folder
    }
  }
  throw new Error(`The version of ${name} cannot be found`);
}

function isPackage(value: unknown): value is { readonly name: string; readonly version: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'version' in value &&
    typeof value.version === 'string'
  );
}

/** Name and version of every library that shapes a paper's bytes, for its seal; without a PDF engine that one is left out. */
export function engineVersions(): Readonly<Record<string, string>> {
  const names = [...fontPackages(), '@resvg/resvg-wasm', 'docx', 'fflate'];
  try {
    names.push(typstPackage());
  } catch (error) {
    if (!(error instanceof PdfUnavailableError)) throw error;
  }
  return Object.fromEntries(names.sort().map((name) => [name, versionOf(name)]));
}
