import { compose } from '../../src/board-papers/compose.js';
import {
  current,
  everyBlock,
  figuresUsed,
  firstDraft,
  originOf,
  type ContentBlock,
  type PaperContent,
} from '../../src/board-papers/content.js';
import { applyEdits } from '../../src/board-papers/edit.js';
import type { PaperEdit } from '../../src/board-papers/edit.types.js';
import { runsToMarkup } from '../../src/documents/runs-from-markdown.js';
import { paperFixture } from './facts-fixture.js';

const facts = paperFixture();
const fresh = compose(facts);
const draft = firstDraft(fresh, facts);

const edited = (edits: readonly PaperEdit[], content = draft): PaperContent => {
  const result = applyEdits(content, edits, fresh);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.content;
};
const block = (content: PaperContent, id: string): ContentBlock =>
  everyBlock(content).find((one) => one.block.id === id)!.block;
const ids = (content: PaperContent): readonly string[] => content.body.map((one) => one.id);
const markup = (one: ContentBlock): string => {
  const shown = current(one);
  return shown.kind === 'paragraph' ? runsToMarkup(shown.runs) : '';
};

describe('Edits of a draft', () => {
  it('rewrite a paragraph, keep the sources it still cites, and leave the draft they came from alone', () => {
    const after = edited([
      {
        kind: 'SET_TEXT',
        block: 'CFPS.span',
        text: 'It ends by [31 May 2010]{#CFPS.targetEnd}^[A bank holiday.].',
        bullets: null,
      },
    ]);
    const one = block(after, 'CFPS.span');
    expect(originOf(one)).toBe('EDITED');
    expect(figuresUsed(one).map((figure) => figure.id)).toEqual(['CFPS.targetEnd']);
    expect(markup(one)).toBe('It ends by [31\u00a0May\u00a02010]{#CFPS.targetEnd}^[A bank holiday.].');
    expect(originOf(block(draft, 'CFPS.span'))).toBe('GENERATED');
  });

  it('keep the source of a narrative paragraph, whose text it rests upon as a whole', () => {
    const after = edited([
      { kind: 'SET_TEXT', block: 'MCC.purpose.1', text: 'Partners may question one another.', bullets: null },
    ]);
    expect(figuresUsed(block(after, 'MCC.purpose.1')).map((figure) => figure.source.citation)).toEqual([
      '10/23 ¶3.3.1',
    ]);
  });

  it('let a paragraph of one’s own cite a figure of the paper, with its source', () => {
    const after = edited([
      {
        kind: 'ADD_PARAGRAPH',
        after: 'issue.1',
        text: 'It ends on [1 February 2010]{#CFPS.M2.forecast}.',
        bullets: ['one', 'two'],
      },
    ]);
    const one = block(after, 'added-1');
    expect(originOf(one)).toBe('ADDED');
    expect(ids(after).slice(0, 4)).toEqual(['summary', 'issue', 'issue.1', 'added-1']);
    expect(figuresUsed(one).map((figure) => [figure.id, figure.value])).toEqual([['CFPS.M2.forecast', '2010-02-01']]);
  });

  it('keep the bullets where nothing is said of them, and take them out where none are given', () => {
    const kept = current(
      block(edited([{ kind: 'SET_TEXT', block: 'CFPS.outputs.1', text: 'Done:', bullets: null }]), 'CFPS.outputs.1'),
    );
    const gone = current(
      block(edited([{ kind: 'SET_TEXT', block: 'CFPS.outputs.1', text: 'Done.', bullets: [] }]), 'CFPS.outputs.1'),
    );
    expect([kept, gone].map((one) => (one.kind === 'paragraph' ? (one.bullets ?? []).length : null))).toEqual([2, 0]);
  });

  it('take a figure of which a part was set in bold as one figure still', () => {
    const after = edited([
      { kind: 'SET_TEXT', block: 'CFPS.span', text: '[31 **May** 2010]{#CFPS.targetEnd}', bullets: null },
    ]);
    expect(markup(block(after, 'CFPS.span'))).toBe('[31\u00a0May\u00a02010]{#CFPS.targetEnd}');
  });

  it('take the summary out; the first heading stays the first', () => {
    const without = edited([{ kind: 'REMOVE', block: 'summary' }]);
    expect(ids(without)[0]).toBe('issue');
    expect(applyEdits(without, [{ kind: 'REMOVE', block: 'issue' }], fresh)).toMatchObject({
      problem: { code: 'FIRST_HEADING' },
    });
  });

  it('put the composed text back', () => {
    const after = edited([
      { kind: 'SET_TEXT', block: 'issue.1', text: 'Other words.', bullets: null },
      { kind: 'RESTORE', block: 'issue.1' },
    ]);
    expect(after).toEqual(draft);
  });

  it('move a heading with all that stands below it', () => {
    const after = edited([{ kind: 'MOVE', block: 'risk', after: 'recommendation.1' }]);
    expect(ids(after).slice(0, 8)).toEqual([
      'summary',
      'issue',
      'issue.1',
      'recommendation',
      'recommendation.1',
      'risk',
      'CFPS.risk.1',
      'consideration',
    ]);
    expect(ids(after).at(-1)).toBe('attachments.CFPS.plan');
    expect([...ids(after)].sort()).toEqual([...ids(draft)].sort());
  });

  it('move a section before the first, below the summary', () => {
    const after = edited([{ kind: 'MOVE', block: 'risk', after: 'summary' }]);
    expect(ids(after).slice(0, 4)).toEqual(['summary', 'risk', 'CFPS.risk.1', 'issue']);
  });

  it('add a section, take a block out, and rewrite the cover', () => {
    const after = edited([
      { kind: 'ADD_HEADING', after: 'issue.1', level: 1, text: '  Equality  ' },
      { kind: 'ADD_PARAGRAPH', after: 'added-1', text: 'None.', bullets: [] },
      { kind: 'REMOVE', block: 'MCC.purpose.2' },
      {
        kind: 'SET_COVER',
        title: 'New title',
        body: null,
        meetingDate: null,
        asAt: null,
        confidentiality: 'CONFIDENTIAL',
      },
    ]);
    expect(ids(after).slice(2, 5)).toEqual(['issue.1', 'added-1', 'added-2']);
    expect(current(block(after, 'added-1'))).toMatchObject({ level: 1, text: 'Equality' });
    expect(after.removed).toEqual(['MCC.purpose.2']);
    expect(after.terms).toMatchObject({
      title: 'New title',
      meetingDate: '2010-01-26',
      confidentiality: 'CONFIDENTIAL',
    });
  });

  it.each<[string, string, PaperEdit, readonly string[]]>([
    ['BLOCK_NOT_FOUND', 'a block that is not there', { kind: 'REMOVE', block: 'nothing' }, ['block']],
    [
      'BLOCK_NOT_FOUND',
      'a place that is not there',
      { kind: 'ADD_HEADING', after: 'nothing', level: 1, text: 'X' },
      ['after'],
    ],
    [
      'BLOCK_NOT_FOUND',
      'the cover as if it were a paragraph',
      { kind: 'SET_TEXT', block: 'cover', text: 'X', bullets: null },
      ['block'],
    ],
    [
      'FIGURE_CHANGED',
      'a marked figure with other words',
      { kind: 'SET_TEXT', block: 'CFPS.span', text: 'By [1 June 2010]{#CFPS.targetEnd}.', bullets: null },
      ['text'],
    ],
    [
      'FIGURE_CHANGED',
      'a marked figure with other words in a footnote',
      { kind: 'SET_TEXT', block: 'CFPS.span', text: 'By then^[[1 June 2010]{#CFPS.targetEnd}].', bullets: null },
      ['text'],
    ],
    [
      'UNKNOWN_FIGURE',
      'a mark that names no figure',
      { kind: 'SET_TEXT', block: 'CFPS.span', text: 'By [then]{#made.up}.', bullets: null },
      ['text'],
    ],
    [
      'UNKNOWN_FIGURE',
      'a mark that points at no appendix',
      { kind: 'SET_TEXT', block: 'CFPS.span', text: 'See [it]{#appendix:none}.', bullets: null },
      ['text'],
    ],
    [
      'TEXT_EMPTY',
      'an empty paragraph',
      { kind: 'SET_TEXT', block: 'CFPS.span', text: ' \n ', bullets: null },
      ['text'],
    ],
    [
      'TEXT_EMPTY',
      'an empty bullet',
      { kind: 'ADD_PARAGRAPH', after: 'issue.1', text: 'A', bullets: ['b', ' '] },
      ['bullets', '1'],
    ],
    [
      'TEXT_EMPTY',
      'an empty title',
      { kind: 'SET_COVER', title: ' ', body: null, meetingDate: null, asAt: null, confidentiality: null },
      ['title'],
    ],
    [
      'NOT_A_TEXT',
      'words in place of a table',
      { kind: 'SET_TEXT', block: 'CFPS.plan.table', text: 'X', bullets: null },
      ['block'],
    ],
    ['FIRST_HEADING', 'a paragraph moved before it', { kind: 'MOVE', block: 'issue.1', after: 'summary' }, ['block']],
    ['FIRST_HEADING', 'the first heading taken out', { kind: 'REMOVE', block: 'issue' }, ['block']],
    [
      'OTHER_PART',
      'a block moved into an appendix',
      { kind: 'MOVE', block: 'issue.1', after: 'CFPS.plan.intro' },
      ['after'],
    ],
    ['INTO_ITSELF', 'a section moved into itself', { kind: 'MOVE', block: 'risk', after: 'CFPS.risk.1' }, ['after']],
    ['NOTHING_TO_RESTORE', 'a text that stands as composed put back', { kind: 'RESTORE', block: 'issue.1' }, ['block']],
    ['NOTHING_OFFERED', 'something taken that is up to date', { kind: 'TAKE', block: 'issue.1' }, ['block']],
  ])('are refused with %s: %s', (code, _, edit, path) => {
    const result = applyEdits(draft, [{ kind: 'REMOVE', block: 'MCC.purpose.2' }, edit], fresh);
    expect(result).toMatchObject({ problem: { code, path: ['input', 'edits', '1', ...path] } });
  });

  it('read what they show: the markup of every composed paragraph is taken back as it stands', () => {
    const texts = draft.body.flatMap((one): PaperEdit[] => {
      const shown = current(one);
      if (shown.kind !== 'paragraph') return [];
      return [
        {
          kind: 'SET_TEXT',
          block: one.id,
          text: runsToMarkup(shown.runs),
          bullets: (shown.bullets ?? []).map(runsToMarkup),
        },
      ];
    });
    const after = edited(texts);
    expect(after.body.map(current)).toEqual(draft.body.map(current));
    expect(after.body.map(figuresUsed)).toEqual(draft.body.map(figuresUsed));
  });
});
