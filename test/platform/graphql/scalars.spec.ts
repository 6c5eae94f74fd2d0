import { Kind } from 'graphql';
import { DateTimeScalar } from '../../../src/platform/graphql/date-time.scalar.js';
import { DateScalar } from '../../../src/platform/graphql/date.scalar.js';

describe('the scalar Date', () => {
  it.each(['2010-01-26', '1900-01-01', '2199-12-31', '2012-02-29'])('takes %s, as it is written', (day) => {
    expect(DateScalar.parseValue(day)).toBe(day);
    expect(DateScalar.parseLiteral({ kind: Kind.STRING, value: day })).toBe(day);
    expect(DateScalar.serialize(day)).toBe(day);
  });

  it.each([
    '2010-02-29',
    '2010-13-01',
    '2010-04-31',
    '1899-12-31',
    '2200-01-01',
    '26/01/2010',
    '2010-1-26',
    '2010-01-26T00:00:00Z',
    '',
    ' 2010-01-26',
  ])('refuses %s', (text) => {
    expect(() => DateScalar.parseValue(text)).toThrow('a real calendar day from 1900 to 2199');
  });

  it('refuses what is no text', () => {
    expect(() => DateScalar.parseValue(20100126)).toThrow('yyyy-mm-dd');
    expect(() => DateScalar.parseLiteral({ kind: Kind.INT, value: '20100126' })).toThrow('yyyy-mm-dd');
  });
});

describe('the scalar DateTime', () => {
  it.each([
    ['2010-01-26T09:30:00Z', '2010-01-26T09:30:00.000Z'],
    ['2010-06-01T09:30+01:00', '2010-06-01T08:30:00.000Z'],
    ['2010-01-26T09:30:00.123456Z', '2010-01-26T09:30:00.123Z'],
  ])('takes %s for %s', (text, instant) => {
    expect(DateTimeScalar.serialize(DateTimeScalar.parseValue(text))).toBe(instant);
  });

  it.each(['2010-01-26', '2010-01-26T09:30:00', '2010-02-30T25:00:00Z', 'yesterday'])('refuses %s', (text) => {
    expect(() => DateTimeScalar.parseValue(text)).toThrow('an ISO 8601 instant with its offset');
  });
});
