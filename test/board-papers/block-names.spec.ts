import { blockNames } from '../../src/board-papers/block-names.js';
import { capital } from '../../src/platform/words/capital.js';
import { compose } from '../../src/board-papers/compose.js';
import { current, everyBlock, firstDraft } from '../../src/board-papers/content.js';
import { blockViews } from '../../src/board-papers/paper-view.js';
import { atOnce } from '../../src/platform/work/steps.js';
import { paperFixture } from './facts-fixture.js';

describe('what a block is called', () => {
  const facts = paperFixture();
  const draft = firstDraft(compose(facts), facts);
  const names = blockNames(draft);

  it('is the number that it has in print, of paragraphs and tables', () => {
    const numbered = atOnce(blockViews(draft, [])).filter(({ kind }) => kind === 'PARAGRAPH' || kind === 'TABLE');
    expect(numbered.length).toBeGreaterThan(10);
    for (const { id, kind, number } of numbered) {
      expect(names(id)).toBe(kind === 'TABLE' ? number.toLowerCase() : `paragraph ${number}`);
    }
  });

  it('is given by the words of headings and charts', () => {
    const kinds = everyBlock(draft).map(({ block }) => current(block));
    const chart = kinds.find(({ kind }) => kind === 'chart');
    expect([names('cover'), names('issue'), names('none')]).toEqual(['the cover', 'the heading “Issue”', null]);
    expect(names(chart!.id)).toMatch(/^the chart “Gantt chart of CFPS/u);
    expect(capital(names('issue.1')!)).toBe('Paragraph 1.1.1');
  });
});
