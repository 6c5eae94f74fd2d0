import { packedPdf } from '../../src/documents/packed-pdf.js';
import { written, pdfObjects } from './written.js';
import { itWith, run, temporaryFolder } from './tools.js';

/** A document of one empty page as the compiler builds one: plain objects, one table of places. */
function plain(more: { readonly trailer?: string; readonly page?: string } = {}): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    more.page ?? '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>',
    '<< /Length 3 >>\nstream\nq Q\nendstream',
  ];
  let file = '%PDF-1.7\n%\x80\x80\x80\x80\n\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n\n`;
    return `${String(at).padStart(10, '0')} 00000 n\r\n`;
  });
  const table = `xref\n0 5\n0000000000 65535 f\r\n${places.join('')}`;
  const trailer = `trailer\n<<\n  /Size 5\n  /Root 1 0 R${more.trailer ?? ''}\n>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file + table + trailer, 'latin1');
}

describe('a packed PDF', () => {
  const folder = temporaryFolder();

  it('has the same objects, all but the streams in packed ones', () => {
    const packed = packedPdf(plain());
    const raw = Buffer.from(packed).toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(raw).toContain('stream\nq Q\nendstream');
    expect(raw).not.toContain('/Catalog');
    for (const words of ['/Type /Catalog /Pages 2 0 R', '/Kids [3 0 R]', '/Contents 4 0 R'])
      expect(pdfObjects(packed)).toContain(words);
  });

  it('is the file as it is where that is built otherwise', () => {
    const others = [
      Buffer.from('no PDF'),
      plain({ trailer: '\n  /Encrypt 9 0 R' }),
      plain({ trailer: '\n  /Prev 9' }),
      Buffer.from(plain().toString('latin1').replace('2 0 obj', '7 0 obj'), 'latin1'),
      Buffer.from(plain().toString('latin1').replace('xref\n0 5', 'xref\n1 4'), 'latin1'),
    ];
    for (const other of others) expect(packedPdf(other)).toBe(other);
    const once = packedPdf(plain());
    expect(packedPdf(once)).toBe(once);
  });

  it('holds the structure of a paper', async () => {
    const paper = Buffer.from(await written('pdf')).toString('latin1');
    expect(paper).toContain('/ObjStm');
    expect(paper).not.toContain('/StructElem');
  });

  itWith('pdfinfo', 'opens without a complaint in Poppler', async () => {
    for (const [name, bytes] of [
      ['small.pdf', packedPdf(plain())],
      ['paper.pdf', await written('pdf')],
    ] as const) {
      const file = folder.write(name, bytes);
      const said = run('sh', ['-c', 'pdfinfo "$0" 2>&1', file]).split('\n');
      const complaints = said.filter((line) => /^[\w ]*(Error|Warning)/.test(line));
      expect(complaints.filter((line) => !line.includes('Suspects object'))).toEqual([]); // of the compiler's own file too
      expect(run('sh', ['-c', 'pdftotext "$0" - 2>&1 >/dev/null', file])).toBe('');
    }
  });
});
