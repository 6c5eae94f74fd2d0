import { challengeVariables } from '../../src/pages/steering-group/challenges-page.js';
import { challengeTag, whoseTurn } from '../../src/pages/steering-group/challenge-words.js';
import { answerStates, invitationsSentence } from '../../src/pages/steering-group/group-page.js';
import { subjectPath } from '../../src/pages/frame/subject-path.js';
import type { InvitationState } from '../../src/steering-group/invitation-life.js';
import type { TestApp } from '../support/app.js';
import { choiceOf, corrections, doneBy, offeredBy, pageOf, sendForm } from './forms.js';
import { dayFields, fieldsOf, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

describe('the words of a steering group', () => {
  it.each<[InvitationState[], string]>([
    [[], 'The group has no seats yet.'],
    [
      ['TO_BE_INVITED', 'TO_BE_INVITED'],
      'The invitations have not yet been made: none of 2 organisations has been invited.',
    ],
    [['TO_BE_INVITED', 'INVITED', 'ACCEPTED', 'ACCEPTED'], 'Of 4 seats: 1 not invited yet, 1 invited, 2 accepted.'],
  ])('of seats that are %j: %s', (states, words) =>
    expect(invitationsSentence(states.map((state) => ({ state })))).toBe(words),
  );

  it('offers the lead every step, and a representative an answer alone', () => {
    expect(answerStates(['INVITED', 'STOOD_DOWN'], true)).toEqual(['INVITED', 'STOOD_DOWN']);
    expect(answerStates(['INVITED', 'STOOD_DOWN'], false)).toEqual(['STOOD_DOWN']);
  });

  const turn = { kind: 'CHALLENGE', state: 'OPEN', dueOn: '2010-02-08', overdue: false, satisfied: null };
  const people = { raisedBy: { name: 'Rita' }, answerer: { name: 'Leo' } };
  it.each([
    [{}, 'Leo is to answer by 8 February 2010.'],
    [{ overdue: true }, 'Leo was to answer by 8 February 2010 and has not. Rita may take it to the director.'],
    [{ state: 'ANSWERED', dueOn: null }, 'Rita says next whether the answer satisfies.'],
    [
      { state: 'ANSWERED', dueOn: null, satisfied: false },
      'Rita was not satisfied with the answer and may take it to the director, or withdraw it.',
    ],
    [{ state: 'ESCALATED' }, 'The director (Leo) is to give the final answer by 8 February 2010.'],
    [{ state: 'CLOSED', kind: 'ADVICE' }, 'Nothing more is to be done: the advice is settled.'],
    [{ state: 'WITHDRAWN' }, 'Nothing more is to be done: Rita has withdrawn it.'],
  ])('says whose turn it is with %j: %s', (more, words) =>
    expect(whoseTurn({ ...turn, ...people, ...more })).toBe(words),
  );

  it('marks what is overdue, whatever the state', () => {
    expect(challengeTag('OPEN', true)).toEqual({ text: 'Overdue', classes: 'govuk-tag--red' });
    expect(challengeTag('ANSWERED', false)).toEqual({ text: 'Answered', classes: 'govuk-tag--blue' });
  });

  it('asks only for what the interface knows', () => {
    const none = { state: '', kind: '', answerer: '', mine: '', overdue: '' };
    expect(
      challengeVariables({ ...none, state: 'LOST', kind: 'x', answerer: "' OR 1", mine: 'ALL', overdue: '1' }),
    ).toEqual({});
    expect(challengeVariables({ ...none, state: 'OPEN', mine: 'TO_ANSWER', overdue: 'no' })).toEqual({
      states: ['OPEN'],
      mine: 'TO_ANSWER',
      overdue: false,
    });
  });

  it.each([
    ['MILESTONE', 'CFPS', 'M3', '/projects/CFPS/milestones/M3'],
    ['FEEDBACK_ITEM', 'CFPS', 'F 1', '/projects/CFPS/feedback/items/F%201'],
    ['SEAT', 'CFPS', 'SEAT-1', '/projects/CFPS/steering-group'],
    ['ACTION', null, 'BOARD-A1', '/actions/BOARD-A1'],
    ['DECISION', 'CFPS', 'BOARD-D1', '/decisions/BOARD-D1'],
    ['PAPER', 'CFPS', '10/23', '/board-papers/10%2F23'],
    ['RISK', null, 'R1', null],
    ['constructor', 'CFPS', 'x', null],
  ])('a %s of %s with code %s is shown at %s', (kind, project, code, path) =>
    expect(subjectPath(kind, project, code)).toBe(path),
  );
});

describe('the forms of the steering group and challenges', () => {
  const GROUP = '/projects/CFPS/steering-group';
  const CHALLENGE = '/projects/CFPS/challenges/CH1';
  let app: TestApp;
  const people = new Map<string, Visitor>();
  const as = (who: string): Visitor => people.get(who)!;

  beforeAll(async () => {
    app = await startPages();
    for (const who of ['secretary', 'director', 'project lead', 'reviewer'] as const)
      people.set(who, await new Visitor(app.url).signInAs(who));
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** What the page says that one is led to. */
  const told = async (...form: Parameters<typeof doneBy>): Promise<string> => wordsOf(await doneBy(...form));

  it('says plainly that nobody has been invited, and what is missing', async () => {
    const words = wordsOf(await (await as('reviewer').get(GROUP)).text());
    expect(words).toContain('The invitations have not yet been made: none of 4 organisations has been invited.');
    expect(words).toContain('The terms of reference are a draft.');
    expect(words).toContain('CH1 If the invitations go out only in February');
  });

  it('amends the terms of reference; a first statement is refused where there is one', async () => {
    const amended = await told(as('project lead'), GROUP, 'Change the terms', {
      quorum: '3',
      ...dayFields('agreedOn', '2010-01-20'),
    });
    expect(amended).toContain('Agreed on 20 January 2010.');
    expect(amended).toContain('3 seats');
    expect(amended).toContain('To challenge the work in a constructive spirit');
    const cleared = await told(as('project lead'), GROUP, 'Change the terms', { quorum: '' });
    expect(cleared).toContain('Quorum Not agreed yet');
    const address = `/forms/stateTermsOfReference?projectCode=CFPS&back=${encodeURIComponent(GROUP)}`;
    const again = await sendForm(as('project lead'), address, { purpose: 'Another' });
    expect(again.status).toBe(422);
    expect(again.html).toContain('There is a problem');
  });

  it('adds a seat and names who sits on it, who alone may then answer beside the lead', async () => {
    const lead = as('project lead');
    const added = await told(lead, GROUP, 'Add a seat', (html) => ({
      organisationId: choiceOf(html, 'Manchester', 'organisationId'),
    }));
    expect(added).toContain('none of 5 organisations has been invited');
    expect(await offeredBy(as('reviewer'), GROUP, 'Report')).toEqual([]);
    const [amend] = await offeredBy(lead, GROUP, 'Change (Audit');
    const named = await sendForm(lead, amend!, (html) => ({
      representativeId: choiceOf(html, 'Reviewer', 'representativeId'),
    }));
    expect(named.status).toBe(303);
    const invited = await told(lead, GROUP, 'Report (Audit', {
      state: 'INVITED',
      ...dayFields('answerBy', '2010-02-12'),
    });
    expect(invited).toContain('Of 5 seats: 4 not invited yet, 1 invited.');
    expect(invited).toContain('12 February 2010');
    expect(await offeredBy(as('reviewer'), GROUP, 'Report')).toHaveLength(1);
    const [answer] = await offeredBy(as('reviewer'), GROUP, 'Report (Audit');
    const html = await (await as('reviewer').get(answer!)).text();
    expect([...html.matchAll(/name="state" type="radio" value="([A-Z_]+)"/gu)].map((found) => found[1])).toEqual([
      'ACCEPTED',
      'DECLINED',
      'STOOD_DOWN',
    ]);
    expect(html).not.toContain('name="answerBy-day"');
    const accepted = await told(as('reviewer'), GROUP, 'Report', { state: 'ACCEPTED', note: 'Gladly <b>' });
    expect(accepted).toContain('1 accepted');
    expect(accepted).toContain('Gladly <b>');
  });

  it('corrects what was said of an invitation: whoever sits there an answer of the seat, the lead any', async () => {
    const invitations = async (who: string) =>
      (await corrections(as(who), GROUP)).filter((link) => link.includes('reportInvitation'));
    expect(await invitations('secretary')).toEqual([]);
    const states = async (who: string, link: string) =>
      [...(await pageOf(as(who), link)).matchAll(/name="state" type="radio" value="([A-Z_]+)"/gu)].map(
        ([, one]) => one,
      );
    const [lead] = await invitations('project lead');
    expect(await states('project lead', lead!)).toEqual(['INVITED', 'ACCEPTED', 'DECLINED', 'STOOD_DOWN']);
    const [own] = await invitations('reviewer');
    expect(await states('reviewer', own!)).toEqual(['ACCEPTED', 'DECLINED', 'STOOD_DOWN']);
    expect((await sendForm(as('reviewer'), own!, { note: 'Gladly', reason: 'A slip of the pen.' })).status).toBe(303);
    const page = wordsOf(await pageOf(as('reviewer'), GROUP));
    expect(page).toMatch(/Corrects the entry of \d+ \w+ 2010: Audit[^:]*: accepted\./u);
    expect(page).toContain('Gladly <b>');
  });

  it('says that the chair has no role for the project, and leads an administrator to the form', async () => {
    const administrator = await new Visitor(app.url).signInAs('administrator');
    await app.saved(await administrator.token(), 'addPerson', { name: 'Cara Chair', effectiveOn: '2010-01-01' });
    const missing = 'Cara Chair is the chair but has no role for this project';
    const named = await told(as('project lead'), GROUP, 'Change the terms', (html) => ({
      chairId: choiceOf(html, 'Cara Chair', 'chairId'),
    }));
    expect(named).toContain(missing);
    expect(wordsOf(await pageOf(as('reviewer'), GROUP))).not.toContain(missing);
    expect(await offeredBy(as('project lead'), GROUP, 'Give the role')).toEqual([]);
    expect(wordsOf(await pageOf(administrator, GROUP))).toContain(missing);
    await doneBy(administrator, GROUP, 'Give the role', {});
    expect(wordsOf(await pageOf(administrator, GROUP))).not.toContain(missing);
    expect(wordsOf(await pageOf(as('project lead'), GROUP))).not.toContain(missing);
  });

  it('raises a challenge that lacks an answer only once it is whole, and loses nothing on the way', async () => {
    const reviewer = as('reviewer');
    const [address] = await offeredBy(reviewer, '/projects/CFPS/milestones/M3', 'Raise a challenge');
    const refused = await sendForm(reviewer, address!, { question: 'Why <i>so</i> late?', wanted: 'An earlier day' });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.html)).toContain('About: Milestone M3 Steering group invitations sent');
    expect(wordsOf(refused.html)).toContain('Select the type');
    expect(refused.html).toMatch(/href="#whyItMatters"/u);
    expect(fieldsOf(refused.html)).toMatchObject({ question: 'Why <i>so</i> late?', wanted: 'An earlier day' });
    const early = dayFields('answerBy', '2010-01-01');
    const filled = { ...fieldsOf(refused.html), kind: 'CHALLENGE', whyItMatters: 'The group meets late.', ...early };
    const tooEarly = await sendForm(reviewer, address!, filled);
    expect(tooEarly.html).toMatch(/href="#answerBy-day"/u);
    const done = await sendForm(reviewer, address!, { ...filled, ...dayFields('answerBy', '2010-02-05') });
    expect(done.to).toBe('/projects/CFPS/challenges/CH2?done=raiseChallenge');
    const list = wordsOf(await (await reviewer.get('/projects/CFPS/challenges?mine=RAISED_BY_ME')).text());
    expect(list).toMatch(/CH2 Why <i>so<\/i> late\? Awaits answer 5 February 2010.*CH1/u);
  });

  it('goes its whole way: given on, answered, not accepted, to the director, answered for good', async () => {
    const given = await told(as('secretary'), CHALLENGE, 'Change who answers', {
      reason: 'The lead is away until then.',
      ...dayFields('answerBy', '2010-02-10'),
    });
    expect(given).toContain('is to answer by 10 February 2010.');
    expect(await offeredBy(as('reviewer'), CHALLENGE, 'Answer the challenge')).toEqual([]);
    const answered = await told(as('project lead'), CHALLENGE, 'Answer the challenge', (html) => ({
      outcome: 'ACCEPTED_IN_PART',
      reasons: 'They will see <b>one</b> draft.',
      willDo: 'Send it.',
      actionId: choiceOf(html, 'CFPS-A1', 'actionId'),
    }));
    expect(answered).toContain('They will see <b>one</b> draft.');
    expect(answered).toContain('Action CFPS-A1 Invite the four organisations');
    expect(await corrections(as('reviewer'), CHALLENGE)).toEqual([]);
    const [correct] = await corrections(as('project lead'), CHALLENGE);
    expect((await sendForm(as('project lead'), correct!, { reasons: 'They will see two drafts.' })).status).toBe(303);
    const corrected = wordsOf(await pageOf(as('project lead'), CHALLENGE));
    expect(corrected).toContain('Reasons They will see two drafts.');
    expect(corrected).toContain('They will see <b>one</b> draft.');
    expect(corrected).toContain('Action CFPS-A1 Invite the four organisations');
    const [judge] = await offeredBy(as('reviewer'), CHALLENGE, 'Say whether');
    const undecided = await sendForm(as('reviewer'), judge!, { remark: 'Hm.' });
    expect(wordsOf(undecided.html)).toContain('Select an answer to “Does the answer satisfy you?”');
    const judged = await told(as('reviewer'), CHALLENGE, 'Say whether', {
      satisfied: 'false',
      remark: 'One is too few.',
    });
    expect(judged).toContain('was not satisfied with the answer');
    const up = await told(as('reviewer'), CHALLENGE, 'Refer to the director', { reason: 'Both are needed.' });
    expect(up).toContain('The director (Steve Barrow) is to give the final answer');
    expect(wordsOf(await (await as('director').get('/my-challenges')).text())).toContain(
      '1 challenge waits for an answer of yours.',
    );
    const final = await told(as('director'), CHALLENGE, 'Answer the challenge', {
      outcome: 'ACCEPTED',
      reasons: 'Both, then.',
    });
    expect(final).toContain('The director’s answer');
    expect(final).toContain('Nothing more is to be done: the challenge is settled.');
    expect(await offeredBy(as('reviewer'), CHALLENGE, 'Withdraw')).toEqual([]);
  });

  it('is withdrawn by who raised it, and stays to be seen', async () => {
    const page = '/projects/CFPS/challenges/CH2';
    expect(await offeredBy(as('project lead'), page, 'Withdraw')).toEqual([]);
    const words = await told(as('reviewer'), page, 'Withdraw', { reason: 'Settled on the telephone.' });
    expect(words).toContain('has withdrawn it.');
    expect(words).toContain('Settled on the telephone.');
  });

  it('is refused to those whose role has none of it', async () => {
    const [address] = await offeredBy(as('project lead'), GROUP, 'Add a seat');
    expect((await sendForm(as('reviewer'), address!, {})).status).toBe(403);
    expect(await offeredBy(as('project lead'), `${GROUP}?asAt=2010-01-20`, '')).toEqual([]);
  });
});
