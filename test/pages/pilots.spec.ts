import { TYPE_CHOICES } from '../../src/pages/pilots/pilot-words.js';
import { nameOf, pilotsPage } from '../../src/pages/pilots/pilots-page.js';
import { timeline } from '../../src/pages/frame/timeline.js';
import { AUTHORITY_TYPES } from '../../src/pilots/pilot-states.js';
import type { TestApp } from '../support/app.js';
import { done, offered, sendForm, words } from './forms.js';
import { dayFields, hiddenIn, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

type Pilots = Parameters<typeof pilotsPage>[0];
const NOBODY = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
const ASKED = { asAt: null, state: null, type: null, after: null, here: '/projects/X/pilots' };
const project = (more: Partial<Pilots> = {}): Pilots => ({
  ...{ code: 'X', title: 'A project', asAt: '2010-01-26', milestones: { nodes: [] } },
  pilotReadiness: { ready: false, problems: [], balance: [] },
  pilots: NOBODY,
  ...more,
});
const milestone = (title: string, forecastDate: string | null, actualDate: string | null = null) => ({
  ...{ code: 'M1', title, forecastDate, actualDate },
});

describe('the page of pilots', () => {
  const facts = (of: Pilots) =>
    Object.fromEntries(pilotsPage(of, NOBODY, ASKED, () => []).summary.map(({ key, value }) => [key.text, value.text]));

  it.each([
    [
      'nothing in the plan speaks of pilots',
      [milestone('Guide out', '2010-03-01')],
      'No milestone of the plan speaks of pilots',
    ],
    ['a milestone does', [milestone('Pilots complete', '2010-04-16')], 'Pilots complete (M1): 16 April 2010'],
    ['its date is unknown', [milestone('Pilots complete', null)], 'Pilots complete (M1): no date known'],
    ['it is done', [milestone('Pilots complete', null, '2010-04-01')], 'Pilots complete (M1): done on 1 April 2010'],
    [
      'a word only looks alike',
      [milestone('Copilots found', '2010-03-01')],
      'No milestone of the plan speaks of pilots',
    ],
  ])('says by when, where %s', (_, nodes, says) => {
    expect(facts(project({ milestones: { nodes } }))['Due date']).toBe(says);
  });

  it('counts those confirmed and does not make up how many are wanted', () => {
    const balance = [
      { authorityType: 'COUNTY' as const, listed: 2, takingPart: 1 },
      { authorityType: 'POLICE' as const, listed: 1, takingPart: 0 },
    ];
    expect(facts(project({ pilotReadiness: { ready: true, problems: [], balance } }))).toMatchObject({
      'Pilots wanted': 'Not set',
      Confirmed: '1 of 3 authorities listed',
      'By type': 'County council: 1 of 2; Police authority: 0 of 1',
    });
  });

  it('says of whoever was made up that this is so, once', () => {
    expect(nameOf({ name: 'A', invented: false })).toBe('A');
    expect(nameOf({ name: 'A', invented: true })).toBe('A (invented)');
    expect(nameOf({ name: 'A (invented for the demonstration)', invented: true })).toBe(
      'A (invented for the demonstration)',
    );
  });

  it('has a word for every type of authority', () => {
    expect(TYPE_CHOICES.map(({ value }) => value).sort()).toEqual([...AUTHORITY_TYPES].sort());
  });
});

describe('a history', () => {
  const row = { id: 'r1', effectiveOn: '2010-01-20', recordedBy: 'Ann', recordedAt: '2010-01-20T10:00:00.000Z' };
  const whole = { ...row, reason: '', citation: null, assumed: false, corrects: null, correctedBy: null };
  const told = (more: object) =>
    timeline([{ ...whole, ...more }], () => ({ label: 'Invited', lines: ['By letter.', null] }))[0];

  it.each([
    ['an entry as it stands', {}, 'Invited', 'By letter.'],
    ['why it was recorded', { reason: 'They asked.' }, 'Invited', 'By letter.\nWhy it was recorded: They asked.'],
    ['not the name of the operation alone', { reason: 'Pilot P1: reportPilot' }, 'Invited', 'By letter.'],
    ['its source', { citation: '10/23 ¶3' }, 'Invited', 'By letter.\nSource: 10/23 ¶3.'],
    ['that it is assumed', { assumed: true }, 'Invited', 'By letter.\nA planning assumption, not a fact of a source.'],
    [
      'that it came later',
      { recordedAt: '2010-01-22T10:00:00.000Z' },
      'Invited',
      'By letter.\nRecorded on 22 January 2010.',
    ],
    ['that it corrects', { corrects: 'r0' }, 'Invited', 'By letter.\nCorrects an earlier entry.'],
    ['that it was corrected', { correctedBy: 'r2' }, 'Invited (corrected since: it no longer counts)', 'By letter.'],
  ])('tells %s', (_, more, label, text) => {
    expect(told(more)).toMatchObject({ label: { text: label }, text, byline: { text: 'Ann' } });
  });

  it('tells of a correction what stood before, and of what was corrected when that was and by whom', () => {
    const fixed = { ...whole, id: 'r2', recordedBy: 'Bea', recordedAt: '2010-01-27T10:00:00.000Z', corrects: 'r1' };
    const rows = [{ ...whole, correctedBy: 'r2' }, fixed];
    const texts = timeline(rows, ({ id }) => ({ label: id === 'r1' ? 'Invited' : 'Approached' })).map(
      ({ text }) => text,
    );
    expect(texts).toEqual([
      'Corrects the entry of 20 January 2010: Invited.\nRecorded on 27 January 2010.',
      'Corrected on 27 January 2010 by Bea.',
    ]);
  });

  it('tells the newest first', () => {
    const rows = [whole, { ...whole, id: 'r2', effectiveOn: '2010-01-25' }];
    expect(timeline(rows, () => ({ label: '' })).map(({ datetime }) => datetime.timestamp)).toEqual([
      '2010-01-25',
      '2010-01-20',
    ]);
  });
});

describe('pilots on pages', () => {
  const LIST = '/projects/CFPS/pilots';
  let app: TestApp;
  let lead: Visitor;
  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('are added, reported on and amended, each step to be seen', async () => {
    await done(lead, LIST, 'identifyPilot', {
      name: 'Riverside <b>District</b>',
      authorityType: 'DISTRICT',
      contact: 'Clerk',
    });
    expect(await words(lead, LIST)).toContain('P3 Riverside <b>District</b> District council Identified');
    await done(lead, `${LIST}/P3`, 'reportPilot', {
      state: 'INVITED',
      note: 'By letter.',
      ...dayFields('effectiveOn', '2010-01-26'),
    });
    const page = await words(lead, `${LIST}/P3`);
    expect(page).toContain('Next: Get its answer.');
    expect(page).toContain('Invited by Project officer, work with CfPS 26 January 2010 By letter.');
    await done(lead, LIST, 'reportPilot', { state: 'ACCEPTED' }, 'Riverside <b>District</b>');
    expect(await words(lead, LIST)).toContain('has agreed to pilot but lacks a version to pilot. Amend it.');
  });

  it('lose what is taken out of the form of an amendment', async () => {
    expect(await words(lead, `${LIST}/P3`)).toContain('Contact Clerk');
    await done(lead, `${LIST}/P3`, 'amendPilot', {
      name: 'Riverside District',
      authorityType: 'DISTRICT',
      contact: '',
    });
    expect(await words(lead, `${LIST}/P3`)).toContain('Contact Not known');
  });

  it('are shown at their field what is wrong, and nothing typed is lost', async () => {
    const [form] = await offered(lead, `${LIST}/P1`, 'reportPilot');
    const answer = await sendForm(lead, form!, { state: '', note: 'Typed with <care>.' });
    const html = answer.html;
    expect(answer.status).toBe(422);
    expect(wordsOf(html)).toContain('There is a problem Select the stage it has reached');
    expect(html).toContain('href="#state"');
    expect(html).toContain('Typed with &lt;care&gt;.');
  });

  it('tell whoever comes second that somebody was first, and take it once they have looked', async () => {
    const [form] = await offered(lead, `${LIST}/P2`, 'reportPilot');
    const other = await new Visitor(app.url).signInAs('project lead');
    await done(other, `${LIST}/P2`, 'reportPilot', { state: 'APPROACHED' });
    const late = await sendForm(lead, form!, { state: 'INVITED' });
    const html = late.html;
    expect(late.status).toBe(422);
    expect(wordsOf(html)).toMatch(/There is a problem .*P2/u);
    const again = await lead.post('/forms/reportPilot', { ...hiddenIn(html), state: 'INVITED' });
    expect(again.status).toBe(303);
    expect(await words(lead, `${LIST}/P2`)).toContain('Next: Get its answer.');
  });

  it('are added once where the button is pressed twice, and twice where something else is typed', async () => {
    const [form] = await offered(lead, LIST, 'identifyPilot');
    const fields = {
      ...hiddenIn(await (await lead.get(form!)).text()),
      name: 'Pressed twice',
      authorityType: 'DISTRICT',
    };
    const press = (name: string) => lead.post('/forms/identifyPilot', { ...fields, name });
    const answers = await Promise.all([press('Pressed twice'), press('Pressed twice')]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await press('Typed again')).status).toBe(303);
    const csv = await (await lead.get(`${LIST}?file=pilots.csv`)).text();
    expect([...csv.matchAll(/Pressed twice|Typed again/gu)].map(([name]) => name)).toEqual([
      'Pressed twice',
      'Typed again',
    ]);
  });

  it('are offered to the project lead alone, and not on a past day', async () => {
    const reviewer = await new Visitor(app.url).signInAs('reviewer');
    expect(await offered(reviewer, LIST, 'identifyPilot')).toEqual([]);
    expect((await reviewer.get('/forms/identifyPilot?projectCode=CFPS')).status).toBe(403);
    expect(await offered(reviewer, `${LIST}/P1`, 'raiseChallenge')).toHaveLength(1);
    expect(await offered(lead, `${LIST}?asAt=2010-01-25`, 'identifyPilot')).toEqual([]);
  });

  it('are filtered by address, and the file holds what the filters let through', async () => {
    const csv = await (await lead.get(`${LIST}?type=COUNTY&file=pilots.csv`)).text();
    expect(csv).toContain('Pilot authority B');
    expect(csv).not.toContain('Pilot authority A');
    expect(await words(lead, `${LIST}?state=COMPLETED`)).toContain('No pilots match.');
    expect(await words(lead, `${LIST}?state=NONSENSE`)).toContain('Pilot authority A');
  });

  it('that are not there are not found', async () => {
    expect((await lead.get(`${LIST}/P99`)).status).toBe(404);
  });
});
