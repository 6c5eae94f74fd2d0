/** The fonts of papers and charts: Arimo, and what draws the characters that it lacks. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCoverage } from './font-coverage.js';

interface Family {
  readonly name: string;
  readonly package: string;
  /** Files, from the folder of the package's entry file. */
  readonly faces: readonly string[];
}

/** Has Greek, Cyrillic and Hebrew too. Same widths as Arial. */
const MAIN: Family = {
  name: 'Arimo',
  package: '@expo-google-fonts/arimo',
  faces: [
    '400Regular/Arimo_400Regular.ttf',
    '400Regular_Italic/Arimo_400Regular_Italic.ttf',
    '700Bold/Arimo_700Bold.ttf',
    '700Bold_Italic/Arimo_700Bold_Italic.ttf',
  ],
};

/** In the order in which they are tried. */
const FALLBACK: readonly Family[] = [
  {
    name: 'Noto Naskh Arabic',
    package: '@embedpdf/fonts-arabic',
    faces: ['../fonts/NotoNaskhArabic-Regular.ttf', '../fonts/NotoNaskhArabic-Bold.ttf'],
  },
  {
    name: 'Noto Sans Symbols 2',
    package: '@expo-google-fonts/noto-sans-symbols-2',
    faces: ['400Regular/NotoSansSymbols2_400Regular.ttf'],
  },
  {
    name: 'Noto Emoji',
    package: '@expo-google-fonts/noto-emoji',
    faces: ['400Regular/NotoEmoji_400Regular.ttf', '700Bold/NotoEmoji_700Bold.ttf'],
  },
  {
    // Chinese and Japanese; large, so an installation may leave it out.
    name: 'Noto Sans S Chinese',
    package: '@embedpdf/fonts-sc',
    faces: ['../fonts/NotoSansHans-Regular.otf', '../fonts/NotoSansHans-Bold.otf'],
  },
];

/** Drawn with the character before it or not at all, such as a joiner or the sign that asks for a coloured emoji. */
const NOT_DRAWN = /^\p{Default_Ignorable_Code_Point}$/u;

/** Families in the order in which they are tried, and their faces as TrueType or OpenType files. */
export interface FontSet {
  readonly names: readonly string[];
  readonly faces: readonly Buffer[];
}

const resolve = createRequire(import.meta.url).resolve;
const read = new Map<Family, readonly Buffer[]>();
const covered = new Map<Family, ReadonlySet<number>>();
let main: FontSet | undefined;
let all: FontSet | undefined;

function isInstalled(family: Family): boolean {
  try {
    return resolve(family.package) !== '';
  } catch {
    return family === MAIN; // which is read all the same, and fails by its name
  }
}

const installed = (): readonly Family[] => [MAIN, ...FALLBACK].filter(isInstalled);

/** None where the package is not installed. */
function facesOf(family: Family): readonly Buffer[] {
  let faces = read.get(family);
  if (!faces) {
    const folder = isInstalled(family) ? dirname(resolve(family.package)) : null;
    faces = folder === null ? [] : family.faces.map((face) => readFileSync(join(folder, face)));
    read.set(family, faces);
  }
  return faces;
}

function familyHas(family: Family, codePoint: number): boolean {
  let points = covered.get(family);
  if (!points) {
    const faces = facesOf(family).map(readCoverage);
    points = new Set([...(faces[0] ?? [])].filter((point) => faces.every((face) => face.has(point))));
    covered.set(family, points);
  }
  return points.has(codePoint);
}

const setOf = (families: readonly Family[]): FontSet => ({
  names: families.map((family) => family.name),
  faces: families.flatMap(facesOf),
});

/** The fonts that draw the text: Arimo alone where it has every character. */
export function fontsFor(text: string): FontSet {
  for (const character of new Set(text))
    if (!/\s/u.test(character) && !familyHas(MAIN, character.codePointAt(0)!)) return (all ??= setOf(installed()));
  return (main ??= setOf([MAIN]));
}

/**
 * The family that draws the code point where Arimo does not; null: Arimo does, or none.
 * @param before the family of the character before it, which draws a joiner after it
 */
export function familyOf(codePoint: number, before: string | null): string | null {
  if (NOT_DRAWN.test(String.fromCodePoint(codePoint))) return before;
  if (familyHas(MAIN, codePoint)) return null;
  return FALLBACK.find((family) => familyHas(family, codePoint))?.name ?? null;
}

/** Whether a font of papers has the code point, in every face. */
export function fontHas(codePoint: number): boolean {
  return (
    familyHas(MAIN, codePoint) ||
    NOT_DRAWN.test(String.fromCodePoint(codePoint)) ||
    FALLBACK.some((family) => familyHas(family, codePoint))
  );
}

/** The packages that hold the fonts and are installed here. */
export function fontPackages(): readonly string[] {
  return installed().map((family) => family.package);
}
