import { inPageWords } from '../../src/pages/frame/page-words.js';

const LABELS: Readonly<Record<string, string>> = { startsAt: 'Begins at', effectiveOn: 'Day', text: 'The whole text' };
const WORDS = {
  label: (field: string) => LABELS[field] ?? null,
  codes: new Set(['RELEASED', 'ACCEPTED_IN_PART', 'BOARD', 'CODE']),
};

describe('a message of the interface on a page', () => {
  it.each([
    [
      'The starts at must be a time of day such as 10:30.',
      'startsAt',
      'Begins at must be a time of day such as 10:30.',
    ],
    ['Enter the text.', 'text', 'Enter the whole text.'],
    ['The items must be text.', 'itemIds', 'The items must be text.'],
    ['The text of the clause is too long.', 'clause', 'The text of the clause is too long.'],
    ['Leave effectiveOn out.', 'x', 'Leave “Day” out.'],
    ['Give changedVersionId as well.', 'x', 'Give changed version as well.'],
    ['C3 cannot become RELEASED or ACCEPTED_IN_PART.', 'x', 'C3 cannot become released or accepted in part.'],
    ['BOARD-2009-07-07 was held on 2009-07-07.', 'x', 'BOARD-2009-07-07 was held on 7 July 2009.'],
    ['“startsAt RELEASED 2009-07-07” reads so already.', 'x', '“startsAt RELEASED 2009-07-07” reads so already.'],
    ['There is no paper 2010-02-30 of 2010-02-28.', 'x', 'There is no paper 2010-02-30 of 28 February 2010.'],
    ['MCC has no text yet.', 'text', 'MCC has no text yet.'],
    ['Begin the text with a heading.', 'text', 'Begin the text with a heading.'],
  ])('%s', (message, field, said) => {
    expect(inPageWords(message, ['input', field], WORDS).replaceAll(' ', ' ')).toBe(said);
  });
});
