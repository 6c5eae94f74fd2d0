import { dayFormat, dayOf, SystemClock } from '../../../src/platform/clock/clock.js';

describe('today', () => {
  it.each([
    ['London is an hour ahead in summer', 'Europe/London', '2010-06-30T23:30:00Z', '2010-07-01'],
    ['London keeps UTC in winter', 'Europe/London', '2010-01-26T23:59:59Z', '2010-01-26'],
    ['Auckland is half a day ahead', 'Pacific/Auckland', '2010-01-26T11:00:00Z', '2010-01-27'],
    ['Los Angeles is behind, across a new year', 'America/Los_Angeles', '2010-01-01T07:59:00Z', '2009-12-31'],
  ])('%s', (_, timeZone, instant, day) => {
    expect(dayOf(new Date(instant), dayFormat(timeZone))).toBe(day);
  });

  it('is a calendar date', () => {
    expect(new SystemClock({ timeZone: 'Europe/London' }).today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
