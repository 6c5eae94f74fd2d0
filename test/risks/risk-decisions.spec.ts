import type { RiskRows } from '../../src/risks/risks-view.js';
import { RISK_RULES } from '../../src/risks/risk.kind.js';
import { contextOf, said } from '../support/rules.js';
import { PROJECT, Rows } from './risk-rows.js';

type Rule = keyof typeof RISK_RULES;
interface Case {
  readonly rule: Rule;
  readonly input: object;
  readonly given?: (rows: Rows) => unknown;
  /** The day of the write; default 20 January 2010. */
  readonly on?: string;
  readonly is: string;
}

const AROUND = { people: ['ann'], found: ['MILESTONE m', 'TASK t'] };

/** What a rule comes to for risk R1, an open threat raised on 4 January, with what is given. */
function outcome({ rule, input, given, on = '2010-01-20' }: Case): string {
  const rows = new Rows().risk('R1');
  given?.(rows);
  const about = {
    id: 'R1',
    code: 'R1',
    projectId: PROJECT,
    effectiveOn: on,
    before: { asAt: on, revision: rows.last },
  };
  const context = { ...contextOf<RiskRows>(rows.rows, AROUND), ...about };
  return said<RiskRows, never>(RISK_RULES[rule], context, { riskId: 'R1', expectedVersion: 1, ...input } as never);
}

const closed = (rows: Rows) => rows.state('R1', '2010-01-10', 'CLOSED');
const treated = (rows: Rows) => rows.respond('R1', '2010-01-10', 'TREAT');
const acting = (rows: Rows) => rows.action('R1', 'a1');
/** Scored 16 of 25, with an appetite up to Medium. */
const above = (rows: Rows) => [
  rows.assess('R1', '2010-01-10', 4, 4),
  rows.appetite('2010-01-05', { upToBand: 'Medium' }),
];
const SCORE = { kind: 'CURRENT', likelihood: 4, impact: 4, rationale: 'Seen before.' };
const ACCEPTED = { note: 'Noted.', expiresOn: '2010-06-30' };
const RAISED = { title: 'Few reply', nature: 'THREAT', category: 'DELIVERY' };

describe('the rules of risks', () => {
  it.each<[string, Case]>([
    ['is raised with a title, a nature and a category', { rule: 'raiseRisk', input: RAISED, is: 'writes statements' }],
    ['has a title', { rule: 'raiseRisk', input: { ...RAISED, title: null }, is: 'CANNOT_BE_EMPTY title' }],
    ['is owned by somebody known', { rule: 'raiseRisk', input: { ...RAISED, ownerId: 'x' }, is: 'NOT_FOUND ownerId' }],
    [
      'is seen to by people who are known',
      { rule: 'raiseRisk', input: { ...RAISED, actioneeIds: ['ann', 'x'] }, is: 'NOT_FOUND actioneeIds' },
    ],
    [
      'touches what is there',
      { rule: 'raiseRisk', input: { ...RAISED, links: [{ kind: 'MILESTONE', id: 'x' }] }, is: 'SUBJECT_UNKNOWN links' },
    ],
    [
      'moves tasks that are there',
      {
        rule: 'raiseRisk',
        input: { ...RAISED, taskEffects: [{ taskId: 'm', workingDays: 2 }] },
        is: 'SUBJECT_UNKNOWN taskEffects',
      },
    ],
    [
      'is amended from a day on',
      { rule: 'amendRisk', input: { cause: 'Snow' }, is: 'writes statements on 2010-01-20' },
    ],
    [
      'is not amended against a later statement',
      {
        rule: 'amendRisk',
        input: { title: 'Nobody replies' },
        given: (rows) => rows.risk('R1', '2010-01-25', { title: 'Few reply' }),
        is: 'CHANGED_LATER title',
      },
    ],
    [
      'is not amended before it was raised',
      { rule: 'amendRisk', input: { cause: 'Snow' }, on: '2010-01-03', is: 'NOT_FOUND effectiveOn' },
    ],
    ['is closed', { rule: 'closeRisk', input: { note: 'Over.' }, is: 'writes states' }],
    ['is closed once', { rule: 'closeRisk', input: { note: 'Over.' }, given: closed, is: 'STEP_NOT_OPEN riskId' }],
    ['is opened again', { rule: 'reopenRisk', input: { note: 'Again.' }, given: closed, is: 'writes states' }],
    [
      'is closed in turn',
      {
        rule: 'reopenRisk',
        input: { note: 'Again.' },
        given: closed,
        on: '2010-01-09',
        is: 'LATER_REPORT_STANDS effectiveOn',
      },
    ],
    [
      'is reviewed with a next day',
      { rule: 'reviewRisk', input: { note: 'Same.', nextOn: '2010-02-20' }, is: 'writes reviews' },
    ],
    [
      'is next reviewed after this review',
      { rule: 'reviewRisk', input: { note: 'Same.', nextOn: '2010-01-20' }, is: 'NEXT_REVIEW_NOT_AHEAD nextOn' },
    ],
    [
      'is not reviewed once it is closed',
      { rule: 'reviewRisk', input: { note: 'Same.', nextOn: '2010-02-20' }, given: closed, is: 'RISK_CLOSED riskId' },
    ],
    ['is assessed on the scale in force', { rule: 'assessRisk', input: SCORE, is: 'writes assessments' }],
    [
      'has no level that the scale has not',
      { rule: 'assessRisk', input: { ...SCORE, impact: 6 }, is: 'LEVEL_UNKNOWN impact' },
    ],
    [
      'has no assessment of another put right',
      { rule: 'assessRisk', input: { ...SCORE, corrects: uuid(9) }, is: 'NOT_FOUND corrects' },
    ],
    ['is accepted above the appetite', { rule: 'acceptRisk', input: ACCEPTED, given: above, is: 'writes acceptances' }],
    [
      'is accepted until a later day',
      {
        rule: 'acceptRisk',
        input: { ...ACCEPTED, expiresOn: '2010-01-20' },
        given: above,
        is: 'EXPIRY_NOT_AHEAD expiresOn',
      },
    ],
    ['is accepted at a score', { rule: 'acceptRisk', input: ACCEPTED, is: 'NO_SCORE riskId' }],
    [
      'is accepted beside an appetite',
      {
        rule: 'acceptRisk',
        input: ACCEPTED,
        given: (rows) => rows.assess('R1', '2010-01-10', 4, 4),
        is: 'NO_APPETITE riskId',
      },
    ],
    [
      'is not accepted within the appetite',
      {
        rule: 'acceptRisk',
        input: ACCEPTED,
        given: (rows) => [rows.assess('R1', '2010-01-10', 1, 1), rows.appetite('2010-01-05', { upToBand: 'Medium' })],
        is: 'WITHIN_APPETITE riskId',
      },
    ],
    [
      'is not accepted beside an appetite of another scale',
      {
        rule: 'acceptRisk',
        input: ACCEPTED,
        given: (rows) => [rows.assess('R1', '2010-01-10', 4, 4), rows.appetite('2010-01-05', { upToBand: 'Purple' })],
        is: 'APPETITE_UNREADABLE riskId',
      },
    ],
    [
      'is not accepted as an opportunity',
      {
        rule: 'acceptRisk',
        input: ACCEPTED,
        given: (rows) => rows.risk('R1', '2010-01-04', { nature: 'OPPORTUNITY' }),
        is: 'NOT_A_THREAT riskId',
      },
    ],
    [
      'is met by a response and actions',
      {
        rule: 'respondToRisk',
        input: { response: 'TREAT', actions: [{ text: 'Write', actioneeId: 'ann' }, { text: 'Ring' }] },
        is: 'writes responses on 2010-01-20, actions, actions',
      },
    ],
    [
      'is met by more actions under the same response',
      { rule: 'respondToRisk', input: { actions: [{ text: 'Ring' }] }, given: treated, is: 'writes actions' },
    ],
    ['is met by something', { rule: 'respondToRisk', input: { note: 'Soon.' }, is: 'RESPONSE_NEEDED response' }],
    [
      'is not taken as a threat',
      { rule: 'respondToRisk', input: { response: 'TAKE' }, is: 'RESPONSE_NOT_FOR_THREAT response' },
    ],
    [
      'has its response met by people who are known',
      {
        rule: 'respondToRisk',
        input: { response: 'TREAT', actions: [{ text: 'Ring', actioneeId: 'x' }] },
        is: 'NOT_FOUND actions 0 actioneeId',
      },
    ],
    [
      'has its response said over again on the day',
      {
        rule: 'respondToRisk',
        input: { response: 'TOLERATE', corrects: uuid(2) },
        given: treated,
        is: `writes responses for ${uuid(2)}`,
      },
    ],
    [
      'has an action amended',
      {
        rule: 'amendRiskAction',
        input: { actionId: 'a1', dueOn: '2010-03-02' },
        given: acting,
        is: 'writes actions on 2010-01-20',
      },
    ],
    [
      'has no action of another amended',
      { rule: 'amendRiskAction', input: { actionId: 'a2', dueOn: null }, given: acting, is: 'ACTION_UNKNOWN actionId' },
    ],
    [
      'has an action done',
      { rule: 'reportRiskAction', input: { actionId: 'a1', state: 'DONE' }, given: acting, is: 'writes actionReports' },
    ],
    [
      'has an action done once',
      {
        rule: 'reportRiskAction',
        input: { actionId: 'a1', state: 'DONE' },
        given: (rows) => [acting(rows), rows.reportAction('R1', 'a1', '2010-01-11', 'DONE')],
        is: 'STEP_NOT_OPEN state',
      },
    ],
    [
      'has an action reported in turn',
      {
        rule: 'reportRiskAction',
        input: { actionId: 'a1', state: 'DONE' },
        given: (rows) => [acting(rows), rows.reportAction('R1', 'a1', '2010-01-21', 'IN_HAND')],
        is: 'LATER_REPORT_STANDS effectiveOn',
      },
    ],
  ])('a risk %s', (_, one) => {
    expect(outcome(one)).toBe(one.is);
  });

  it.each<Rule>(['assessRisk', 'acceptRisk', 'respondToRisk', 'amendRiskAction'])(
    '%s refuses a closed risk',
    (rule) => {
      const input = { ...SCORE, ...ACCEPTED, response: 'TREAT', actionId: 'a1' };
      const given = (rows: Rows) => [acting(rows), closed(rows)];
      expect(outcome({ rule, input, given, is: '' })).toBe('RISK_CLOSED riskId');
    },
  );
});

function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
