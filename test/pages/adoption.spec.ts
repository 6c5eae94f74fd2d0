import { type Clause, clauseTable, type DrawnClause } from '../../src/pages/adoption/clause-table.js';
import { changesWords, signedWords } from '../../src/pages/adoption/adoption-words.js';
import { signing } from '../../src/pages/adoption/adoption-page.js';
import { movedOnModel } from '../../src/pages/adoption/moved-on.js';
import type { Offers } from '../../src/pages/frame/offer.js';
import type { TestApp } from '../support/app.js';
import { corrections, done, enterAs, offered, sendForm, words } from './forms.js';
import { dayFields, fieldsOf, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

describe('words of adoption', () => {
  it.each([
    [null, 'No text yet'],
    [{ kept: 5, reworded: 0, omitted: 0, added: 0 }, 'Word for word'],
    [{ kept: 5, reworded: 2, omitted: 0, added: 1 }, '2 reworded, 1 added'],
  ])('say of %j: %s', (counts, text) => expect(changesWords(counts)).toBe(text));

  it.each([
    [[], 'No members yet'],
    [['SIGNED'], '1 of 1 member'],
    [['SIGNED', 'VOID', 'UNSIGNED'], '1 of 3 members'],
  ] as const)('count the signatures of %j', (states, text) => {
    expect(signedWords(states.map((state) => ({ state })))).toBe(text);
  });

  it('say nothing where an output has not moved on, and what differs where it has', () => {
    expect(movedOnModel(null)).toBeNull();
    expect(movedOnModel({ state: 'CURRENT', newestLabel: null, clauses: [] })).toBeNull();
    const clause = { formerNumber: '1.1', number: null, change: 'REMOVED', treatment: 'REWORDED', runs: [] } as const;
    expect(movedOnModel({ state: 'SUPERSEDED', newestLabel: 'Version 3', clauses: [clause] })).toEqual({
      says: 'The version that the adopter goes by has been superseded or set aside. The newest one published is Version 3.',
      clauses: [{ title: '1.1, removed', runs: [], did: 'The adopter has it as: reworded.' }],
    });
  });
});

describe('a text beside the version it goes by', () => {
  const kept: Clause = {
    ...{ key: 'k', kind: 'CLAUSE', number: '1.1', treatment: 'KEPT', text: 'Be fair', note: null },
    ...{ canonicalNumber: '1.1', canonicalText: 'Be fair', runs: [] },
  };
  const drawn = (more: Partial<Clause>): DrawnClause => {
    const nodes = [{ ...kept, ...more }];
    const list = { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes };
    return clauseTable(list, { here: '/x', after: null }, () => []).clauses[0]!;
  };
  const runs = [
    { mark: 'EQUAL' as const, text: 'Be ' },
    { mark: 'REMOVED' as const, text: 'fair' },
    { mark: 'ADDED' as const, text: 'kind' },
  ];

  it('marks nothing of a clause that was kept', () => {
    expect(drawn({})).toMatchObject({
      version: [{ mark: 'EQUAL', text: 'Be fair' }],
      adopter: [{ mark: 'EQUAL', text: 'Be fair' }],
    });
  });

  it('marks on each side the words that the other does not have', () => {
    const { version, adopter } = drawn({ treatment: 'REWORDED', text: 'Be kind', runs });
    expect(version).toEqual([runs[0], runs[1]]);
    expect(adopter).toEqual([runs[0], runs[2]]);
  });

  it('marks the whole of what was left out, and of what was added', () => {
    const omitted = drawn({ treatment: 'OMITTED', text: null, number: null });
    expect(omitted).toMatchObject({ version: [{ mark: 'REMOVED' }], adopter: [], number: '(was 1.1)' });
    const added = drawn({ treatment: 'ADDED', text: 'Be brief', canonicalText: null, canonicalNumber: null });
    expect(added).toMatchObject({ version: [], adopter: [{ mark: 'ADDED', text: 'Be brief' }], number: '1.1' });
  });

  it('says the former number where a clause has moved', () => {
    expect(drawn({ number: '1.2' }).number).toBe('1.2 (was 1.1)');
  });
});

describe('signing', () => {
  const everything: Offers = (operation, text, given) => [
    { text, href: `/forms/${operation}?${Object.keys(given).join()}` },
  ];
  const member = {
    name: 'A',
    state: 'UNSIGNED' as const,
    signatory: null,
    post: null,
    signedOn: null,
    organisation: null,
  };
  const text = { textSha256: 'aa', signUpBlockers: [] };
  const texts = (own: boolean, leads: boolean, more: object = {}, of: object = {}): string[] =>
    signing({ ...text, ...of }, { ...member, own, ...more }, {}, leads, everything).map((offer) => offer.text);

  it.each([
    ['a reader', false, false, {}, {}, []],
    ['a member', true, false, {}, {}, ['Sign this text']],
    ['the lead', false, true, {}, {}, ['Record a signature']],
    ['a member that has signed', true, false, { state: 'SIGNED' }, {}, ['Withdraw our signature']],
    [
      'a member whose signature is void',
      true,
      false,
      { state: 'VOID' },
      {},
      ['Sign this text', 'Withdraw our signature'],
    ],
    ['a member where nothing can be signed', true, false, {}, { signUpBlockers: [{ message: 'Not yet.' }] }, []],
    ['a member where there is no text', true, false, {}, { textSha256: null }, []],
  ] as const)('is offered to %s as it can be', (_, own, leads, more, of, expected) => {
    expect(texts(own, leads, more, of)).toEqual(expected);
  });
});

describe('adoption on pages', () => {
  const OF = '/projects/MCC/adoption';
  const RIVERSIDE = `${OF}/AD3`;
  const officer = (of: string): string => `Partnership officer, Riverside ${of} (invented)`;
  let app: TestApp;
  let lead: Visitor;
  let borough: Visitor;
  let forum: Visitor;
  let mine: string;
  beforeAll(async () => {
    app = await startPages();
    lead = await enterAs(app, 'Project officer, partnership protocol');
    borough = await enterAs(app, officer('Borough Council'));
    forum = await enterAs(app, officer('Voluntary Forum'));
    const html = await (await forum.get('/my-partnerships')).text();
    mine = /href="(\/my-partnerships\/[^"]+)"/u.exec(html)?.[1] ?? '';
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('adds an adopter whose members are linked to the register by name', async () => {
    const members = 'riverside health trust (INVENTED)\nA newcomer <x>';
    await done(lead, OF, 'considerAdoption', { name: 'The North', kind: 'PARTNERSHIP', members });
    expect(await words(lead, `${OF}/AD5`)).toContain('A newcomer <x> Not signed None Nobody Not signed');
    const trust = await enterAs(app, officer('Health Trust'));
    expect(await words(trust, '/my-partnerships')).toContain('The North');
    await done(lead, `${OF}/AD5`, 'amendAdopter', { name: 'The North', kind: 'PARTNERSHIP', members: '' });
    expect(await words(lead, `${OF}/AD5`)).toContain('No members yet');
    expect(await words(trust, '/my-partnerships')).not.toContain('The North');
  });

  it('says at its field which member is named twice', async () => {
    const [form] = await offered(lead, OF, 'considerAdoption');
    const answer = await sendForm(lead, form!, { name: 'Twice', kind: 'PARTNERSHIP', members: 'A\nA' });
    const html = answer.html;
    expect(answer.status).toBe(422);
    expect(wordsOf(html)).toContain('A is named twice');
    expect(html).toContain('href="#members"');
  });

  it('asks why where an adopter leaves off', async () => {
    const [form] = await offered(lead, `${OF}/AD1`, 'reportAdoption');
    const answer = await sendForm(lead, form!, { state: 'DECLINED' });
    expect(answer.html).toContain('href="#note"');
    await done(lead, `${OF}/AD1`, 'reportAdoption', { state: 'DECLINED', note: 'It writes its own.' });
    expect(await words(lead, `${OF}?state=DECLINED`)).toContain('AD1 One authority (not named)');
    const [link] = await corrections(lead, `${OF}/AD1`);
    expect((await sendForm(lead, link!, { state: 'WITHDRAWN', reason: 'Misheard.' })).status).toBe(303);
    const page = await words(lead, `${OF}/AD1`);
    expect(page).toContain('Corrects the entry of 26 January 2010: Declined.');
    expect(page).toContain('Why it was recorded: Misheard.');
    const [last] = await corrections(lead, `${OF}/AD1`);
    const nothing = { state: 'CONSIDERING', note: 'It still considers.', reason: 'It was another authority.' };
    expect((await sendForm(lead, last!, nothing)).status).toBe(303);
    expect(await words(lead, `${OF}?state=CONSIDERING`)).toContain('AD1 One authority (not named)');
  });

  it('is signed by people of a member, and then public', async () => {
    expect(await words(forum, '/my-partnerships')).toContain('Not signed 2 of 3 members');
    await done(forum, `${mine}/text`, 'signUp', { post: 'Officer' });
    expect(await words(forum, mine)).toContain(
      'Your organisation has signed the text as it reads, on 26 January 2010.',
    );
    const page = await (await lead.get(RIVERSIDE)).text();
    const file = /href="(\/adopted-protocols\/[^"]+\.md)"/u.exec(page)?.[1] ?? '';
    expect((await new Visitor(app.url).get(file)).status).toBe(200);
    await done(forum, mine, 'withdrawSignUp', { note: 'By mistake.' });
    expect(await words(lead, RIVERSIDE)).toContain('Riverside Voluntary Forum (invented) has not signed.');
  });

  it('asks the lead for the document where a signature is recorded for somebody', async () => {
    const [form] = await offered(lead, RIVERSIDE, 'signUp', 'Riverside Voluntary Forum');
    const answer = await sendForm(lead, form!, { signatory: 'The chair' });
    expect(wordsOf(answer.html)).toContain('Enter the document that you were shown');
    await done(
      lead,
      RIVERSIDE,
      'signUp',
      { signatory: 'The chair', citation: 'A signed copy' },
      'Riverside Voluntary Forum',
    );
    expect(await words(lead, RIVERSIDE)).toContain('Signed by The chair. Under the text as it reads.');
  });

  it('corrects a signature that was copied from a document, and none that was given in person', async () => {
    const member = async (link: string): Promise<string> =>
      fieldsOf(await (await lead.get(link)).text())['member.name'] ?? '';
    const links = (await corrections(lead, RIVERSIDE)).filter((link) => link.includes('/signUp?'));
    const members = await Promise.all(links.map(member));
    const at = members.indexOf('Riverside Voluntary Forum (invented)');
    expect((await sendForm(lead, links[at]!, { signatory: 'The deputy chair' })).status).toBe(303);
    expect(await words(lead, RIVERSIDE)).toContain('Signed by The deputy chair.');
    expect(await corrections(forum, mine)).toEqual([]);
    await done(forum, mine, 'withdrawSignUp', { note: 'By mistake.' });
    await done(forum, `${mine}/text`, 'signUp', { post: 'Officer' });
    const left = (await corrections(lead, RIVERSIDE)).filter((link) => /\/(signUp|withdrawSignUp)\?/u.test(link));
    expect(await Promise.all(left.map(member))).toEqual(members.filter((_, place) => place !== at));
  });

  it('changes one clause at a time, and says whose signatures that makes void', async () => {
    const whole = `${RIVERSIDE}?text=whole`;
    const first = async (text: string): Promise<string> => {
      const html = await (await lead.get(whole)).text();
      const found = new RegExp(
        `href="(/forms/adaptClauses[^"]+)">${text}<span class="govuk-visually-hidden"> \\(1\\.1\\)`,
        'u',
      ).exec(html);
      return found?.[1]?.replaceAll('&amp;', '&') ?? '';
    };
    const form = await first('Reword');
    expect(await words(lead, form)).toContain(
      'A change makes the signatures void of: Riverside Borough Council (invented)',
    );
    expect((await sendForm(lead, form, { 'changes.text': 'Pool what we know & have' })).status).toBe(303);
    const page = await words(lead, RIVERSIDE);
    expect(page).toContain('signed a text that has changed since. It needs to sign again.');
    expect(page).toContain('Under a text that has changed since.');
    const omitted = await sendForm(lead, await first('Leave out'), {});
    expect(omitted.html).toContain('href="#changes-note"');
    expect((await sendForm(lead, await first('Leave out'), { 'changes.note': 'Not ours.' })).status).toBe(303);
    const kept = await offered(lead, RIVERSIDE, 'adaptClauses', 'Keep as in the version');
    expect((await sendForm(lead, kept[0]!, {})).status).toBe(303);
  });

  it('adds a clause of its own and takes it out', async () => {
    const html = await (await lead.get(RIVERSIDE)).text();
    const add = /href="(\/forms\/adaptClauses[^"]+)">Add a clause/u.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await (await lead.get(add)).text();
    const after = /<option value="([^"]+)">6\.1 /u.exec(form)?.[1] ?? '';
    const text = 'Meet outdoors in <summer>';
    expect((await sendForm(lead, add, { 'changes.text': text, 'changes.afterClauseId': after })).status).toBe(303);
    expect(await words(lead, RIVERSIDE)).toContain('Not in it [new: Meet outdoors in <summer> ]');
    const [takeOut] = await offered(lead, RIVERSIDE, 'adaptClauses', 'Take out');
    expect((await sendForm(lead, takeOut!, { 'changes.note': 'Too cold.' })).status).toBe(303);
  });

  it('asks in a tender, and records answers and evidence value by value', async () => {
    await done(lead, RIVERSIDE, 'startTender', { title: 'Meals', ...dayFields('closesOn', '2010-02-20') });
    const page = `${RIVERSIDE}/tenders/TE2`;
    await done(lead, page, 'amendTender', { title: 'Meals on wheels', ...dayFields('closesOn', '2010-02-26') });
    await done(lead, page, 'askTenderer', { name: 'Good Food' });
    await done(lead, page, 'reportTenderer', { answer: 'WILL_SIGN', note: 'Gladly.' });
    const [wrong] = await corrections(lead, page);
    expect((await sendForm(lead, wrong!, { note: 'Gladly, and soon.' })).status).toBe(303);
    expect(await words(lead, page)).toContain('Corrects the entry of 26 January 2010: Will sign.');
    const [form] = await offered(lead, page, 'reportTenderEvidence');
    const html = await (await lead.get(form!)).text();
    const value = /<option value="([^"]+)">2 /u.exec(html)?.[1] ?? '';
    expect((await sendForm(lead, form!, { 'evidence.valueId': value, 'evidence.text': '=1+1' })).status).toBe(303);
    const text = await words(lead, page);
    expect(text).toContain(
      '1 would-be partner was asked: 1 will sign, 0 have not answered. 0 gave evidence for all 6 values.',
    );
    expect(text).toContain('Good Food =1+1');
    expect(await (await lead.get(`${page}?file=evidence.csv`)).text()).toContain("'=1+1");
  });

  it('keeps challenges between partners from all but the members', async () => {
    expect(await words(lead, '/my-partnerships')).toContain('You do not act for a member of a partnership yet.');
    expect((await lead.get(mine)).status).toBe(404);
    expect((await lead.get(`${mine}/text`)).status).toBe(404);
    expect((await new Visitor(app.url).get(mine)).status).toBe(303);
    expect(await words(borough, mine)).toContain(
      'C1: Riverside Voluntary Forum (invented) about Riverside Borough Council (invented)',
    );
  });

  it('lets members raise a challenge, answer it, propose how to resolve it and agree', async () => {
    const [form] = await offered(borough, mine, 'raiseConductChallenge');
    const html = await (await borough.get(form!)).text();
    const about =
      /<option value="([^"]+)">Riverside Voluntary Forum|value="([^"]+)"[^>]*>\s*<label[^>]*>\s*Riverside Voluntary Forum/u.exec(
        html,
      );
    const cited = /name="clauseIds" type="checkbox" value="([^"]+)"/u.exec(html)?.[1] ?? '';
    const said1 = {
      aboutOrganisationId: about?.[1] ?? about?.[2] ?? '',
      whatHappened: 'Nobody <came>.',
      clauseIds: cited,
    };
    expect((await sendForm(borough, form!, said1)).status).toBe(303);
    await done(forum, mine, 'answerConductChallenge', { answer: 'We were ill.' }, 'C2');
    const answers = async (who: Visitor) =>
      (await corrections(who, mine)).filter((link) => link.includes('answerConductChallenge'));
    expect(await answers(borough)).toEqual([]);
    const [wrong] = await answers(forum);
    expect((await sendForm(forum, wrong!, { answer: 'Two of us were ill.' })).status).toBe(303);
    const put = await words(borough, mine);
    expect(put).toContain('Two of us were ill.');
    expect(put).toContain('Corrects the entry of');
    expect(put).toContain('We were ill.');
    await done(forum, mine, 'proposeConductResolution', { resolution: 'We shall ring.' }, 'C2');
    expect(await offered(forum, mine, 'resolveConductChallenge', 'C2')).toEqual([]);
    await done(borough, mine, 'resolveConductChallenge', {}, 'C2');
    const text = await words(forum, mine);
    expect(text).toContain('Nobody <came>.');
    expect(text).toContain('How it was resolved: We shall ring.');
    await done(forum, mine, 'withdrawConductChallenge', { note: 'Settled.' }, 'C1');
  });

  it('has no pages of what is not there', async () => {
    expect((await lead.get(`${OF}/AD99`)).status).toBe(404);
    expect((await lead.get(`${RIVERSIDE}/tenders/TE99`)).status).toBe(404);
    expect((await forum.get('/my-partnerships/nothing')).status).toBe(404);
  });
});
