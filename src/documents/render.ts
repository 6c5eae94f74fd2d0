import { ALL_FORMATS, type Format } from './formats.js';
import { type NumberedPaper } from './numbered.js';
import { number } from './number.js';
import { fontHas } from './fonts.js';
import { type Paper } from './model.js';
import { PaperUnsoundError } from './paper-errors.js';
import { type PaperProblem, paperProblems } from './paper-problems.js';
import { drawnOnce, type Pictures, svgToPng } from './picture.js';
import { cleanPaper } from './text.js';
import { writeDocx } from './write-docx.js';
import { writeHtml } from './write-html.js';
import { writeMarkdown } from './write-markdown.js';
import { writeOdt } from './write-odt.js';
import { countBodyPages, drawFirstPage, writeArchivePdf, writePdf } from './write-pdf.js';

/** What the author must mend before the paper can be written in every format; the same list `renderPaper` refuses on. */
export function problemsOf(paper: Paper): readonly PaperProblem[] {
  return paperProblems(cleanPaper(paper), fontHas);
}

async function picturesOf(paper: NumberedPaper): Promise<Pictures> {
  const pictures = new Map<string, Uint8Array>();
  for (const block of [...paper.blocks, ...paper.appendices.flatMap((appendix) => appendix.blocks)])
    if (block.kind === 'figure') pictures.set(block.anchor, await svgToPng(block.svg));
  return pictures;
}

/**
 * The paper in the formats asked for (all five where none are named), as bytes. The same paper gives the same bytes.
 * Throws `PaperUnsoundError` with the problems of the paper; for PDF also `PdfUnavailableError` and `PdfFailedError`.
 */
export async function renderPaper<F extends Format = Format>(
  paper: Paper,
  formats?: readonly F[],
): Promise<Record<F, Uint8Array>>;
export async function renderPaper(
  paper: Paper,
  formats: readonly Format[] = ALL_FORMATS,
): Promise<Partial<Record<Format, Uint8Array>>> {
  const outcomes = await renderEach(paper, formats);
  const failed = outcomes.find((outcome) => outcome instanceof Error);
  if (failed) throw failed;
  return Object.fromEntries(formats.map((format, index) => [format, outcomes[index]]));
}

/**
 * The paper in each of the formats, in their order: bytes, or the error that `renderPaper` would throw. A character that
 * the font lacks stops PDF alone: in the other formats the reader's own fonts show it.
 */
export async function renderEach(paper: Paper, formats: readonly Format[]): Promise<readonly (Uint8Array | Error)[]> {
  const outcomes: (Uint8Array | Error)[] = [];
  let numbered: NumberedPaper | undefined;
  let pictures: Promise<Pictures> | undefined;
  const ready = (): NumberedPaper => (numbered ??= sound(paper, 'SHOWN_BY_READER'));
  const drawn = (): Promise<Pictures> => (pictures ??= picturesOf(ready()));
  const write: Readonly<Record<Format, () => Uint8Array | Promise<Uint8Array>>> = {
    docx: async () => writeDocx(ready(), await drawn()),
    pdf: () => writePdf(sound(paper)),
    odt: async () => writeOdt(ready(), await drawn()),
    html: () => writeHtml(ready()),
    md: () => writeMarkdown(ready()),
  };
  for (const format of formats) outcomes.push(await outcomeOf(write[format]));
  return outcomes;
}

async function outcomeOf(write: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array | Error> {
  try {
    return await write();
  } catch (error) {
    return asError(error);
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The paper with its numbers. Throws `PaperUnsoundError` where it has faults. */
function sound(paper: Paper, characters: 'IN_FONT' | 'SHOWN_BY_READER' = 'IN_FONT'): NumberedPaper {
  const clean = cleanPaper(paper);
  const problems = paperProblems(clean, characters === 'IN_FONT' ? fontHas : () => true);
  if (problems.length > 0) throw new PaperUnsoundError(problems);
  return number(clean);
}

/**
 * How many pages the paper takes before its appendices. Throws what `renderPaper` throws for PDF.
 */
export function bodyPagesOf(paper: Paper): number {
  return countBodyPages(sound(paper));
}

/** The paper as PDF/A. Throws what `renderPaper` throws for PDF. */
export function archiveCopyOf(paper: Paper): Uint8Array {
  return writeArchivePdf(sound(paper));
}

/** The first page of the PDF as a PNG picture. Throws what `renderPaper` throws for PDF. */
export function firstPageOf(paper: Paper): Promise<Uint8Array> {
  return drawnOnce(drawFirstPage(sound(paper)), 1);
}
