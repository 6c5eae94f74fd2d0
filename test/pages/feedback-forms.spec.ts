import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { plain, wordsOf } from './html-reader.js';
import { choiceOf, corrections, doneBy, linkOn, pageOf, sendForm } from './forms.js';
import { Visitor } from './visitor.js';

const FEEDBACK = '/projects/CFPS/feedback';
const X1 = `${FEEDBACK}/exercises/X1`;
const F1 = `${FEEDBACK}/items/F1`;
const CSV = 'Name,Your comment,Themes\nA. Person,"Ask <b>who</b>, and check",MONEY\nB. Person,,\nC. Person,=1+1,\n';

describe('the forms about feedback', () => {
  let app: TestApp;
  let lead: Visitor;
  let secretary: Visitor;
  let reviewer: Visitor;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
    secretary = await new Visitor(app.url).signInAs('secretary');
    reviewer = await new Visitor(app.url).signInAs('reviewer');
    visitor = new Visitor(app.url);
  }, LOADING_MS);
  afterAll(() => app.stop());

  const done = (page: string, link: string, typed: Readonly<Record<string, string>>, by = lead): Promise<string> =>
    doneBy(by, page, link, typed);

  it('an exercise is recorded and amended, and what is cleared is unknown again', async () => {
    const said = { title: 'Seminar', channel: 'SEMINAR', stage: 'DRAFT', method: 'In <i>groups</i>' };
    await done(FEEDBACK, 'Add a feedback exercise', { ...said, asked: '20' });
    const amended = await done(X1, 'Change the exercise', {
      ...{ ...said, title: 'Seminar in March', asked: '', responded: '3' },
      ...{ 'opensOn-day': '11', 'opensOn-month': '1', 'opensOn-year': '2010' },
      ...{ 'closesOn-day': '31', 'closesOn-month': '1', 'closesOn-year': '2010' },
    });
    expect(amended).toContain('It takes comments until 31 January 2010.');
    expect(amended).toContain('In &lt;i&gt;groups&lt;/i&gt;');
    const bases = await (await lead.get(`${X1}?file=bases.csv`)).text();
    expect(bases).toContain('Asked,Not known');
    expect(bases).toContain('Responded,3');
    expect(await pageOf(lead, FEEDBACK)).toContain('closes on 31 January 2010, with 0 comments so far');
  });

  it('what cannot be is refused at its field, and nothing typed is lost', async () => {
    const form = await linkOn(lead, X1, 'Change the exercise');
    const answer = await sendForm(lead, form, {
      ...{ title: 'Kept & shown', channel: 'SEMINAR', stage: 'DRAFT', method: 'x', asked: '2', responded: '3' },
    });
    expect(answer.status).toBe(422);
    const html = answer.html;
    expect(html).toContain('href="#responded"');
    expect(html).toContain('Kept &amp; shown');
  });

  it('themes are defined, amended and retired', async () => {
    await done(FEEDBACK, 'Add a theme', { code: 'MONEY', title: 'Money', definition: 'Public money' });
    await done(FEEDBACK, 'Add a theme', { code: 'OTHER', title: 'Other', definition: 'The rest' });
    await done(FEEDBACK, 'Add a theme', { code: 'OLD', title: 'Old', definition: 'No longer' });
    expect(await done(FEEDBACK, 'Change', { title: 'Money matters', definition: 'Public money' })).toContain(
      'Money matters',
    );
    const themes = await (await lead.get(`${FEEDBACK}?file=by-theme.csv`)).text();
    expect(themes.split('\r\n')).toHaveLength(5);
    expect(await done(FEEDBACK, 'Retire', { reason: 'Done with' })).toContain('Money matters (retired)');
  });

  it('respondents are recorded and amended', async () => {
    await done(X1, 'Add a respondent', { type: 'OFFICER', permission: 'ANONYMOUS', name: 'A. Officer' });
    const amended = await done(X1, 'Change', { type: 'OFFICER', permission: 'ANONYMOUS', name: 'B. Officer' });
    expect(amended).toContain('B. Officer');
    expect(await pageOf(secretary, X1)).not.toContain('B. Officer');
    const form = await linkOn(secretary, X1, 'Change');
    expect(await pageOf(secretary, form)).not.toContain('name="name"');
  });

  it('a comment is recorded with its themes, the main one first', async () => {
    const form = await linkOn(lead, X1, 'Add a comment');
    const by = choiceOf(await pageOf(lead, form), 'RS1');
    const html = await done(X1, 'Add a comment', { text: 'Ask <b>who</b>', respondentId: by, themes: 'OTHER' });
    expect(html).toContain('It cannot be published yet');
    expect(await pageOf(lead, F1)).toContain('Ask &lt;b&gt;who&lt;/b&gt;');
    expect(await pageOf(secretary, F1)).toContain('[withheld: the respondent asked not to be named]');
    await done(F1, 'Choose themes', { themes: 'OLD' });
    expect(await pageOf(lead, F1)).toContain('Old');
    await done(F1, 'Choose themes', { themes: '' });
    expect(await pageOf(lead, F1)).toContain('None yet');
    await done(F1, 'Choose themes', { themes: 'OLD' });
    expect(await done(F1, 'Correct', { text: 'Ask who', reason: 'A slip' })).toContain('Ask who');
  });

  it('a comment gets an outcome with its reason, and a reply', async () => {
    expect(await linkOn(lead, F1, 'Record a reply')).toBe('');
    const form = await linkOn(lead, F1, 'Report an outcome');
    const empty = await sendForm(lead, form, { outcome: 'NOTED', because: '' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('href="#because"');
    expect(await done(F1, 'Report an outcome', { outcome: 'NOTED', because: 'Known & agreed' })).toContain(
      'Known &amp; agreed',
    );
    const late = await sendForm(lead, form, { outcome: 'NOTED', because: 'Second' });
    expect(late.status).toBe(422);
    expect(late.html).toContain('Second');
    expect(await done(F1, 'Record a reply', { text: 'Thank you' })).toContain('Thank you');
  });

  it('what was recorded of a comment is corrected: its themes, outcome and reply, each the last of its kind', async () => {
    const operations = ['codeFeedbackItem', 'reportFeedbackOutcome', 'replyToFeedback'];
    const all = async (by: Visitor) => (await corrections(by, F1)).map((link) => /forms\/(\w+)/u.exec(link)?.[1] ?? '');
    expect((await all(lead)).sort()).toEqual([...operations].sort());
    expect(await all(reviewer)).toEqual([]);
    const correct = async (operation: string, typed: Readonly<Record<string, string>>): Promise<string> => {
      const link = (await corrections(lead, F1)).find((one) => one.includes(operation)) ?? '';
      expect((await sendForm(lead, link, { ...typed, reason: 'A slip' })).status).toBe(303);
      return wordsOf(await pageOf(lead, F1));
    };
    expect(await correct('reportFeedbackOutcome', { because: 'Known' })).toMatch(/Corrects the entry of [^:]+: Noted/u);
    expect(await correct('codeFeedbackItem', { themes: 'OTHER' })).toMatch(/Corrects the entry of [^:]+: Coded/u);
    const replied = await correct('replyToFeedback', { text: 'Many thanks' });
    expect(replied).toContain('Many thanks');
    expect(replied).toContain('A reply was sent (corrected since: it no longer counts)');
    await correct('codeFeedbackItem', { themes: 'OLD' });
  });

  it('words are withheld from those who need not see them, and cannot be written over by them', async () => {
    await done(F1, 'Withhold a name or words', { redaction: 'TEXT', because: 'It names a third person' });
    expect(await pageOf(lead, F1)).toContain('Its words are not published: It names a third person.');
    expect(await pageOf(secretary, F1)).toContain('[withheld: It names a third person]');
    const form = await linkOn(secretary, F1, 'Correct');
    expect(await pageOf(secretary, form)).not.toContain('name="text"');
    await done(F1, 'Withhold a name or words', { redaction: 'NOTHING', because: 'It was a mistake' });
    expect(await pageOf(secretary, F1)).toContain('Ask who');
  });

  it('the report is published, read by everybody, and withdrawn', async () => {
    const report = '/published/you-said-we-did/CFPS/X1';
    for (const by of [visitor, lead]) expect((await by.get(report)).status).toBe(404);
    await done(X1, 'Publish the report', {});
    const html = await pageOf(visitor, report);
    expect(html).toContain('What we did not take up, and why');
    expect(html).toContain('The name is kept back on 1 comment');
    expect(html).toContain('How many were asked is not known; 3 responded; 1 comment.');
    expect(html).not.toContain('B. Officer');
    for (const [, file = ''] of html.matchAll(/href="(\/you-said-we-did\/[^"]+)"/gu)) {
      expect([file, (await visitor.get(file)).status]).toEqual([file, 200]);
    }
    await done(X1, 'Withdraw the report', { because: 'A name slipped through' });
    expect((await visitor.get(report)).status).toBe(404);
  });

  it('a file of responses is read, its columns are named, it is shown, and taken in whole', async () => {
    const page = await linkOn(lead, X1, 'Import responses');
    expect((await sendForm(lead, page, {})).status).toBe(422);
    expect((await sendForm(lead, page, { pasted: '"' })).status).toBe(422);
    const [version, proof] = [await lead.hidden(page, 'version'), await lead.hidden(page, 'proof')];
    // the columns are guessed, and the theme that the file names has been retired
    const read = await lead.post(page, { proof, version, pasted: CSV });
    expect(read.status).toBe(422);
    const asked = await read.text();
    expect(asked).toContain('MONEY');
    const pasted = plain(/<textarea name="pasted" hidden[^>]*>\s*([^<]*)</u.exec(asked)![1]!);
    const chosen = { respondent: 'Name', mapped: '1', pasted, version, defaultPermission: 'NAMED' };
    const none = await lead.post(page, { ...chosen, proof, take: '1' });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Choose the columns that hold comments');
    const shown = await (await lead.post(page, { ...chosen, proof, 'texts:1': 'true' })).text();
    expect(shown).toContain('3 rows: 2 comments of 3 respondents would be taken in; 1 answer was left blank.');
    expect(shown).toContain('Ask &lt;b&gt;who&lt;/b&gt;, and check');
    const taken = await lead.post(page, { ...chosen, proof, 'texts:1': 'true', take: '1' });
    expect(taken.headers.get('location')).toBe(`${X1}?done=responses`);
    expect(await pageOf(lead, X1)).toContain('pasted.csv was taken in');
    expect((await reviewer.get(page)).status).toBe(403);
  });

  it('comments are found by what is asked, and the file holds what the filters show', async () => {
    const codes = async (query: string) => {
      const csv = await (await lead.get(`${FEEDBACK}?${query}&file=comments.csv`)).text();
      return [...csv.matchAll(/^(F\d+),/gmu)].map((one) => one[1]);
    };
    expect(await codes('exercise=X1')).toEqual(['F1', 'F2', 'F3']);
    expect(await codes('outcome=OPEN')).toEqual(['F2', 'F3']);
    expect(await codes('theme=-')).toEqual(['F2', 'F3']);
    expect(await codes('theme=OLD&outcome=NOTED')).toEqual(['F1']);
    expect(await codes('type=OFFICER')).toEqual(['F1']);
    expect(await codes('search=check')).toEqual(['F2']);
    expect(await codes('outcome=NONSENSE&type=NOBODY')).toEqual(['F1', 'F2', 'F3']);
    const csv = await (await lead.get(`${FEEDBACK}?file=comments.csv`)).text();
    expect(csv).toContain(",'=1+1,");
  });

  it('who may not is offered nothing, and refused', async () => {
    expect(await linkOn(reviewer, F1, 'Choose themes')).toBe('');
    expect((await reviewer.get(await linkOn(lead, F1, 'Choose themes'))).status).toBe(403);
    for (const path of [`${FEEDBACK}/items/F99`, `${FEEDBACK}/exercises/X99`]) {
      expect([path, (await lead.get(path)).status]).toEqual([path, 404]);
    }
  });
});
