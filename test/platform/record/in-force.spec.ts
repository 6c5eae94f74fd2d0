import { latestOfEach, inForce, type Dated } from '../../../src/platform/record/in-force.js';

type Row = Dated & { readonly subject: string };

const row = (
  id: string,
  effectiveOn: string,
  revision: number,
  corrects: string | null = null,
  subject = 'a',
): Row => ({
  id,
  effectiveOn,
  revision,
  corrects,
  subject,
});

const ids = (rows: readonly Row[]): string => rows.map((each) => each.id).join(' ');

describe('which dated reports stand', () => {
  const first = row('first', '2010-01-10', 1);
  const second = row('second', '2010-01-20', 2);
  const late = row('late', '2010-01-15', 3); // recorded after the second, of a day before it
  const correction = row('correction', '2010-01-10', 4, 'first');
  const all = [correction, late, second, first];

  it.each([
    ['nothing stands before the first day', '2010-01-09', 4, ''],
    ['a report stands on its own day', '2010-01-10', 1, 'first'],
    ['a report does not stand before its day', '2010-01-19', 2, 'first'],
    ['a late report takes its place by its day, not by when it came', '2010-01-31', 3, 'first late second'],
    ['a late report is unknown before it was recorded', '2010-01-31', 2, 'first second'],
    ['a correction takes the place of what it corrects', '2010-01-31', 4, 'correction late second'],
    ['what was corrected stands as known before the correction', '2010-01-31', 3, 'first late second'],
  ])('%s', (_, asAt, revision, expected) => {
    expect(ids(inForce(all, { asAt, revision }))).toBe(expected);
  });

  it('orders reports of one day by revision, and those of one write by id', () => {
    const rows = [row('c', '2010-01-10', 2), row('b', '2010-01-10', 1), row('a', '2010-01-10', 2)];
    expect(ids(inForce(rows, { asAt: '2010-01-10', revision: 9 }))).toBe('b a c');
  });

  it('gives the last standing report of each subject', () => {
    const rows = [first, second, row('other', '2010-01-05', 5, null, 'b')];
    const latest = latestOfEach(rows, { asAt: '2010-01-31', revision: 9 }, (each) => each.subject);
    expect(ids(latest)).toBe('other second');
  });
});
