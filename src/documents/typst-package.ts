import { createRequire } from 'node:module';
import { PdfUnavailableError } from './paper-errors.js';

const require = createRequire(import.meta.url);
const KINDS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['-gnu', '-musl'],
  win32: ['-msvc'],
};

/** The compiler packages that may fit a machine, the likeliest first. */
export function typstCandidates(platform: NodeJS.Platform, arch: string): readonly string[] {
  return (KINDS[platform] ?? ['']).map((kind) => `@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}${kind}`);
}

function loads(name: string): boolean {
  try {
    require(name);
    return true;
  } catch {
    return false; // not installed, or built for another C library
  }
}

/**
 * The name of the Typst compiler package that works on this machine. Ask at the start, so that a log can say
 * whether PDF is to be had. Throws `PdfUnavailableError` where there is none.
 */
export function typstPackage(candidates = typstCandidates(process.platform, process.arch)): string {
  const found = candidates.find(loads);
  if (found === undefined) throw new PdfUnavailableError(`${process.platform}-${process.arch}`);
  return found;
}
