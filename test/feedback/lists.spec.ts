import { countsByClause, countsByTheme } from '../../src/feedback/counts.js';
import { type ItemFilter, matchingItems } from '../../src/feedback/item-filter.js';
import { FeedbackRecord } from './rows.js';

/** Four comments: F1 on two themes and a clause, accepted; F2 by an officer, noted; F3 without a theme; F4 accepted and worked in. */
function recorded() {
  const record = new FeedbackRecord();
  record.exercise('X1');
  for (const theme of ['GUIDANCE', 'PROBITY', 'SCRUTINY']) record.theme(theme);
  record.respondent('RS1', 'X1');
  record.item('F1', 'X1', { clauseId: 'c1' }, ['PROBITY', 'SCRUTINY']);
  record.item('F2', 'X1', { respondentId: 'RS1' }, ['SCRUTINY']);
  record.item('F3', 'X1', { clauseId: 'c1' });
  record.item('F4', 'X1', { clauseId: 'c2' }, ['PROBITY']);
  record.outcome('F1', 'ACCEPTED');
  record.outcome('F2', 'NOTED');
  record.outcome('F4', 'ACCEPTED', { changedVersionId: 'v2' });
  return record.view();
}

describe('the lists of comments', () => {
  const view = recorded();

  it.each<[string, ItemFilter, string[]]>([
    ['everything', {}, ['F1', 'F2', 'F3', 'F4']],
    ['those without a theme', { withoutTheme: true }, ['F3']],
    ['those with a theme', { withoutTheme: false }, ['F1', 'F2', 'F4']],
    ['those of officers', { respondentType: 'OFFICER' }, ['F2']],
    ['those of elected members', { respondentType: 'ELECTED_MEMBER' }, []],
    ['those accepted that changed nothing yet', { changeToCome: true }, ['F1']],
    ['the others', { changeToCome: false }, ['F2', 'F3', 'F4']],
    ['those of a theme with an outcome', { themes: ['PROBITY'], outcome: 'ACCEPTED' }, ['F1', 'F4']],
  ])('%s', (_, filter, codes) => {
    expect(matchingItems(view, filter, null, () => true).map(({ code }) => code)).toEqual(codes);
  });

  it('are counted by theme: a comment with two counts under both, those without one come last', () => {
    const rows = countsByTheme(view.themes, view.items).map(({ id, counts }) => [id, counts.items, counts.open]);
    expect(rows).toEqual([
      ['GUIDANCE', 0, 0],
      ['PROBITY', 2, 0],
      ['SCRUTINY', 2, 0],
      [null, 1, 1],
    ]);
  });

  it('are counted by clause: the whole first, each comment once', () => {
    const rows = countsByClause(view.items).map(({ id, counts }) => [id, counts.items]);
    expect(rows).toEqual([
      [null, 1],
      ['c1', 2],
      ['c2', 1],
    ]);
  });

  it('show no row for what has no comment', () => {
    expect(countsByTheme([], [])).toEqual([]);
    expect(countsByClause([])).toEqual([]);
  });
});
