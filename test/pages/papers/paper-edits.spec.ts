import { editOf } from '../../../src/pages/papers/paper-edits.js';
import { openedBy, openedFor } from '../../../src/pages/papers/opened.js';
import { pieces } from '../../../src/pages/papers/pieces.js';

describe('what a form of a draft asks for', () => {
  it.each<[string, object, object]>([
    [
      'new words',
      { block: 'b', text: 'One\r\ntwo', bullets: ' a \r\n\r\nb' },
      { setText: { block: 'b', text: 'One\ntwo', bullets: ['a', 'b'] } },
    ],
    [
      'a new paragraph',
      { block: 'b', action: 'add-paragraph', text: 'Hm' },
      { addParagraph: { after: 'b', text: 'Hm' } },
    ],
    [
      'a new heading',
      { block: 'b', action: 'add-heading', text: 'Hm', level: '1' },
      { addHeading: { after: 'b', text: 'Hm', level: 1 } },
    ],
    ['another place', { block: 'b', action: 'move', after: 'c' }, { move: { block: 'b', after: 'c' } }],
    ['what the record offers', { block: 'b', action: 'take' }, { take: 'b' }],
    [
      'the cover',
      {
        action: 'cover',
        title: 'T',
        'meetingDate-day': '3',
        'meetingDate-month': '2',
        'meetingDate-year': '2010',
        confidentiality: 'OPEN',
      },
      { setCover: { title: 'T', meetingDate: '2010-02-03', confidentiality: 'OPEN' } },
    ],
    ['its length', { action: 'budget', pages: '7', blocks: 'true' }, { setPageBudget: { pages: 7, blocks: true } }],
    [
      'what it asks, rows without words left out and what an ask is about kept',
      {
        action: 'asks',
        'asks.0.verb': 'NOTE',
        'asks.0.text': ' ',
        'asks.1.verb': 'AGREE',
        'asks.1.text': 'it',
        'asks.1.subjectKind': 'RISK',
        'asks.1.subjectId': 'x',
      },
      { setAsks: [{ verb: 'AGREE', text: 'it', subject: { kind: 'RISK', id: 'x' } }] },
    ],
  ])('%s', (_, body, edit) => expect(editOf(body)).toEqual(edit));

  it('opens the same again where it is refused', () => {
    expect(openedFor({ block: 'b', text: 'x' })).toEqual({ kind: 'edit', block: 'b' });
    expect(openedFor({ block: 'b', action: 'add-heading' })).toEqual({ kind: 'add', block: 'b', what: 'heading' });
    expect(openedFor({ action: 'asks' })).toEqual({ kind: 'set', what: 'asks' });
    expect(openedFor({ block: 'b', action: 'leave' })).toEqual({ kind: 'nothing' });
    expect(openedBy({ at: 'b', add: 'nonsense' })).toEqual({ kind: 'at', block: 'b' });
    expect(openedBy({ set: 'nonsense' })).toEqual({ kind: 'nothing' });
  });

  it('shows figures, pointers at appendices and footnotes each for what they are', () => {
    const shown = pieces('On [26 January]{#a.b} see **[Appendix A]{#appendix:p}**^[said *so*]');
    expect(shown.map(({ text, figure, key, bold, note }) => [text, figure, key, bold, note])).toEqual([
      ['On ', false, null, false, null],
      ['26 January', true, 'a.b', false, null],
      [' see ', false, null, false, null],
      ['Appendix A', false, 'appendix:p', true, null],
      [' (said so)', false, null, false, '^[said *so*]'],
    ]);
  });
});
