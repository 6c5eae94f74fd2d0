import { nameOfMeeting } from '../../src/meetings/meeting-name.js';

describe('The name of a meeting in a sentence', () => {
  it.each([
    ['Board', '2010-01-26', 'the Board’s meeting of 26 January 2010'],
    ['The Board', '2010-01-26', 'the Board’s meeting of 26 January 2010'],
    ['Trustees', '2010-01-26', 'the Trustees’ meeting of 26 January 2010'],
    [
      'Board of Standards for England',
      '2010-01-26',
      'the meeting of the Board of Standards for England on 26 January 2010',
    ],
    [
      'Standards Committee (council not named)',
      '2010-02-09',
      'the meeting of the Standards Committee (council not named) on 9 February 2010',
    ],
    ['Board', null, 'the meeting of the Board that has no date yet'],
  ])('of %s, %s, is "%s"', (body, on, name) => expect(nameOfMeeting(body, on)).toBe(name));
});
