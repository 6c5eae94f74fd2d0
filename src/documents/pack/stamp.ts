/** Decides how the number within a pack is printed on a page: at its top right as it is seen, on white, and no part of its text. */
import { PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import * as pdf from '@cantoo/pdf-lib';

const SIZE = 8;
/** From the upper and right edge, in points. */
const EDGE = 14;
const PAD = 4;

/** Prints the words on the page; it is marked as no content, so that nobody hears it within a sentence. */
export function stampPage(page: PDFPage, words: string): void {
  const font = page.doc.embedStandardFont(StandardFonts.Helvetica);
  const text = [...words.replaceAll('\u00a0', ' ')].map((one) => (one.charCodeAt(0) < 0x7f ? one : '-')).join('');
  const width = font.widthOfTextAtSize(text, SIZE);
  const seen = seenBox(page);
  const [x, y] = [seen.width - EDGE - PAD - width, seen.height - EDGE - SIZE];
  const name = page.node.newFontDictionary('PackNumber', font.ref);
  page.pushOperators(
    pdf.PDFOperator.of(pdf.PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]),
    pdf.pushGraphicsState(),
    pdf.concatTransformationMatrix(...seen.matrix),
    pdf.setFillingRgbColor(1, 1, 1),
    pdf.rectangle(x - PAD, y - PAD, width + 2 * PAD, SIZE + 2 * PAD - 1),
    pdf.fill(),
    pdf.beginText(),
    pdf.setFillingRgbColor(0.2, 0.2, 0.2),
    pdf.setFontAndSize(name, SIZE),
    pdf.moveText(x, y),
    pdf.showText(font.encodeText(text)),
    pdf.endText(),
    pdf.popGraphicsState(),
    pdf.PDFOperator.of(pdf.PDFOperatorNames.EndMarkedContent),
  );
}

interface Seen {
  readonly width: number;
  readonly height: number;
  /** From where a reader sees a point to where it lies on the page. */
  readonly matrix: [number, number, number, number, number, number];
}

/** The page as a reader shows it: what is cropped away is not there, and it may be turned. */
function seenBox(page: PDFPage): Seen {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  switch (turned) {
    case 90:
      return { width: height, height: width, matrix: [0, 1, -1, 0, x + width, y] };
    case 180:
      return { width, height, matrix: [-1, 0, 0, -1, x + width, y + height] };
    case 270:
      return { width: height, height: width, matrix: [0, -1, 1, 0, x, y + height] };
    default:
      return { width, height, matrix: [1, 0, 0, 1, x, y] };
  }
}
