import { evidenceFact, someEvidence } from '../domain-fixtures/evidence.js';
import { faults, said } from './printed.js';

describe('What a paper says of evidence', () => {
  it.each([
    ['nothing where none is on record', [], []],
    [
      'one piece that is complete, with a count of one',
      [evidenceFact(1, 'An interview', { interviews: 1, individuals: 1 })],
      ['The work draws on an interview: one interview with one individual.'],
    ],
    [
      'what is planned as planned',
      [evidenceFact(1, 'Annual returns', { state: 'PLANNED' }), evidenceFact(2, 'Visits', { state: 'PLANNED' })],
      ['The work will draw on:', '- Annual returns; and', '- Visits.'],
    ],
    [
      'organisations alone, and individuals from organisations',
      [
        evidenceFact(1, 'A survey', { organisations: 12 }),
        evidenceFact(2, 'A seminar', { individuals: 40, organisations: 20, state: 'UNDER_WAY' }),
      ],
      [
        'The work draws on:',
        '- a survey: 12 organisations; and',
        '- a seminar (under way): 40 individuals from 20 organisations.',
      ],
    ],
    [
      'nothing of our own research, which the project’s account tells',
      [
        evidenceFact(1, 'Research', {
          kind: 'RESEARCH',
          documents: [{ title: 'A report', author: null, month: '2010-01' }],
        }),
        evidenceFact(2, 'Interviews'),
      ],
      ['The work draws on Interviews.'],
    ],
    [
      'what is under way, and what is to come',
      [evidenceFact(1, 'A', { state: 'UNDER_WAY' }), evidenceFact(2, 'B', { state: 'PLANNED' })],
      ['The work draws on:', '- A (under way); and', '- B (to come).'],
    ],
    [
      'counts with the organisations in a footnote, documents with author and month, and limitations',
      someEvidence.evidence,
      [
        'The work draws on:',
        '- Interviews: 13 interviews with 19 individuals from three organisations{In the order of the source: the National Audit Office (NAO); and Blackburn with Darwen Partnership [written “Blackburn and Darwen”].} (nobody from the third sector was asked);',
        '- Earlier reports (under way): “A guide” (Centre for Public Scrutiny, March 2009) and “A note”; and',
        '- Annual returns (to come).',
      ],
    ],
  ])('says %s', (_, evidence, lines) => {
    expect(said({ evidence: { evidence } }, 'CFPS.evidence')).toEqual(lines);
  });

  it('names a few of many, and counts the others', () => {
    const evidence = Array.from({ length: 12 }, (_, n) => evidenceFact(n + 1, `Visit ${n + 1}`));
    const lines = said({ evidence: { evidence } }, 'CFPS.evidence');
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('- seven other pieces of evidence.');
  });

  it('prints nothing without its source', () => {
    expect(faults({ evidence: someEvidence })).toEqual([]);
  });
});
