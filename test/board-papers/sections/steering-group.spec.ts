import type { SteeringGroupFacts } from '../../../src/board-papers/facts/steering-group-facts.js';
import { compose, figuresOf } from '../../../src/board-papers/compose.js';
import {
  answeredFact,
  challengeFact,
  fullSteeringGroup,
  noSteeringGroup,
  seatFact,
  termsFact,
} from '../domain-fixtures/steering-group.js';
import { id } from '../facts-fixture.js';
import { faults, paperOf, said } from './printed.js';

const group = (more: Partial<SteeringGroupFacts>) => ({ steeringGroup: { ...noSteeringGroup, ...more } });
const FOUR = [seatFact(1), seatFact(2), seatFact(3), seatFact(4)];
const accepted = (n: number) => seatFact(n, { state: 'ACCEPTED', since: '2010-01-12', answerId: id(8) });

describe('What a paper says of the steering group', () => {
  it.each<[string, Partial<SteeringGroupFacts>, string | null]>([
    ['nothing where there is none', {}, null],
    [
      'four organisations, none of them invited, and terms that settle little',
      { seats: FOUR, terms: { ...termsFact, agreed: false, hasChair: false, quorum: null } },
      'The steering group is to have four seats: the Audit Commission, the Centre for Public Scrutiny, the Local Government Association and Standards for England. No invitation has been made yet. Its terms of reference are still a draft, with no chair and no quorum.',
    ],
    [
      'one seat, and no terms',
      { seats: [seatFact(4)] },
      'The steering group is to have one seat: Standards for England. No invitation has been made yet. It has no terms of reference on record.',
    ],
    ['terms, and no seat', { terms: termsFact }, 'No seat on the steering group is on record.'],
    [
      'all have accepted: nothing is lacking',
      { seats: [accepted(1), accepted(2)], terms: termsFact },
      'The steering group has two seats. The Audit Commission (no representative named yet) and the Centre for Public Scrutiny (no representative named yet) have accepted.',
    ],
    [
      'agreed terms without a quorum',
      { seats: [accepted(1)], terms: { ...termsFact, quorum: null } },
      'The steering group has one seat. The Audit Commission (no representative named yet) has accepted. Its terms of reference give no quorum.',
    ],
    [
      'an answer that may still come',
      { seats: [seatFact(2, { state: 'INVITED', since: '2010-01-20', awaitedUntil: '2010-02-03' })], terms: termsFact },
      'The steering group has one seat. Nobody has accepted yet. An answer is awaited from the Centre for Public Scrutiny (invited on 20 January 2010). It cannot be quorate yet: its quorum is two.',
    ],
    [
      'a seat given up',
      {
        seats: [accepted(1), accepted(2), seatFact(4, { state: 'STOOD_DOWN', since: '2010-01-19' })],
        terms: termsFact,
      },
      'The steering group has three seats. The Audit Commission (no representative named yet) and the Centre for Public Scrutiny (no representative named yet) have accepted. Standards for England stood down on 19 January 2010.',
    ],
    [
      'every state at once',
      { ...fullSteeringGroup, challenges: [] },
      'The steering group has four seats. The Audit Commission (Ann Auditor) has accepted. An answer is awaited from the Centre for Public Scrutiny (invited on 11 January 2010, overdue since 25 January 2010). Still to be invited: Standards for England. The Local Government Association declined on 14 January 2010. It cannot be quorate yet: its quorum is two. Its terms of reference are still a draft.',
    ],
  ])('%s', (_, facts, expected) => {
    expect(said(group(facts), 'CFPS.seats')).toEqual(expected === null ? [] : [expected]);
  });
});

describe('What a paper says of advice and challenges', () => {
  it.each<[string, Partial<SteeringGroupFacts>, readonly string[]]>([
    ['nothing where nobody awaits an answer', {}, []],
    [
      'one challenge, not due yet',
      { challenges: [challengeFact(1)] },
      [
        'The project owes an answer to one challenge:',
        '- CH1 on Steering group invited (M2), raised by Rita Reviewer on 20 January 2010: How can the group shape the drafts? Answer due by 3 February 2010 from Pat Lead.',
      ],
    ],
    [
      'one overdue piece of advice, invented, about something that has gone',
      {
        challenges: [
          challengeFact(1, {
            kind: 'ADVICE',
            assumed: true,
            subject: null,
            raisedBy: null,
            question: 'Ask the partners.',
            due: { reportId: id(9), on: '2010-01-25', overdue: true },
          }),
        ],
      },
      [
        'The project owes an answer to one piece of advice, which is overdue:',
        '- CH1, raised on 20 January 2010 (assumed, not from a source): Ask the partners. Answer was due by 25 January 2010 from Pat Lead.',
      ],
    ],
    [
      'an escalation that names no director',
      { challenges: [challengeFact(1, { state: 'ESCALATED', answerer: null })] },
      [
        'The project owes an answer to one challenge:',
        '- CH1 on Steering group invited (M2), raised by Rita Reviewer on 20 January 2010: How can the group shape the drafts? Taken to the director: answer due by 3 February 2010.',
      ],
    ],
    [
      'an escalation with its director',
      { challenges: [challengeFact(1, { state: 'ESCALATED' })] },
      [
        'The project owes an answer to one challenge:',
        '- CH1 on Steering group invited (M2), raised by Rita Reviewer on 20 January 2010: How can the group shape the drafts? Taken to the director: answer due by 3 February 2010 from Pat Lead.',
      ],
    ],
    [
      'many, the earliest due first',
      { challenges: fullSteeringGroup.challenges },
      [
        'The project owes an answer to two points of advice or challenge, one of them overdue:',
        '- CH2 on Steering group invited (M2), raised by Rita Reviewer on 20 January 2010: How can the group shape the drafts? Answer was due by 25 January 2010 from Pat Lead; and',
        '- CH1 on Steering group invited (M2), raised by Rita Reviewer on 20 January 2010: How can the group shape the drafts? Answer due by 3 February 2010 from Pat Lead.',
      ],
    ],
  ])('%s', (_, facts, expected) => {
    expect(said(group(facts), 'CFPS.challenges')).toEqual(expected);
  });

  it('tells of answers since the start where there was no paper, the earliest first', () => {
    const declined = answeredFact(1, {
      outcome: 'DECLINED',
      reasons: 'No time.',
      willDo: null,
      on: '2010-01-25',
      by: null,
    });
    expect(said(group({ challenges: [declined, answeredFact(2)] }), 'CFPS.answers')).toEqual([
      'Since the start on 4 January 2010, two answers were given to advice and challenges:',
      '- CH2 on Steering group invited (M2): accepted in part by Pat Lead on 22 January 2010. The first draft is out already. To be done: Send the next draft; and',
      '- CH1 on Steering group invited (M2): declined on 25 January 2010. No time.',
    ]);
  });

  it('tells of answers since the last paper only, its own day left out', () => {
    const previous = {
      paperId: id(70),
      issueId: id(71),
      reference: '10/05',
      asAt: '2010-01-22',
      milestones: [
        { projectId: id(20), itemId: id(110), code: 'M1', title: 'x', finish: '2010-02-20', actualFinish: null },
      ],
    };
    const challenges = [answeredFact(1), answeredFact(2, { on: '2010-01-23' })];
    expect(said(group({ challenges }), 'CFPS.answers', { previous })[0]).toBe(
      'Since the last paper, on 22 January 2010, one answer was given to advice and challenges:',
    );
    expect(said(group({ challenges: [answeredFact(1)] }), 'CFPS.answers', { previous })).toEqual([]);
  });

  it('traces each figure to the row that says it', () => {
    const figures = figuresOf(compose(paperOf({ steeringGroup: fullSteeringGroup })));
    const reportOf = (figure: string) => figures.find((each) => each.id === figure)?.source.reportId;
    expect(reportOf('CFPS.seat.SEAT-2.since')).toBe(id(3902));
    expect(reportOf('CFPS.challenge.CH2.due')).toBe(id(3602));
    expect(reportOf('CFPS.challenge.CH2.question')).toBe(id(3402));
    expect(reportOf('CFPS.challenge.CH3.answer.1.outcome')).toBe(id(3703));
    expect(faults({ steeringGroup: fullSteeringGroup })).toEqual([]);
  });
});
