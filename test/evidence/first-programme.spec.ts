import { EVIDENCE_REPORT_ROWS, EVIDENCE_ROWS } from '../../src/demo/first-programme/evidence.js';
import { ORGANISATIONS } from '../../src/demo/first-programme/organisations.js';
import { PILOTS_ROWS } from '../../src/demo/first-programme/pilots.js';
import {
  ASSESSMENT_ROWS,
  COMMITMENT_ROWS,
  COMMUNICATION_ROWS,
  ENGAGEMENT_ROWS,
  STAKEHOLDERS_ROWS,
} from '../../src/demo/first-programme/stakeholders.js';

const ROWS = [
  ['evidence', EVIDENCE_ROWS],
  ['how far evidence has come', EVIDENCE_REPORT_ROWS],
  ['pilots', PILOTS_ROWS],
  ['stakeholders', STAKEHOLDERS_ROWS],
  ['judgements', ASSESSMENT_ROWS],
  ['exchanges', ENGAGEMENT_ROWS],
  ['commitments', COMMITMENT_ROWS],
  ['communications', COMMUNICATION_ROWS],
] as const;

describe('the first programme', () => {
  it.each(ROWS)('says of %s where each comes from, or that it is assumed, and nothing of a later day', (_, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.citation === null && !row.assumed)).toEqual([]);
    const sources = rows.flatMap((row) => (row.citation === null ? [] : [row.citation]));
    expect(
      sources.filter(
        (citation) =>
          !/^The Board paper of 26 January 2010, as issued by Standards for England, (paragraphs?|footnote) \d/u.test(
            citation,
          ),
      ),
    ).toEqual([]);
    expect(rows.filter((row) => row.effectiveOn > '2010-01-26')).toEqual([]);
  });

  it('lists the twelve organisations of footnote 2 in its order, with how it spells Blackburn with Darwen', () => {
    const interviews = EVIDENCE_ROWS.find((row) => row.kind === 'INTERVIEWS')!;
    expect(interviews).toMatchObject({ project: 'CFPS', interviews: 13, individuals: 19, organisations: 12 });
    const names = interviews.participants!.map(([key]) => ORGANISATIONS.find((each) => each.key === key)!);
    expect(names.map(({ name, shortName }) => shortName ?? name)).toEqual([
      ...['NLGN', 'DCSF', 'Serco', 'IBM', 'CIPFA', 'SOLACE', 'NAO', 'MCC', 'ACCA', 'Kirklees Council'],
      ...['Blackburn with Darwen Local Strategic Partnership', 'IBE'],
    ]);
    expect(interviews.participants!.filter(([, note]) => note)).toEqual([
      ['BWD', 'in the source “Blackburn and Darwen”'],
    ]);
  });

  it('draws on the two reports by CfPS, to the month', () => {
    const documents = EVIDENCE_ROWS.filter((row) => row.project === 'CFPS').flatMap((row) => row.documents ?? []);
    expect(documents.map(({ title, author, month }) => [title, author, month])).toEqual([
      ['How to Win Friends and Influence Partners', 'CFPS', '2009-03'],
      ['Small Print Big Picture: a Guide for Scrutinising Public-Private Partnerships', 'CFPS', '2008-05'],
    ]);
  });

  it('has no pilot that is not invented, and none further than the first stage', () => {
    expect(PILOTS_ROWS.every((row) => row.invented && row.assumed && row.name.includes('invented'))).toBe(true);
  });

  it('judges nobody but by assumption, and dates no exchange that the paper does not date', () => {
    expect(ASSESSMENT_ROWS.every((row) => row.assumed)).toBe(true);
    expect(ENGAGEMENT_ROWS.some((row) => row.dayKnown)).toBe(false);
  });
});
