import { exampleDay, exampleNear } from '../../src/pages/frame/example-day.js';

describe('the date that stands as an example', () => {
  it.each([
    ['2010-01-26', '27 3 2010'],
    ['2026-11-30', '27 3 2027'],
    ['2027-03-27', '27 3 2028'],
    ['2027-03-26', '27 3 2027'],
  ])('near %s is %s', (near, example) => expect(exampleDay(near)).toBe(example));

  it('is near to today, in the demonstration to the day on which that stands', () => {
    expect([exampleNear(false, '2026-11-30'), exampleNear(true, '2026-11-30')]).toEqual(['2026-11-30', '2010-01-26']);
  });
});
