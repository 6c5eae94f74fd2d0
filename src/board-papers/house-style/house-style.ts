/** Decides what a house style is made of, and why one may not stand. */
import type { Colours, PrintedWords } from '../../documents/model.js';
import type { Problem } from '../../platform/record/problem.js';
import type { ProblemCode } from '../../platform/record/problem-codes.js';
import type { PageBudget } from '../page-budget.js';
import { schemeFault } from './reference-scheme.js';

/** What a line of the cover tells; TEXT is a line that says the same on every paper. */
export const COVER_LINES = ['LEAD', 'REFERENCE', 'REVISION', 'MEETING', 'CONFIDENTIALITY', 'TEXT'] as const;
export type CoverLineKind = (typeof COVER_LINES)[number];

export interface CoverLine {
  readonly kind: CoverLineKind;
  /** `{body}` stands for the body. A line about what a revised paper replaces has labels of its own. */
  readonly label: string;
  /** Of a line of text alone. */
  readonly text: string | null;
}

/** Sections that have a heading of the house, by the id of their block. */
export const HEADED = [
  'issue',
  'introduction',
  'partnership',
  'recommendation',
  'consideration',
  'timescales',
  'board',
  'risk',
  'attachments',
] as const;
export type Headed = (typeof HEADED)[number];
export type Headings = Readonly<Record<Headed, string>>;

/** A logo without its bytes, which are kept once by their hash. */
export interface StyleLogo {
  readonly sha256: string;
  readonly kind: 'PNG' | 'JPEG';
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** How a body has its papers look and what it calls their parts. */
export interface HouseStyle {
  /** Printed over the title; null: nothing is. */
  readonly name: string | null;
  readonly logo: StyleLogo | null;
  readonly colours: Colours;
  readonly words: PrintedWords;
  readonly cover: readonly CoverLine[];
  readonly headings: Headings;
  /** How references are made, such as YY/N. */
  readonly referenceScheme: string;
  /** BCP 47, such as en-GB. */
  readonly language: string;
  readonly pageBudget: PageBudget;
}

/** Bytes of a logo: it goes into every paper, each format. */
export const LARGEST_LOGO = 40_960;
/** Pixels of its longer side. */
export const WIDEST_LOGO = 2_000;
const LEAST_CONTRAST = 4.5;

/** Why a style may not stand; none: it may. */
export function styleFaults(style: HouseStyle): Problem[] {
  return [...colourFaults(style.colours), ...coverFaults(style.cover), ...otherFaults(style)];
}

const fault = (code: ProblemCode, message: string, ...path: string[]): Problem => ({
  code,
  message,
  path: ['input', 'style', ...path],
  subject: null,
});

function colourFaults({ accent, rule, header }: Colours): Problem[] {
  const faults = Object.entries({ accent, rule, header }).flatMap(([name, colour]) =>
    /^[0-9A-F]{6}$/u.test(colour)
      ? []
      : [fault('COLOUR_UNKNOWN', 'A colour is written as six hexadecimal digits, such as 1F3A5F.', 'colours', name)],
  );
  if (faults.length > 0) return faults;
  const dim = (name: string, words: string, ratio: number): Problem =>
    fault(
      'CONTRAST_TOO_LOW',
      `${words} would be hard to read: the contrast is ${ratio.toFixed(1)} to 1, and ${LEAST_CONTRAST} to 1 is needed. Choose a ${name === 'accent' ? 'darker' : 'lighter'} colour.`,
      'colours',
      name,
    );
  const accentOnWhite = contrast(accent, 'FFFFFF');
  const textOnHeader = contrast('111111', header);
  return [
    ...(accentOnWhite < LEAST_CONTRAST ? [dim('accent', 'Headings in this colour', accentOnWhite)] : []),
    ...(textOnHeader < LEAST_CONTRAST ? [dim('header', 'Words on this ground', textOnHeader)] : []),
  ];
}

/** Contrast of two colours (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function coverFaults(cover: readonly CoverLine[]): Problem[] {
  const needed = (['REFERENCE', 'MEETING', 'CONFIDENTIALITY', 'REVISION'] as const).filter(
    (kind) => !cover.some((line) => line.kind === kind),
  );
  const missing = needed.map((kind) =>
    fault('COVER_LINE_MISSING', `The cover has to tell ${TOLD[kind]}. Add a line for it.`, 'cover'),
  );
  const twice = COVER_LINES.filter(
    (kind) => kind !== 'TEXT' && cover.filter((line) => line.kind === kind).length > 1,
  ).map((kind) => fault('COVER_LINE_TWICE', `The cover tells ${TOLD[kind]} twice. Leave one out.`, 'cover'));
  const wordless = cover.flatMap(({ kind, text }, index) =>
    kind === 'TEXT' && !text
      ? [
          fault(
            'COVER_TEXT_NEEDED',
            'A line of text says something. Write it, or leave the line out.',
            'cover',
            `${index}`,
            'text',
          ),
        ]
      : [],
  );
  return [...missing, ...twice, ...wordless];
}

const TOLD: Readonly<Record<CoverLineKind, string>> = {
  LEAD: 'who leads',
  REFERENCE: 'the reference',
  REVISION: 'what a revised paper replaces',
  MEETING: 'the day of the meeting',
  CONFIDENTIALITY: 'how far the paper may travel',
  TEXT: 'the text',
};

function otherFaults({ language, referenceScheme }: HouseStyle): Problem[] {
  const scheme = schemeFault(referenceScheme);
  return [
    ...(/^[a-z]{2,3}(-[A-Z]{2})?$/u.test(language)
      ? []
      : [fault('LANGUAGE_UNKNOWN', 'A language is written as en-GB or cy is.', 'language')]),
    ...(scheme ? [fault('SCHEME_UNKNOWN', scheme, 'referenceScheme')] : []),
  ];
}
