import { Role } from '../../src/platform/auth/role.js';
import { CHALLENGE_RULES } from '../../src/steering-group/challenge.kind.js';
import { contextOf, said } from '../support/rules.js';
import { act, asked, type Parts, PROJECT, rowsOf } from './rows.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const SUBJECT = { subject: { kind: 'MILESTONE', id: 'm' } };
const ASKED = { ...SUBJECT, kind: 'CHALLENGE', question: 'How?', whyItMatters: 'It does.', wanted: 'A date.' };
const ANSWER = { outcome: 'ACCEPTED', reasons: 'It is so.' };
const REASON = { reason: 'Since then.' };

type Rule = keyof typeof CHALLENGE_RULES;
interface Case {
  readonly input?: object;
  /** The acts that stand; default: `lead` is to answer by 25 January. */
  readonly given?: Parts['acts'];
  readonly on?: string;
  readonly by?: string;
  /** Who leads the project. */
  readonly lead?: string | null;
  readonly is: string;
}

/** What a rule comes to for challenge 1, which `reviewer` raised on 11 January 2010. */
function outcome(rule: Rule, { input = {}, given, on = '2010-01-20', by = 'lead', lead = 'lead' }: Case): string {
  const rows = {
    ...rowsOf({ asked: [asked(1)], acts: given ?? [assigned] }),
    readers: new Set(['lead', 'smt', 'reviewer', 'director', 'ghost']),
    calendar: { weekend: [6, 7], holidays: [], closures: [], restrictedWindows: [] },
  };
  const base = contextOf(rows as never, {
    people: ['lead', 'smt', 'reviewer', 'director', 'stranger'],
    found: ['MILESTONE m', `ACTION ${uuid(7)}`],
  });
  const terms = { projectId: PROJECT, code: 'ALPHA', leadId: lead, smtLeadId: 'smt' };
  const register = { ...base.register, projects: new Map([[PROJECT, terms]]) } as never;
  const grants = by === 'director' ? [{ role: Role.DIRECTOR, projectId: PROJECT }] : [];
  const context = {
    ...{ ...base, id: 'challenge-1', projectId: PROJECT, effectiveOn: on, register },
    ...{ before: { asAt: on, revision: 1_000_000 }, actor: { ...base.actor, personId: by, grants } },
  };
  return said(CHALLENGE_RULES[rule] as never, context, input as never);
}

const assigned = act(1, 'ASSIGNED', '2010-01-11', { id: uuid(3), byId: 'reviewer' });
const answered = act(1, 'ANSWERED', '2010-01-18', { id: uuid(1), byId: 'lead' });
const answeredAnew = act(1, 'ANSWERED', '2010-01-18', { id: uuid(2), byId: 'lead', corrects: uuid(1) });
const escalated = act(1, 'ESCALATED', '2010-01-19', { byId: 'reviewer' });
const withdrawn = act(1, 'WITHDRAWN', '2010-01-19', { byId: 'reviewer' });

describe('the rules of challenges', () => {
  it.each<[string, Case]>([
    ['is raised and named to somebody', { input: ASKED, is: 'writes challengeStatements, challengeEntries' }],
    [
      'is about what is there',
      { input: { ...ASKED, subject: { kind: 'MILESTONE', id: 'x' } }, is: 'SUBJECT_UNKNOWN subject' },
    ],
    ['is for somebody to answer', { input: ASKED, lead: null, is: 'NO_ANSWERER answererId' }],
    [
      'is for the SMT lead where the lead raised it',
      { input: ASKED, by: 'lead', is: 'writes challengeStatements, challengeEntries' },
    ],
    [
      'is answered by somebody of the register',
      { input: { ...ASKED, answererId: 'ghost' }, is: 'NOT_FOUND answererId' },
    ],
    [
      'is answered by somebody else',
      { input: { ...ASKED, answererId: 'smt' }, by: 'smt', is: 'ANSWERER_RAISED_IT answererId' },
    ],
    [
      'is answered by somebody who may read it',
      { input: { ...ASKED, answererId: 'stranger' }, is: 'CANNOT_READ_PROJECT answererId' },
    ],
    ['is answered in time to come', { input: { ...ASKED, answerBy: '2010-01-19' }, is: 'DUE_TOO_EARLY answerBy' }],
  ])('one %s', (_, one) => {
    expect(outcome('raiseChallenge', { by: 'reviewer', ...one })).toBe(one.is);
  });

  it.each<[string, Rule, Case]>([
    [
      'is given to somebody else',
      'assignChallenge',
      { input: { ...REASON, answererId: 'smt' }, is: 'writes challengeEntries' },
    ],
    [
      'gets another day',
      'assignChallenge',
      { input: { ...REASON, answerBy: '2010-02-01' }, is: 'writes challengeEntries' },
    ],
    ['is given to somebody or gets a day', 'assignChallenge', { input: REASON, is: 'NOTHING_TO_CHANGE answererId' }],
    [
      'gets a day to come',
      'assignChallenge',
      { input: { ...REASON, answerBy: '2010-01-19' }, is: 'DUE_TOO_EARLY answerBy' },
    ],
    [
      'is not given to who raised it',
      'assignChallenge',
      { input: { ...REASON, answererId: 'reviewer' }, is: 'ANSWERER_RAISED_IT answererId' },
    ],
    [
      'has its assignment put right, which keeps what is left out',
      'assignChallenge',
      { input: { ...REASON, corrects: uuid(3) }, is: `writes challengeEntries for ${uuid(3)}` },
    ],
    [
      'has its assignment put right until something follows',
      'assignChallenge',
      { input: { ...REASON, corrects: uuid(3) }, given: [assigned, withdrawn], is: 'NOT_THE_LAST corrects' },
    ],
    [
      'has no answer put right by an assignment',
      'assignChallenge',
      { input: { ...REASON, corrects: uuid(1) }, given: [assigned, answered], is: 'NOT_FOUND corrects' },
    ],
    [
      'is given while it is open',
      'assignChallenge',
      { input: { ...REASON, answererId: 'smt' }, given: [assigned, withdrawn], is: 'STEP_NOT_OPEN challengeId' },
    ],
    ['is answered', 'answerChallenge', { input: { ...ANSWER, actionId: uuid(7) }, is: 'writes challengeEntries' }],
    [
      'is answered by an action that is there',
      'answerChallenge',
      { input: { ...ANSWER, actionId: uuid(8) }, is: 'SUBJECT_UNKNOWN actionId' },
    ],
    [
      'is answered by whoever was named',
      'answerChallenge',
      { input: ANSWER, by: 'smt', is: 'NOT_YOURS_TO_ANSWER challengeId' },
    ],
    [
      'is answered once',
      'answerChallenge',
      { input: ANSWER, given: [assigned, answered], is: 'STEP_NOT_OPEN challengeId' },
    ],
    [
      'has its answer put right',
      'answerChallenge',
      {
        input: { ...ANSWER, corrects: uuid(1) },
        given: [assigned, answered],
        is: `writes challengeEntries for ${uuid(1)}`,
      },
    ],
    [
      'has no answer put right twice',
      'answerChallenge',
      {
        input: { ...ANSWER, corrects: uuid(1) },
        given: [assigned, answered, answeredAnew],
        is: 'ALREADY_CORRECTED corrects, NOT_THE_LAST corrects',
      },
    ],
    [
      'has no answer put right that others followed',
      'answerChallenge',
      { input: { ...ANSWER, corrects: uuid(1) }, given: [assigned, answered, escalated], is: 'NOT_THE_LAST corrects' },
    ],
    [
      'has answers alone put right',
      'answerChallenge',
      { input: { ...ANSWER, corrects: uuid(9) }, is: 'NOT_FOUND corrects, NOT_THE_LAST corrects' },
    ],
    [
      'is answered in turn',
      'answerChallenge',
      { input: ANSWER, on: '2010-01-10', is: 'LATER_REPORT_STANDS effectiveOn' },
    ],
    [
      'is answered finally by the director',
      'answerChallenge',
      { input: ANSWER, by: 'director', given: [assigned, escalated], is: 'writes challengeEntries' },
    ],
    [
      'is answered finally by nobody else',
      'answerChallenge',
      { input: ANSWER, given: [assigned, escalated], is: 'NOT_YOURS_TO_ANSWER challengeId' },
    ],
    [
      'has its answer judged',
      'judgeAnswer',
      { input: { satisfied: true }, by: 'reviewer', given: [assigned, answered], is: 'writes challengeEntries' },
    ],
    [
      'has its answer judged by who raised it',
      'judgeAnswer',
      { input: { satisfied: true }, given: [assigned, answered], is: 'NOT_YOUR_CHALLENGE challengeId' },
    ],
    [
      'is judged once it is answered',
      'judgeAnswer',
      { input: { satisfied: false }, by: 'reviewer', is: 'STEP_NOT_OPEN challengeId' },
    ],
    [
      'is escalated once its day has passed',
      'escalateChallenge',
      { input: REASON, by: 'reviewer', on: '2010-01-26', is: 'writes challengeEntries' },
    ],
    ['is not escalated before', 'escalateChallenge', { input: REASON, by: 'reviewer', is: 'NOT_YET_DUE challengeId' }],
    [
      'is escalated by who raised it',
      'escalateChallenge',
      { input: REASON, on: '2010-01-26', is: 'NOT_YOUR_CHALLENGE challengeId' },
    ],
    [
      'is escalated to a day to come',
      'escalateChallenge',
      { input: { ...REASON, answerBy: '2010-01-25' }, by: 'reviewer', on: '2010-01-26', is: 'DUE_TOO_EARLY answerBy' },
    ],
    ['is withdrawn', 'withdrawChallenge', { input: REASON, by: 'reviewer', is: 'writes challengeEntries' }],
    ['is withdrawn by who raised it', 'withdrawChallenge', { input: REASON, is: 'NOT_YOUR_CHALLENGE challengeId' }],
    [
      'is withdrawn once',
      'withdrawChallenge',
      { input: REASON, by: 'reviewer', given: [assigned, withdrawn], is: 'STEP_NOT_OPEN challengeId' },
    ],
  ])('one %s', (_, rule, one) => {
    expect(outcome(rule, one)).toBe(one.is);
  });
});
