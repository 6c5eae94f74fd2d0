import { number } from '../../src/documents/number.js';
import { escapeMarkdown, writeMarkdown } from '../../src/documents/write-markdown.js';
import { fixturePaper } from './fixture-paper.js';
import { itWith, run } from './tools.js';

const markdown = (): string => Buffer.from(writeMarkdown(number(fixturePaper()))).toString('utf8');

describe('the Markdown of a paper', () => {
  it.each([
    ['a heading with its number', '\n### 3.2 Progress on the protocol with Manchester City Council\n'],
    [
      'a paragraph with its number and footnote',
      '\n3.2.1 The protocol was shaped in three action learning sets[^1] and by an on-line questionnaire.\n',
    ],
    ['a bullet with a footnote', '\n- Part 1, on whether a partner is fit to work with[^3]; and\n'],
    [
      'the footnote itself, with bold',
      '\n[^2]: They spoke for twelve organisations, among them **CIPFA** and SOLACE.\n',
    ],
    [
      'a table with its caption',
      '\n**Table 1: Milestones of the joint project**\n\n| Milestone | Planned | Forecast | Slip (working days) | Status |\n| --- | --- | --- | ---: | --- |\n',
    ],
    ['an appendix', '\n## Appendix\u00a0A: Register of risks\n'],
    ['a paragraph of an appendix', '\nA.1 The register as it stood on 26\u00a0January\u00a02010.\n'],
    ['a line of the cover', '\n**SMT Lead:** Steve Barrow, Director of Standards\\\n'],
    ['the words for a figure', '\n*What the figure shows:* Gantt chart of Joint project'],
    ['emphasis that hugs its words', 'the aim of *adding value to local governance*.'],
  ])('has %s', (_, expected) => {
    expect(markdown()).toContain(expected);
  });

  it.each([
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['a | b', 'a \\| b'],
    ['&amp; A & B', '\\&amp; A & B'],
    ['see http://x.org', 'see http:/\\/x.org'],
  ])('escapes %s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  itWith('pandoc', 'is read by Pandoc with every paragraph, note and table', async () => {
    interface Node {
      readonly t: string;
    }
    const blocks = (
      JSON.parse(run('pandoc', ['-f', 'markdown', '-t', 'json'], markdown())) as { readonly blocks: readonly Node[] }
    ).blocks;
    const count = (kind: string): number => blocks.filter((block) => block.t === kind).length;
    expect([count('Table'), count('BulletList'), count('Header')]).toEqual([2, 4, 1 + 5 + 3 + 2 + 1]);
    expect(run('pandoc', ['-f', 'markdown', '-t', 'html'], markdown()).match(/role="doc-noteref"/g)).toHaveLength(4);
    await Promise.resolve();
  });
});
