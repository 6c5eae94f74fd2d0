import fc from 'fast-check';
import { Role } from '../../src/platform/auth/role.js';
import { ACTS, LEADS_TO, OPEN_ACTS, openActs, stateAfter, type Act } from '../../src/steering-group/challenge-life.js';
import { answerFault, owes } from '../../src/steering-group/challenge-rights.js';
import { act, asked, PROJECT, view } from './rows.js';

const assigned = act(1, 'ASSIGNED', '2010-01-11');
const one = (acts: readonly ReturnType<typeof act>[], asAt = '2010-01-26') =>
  view({ asked: [asked(1)], acts: [assigned, ...acts] }, asAt).challenges[0]!;

const answered = act(1, 'ANSWERED', '2010-01-18');
const up = act(1, 'ESCALATED', '2010-01-20');

describe('where a challenge stands', () => {
  it.each<[string, ReturnType<typeof one>, string, string | null, boolean]>([
    ['raised, it is open until the day', one([], '2010-01-25'), 'OPEN', '2010-01-25', false],
    ['the day after, it is overdue', one([]), 'OPEN', '2010-01-25', true],
    [
      'given another day, it waits for that',
      one([act(1, 'ASSIGNED', '2010-01-12', { dueOn: '2010-01-29' })]),
      'OPEN',
      '2010-01-29',
      false,
    ],
    ['answered, nothing is due', one([answered]), 'ANSWERED', null, false],
    ['before its answer it was open', one([answered], '2010-01-17'), 'OPEN', '2010-01-25', false],
    [
      'not satisfied, it stays answered',
      one([answered, act(1, 'NOT_SATISFIED', '2010-01-19')]),
      'ANSWERED',
      null,
      false,
    ],
    ['satisfied, it closes', one([answered, act(1, 'SATISFIED', '2010-01-19')]), 'CLOSED', null, false],
    ['escalated, the director owes an answer', one([answered, up]), 'ESCALATED', '2010-02-05', false],
    ['that is overdue in its turn', one([answered, up], '2010-02-06'), 'ESCALATED', '2010-02-05', true],
    [
      'answered by the director, it closes',
      one([answered, up, act(1, 'ANSWERED_FINALLY', '2010-01-22')]),
      'CLOSED',
      null,
      false,
    ],
    ['withdrawn, it waits for nobody', one([act(1, 'WITHDRAWN', '2010-01-12')]), 'WITHDRAWN', null, false],
  ])('%s', (_, challenge, state, dueOn, overdue) => {
    expect([challenge.state, challenge.dueOn, challenge.overdue]).toEqual([state, dueOn, overdue]);
  });

  it('is not there before it is raised, nor in another project', () => {
    expect(view({ asked: [asked(1)] }, '2010-01-10').challenges).toEqual([]);
  });

  it('lets every walk along open acts end in a state of the table, and ends stay ends', () => {
    const walk = fc.array(fc.nat(), { maxLength: 12 }).map((turns) => {
      const acts: Act[] = [];
      for (const turn of turns) {
        const open = openActs(stateAfter(acts), true);
        if (open.length) acts.push(open[turn % open.length]!);
      }
      return acts;
    });
    fc.assert(
      fc.property(walk, (acts) => {
        const ends = acts.findIndex((each) => ['CLOSED', 'WITHDRAWN'].includes(LEADS_TO[each] ?? ''));
        expect(ends === -1 || ends === acts.length - 1).toBe(true);
        expect(Object.keys(OPEN_ACTS)).toContain(stateAfter(acts));
      }),
    );
  });

  it('has a place in the table for every act', () => {
    expect([...new Set(Object.values(OPEN_ACTS).flat())].sort()).toEqual([...ACTS].sort());
  });
});

describe('whose turn it is', () => {
  const who = (personId: string, role: Role | null = null, projectId: string | null = PROJECT) => ({
    personId,
    grants: role ? [{ role, projectId }] : [],
  });

  it.each<[string, ReturnType<typeof who>, ReturnType<typeof one>, boolean]>([
    ['the person named', who('lead'), one([]), true],
    ['nobody else', who('other', Role.PROJECT_LEAD), one([]), false],
    ['not the director before it is escalated', who('dora', Role.DIRECTOR), one([]), false],
    ['the director once it is', who('dora', Role.DIRECTOR), one([up]), true],
    ['not the director of another project', who('dora', Role.DIRECTOR, 'elsewhere'), one([up]), false],
    ['not the person named, once it is escalated', who('lead'), one([up]), false],
    ['never who raised it', who('reviewer', Role.DIRECTOR), one([up]), false],
  ])('%s', (_, somebody, challenge, theirs) => {
    expect(answerFault(somebody, challenge, 'Leo')?.code ?? null).toBe(theirs ? null : 'NOT_YOURS_TO_ANSWER');
    expect(owes(somebody, challenge)).toBe(theirs);
  });

  it('is nobody’s once it is answered', () => {
    expect(owes(who('lead'), one([answered]))).toBe(false);
  });
});
