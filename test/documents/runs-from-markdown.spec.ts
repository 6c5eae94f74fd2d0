import fc from 'fast-check';
import { type Run, type TextRun } from '../../src/documents/model.js';
import { markupToRuns, runsToMarkup, tidyRuns } from '../../src/documents/runs-from-markdown.js';
import { note, t } from './fixture-paper.js';

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom('*', '**', '***', '[', ']', '^[', ']{#x}', '\\', '}', '{#', ' ', 'word', 'é'),
);
const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
const textRun: fc.Arbitrary<TextRun> = fc.record(
  {
    kind: fc.constant('text' as const),
    text,
    bold: fc.boolean(),
    italic: fc.boolean(),
    ref: fc.oneof(
      text.filter((ref) => ref === tidyRef(ref)),
      fc.constant('task:T1@2010-01-26'),
    ),
  },
  { requiredKeys: ['kind', 'text'] },
);
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 4, arbitrary: textRun },
  {
    weight: 1,
    arbitrary: fc.array(textRun, { maxLength: 3 }).map((content) => ({ kind: 'footnote' as const, content })),
  },
);

/** A source key is the caller's; the markup is cleaned as a whole, so a key keeps only what a text may hold. */
function tidyRef(ref: string): string {
  const [only] = tidyRuns([t(ref)]);
  return only?.kind === 'text' ? only.text : '';
}

describe('the markup in which a paragraph is edited', () => {
  it('gives back the runs it was made from', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        expect(markupToRuns(runsToMarkup(runs))).toEqual(tidyRuns(runs));
      }),
      { numRuns: 2000, seed: 1023 },
    );
  });

  it('reads whatever is typed, and reads its own writing of it the same way', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = markupToRuns(pieces.join(''));
        expect(markupToRuns(runsToMarkup(once))).toEqual(once);
      }),
      { numRuns: 2000, seed: 1023 },
    );
  });

  it.each<[string, string, readonly Run[]]>([
    ['plain words', 'Just words.', [t('Just words.')]],
    ['bold and italic', 'a **b** *c*', [t('a '), t('b', { bold: true }), t(' '), t('c', { italic: true })]],
    ['bold inside italic', '*a **b***', [t('a ', { italic: true }), t('b', { bold: true, italic: true })]],
    [
      'a footnote where it stands',
      'sets^[A *small* group.] met',
      [t('sets'), note(t('A '), t('small', { italic: true }), t(' group.')), t(' met')],
    ],
    [
      'a figure that keeps its source',
      'with [19]{#evidence:interviewees} people',
      [t('with '), t('19', { ref: 'evidence:interviewees' }), t(' people')],
    ],
    [
      'a source inside bold',
      '**by [5 March]{#m1}**',
      [t('by ', { bold: true }), t('5 March', { bold: true, ref: 'm1' })],
    ],
    ['a source in a footnote', 'x^[see [12]{#n}]', [t('x'), note(t('see '), t('12', { ref: 'n' }))]],
    ['a lone star', '2 * 3', [t('2 * 3')]],
    ['a bracket of the author', 'as [sic] said', [t('as [sic] said')]],
    ['an escaped star', '\\*not italic\\*', [t('*not italic*')]],
    ['a footnote never closed', 'a ^[b', [t('a ^[b')]],
    ['a source never opened', 'a]{#b}', [t('a]{#b}')]],
    ['a line end', 'one\r\ntwo', [t('one two')]],
    ['markup of other kinds', '<b>x</b> `code` #import', [t('<b>x</b> `code` #import')]],
    ['nothing', '', []],
  ])('reads %s', (_, markup, runs) => {
    expect(markupToRuns(markup)).toEqual(runs);
  });
});
