/** Decides how each block of a paper stands in the Word file. */
import {
  AlignmentType,
  BorderStyle,
  FootnoteReferenceRun,
  ImageRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun as DocxText,
  WidthType,
} from 'docx';
import { type Look, type TextRun } from '../model.js';
import { type NumberedBlock, type NumberedFigure, type NumberedRun, type NumberedTable } from '../numbered.js';
import { type Pictures } from '../picture.js';
import { pictureArea, PIXEL, textArea, twips } from '../page.js';
import { shareWidths } from '../shares.js';
import { fitInto, svgSize } from '../svg-size.js';
import { TONES } from '../tones.js';
import { type EditingMarks } from './editing.js';

/** Where a block stands: it decides widths, and which styles number it. */
export interface Part {
  readonly appendix: boolean;
  readonly landscape: boolean;
  readonly pictures: Pictures;
  readonly look: Look;
  /** Given: the file is to come back, and tells its blocks and figures. */
  readonly marks?: EditingMarks | undefined;
}

/** A run of text; in a toned cell it is bold and in the tone's colour. */
export function text(run: TextRun, words?: string): DocxText {
  const options: IRunOptions = {
    text: run.text,
    bold: (run.bold ?? false) || words !== undefined ? true : undefined,
    italics: run.italic ? true : undefined,
    color: words,
  };
  return new DocxText(options);
}

/** Runs of a paragraph; where the file is to come back, each figure in a content control. */
export const runs = (all: readonly NumberedRun[], { marks }: Part, words?: string): ParagraphChild[] =>
  all.map((run) => {
    if (run.kind !== 'text') return new FootnoteReferenceRun(run.number);
    return marks && run.ref !== undefined ? marks.figure(run.ref, [text(run, words)]) : text(run, words);
  });

/** "Table 1: ..."; the sequence that Word counts by has the same name as the word before it. */
const caption = (word: string, block: NumberedTable | NumberedFigure, part: Part): Paragraph =>
  new Paragraph({
    style: 'Caption',
    keepNext: block.kind === 'table',
    children: marked(part, block.id, [
      new DocxText(`${word} `),
      new SimpleField(`SEQ ${word} \\* ARABIC`, `${block.number}`),
      new DocxText(`: ${block.caption}`),
    ]),
  });

/** What of a paragraph is a block, told by a bookmark where the file is to come back. */
const marked = ({ marks }: Part, id: string, children: ParagraphChild[]): ParagraphChild[] =>
  marks ? marks.block(id, children) : children;

function table(block: NumberedTable, part: Part): Table {
  const total = twips(textArea(part.landscape).width);
  const columnWidths = shareWidths(block.columns, total);
  const { rule, header: ground } = part.look.colours;
  const line = { style: BorderStyle.SINGLE, size: 4, color: rule };
  const cell = (index: number, style: string, children: ParagraphChild[], fill?: string): TableCell =>
    new TableCell({
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      ...(fill && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
      children: [
        new Paragraph({
          style,
          ...(block.columns[index]?.align === 'right' && { alignment: AlignmentType.RIGHT }),
          children,
        }),
      ],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) => cell(index, 'TableHeading', [new DocxText(column.title)], ground)),
  });
  const rows = block.rows.map((row) => {
    const cells = row.map(({ runs: content, tone }, index) => {
      const colours = tone && TONES[tone];
      return cell(index, 'TableText', runs(content, part, colours?.words), colours?.ground);
    });
    return new TableRow({ cantSplit: true, children: cells });
  });
  return new Table({
    rows: [header, ...rows],
    columnWidths: [...columnWidths],
    width: { size: total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 90, right: 90, top: 20, bottom: 20 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    tableLook: {
      firstRow: true,
      firstColumn: block.rowHeaders,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  });
}

function figure(block: NumberedFigure, part: Part): Paragraph[] {
  const area = pictureArea(part.landscape, block.belowHeading);
  const room = { width: area.width / PIXEL, height: area.height / PIXEL };
  const { width, height } = fitInto(svgSize(block.svg), room);
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(block.svg, 'utf8'),
    fallback: { type: 'png', data: Buffer.from(part.pictures.get(block.anchor) ?? []) },
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: { name: `Figure ${block.number}`, title: block.caption, description: block.alt },
  });
  return [new Paragraph({ style: 'Picture', children: [image] }), caption(part.look.words.figure, block, part)];
}

/** The block as Word paragraphs and tables. */
export function writeBlock(block: NumberedBlock, part: Part): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const style = part.appendix
        ? ['AppendixHeading', 'AppendixSubheading'][block.outline - 2]
        : `Heading${block.outline}`;
      return [new Paragraph({ style, children: marked(part, block.id, [new DocxText(block.text)]) })];
    }
    case 'paragraph':
      return [
        new Paragraph({
          style: part.appendix ? 'AppendixParagraph' : 'NumberedParagraph',
          children: marked(part, block.id, runs(block.runs, part)),
        }),
        ...block.bullets.map((bullet) => new Paragraph({ style: 'BulletedText', children: runs(bullet, part) })),
      ];
    case 'table':
      return [caption(part.look.words.table, block, part), table(block, part), new Paragraph({ style: 'TableText' })];
    case 'figure':
      return figure(block, part);
  }
}
