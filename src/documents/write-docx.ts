/** Decides the Word file of a paper: true styles, lists, notes and header rows, nothing that asks to be updated. */
import {
  Document,
  Footer,
  Header,
  ImageRun,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  Tab,
  type Table,
  TextRun as DocxText,
} from 'docx';
import { type Part, runs, text, writeBlock } from './docx/blocks.js';
import { canonicalDocx } from './docx/canonical-docx.js';
import { EditingMarks } from './docx/editing.js';
import { docxStyles, numbering } from './docx/styles.js';
import { PAPER_PROPERTY, VERSION_PROPERTY } from './editing-marks.js';
import { logoBytes, logoSize, lookOf } from './look.js';
import { type NumberedPaper } from './numbered.js';
import { type Pictures } from './picture.js';
import { COVER_INDENT, MARGIN, PAGE, PIXEL, textArea, twips } from './page.js';

function section(paper: NumberedPaper, landscape: boolean, children: (Paragraph | Table)[]): ISectionOptions {
  const right = twips(textArea(landscape).width);
  const { words } = lookOf(paper);
  const side = twips(landscape ? MARGIN.wideSide : MARGIN.side);
  const footer = new Paragraph({
    style: 'PaperFooter',
    tabStops: [{ type: 'right', position: right }],
    children: [
      new DocxText({ children: [paper.footer, new Tab(), `${words.page} `] }),
      new SimpleField('PAGE', '1'),
      new DocxText(` ${words.of} `),
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
  const title = new Paragraph({ style: 'Title', text: paper.title });
  return [...masthead(paper), title, ...lines, new Paragraph({ style: 'CoverEnd' })];
}

/** The logo and the name of the house, over the title. */
function masthead(paper: NumberedPaper): Paragraph[] {
  const { logo, name } = lookOf(paper);
  const all: Paragraph[] = [];
  if (logo) {
    const { width, height } = logoSize(logo);
    const image = new ImageRun({
      type: logo.kind === 'PNG' ? 'png' : 'jpg',
      data: logoBytes(logo),
      transformation: { width: Math.round(width / PIXEL), height: Math.round(height / PIXEL) },
      altText: { name: 'Logo', title: logo.alt, description: logo.alt },
    });
    all.push(new Paragraph({ style: 'Masthead', children: [image] }));
  }
  if (name !== null) all.push(new Paragraph({ style: 'Masthead', text: name }));
  return all;
}

/** The paper as a Word file; the same paper gives the same bytes. Each appendix is a section of its own, on a new page. */
export async function writeDocx(paper: NumberedPaper, pictures: Pictures): Promise<Uint8Array> {
  const look = lookOf(paper);
  const { editing } = paper;
  const marks = editing && new EditingMarks();
  const body: Part = { appendix: false, landscape: false, pictures, look, marks };
  const document = new Document({
    title: paper.title,
    subject: paper.subject,
    creator: paper.author,
    lastModifiedBy: paper.author,
    styles: docxStyles(paper.language, look),
    numbering: numbering(look),
    compatibility: { version: 15 },
    ...(editing && {
      customProperties: [
        { name: PAPER_PROPERTY, value: editing.paperId },
        { name: VERSION_PROPERTY, value: `${editing.version}` },
      ],
    }),
    footnotes: Object.fromEntries(
      paper.footnotes.map((note) => [
        note.number,
        {
          children: [
            new Paragraph({
              style: 'FootnoteText',
              children: [new DocxText(' '), ...runs(note.content, body)],
            }),
          ],
        },
      ]),
    ),
    sections: [
      section(paper, false, [...coverBlock(paper), ...paper.blocks.flatMap((block) => writeBlock(block, body))]),
      ...paper.appendices.map((appendix) => {
        const part: Part = { appendix: true, landscape: appendix.landscape, pictures, look, marks };
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
