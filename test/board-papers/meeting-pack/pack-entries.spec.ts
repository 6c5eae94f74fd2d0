import { packEntries } from '../../../src/board-papers/meeting-pack/pack-entries.js';
import type { PaperRow } from '../../../src/board-papers/paper-row.js';
import type { MeetingSnapshot } from '../../../src/meetings/meeting-snapshot.js';

/** A paper, and the one that was issued in its place. */
function paper(reference: string, replacedBy: string | null = null): PaperRow {
  const issue = { on: '2010-01-26' };
  return { reference, issue, withdrawal: null, replacedBy: replacedBy && { reference: replacedBy } } as PaperRow;
}

describe('the paper that a pack holds', () => {
  const item = { number: 1, title: 'Partnerships', closed: false, exemptParagraphs: [], paperReference: '10/23' };
  const meeting = { agenda: [item], dispatch: { dispatched: null } } as unknown as MeetingSnapshot;
  const held = (papers: readonly PaperRow[], mayRead: (one: PaperRow) => boolean = () => true) =>
    packEntries(meeting, new Map(papers.map((one) => [one.reference, one])), { seesClosed: true, mayRead }).map(
      ({ reference, missing }) => [reference, missing],
    );

  it.each([
    ['the one that the agenda names', [paper('10/23')], ['10/23', null]],
    ['the one that replaced it', [paper('10/23', 'second'), paper('second')], ['second', null]],
    [
      'the last, where the one that replaced it was replaced too',
      [paper('10/23', 'second'), paper('second', 'third'), paper('third')],
      ['third', null],
    ],
    ['none that is not there', [], ['10/23', 'not issued yet']],
  ])('is %s', (_, papers, is) => expect(held(papers)).toEqual([is]));

  it('is never one that was replaced by a paper that the reader may not read', () => {
    const papers = [paper('10/23', 'second'), paper('second')];
    expect(held(papers, ({ reference }) => reference === '10/23')).toEqual([['10/23', 'confidential']]);
  });
});
