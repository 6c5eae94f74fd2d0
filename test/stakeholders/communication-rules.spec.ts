import { contentHash } from '../../src/stakeholders/content-hash.js';
import type {
  CommunicationReport,
  CommunicationStatement,
  CommunicationText,
} from '../../src/stakeholders/communication.entity.js';
import { COMMUNICATION_RULES, type RowsAndPlan } from '../../src/stakeholders/communication.kind.js';
import type { CommunicationState } from '../../src/stakeholders/communication-life.js';
import { contextOf, row, said } from '../support/rules.js';

type Rule = keyof typeof COMMUNICATION_RULES;

const TITLE = { title: 'Who takes part', forPublic: true };
const terms: CommunicationStatement = {
  ...row('first', '2010-01-10', 1),
  ...{ communicationId: 't', ...TITLE, kind: 'PRESS_RELEASE', audience: null, ownerId: null, ownerTeam: null },
  ...{ plannedOn: null, milestoneId: null },
};
const text = (body: string, on = '2010-01-11'): CommunicationText => ({
  ...row(`text ${body}`, on, 2),
  ...{ communicationId: 't', body },
});
const reached = (
  state: CommunicationState,
  body: string | null = 'Twelve.',
  on = '2010-01-12',
): CommunicationReport => ({
  ...row(`report ${state}`, on, 3),
  ...{ communicationId: 't', state, contentSha256: contentHash(TITLE, body), note: null },
});
/** The plan has one restricted window, from 18 to 22 January. */
const WINDOW = { name: 'Election', from: '2010-01-18', to: '2010-01-22' };

interface Case {
  readonly rule: Rule;
  readonly input?: object;
  readonly texts?: readonly CommunicationText[];
  readonly reports?: readonly CommunicationReport[];
  readonly windows?: readonly (typeof WINDOW)[];
  readonly is: string;
}

function outcome({ rule, input = {}, texts = [text('Twelve.')], reports = [], windows = [] }: Case): string {
  const rows = {
    ...{ stakeholders: [], stakeholderStatements: [], assessments: [], engagements: [] },
    ...{ commitments: [], commitmentStatements: [], commitmentReports: [], communications: [] },
    ...{ communicationStatements: [terms], communicationTexts: texts, communicationReports: reports },
    ...{ communicationOverrides: [], plan: { items: [], calendar: { restrictedWindows: windows } } },
  } as unknown as RowsAndPlan;
  const context = contextOf(rows, { people: ['ann'], found: ['MILESTONE m'] });
  return said<RowsAndPlan, never>(COMMUNICATION_RULES[rule], context, { communicationId: 't', ...input } as never);
}

const NOW = contentHash(TITLE, 'Twelve.');
const CLEARED = [reached('IN_CLEARANCE'), reached('CLEARED', 'Twelve.', '2010-01-13')];

describe('the rules of communications', () => {
  it.each<[string, Case]>([
    ['has a kind', { rule: 'planCommunication', input: TITLE, is: 'CANNOT_BE_EMPTY kind' }],
    [
      'is planned with a kind',
      { rule: 'planCommunication', input: { ...TITLE, kind: 'LETTER' }, is: 'writes communicationStatements' },
    ],
    [
      'hangs on a milestone that is there',
      {
        rule: 'planCommunication',
        input: { ...TITLE, kind: 'LETTER', milestoneId: 'x' },
        is: 'SUBJECT_UNKNOWN milestoneId',
      },
    ],
    [
      'is amended',
      { rule: 'amendCommunication', input: { ownerId: 'ann' }, is: 'writes communicationStatements on 2010-01-20' },
    ],
    [
      'is prepared by somebody who is there',
      { rule: 'amendCommunication', input: { ownerId: 'x' }, is: 'NOT_FOUND ownerId' },
    ],
    [
      'is not amended once it is issued',
      {
        rule: 'amendCommunication',
        input: { ownerId: 'ann' },
        reports: [reached('ISSUED')],
        is: 'COMMUNICATION_CLOSED communicationId',
      },
    ],
    [
      'is drafted',
      { rule: 'draftCommunication', input: { body: 'Twelve.' }, texts: [], is: 'writes communicationTexts' },
    ],
    [
      'is not drafted once it is withdrawn',
      {
        rule: 'draftCommunication',
        input: { body: 'Ten.' },
        reports: [reached('WITHDRAWN')],
        is: 'COMMUNICATION_CLOSED communicationId',
      },
    ],
    [
      'is drafted in turn',
      {
        rule: 'draftCommunication',
        input: { body: 'Ten.' },
        texts: [text('Twelve.', '2010-01-21')],
        is: 'LATER_REPORT_STANDS effectiveOn',
      },
    ],
    ['is submitted', { rule: 'submitCommunication', is: 'writes communicationReports' }],
    ['is submitted with a text', { rule: 'submitCommunication', texts: [], is: 'NO_TEXT communicationId' }],
    [
      'is submitted once',
      { rule: 'submitCommunication', reports: [reached('IN_CLEARANCE')], is: 'STEP_NOT_OPEN communicationId' },
    ],
    [
      'is cleared as it was read',
      {
        rule: 'clearCommunication',
        input: { contentSha256: NOW },
        reports: [reached('IN_CLEARANCE')],
        is: 'writes communicationReports',
      },
    ],
    [
      'is not cleared in another wording',
      {
        rule: 'clearCommunication',
        input: { contentSha256: 'other' },
        reports: [reached('IN_CLEARANCE')],
        is: 'TEXT_CHANGED contentSha256',
      },
    ],
    ['is sent back', { rule: 'returnCommunication', reports: CLEARED, is: 'writes communicationReports' }],
    [
      'is issued once it is cleared',
      { rule: 'issueCommunication', reports: CLEARED, is: 'writes communicationReports' },
    ],
    ['is not issued uncleared', { rule: 'issueCommunication', is: 'NOT_CLEARED communicationId' }],
    [
      'is not issued in another wording than was cleared',
      { rule: 'issueCommunication', texts: [text('Ten.')], reports: CLEARED, is: 'CLEARED_OTHER_TEXT communicationId' },
    ],
    [
      'is not issued in a restricted window',
      { rule: 'issueCommunication', reports: CLEARED, windows: [WINDOW], is: 'IN_RESTRICTED_WINDOW effectiveOn' },
    ],
    [
      'is issued once',
      { rule: 'issueCommunication', reports: [reached('ISSUED')], is: 'STEP_NOT_OPEN communicationId' },
    ],
    ['is withdrawn', { rule: 'withdrawCommunication', is: 'writes communicationReports' }],
    [
      'has a window overridden',
      {
        rule: 'overrideRestrictedWindow',
        input: { contentSha256: NOW, day: '2010-01-20', grounds: 'It names nobody who stands.' },
        windows: [WINDOW, { ...WINDOW, name: 'Purdah' }],
        is: 'writes communicationOverrides, communicationOverrides',
      },
    ],
    [
      'has a window overridden where there is one',
      {
        rule: 'overrideRestrictedWindow',
        input: { contentSha256: NOW, day: '2010-01-25', grounds: 'It names nobody who stands.' },
        windows: [WINDOW],
        is: 'NO_RESTRICTED_WINDOW day',
      },
    ],
    [
      'has no report of another put right',
      {
        rule: 'withdrawCommunication',
        input: { corrects: '00000000-0000-4000-8000-000000000001' },
        is: 'NOT_FOUND corrects',
      },
    ],
  ])('a communication %s', (_, one) => {
    expect(outcome(one)).toBe(one.is);
  });
});
