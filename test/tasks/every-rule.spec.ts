import { ADOPTION_TASKS } from '../../src/adoption/adoption.tasks.js';
import { BOARD_PAPERS_TASKS } from '../../src/board-papers/board-papers.tasks.js';
import { FEEDBACK_TASKS } from '../../src/feedback/feedback.tasks.js';
import { MEETINGS_TASKS } from '../../src/meetings/meetings.tasks.js';
import { OUTPUTS_TASKS } from '../../src/outputs/outputs.tasks.js';
import { RISKS_TASKS } from '../../src/risks/risks.tasks.js';
import { STAKEHOLDERS_TASKS } from '../../src/stakeholders/stakeholders.tasks.js';
import { TASKS } from '../../src/app.domains.js';
import { askedOf, linesIn, PROJECT, tasksIn, type Person } from './reader.js';

type Row = readonly [what: string, thing: object, who: Person, wanted: readonly string[]];

const tried = new Set<string>();
const wanted = (lines: readonly string[], expected: readonly string[]): void => {
  for (const line of expected) tried.add(line.split(' ')[0]!);
  expect(lines).toEqual(expected);
};

const risk = (more: object) => ({
  risks: [
    {
      ...{ id: 'r', code: 'R1', state: 'OPEN', version: 3, actions: [], acceptance: null, acceptBlockers: [{}] },
      ...{ terms: { title: 'A partner withdraws.', ownerId: 'lead' }, review: { nextOn: '2011-01-01' }, ...more },
    },
  ],
});
const doing = (more: object) => ({
  actions: [{ id: 'a', open: true, terms: { actioneeId: 'lead', text: 'Ask', dueOn: null }, ...more }],
});
const accepted = (state: string, expiresOn: string) => ({
  acceptBlockers: [],
  acceptance: { state, row: { expiresOn } },
});

describe('risks', () => {
  it.each<Row>([
    ['a review that is far off', {}, 'lead', []],
    ['a review a fortnight ahead', { review: { nextOn: '2010-02-09' } }, 'lead', ['REVIEW_RISK 2010-02-09']],
    ['a review a day later than that', { review: { nextOn: '2010-02-10' } }, 'lead', []],
    ['a review that was due', { review: { nextOn: '2010-01-25' } }, 'lead', ['REVIEW_RISK 2010-01-25 overdue']],
    ['a review due today', { review: { nextOn: '2010-01-26' } }, 'lead', ['REVIEW_RISK 2010-01-26']],
    ['a risk that was never reviewed', { review: null }, 'lead', ['REVIEW_RISK no date']],
    ['the same once it is closed', { review: null, state: 'CLOSED' }, 'lead', []],
    ['the same of somebody else', { review: null }, 'other', []],
    ['the same of nobody', { review: null, terms: { title: 'T', ownerId: null } }, 'other', ['REVIEW_RISK no date']],
    [
      'the same, for the project’s lead',
      { review: null, terms: { title: 'T', ownerId: 'other' } },
      'lead',
      ['REVIEW_RISK no date'],
    ],
    ['the same, for who may not review', { review: null, terms: { title: 'T', ownerId: 'reviewer' } }, 'reviewer', []],
    ['an action of one’s own', doing({}), 'lead', ['DO_RISK_ACTION no date']],
    ['an action that is done', doing({ open: false }), 'lead', []],
    ['an action of somebody else', doing({}), 'other', []],
    [
      'an action of a reviewer, who does not report it',
      doing({ terms: { actioneeId: 'reviewer', text: 'Ask', dueOn: '2010-01-20' } }),
      'reviewer',
      ['DO_RISK_ACTION 2010-01-20 overdue'],
    ],
    ['a threat above appetite', { acceptBlockers: [] }, 'director', ['ACCEPT_RISK no date']],
    ['the same for the lead', { acceptBlockers: [] }, 'lead', []],
    ['an acceptance that holds for long', accepted('IN_FORCE', '2010-06-01'), 'director', []],
    ['an acceptance that ends soon', accepted('IN_FORCE', '2010-02-20'), 'director', ['ACCEPT_RISK 2010-02-20']],
    ['an acceptance that has ended', accepted('EXPIRED', '2010-01-20'), 'director', ['ACCEPT_RISK 2010-01-20 overdue']],
    ['an acceptance that was outgrown', accepted('OUTGROWN', '2010-06-01'), 'director', ['ACCEPT_RISK no date']],
  ])('%s', (_, more, who, expected) => wanted(linesIn(RISKS_TASKS, risk(more), who), expected));
});

const commitment = (more: object) => ({
  communications: [],
  commitments: [
    {
      id: 'c',
      code: 'C1',
      open: true,
      overdue: false,
      dueOn: null,
      version: 1,
      terms: { what: 'share it', ownerId: null },
      ...more,
    },
  ],
});
const communication = (state: string, more: object = {}) => ({
  commitments: [],
  communications: [
    {
      id: 'c',
      code: 'COM1',
      state,
      plannedOn: '2010-02-01',
      blockers: [],
      contentSha256: 'h',
      version: 1,
      terms: { title: 'News', ownerId: null },
      ...more,
    },
  ],
});

describe('stakeholders', () => {
  it.each<Row>([
    ['a commitment without a date', commitment({}), 'lead', ['KEEP_COMMITMENT no date']],
    ['a commitment that falls due', commitment({ dueOn: '2010-02-23' }), 'director', ['KEEP_COMMITMENT 2010-02-23']],
    ['a commitment far off', commitment({ dueOn: '2010-02-24' }), 'lead', []],
    [
      'an overdue one',
      commitment({ dueOn: '2010-01-20', overdue: true }),
      'lead',
      ['KEEP_COMMITMENT 2010-01-20 overdue'],
    ],
    ['one that was kept', commitment({ open: false }), 'lead', []],
    ['one for who may not discharge it', commitment({ terms: { what: 'w', ownerId: 'reviewer' } }), 'reviewer', []],
    ['a draft that is to go out soon', communication('DRAFTING'), 'lead', ['SUBMIT_COMMUNICATION 2010-02-01']],
    ['a draft for later', communication('DRAFTING', { plannedOn: '2010-05-01' }), 'lead', []],
    ['a draft without a day', communication('DRAFTING', { plannedOn: null }), 'lead', []],
    ['one in clearance', communication('IN_CLEARANCE'), 'director', ['CLEAR_COMMUNICATION 2010-02-01']],
    ['the same for the lead', communication('IN_CLEARANCE'), 'lead', []],
    ['a cleared one', communication('CLEARED'), 'secretary', ['ISSUE_COMMUNICATION 2010-02-01']],
    [
      'a cleared one without a day',
      communication('CLEARED', { plannedOn: null }),
      'lead',
      ['ISSUE_COMMUNICATION no date'],
    ],
    ['a cleared one that may not go out now', communication('CLEARED', { blockers: [{}] }), 'lead', []],
    ['an issued one', communication('ISSUED'), 'lead', []],
    ['a withdrawn one', communication('WITHDRAWN'), 'lead', []],
  ])('%s', (_, view, who, expected) => wanted(linesIn(STAKEHOLDERS_TASKS, view, who), expected));
});

const version = (state: string, awaiting: readonly string[]) => ({
  outputs: [
    {
      code: 'O1',
      title: 'Guide',
      versions: [{ id: 'v', code: 'O1-V1', label: '1', state, awaiting, contentSha256: 'h', version: 1 }],
    },
  ],
});

describe('signatures on versions', () => {
  it.each<Row>([
    ['of one’s own organisation', version('IN_CONSULTATION', ['ours']), 'director', ['SIGN_OFF_VERSION no date']],
    ['of another, for who leads the project', version('AGREED', ['theirs']), 'lead', ['SIGN_OFF_VERSION no date']],
    ['of another, for anybody else', version('AGREED', ['theirs']), 'director', []],
    ['of who may not sign', version('AGREED', ['theirs']), 'reviewer', []],
    ['on a draft', version('DRAFT', ['ours']), 'director', []],
    ['on what is published', version('PUBLISHED', ['ours']), 'director', []],
    ['that are all there', version('IN_CONSULTATION', []), 'director', []],
  ])('%s', (_, view, who, expected) => wanted(linesIn(OUTPUTS_TASKS, view, who), expected));
});

const comments = (states: readonly string[]) => ({
  exercises: [{ id: 'e', code: 'E1', terms: { title: 'Online questionnaire' } }],
  items: states.map((state, at) => ({
    id: `i${at}`,
    code: `F${at + 1}`,
    state,
    version: 1,
    terms: { exerciseId: 'e' },
  })),
});

describe('comments', () => {
  it('are one task an exercise, which names them', () => {
    const [one] = tasksIn(FEEDBACK_TASKS, comments(['OPEN', 'OPEN', 'REPLIED']), 'lead');
    wanted(
      [`${one!.kind} ${one!.title}`],
      ['ANSWER_FEEDBACK Say what comes of two comments from Online questionnaire: F1 and F2'],
    );
    expect(one!.subject.kind).toBe('FEEDBACK_EXERCISE');
  });

  it('lead to the comment itself where there is one alone', () =>
    expect(tasksIn(FEEDBACK_TASKS, comments(['OUTCOME_GIVEN', 'OPEN']), 'secretary')[0]).toMatchObject({
      subject: { code: 'F2' },
    }));

  it('are for those who may say what comes of them', () => {
    expect(askedOf(FEEDBACK_TASKS, comments(['OPEN']))).toEqual(['lead', 'other', 'secretary']);
    expect(askedOf(FEEDBACK_TASKS, comments(['REPLIED']))).toEqual([]);
  });
});

const meeting = (more: object, projectId: string | null = PROJECT) => ({
  actions: [],
  meetings: [
    {
      ...{ id: 'm', code: 'B-1', projectId, state: 'CALLED', agenda: [{}], minutes: null, version: 1 },
      ...{ body: { id: 'b', terms: { name: 'Board' } }, terms: { meetsOn: '2010-02-10' } },
      ...{ dispatch: { state: 'NO_RULE', due: null, clearDays: null }, ...more },
    },
  ],
});
const dispatch = (state: string, due: string) => ({ dispatch: { state, due, clearDays: 5 } });
const held = (minutes: object | null) => ({ ...{ state: 'HELD', terms: { meetsOn: '2010-01-12' } }, minutes });
const followed = (first: object, meetsOn: string, state = 'CALLED') => {
  const [one] = meeting(first).meetings;
  const [next] = meeting({ id: 'n', code: 'B-2', terms: { meetsOn }, state }).meetings;
  return { actions: [], meetings: [one, next] };
};
const action = (more: object, projectId: string | null = PROJECT) => ({
  meetings: [],
  actions: [
    {
      id: 'a',
      code: 'A1',
      open: true,
      closed: false,
      projectId,
      version: 1,
      terms: { ownerId: 'reviewer', text: 'Write', dueOn: '2010-02-01' },
      ...more,
    },
  ],
});

describe('meetings of a project', () => {
  it.each<Row>([
    ['one with all it needs', meeting({}), 'lead', []],
    ['one without an agenda', meeting({ agenda: [] }), 'lead', ['SET_AGENDA 2010-02-10']],
    [
      'the same, whose papers go out before',
      meeting({ agenda: [], ...dispatch('DISPATCHED', '2010-02-02') }),
      'secretary',
      ['SET_AGENDA 2010-02-02'],
    ],
    ['the same far ahead', meeting({ agenda: [], terms: { meetsOn: '2010-05-01' } }), 'lead', []],
    ['the same for who may not set it', meeting({ agenda: [] }), 'director', []],
    ['one without a date', meeting({ agenda: [], terms: { meetsOn: null } }), 'lead', []],
    ['papers to go out', meeting(dispatch('TO_COME', '2010-02-02')), 'lead', ['SEND_PAPERS 2010-02-02']],
    ['papers to go out later', meeting(dispatch('TO_COME', '2010-02-10')), 'lead', []],
    [
      'papers that should have gone out',
      meeting(dispatch('OVERDUE', '2010-01-20')),
      'lead',
      ['SEND_PAPERS 2010-01-20 overdue'],
    ],
    ['papers that went out', meeting(dispatch('DISPATCHED', '2010-01-20')), 'lead', []],
    [
      'one of which nobody says whether it was held',
      meeting({ terms: { meetsOn: '2010-01-25' } }),
      'lead',
      ['REPORT_MEETING 2010-01-25 overdue'],
    ],
    ['one of today', meeting({ terms: { meetsOn: '2010-01-26' } }), 'lead', []],
    ['one that was cancelled', meeting({ state: 'CANCELLED', terms: { meetsOn: '2010-01-12' } }), 'lead', []],
    ['one that was held, without minutes', meeting(held(null)), 'lead', ['DRAFT_MINUTES no date']],
    ['the same before the next one', followed(held(null), '2010-02-10'), 'lead', ['DRAFT_MINUTES 2010-02-10']],
    ['minutes that wait for the next one', followed(held({ state: 'DRAFT' }), '2010-02-10'), 'lead', []],
    [
      'minutes that the next one could agree',
      followed(held({ state: 'DRAFT' }), '2010-01-26', 'HELD'),
      'lead',
      ['AGREE_MINUTES 2010-01-26', 'DRAFT_MINUTES no date'],
    ],
    ['minutes that were agreed', meeting(held({ state: 'AGREED' })), 'lead', []],
    ['an action of one’s own', action({}), 'reviewer', ['DO_ACTION 2010-02-01']],
    ['an action of somebody else', action({}), 'lead', []],
    ['an action that is done', action({ open: false }), 'reviewer', []],
    ['a meeting of another project', meeting({ agenda: [] }, 'another'), 'lead', []],
    ['an action of another project', action({}, 'another'), 'reviewer', []],
  ])('%s', (_, view, who, expected) => wanted(linesIn(MEETINGS_TASKS, view, who), expected));
});

describe('meetings of no project', () => {
  it('are for those who hold their role everywhere', () =>
    expect(askedOf(MEETINGS_TASKS, meeting({ agenda: [] }, null), null)).toEqual(['secretary']));

  it('name nothing of an action that was raised on something kept from the public', () => {
    const closed = action({ closed: true, terms: { ownerId: 'secretary', text: 'Pay Mr X', dueOn: null } }, null);
    expect(tasksIn(MEETINGS_TASKS, closed, 'secretary', null)[0]).toMatchObject({
      title: 'Complete action A1',
      subject: { title: 'A1' },
    });
    const theirs = action({ closed: true }, null);
    expect(tasksIn(MEETINGS_TASKS, theirs, 'reviewer', null)).toEqual([]);
  });
});

const paper = (more: object) => ({
  undertakings: [],
  papers: [
    {
      ...{ id: 'p', reference: '10/24', title: 'Update', meetingDate: '2010-02-16', projectIds: [PROJECT], version: 1 },
      ...{
        body: 'Board',
        papersDue: null,
        clearBy: null,
        returned: null,
        openComments: 0,
        contentSha256: 'h',
        clearedSha256: null,
        issued: false,
        considered: false,
        replaced: false,
        withdrawn: false,
      },
      ...more,
    },
  ],
});
const CLEARED = { clearedSha256: 'h' };
const undertaking = (more: object) => ({
  papers: [],
  undertakings: [
    {
      id: 'u',
      projectId: PROJECT,
      code: 'U1',
      state: 'OPEN',
      report: null,
      version: 1,
      terms: { paperId: 'p', blockId: 'b', text: 'a guide', promisedOn: '2010-02-01' },
      ...more,
    },
  ],
});

describe('papers', () => {
  it.each<Row>([
    ['a draft', paper({}), 'director', ['CLEAR_PAPER 2010-02-16']],
    ['a draft that was cleared in other words', paper({ clearedSha256: 'g' }), 'director', ['CLEAR_PAPER 2010-02-16']],
    ['a draft of another project as well', paper({ projectIds: [PROJECT, 'another'] }), 'director', []],
    [
      'a draft of which the papers go out sooner',
      paper({ papersDue: '2010-02-08' }),
      'director',
      ['CLEAR_PAPER 2010-02-08'],
    ],
    ['a draft that is wanted by a day', paper({ clearBy: '2010-02-05' }), 'director', ['CLEAR_PAPER 2010-02-05']],
    [
      'a draft with comments',
      paper({ openComments: 2 }),
      'secretary',
      ['ANSWER_PAPER_COMMENTS 2010-02-16', 'FINISH_PAPER 2010-02-16'],
    ],
    ['a draft that was returned, for who returned it', paper({ returned: 'Too long.' }), 'director', []],
    ['a draft that was returned', paper({ returned: 'Too long.' }), 'secretary', ['ANSWER_RETURN 2010-02-16']],
    ['a draft for a meeting that draws near', paper({}), 'secretary', ['FINISH_PAPER 2010-02-16']],
    ['a draft for later', paper({ meetingDate: '2010-06-01' }), 'secretary', []],
    ['a draft, for who does not see drafts', paper({}), 'lead', []],
    ['a cleared one', paper(CLEARED), 'secretary', ['ISSUE_PAPER 2010-02-16']],
    ['a cleared one, for who cleared it', paper(CLEARED), 'director', []],
    ['an issued one before its meeting', paper({ ...CLEARED, issued: true }), 'secretary', []],
    [
      'an issued one after its meeting',
      paper({ issued: true, meetingDate: '2010-01-25' }),
      'secretary',
      ['RECORD_OUTCOME 2010-01-25 overdue'],
    ],
    ['one that was replaced', paper({ issued: true, replaced: true, meetingDate: '2010-01-25' }), 'secretary', []],
  ])('%s', (_, view, who, expected) => wanted(linesIn(BOARD_PAPERS_TASKS, view, who, null), expected));

  it.each<Row>([
    ['an undertaking that falls due', undertaking({}), 'secretary', ['REPORT_PROMISE 2010-02-01']],
    ['one for who does not report it', undertaking({}), 'lead', []],
    ['one that moved', undertaking({ state: 'MOVED', report: { dueOn: '2010-06-01' } }), 'secretary', []],
    ['one that was kept', undertaking({ state: 'KEPT' }), 'secretary', []],
    [
      'one without a day',
      undertaking({ terms: { paperId: 'p', blockId: 'b', text: 't', promisedOn: null } }),
      'secretary',
      [],
    ],
    ['one of another project', undertaking({ projectId: 'another' }), 'secretary', []],
  ])('%s', (_, view, who, expected) => wanted(linesIn(BOARD_PAPERS_TASKS, view, who), expected));
});

const partnership = (more: object, challenges: readonly object[] = []) => [
  {
    organisationId: 'ours',
    challenges,
    adoption: {
      ...{
        id: 'a',
        code: 'AD1',
        terms: { name: 'Manchester Partnership' },
        textSha256: 'h',
        signUpBlockers: [],
        version: 1,
      },
      ...{ members: [{ organisationId: 'ours', name: 'SfE', state: 'UNSIGNED' }], ...more },
    },
  },
];
const SIGNED = { members: [{ organisationId: 'ours', name: 'SfE', state: 'SIGNED' }] };
const asked = (state: string, more: object = {}) => ({
  ...{
    id: 'x',
    code: 'C1',
    state,
    raised: { memberId: 'theirs', aboutId: 'ours' },
    proposal: null,
    version: 1,
    ...more,
  },
});

describe('partnerships', () => {
  it.each<Row>([
    ['a text to sign', partnership({}), 'stranger', ['SIGN_UP no date']],
    [
      'a text that changed since',
      partnership({ members: [{ organisationId: 'ours', name: 'SfE', state: 'VOID' }] }),
      'stranger',
      ['SIGN_UP no date'],
    ],
    ['a text that is signed', partnership(SIGNED), 'stranger', []],
    ['a text that cannot be signed yet', partnership({ signUpBlockers: [{}] }), 'stranger', []],
    ['a challenge to answer', partnership(SIGNED, [asked('RAISED')]), 'stranger', ['ANSWER_PARTNER no date']],
    [
      'one’s own challenge',
      partnership(SIGNED, [asked('RAISED', { raised: { memberId: 'ours', aboutId: 'theirs' } })]),
      'stranger',
      [],
    ],
    [
      'the other side’s proposal',
      partnership(SIGNED, [asked('PROPOSED', { proposal: { id: 'p', memberId: 'theirs' } })]),
      'stranger',
      ['AGREE_PROPOSAL no date'],
    ],
    [
      'one’s own proposal',
      partnership(SIGNED, [asked('PROPOSED', { proposal: { id: 'p', memberId: 'ours' } })]),
      'stranger',
      [],
    ],
    ['a challenge that was resolved', partnership(SIGNED, [asked('RESOLVED')]), 'stranger', []],
  ])('%s', (_, view, who, expected) => wanted(linesIn(ADOPTION_TASKS, view, who, null), expected));
});

describe('the table', () => {
  it('has every kind of these domains', () => {
    const faces = [
      ADOPTION_TASKS,
      BOARD_PAPERS_TASKS,
      FEEDBACK_TASKS,
      MEETINGS_TASKS,
      OUTPUTS_TASKS,
      RISKS_TASKS,
      STAKEHOLDERS_TASKS,
    ];
    const kinds = faces.flatMap((face) => Object.keys(face.kinds)).sort();
    expect([...tried].sort()).toEqual(kinds);
    expect(TASKS).toHaveLength(faces.length + 3); // the plan, the steering group and retention are tried on rows of their own
  });
});
