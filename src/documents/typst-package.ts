import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PdfUnavailableError } from './paper-errors.js';

const require = createRequire(import.meta.url);

/** The compiler packages that may fit a machine, the likeliest first. @param musl whether its C library is musl, on Linux */
export function typstCandidates(platform: NodeJS.Platform, arch: string, musl = false): readonly string[] {
  const kinds: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
    linux: [musl ? '-musl' : '-gnu'],
    win32: ['-msvc'],
  };
  return (kinds[platform] ?? ['']).map((kind) => `@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}${kind}`);
}

/** Whether this program runs with musl in place of the C library of GNU. */
function hasMusl(): boolean {
  return process.platform === 'linux' && readFileSync('/proc/self/maps', 'utf8').includes('/ld-musl-');
}

/** Whether a package is there. It is not loaded: the compiler is for the threads that write papers, and has 50 MB. */
function isThere(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The name of the Typst compiler package for this machine. Ask at the start, so that a log can say whether PDF is to be
 * had. Throws `PdfUnavailableError` where there is none.
 */
export function typstPackage(candidates = typstCandidates(process.platform, process.arch, hasMusl())): string {
  const found = candidates.find(isThere);
  if (found === undefined) throw new PdfUnavailableError(`${process.platform}-${process.arch}`);
  return found;
}
