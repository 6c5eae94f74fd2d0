import { pilotFact, somePilots } from '../domain-fixtures/pilots.js';
import { faults, said } from './printed.js';

describe('What a paper says of pilots', () => {
  it.each([
    ['nothing where none is on record', { real: [], invented: 0 }, []],
    ['nothing of invented ones, where there is no real one', { real: [], invented: 2 }, []],
    [
      'one who has only been thought of',
      { real: [pilotFact(1, 'Exham')], invented: 0 },
      ['We have identified one authority, and none has agreed to be a pilot yet. It has still to be approached.'],
    ],
    [
      'one who has been asked',
      { real: [pilotFact(1, 'Exham', { stage: 'INVITED' })], invented: 0 },
      ['We have identified one authority, and none has agreed to be a pilot yet. It has still to answer.'],
    ],
    [
      'one who has declined',
      { real: [pilotFact(1, 'Exham', { stage: 'DECLINED' })], invented: 0 },
      ['We have identified one authority, and none has agreed to be a pilot yet. It has declined or withdrawn.'],
    ],
    [
      'several of whom none has agreed',
      { real: [pilotFact(1, 'Exham'), pilotFact(2, 'Exton', { stage: 'INVITED' })], invented: 1 },
      [
        'We have identified two authorities, and none has agreed to be a pilot yet. Of these, one has still to answer and one has still to be approached.',
      ],
    ],
    [
      'one who has agreed, an invented one not counted',
      { real: [pilotFact(1, 'Exham', { stage: 'ACCEPTED' })], invented: 1 },
      ['Exham has agreed to be a pilot.'],
    ],
    [
      'the same of one who is piloting',
      { real: [pilotFact(1, 'Exham', { stage: 'PILOTING' })], invented: 0 },
      ['Exham has agreed to be a pilot.'],
    ],
    [
      'who of many has agreed, and how far the others have come',
      somePilots,
      [
        'Of the five authorities we have identified, Borough of Exemplar and Exshire County Council have agreed to be pilots. Of the others, one has still to answer, one has still to be approached and one has declined or withdrawn.',
      ],
    ],
  ])('says %s', (_, pilots, lines) => {
    expect(said({ pilots }, 'CFPS.pilots')).toEqual(lines);
  });

  it('names a few of many, and counts the others', () => {
    const real = Array.from({ length: 9 }, (_, n) => pilotFact(n + 1, `Exham ${n + 1}`, { stage: 'PILOTING' }));
    expect(said({ pilots: { real, invented: 0 } }, 'CFPS.pilots')).toEqual([
      'Exham 1, Exham 2, Exham 3 and six others have agreed to be pilots.',
    ]);
  });

  it('prints nothing without its source', () => {
    expect(faults({ pilots: somePilots })).toEqual([]);
  });
});
