import { MILESTONES_TASKS } from '../../src/milestones/milestones.tasks.js';
import { planView } from '../../src/milestones/plan-view.js';
import { STEERING_GROUP_TASKS } from '../../src/steering-group/steering-group.tasks.js';
import { APPROVED, NOTHING, planned, reported, TERMS, TWO_STEPS } from '../milestones/plan-builder.js';
import { snapshotOf } from '../../src/milestones/baseline-comparison.js';
import type { PlanRecord } from '../../src/milestones/plan-record.js';
import { act, asked, invitation, seat, view, type Parts } from '../steering-group/rows.js';
import { ASKED_ON, linesIn, tasksIn, type Person } from './reader.js';

type Row = readonly [what: string, parts: Parts, who: Person, wanted: readonly string[]];

const tried = new Set<string>();
const wanted = (lines: readonly string[], expected: readonly string[]): void => {
  for (const line of expected) tried.add(line.split(' ')[0]!);
  expect(lines).toEqual(expected);
};

describe('the steering group', () => {
  const raised = { asked: [asked(1)] };
  const assigned = { ...raised, acts: [act(1, 'ASSIGNED', '2010-01-12')] };
  const answered = { ...raised, acts: [...assigned.acts, act(1, 'ANSWERED', '2010-01-20')] };
  const escalated = { ...raised, acts: [...answered.acts, act(1, 'ESCALATED', '2010-01-22')] };
  const invited = (answerBy: string | null) => ({
    seats: [seat(1, { representativeId: 'reviewer', organisationId: 'theirs' })],
    invitations: [invitation(1, 'INVITED', '2010-01-12', answerBy)],
  });

  it.each<Row>([
    ['a challenge that nobody is named for', raised, 'lead', ['ASSIGN_CHALLENGE no date']],
    ['the same for the director', raised, 'director', ['ASSIGN_CHALLENGE no date']],
    ['the same for another lead', raised, 'other', []],
    ['a challenge to answer', assigned, 'lead', ['ANSWER_CHALLENGE 2010-01-25 overdue']],
    ['the same for who raised it', assigned, 'reviewer', []],
    ['an answer to one’s challenge', answered, 'reviewer', ['JUDGE_ANSWER no date']],
    ['the same for who answered', answered, 'lead', []],
    ['a challenge taken to the director', escalated, 'director', ['ANSWER_CHALLENGE 2010-02-05']],
    ['the same for who was named first', escalated, 'lead', []],
    ['an invitation to answer', invited('2010-02-05'), 'reviewer', ['ANSWER_INVITATION 2010-02-05']],
    ['an invitation to wait for', invited('2010-02-05'), 'lead', []],
    ['an invitation whose day has passed', invited('2010-01-25'), 'lead', ['CHASE_INVITATION 2010-01-25 overdue']],
    ['an invitation without a day', invited(null), 'lead', []],
    ['seats to which nobody was invited', { seats: [seat(1), seat(2)] }, 'lead', ['INVITE_MEMBERS no date']],
    ['the same for who does not invite', { seats: [seat(1)] }, 'reviewer', []],
  ])('%s', (_, parts, who, expected) => wanted(linesIn(STEERING_GROUP_TASKS, view(parts, ASKED_ON), who), expected));
});

const APPROVAL = { id: 'p', effectiveOn: '2010-01-20', revision: 5, corrects: null, citation: null, assumed: false };

describe('a plan', () => {
  const bare = planned(NOTHING, TWO_STEPS);
  const { snapshot, ...row } = {
    ...{
      ...APPROVED,
      ...APPROVAL,
      id: 'b',
      effectiveOn: '2010-01-04',
      revision: 2,
      name: 'Baseline 1',
      reason: 'First',
    },
    ...{ decisionId: null, proposalId: null, note: null },
    snapshot: snapshotOf(planView(bare, TERMS, { asAt: '2010-01-04', revision: 1 })),
  };
  const base: PlanRecord = { ...bare, baselines: [{ ...row, snapshot }] };
  const done = (record: PlanRecord, code: string): PlanRecord =>
    reported(record, code, '2010-01-20', { actualStartOn: '2010-01-04', actualFinishOn: '2010-01-15' });
  const proposed = (proposedById: string): PlanRecord => {
    const proposal = { ...APPROVAL, name: 'Baseline 2', reason: 'It moved.', decisionId: 'd', note: null, snapshot };
    return { ...done(done(bare, 'T1'), 'M1'), proposals: [{ ...proposal, proposedById, proposedBy: 'Leo Lead' }] };
  };
  const at = (record: PlanRecord, asAt = ASKED_ON) => planView(record, TERMS, { asAt, revision: 99 });

  it.each<readonly [string, PlanRecord, Person, readonly string[]]>([
    [
      'what was to be done is reported, and what falls due soon',
      base,
      'lead',
      [
        'REPORT_OVERDUE_MILESTONE 2010-01-15 overdue',
        'REPORT_TASKS 2010-01-15 overdue',
        'REPORT_MILESTONES 2010-02-01',
      ],
    ],
    ['what is done asks for no report', done(done(base, 'T1'), 'M1'), 'lead', ['REPORT_MILESTONES 2010-02-01']],
    [
      'a report puts the next one off',
      reported(done(done(base, 'T1'), 'M1'), 'M2', '2010-01-20', { narrative: 'All is well.' }),
      'lead',
      [],
    ],
    ['nobody else is asked who may not report', base, 'director', []],
    ['nor a reviewer', base, 'reviewer', []],
    ['a baseline is put to the director', proposed('lead'), 'director', ['APPROVE_BASELINE no date']],
    ['nobody approves their own', proposed('director'), 'director', []],
  ])('%s', (_, record, who, expected) => wanted(linesIn(MILESTONES_TASKS, at(record), who), expected));

  it('asks nothing while there is time by the rhythm of the project', () => {
    const slow = planView(bare, { ...TERMS, staleDays: 60 }, { asAt: ASKED_ON, revision: 99 });
    expect(linesIn(MILESTONES_TASKS, slow, 'lead')).toEqual([]);
  });

  it('names one milestone by its title, and several by their codes', () => {
    const [several] = tasksIn(MILESTONES_TASKS, at(bare), 'lead');
    const [one] = tasksIn(MILESTONES_TASKS, at(done(done(bare, 'T1'), 'M1')), 'lead');
    expect([several!.title, one!.title]).toEqual(['Report two milestones: M1 and M2', 'Report milestone M2: Refined']);
  });

  it('has tried every kind of its own and of the steering group', () => {
    const kinds = [MILESTONES_TASKS, STEERING_GROUP_TASKS].flatMap((face) => Object.keys(face.kinds)).sort();
    expect([...tried].sort()).toEqual(kinds);
  });
});
