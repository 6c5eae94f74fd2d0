import { citedAssumptions, sayingAssumed } from '../../src/board-papers/assumed.js';
import type { ComposedBlock } from '../../src/board-papers/composed.js';
import type { Figure, FigureKind } from '../../src/board-papers/figures.js';
import type { Run } from '../../src/documents/model.js';

/** A figure: its kind, the row that says it, and whether that is assumed, with a source or without. */
const figure = (id: string, kind: FigureKind, row: string, assumed: 'CITED' | 'OURS' | null, label = id): Figure => ({
  ...{ id, kind, value: id, text: id },
  source: {
    ...{ kind: 'Output', recordId: row, code: row, reportId: row, revision: 1, asAt: '2010-01-26', label },
    citation: assumed === 'OURS' ? null : '10/23 ¶3.2.1',
    ...(assumed && { assumed: true }),
  },
});
const words = figure('words', 'TEXT', 'A', 'CITED');
const more = figure('more', 'TEXT', 'B', 'OURS');
const day = figure('day', 'DATE', 'A', 'CITED');
const ours = figure('ours', 'TEXT', 'C', 'OURS');
const known = figure('known', 'TEXT', 'D', null);
const name = figure('name', 'NAME', 'A', 'CITED');
const alike = [1, 2, 3].map((n) => figure(`one${n}`, 'TEXT', 'E', 'OURS', 'Objective'));

/** "It says [words]." as runs. */
const runs = (text: string): Run[] =>
  text.split(/[[\]]/u).flatMap((part, index): Run[] => {
    if (part === '') return [];
    return [{ kind: 'text', text: part, ...(index % 2 === 1 && { ref: part }) }];
  });
const said = (text: string, figures: readonly Figure[], bullets?: readonly string[]): string => {
  const lists = bullets ? { bullets: bullets.map(runs) } : {};
  const composed: ComposedBlock = { block: { kind: 'paragraph', id: 'p', runs: runs(text), ...lists }, figures };
  const { block } = sayingAssumed(composed);
  if (block.kind !== 'paragraph') throw new Error('no paragraph');
  const plain = (line: readonly Run[]): string => line.map((run) => (run.kind === 'text' ? run.text : '')).join('');
  return [block.runs, ...(block.bullets ?? [])].map(plain).join(' / ');
};

describe('What a paragraph says of our own assumptions', () => {
  it.each<[string, string, readonly Figure[], string]>([
    ['nothing, where nothing is', 'It says [known].', [known], 'It says known.'],
    ['nothing of a name', 'It is [name].', [name], 'It is name.'],
    ['nothing of the words of a source', 'It says [words].', [words], 'It says words.'],
    ['nothing twice', 'It says [ours], which we assume.', [ours], 'It says ours, which we assume.'],
    [
      'beside the words',
      'It says [ours]; that is all.',
      [ours],
      'It says ours (our planning assumption); that is all.',
    ],
    [
      'beside the date, which no source gives',
      'It [words] on [day].',
      [words, day],
      'It words on day (our planning assumption).',
    ],
    [
      'beside what has no source',
      'It says [known] and [ours].',
      [known, ours],
      'It says known and ours (our planning assumption).',
    ],
    ['within brackets', 'It (by [ours]) is known.', [ours], 'It (by ours; our planning assumption) is known.'],
    ['after quotation marks', 'It says “[ours]” here.', [ours], 'It says “ours” (our planning assumption) here.'],
    [
      'of two alike',
      'It has [one1] and [one2].',
      alike.slice(0, 2),
      'It has one1 and one2 (both our planning assumptions).',
    ],
    [
      'of three alike',
      'It has [one1], [one2] and [one3].',
      alike,
      'It has one1, one2 and one3 (all our planning assumptions).',
    ],
    [
      'once at the end, where all of it is',
      'It says [ours]. It says [more].',
      [ours, more],
      'It says ours. It says more. Both are our planning assumptions.',
    ],
    ['at the end, where no words show it', 'There is none.', [ours], 'There is none. This is our planning assumption.'],
    [
      'of each where other things are known',
      'It says [ours], [known] and [more].',
      [ours, known, more],
      'It says ours (our planning assumption), known and more (our planning assumption).',
    ],
  ])('is %s', (_, text, figures, expected) => expect(said(text, figures)).toBe(expected));

  it('is at the end of the bullet that tells it', () => {
    expect(said('It has:', [known, ours], ['[known]; and', 'some [ours].'])).toBe(
      'It has: / known; and / some ours, our planning assumption.',
    );
  });

  it('is in the lead, where all bullets are ours', () => {
    expect(said('It has:', [ours], ['[ours].'])).toBe('It has (our planning assumptions): / ours.');
  });

  it('is left to the author where the words are those of a source', () => {
    const paragraph = (text: string, figures: readonly Figure[]): ComposedBlock => {
      return { block: { kind: 'paragraph', id: 'p', runs: runs(text) }, figures };
    };
    expect(citedAssumptions(paragraph('It says [words] on [day].', [words, day, ours]))).toEqual([words]);
    expect(citedAssumptions(paragraph('A narrative.', [words]))).toEqual([words]);
    expect(citedAssumptions(paragraph('It says [known], by [name].', [known, name, ours]))).toEqual([]);
  });
});
