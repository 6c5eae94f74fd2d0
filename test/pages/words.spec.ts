import { endWords } from '../../src/pages/plan/item-words.js';
import { counted, ragTag, reasonAlone, sayEnum, slip } from '../../src/pages/frame/words.js';
import { safePath } from '../../src/pages/frame/safe-path.js';
import { withoutTheirFiles } from '../../src/pages/frame/stylesheet.js';

describe('words on pages', () => {
  it.each([
    [null, 'Not known'],
    [0, 'None'],
    [1, '1 working day late'],
    [-3, '3 working days early'],
  ])('says a slip of %s as "%s"', (days, words) => expect(slip(days)).toBe(words));

  it('says counts, words of the schema and statuses for people', () => {
    expect([counted(1, 'risk'), counted(1200, 'risk')]).toEqual(['1 risk', '1,200 risks']);
    expect(sayEnum('TO_BE_INVITED')).toBe('To be invited');
    expect(ragTag('ON_TRACK')).toEqual({ text: 'On track', classes: 'govuk-tag--green' });
  });

  it('gives a reason without the status that stands beside it', () => {
    expect(reasonAlone('Amber: 3 of 14 milestones are late (M3, M6, M4).')).toBe(
      '3 of 14 milestones are late (M3, M6, M4).',
    );
    expect(reasonAlone('Red: the plan finishes late.')).toBe('The plan finishes late.');
    expect(reasonAlone('The plan has no milestones yet.')).toBe('The plan has no milestones yet.');
  });

  it.each([
    ['/projects/CFPS/plan?asAt=2010-01-26', '/projects/CFPS/plan?asAt=2010-01-26'],
    ['//evil.example', '/'],
    ['/\\\\evil.example', '/'],
    ['https://evil.example', '/'],
    [['/a', '/b'], '/'],
    [undefined, '/'],
  ])('sends somebody who asked for %j to %s', (asked, path) => expect(safePath(asked)).toBe(path));

  it('takes out the typeface that is for gov.uk alone', () => {
    const css =
      '@font-face{font-family:"GDS Transport";src:url(/x.woff2)}a{font-family:"GDS Transport",arial,sans-serif}';
    expect(withoutTheirFiles(css)).toBe('a{font-family:arial,sans-serif}');
  });

  it.each([
    ['2010-01-26', '2010-01-26', 0, 'The end stays 26 January 2010.'],
    [null, '2010-03-17', null, 'The plan will end on 17 March 2010.'],
    ['2010-03-17', null, null, 'The end can no longer be dated. It was 17 March 2010.'],
    ['2010-03-17', '2010-03-18', 1, 'The end moves from 17 March 2010 to 18 March 2010, 1 working day later.'],
    [null, null, null, 'The end is still not known.'],
  ])('says what becomes of the end of a plan: from %s to %s', (before, after, days, words) => {
    expect(endWords(before, after, days)).toBe(words);
  });
});
