import { textFault, VISIBLE } from '../../../src/platform/graphql/text-rule.js';

describe('the characters of a text', () => {
  it.each([
    ['NUL', 'a\u0000b', 'U+0000'],
    ['another control', 'bell\u0007', 'U+0007'],
    ['a control of the second block', 'next\u0085line', 'U+0085'],
    ['an override of direction', 'pay \u202e001', 'U+202E'],
    ['an isolate', '\u2066x', 'U+2066'],
    ['a mark of direction', 'Steve\u200f Barrow', 'U+200F'],
    ['a space without width', 'zero\u200bwidth', 'U+200B'],
    ['a byte order mark', '\ufefftext', 'U+FEFF'],
    ['a soft hyphen', 'part\u00adnership', 'U+00AD'],
    ['a separator of lines', 'one\u2028two', 'U+2028'],
    ['a joiner between Latin letters', 'Bar\u200drow', 'U+200D'],
    ['a tag outside of a flag', 'x\u{e0041}', 'U+E0041'],
  ])('may not be %s, which is named', (_, text, code) => {
    expect(textFault(text)).toContain(`cannot be seen (${code})`);
  });

  it('tell after which words the fault is', () => {
    expect(textFault('The title of it\u200b all')).toBe(
      'has a character that cannot be seen (U+200B) after “title of it”. Delete it',
    );
  });

  it.each([['\ud800'], ['x\udc00y'], ['\udc00\ud800']])('may not be half of one: %j', (text) => {
    expect(textFault(text)).toContain('half of a character');
  });

  it.each([
    ['accents', 'Société générale, Łódź'],
    ['combined accents', 'Cafe\u0301'],
    ['lines and tabs', 'one\r\n\ttwo'],
    ['a picture joined of several', '👩‍👩‍👧 met'],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['Persian with a non-joiner', 'می‌خواهم'],
    ['Hebrew', 'שלום'],
    ['typographic signs', '“¶3.7.2” – 50% … £75 ½'],
    ['a no-break space', '10\u00a0January'],
  ])('may be %s', (_, text) => {
    expect(textFault(text)).toBeNull();
    expect(VISIBLE.test(text)).toBe(true);
  });

  it.each([[' '], ['\u00a0'], ['\u2800'], ['\u3164'], ['\u0301'], ['\u200b\u200d'], ['\n\t']])(
    'are nothing to be seen: %j',
    (text) => {
      expect(VISIBLE.test(text)).toBe(false);
    },
  );
});
