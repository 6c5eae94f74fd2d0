import { readFileSync } from 'node:fs';
import { fontsFor } from './fonts.js';
import { logoBytes, logoSize, lookOf } from './look.js';
import { type Logo } from './model.js';
import { type NumberedBlock, type NumberedPaper } from './numbered.js';
import { BULLET_INDENT, COVER_INDENT, MARGIN, PIXEL, pictureArea, TEXT_INDENT } from './page.js';
import { packedPdf } from './packed-pdf.js';
import { shareWidths } from './shares.js';
import { withFonts } from './svg-fonts.js';
import { fitInto, svgSize } from './svg-size.js';
import { MARKING, TONES } from './tones.js';
import { typstFirstPage, typstPages, typstPdf, type TypstSource } from './typst.js';

const MEASURES = {
  marking: MARKING,
  tones: TONES,
  margin: MARGIN,
  textIndent: TEXT_INDENT,
  bulletIndent: BULLET_INDENT,
  coverIndent: COVER_INDENT,
};

let template: string | undefined;

/** A block with the measures the template needs: column shares, a picture's width in millimetres. */
function measured(block: NumberedBlock, landscape: boolean): object {
  if (block.kind === 'table') return { ...block, widths: shareWidths(block.columns, 1000) };
  if (block.kind !== 'figure') return block;
  const size = svgSize(block.svg);
  const room = pictureArea(landscape, block.belowHeading);
  const { width } = fitInto({ width: size.width * PIXEL, height: size.height * PIXEL }, room);
  return { ...block, svg: withFonts(block.svg), widthMm: width };
}

/**
 * The paper as a tagged PDF (PDF/UA-1); the same paper gives the same bytes.
 * Throws `PdfUnavailableError` where this machine has no compiler, `PdfFailedError` where the compiler refuses.
 */
export function writePdf(paper: NumberedPaper): Uint8Array {
  return packedPdf(typstPdf(source(paper), madeOn(paper), 'ua-1'));
}

/**
 * The paper as a PDF to be kept for good (PDF/A-2a), as the compiler wrote it; the same paper gives the same bytes.
 * Throws what `writePdf` throws.
 */
export function writeArchivePdf(paper: NumberedPaper): Uint8Array {
  return typstPdf(source(paper), madeOn(paper), 'a-2a');
}

const madeOn = ({ date }: NumberedPaper): number => Date.parse(`${date}T00:00:00Z`) / 1000;

/** How many pages of the PDF come before its appendices, each of which begins a page; throws what `writePdf` throws. */
export function countBodyPages(paper: NumberedPaper): number {
  return typstPages(source({ ...paper, appendices: [] }));
}

/** The first page of the PDF as a drawing; throws what `writePdf` throws. */
export function drawFirstPage(paper: NumberedPaper): string {
  return typstFirstPage(source(paper));
}

function source(paper: NumberedPaper): TypstSource {
  template ??= readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');
  const [year, month, day] = paper.date.split('-').map(Number);
  const [language, region] = paper.language.split('-');
  const { colours, words, name, logo } = lookOf(paper);
  const fonts = fontsFor(JSON.stringify(paper));
  const data = {
    fonts: fonts.names,
    look: {
      ...MEASURES,
      ...colours,
      words,
      name,
      logo: logo && { ...logoSize(logo), file: logoFile(logo), alt: logo.alt },
    },
    language: [language ?? 'en', region ?? null],
    date: { year, month, day },
    paper: {
      ...paper,
      look: undefined, // told above
      blocks: paper.blocks.map((block) => measured(block, false)),
      appendices: paper.appendices.map((appendix) => ({
        ...appendix,
        blocks: appendix.blocks.map((block) => measured(block, appendix.landscape)),
      })),
    },
  };
  const files = { 'main.typ': template, 'paper.json': JSON.stringify(data) };
  return { files: logo ? { ...files, [logoFile(logo)]: logoBytes(logo) } : files, fonts };
}

const logoFile = ({ kind }: Logo): string => `logo.${kind === 'PNG' ? 'png' : 'jpg'}`;
