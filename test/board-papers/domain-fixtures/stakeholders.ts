/** Facts of stakeholders made by hand: enough of everything a paper can meet. */
import type {
  CommitmentFact,
  CommunicationFact,
  StakeholdersFacts,
} from '../../../src/board-papers/facts/stakeholders-facts.js';

export const noStakeholders: StakeholdersFacts = { commitments: [], communications: [] };

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function commitmentFact(n: number, what: string, more: Partial<CommitmentFact> = {}): CommitmentFact {
  return {
    recordId: uuid(3000 + n),
    reportId: uuid(3100 + n),
    citation: '10/23 ¶3.7.4',
    code: `C${n}`,
    to: { recordId: uuid(3200), reportId: uuid(3201), citation: null, name: 'Committee on Standards in Public Life' },
    what,
    state: 'OPEN',
    open: true,
    overdue: false,
    overdueDays: null,
    dueOn: null,
    stateOn: null,
    movedOn: [],
    owned: true,
    closed: null,
    move: null,
    milestone: null,
    ...more,
  };
}

export function communicationFact(n: number, title: string, more: Partial<CommunicationFact> = {}): CommunicationFact {
  return {
    recordId: uuid(3300 + n),
    reportId: uuid(3400 + n),
    citation: '10/23 ¶3.7.3',
    code: `COM${n}`,
    title,
    kind: 'PRESS_RELEASE',
    team: 'Press Office',
    state: 'DRAFTING',
    step: null,
    plannedOn: null,
    milestone: null,
    windows: [],
    clearanceLost: false,
    ...more,
  };
}

const PRE_ELECTION = { name: 'Pre-election period', from: '2010-03-29', to: '2010-05-06' };

/** Promises open, overdue, moved, kept and let go; communications at every step. */
export const someStakeholders: StakeholdersFacts = {
  commitments: [
    commitmentFact(1, 'A summary of what the pilots find'),
    commitmentFact(2, 'A first note', { dueOn: '2010-01-20', overdue: true, overdueDays: 4, owned: false }),
    commitmentFact(3, 'A second note', {
      state: 'CHANGED',
      dueOn: '2010-03-05',
      stateOn: '2010-01-15',
      movedOn: ['2010-01-15'],
      move: {
        reportId: uuid(3500),
        on: '2010-01-15',
        account: 'They asked for more time.',
        from: '2010-02-26',
        to: '2010-03-05',
        workingDays: 5,
      },
    }),
    commitmentFact(4, 'A list of names', {
      state: 'DISCHARGED',
      open: false,
      stateOn: '2010-01-12',
      closed: { reportId: uuid(3501), on: '2010-01-12', account: 'Sent by letter.', by: null },
    }),
    commitmentFact(5, 'A visit', {
      state: 'RELEASED',
      open: false,
      stateOn: '2010-01-13',
      closed: { reportId: uuid(3502), on: '2010-01-13', account: 'No longer needed.', by: 'the Committee’s secretary' },
    }),
  ],
  communications: [
    communicationFact(1, 'Joint work begins', {
      plannedOn: '2010-04-07',
      windows: [{ ...PRE_ELECTION, override: null }],
    }),
    communicationFact(2, 'Who takes part', {
      state: 'CLEARED',
      step: { reportId: uuid(3503), on: '2010-01-21', account: null },
      plannedOn: '2010-04-08',
      windows: [
        {
          ...PRE_ELECTION,
          override: { reportId: uuid(3504), on: '2010-01-22', account: 'It names nobody who stands.' },
        },
      ],
    }),
  ],
};
