import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCoverage } from './font-coverage.js';

const FACES = [
  '400Regular/Arimo_400Regular.ttf',
  '400Regular_Italic/Arimo_400Regular_Italic.ttf',
  '700Bold/Arimo_700Bold.ttf',
  '700Bold_Italic/Arimo_700Bold_Italic.ttf',
] as const;

const resolve = createRequire(import.meta.url).resolve;

let loaded: readonly Buffer[] | undefined;
let covered: ReadonlySet<number> | undefined;

/** The four faces of Arimo a paper uses, as TrueType files; read once. Same widths as Arial. */
export function paperFonts(): readonly Buffer[] {
  loaded ??= FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/arimo/${face}`)));
  return loaded;
}

/** Whether every face has a glyph for the code point. */
export function fontHas(codePoint: number): boolean {
  covered ??= paperFonts()
    .map(readCoverage)
    .reduce((common, face) => new Set([...common].filter((point) => face.has(point))));
  return covered.has(codePoint);
}
