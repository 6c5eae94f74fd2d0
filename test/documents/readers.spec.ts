import { number } from '../../src/documents/number.js';
import { fixturePaper, heading, paragraph, t } from './fixture-paper.js';
import { type Paper } from '../../src/documents/model.js';
import { itWith, officeText, run, temporaryFolder } from './tools.js';
import { written } from './written.js';

/** Sub-headings with and without paragraphs before them, one after another, and tables between: where lists go wrong. */
function awkwardPaper(): Paper {
  const p = (id: string) =>
    paragraph(id, [t(`Paragraph ${id} ends.`)], id.endsWith('b') ? [[t('a bullet')]] : undefined);
  return {
    ...fixturePaper(),
    blocks: [
      heading('s1', 1, 'Section alpha'),
      heading('s1a', 2, 'Part beta'),
      p('one-b'),
      heading('s1b', 2, 'Part gamma'),
      heading('s1c', 2, 'Part delta'),
      p('two'),
      heading('s2', 1, 'Section epsilon'),
      p('three-b'),
      { kind: 'table', id: 't', caption: 'T', columns: [{ title: 'A', width: 1 }], rows: [[{ runs: [t('cell')] }]] },
      p('four'),
      heading('s2a', 2, 'Part zeta'),
      p('five'),
      heading('s3', 1, 'Section eta'),
    ],
    appendices: [
      { id: 'a', title: 'Title theta', blocks: [p('six-b'), heading('x', 1, 'Inside'), p('seven')] },
      { id: 'b', title: 'Title iota', landscape: true, blocks: [p('eight')] },
    ],
  };
}

/** What a reader of the paper must see, line by line: each number with the beginning of its words. */
function expectedLines(paper: Paper): string[] {
  const numbered = number(paper);
  const blocks = [...numbered.blocks, ...numbered.appendices.flatMap((appendix) => [appendix, ...appendix.blocks])];
  return blocks.flatMap((block) => {
    if (!('kind' in block)) return [`Appendix ${block.letter}: ${block.title}`];
    if (block.kind === 'heading') return [`${block.number} ${block.text}`.trim()];
    if (block.kind !== 'paragraph') return [];
    const [first] = block.runs;
    return [`${block.number} ${first?.kind === 'text' ? first.text.slice(0, 24).trim() : ''}`];
  });
}

describe('other programs read the paper', () => {
  const folder = temporaryFolder();

  for (const format of ['docx', 'odt'] as const)
    for (const [name, paper] of [
      ['the fixture paper', fixturePaper],
      ['an awkward paper', awkwardPaper],
    ] as const)
      itWith('soffice', `LibreOffice shows the numbers of number() in the ${format} of ${name}`, async () => {
        const file = folder.write(`${name.replaceAll(' ', '-')}.${format}`, await written(format, paper()));
        const lines = officeText(file, folder.path)
          .split('\n')
          .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
        const wanted = expectedLines(paper()).map((line) => line.replaceAll('\u00a0', ' '));
        let from = 0;
        for (const line of wanted) {
          const at = lines.findIndex((shown, index) => index >= from && shown.startsWith(line));
          expect(at < 0 ? `"${line}" is not shown in its place` : '').toBe('');
          from = at + 1;
        }
        const numbers = /^(\d\.\d\.\d+|[A-Z]\.\d+) /;
        expect(lines.filter((line) => numbers.test(line))).toHaveLength(
          wanted.filter((line) => numbers.test(line)).length,
        );
      });

  for (const format of ['docx', 'odt'] as const)
    itWith('pandoc', `Pandoc finds notes, tables, bullets and the picture's words in the ${format}`, async () => {
      const file = folder.write(`pandoc.${format}`, await written(format));
      const html = run('pandoc', [file, '-t', 'html', '--wrap=none']);
      const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
      expect([count(/class="footnote-ref"/g), count(/<table/g)]).toEqual([4, 2]);
      if (format === 'docx') expect(count(/<thead/g)).toBe(2); // Pandoc reads no header rows of OpenDocument
      expect(html).toContain('They spoke for twelve organisations, among them <strong>CIPFA</strong> and SOLACE.');
      expect(html).toContain('<em>adding value to local governance</em>');
      expect(html).toMatch(/<h1[^>]*>(<\w+[^>]*>)*Consideration/);
    });

  itWith(
    ['/usr/bin/python3', '-c', 'import docx'],
    'python-docx finds the headings by their styles and the header rows',
    async () => {
      const file = folder.write('python.docx', await written('docx'));
      const script = [
        'import sys, json',
        'try:',
        '    import docx',
        'except ImportError:',
        '    print("null"); sys.exit()',
        'd = docx.Document(sys.argv[1])',
        'print(json.dumps([[p.style.name, p.text] for p in d.paragraphs if p.style.name.startswith(("Heading", "Appendix t"))]))',
      ].join('\n');
      const found: unknown = JSON.parse(run('/usr/bin/python3', ['-c', script, file]));
      if (found === null && process.env['REQUIRE_TOOLS'] !== '1') return;
      expect(found).toEqual(
        expect.arrayContaining([
          ['Heading 1', 'Consideration'],
          ['Heading 2', 'Next steps'],
          ['Appendix title', 'Project plan'],
        ]),
      );
    },
  );
});
