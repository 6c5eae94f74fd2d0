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
      'four organisations, none of them invited, and terms in draft',
      { seats: FOUR, terms: { ...termsFact, agreed: false, hasChair: false, quorum: null } },
      'Invitations to the steering group have not gone out yet. We intend to invite the Audit Commission, the Centre for Public Scrutiny, the Local Government Association and Standards for England. The group’s terms of reference are still in draft.',
    ],
    [
      'one seat, and no terms',
      { seats: [seatFact(4)] },
      'Invitations to the steering group have not gone out yet. We intend to invite Standards for England.',
    ],
    ['nothing of terms without a seat', { terms: termsFact }, null],
    [
      'all have accepted: nothing is lacking',
      { seats: [accepted(1), accepted(2)], terms: termsFact },
      'The steering group has two seats. The Audit Commission (no representative named yet) and the Centre for Public Scrutiny (no representative named yet) have accepted.',
    ],
    [
      'agreed terms without a quorum',
      { seats: [accepted(1)], terms: { ...termsFact, quorum: null } },
      'The steering group has one seat. The Audit Commission (no representative named yet) has accepted.',
    ],
    [
      'an answer that may still come',
      { seats: [seatFact(2, { state: 'INVITED', since: '2010-01-20', awaitedUntil: '2010-02-03' })], terms: termsFact },
      'The steering group has one seat. Nobody has accepted yet. An answer is awaited from the Centre for Public Scrutiny (invited on 20 January 2010). The group is not yet quorate: it needs two members.',
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
      'The steering group has four seats. The Audit Commission (Ann Auditor) has accepted. An answer is awaited from the Centre for Public Scrutiny (invited on 11 January 2010, overdue since 25 January 2010). Still to be invited: Standards for England. The Local Government Association declined on 14 January 2010. The group is not yet quorate: it needs two members. The group’s terms of reference are still in draft.',
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
      ['Rita Reviewer has asked: “How can the group shape the drafts?” The answer is due by 3 February.'],
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
        'The steering group has advised: “Ask the partners.” The answer was due by 25 January. This advice is our planning assumption.',
      ],
    ],
    [
      'an escalation that names no director',
      { challenges: [challengeFact(1, { state: 'ESCALATED', answerer: null })] },
      [
        'Rita Reviewer has asked: “How can the group shape the drafts?” It has been taken to the director; the answer is due by 3 February.',
      ],
    ],
    [
      'an escalation with its director',
      { challenges: [challengeFact(1, { state: 'ESCALATED' })] },
      [
        'Rita Reviewer has asked: “How can the group shape the drafts?” It has been taken to the director; the answer is due by 3 February.',
      ],
    ],
    [
      'many, the earliest due first',
      { challenges: fullSteeringGroup.challenges },
      [
        'The steering group awaits our answer to two questions, one of them overdue:',
        '- “How can the group shape the drafts?” (answer due by 25 January, overdue); and',
        '- “How can the group shape the drafts?” (answer due by 3 February).',
      ],
    ],
  ])('%s', (_, facts, expected) => {
    expect(said(group(facts), 'CFPS.challenges')).toEqual(expected);
  });

  it('names a few of many, an escalation among them, and counts the others', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      challengeFact(n + 1, { code: `CH${String(n).padStart(2, '0')}`, ...(n === 0 && { state: 'ESCALATED' }) }),
    );
    expect(said(group({ challenges: many }), 'CFPS.challenges')).toEqual([
      'The steering group awaits our answer to 60 questions:',
      '- “How can the group shape the drafts?” (answer now with the director, due by 3 February);',
      '- “How can the group shape the drafts?” (answer due by 3 February);',
      '- “How can the group shape the drafts?” (answer due by 3 February); and',
      '- 57 others.',
    ]);
  });

  it('names a few of many seats, and counts the others', () => {
    const seats = Array.from(
      { length: 12 },
      (_, n) => ({ ...seatFact(n + 1), state: n < 11 ? 'ACCEPTED' : 'INVITED' }) as const,
    );
    expect(said(group({ seats }), 'CFPS.seats')[0]).toContain('and six others have accepted.');
  });

  it('tells of answers since the start where there was no paper, the latest first', () => {
    const declined = answeredFact(1, {
      outcome: 'DECLINED',
      reasons: 'No time.',
      willDo: null,
      on: '2010-01-25',
      by: null,
    });
    expect(said(group({ challenges: [declined, answeredFact(2)] }), 'CFPS.answers')).toEqual([
      'So far we have answered two questions of the steering group:',
      '- “How can the group shape the drafts?” Declined on 25 January: no time; and',
      '- “How can the group shape the drafts?” Accepted in part on 22 January: the first draft is out already (to be done: Send the next draft).',
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
      'Since paper 10/05 we have answered one question of the steering group: “How can the group shape the drafts?” Accepted in part on 23 January: the first draft is out already (to be done: Send the next draft).',
    );
    expect(said(group({ challenges: [answeredFact(1)] }), 'CFPS.answers', { previous })).toEqual([]);
  });

  it('traces each figure to the row that says it', () => {
    const figures = figuresOf(compose(paperOf({ steeringGroup: fullSteeringGroup })));
    const reportOf = (figure: string) => figures.find((each) => each.id === figure)?.source.reportId;
    expect(reportOf('CFPS.seat.SEAT-2.since')).toBe(id(3902));
    expect(reportOf('CFPS.challenge.CH2.due.day')).toBe(id(3602));
    expect(reportOf('CFPS.challenge.CH2.question')).toBe(id(3402));
    expect(reportOf('CFPS.challenge.CH3.answer.1.outcome')).toBe(id(3703));
    expect(faults({ steeringGroup: fullSteeringGroup })).toEqual([]);
  });
});
