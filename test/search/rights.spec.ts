import { setTimeout as pause } from 'node:timers/promises';
import { SearchIndex } from '../../src/search/search-index.service.js';
import { office } from '../meetings/office.js';
import { type Feedback, startFeedback } from '../feedback/feedback-app.js';
import { startTestApp } from '../support/app.js';

const WHO = ['administrator', 'secretary', 'director', 'lead', 'reviewer', 'stranger', 'guest', 'public'] as const;
type Who = (typeof WHO)[number];

const SEARCH = `query($text: String!, $first: Int!) { search(text: $text, first: $first) { totalCount nodes { kind title excerpt { text } projectCodes } } }`;

describe('what a search finds', () => {
  let f: Feedback;
  const tokenOf = (who: Who): string | null => (who === 'public' ? null : f.cast[who]);

  const search = async (who: Who, text: string, app = f.app) =>
    (await app.query(tokenOf(who), SEARCH, { text, first: 50 })).search as {
      totalCount: number;
      nodes: { kind: string; title: string; excerpt: { text: string }[]; projectCodes: string[] }[];
    };

  /** Who finds something by a word, with the kinds that they find; the count says no more than the rows. */
  const finders = async (word: string): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const who of WHO) {
      const { totalCount, nodes } = await search(who, word);
      expect([who, word, totalCount]).toEqual([who, word, nodes.length]);
      if (totalCount > 0)
        found[who] = nodes
          .map(({ kind }) => kind)
          .sort()
          .join(' ');
    }
    return found;
  };
  const all = (kind: string, ...who: readonly Who[]) => Object.fromEntries(who.map((one) => [one, kind]));

  beforeAll(async () => {
    f = await startFeedback('2010-01-13');
    const { app, cast, done } = f;
    const desk = office(app, cast);
    await desk.done('establishBody', { code: 'BOARD', name: 'Board', kind: 'DECIDING', effectiveOn: '2010-01-04' });
    const planned = { bodyCode: 'BOARD', code: 'BOARD-1', meetsOn: '2010-01-12', effectiveOn: '2010-01-04' };
    await desk.done('planMeeting', planned);
    const items = [
      { title: 'Marmalade tender', kind: 'DECISION', access: 'CONFIDENTIAL', projectCode: 'ALPHA' },
      { title: 'Porridge report', kind: 'DECISION', access: 'OPEN', projectCode: 'ALPHA' },
    ];
    const set = await desk.about('setAgenda', 'BOARD-1', { items, effectiveOn: '2010-01-06' });
    const [closed, open] = (set.meeting.agenda as { id: string }[]).map(({ id }) => id);
    await desk.about('reportMeeting', 'BOARD-1', { state: 'HELD', effectiveOn: '2010-01-12' });
    const notes = [
      { itemId: closed, text: 'The quinces were dear.' },
      { itemId: open, text: 'The oats were cheap.' },
    ];
    await desk.about('draftMinutes', 'BOARD-1', { notes });
    const { id: meetingId } = await desk.meeting('BOARD-1');
    const made = { bodyCode: 'BOARD', meetingId, outcome: 'AGREED', text: 'x' };
    const record = (input: object) =>
      app.saved(cast.secretary, 'recordDecision', { ...made, ...input }, 'decision { id }');
    await record({ itemId: closed, title: 'Buy damsons', projectCodes: ['ALPHA'] });
    await record({ itemId: open, title: 'Buy medlars', projectCodes: ['ALPHA'] });
    await record({ itemId: open, title: 'Buy sloes', projectCodes: [] });
    await record({ itemId: open, title: 'Buy rowanberries', projectCodes: ['ALPHA', 'BETA'] });
    await desk.done('raiseAction', { projectCode: 'ALPHA', meetingId, itemId: closed, text: 'Weigh the greengages' });
    await desk.done('raiseAction', { projectCode: 'ALPHA', meetingId, itemId: open, text: 'Weigh the bullaces' });
    const exercise = await f.record('Seminar on mulberries');
    const shy = await f.respond(exercise.id, { permission: 'WITHHELD', name: 'Cid', type: 'ELECTED_MEMBER' });
    await f.say(exercise.id, 'Plums are withheld.', { respondentId: shy.id });
    await f.say(exercise.id, 'Cherries are open.');
    await done('raiseRisk', {
      ...{
        projectCode: 'ALPHA',
        title: 'A partner withdraws its loganberries.',
        nature: 'THREAT',
        category: 'DELIVERY',
      },
      ...{ cause: 'No money for tayberries.', event: 'They leave.', effect: 'We are late.' },
    });
    const paper = {
      reference: '10/1',
      title: 'Update on elderflower',
      programmeCode: 'PARTNERSHIPS',
      meetingDate: '2010-01-26',
    };
    await app.saved(cast.secretary, 'composeBoardPaper', { ...paper, projectCodes: ['ALPHA'] });
  }, 120_000);
  afterAll(() => f.app.stop());

  const READERS = ['administrator', 'secretary', 'director', 'lead', 'reviewer'] as const;
  const OFFICE = ['administrator', 'secretary', 'director'] as const;

  it.each([
    ['an item of an agenda', 'porridge', () => all('MEETING', ...READERS, 'stranger')],
    ['a note of the minutes', 'oats', () => all('MEETING', ...READERS, 'stranger')],
    ['a closed item of an agenda', 'marmalade', () => all('MEETING', ...OFFICE)],
    ['a note on a closed item', 'quinces', () => all('MEETING', ...OFFICE)],
    ['a decision about a project', 'medlars', () => all('DECISION', ...READERS)],
    ['a decision about no project', 'sloes', () => all('DECISION', ...READERS, 'stranger')],
    ['a decision about two projects', 'rowanberries', () => all('DECISION', ...READERS, 'stranger')],
    ['a decision on a closed item', 'damsons', () => all('DECISION', ...OFFICE)],
    ['an action', 'bullaces', () => all('ACTION', ...READERS)],
    ['an action on a closed item', 'greengages', () => all('ACTION', ...OFFICE)],
    ['an exercise', 'mulberries', () => all('FEEDBACK_EXERCISE FEEDBACK_ITEM FEEDBACK_ITEM', ...READERS)],
    ['a comment', 'cherries', () => all('FEEDBACK_ITEM', ...READERS)],
    ['a comment whose words are withheld', 'plums', () => all('FEEDBACK_ITEM', 'administrator', 'lead')],
    ['a risk', 'loganberry', () => all('RISK', ...READERS)],
    ['the cause of a risk', 'tayberries', () => all('RISK', ...READERS)],
    ['a draft', 'elderflower', () => all('PAPER', ...OFFICE)],
  ] as const)('%s: those who may read it, and nobody else', async (_, word, wanted) => {
    const found = await finders(word);
    expect(Object.keys(found).sort()).toEqual(Object.keys(wanted()).sort());
    expect(found).toEqual(wanted());
  });

  it('tells of a thing about two projects only the one that the reader may read', async () => {
    const { nodes } = await search('stranger', 'rowanberries');
    expect(nodes.map(({ projectCodes }) => projectCodes)).toEqual([['BETA']]);
    const ask = 'query($code: String) { search(text: "rowanberries", projectCode: $code) { totalCount } }';
    for (const [code, count] of [
      ['BETA', 1],
      ['ALPHA', 0],
      ['GAMMA', 0],
    ] as const) {
      const answer = await f.app.query(f.cast.stranger, ask, { code });
      expect([code, answer.search.totalCount]).toEqual([code, count]);
    }
  });

  it('shows no word of what is closed beside what is open', async () => {
    const { nodes } = await search('reviewer', 'oats');
    expect(JSON.stringify(nodes)).not.toMatch(/marmalade|quinces/iu);
  });

  it('is what stands now: words that were amended away or redacted are gone, at once and for each instance', async () => {
    const other = await startTestApp({ today: '2010-01-13', databaseUrl: f.app.databaseUrl, ownToken: false });
    try {
      expect((await search('lead', 'cherries', other)).totalCount).toBe(1);
      const { id, version } = await f.item('F2');
      await f.done('redactFeedbackItem', {
        ...{ itemId: id, expectedVersion: version, redaction: 'TEXT', because: 'It names a child.' },
      });
      for (const app of [other, f.app]) {
        expect((await search('reviewer', 'cherries', app)).totalCount).toBe(0);
        expect((await search('lead', 'cherries', app)).totalCount).toBe(1);
      }
    } finally {
      await other.stop();
    }
  });

  it('is made again where the index is empty, half done, or of an earlier layout, and where an instance starts', async () => {
    const before = await search('secretary', 'medlars');
    for (const spoil of [
      'DELETE FROM search_place; DELETE FROM search_entry; DELETE FROM search_audience',
      "DELETE FROM search_place WHERE place = 'whole'; DELETE FROM search_entry WHERE kind = 'DECISION'; UPDATE search_place SET layout = 0",
      "UPDATE search_place SET layout = 0; UPDATE search_entry SET stamp = '', title = 'old'",
    ]) {
      for (const statement of spoil.split('; ')) await f.app.sql.rows(`test ${statement}`, statement);
      const started = await startTestApp({ today: '2010-01-13', databaseUrl: f.app.databaseUrl, ownToken: false });
      expect(await search('secretary', 'medlars', started)).toEqual(before);
      await started.stop();
    }
  });

  it('follows writes by itself, before anybody searches', async () => {
    const env = { SEARCH_INDEX_SECONDS: '1' };
    const databaseUrl = f.app.databaseUrl;
    const following = await startTestApp({ today: '2010-01-13', databaseUrl, ownToken: false, env });
    try {
      await f.say((await f.record('Seminar on damascenes')).id, 'Damascenes are small.');
      const [clock] = await f.app.sql.rows<{ revision: number }>('test-clock', 'SELECT revision FROM record_clock');
      const index = following.app.get(SearchIndex);
      while (((await index.reached()) ?? 0) < clock!.revision) await pause(100);
      expect(await index.reached()).toBe(clock!.revision);
    } finally {
      await following.stop();
    }
  });
});
