import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { Refusal } from '../../src/platform/record/refusal.js';
import type { DocumentFormat } from '../../src/outputs/import/import.types.js';
import { LARGEST_FILE, LONGEST_TEXT } from '../../src/outputs/import/import-limits.js';
import { readDocument } from '../../src/outputs/import/read-document.js';

/** Each line placed as "KIND text", each that was not as "?line text". */
function read(format: DocumentFormat, content: string, from: string | null = null): string[] {
  const { placed, unplaced } = readDocument(format, content, from);
  return [
    ...placed.map(({ kind, text }) => `${kind} ${text}`),
    ...unplaced.map(({ line, text }) => `?${line} ${text}`),
  ];
}

/** The code with which a document is refused, and its message. */
function refused(format: DocumentFormat, content: string, from: string | null = null): string {
  try {
    readDocument(format, content, from);
  } catch (error) {
    if (error instanceof Refusal) return `${error.problems[0]!.code}: ${error.problems[0]!.message}`;
    throw error;
  }
  throw new Error('it was read');
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const zipped = (parts: Record<string, string>): string =>
  base64(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="xml" ContentType="application/xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Target="word/document.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`;
const body = (inner: string, before = ''): string => `<?xml version="1.0"?>${before}
  <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
const para = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = (document: string, more: Record<string, string> = {}): string =>
  zipped({ '[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'word/document.xml': document, ...more });

const SECTION = [
  'HEADING Work openly',
  'STATEMENT Nothing is kept back.',
  'LEAD_IN Partners:',
  'CLAUSE say why',
  'CLAUSE share minutes',
];

describe('a document read into sections', () => {
  it.each<[string, DocumentFormat, string]>([
    ['plain text', 'TEXT', 'Work openly\n\nNothing is kept back.\n\nPartners:\n\n- say why\n- share minutes\n'],
    [
      'plain text from Windows with a byte order mark',
      'TEXT',
      '\ufeffWork openly\r\nNothing is kept back.\r\nPartners:\r\n• say why\r\n• share minutes',
    ],
    [
      'plain text with numbers, which are left to the place',
      'TEXT',
      '1. Work openly\n\nNothing is kept back.\n\nPartners:\n1.1 say why\n1.2 share minutes',
    ],
    [
      'plain text that was broken to fit a page',
      'TEXT',
      'Work openly\n\nNothing\nis kept\nback.\n\nPartners:\n- say\n  why\n- share\n  minutes',
    ],
    [
      'Markdown',
      'MARKDOWN',
      '## Work *openly*\n\nNothing is **kept** back.\n\nPartners:\n\n* say why\n* share\n  minutes',
    ],
    [
      'Markdown with tasks',
      'MARKDOWN',
      'Work openly\n---\nNothing is kept back.\n\nPartners:\n\n- [ ] say why\n- [x] share minutes',
    ],
    [
      'a Word document without styles',
      'DOCX',
      word(
        body(['Work openly', 'Nothing is kept back.', 'Partners:', '- say why', '- share minutes'].map(para).join('')),
      ),
    ],
  ])('of %s', (_, format, content) => {
    expect(read(format, content)).toEqual(SECTION);
  });

  it('of a Word document with styles, lists and a table', async () => {
    const item = (text: string, level = 0): Paragraph =>
      new Paragraph({ text, numbering: { reference: 'list', level } });
    const document = new Document({
      numbering: {
        config: [
          { reference: 'list', levels: [0, 1].map((level) => ({ level, format: LevelFormat.BULLET, text: '•' })) },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Our protocol', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: 'Work openly', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('Nothing is kept back.'),
            new Paragraph('Partners:'),
            item('say why'),
            item('in plain words', 1),
            item('share minutes'),
            new Table({
              rows: [
                new TableRow({
                  children: ['who', 'what'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
              ],
            }),
          ],
        },
      ],
    });
    const content = await Packer.toBase64String(document);
    expect(read('DOCX', content)).toEqual([...SECTION, '?1 Our protocol', '?6 in plain words', '?8 who | what']);
  });

  it('says what it could not place, with its line', () => {
    const content = [
      'Before everything.',
      '',
      '# Title',
      '',
      '## Work openly',
      '',
      'Said.',
      '',
      '- one',
      '  - inside',
      '- two',
      '',
      '<script>alert(1)</script>',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '> quoted',
      '',
      '```',
      'code',
      '```',
      '',
      'See [there](https://x.org) ![a cat](cat.png)',
      '',
      '## Nothing under it',
    ].join('\n');
    expect(read('MARKDOWN', content)).toEqual([
      'HEADING Work openly',
      'STATEMENT Said.',
      'CLAUSE one',
      'CLAUSE two',
      'CLAUSE See there',
      '?1 Before everything.',
      '?3 Title',
      '?9 - inside',
      '?13 <script>alert(1)</script>',
      '?15 | a | b |\n|---|---|\n| 1 | 2 |',
      '?19 > quoted',
      '?21 ```\ncode\n```',
      '?25 https://x.org',
      '?25 ![a cat](cat.png)',
      '?27 Nothing under it',
    ]);
  });

  it('begins at the line asked for, by its capitals where they tell lines apart', () => {
    const content = '1. Our Protocol\n\nAbout it.\n\nOur protocol\n\nWork openly\n\nSaid.\n';
    expect(read('TEXT', content, ' Our  protocol ')).toEqual(['HEADING Work openly', 'STATEMENT Said.']);
    expect(read('TEXT', content, 'WORK OPENLY')).toEqual(['HEADING Work openly', 'STATEMENT Said.']);
    expect(refused('TEXT', content, 'our protocol')).toMatch(/^START_AMBIGUOUS: .*lines 1, 5/u);
    expect(refused('TEXT', content, 'Their protocol')).toMatch(/^START_NOT_FOUND: .*“Their protocol”/u);
  });

  it('names the first lines of many that read as the one to begin at', () => {
    const content = 'Same\n\nSaid.\n\n'.repeat(300);
    expect(refused('TEXT', content, 'Same')).toMatch(/lines 1, 5, 9, 13, 17, 21, 25, 29, 33, 37 and 290 more\./u);
  });

  it('keeps words as they are: nothing is run, decoded or put right', () => {
    const text = '=SUM(A1) & <b>bold</b> &amp; “quotes” ${x} {{y}} — naïve';
    expect(read('TEXT', `Heading\n\nSaid.\n\n- ${text}`)).toContain(`CLAUSE ${text}`);
    expect(read('MARKDOWN', `# Heading\n\nSaid.\n\n- ${text}`)).toContain(`CLAUSE ${text}`);
  });
});

describe('a document that is refused', () => {
  it.each<[string, DocumentFormat, () => string, RegExp]>([
    ['empty', 'TEXT', () => ' \n\n', /^NOTHING_TO_IMPORT/u],
    ['without a heading', 'TEXT', () => 'one thing.\nanother thing.', /^NOTHING_TO_IMPORT/u],
    [
      'of a megabyte',
      'TEXT',
      () => 'Heading\n\n'.padEnd(1_000_000, 'a line of words.\n'),
      new RegExp(`^DOCUMENT_TOO_LARGE: .*1000000 .*${LONGEST_TEXT}`, 'u'),
    ],
    ['with a control character', 'TEXT', () => 'Heading\n\nSaid\u0000.', /^CONTROL_CHARACTER: Line 3/u],
    ['with an escape sequence', 'MARKDOWN', () => '# Heading\n\n\u001b[31mred', /^CONTROL_CHARACTER: Line 3/u],
    ['nested without end', 'MARKDOWN', () => `${'> '.repeat(90_000)}x`, /^DOCUMENT_UNREADABLE/u],
    ['nested without end, as a list', 'MARKDOWN', () => `${'- '.repeat(90_000)}x`, /^DOCUMENT_UNREADABLE/u],
    [
      'of nothing but what cannot be placed',
      'MARKDOWN',
      () => `# A\n\nSaid.\n\n${'> x\n\n'.repeat(501)}`,
      /^TOO_MUCH_UNPLACED/u,
    ],
    [
      'of forty thousand short paragraphs',
      'DOCX',
      () => word(body(para('x').repeat(40_000))),
      /^DOCUMENT_TOO_LARGE: .*20000 paragraphs/u,
    ],
    [
      'of forty thousand cells',
      'DOCX',
      () => word(body(`<w:tbl><w:tr>${'<w:tc/>'.repeat(40_000)}</w:tr></w:tbl>`)),
      /^DOCUMENT_TOO_LARGE: .*20000 paragraphs/u,
    ],
    [
      'of more lines than one import takes',
      'TEXT',
      () => `Heading\n${'- x\n'.repeat(5_001)}`,
      /^DOCUMENT_TOO_LARGE: .*5000/u,
    ],
    [
      'of more words than one import takes',
      'DOCX',
      () => word(body(para('Heading') + para(`${'words '.repeat(150)}.`).repeat(400))),
      new RegExp(`^DOCUMENT_TOO_LARGE: .*${LONGEST_TEXT}`, 'u'),
    ],
    ['not base64', 'DOCX', () => 'Heading\n\nThis is text!', /^NOT_BASE64/u],
    ['no zip', 'DOCX', () => base64(strToU8('Heading')), /^NOT_A_ZIP/u],
    ['a zip cut short', 'DOCX', () => word(body(para('x'))).slice(0, 400), /^NOT_A_ZIP/u],
    [
      'a zip of something else',
      'DOCX',
      () => zipped({ mimetype: 'x', 'content.xml': '<a/>' }),
      /^NOT_A_WORD_DOCUMENT/u,
    ],
    [
      'too large a file',
      'DOCX',
      () => base64(new Uint8Array(LARGEST_FILE + 1).fill(1)),
      /^DOCUMENT_TOO_LARGE: .*513 KiB.*512 KiB/u,
    ],
    ['a zip bomb', 'DOCX', () => word(body(para('x'.repeat(50_000_000)))), /^DOCUMENT_TOO_LARGE: .*4096 KiB/u],
    [
      'a bomb of many parts',
      'DOCX',
      () => word('', Object.fromEntries(Array.from({ length: 1_100 }, (_, n) => [`x/${n}`, '']))),
      /^DOCUMENT_TOO_LARGE: .*1000 parts/u,
    ],
    [
      'with a DTD',
      'DOCX',
      () => word(body(para('&x;'), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      /^DOCUMENT_HAS_DTD: .*word\/document\.xml/u,
    ],
    [
      'with a DTD in a part of no words',
      'DOCX',
      () => word(body(para('x')), { 'word/styles.xml': '<!doctype x><a/>' }),
      /^DOCUMENT_HAS_DTD: .*styles/u,
    ],
    ['nested without end, as XML', 'DOCX', () => word(body('<w:p>'.repeat(50_000))), /^DOCUMENT_UNREADABLE/u],
    ['not well formed', 'DOCX', () => word('<w:document'), /^DOCUMENT_UNREADABLE/u],
    ['without words', 'DOCX', () => word(body('')), /^NOTHING_TO_IMPORT/u],
  ])('%s', (_, format, content, message) => {
    expect(refused(format, content())).toMatch(message);
  });

  it('does not trust the sizes that a zip gives of itself', () => {
    const bytes = Buffer.from(word(body(para('x'.repeat(50_000_000)))), 'base64');
    const name = Buffer.from('word/document.xml');
    const central = bytes.lastIndexOf(name) - 46; // the entry in the directory at the end of the file
    bytes.writeUInt32LE(1_000, central + 24);
    expect(refused('DOCX', bytes.toString('base64'))).toMatch(/^(NOT_A_ZIP|DOCUMENT_UNREADABLE)/u);
  });

  it('leaves macros and whatever else was packed in out', () => {
    const content = word(body(['Heading', 'Said.'].map(para).join('')), {
      'word/vbaProject.bin': 'Sub AutoOpen',
      '../../etc/cron.d/x': 'x',
      __proto__: 'x',
    });
    expect(read('DOCX', content)).toEqual(['HEADING Heading', 'STATEMENT Said.']);
  });
});

const REPORT = path.resolve(import.meta.dirname, '../../../shared/sources/committee-report-partnership-protocol.txt');

/** The test needs a file that lies beside the project: it runs where that is, fails where it must be, is skipped elsewhere. */
const itWithReport = existsSync(REPORT) || process.env['REQUIRE_TOOLS'] === '1' ? it : it.skip;

describe('the protocol in the committee report', () => {
  itWithReport('comes in whole: six values, each with its statement, and 37 behaviours in order', () => {
    const source = readFileSync(REPORT, 'utf8');
    const { placed, unplaced } = readDocument('TEXT', source, 'Partnership behaviour protocol');
    expect(unplaced).toEqual([]);
    const sections: string[][] = [];
    for (const { kind } of placed) {
      if (kind === 'HEADING') sections.push([]);
      sections.at(-1)!.push(kind);
    }
    const behaviours = sections.map((kinds) => kinds.filter((kind) => kind === 'CLAUSE').length);
    expect(behaviours).toEqual([7, 4, 3, 8, 10, 5]);
    expect(sections.map((kinds) => kinds.slice(0, 3))).toEqual(Array(6).fill(['HEADING', 'STATEMENT', 'LEAD_IN']));
    // word for word: every line of the source from there on is a clause, its bullet left out, in the same order
    const lines = source
      .split('\n')
      .map((line) => line.trim().replace(/^- /u, ''))
      .filter((line) => line !== '');
    expect(placed.map(({ text }) => text)).toEqual(lines.slice(lines.indexOf('Partnership behaviour protocol') + 1));
  });
});
