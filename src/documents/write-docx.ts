/** Decides the Word file of a paper: true styles, lists, notes and header rows, nothing that asks to be updated. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  ShadingType,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun as DocxText,
  WidthType,
} from 'docx';
import { canonicalDocx } from './docx/canonical-docx.js';
import { docxStyles, NUMBERING } from './docx/styles.js';
import { type TextRun } from './model.js';
import {
  type NumberedBlock,
  type NumberedFigure,
  type NumberedPaper,
  type NumberedRun,
  type NumberedTable,
} from './numbered.js';
import { COVER_INDENT, MARGIN, PAGE, PICTURE_SPARE, PIXEL, textArea, twips } from './page.js';
import { shareWidths } from './shares.js';
import { fitInto, svgSize } from './svg-size.js';
import { HEADER_GROUND, RULE_COLOUR, TONES } from './tones.js';

/** The pictures of a paper as PNG, by the figure's anchor. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Where a block stands: it decides widths, and which styles number it. */
interface Part {
  readonly appendix: boolean;
  readonly landscape: boolean;
  readonly pictures: Pictures;
}

function text(run: TextRun, words?: string): DocxText {
  const options: IRunOptions = {
    text: run.text,
    bold: (run.bold ?? false) || words !== undefined ? true : undefined,
    italics: run.italic ? true : undefined,
    color: words,
  };
  return new DocxText(options);
}

const runs = (all: readonly NumberedRun[], words?: string): ParagraphChild[] =>
  all.map((run) => (run.kind === 'text' ? text(run, words) : new FootnoteReferenceRun(run.number)));

const caption = (kind: 'Table' | 'Figure', number: number, words: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'Caption',
    keepNext,
    children: [
      new DocxText(`${kind} `),
      new SimpleField(`SEQ ${kind} \\* ARABIC`, `${number}`),
      new DocxText(`: ${words}`),
    ],
  });

function table(block: NumberedTable, part: Part): Table {
  const total = twips(textArea(part.landscape).width);
  const columnWidths = shareWidths(block.columns, total);
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE_COLOUR };
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
    children: block.columns.map((column, index) =>
      cell(index, 'TableHeading', [new DocxText(column.title)], HEADER_GROUND),
    ),
  });
  const rows = block.rows.map((row) => {
    const cells = row.map(({ runs: content, tone }, index) => {
      const colours = tone && TONES[tone];
      return cell(index, 'TableText', runs(content, colours?.words), colours?.ground);
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
  const area = textArea(part.landscape);
  const room = { width: area.width / PIXEL, height: (area.height - PICTURE_SPARE) / PIXEL };
  const { width, height } = fitInto(svgSize(block.svg), room);
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(block.svg, 'utf8'),
    fallback: { type: 'png', data: Buffer.from(part.pictures.get(block.anchor) ?? []) },
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: { name: `Figure ${block.number}`, title: block.caption, description: block.alt },
  });
  return [
    new Paragraph({ style: 'Picture', children: [image] }),
    caption('Figure', block.number, block.caption, false),
  ];
}

function writeBlock(block: NumberedBlock, part: Part): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const style = part.appendix
        ? ['AppendixHeading', 'AppendixSubheading'][block.outline - 2]
        : `Heading${block.outline}`;
      return [new Paragraph({ style, children: [new DocxText(block.text)] })];
    }
    case 'paragraph':
      return [
        new Paragraph({ style: part.appendix ? 'AppendixParagraph' : 'NumberedParagraph', children: runs(block.runs) }),
        ...block.bullets.map((bullet) => new Paragraph({ style: 'BulletedText', children: runs(bullet) })),
      ];
    case 'table':
      return [
        caption('Table', block.number, block.caption, true),
        table(block, part),
        new Paragraph({ style: 'TableText' }),
      ];
    case 'figure':
      return figure(block, part);
  }
}

function section(paper: NumberedPaper, landscape: boolean, children: (Paragraph | Table)[]): ISectionOptions {
  const right = twips(textArea(landscape).width);
  const side = twips(landscape ? MARGIN.wideSide : MARGIN.side);
  const footer = new Paragraph({
    style: 'PaperFooter',
    tabStops: [{ type: 'right', position: right }],
    children: [
      new DocxText({ children: [paper.footer, new Tab(), 'Page '] }),
      new SimpleField('PAGE', '1'),
      new DocxText(' of '),
      new SimpleField('NUMPAGES', '1'),
    ],
  });
  const marking = new Paragraph(paper.marking ? { style: 'Marking', text: paper.marking } : { style: 'PaperFooter' });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: twips(PAGE.short),
          height: twips(PAGE.long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(MARGIN.top),
          bottom: twips(MARGIN.bottom),
          left: side,
          right: side,
          header: 560,
          footer: 560,
        },
      },
    },
    headers: { default: new Header({ children: [marking] }) },
    footers: { default: new Footer({ children: [footer] }) },
    children,
  };
}

function labelText(label: string): DocxText {
  const options: IRunOptions = { bold: true, children: [`${label}:`, new Tab()] };
  return new DocxText(options);
}

function coverBlock(paper: NumberedPaper): Paragraph[] {
  const tabStops = [{ type: 'left' as const, position: twips(COVER_INDENT) }];
  const lines = paper.cover.map((row) => {
    const label = labelText(row.label);
    return new Paragraph({ style: 'CoverLine', tabStops, children: [label, ...row.runs.map((run) => text(run))] });
  });
  return [new Paragraph({ style: 'Title', text: paper.title }), ...lines, new Paragraph({ style: 'CoverEnd' })];
}

/** The paper as a Word file; the same paper gives the same bytes. Each appendix is a section of its own, on a new page. */
export async function writeDocx(paper: NumberedPaper, pictures: Pictures): Promise<Uint8Array> {
  const body: Part = { appendix: false, landscape: false, pictures };
  const document = new Document({
    title: paper.title,
    subject: paper.subject,
    creator: paper.author,
    lastModifiedBy: paper.author,
    styles: docxStyles(paper.language),
    numbering: NUMBERING,
    compatibility: { version: 15 },
    footnotes: Object.fromEntries(
      paper.footnotes.map((note) => [
        note.number,
        {
          children: [
            new Paragraph({
              style: 'FootnoteText',
              children: [new DocxText(' '), ...note.content.map((run) => text(run))],
            }),
          ],
        },
      ]),
    ),
    sections: [
      section(paper, false, [...coverBlock(paper), ...paper.blocks.flatMap((block) => writeBlock(block, body))]),
      ...paper.appendices.map((appendix) => {
        const part: Part = { appendix: true, landscape: appendix.landscape, pictures };
        const title = new Paragraph({ style: 'AppendixTitle', text: appendix.title });
        return section(paper, appendix.landscape, [
          title,
          ...appendix.blocks.flatMap((block) => writeBlock(block, part)),
        ]);
      }),
    ],
  });
  const all = [...paper.blocks, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
  const tableCaptions = all.filter((block) => block.kind === 'table').map((block) => block.caption);
  return canonicalDocx(await Packer.toBuffer(document), { date: paper.date, tableCaptions });
}
