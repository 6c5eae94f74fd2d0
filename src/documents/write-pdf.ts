import { readFileSync } from 'node:fs';
import { type NumberedBlock, type NumberedPaper } from './numbered.js';
import { BULLET_INDENT, COVER_INDENT, MARGIN, PICTURE_SPARE, PIXEL, TEXT_INDENT, textArea } from './page.js';
import { shareWidths } from './shares.js';
import { fitInto, svgSize } from './svg-size.js';
import { HEADER_GROUND, HOUSE_COLOUR, MARKING, RULE_COLOUR, TONES } from './tones.js';
import { PdfFailedError } from './paper-errors.js';
import { typstPath } from './typst-package.js';
import { complaintsOf, inRenderWorker, type PdfJob } from './worker/render-worker.js';

const LOOK = {
  accent: HOUSE_COLOUR,
  rule: RULE_COLOUR,
  header: HEADER_GROUND,
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
  const area = textArea(landscape);
  const size = svgSize(block.svg);
  const { width } = fitInto(
    { width: size.width * PIXEL, height: size.height * PIXEL },
    { width: area.width, height: area.height - PICTURE_SPARE },
  );
  return { ...block, widthMm: width };
}

/**
 * The paper as a tagged PDF (PDF/UA-1); the same paper gives the same bytes.
 * Throws `PdfUnavailableError` where this machine has no compiler, `PdfFailedError` where the compiler refuses.
 */
export async function writePdf(paper: NumberedPaper): Promise<Uint8Array> {
  const outcome = await inRenderWorker({ kind: 'pdf', ...source(paper) });
  if ('bytes' in outcome) return outcome.bytes;
  throw new PdfFailedError(complaintsOf(outcome));
}

/** How many pages of the PDF come before its appendices, each of which begins a page; throws what `writePdf` throws. */
export async function countBodyPages(paper: NumberedPaper): Promise<number> {
  const outcome = await inRenderWorker({ kind: 'pages', ...source({ ...paper, appendices: [] }) });
  if ('pages' in outcome) return outcome.pages;
  throw new PdfFailedError(complaintsOf(outcome));
}

/** The job of compiling a paper. Throws `PdfUnavailableError` where this machine has no compiler. */
function source(paper: NumberedPaper): Omit<PdfJob, 'kind'> {
  template ??= readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');
  const [year, month, day] = paper.date.split('-').map(Number);
  const [language, region] = paper.language.split('-');
  const data = {
    look: LOOK,
    language: [language ?? 'en', region ?? null],
    date: { year, month, day },
    paper: {
      ...paper,
      blocks: paper.blocks.map((block) => measured(block, false)),
      appendices: paper.appendices.map((appendix) => ({
        ...appendix,
        blocks: appendix.blocks.map((block) => measured(block, appendix.landscape)),
      })),
    },
  };
  const timestamp = Date.parse(`${paper.date}T00:00:00Z`) / 1000;
  const files = { 'main.typ': template, 'paper.json': JSON.stringify(data) };
  return { compiler: typstPath(), files, timestamp };
}
