import { pilotFact, somePilots } from '../domain-fixtures/pilots.js';
import { faults, said } from './printed.js';

describe('What a paper says of pilots', () => {
  it.each([
    ['nothing where none is on record', { real: [], invented: 0 }, []],
    [
      'that invented ones are not counted, and that there is no real one',
      { real: [], invented: 2 },
      [
        'No authority is on record as a pilot yet, so none has been approached and none has agreed to take part. The record also holds two entries made up for a demonstration, which are not counted.',
      ],
    ],
    [
      'one who has only been thought of',
      { real: [pilotFact(1, 'Exham')], invented: 0 },
      [
        'On the pilot list one authority is named: one unitary authority. Of these, one has not been approached.',
        'Piloting cannot start until an authority has agreed to take part.',
      ],
    ],
    [
      'one who has agreed and lacks nothing',
      { real: [pilotFact(1, 'Exham', { stage: 'ACCEPTED' })], invented: 1 },
      [
        'On the pilot list one authority is named: one unitary authority. Of these, one takes part (Exham). The record also holds one entry made up for a demonstration, which is not counted.',
        'Nothing on record stands in the way of the start of piloting.',
      ],
    ],
    [
      'nothing of the start once piloting is under way',
      { real: [pilotFact(1, 'Exham', { stage: 'PILOTING' })], invented: 0 },
      ['On the pilot list one authority is named: one unitary authority. Of these, one takes part (Exham).'],
    ],
    [
      'many by type and stage, with what those who take part lack',
      somePilots,
      [
        'On the pilot list five authorities are named: one county council, one district council and three unitary authorities. Of these, two take part (Borough of Exemplar and Exshire County Council), one has been asked and has not answered, one has not been approached and one has declined or withdrawn. The record also holds two entries made up for a demonstration, which are not counted.',
        'Still to be settled with those who take part:',
        '- Borough of Exemplar lacks a version to pilot and a contact.',
      ],
    ],
  ])('says %s', (_, pilots, lines) => {
    expect(said({ pilots }, 'CFPS.pilots')).toEqual(lines);
  });

  it('prints nothing without its source', () => {
    expect(faults({ pilots: somePilots })).toEqual([]);
  });
});
