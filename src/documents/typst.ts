import { createRequire } from 'node:module';
import { type FontSet } from './fonts.js';
import { complaintsIn, PdfFailedError, PdfUnavailableError } from './paper-errors.js';
import { typstPackage } from './typst-package.js';

const require = createRequire(import.meta.url);
const ROOT = '/paper';

/** What is compiled. */
export interface TypstSource {
  /** Typst source and what it reads, by name; the first is `main.typ`. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly fonts: FontSet;
}

/** What of the compiler's own interface is used here. */
interface Compiler {
  mapShadow(path: string, text: Buffer): void;
  resetShadow(): void;
  evictCache(age: number): void;
  compile(options: { mainFilePath: string; resetRead: boolean }): Outcome;
  plainSvg(document: Document): string;
  pdf(document: Document, options: { pdfStandard: PdfStandard; creationTimestamp: number }): Uint8Array;
}
interface Document {
  readonly numOfPages: number;
}
interface Outcome {
  readonly result: Document | null;
  takeDiagnostics(): Diagnostics | null;
  takeWarnings(): Diagnostics | null;
}
interface Diagnostics {
  readonly shortDiagnostics: readonly { readonly message: string }[];
}
interface CompilerPackage {
  readonly NodeCompiler: { create(options: object): Compiler };
}

/** Compilers by the families that they know. */
const compilers = new Map<string, Compiler>();

/** What a PDF keeps to: for readers of every kind (PDF/UA-1), or for an archive, tagged as well (PDF/A-2a). The compiler takes one. */
export type PdfStandard = 'ua-1' | 'a-2a';

/**
 * The source as a tagged PDF; `timestamp` is when the file says it was made, in seconds since 1970.
 * Throws `PdfUnavailableError` where this machine has no compiler, `PdfFailedError` where the compiler refuses.
 */
export function typstPdf(source: TypstSource, timestamp: number, pdfStandard: PdfStandard): Uint8Array {
  return compiled(source, (document, engine) => engine.pdf(document, { pdfStandard, creationTimestamp: timestamp }));
}

/** The first page of the source as a drawing, its words as shapes; throws what `typstPdf` throws. */
export function typstFirstPage(source: TypstSource): string {
  const all = compiled(source, (document, engine) => engine.plainSvg(document)); // pages one below the other
  const { width, height } = A4;
  return all.replace(
    /viewBox="[^"]*" width="[^"]*" height="[^"]*"/u,
    `viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"`,
  );
}

/** In points. */
const A4 = { width: 595.28, height: 841.89 };

/** How many pages the source takes; throws what `typstPdf` throws. */
export function typstPages(source: TypstSource): number {
  return compiled(source, (document) => document.numOfPages);
}

function packageHere(): CompilerPackage {
  const name = typstPackage();
  try {
    return require(name) as CompilerPackage;
  } catch (error) {
    throw new PdfUnavailableError(`${process.platform}-${process.arch}`, { cause: error }); // such as a C library that is too old
  }
}

function compilerWith({ names, faces }: FontSet): Compiler {
  const key = names.join();
  let engine = compilers.get(key);
  if (!engine) {
    engine = packageHere().NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: faces }] });
    compilers.set(key, engine);
  }
  return engine;
}

function compiled<T>(source: TypstSource, use: (document: Document, engine: Compiler) => T): T {
  const engine = compilerWith(source.fonts);
  try {
    for (const [file, data] of Object.entries(source.files))
      engine.mapShadow(`${ROOT}/${file}`, typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data));
    const outcome = engine.compile({ mainFilePath: `${ROOT}/main.typ`, resetRead: true });
    const complaints = outcome.takeDiagnostics() ?? outcome.takeWarnings(); // a missing font is only a warning
    if (complaints) throw new PdfFailedError(complaints.shortDiagnostics.map(({ message }) => message));
    if (!outcome.result) throw new PdfFailedError(['The compiler gave no document']);
    return use(outcome.result, engine);
  } catch (error) {
    if (error instanceof PdfFailedError) throw error;
    throw new PdfFailedError(complaintsIn(error));
  } finally {
    engine.resetShadow();
    engine.evictCache(0); // or memory grows past 1 GB
  }
}
