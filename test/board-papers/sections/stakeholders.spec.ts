import type { CommitmentFact, CommunicationFact } from '../../../src/board-papers/facts/stakeholders-facts.js';
import { commitmentFact, communicationFact, someStakeholders } from '../domain-fixtures/stakeholders.js';
import { cfpsPlan, id } from '../facts-fixture.js';
import { faults, said } from './printed.js';

const promises = (...commitments: CommitmentFact[]) => ({ stakeholders: { commitments, communications: [] } });
const releases = (...communications: CommunicationFact[]) => ({ stakeholders: { commitments: [], communications } });
const PRE_ELECTION = { name: 'Pre-election period', from: '2010-03-29', to: '2010-05-06' };
const linked = { recordId: id(113), reportId: id(613), code: 'M4', title: 'Guidance published', finish: '2010-04-30' };
const before = (on: string) => ({ reportId: id(7), on, account: 'Sent.', by: null });

describe('What a paper says of promises to others', () => {
  it.each([
    ['nothing where none was made', promises(), []],
    [
      'one without a date',
      promises(commitmentFact(1, 'The findings')),
      ['We have a commitment to the Committee on Standards in Public Life: the findings; no date has been agreed.'],
    ],
    [
      'what the plan gives where no date was agreed',
      { ...promises(commitmentFact(1, 'The findings', { milestone: linked })), plan: cfpsPlan() },
      [
        'We have a commitment to the Committee on Standards in Public Life: the findings; no date has been agreed, but the plan has “Guidance published” on 30 April.',
      ],
    ],
    [
      'many: the earliest due first, those overdue and moved, and those closed since the start',
      { stakeholders: { ...someStakeholders, communications: [] } },
      [
        'We have three commitments to others, one of them overdue:',
        '- the Committee on Standards in Public Life: a first note, due on 20 January 2010 and 4 working days overdue;',
        '- the Committee on Standards in Public Life: a second note, due on 5 March 2010 (5 working days later than 26 February 2010, agreed before: they asked for more time); and',
        '- the Committee on Standards in Public Life: a summary of what the pilots find; no date has been agreed.',
        'Since 4 January 2010 two commitments to others have been closed:',
        '- the Committee on Standards in Public Life: a list of names, kept on 12 January 2010 (Sent by letter); and',
        '- the Committee on Standards in Public Life: a visit, released by the Committee’s secretary on 13 January 2010 (no longer needed).',
      ],
    ],
    [
      'a date agreed since, and one given up',
      promises(
        commitmentFact(1, 'A', {
          state: 'CHANGED',
          dueOn: '2010-03-05',
          move: {
            reportId: id(7),
            on: '2010-01-20',
            account: 'Settled.',
            from: null,
            to: '2010-03-05',
            workingDays: null,
          },
        }),
        commitmentFact(2, 'B', {
          state: 'CHANGED',
          move: {
            reportId: id(8),
            on: '2010-01-20',
            account: 'Open again.',
            from: '2010-03-01',
            to: null,
            workingDays: null,
          },
        }),
      ),
      [
        'We have two commitments to others:',
        '- the Committee on Standards in Public Life: A, due on 5 March 2010 (a date agreed since: Settled); and',
        '- the Committee on Standards in Public Life: B; no date has been agreed (before, 1 March 2010: Open again).',
      ],
    ],
    [
      'nothing of what was closed before the start',
      promises(
        commitmentFact(1, 'A', {
          state: 'DISCHARGED',
          open: false,
          stateOn: '2010-01-03',
          closed: before('2010-01-03'),
        }),
      ),
      [],
    ],
  ])('says %s', (_, facts, lines) => {
    expect(said(facts, 'CFPS.commitments')).toEqual(lines);
  });

  it('tells a later paper only of what was closed since the last one', () => {
    const previous = {
      paperId: id(70),
      issueId: id(71),
      reference: '10/05',
      asAt: '2010-01-12',
      milestones: [{ projectId: id(20), itemId: id(1), code: 'M1', title: 'x', finish: null, actualFinish: null }],
    };
    const lines = said({ stakeholders: someStakeholders }, 'CFPS.commitments.closed', { previous });
    expect(lines).toEqual([
      'Since paper 10/05 one commitment to others has been closed: the Committee on Standards in Public Life: a visit, released by the Committee’s secretary on 13 January 2010 (no longer needed).',
    ]);
  });
});

describe('What a paper says of communications', () => {
  const step = (on: string) => ({ reportId: id(9), on, account: null });

  it.each([
    ['nothing where none is planned', releases(), []],
    [
      'one in draft without a team or a day',
      releases(communicationFact(1, 'Joint work', { team: null })),
      ['The press release “Joint work” is being drafted and has no date yet.'],
    ],
    [
      'the day of its milestone as the plan has it',
      {
        ...releases(communicationFact(1, 'Joint work', { plannedOn: '2010-04-30', milestone: linked })),
        plan: cfpsPlan(),
      },
      ['The Press Office is drafting the press release “Joint work”, planned for 30 April 2010.'],
    ],
    [
      'a planned day inside a restricted window',
      releases(
        communicationFact(1, 'Joint work', { plannedOn: '2010-04-07', windows: [{ ...PRE_ELECTION, override: null }] }),
      ),
      [
        'The Press Office is drafting the press release “Joint work”, planned for 7 April 2010. That day lies in the pre-election period, from 29 March 2010 to 6 May 2010: it cannot go out then unless the director overrides the restriction.',
      ],
    ],
    [
      'an override with its grounds',
      { stakeholders: { commitments: [], communications: [someStakeholders.communications[1]!] } },
      [
        'The press release “Who takes part” (Press Office) was cleared on 21 January 2010 and is planned for 8 April 2010. That day lies in the pre-election period, from 29 March 2010 to 6 May 2010; the director has overridden the restriction on these grounds: it names nobody who stands.',
      ],
    ],
    [
      'one that waits for clearance though its day has passed',
      releases(
        communicationFact(1, 'Joint work', {
          state: 'IN_CLEARANCE',
          step: step('2010-01-20'),
          plannedOn: '2010-01-22',
        }),
      ),
      [
        'The press release “Joint work” (Press Office) waits for the director’s clearance and is planned for 22 January 2010. That day has passed.',
      ],
    ],
    [
      'one whose wording changed after clearance',
      releases(communicationFact(1, 'Joint work', { clearanceLost: true, plannedOn: '2010-02-10' })),
      [
        'The Press Office is drafting the press release “Joint work”, planned for 10 February 2010. Its wording has changed since it was cleared, so it needs clearing again.',
      ],
    ],
    [
      'what was issued or given up since the start, and nothing of what was before',
      releases(
        communicationFact(1, 'New', { state: 'ISSUED', step: step('2010-01-20'), plannedOn: '2010-01-19' }),
        communicationFact(2, 'Gone', { state: 'WITHDRAWN', step: step('2010-01-21'), kind: 'ARTICLE' }),
        communicationFact(3, 'Old', { state: 'ISSUED', step: step('2009-12-20') }),
      ),
      [
        'The press release “New” (Press Office) was issued on 20 January 2010.',
        'The article “Gone” (Press Office) was dropped on 21 January 2010.',
      ],
    ],
  ])('says %s', (_, facts, lines) => {
    expect(said(facts, 'CFPS.communication.')).toEqual(lines);
  });

  it('prints nothing without its source', () => {
    expect(faults({ stakeholders: someStakeholders, plan: cfpsPlan() })).toEqual([]);
  });
});
