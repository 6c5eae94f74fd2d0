import { POLICY } from '../../src/app.domains.js';
import { type Operation } from '../../src/platform/auth/policy.js';
import type { Offers } from '../../src/pages/frame/offer.js';
import { gapOffers } from '../../src/pages/risks/gap-offers.js';
import { heatMapModel, heatMapTable } from '../../src/pages/risks/heat-map-page.js';
import { registerChoice } from '../../src/pages/risks/register-choice.js';
import { riskHistory } from '../../src/pages/risks/risk-history.js';
import { gapWords, readingWords } from '../../src/pages/risks/risk-words.js';
import { scoreChart, type ScorePoint } from '../../src/pages/risks/score-chart.js';
import { RISK_GAPS } from '../../src/risks/risk-gap.js';
import type { TestApp } from '../support/app.js';
import { choiceOf, formLink, openForm, sendForm } from './forms.js';
import { dayFields, plain } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

describe('what an address asks of the register', () => {
  const nothing = registerChoice({});
  it.each<[string, Record<string, string>, object]>([
    ['nothing: all, the highest score first', {}, { state: null, sort: 'SCORE', map: 'CURRENT', mapNature: 'THREAT' }],
    ['closed ones by code', { state: 'CLOSED', sort: 'CODE' }, { state: 'CLOSED', sort: 'CODE' }],
    ['an unknown word, which is ignored', { state: 'GONE', sort: 'BY_LUCK' }, { state: null, sort: 'SCORE' }],
    ['those that nobody owns', { owner: 'nobody' }, { unowned: true, ownerId: null }],
    ['those of a person', { owner: 'p1' }, { unowned: null, ownerId: 'p1' }],
    [
      'a place of the heat map',
      { scored: 'TARGET', likelihood: '4', impact: '3' },
      { scored: 'TARGET', likelihood: 4, impact: 3 },
    ],
    ['a level that is no number', { likelihood: '4; drop', impact: '-1' }, { likelihood: null, impact: null }],
    ['opportunities, and so their map', { nature: 'OPPORTUNITY' }, { nature: 'OPPORTUNITY', mapNature: 'OPPORTUNITY' }],
  ])('can be %s', (_, query, expected) => {
    expect(registerChoice(query)).toEqual({ ...nothing, ...expected });
  });
});

describe('the heat map of a page', () => {
  const band = { name: 'High', tone: 'amber', shade: 1 } as const;
  const impact = { value: 3, label: 'Moderate' };
  const map = {
    title: 'Heat map',
    unscored: [{ code: 'R1', title: 'Nobody answers' }],
    unplaced: [],
    rows: [
      { likelihood: { value: 4, label: 'Likely' }, cells: [{ impact, score: 12, count: 2, band }] },
      { likelihood: { value: 1, label: 'Rare' }, cells: [{ impact, score: 3, count: 0, band }] },
    ],
  };
  const choice = { kind: 'TARGET', nature: 'THREAT' };
  const model = heatMapModel(map, choice, 'CFPS', '/projects/CFPS/risks?after=R5', '2010-01-12');

  it('leads from each count to the open risks that stand there, on the same day', () => {
    const [cell] = model.rows[0]!.cells;
    expect(cell).toMatchObject({
      count: 2,
      words: 'High, 12',
      ground: 'tracker-band--amber-1',
      about: ' risks: likelihood 4 Likely, impact 3 Moderate',
    });
    expect(cell!.href).toBe(
      '/projects/CFPS/risks?state=OPEN&nature=THREAT&scored=TARGET&likelihood=4&impact=3&map=TARGET&asAt=2010-01-12#register',
    );
    expect(model.rows[1]!.cells[0]!.href).toBeNull();
    expect(model.unscored).toEqual([{ text: 'R1 Nobody answers', href: '/projects/CFPS/risks/R1?asAt=2010-01-12' }]);
  });

  it('changes which map is shown and begins the list again', () => {
    expect(model.kinds.map(({ text, current }) => [text, current])).toEqual([
      ['Inherent', false],
      ['Current', false],
      ['Target', true],
    ]);
    expect(model.kinds[0]!.href).toBe('/projects/CFPS/risks?map=INHERENT#heat-map');
  });

  it('is a table for files', () => {
    const { heads, rows } = heatMapTable(map);
    expect([heads, ...rows.map((row) => row.map(({ text }) => text))]).toEqual([
      ['Likelihood', 'Impact 3 Moderate'],
      ['4 Likely', '2'],
      ['1 Rare', '0'],
    ]);
  });
});

describe('the chart of scores', () => {
  const point = (effectiveOn: string, kind: string, score: number, scaleId = 'S1'): ScorePoint => ({
    ...{ effectiveOn, kind, score, scaleId },
    band: score > 9 ? 'High' : 'Low & slow',
  });
  const points = [
    point('2010-01-04', 'CURRENT', 6),
    point('2010-01-14', 'CURRENT', 12),
    point('2010-01-14', 'TARGET', 3),
  ];

  /** The lines of one colour, each from where to where. */
  const linesOf = (svg: string, colour: string): string[] =>
    [...svg.matchAll(/<line x1="([^"]+)" y1="([^"]+)" x2="([^"]+)" y2="([^"]+)"[^>]*stroke="([^"]+)"/gu)]
      .filter((found) => found[5] === colour)
      .map((found) => found.slice(1, 5).join(' '));

  it('draws steps, never slopes, up to the day of the page', () => {
    const { svg, alt } = scoreChart({ points, until: '2010-01-24', appetite: { score: 9, words: 'Up to Medium' } })!;
    expect(linesOf(svg, '#1d70b8')).toEqual(['10% 130 39% 130', '39% 130 39% 20', '39% 20 68% 20']);
    expect(svg).toContain('>Appetite</text>');
    expect(alt).toBe(
      'Current: 6 Low & slow from 4 January 2010, 12 High from 14 January 2010. Target: 3 Low & slow from 14 January 2010. ' +
        'The appetite is up to medium, drawn as a thick line.',
    );
  });

  it('breaks a line where another version of the scale begins, since their scores cannot be compared', () => {
    const later = [point('2010-01-04', 'CURRENT', 6), point('2010-01-14', 'CURRENT', 12, 'S2')];
    const { svg } = scoreChart({ points: later, until: '2010-01-24', appetite: null })!;
    expect(linesOf(svg, '#1d70b8')).toEqual(['10% 130 39% 130', '39% 20 68% 20']);
  });

  it('is not drawn of nothing, and stands a score of nought on its first day', () => {
    expect(scoreChart({ points: [], until: '2010-01-24', appetite: null })).toBeNull();
    const nought = scoreChart({ points: [point('2010-01-24', 'CURRENT', 0)], until: '2010-01-24', appetite: null })!;
    expect(nought.svg).not.toMatch(/NaN|Infinity/u);
  });
});

describe('what the register lacks', () => {
  const all: Offers = (operation, text, given) => [{ text, href: `${operation} ${Object.keys(given).join(' ')}` }];
  const gap = (code: (typeof RISK_GAPS)[number]) => ({
    ...{ code, message: 'It lacks.', riskCode: 'R1', riskId: 'id', riskTitle: 'One', riskVersion: 3, actionId: 'a1' },
  });

  it.each(RISK_GAPS.map((code) => [code]))(
    '%s is said in words and closed by a form that somebody may send',
    (code) => {
      expect(gapWords(code)).not.toMatch(/_/u);
      const offers = gapOffers(all, 'CFPS', 1, gap(code));
      expect(offers.length).toBeGreaterThan(0);
      for (const { href } of offers)
        expect(POLICY[href.split(' ', 1)[0] as Operation].parties.length).toBeGreaterThan(0);
    },
  );

  it('names the action where one is overdue or incomplete', () => {
    expect(gapOffers(all, 'CFPS', 1, gap('ACTION_OVERDUE'))[0]!.href).toContain(' actionId');
    expect(gapOffers(all, 'CFPS', 1, gap('ACTION_INCOMPLETE'))[0]!.href).toMatch(/^amendRiskAction .* actionId/u);
  });

  it.each([
    ['WITHIN', 'The current score is within it.'],
    ['ABOVE', 'The current score is above it.'],
    [null, 'There is no current score to compare.'],
  ])('says of an appetite that reads %s: %s', (reading, words) => expect(readingWords(reading)).toBe(words));
});

describe('the history of a risk', () => {
  const row = (id: string, effectiveOn: string, more: object = {}) => ({
    ...{ id, effectiveOn, recordedAt: `${effectiveOn}T09:00:00Z`, recordedBy: 'Leo', reason: '', citation: null },
    ...{ assumed: false, corrects: null, correctedBy: null, ...more },
  });
  it('is one line of time of everything recorded, the newest first, with who and why', () => {
    const none = { assessments: [], responses: [], acceptances: [] };
    const statement = {
      title: 'T',
      category: 'LEGAL' as const,
      cause: 'C',
      event: null,
      effect: null,
      ownerName: null,
      proximity: null,
    };
    const items = riskHistory(
      {
        ...none,
        statements: [
          { ...row('1', '2010-01-04'), ...statement },
          { ...row('3', '2010-01-12', { reason: 'It was wrong.' }), ...statement },
        ],
        reviews: [{ ...row('2', '2010-01-11'), note: 'Looked at.', nextOn: '2010-02-01' }],
        states: [{ ...row('4', '2010-01-20', { correctedBy: '5' }), state: 'CLOSED', note: 'Over.' }],
      },
      [],
      () => [],
    );
    expect(items.map(({ label }) => label.text)).toEqual([
      'Closed (corrected since: it no longer counts)',
      'Changed',
      'Reviewed',
      'Raised',
    ]);
    expect(items[1]!.text).toContain('Why it was recorded: It was wrong.');
    expect(items[2]!.text).toContain('Next review by 1 February 2010.');
  });
});

describe('the pages of risks', () => {
  let app: TestApp;
  let lead: Visitor;
  let director: Visitor;
  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
    director = await new Visitor(app.url).signInAs('director');
  }, LOADING_MS);
  afterAll(() => app.stop());

  const REGISTER = '/projects/CFPS/risks';
  const page = async (path: string, visitor = lead): Promise<string> => plain(await (await visitor.get(path)).text());
  const sent = async (link: string, typed: Record<string, string>, visitor = lead): Promise<void> => {
    const answer = await sendForm(visitor, link, typed);
    const errors = [...answer.html.matchAll(/error-message">([^]*?)<\/p>/gu)].map((found) => found[1]);
    expect([answer.status, errors]).toEqual([303, []]);
  };

  it('lead from a count on the heat map to just those risks', async () => {
    const html = await page(REGISTER);
    const link = /tracker-heat__count" href="([^"#]+)[^"]*">2</u.exec(html)![1]!;
    const rows = await (await lead.get(`${link}&file=risks.csv`)).text();
    expect(
      rows
        .split('\r\n')
        .slice(1, -1)
        .map((row) => row.slice(0, 2)),
    ).toEqual(['R5', 'R6']);
  });

  it('raise a risk with what it touches and moves, and take hostile text as text', async () => {
    const link = await formLink(lead, REGISTER, 'raiseRisk');
    const form = await openForm(lead, link);
    await sent(link, {
      ...{
        title: '<b>Money</b> runs out',
        nature: 'THREAT',
        category: 'FINANCIAL',
        cause: 'Cuts',
        event: '',
        effect: '=1+1',
      },
      ...{ ownerId: choiceOf(form, 'Project officer, work with CfPS'), proximity: 'IMMINENT' },
      ...{ links: choiceOf(form, 'M3 '), taskEffects: 't14 10\nT20 -1' },
    });
    const html = await (await lead.get(`${REGISTER}/R7`)).text();
    expect(html).toContain('&lt;b&gt;Money&lt;/b&gt; runs out');
    expect(plain(html)).toMatch(/T14 [^]*10 working days later[^]*T20 [^]*1 working day sooner/u);
    expect(html).toContain('/projects/CFPS/milestones/M3');
  });

  it('say at the field what is wrong with a line, and lose nothing', async () => {
    const link = await formLink(lead, REGISTER, 'raiseRisk');
    const typed = {
      title: 'Kept',
      nature: 'THREAT',
      category: 'LEGAL',
      cause: 'Kept too',
      taskEffects: 'T14 10\nT99 5\nnonsense',
    };
    const answer = await sendForm(lead, link, typed);
    expect(answer.status).toBe(422);
    const html = plain(answer.html);
    expect(html).toContain('“T99 5”: the plan has no task T99. “nonsense”: write the code of the task');
    expect(html).toMatch(/value="Kept"[^]*Kept too/u);
  });

  it('amend a risk, clearing what is emptied and keeping what is not touched', async () => {
    const path = `${REGISTER}/R7`;
    const link = await formLink(lead, path, 'amendRisk');
    const form = await openForm(lead, link);
    expect(plain(form)).toContain('T14 10\nT20 -1');
    const typed = {
      title: 'Money runs out',
      category: 'FINANCIAL',
      cause: '',
      event: 'It ends',
      effect: '=1+1',
      ownerId: '',
      proximity: '',
    };
    await sent(link, { ...typed, links: choiceOf(form, 'M3 '), taskEffects: '', reason: 'Better known.' });
    const html = await page(path);
    expect(html).toMatch(/Cause<\/dt>[^]*?Not known[^]*?It ends[^]*?No owner/u);
    expect(html).toContain('No task is affected.');
    expect(html).toContain('Why it was recorded: Better known.');
    expect(html).toContain('/milestones/M3');
  });

  const since = dayFields('effectiveOn', '2010-01-26');
  it.each<[string, string, Record<string, string>, RegExp]>([
    [
      'assessRisk',
      'R7',
      { kind: 'CURRENT', likelihood: '5', impact: '4', rationale: 'It is near.', ...since },
      /20 Very high/u,
    ],
    [
      'respondToRisk',
      'R7',
      { response: 'TOLERATE', note: 'For now.' },
      /Tolerate, since 26 January 2010[^]*For now\./u,
    ],
    [
      'respondToRisk',
      'R7',
      { response: 'TREAT', note: '', 'actions.text': 'Ask for more', ...dayFields('actions.dueOn', '2010-02-10') },
      /Ask for more[^]*No owner[^]*10 February 2010/u,
    ],
    ['reportRiskAction', 'R7', { state: 'IN_HAND', note: 'Asked.' }, /In hand[^]*Action in hand[^]*Asked\./u],
    [
      'reviewRisk',
      'R7',
      { note: 'Seen.', ...dayFields('nextOn', '2010-02-15') },
      /Next review<\/dt>[^]*?15 February 2010/u,
    ],
    ['closeRisk', 'R7', { note: 'The money came.' }, /Closed[^]*The money came\./u],
    ['reopenRisk', 'R7', { note: 'It went again.' }, /Open[^]*It went again\./u],
  ])('record %s about %s', async (operation, risk, typed, shown) => {
    await sent(await formLink(lead, `${REGISTER}/${risk}`, operation), typed);
    expect(await page(`${REGISTER}/${risk}`)).toMatch(shown);
  });

  it('ask for no action where none is begun, and for all of it where one is', async () => {
    const link = await formLink(lead, `${REGISTER}/R7`, 'respondToRisk');
    const answer = await sendForm(lead, link, {
      response: 'TREAT',
      'actions.text': '',
      'actions.actioneeId': '',
      ...dayFields('actions.dueOn', '2010-02-10'),
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Enter the action');
  });

  it('state an action again by the link of the gap', async () => {
    const link = await formLink(lead, `${REGISTER}/missing`, 'amendRiskAction', 'risk=R7', 'actionId');
    const form = await openForm(lead, link);
    expect(plain(form)).toContain('Change an action');
    const officer = choiceOf(form, 'Project officer, work with CfPS');
    const due = dayFields('dueOn', '2010-02-12');
    await sent(link, { text: 'Ask for much more', actioneeId: officer, ...due });
    const rows = await (await lead.get(`${REGISTER}/R7?file=actions.csv`)).text();
    expect(rows).toContain('Ask for much more,"Project officer, work with CfPS",2010-02-12,In hand,no');
    expect(rows.trim().split('\n')).toHaveLength(2);
  });

  it('offer a director the appetite and then the acceptance of what is above it', async () => {
    expect(await formLink(director, `${REGISTER}/R7`, 'amendRisk')).toBe('');
    expect(await formLink(director, `${REGISTER}/R7`, 'acceptRisk')).toBe('');
    await sent(
      await formLink(director, REGISTER, 'setRiskAppetite'),
      { upToBand: 'Medium', setBy: 'The Board' },
      director,
    );
    expect(await page(REGISTER)).toMatch(/Every category without its own[^]*Up to Medium[^]*The Board/u);
    const accept = { note: 'We can bear it.', ...dayFields('expiresOn', '2010-03-31') };
    await sent(await formLink(director, `${REGISTER}/R7`, 'acceptRisk'), accept, director);
    expect(await page(`${REGISTER}/R7`)).toMatch(
      /Accepted[^]*at 20 Very high until 31 March 2010 \(in force\): We can bear it\./u,
    );
  });

  it('say that somebody was first, and let the next attempt be against what stands', async () => {
    const link = await formLink(lead, `${REGISTER}/R6`, 'reviewRisk');
    const typed = { note: 'Mine.', ...dayFields('nextOn', '2010-03-01') };
    await sent(link, { ...typed, note: 'First.' });
    const late = await sendForm(lead, link, typed);
    const html = late.html;
    expect([late.status, html.includes('Mine.')]).toEqual([422, true]);
    const version = /name="expectedVersion" value="(\d+)"/u.exec(html)![1]!;
    await sent(link, { ...typed, expectedVersion: version });
  });

  it('offer a reviewer a challenge and nothing else, and nobody anything on a past day', async () => {
    const reviewer = await new Visitor(app.url).signInAs('reviewer');
    const forms = async (path: string, visitor: Visitor) =>
      [...(await page(path, visitor)).matchAll(/href="\/forms\/(\w+)/gu)].map((found) => found[1]);
    expect(await forms(`${REGISTER}/R6`, reviewer)).toEqual(['raiseChallenge']);
    expect(await forms(`${REGISTER}/R6?asAt=2010-01-12`, lead)).toEqual([]);
    const refused = await reviewer.get(await formLink(lead, `${REGISTER}/R6`, 'reviewRisk'));
    expect(refused.status).toBe(403);
  });

  it('do not know a risk that is not there', async () => {
    expect((await lead.get(`${REGISTER}/R99`)).status).toBe(404);
    expect((await lead.get('/projects/MCC/risks')).status).toBe(404);
  });
});
