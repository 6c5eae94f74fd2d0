import { checkFile, cleanName } from '../../../src/board-papers/attachments/check-file.js';
import { boundFault } from '../../../src/board-papers/attachments/attachment-bounds.js';
import { renderPaper } from '../../../src/documents/render.js';
import { officeOf, packedObjects, pdfOf, PNG, SHORT_PAPER } from './files.js';

const check = (name: string, bytes: Uint8Array): readonly [string, string] => {
  const found = checkFile({ name, bytes });
  return 'problem' in found ? [found.problem.code, found.problem.message] : ['ok', found.kind];
};
const rels = (relation: string) => ({ 'word/_rels/document.xml.rels': `<Relationships>${relation}</Relationships>` });
const LINK =
  '<Relationship Id="r" Type="http://x/relationships/hyperlink" Target="https://a.example" TargetMode="External"/>';
const TEMPLATE = LINK.replace('hyperlink', 'attachedTemplate');

describe('A file to be attached', () => {
  it('is taken by its content, as the product’s own writers make it', async () => {
    const { pdf, docx } = await renderPaper(SHORT_PAPER, ['pdf', 'docx']);
    expect([check('a.pdf', pdf), check('a.docx', docx)]).toEqual([
      ['ok', 'PDF'],
      ['ok', 'WORD'],
    ]);
  });

  it.each([
    ['a PDF', 'Report.PDF', pdfOf(), 'PDF'],
    ['a workbook', 'a.xlsx', officeOf('xl/workbook.xml'), 'SPREADSHEET'],
    [
      'a workbook with settings of a printer',
      'a.xlsx',
      officeOf('xl/workbook.xml', { 'xl/printerSettings/printerSettings1.bin': 'x' }),
      'SPREADSHEET',
    ],
    ['a document with a link', 'a.docx', officeOf('word/document.xml', rels(LINK)), 'WORD'],
    ['a PNG picture', 'a.png', PNG, 'PNG'],
    ['a JPEG picture', 'a.jpeg', Buffer.from('ffd8ffe000104a46ffd9', 'hex'), 'JPEG'],
    [
      'a PDF whose picture happens to hold a word',
      'a.pdf',
      pdfOf('5 0 obj\n<< /Length 12 >>\nstream\n/JavaScript \nendstream\nendobj'),
      'PDF',
    ],
  ])('is taken where it is %s', (_, name, bytes, kind) => {
    expect(check(name, bytes)).toEqual(['ok', kind]);
  });

  it.each([
    ['empty', 'FILE_EMPTY', 'a.pdf', Buffer.alloc(0), 'The file is empty'],
    ['a program', 'FILE_TYPE', 'a.pdf', Buffer.from('MZ\x90\0'), 'This kind of file cannot be attached'],
    ['a web page', 'FILE_TYPE', 'a.pdf', Buffer.from('<html><script>1</script></html>'), 'cannot be attached'],
    ['an SVG picture', 'FILE_TYPE', 'a.png', Buffer.from('<svg xmlns="x"/>'), 'cannot be attached'],
    ['of an old Office', 'FILE_TYPE', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old format of Office'],
    [
      'a zip of other things',
      'FILE_TYPE',
      'a.docx',
      officeOf('word/other.xml' as 'word/document.xml'),
      'cannot be attached',
    ],
    [
      'a Word document named as a PDF',
      'FILE_NAME_MISLEADS',
      'a.pdf',
      officeOf('word/document.xml'),
      'By its content the file is a Word document, but it is named like a PDF file.',
    ],
    ['a PDF with an ending that hides it', 'FILE_NAME_MISLEADS', 'a.pdf.exe', pdfOf(), 'but it is named otherwise'],
    ['a PDF cut short', 'FILE_DAMAGED', 'a.pdf', pdfOf().subarray(0, 60), 'has no end'],
    ['a PDF with a password', 'FILE_LOCKED', 'a.pdf', pdfOf('', '/Encrypt 5 0 R'), 'locked with a password'],
    [
      'a PDF with scripts',
      'FILE_ACTIVE',
      'a.pdf',
      pdfOf('5 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj'),
      'holds scripts',
    ],
    [
      'a PDF with scripts spelled in codes',
      'FILE_ACTIVE',
      'a.pdf',
      pdfOf('5 0 obj\n<< /S /J#61vaScript >>\nendobj'),
      'holds scripts',
    ],
    [
      'a PDF with scripts that are packed',
      'FILE_ACTIVE',
      'a.pdf',
      pdfOf(packedObjects('5 0 << /S /JavaScript >>')),
      'holds scripts',
    ],
    [
      'a PDF that starts a program',
      'FILE_ACTIVE',
      'a.pdf',
      pdfOf('5 0 obj\n<< /S /Launch >>\nendobj'),
      'start a program',
    ],
    [
      'a PDF with files inside it',
      'FILE_ACTIVE',
      'a.pdf',
      pdfOf('5 0 obj\n<< /Type /EmbeddedFile >>\nendobj'),
      'files inside it',
    ],
    [
      'a document with macros',
      'FILE_ACTIVE',
      'a.docx',
      officeOf('word/document.xml', { 'word/vbaProject.bin': 'x' }),
      'holds macros',
    ],
    [
      'a document that says it has macros',
      'FILE_ACTIVE',
      'a.docx',
      officeOf('word/document.xml', {
        '[Content_Types].xml': '<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      }),
      'holds macros',
    ],
    [
      'a workbook with an object of another program',
      'FILE_ACTIVE',
      'a.xlsx',
      officeOf('xl/workbook.xml', { 'xl/embeddings/oleObject1.bin': 'x' }),
      'other programs',
    ],
    [
      'a document that fetches a template',
      'FILE_ACTIVE',
      'a.docx',
      officeOf('word/document.xml', rels(TEMPLATE)),
      'links that fetch',
    ],
    [
      'a document cut short',
      'FILE_TYPE',
      'a.docx',
      officeOf('word/document.xml').subarray(0, 80),
      'cannot be attached',
    ],
    ['a picture cut short', 'FILE_DAMAGED', 'a.png', PNG.subarray(0, 40), 'has no end'],
  ])('is refused where it is %s', (_, code, name, bytes, words) => {
    expect(check(name, bytes)).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    ['C:\\My files\\report.pdf', 'report.pdf'],
    ['../../etc/report.pdf', 'report.pdf'],
    ['a\u202Efdp.pdf', 'afdp.pdf'],
    ['what?.pdf', 'what.pdf'],
    [`${'x'.repeat(150)}.pdf`, `${'x'.repeat(96)}.pdf`],
    ['/', 'file'],
  ])('named %s is kept as %s', (name, kept) => {
    expect(cleanName(name)).toBe(kept);
  });
});

describe('The files of one paper', () => {
  const bounds = { files: 2, together: 3_000_000, each: 2_000_000 };
  const file = (id: string, size: number) => {
    return { id, size, title: `Title ${id}`, fileName: `${id}.pdf`, kind: 'PDF' as const, sha256: id };
  };

  it.each([
    ['one that fits', [file('a', 1)], file('b', 10), null],
    ['the same again', [file('a', 1)], file('a', 1), 'ATTACHED_ALREADY'],
    ['one that is too large', [], file('a', 2_000_001), 'FILE_TOO_LARGE'],
    ['one more than there may be', [file('a', 1), file('b', 1)], file('c', 1), 'TOO_MANY_ATTACHMENTS'],
    ['more than they may have together', [file('a', 1_900_000)], file('b', 1_200_000), 'ATTACHMENTS_TOO_LARGE'],
  ])('are bounded: %s', (_, held, next, code) => {
    expect(boundFault(held, next, bounds)?.code ?? null).toBe(code);
  });
});
