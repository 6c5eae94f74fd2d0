import { cleanText } from '../../src/documents/text.js';
import { fixturePaper, heading, paragraph, t } from './fixture-paper.js';
import { HOSTILE, HOSTILE_TEXT, hostilePaper } from './hostile-paper.js';
import { itWith, run, temporaryFolder } from './tools.js';
import { openPackage, written } from './written.js';
import { all, readXml, textOf } from './xml-reader.js';

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('hostile text is text', () => {
  const folder = temporaryFolder();

  it('in Word', async () => {
    const file = openPackage(await written('docx', hostilePaper()));
    const paragraphs = all(file.xml('word/document.xml'), 'w:p').map(textOf);
    expect(paragraphs).toEqual(expect.arrayContaining([HOSTILE_TEXT, ...HOSTILE]));
    expect(paragraphs).toContain(`${HOSTILE_TEXT}${HOSTILE_TEXT}\ufffd`);
    expect(textOf(file.xml('word/footer1.xml'))).toContain('"/><script>alert(2)</script>');
    for (const name of file.names.filter((each) => /\.(xml|rels)$/.test(each)))
      expect(() => file.xml(name)).not.toThrow();
  });

  it('in OpenDocument', async () => {
    const file = openPackage(await written('odt', hostilePaper()));
    const paragraphs = [...all(file.xml('content.xml'), 'text:p'), ...all(file.xml('content.xml'), 'text:h')].map(
      textOf,
    );
    expect(paragraphs).toEqual(expect.arrayContaining([HOSTILE_TEXT, ...HOSTILE]));
    for (const name of file.names.filter((each) => each.endsWith('.xml'))) expect(() => file.xml(name)).not.toThrow();
  });

  it('in the web page, which has no script and no element the text asked for', async () => {
    const html = Buffer.from(await written('html', hostilePaper())).toString('utf8');
    const strict = html
      .replace('<!doctype html>', '')
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<(meta|img|col)\b([^>]*[^/>])?>/g, '<$1$2/>');
    const page = readXml(strict.trim());
    expect(all(page).filter((each) => /^(script|iframe|object|embed|link|base|form)$/.test(each.name))).toEqual([]);
    expect(
      all(page)
        .flatMap((each) => Object.keys(each.attributes))
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
    expect(all(page, 'img')).toHaveLength(1);
    expect(all(page, 'li').map(textOf)).toEqual(expect.arrayContaining([...HOSTILE]));
    expect(all(page, 'h1').map(textOf)).toEqual([HOSTILE_TEXT]);
    expect(all(page, 'span').map((each) => each.attributes['data-source'])).toEqual(
      expect.arrayContaining(['"><script>alert(3)</script>', HOSTILE_TEXT]),
    );
  });

  itWith('pandoc', 'in Markdown, as Pandoc reads it', async () => {
    const read = run(
      'pandoc',
      ['-f', 'markdown-smart', '-t', 'plain', '--wrap=none'],
      await written('md', hostilePaper()),
    );
    for (const each of HOSTILE) expect(squeezed(read)).toContain(squeezed(each));
    const html = run('pandoc', ['-f', 'markdown-smart', '-t', 'html'], await written('md', hostilePaper()));
    expect(html).not.toMatch(/<script|<img|javascript:[^<]*"|<code|<del/);
  });

  itWith('pandoc', 'in Markdown, as GitHub reads it', async () => {
    const html = run('pandoc', ['-f', 'gfm', '-t', 'html'], await written('md', hostilePaper()));
    expect(html).not.toMatch(/<script|<img|href="javascript|<code|<del/);
    expect(html.match(/<table/g)).toHaveLength(1);
  });

  itWith('pdftotext', 'in PDF', async () => {
    const file = folder.write('hostile.pdf', await written('pdf', hostilePaper()));
    const text = squeezed(run('pdftotext', ['-raw', file, '-']));
    for (const each of HOSTILE) expect(text).toContain(squeezed(each));
  });

  it('keeps right-to-left words and marks', async () => {
    const words = 'see \u05e9\u05dc\u05d5\u05dd\u200f!';
    const paper = { ...fixturePaper(), blocks: [heading('h', 1, 'H'), paragraph('p', [t(words)])], appendices: [] };
    expect(cleanText(words)).toBe(words);
    expect(textOf(openPackage(await written('docx', paper)).xml('word/document.xml'))).toContain(words);
    expect(textOf(openPackage(await written('odt', paper)).xml('content.xml'))).toContain(words);
    expect(Buffer.from(await written('html', paper)).toString()).toContain(words);
    expect(Buffer.from(await written('md', paper)).toString()).toContain(words);
    expect((await written('pdf', paper)).length).toBeGreaterThan(5_000);
  });
});
