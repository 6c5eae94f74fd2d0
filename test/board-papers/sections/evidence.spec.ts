import { evidenceFact, someEvidence } from '../domain-fixtures/evidence.js';
import { faults, said } from './printed.js';

describe('What a paper says of evidence', () => {
  it.each([
    ['nothing where none is on record', [], []],
    [
      'one piece that is complete, with a count of one',
      [evidenceFact(1, 'An interview', { interviews: 1, individuals: 1 })],
      ['The work rests on one piece of evidence:', '- An interview (complete): one interview with one individual.'],
    ],
    [
      'what is planned as planned',
      [evidenceFact(1, 'Annual returns', { state: 'PLANNED' }), evidenceFact(2, 'Visits', { state: 'PLANNED' })],
      [
        'No evidence has been gathered yet. The work is to rest on two pieces of evidence:',
        '- Annual returns (not begun); and',
        '- Visits (not begun).',
      ],
    ],
    [
      'organisations alone, and individuals from organisations',
      [
        evidenceFact(1, 'A survey', { organisations: 12 }),
        evidenceFact(2, 'A seminar', { individuals: 40, organisations: 20, state: 'UNDER_WAY' }),
      ],
      [
        'The work rests on two pieces of evidence, one of them complete:',
        '- A survey (complete): 12 organisations; and',
        '- A seminar (under way): 40 individuals from 20 organisations.',
      ],
    ],
    [
      'that all or none is complete, and what research is set out in',
      [
        evidenceFact(1, 'Research', {
          kind: 'RESEARCH',
          documents: [{ title: 'A report', author: null, month: '2010-01' }],
        }),
        evidenceFact(2, 'Interviews'),
      ],
      [
        'The work rests on two pieces of evidence, all of them complete:',
        '- Research (complete): set out in “A report” (January 2010); and',
        '- Interviews (complete).',
      ],
    ],
    [
      'that none is complete where some are under way',
      [evidenceFact(1, 'A', { state: 'UNDER_WAY' }), evidenceFact(2, 'B', { state: 'PLANNED' })],
      ['The work rests on two pieces of evidence, none of them complete:', '- A (under way); and', '- B (not begun).'],
    ],
    [
      'counts with the organisations in a footnote, documents with author and month, and what does not add up',
      someEvidence.evidence,
      [
        'The work rests on three pieces of evidence, one of them complete:',
        '- Interviews (complete): 13 interviews with 19 individuals from three organisations{In the order of the source: the National Audit Office (NAO); and Blackburn with Darwen Partnership [written “Blackburn and Darwen”].} (limits: Nobody from the third sector was asked);',
        '- Earlier reports (under way): drawing on “A guide” (Centre for Public Scrutiny, March 2009) and “A note”; and',
        '- Annual returns (not begun).',
        'Some counts on record do not add up yet:',
        '- Interviews: 3 organisations are said to have taken part, but 2 are listed.',
      ],
    ],
  ])('says %s', (_, evidence, lines) => {
    expect(said({ evidence: { evidence } }, 'CFPS.evidence')).toEqual(lines);
  });

  it('prints nothing without its source', () => {
    expect(faults({ evidence: someEvidence })).toEqual([]);
  });
});
