import fc from 'fast-check';
import { cleanPaper, cleanText } from '../../src/documents/text.js';
import { fixturePaper, heading, note, paragraph, t } from './fixture-paper.js';

describe('the text of a paper', () => {
  it.each<[string, string, string]>([
    ['line ends and tabs become one space', 'a\r\n\tb\u2028c', 'a b c'],
    ['controls go', 'a\u0000\u0007\u001bb\u0085\u009fc', 'ab c'],
    ['a lone surrogate is marked', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['a pair stays', '\ud83d\ude00', '\ud83d\ude00'],
    ['letters are composed', 'e\u0301', '\u00e9'],
    ['soft hyphens and zero-width spaces go', 'part\u00adner\u200bship\ufeff', 'partnership'],
    ['overrides that turn text round go', '10/\u202e32\u202c', '10/32'],
    ['plain direction marks stay', 'a\u200fb\u200e', 'a\u200fb\u200e'],
    ['no-break spaces stay', 'Appendix\u00a0A', 'Appendix\u00a0A'],
    ['spaces at the ends stay, for runs join up', ' a ', ' a '],
    ['noncharacters go', 'a\ufffe\uffffb\ufdd0', 'ab'],
  ])('%s', (_, given, kept) => {
    expect(cleanText(given)).toBe(kept);
  });

  it('is clean once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toMatch(/\p{Surrogate}/u);
      }),
      { seed: 1023 },
    );
  });

  it('is cleaned wherever a paper holds text', () => {
    const bad = 'x\u0007y';
    const dirty = cleanPaper({
      ...fixturePaper(),
      title: bad,
      author: bad,
      subject: bad,
      marking: bad,
      footer: bad,
      cover: [{ label: bad, runs: [t(bad)] }],
      blocks: [
        heading('h', 1, bad),
        paragraph('p', [t(bad), note(t(bad))], [[t(bad)]]),
        { kind: 'table', id: 't', caption: bad, columns: [{ title: bad, width: 1 }], rows: [[{ runs: [t(bad)] }]] },
        { kind: 'figure', id: 'f', caption: bad, alt: bad, svg: `<svg>${bad}</svg>` },
      ],
      appendices: [{ id: 'a', title: bad, blocks: [heading('i', 1, bad)] }],
    });
    expect(JSON.stringify(dirty)).not.toContain('\\u0007');
    expect(JSON.stringify(dirty).match(/xy/g)).toHaveLength(19);
  });
});
