import { commitmentTag, movedBy } from '../../src/pages/stakeholders/commitment-words.js';
import { type CommunicationInFull, communicationPage } from '../../src/pages/stakeholders/communication-page.js';
import { named } from '../../src/pages/stakeholders/stakeholders-page.js';
import type { Offer, Offers } from '../../src/pages/frame/offer.js';
import type { TestApp } from '../support/app.js';
import { done, offered, sendForm, words } from './forms.js';
import { dayFields, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

describe('words of stakeholders and commitments', () => {
  it.each([
    ['still to be kept', { state: 'OPEN', overdue: false }, 'Open'],
    ['moved', { state: 'CHANGED', overdue: false }, 'Moved'],
    ['late, whether moved or not', { state: 'CHANGED', overdue: true }, 'Late'],
    ['kept', { state: 'DISCHARGED', overdue: false }, 'Kept'],
    ['let go', { state: 'RELEASED', overdue: false }, 'Released'],
  ] as const)('say that a commitment is %s', (_, one, text) => expect(commitmentTag(one).text).toBe(text));

  it.each([
    [null, 'Not known'],
    [0, 'Not moved'],
    [1, '1 working day later'],
    [-5, '5 working days earlier'],
  ])('say a move of %s as "%s"', (days, text) => expect(movedBy(days)).toBe(text));

  it('name who it is beside the code', () => {
    expect(named('Nobody looks after SH1.', { code: 'SH1', name: 'The Clerk' })).toBe(
      'Nobody looks after The Clerk (SH1).',
    );
  });
});

describe('the page of a communication', () => {
  const WINDOW = { name: 'Pre-election period', from: '2010-03-29', to: '2010-05-06' };
  const project = {
    ...{ code: 'X', title: 'A project', asAt: '2010-01-26' },
    plan: { calendar: { restrictedWindows: [WINDOW, { name: 'Over', from: '2009-12-01', to: '2009-12-31' }] } },
    communication: null,
  };
  const one: CommunicationInFull = {
    ...{ id: 'c1', code: 'COM1', title: 'Guide out', kind: 'ARTICLE', audience: null, forPublic: true, version: 3 },
    ...{ plannedOn: null, issuedOn: null, milestone: null, owner: null, ownerTeam: null, citation: null },
    ...{ state: 'DRAFTING', nextStates: ['IN_CLEARANCE', 'WITHDRAWN'], contentSha256: 'aa', text: 'Words' },
    ...{ blockers: [], warnings: [], clearance: null, overrides: [], texts: [], history: [] },
  };
  const everything: Offers = (operation, text) => [{ text, href: `/forms/${operation}` }];
  const offers = (more: Partial<CommunicationInFull>): string[] =>
    communicationPage(project, { ...one, ...more }, null, everything).about.map(({ text }: Offer) => text);
  const page = (more: Partial<CommunicationInFull>) =>
    communicationPage(project, { ...one, ...more }, null, everything);

  it.each([
    ['a draft without a text', { text: null, contentSha256: null }, ['Draft its text', 'Change', 'Withdraw']],
    ['a draft', {}, ['Change its text', 'Send for clearance', 'Override a restricted window', 'Change', 'Withdraw']],
    [
      'one with the director',
      { state: 'IN_CLEARANCE', nextStates: ['CLEARED', 'DRAFTING', 'WITHDRAWN'] },
      ['Change its text', 'Clear this wording', 'Send back', 'Override a restricted window', 'Change', 'Withdraw'],
    ],
    [
      'one that is cleared',
      { state: 'CLEARED', nextStates: ['ISSUED', 'DRAFTING', 'WITHDRAWN'] },
      ['Change its text', 'Send back', 'Issue', 'Override a restricted window', 'Change', 'Withdraw'],
    ],
    [
      'one that is cleared on a restricted day',
      { state: 'CLEARED', nextStates: ['ISSUED'], blockers: [{ code: 'IN_RESTRICTED_WINDOW', message: 'No.' }] },
      ['Change its text', 'Override a restricted window', 'Change'],
    ],
    ['one that is issued', { state: 'ISSUED', nextStates: [] }, []],
  ] as const)('offers of %s what can be done and no more', (_, more, texts) => {
    expect(offers(more as Partial<CommunicationInFull>)).toEqual([...texts, 'Raise a challenge']);
  });

  it('says of each window to come who may override it, and whether that was done for this wording', () => {
    expect(page({}).windows).toEqual([
      {
        text: 'Pre-election period: 29 March 2010 to 6 May 2010',
        says: 'Nothing is issued on these days. The director of the project may override this for one wording, naming a reason.',
      },
    ]);
    const override = {
      ...{ windowName: WINDOW.name, windowFrom: WINDOW.from, windowTo: WINDOW.to, grounds: 'It cannot wait.' },
      ...{ recordedBy: 'The Director', effectiveOn: '2010-01-20' },
    };
    const says = (contentSha256: string) => page({ overrides: [{ ...override, contentSha256 }] }).windows[0]?.says;
    expect(says('aa')).toBe('Overridden for this wording by The Director, 20 January 2010: It cannot wait.');
    expect(says('bb')).toMatch(/It was overridden for another wording, which does not count for this one\.$/u);
  });

  it('says of a clearance of another wording that it holds no longer', () => {
    const clearance = { effectiveOn: '2010-01-20', recordedBy: 'The Director', note: null };
    const says = (contentSha256: string) =>
      page({ clearance: { ...clearance, contentSha256 } }).summary.find(({ key }) => key.text === 'Clearance')?.value
        .text;
    expect(says('aa')).toBe('By The Director, 20 January 2010');
    expect(says('bb')).toBe(
      'By The Director, 20 January 2010. The wording has been changed since, so it no longer holds',
    );
  });
});

describe('stakeholders, commitments and communications on pages', () => {
  const OF = '/projects/CFPS';
  let app: TestApp;
  let lead: Visitor;
  let director: Visitor;
  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
    director = await new Visitor(app.url).signInAs('director');
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('show where each stakeholder is in the grid, and lead to those in a field of it', async () => {
    const html = await (await lead.get(`${OF}/stakeholders`)).text();
    expect(wordsOf(html)).toContain('Manage closely: 1 Centre for Public Scrutiny');
    expect(html).toContain('href="/projects/CFPS/stakeholders?treatment=MANAGE_CLOSELY"');
    const csv = await lead.get(`${OF}/stakeholders?treatment=MANAGE_CLOSELY&file=stakeholders.csv`);
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(2);
  });

  it('add a stakeholder in one of three ways, and say which is missing', async () => {
    const [form] = await offered(lead, `${OF}/stakeholders`, 'identifyStakeholder');
    const answer = await sendForm(lead, form!, { stake: 'Will use it.' });
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.html)).toContain('There is a problem');
    await done(lead, `${OF}/stakeholders`, 'identifyStakeholder', {
      groupName: 'Town <i>clerks</i>',
      stake: 'Will use it.',
    });
    expect(await words(lead, `${OF}/stakeholders`)).toContain('SH6 Town <i>clerks</i> Not known');
  });

  it('assess, log and amend a stakeholder', async () => {
    const page = `${OF}/stakeholders/SH6`;
    const judged = { interest: 'HIGH', influence: 'LOW', position: 'NEUTRAL', rationale: 'They said so.' };
    await done(lead, page, 'assessStakeholder', judged);
    await done(lead, page, 'logEngagement', {
      ...{ channel: 'MEETING', saidBy: 'Their chair', said: 'They will help.' },
      dayKnown: '', // the box is not ticked
    });
    await done(lead, page, 'amendStakeholder', { groupName: 'Town clerks', stake: 'Will use it.', active: 'true' });
    const text = await words(lead, page);
    expect(text).toContain('Interest high, influence low, position neutral by Project officer, work with CfPS');
    expect(text).toContain('By 26 January 2010; the day is not known Meeting Their chair They will help.');
    expect(text).toContain('Approach: Keep informed.');
    expect(text).toContain('Town clerks');
  });

  it('record a commitment from the page of whom it was made to, move it and report it kept', async () => {
    await done(lead, `${OF}/stakeholders/SH1`, 'makeCommitment', {
      ...{ stakeholderId: await chosen(lead, `${OF}/stakeholders/SH1`), what: 'A copy of the guide' },
      ...dayFields('dueOn', '2010-01-20'),
      ...dayFields('effectiveOn', '2010-01-11'),
    });
    expect(await words(lead, `${OF}/commitments`)).toContain('C2 was due on 20 January 2010, 4 working days ago.');
    const page = `${OF}/commitments/C2`;
    await done(lead, page, 'changeCommitmentDue', {
      ...dayFields('dueOn', '2010-02-03'),
      account: 'The printer is late.',
    });
    await done(lead, page, 'amendCommitment', { what: 'Two copies of the guide' });
    expect(await words(lead, page)).toContain(
      '20 January 2010 3 February 2010 10 working days later The printer is late.',
    );
    expect(await words(lead, `${OF}/commitments`)).toContain('3 February 2010 (moved 1 time) Moved');
    await done(lead, page, 'dischargeCommitment', { account: 'Sent by post.' });
    expect(await offered(lead, page, 'changeCommitmentDue')).toEqual([]);
    expect(await words(lead, `${OF}/commitments?open=no`)).toContain('Two copies of the guide');
    expect(await words(lead, `${OF}/stakeholders/SH1`)).toContain('Two copies of the guide 3 February 2010 Kept');
    await done(lead, `${OF}/commitments/C1`, 'releaseCommitment', {
      releasedBy: 'Their secretary',
      account: 'No longer wanted.',
    });
    expect(await words(lead, `${OF}/commitments/C1`)).toContain('No longer wanted. Released by Their secretary.');
  });

  it('take a communication from its plan through clearance to issue', async () => {
    await done(lead, `${OF}/communications`, 'planCommunication', {
      title: 'Guide <soon>',
      kind: 'ARTICLE',
      forPublic: 'true',
    });
    const page = `${OF}/communications/COM2`;
    expect(await words(lead, page)).toContain('COM2 has no text yet. Draft one.');
    expect(await offered(lead, page, 'submitCommunication')).toEqual([]);
    await done(lead, page, 'draftCommunication', { body: 'First & <last>.\nSecond line.' });
    await done(lead, page, 'submitCommunication', {});
    expect(await offered(lead, page, 'clearCommunication')).toEqual([]);
    await done(director, page, 'returnCommunication', { note: 'Shorter, please.' });
    await done(lead, page, 'draftCommunication', { body: 'Short.' });
    await done(lead, page, 'submitCommunication', {});
    const [clear] = await offered(director, page, 'clearCommunication');
    expect(await words(director, clear!)).toContain('Title: Guide <soon> Short.');
    await done(director, page, 'clearCommunication', { note: 'Good.' });
    await done(director, page, 'overrideRestrictedWindow', {
      ...dayFields('day', '2010-04-01'),
      grounds: 'It cannot wait.',
    });
    expect(await words(lead, page)).toContain(
      'Overridden for this wording by Steve Barrow, 26 January 2010: It cannot wait.',
    );
    await done(lead, page, 'issueCommunication', dayFields('effectiveOn', '2010-01-26'));
    const text = await words(lead, page);
    expect(text).toContain('Issued 26 January 2010');
    expect(text).toContain('Sent back to drafting by Steve Barrow 26 January 2010 Shorter, please.');
    expect(text).toContain('First & <last>. Second line.');
    expect(await offered(lead, page, 'draftCommunication')).toEqual([]);
  });

  it('refuse to clear a wording that was changed after it was read', async () => {
    const page = `${OF}/communications/COM1`;
    await done(lead, page, 'draftCommunication', { body: 'One.' });
    await done(lead, page, 'submitCommunication', {});
    const [form] = await offered(director, page, 'clearCommunication');
    await done(lead, page, 'draftCommunication', { body: 'Two.' });
    await done(lead, page, 'submitCommunication', {});
    expect((await sendForm(director, form!, {})).status).toBe(422);
    await done(lead, page, 'amendCommunication', { title: 'Working together', kind: 'PRESS_RELEASE', audience: '' });
    await done(lead, page, 'withdrawCommunication', { note: 'Not needed.' });
    expect(await words(lead, page)).toContain('Withdrawn');
  });

  it.each([
    ['reviewer', 'identifyStakeholder', 'projectCode=CFPS'],
    ['reviewer', 'makeCommitment', 'projectCode=CFPS'],
    ['reviewer', 'planCommunication', 'projectCode=CFPS'],
    ['secretary', 'amendStakeholder', 'stakeholderId=x&expectedVersion=1&project=CFPS&stakeholder=SH1'],
  ] as const)('do not open to the %s the form of %s', async (who, operation, query) => {
    const visitor = await new Visitor(app.url).signInAs(who);
    expect((await visitor.get(`/forms/${operation}?${query}`)).status).toBe(403);
  });

  it.each(['stakeholders/SH99', 'commitments/C99', 'communications/COM99'])(
    'find no %s that is not there',
    async (path) => {
      expect((await lead.get(`${OF}/${path}`)).status).toBe(404);
    },
  );

  /** The stakeholder whom a form to record a commitment has chosen already. */
  async function chosen(visitor: Visitor, page: string): Promise<string> {
    const [form] = await offered(visitor, page, 'makeCommitment');
    const html = await (await visitor.get(form!)).text();
    return /<option value="([^"]+)" selected>/u.exec(html)?.[1] ?? '';
  }
});
