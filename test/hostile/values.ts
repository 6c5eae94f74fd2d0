import fc from 'fast-check';

/** Values that have broken programs before, and some that are right, so that what comes after the first check is reached, too. */
export const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  '\u202eright to left',
  '\u2066isolated',
  '\u200b',
  '\ufeff',
  'zero\u200bwidth',
  'bell\u0007',
  'line\nbreak',
  "'; DROP TABLE person; --",
  '%',
  '_',
  '\\',
  '<b>bold</b>',
  '{{ 7 * 7 }}',
  '=1+1',
  '../../etc/passwd',
  'con',
  'a"; filename="b',
  '10／23',
  'Ｆull-width',
  'é'.normalize('NFD'),
  '👩‍👩‍👧',
  'x'.repeat(201),
  'x'.repeat(5_001),
  '1e999',
  'null',
  'ALPHA',
  'PARTNERSHIPS',
  'T1',
  'M1',
  'R1',
  '10/23',
  'A plain title',
  '10:30',
  '25:99',
  '2010-01',
  '0000-00',
];

export const DATES: readonly string[] = [
  '0001-01-01',
  '1899-12-31',
  '1900-01-01',
  '1926-03-01',
  '1969-12-31',
  '1970-01-01',
  '2009-02-29',
  '2010-01-04',
  '2010-01-26',
  '2010-01-27',
  '2010-05-31',
  '2030-12-25',
  '2199-12-31',
  '2200-01-01',
  '9999-12-31',
  '10000-01-01',
  '2010-1-1',
  '',
  'today',
];

export const TIMES: readonly string[] = [
  '2010-01-26T09:30:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2010-02-30T00:00:00Z',
  '2010-01-26',
  '',
];

export const WHOLE: readonly number[] = [
  0, 1, 2, 3, 5, 50, 100, 101, -1, 366, 1_000_000, 2_147_483_647, -2_147_483_648,
];
export const NUMBERS: readonly number[] = [0, 1, 2.5, -1, 0.000_001, 1e15, 1e308, -1e308, 5e-324];

export const NOBODYS: readonly string[] = [
  '00000000-0000-4000-8000-000000000000',
  '00000000-0000-4000-8000-000000000000@2010-01-26',
  '00000000-0000-4000-8000-000000000000@2010-02-31~99999999999999999999',
  'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF',
  'nothing',
  '',
  '\u0000',
  '\ud800',
];

/** One of the values, the first ones being the simplest. */
export const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
