import { readsAsSentence } from '../../src/board-papers/whole-sentence.js';
import { CFPS_REPORTS } from '../../src/demo/first-programme/reports-cfps.js';

describe('Words of a report', () => {
  it.each([
    'CfPS needs longer to adjust the drafts.',
    'Comments are late.',
    'The list of members is still with the director',
    'Partner 279 has asked for more time',
    'The press release slips because the wording has to be settled first. Nothing else waits for it.',
    'Invitations wait for the terms of reference, which are to be agreed with CfPS by 27 January.',
    'Printing was put off.',
  ])('read as a sentence of the paper: %s', (words) => expect(readsAsSentence(words)).toBe(true));

  it.each([
    'Waits for drafts.',
    'Waiting for comments, which are late',
    'Delayed by the printer.',
    'Still with the director',
    'Press release on plan.',
    'Late.',
    'Is with CfPS. The group has been told.',
    'The printer is closed. Will start on Monday.',
    '...',
  ])('are a note, quoted with the day of the report: %s', (words) => expect(readsAsSentence(words)).toBe(false));

  it('of the demonstration that tell of a delay read as sentences', () => {
    const late = CFPS_REPORTS.filter(({ narrative }) => /\bwaits?\b|\bslips\b|\bused up\b|\bcannot\b/u.test(narrative));
    expect(late.map(({ narrative }) => narrative).filter((one) => !readsAsSentence(one))).toEqual([]);
    expect(late.length).toBeGreaterThan(3);
  });
});
