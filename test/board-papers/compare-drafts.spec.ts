import { compareDrafts, wordsOfBlock } from '../../src/board-papers/changes/compare-drafts.js';
import { compose } from '../../src/board-papers/compose.js';
import { firstDraft } from '../../src/board-papers/content.js';
import { applyEdits } from '../../src/board-papers/edit.js';
import type { PaperEdit } from '../../src/board-papers/edit.types.js';
import { openComments, type Comment } from '../../src/board-papers/comments/comment.js';
import { mapBlocks } from '../../src/board-papers/staleness.js';
import { paperFixture } from './facts-fixture.js';

describe('what changed between two drafts', () => {
  const facts = paperFixture();
  const fresh = compose(facts);
  const draft = firstDraft(fresh, facts);
  const after = (...edits: PaperEdit[]) => {
    const edited = applyEdits(draft, edits, fresh);
    if ('problem' in edited) throw new Error(edited.problem.message);
    return edited.content;
  };

  it('is nothing where nothing changed', () => expect(compareDrafts(draft, after())).toEqual([]));

  it('is a move of the fewest blocks', () => {
    const [first, second, third] = draft.body.filter(({ generated }) => generated?.kind === 'paragraph');
    const moved = after({ kind: 'MOVE', block: first!.id, after: third!.id });
    expect(compareDrafts(draft, moved).map(({ change, block }) => [change, block])).toEqual([['MOVED', first!.id]]);
    expect(second).toBeDefined();
  });

  it('is taken back by its opposite', () => {
    const added = after({ kind: 'ADD_PARAGRAPH', after: 'issue.1', text: 'More.', bullets: ['a', 'b'] });
    expect(compareDrafts(draft, added)).toMatchObject([
      { change: 'ADDED', lines: [[{ text: 'More.' }], [{ text: 'a' }], [{ text: 'b' }]] },
    ]);
    expect(compareDrafts(added, draft)).toMatchObject([{ change: 'REMOVED', block: 'added-1', behind: 'issue.1' }]);
  });

  it('is told word by word, with the words of both texts', () => {
    const [change] = compareDrafts(
      draft,
      after({ kind: 'SET_TEXT', block: 'issue', text: 'Another issue', bullets: null }),
    );
    const runs = change!.lines[0]!;
    const text = (without: string): string =>
      runs
        .filter(({ mark }) => mark !== without)
        .map((one) => one.text)
        .join('');
    expect([text('ADDED'), text('REMOVED')]).toEqual(['Issue', 'Another issue']);
  });
});

describe('what changed in a chart', () => {
  const facts = paperFixture();
  const draft = firstDraft(compose(facts), facts);
  const chart = draft.appendices.flatMap(({ blocks }) => blocks).find(({ generated }) => generated?.kind === 'chart')!;
  const caption = chart.generated?.kind === 'chart' ? chart.generated.caption : '';

  it('is its caption alone, though its rows are compared', () => {
    const redrawn = mapBlocks(draft, (block) => {
      if (block.id !== chart.id || block.generated?.kind !== 'chart') return block;
      const { chart: drawn } = block.generated;
      return { ...block, edited: { ...block.generated, chart: { ...drawn, rows: drawn.rows.slice(1) } } };
    });
    expect(compareDrafts(draft, redrawn)).toEqual([
      { change: 'REWORDED', block: chart.id, behind: null, lines: [[{ mark: 'EQUAL', text: caption }]] },
    ]);
  });

  it('is taken out behind no block where only the cover came before', () => {
    const [first] = draft.body;
    const shorter = { ...draft, body: draft.body.slice(1) };
    expect(compareDrafts(draft, shorter)).toMatchObject([{ change: 'REMOVED', block: first!.id, behind: null }]);
  });

  it('is quoted by its caption', () => expect(wordsOfBlock(chart.generated!)).toBe(caption));
});

describe('an open comment', () => {
  const facts = paperFixture();
  const draft = firstDraft(compose(facts), facts);
  const comment = (text: string, answered: boolean): Comment => ({
    ...{ id: 'c', blockId: 'issue.1', about: '', by: 'Dora', on: '2010-01-26', at: new Date(0), version: 1, text },
    answer: answered ? { outcome: 'TAKEN_IN', text: null, by: 'Sam', on: '2010-01-26', at: new Date(0) } : null,
  });

  it('on a paragraph that was taken out says so', () => {
    const [found] = openComments([{ ...comment('Why?', false), blockId: 'gone' }], draft);
    expect(found!.message).toMatch(/^Dora commented on a paragraph that was taken out: “Why\?”\./u);
  });

  it('blocks the paper, with its first words', () => {
    const found = openComments([comment(`“Why”\nis this ${'so '.repeat(60)}`, false), comment('settled', true)], draft);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toMatch(/^Dora commented on paragraph 1\.1\.1: “"Why" is this so .* …”\. Answer/u);
  });
});
