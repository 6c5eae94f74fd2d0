import type { PilotReport, PilotStatement } from '../../src/pilots/pilot.entity.js';
import { PILOT_RULES } from '../../src/pilots/pilot.kind.js';
import type { PilotState } from '../../src/pilots/pilot-states.js';
import type { PilotRows } from '../../src/pilots/pilots-view.js';
import { outcomeOf } from '../../src/programme/kind/outcome.js';
import { contextOf, row, said } from '../support/rules.js';

const TERMS = { name: 'Exham', organisationId: null, authorityType: 'UNITARY', contact: 'Clerk' } as const;
const uuid = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const statement = (id: string, on: string, more: Partial<PilotStatement> = {}): PilotStatement => ({
  ...row(id, on, 1),
  ...{ pilotId: 't', ...TERMS, outputVersionIds: [], invented: false },
  ...more,
});
const report = (id: string, on: string, state: PilotState, corrects: string | null = null): PilotReport => ({
  ...row(id, on, 2, corrects),
  ...{ pilotId: 't', state, note: null },
});
const rowsOf = (rows: Partial<PilotRows>): PilotRows => ({
  identities: [],
  statements: [statement('first', '2010-01-10')],
  reports: [],
  ...rows,
});
const AROUND = { organisations: ['o'], found: ['OUTPUT_VERSION v'] };
const id = { pilotId: 't', expectedVersion: 2 };

describe('the rules of pilots', () => {
  const { identifyPilot, amendPilot, reportPilot } = PILOT_RULES;

  it.each<[string, object, string]>([
    ['is added with a name and a type', {}, 'writes statements'],
    ['may name an organisation and versions', { organisationId: 'o', outputVersionIds: ['v'] }, 'writes statements'],
    ['has to have a name', { name: null }, 'CANNOT_BE_EMPTY name'],
    ['has to have a type', { authorityType: undefined }, 'CANNOT_BE_EMPTY authorityType'],
    ['names no organisation that is not there', { organisationId: 'x' }, 'NOT_FOUND organisationId'],
    ['names no version that is not there', { outputVersionIds: ['v', 'x'] }, 'SUBJECT_UNKNOWN outputVersionIds'],
  ])('a new pilot %s', (_, more, expected) => {
    const input = { projectCode: 'ALPHA', name: 'Exham', authorityType: 'UNITARY', ...more };
    const context = contextOf<never>(undefined as never, AROUND);
    expect(said(identifyPilot, context, input)).toBe(expected);
  });

  it.each<[string, Partial<PilotRows>, object, string]>([
    ['from the day on', {}, { name: 'Wyham' }, 'writes statements on 2010-01-20'],
    [
      'and every later statement that had not spoken of it',
      { statements: [statement('first', '2010-01-10'), statement('later', '2010-01-25', { name: 'Wyham' })] },
      { contact: null },
      'writes statements on 2010-01-20, statements on 2010-01-25 for later',
    ],
    [
      'but not against a later statement',
      { statements: [statement('first', '2010-01-10'), statement('later', '2010-01-25', { name: 'Wyham' })] },
      { name: 'Zedham' },
      'CHANGED_LATER name',
    ],
    [
      'but not before it was there',
      { statements: [statement('first', '2010-01-21')] },
      { name: 'Wyham' },
      'NOT_FOUND effectiveOn',
    ],
    ['but not to nothing', {}, { name: null }, 'CANNOT_BE_EMPTY name'],
    ['but not to an organisation that is not there', {}, { organisationId: 'x' }, 'NOT_FOUND organisationId'],
    ['but not to a version that is not there', {}, { outputVersionIds: ['x'] }, 'SUBJECT_UNKNOWN outputVersionIds'],
  ])('a pilot is amended %s', (_, rows, change, expected) => {
    expect(said(amendPilot, contextOf(rowsOf(rows), AROUND), { ...id, ...change })).toBe(expected);
  });

  const INVITED = [report(uuid(1), '2010-01-11', 'APPROACHED'), report(uuid(2), '2010-01-12', 'INVITED')];
  const MISHEARD = [...INVITED, report(uuid(3), '2010-01-12', 'DECLINED', uuid(2))];
  it.each<[string, PilotReport[], { state: PilotState; corrects?: string }, string]>([
    ['is invited as soon as it is known', [], { state: 'INVITED' }, 'writes reports'],
    ['accepts once it is invited', INVITED, { state: 'ACCEPTED' }, 'writes reports'],
    ['does not accept uninvited', [], { state: 'ACCEPTED' }, 'STEP_NOT_OPEN state'],
    ['never leaves the end', MISHEARD, { state: 'ACCEPTED' }, 'STEP_NOT_OPEN state'],
    [
      'reaches no state before one that it reached',
      [report(uuid(1), '2010-01-21', 'INVITED')],
      { state: 'ACCEPTED' },
      'LATER_REPORT_STANDS effectiveOn',
    ],
    [
      'has its last report put right',
      INVITED,
      { state: 'DECLINED', corrects: uuid(2) },
      `writes reports for ${uuid(2)}`,
    ],
    [
      'may turn out not to have moved at all',
      INVITED,
      { state: 'APPROACHED', corrects: uuid(2) },
      `writes reports for ${uuid(2)}`,
    ],
    ['is not moved to where it stands but by a correction', INVITED, { state: 'INVITED' }, 'STEP_NOT_OPEN state'],
    [
      'has no report put right that others followed',
      INVITED,
      { state: 'INVITED', corrects: uuid(1) },
      'NOT_THE_LAST corrects',
    ],
    [
      'has no report put right twice',
      MISHEARD,
      { state: 'ACCEPTED', corrects: uuid(2) },
      'ALREADY_CORRECTED corrects, NOT_THE_LAST corrects',
    ],
    [
      'has no report of another put right',
      INVITED,
      { state: 'ACCEPTED', corrects: uuid(9) },
      'NOT_FOUND corrects, NOT_THE_LAST corrects',
    ],
  ])('a pilot %s', (_, reports, input, expected) => {
    expect(said(reportPilot, contextOf(rowsOf({ reports })), { ...id, ...input })).toBe(expected);
  });

  it('keeps where a statement came from that an amendment takes the place of', () => {
    const later = statement('later', '2010-01-25', { name: 'Wyham', citation: '10/23' });
    const rows = rowsOf({ statements: [statement('first', '2010-01-10'), later] });
    const { rows: made } = outcomeOf(amendPilot, contextOf(rows), { ...id, contact: 'Deputy' });
    expect(made).toEqual([
      {
        into: 'statements',
        effectiveOn: '2010-01-20',
        corrects: null,
        values: { ...statementTerms('Exham'), contact: 'Deputy' },
      },
      {
        into: 'statements',
        effectiveOn: '2010-01-25',
        ...{ corrects: 'later', citation: '10/23', assumed: false },
        values: { ...statementTerms('Wyham'), contact: 'Deputy' },
      },
    ]);
  });
});

function statementTerms(name: string) {
  return { pilotId: 't', ...TERMS, name, outputVersionIds: [], invented: false };
}
