/** A paper whose every text tries to be more than text. */
import { type Paper } from '../../src/documents/model.js';
import { fixturePaper, heading, note, paragraph, t } from './fixture-paper.js';

/** Each of these must come out as the words it is. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]> <!-- --> &amp; &#60;',
  '#import "/paper.json": * #read("/etc/passwd") $x$ @label <label>',
  '**bold** _x_ `code` [link](javascript:alert(1)) ![i](x) | pipe ~~x~~ ^[note]',
  '{{7*7}} ${7*7} %s \\u0041 \\input{/etc/passwd}',
  '- dash, + plus, 1. one, # hash, > quote, --- rule',
  'SUM =1+1 @SUM(A1)',
  "it's \u201cquoted\u201d \u2014 dashes",
] as const;

export const HOSTILE_TEXT = HOSTILE.join(' ; ');

export function hostilePaper(): Paper {
  const text = HOSTILE_TEXT;
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text x="2" y="14" font-family="Arimo">x</text></svg>';
  return {
    ...fixturePaper(),
    title: text,
    author: text,
    subject: text,
    marking: text,
    footer: '"/><script>alert(2)</script>',
    cover: [{ label: text, runs: [t(text, { ref: '"><script>alert(3)</script>' })] }],
    blocks: [
      heading('h', 1, text),
      paragraph(
        'p',
        [t(text), t(`\u0000\u0007${text}\ud800`, { bold: true, ref: text }), note(t(text, { italic: true }))],
        HOSTILE.map((each) => [t(each)]),
      ),
      {
        kind: 'table',
        id: 't',
        caption: text,
        columns: [
          { title: text, width: 1 },
          { title: 'B', width: 1 },
        ],
        rows: [[{ runs: [t(text)] }, { runs: [t('a|b')], tone: 'red' }]],
      },
      { kind: 'figure', id: 'f', caption: text, alt: text, svg },
    ],
    appendices: [{ id: 'a', title: text, blocks: [heading('i', 1, text), paragraph('q', [t(text)])] }],
  };
}
