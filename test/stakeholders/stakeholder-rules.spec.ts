import type { CommitmentReport, CommitmentStatement } from '../../src/stakeholders/commitment.entity.js';
import { COMMITMENT_RULES } from '../../src/stakeholders/commitment.kind.js';
import type { CommitmentState } from '../../src/stakeholders/commitment-life.js';
import type { StakeholderEngagement, StakeholderStatement } from '../../src/stakeholders/stakeholder.entity.js';
import { STAKEHOLDER_RULES } from '../../src/stakeholders/stakeholder.kind.js';
import type { StakeholderRows } from '../../src/stakeholders/stakeholder-rows.js';
import { contextOf, row, said } from '../support/rules.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const rowsOf = (rows: Partial<StakeholderRows>): StakeholderRows => ({
  ...{ stakeholders: [], stakeholderStatements: [], assessments: [], engagements: [] },
  ...{ commitments: [], commitmentStatements: [], commitmentReports: [] },
  ...{ communications: [], communicationStatements: [], communicationTexts: [] },
  ...{ communicationReports: [], communicationOverrides: [], ...rows },
});
const AROUND = { organisations: ['o'], people: ['ann'], found: ['STAKEHOLDER s', 'MILESTONE m'] };

const statement = (id: string, on: string, more: Partial<StakeholderStatement> = {}): StakeholderStatement => ({
  ...row(id, on, 1),
  ...{ stakeholderId: 't', organisationId: null, personId: null, groupName: 'Clerks', stake: 'They apply it' },
  ...{ ownerId: null, active: true, ...more },
});
const LISTED: Partial<StakeholderRows> = {
  stakeholders: [{ id: 't', projectId: 'p', code: 'SH1', revision: 1, version: 1 }],
  stakeholderStatements: [statement('first', '2010-01-10')],
};
const heard = (id: string, corrects: string | null = null): StakeholderEngagement => ({
  ...row(id, '2010-01-12', 2, corrects),
  ...{ stakeholderId: 't', channel: 'LETTER', said: 'Yes', saidBy: 'The clerk', dayKnown: true },
});

describe('the rules of stakeholders', () => {
  const { identifyStakeholder, amendStakeholder, assessStakeholder, logEngagement } = STAKEHOLDER_RULES;

  it.each<[string, object, string]>([
    ['is listed as an organisation', { organisationId: 'o' }, 'writes stakeholderStatements'],
    ['is listed as a group', { groupName: 'Monitoring officers' }, 'writes stakeholderStatements'],
    ['is somebody', {}, 'PARTY_UNCLEAR organisationId'],
    ['is one party', { organisationId: 'o', groupName: 'Clerks' }, 'PARTY_UNCLEAR organisationId'],
    ['is an organisation that is there', { organisationId: 'x' }, 'NOT_FOUND organisationId'],
    ['is a person who is there', { personId: 'x' }, 'NOT_FOUND personId'],
    ['is looked after by a person who is there', { organisationId: 'o', ownerId: 'x' }, 'NOT_FOUND ownerId'],
    ['is listed once, however it is spelt', { groupName: 'CLERKS' }, 'ALREADY_LISTED groupName'],
  ])('a stakeholder %s', (_, more, expected) => {
    const input = { projectCode: 'ALPHA', stake: 'They apply it', ...more };
    expect(said(identifyStakeholder, contextOf(rowsOf(LISTED), AROUND), input)).toBe(expected);
  });

  it.each<[string, StakeholderStatement[], object, string]>([
    ['from a day on', [statement('a', '2010-01-10')], { active: false }, 'writes stakeholderStatements on 2010-01-20'],
    [
      'and a group is renamed',
      [statement('a', '2010-01-10')],
      { groupName: 'Town clerks' },
      'writes stakeholderStatements on 2010-01-20',
    ],
    [
      'but what is in the register keeps its name',
      [statement('a', '2010-01-10', { groupName: null, organisationId: 'o' })],
      { groupName: 'Town clerks' },
      'PARTY_UNCLEAR groupName',
    ],
    ['but its stake is something', [statement('a', '2010-01-10')], { stake: null }, 'CANNOT_BE_EMPTY stake'],
    ['but its owner is there', [statement('a', '2010-01-10')], { ownerId: 'x' }, 'NOT_FOUND ownerId'],
    [
      'but not against a later statement',
      [statement('a', '2010-01-10'), statement('b', '2010-01-25', { stake: 'They vote' })],
      { stake: 'They pay' },
      'CHANGED_LATER stake',
    ],
    ['but not before it was there', [statement('a', '2010-01-21')], { active: false }, 'NOT_FOUND effectiveOn'],
  ])('a stakeholder is amended %s', (_, stakeholderStatements, change, expected) => {
    const context = contextOf(rowsOf({ ...LISTED, stakeholderStatements }), AROUND);
    expect(said(amendStakeholder, context, { stakeholderId: 't', expectedVersion: 1, ...change })).toBe(expected);
  });

  it.each<[string, StakeholderEngagement[], string | null, string]>([
    ['is logged', [], null, 'writes engagements'],
    ['is put right', [heard(uuid(1))], uuid(1), `writes engagements for ${uuid(1)}`],
    ['is put right once', [heard(uuid(1)), heard(uuid(2), uuid(1))], uuid(1), 'ALREADY_CORRECTED corrects'],
    ['is put right where it is its own', [], uuid(1), 'NOT_FOUND corrects'],
  ])('an exchange %s', (_, engagements, corrects, expected) => {
    const input = { channel: 'LETTER', said: 'Yes', saidBy: 'The clerk', corrects };
    expect(said(logEngagement, contextOf(rowsOf({ engagements })), input as never)).toBe(expected);
  });

  it('an assessment is made, and none of another is put right', () => {
    const input = { interest: 'HIGH', influence: 'LOW', position: 'SUPPORTIVE', rationale: 'They said so.' };
    const context = contextOf(rowsOf({}));
    expect(said(assessStakeholder, context, input as never)).toBe('writes assessments');
    expect(said(assessStakeholder, context, { ...input, corrects: uuid(1) } as never)).toBe('NOT_FOUND corrects');
  });
});

const promised: CommitmentStatement = {
  ...row('first', '2010-01-10', 1),
  ...{ commitmentId: 't', stakeholderId: 's', what: 'The findings', dueOn: '2010-02-01' },
  ...{ ownerId: null, ownerTeam: null, milestoneId: null },
};
const reported = (id: string, on: string, state: CommitmentState, dueOn: string | null = null): CommitmentReport => ({
  ...row(id, on, 2),
  ...{ commitmentId: 't', state, dueOn, account: 'x', releasedBy: null },
});

describe('the rules of commitments', () => {
  const rules = COMMITMENT_RULES;

  it.each<[string, object, string]>([
    ['is made to a stakeholder', {}, 'writes commitmentStatements'],
    ['is made to one who is there', { stakeholderId: 'x' }, 'SUBJECT_UNKNOWN stakeholderId'],
    ['hangs on a milestone that is there', { milestoneId: 'x' }, 'SUBJECT_UNKNOWN milestoneId'],
    ['is seen to by somebody who is there', { ownerId: 'x' }, 'NOT_FOUND ownerId'],
    ['is due on its day or later', { dueOn: '2010-01-19' }, 'DUE_IN_THE_PAST dueOn'],
  ])('a commitment %s', (_, more, expected) => {
    const input = { projectCode: 'ALPHA', stakeholderId: 's', what: 'The findings', ...more };
    expect(said(rules.makeCommitment, contextOf(rowsOf({}), AROUND), input)).toBe(expected);
  });

  const KEPT = [reported(uuid(1), '2010-01-12', 'DISCHARGED')];
  const MOVED = [reported(uuid(1), '2010-01-12', 'CHANGED', '2010-03-01')];
  it.each<[string, keyof typeof rules, CommitmentReport[], object, string]>([
    [
      'is amended while it is open',
      'amendCommitment',
      MOVED,
      { what: 'All findings' },
      'writes commitmentStatements on 2010-01-20',
    ],
    [
      'is not amended once it is kept',
      'amendCommitment',
      KEPT,
      { what: 'All findings' },
      'COMMITMENT_CLOSED commitmentId',
    ],
    ['is something', 'amendCommitment', [], { what: null }, 'CANNOT_BE_EMPTY what'],
    ['moves', 'changeCommitmentDue', [], { dueOn: '2010-03-01' }, 'writes commitmentReports'],
    ['moves to another day', 'changeCommitmentDue', [], { dueOn: '2010-02-01' }, 'DUE_UNCHANGED dueOn'],
    ['moves on from where it moved to', 'changeCommitmentDue', MOVED, { dueOn: '2010-03-01' }, 'DUE_UNCHANGED dueOn'],
    ['moves to a day to come', 'changeCommitmentDue', [], { dueOn: '2010-01-19' }, 'DUE_IN_THE_PAST dueOn'],
    [
      'moves no more once it is kept',
      'changeCommitmentDue',
      KEPT,
      { dueOn: '2010-03-01' },
      'STEP_NOT_OPEN commitmentId',
    ],
    ['is kept', 'dischargeCommitment', MOVED, {}, 'writes commitmentReports'],
    ['is kept once', 'dischargeCommitment', KEPT, {}, 'STEP_NOT_OPEN commitmentId'],
    ['is let go', 'releaseCommitment', [], { releasedBy: 'The clerk' }, 'writes commitmentReports'],
    [
      'is let go in turn',
      'releaseCommitment',
      [reported(uuid(1), '2010-01-21', 'CHANGED', '2010-03-01')],
      { releasedBy: 'The clerk' },
      'LATER_REPORT_STANDS effectiveOn',
    ],
    [
      'has its last report put right',
      'dischargeCommitment',
      MOVED,
      { corrects: uuid(1) },
      `writes commitmentReports for ${uuid(1)}`,
    ],
    [
      'has no report put right that others followed',
      'dischargeCommitment',
      [...MOVED, reported(uuid(2), '2010-01-13', 'CHANGED', '2010-04-01')],
      { corrects: uuid(1) },
      'NOT_THE_LAST corrects',
    ],
  ])('a commitment %s', (_, rule, commitmentReports, more, expected) => {
    const context = contextOf(rowsOf({ commitmentStatements: [promised], commitmentReports }), AROUND);
    const input = { commitmentId: 't', expectedVersion: 1, account: 'x', ...more };
    expect(said<StakeholderRows, never>(rules[rule], context, input as never)).toBe(expected);
  });
});
