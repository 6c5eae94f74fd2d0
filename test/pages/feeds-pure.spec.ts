import ICAL from 'ical.js';
import { itWith, run } from '../documents/tools.js';
import { personalCalendar } from '../../src/pages/feeds/calendar-events.js';
import type { Meeting, Milestone, CalendarAnswers } from '../../src/pages/feeds/calendar.types.js';
import { changeEntries, monthsUpTo, type Change } from '../../src/pages/feeds/change-entries.js';
import { newest, type FeedEntry } from '../../src/pages/feeds/feed-entry.js';
import { lines, oneLine } from '../../src/pages/feeds/feed-text.js';
import { instantOf } from '../../src/pages/feeds/local-time.js';
import { nameUuid } from '../../src/pages/feeds/name-uuid.js';
import { publishedEntries } from '../../src/pages/feeds/published-entries.js';
import { serverAddress } from '../../src/pages/feeds/server-address.js';
import { isUnchanged, tagOf } from '../../src/pages/feeds/unchanged.js';
import { writeAtom, type FeedHead } from '../../src/pages/feeds/write-atom.js';
import { writeCalendar } from '../../src/pages/feeds/write-calendar.js';

const ID = '11111111-1111-4111-8111-111111111111';
const id = (last: number): string => ID.slice(0, -4) + String(last).padStart(4, '0');

const milestone = (more: Partial<Milestone> = {}): Milestone => ({
  ...{ id: ID, code: 'M3', title: 'Pilots recruited', version: 7, rag: 'AMBER', ragReason: 'Amber: 3 of 14 agreed' },
  ...{ dateReason: 'after T2', unknownReason: null, forecastDate: '2010-03-12' },
  ...{ actualDate: null, ...more },
});
const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  ...{
    id: id(2),
    code: 'BOARD-1',
    version: 3,
    state: 'CALLED',
    meetsOn: '2010-06-15',
    startsAt: '10:30',
    endsAt: null,
  },
  ...{ place: 'Fourth Floor', dateReason: null, ...more },
});
const answers = (more: Partial<CalendarAnswers> = {}): CalendarAnswers => ({
  projects: [],
  bodies: [],
  actions: [],
  challenges: [],
  tasks: [],
  ...more,
});
const project = (milestones: Milestone[]) => ({
  code: 'CFPS',
  title: 'Scrutiny',
  plan: { version: 4, tasks: [{ version: 9 }], milestones },
});
const body = (meetings: Meeting[]) => ({ name: 'Board', projectCode: null, meetings });
const basis = {
  base: 'https://tracker.example.org',
  timeZone: 'Europe/London',
  recordedAt: (revision: number) => new Date(Date.UTC(2010, 0, 1, 0, 0, revision)),
};
const written = (all: CalendarAnswers, most?: number): string => writeCalendar(personalCalendar(all, most), basis);
/** What another program makes of it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
};

/** Text that tries to be something else. */
const HOSTILE = [
  'line\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:mine',
  'semi;colon, comma \\ back\\nslash "quoted"',
  'tab\tbell\u0007null\u0000 escape\u001b[31m next\u0085line para\u2029graph',
  '😀'.repeat(300),
  'é'.repeat(500),
  '\ud800 alone',
  '=HYPERLINK("http://evil")',
  '<script>alert(1)</script> & ]]> ]]> <![CDATA[ &amp; &#0;',
  'BEGIN:VEVENT',
  '\ufffe\uffff\u202eright to left',
];

describe('a calendar', () => {
  it('has a task on the day it is due, unless an action or an answer stands there anyway', () => {
    const task = (kind: 'REVIEW_RISK' | 'DO_ACTION', dueOn: string | null) => ({
      ...{ kind, dueOn, title: 'Review risk R1', why: 'It falls due.', overdue: true, version: 5 },
      ...{ id: `CFPS ${kind} R1`, projectCode: 'CFPS', path: '/projects/CFPS/risks/R1' },
    });
    const tasks = [task('REVIEW_RISK', '2010-02-08'), task('DO_ACTION', '2010-02-08'), task('REVIEW_RISK', null)];
    const { events } = read(written(answers({ tasks })));
    expect(
      events.map(({ summary, description, sequence, startDate }) => [
        summary,
        description,
        sequence,
        startDate.toString(),
      ]),
    ).toEqual([['CFPS: Review risk R1', 'Your task, overdue\nIt falls due.', 5, '2010-02-08']]);
  });

  it('has a milestone on the day it is expected, for the whole day, and says how it stands', () => {
    const { events } = read(written(answers({ projects: [project([milestone()])] })));
    const [event] = events;
    expect(events).toHaveLength(1);
    expect(event).toMatchObject({ uid: ID, summary: 'CFPS M3: Pilots recruited', sequence: 9 });
    expect([event!.startDate.isDate, event!.startDate.toString(), event!.endDate.toString()]).toEqual([
      true,
      '2010-03-12',
      '2010-03-13',
    ]);
    expect(event!.description).toBe(
      ['Milestone of Scrutiny (CFPS)', 'Status: Amber. 3 of 14 agreed', 'What fixes its date: after T2'].join('\n'),
    );
    const value = (name: string): unknown => event!.component.getFirstPropertyValue(name);
    expect(value('url')).toBe('https://tracker.example.org/projects/CFPS/milestones/M3');
    expect(value('status')).toBe('TENTATIVE');
    expect(event!.component.getFirstProperty('categories')?.getValues()).toEqual(['Milestone', 'CFPS']);
    expect(String(value('dtstamp'))).toBe('2010-01-01T00:00:09Z');
    expect(String(value('last-modified'))).toBe('2010-01-01T00:00:09Z');
  });

  it.each<[string, CalendarAnswers, Record<string, string>]>([
    [
      'a milestone that was reached stands on that day',
      answers({ projects: [project([milestone({ actualDate: '2010-02-28' })])] }),
      {
        dtstart: '2010-02-28',
        dtend: '2010-03-01',
        status: 'CONFIRMED',
        summary: 'CFPS M3: Pilots recruited (reached)',
      },
    ],
    [
      'a meeting with an hour stands at that hour of the organisation, in summer too',
      answers({ bodies: [body([meeting()])] }),
      {
        ...{ dtstart: '2010-06-15T09:30:00Z', dtend: '2010-06-15T11:30:00Z' },
        ...{ status: 'CONFIRMED', location: 'Fourth Floor', transp: 'OPAQUE' },
      },
    ],
    [
      'a meeting lasts until the hour at which it ends, and does not say that we do not know it',
      answers({ bodies: [body([meeting({ endsAt: '12:00', dateReason: null })])] }),
      { dtstart: '2010-06-15T09:30:00Z', dtend: '2010-06-15T11:00:00Z', description: 'Status: Called' },
    ],
    [
      'a meeting in an hour that the clock skips lasts as long as we assume rather than end before it begins',
      answers({ bodies: [body([meeting({ meetsOn: '2010-03-28', startsAt: '01:30', endsAt: '02:15' })])] }),
      { dtstart: '2010-03-28T01:30:00Z', dtend: '2010-03-28T03:30:00Z' },
    ],
    [
      'a meeting without an hour takes the day',
      answers({ bodies: [body([meeting({ startsAt: null, state: 'PLANNED' })])] }),
      { dtstart: '2010-06-15', dtend: '2010-06-16', status: 'TENTATIVE', transp: 'TRANSPARENT' },
    ],
    [
      'a meeting that was cancelled stays, as cancelled',
      answers({ bodies: [body([meeting({ state: 'CANCELLED' })])] }),
      { status: 'CANCELLED', summary: 'Cancelled: Board: meeting' },
    ],
    [
      'an action stands on its due date',
      answers({
        actions: [
          {
            ...{ id: id(3), code: 'CFPS-A1', version: 5, text: 'Write to all pilots', dueOn: '2010-02-01' },
            ...{
              state: 'OPEN',
              overdue: true,
              projectCode: 'CFPS',
              raisedAtName: 'the Board’s meeting of 12 January 2010',
            },
          },
        ],
      }),
      {
        ...{ dtstart: '2010-02-01', dtend: '2010-02-02', summary: 'CFPS-A1: Write to all pilots' },
        description:
          'Your action. Status: Open, overdue\nWrite to all pilots\nRaised at the Board’s meeting of 12 January 2010',
      },
    ],
    [
      'an answer owed stands on the day by which it is owed',
      answers({
        challenges: [
          {
            ...{ id: id(4), code: 'CH1', version: 6, question: 'Why late?', whyItMatters: 'Trust', wanted: 'A date' },
            ...{ dueOn: '2010-02-05', overdue: false, projectCode: 'CFPS', state: 'OPEN' },
          },
        ],
      }),
      { dtstart: '2010-02-05', summary: 'CFPS CH1: answer owed: Why late?', categories: 'Answer owed' },
    ],
  ])('%s', (_, all, expected) => {
    const [event] = read(written(all)).events;
    const found = Object.fromEntries(
      Object.keys(expected).map((name) => [name, String(event!.component.getFirstPropertyValue(name))]),
    );
    expect(found).toEqual(expected);
  });

  it('leaves out what has no date, and says how many', () => {
    const without = milestone({ forecastDate: null, unknownReason: 'Nobody has agreed yet' });
    const all = answers({
      projects: [project([without, { ...without, id: id(5) }, milestone({ id: id(6), forecastDate: '0999-01-01' })])],
      bodies: [body([meeting({ meetsOn: null }), meeting({ id: id(7), meetsOn: null, state: 'CANCELLED' })])],
    });
    const { calendar, events } = read(written(all));
    expect(events).toHaveLength(0);
    // ical.js gives what it does not know as it was written
    expect(String(calendar.getFirstPropertyValue('x-wr-caldesc')).replaceAll('\\,', ',')).toBe(
      'Milestones and meetings that you may see, your actions, the answers that you owe, and your other tasks. Left out, as they have no date: 3 milestones, 1 meeting.',
    );
  });

  it('is cut at its earliest end where it is too long, and says so', () => {
    const many = [1, 2, 3].map((n) => milestone({ id: id(n), forecastDate: `2010-03-0${n}` }));
    const { calendar, events } = read(written(answers({ projects: [project(many)] }), 2));
    expect(events.map((one) => one.uid)).toEqual([id(2), id(3)]);
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toMatch(/too long: the 1 earliest entry\.$/u);
  });

  it('is the same for the same record', () => {
    const all = answers({ projects: [project([milestone()])], bodies: [body([meeting()])] });
    expect(written(all)).toBe(written(structuredClone(all)));
  });

  it.each(HOSTILE)('keeps %j text', (text) => {
    const all = answers({
      projects: [project([milestone({ title: text, ragReason: text, dateReason: text })])],
      bodies: [{ ...body([meeting({ place: text, dateReason: text })]), name: text }],
    });
    const made = written(all);
    const { events } = read(made);
    expect(events.map((one) => one.uid).sort()).toEqual([ID, id(2)].sort());
    const [first, second] = [events.find((one) => one.uid === ID)!, events.find((one) => one.uid === id(2))!];
    expect(first.summary).toBe(oneLine(`CFPS M3: ${text}`));
    expect(first.description).toContain(lines([text]));
    expect(second.location).toBe(oneLine(text));
    // RFC 5545, section 3.1: lines of at most 75 octets, ended by CR LF alone
    expect(made.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of made.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\ufffe\uffff]/u);
    }
    expect(Buffer.from(made, 'utf8').toString('utf8')).toBe(made);
  });
});

describe('an hour of the organisation', () => {
  it.each([
    ['2010-01-26', '10:00', '2010-01-26T10:00:00.000Z', 'in winter'],
    ['2010-07-01', '10:00', '2010-07-01T09:00:00.000Z', 'in summer'],
    ['2010-03-28', '01:30', '2010-03-28T01:30:00.000Z', 'that the clock skips is an hour later'],
    ['2010-03-28', '02:30', '2010-03-28T01:30:00.000Z', 'after it was skipped'],
    ['2010-10-31', '01:30', '2010-10-31T00:30:00.000Z', 'that comes twice is the first'],
    ['2010-10-31', '02:30', '2010-10-31T02:30:00.000Z', 'after it came twice'],
  ])('%s %s is %s: one %s', (on, hour, instant) => {
    expect(instantOf(on, hour, 'Europe/London').toISOString()).toBe(instant);
  });
});

const change = (more: Partial<Change> = {}): Change => ({
  ...{ domain: 'PLAN', recordId: ID, code: 'M3', title: 'Pilots recruited', what: 'MOVED', to: '2010-03-12' },
  ...{ on: '2010-01-20', text: 'Pilots recruited (M3) moved from 1 March 2010 to 12 March 2010.' },
  ...{ figures: [{ source: { kind: 'Milestone', code: 'CFPS M3' } }], ...more },
});
const JANUARY = { name: '2010-01', since: '2009-12-31', asAt: '2010-01-26' };
const CFPS = { id: id(9), code: 'CFPS' };

describe('changes as entries', () => {
  it('are asked for month by month up to the day', () => {
    expect(monthsUpTo('2010-01-26')).toEqual([
      { name: '2009-11', since: '2009-10-31', asAt: '2009-11-30' },
      { name: '2009-12', since: '2009-11-30', asAt: '2009-12-31' },
      JANUARY,
    ]);
    expect(monthsUpTo('2012-03-31').map(({ asAt }) => asAt)).toEqual(['2012-01-31', '2012-02-29', '2012-03-31']);
  });

  it('say what changed, when by the record, and lead to the page', () => {
    expect(changeEntries(CFPS, JANUARY, [change()])).toMatchObject([
      {
        title: 'CFPS M3 moved: Pilots recruited',
        content: 'Pilots recruited (M3) moved from 1 March 2010 to 12 March 2010.',
        updated: new Date('2010-01-20T00:00:00Z'),
        path: '/projects/CFPS/milestones/M3',
        category: { term: 'plan', label: 'Plan' },
      },
    ]);
  });

  it.each<[string, Partial<Change>, string, string]>([
    [
      'what an older row says belongs to the month it shows in',
      { on: '2009-06-01' },
      '2010-01-01',
      '/projects/CFPS/milestones/M3',
    ],
    [
      'what went has no day of its own',
      { what: 'GONE', to: null, on: '2010-01-26' },
      '2010-01-01',
      '/projects/CFPS/changes',
    ],
    [
      'a baseline has no page of its own',
      { what: 'ADDED', recordId: id(9), code: 'B1', figures: [{ source: { kind: 'Baseline', code: 'CFPS B1' } }] },
      '2010-01-20',
      '/projects/CFPS/plan',
    ],
    [
      'a risk leads to its page',
      { domain: 'RISKS', code: 'R1', figures: [{ source: { kind: 'Risk', code: 'CFPS R1' } }] },
      '2010-01-20',
      '/projects/CFPS/risks/R1',
    ],
    ['what cites no record leads to the changes', { figures: [] }, '2010-01-20', '/projects/CFPS/changes'],
  ])('%s', (_, more, on, path) => {
    const [entry] = changeEntries(CFPS, JANUARY, [change(more)]);
    expect([entry!.updated.toISOString().slice(0, 10), entry!.path]).toEqual([on, path]);
  });

  it('keep their ids while they say the same, have another where it moves again, and never share one', () => {
    const idOf = (more: Partial<Change>, month = JANUARY): string => changeEntries(CFPS, month, [change(more)])[0]!.id;
    expect(idOf({ text: 'In other words.' }, { ...JANUARY, asAt: '2010-01-31' })).toBe(idOf({}));
    expect(idOf({ to: '2010-03-19' })).not.toBe(idOf({}));
    const [one, two] = changeEntries(CFPS, JANUARY, [change(), change()]);
    expect(one!.id).not.toBe(two!.id);
    expect(nameUuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });
});

const HEAD: FeedHead = {
  ...{ id: `urn:uuid:${ID}`, title: 'Changes', subtitle: 'What changed.' },
  ...{ base: 'https://tracker.example.org', path: '/programme', self: '/feeds/published.atom' },
};
const entry = (n: number, more: Partial<FeedEntry> = {}): FeedEntry => ({
  ...{ id: id(n), updated: new Date(Date.UTC(2010, 0, n)), title: `Entry ${n}`, content: 'Text', path: '/programme' },
  category: { term: 'plan', label: 'Plan' },
  ...more,
});

describe('an Atom feed', () => {
  it('has the newest first, a date of the record, and says what is left out', () => {
    const text = writeAtom(HEAD, [entry(1), entry(3), entry(2)]);
    expect([...text.matchAll(/Entry \d/gu)].map(String)).toEqual(['Entry 3', 'Entry 2', 'Entry 1']);
    expect(text).toContain('<updated>2010-01-03T00:00:00.000Z</updated>');
    expect(newest([entry(1), entry(3), entry(2)], 2)).toMatchObject({
      dropped: 1,
      entries: [{ id: id(3) }, { id: id(2) }],
    });
    const many = Array.from({ length: 103 }, (_, index) => entry(index + 1));
    expect(writeAtom(HEAD, many)).toContain('too long: the 3 oldest entries.');
    expect(writeAtom(HEAD, [])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  itWith('xmllint', 'is well-formed XML that gives every text back as it was, whatever it holds', async () => {
    const entries = HOSTILE.map((text, index) =>
      entry(index + 1, { title: oneLine(text), content: lines([text, text]) }),
    );
    const made = writeAtom(HEAD, entries);
    run('xmllint', ['--noout', '-'], made);
    const pick = (path: string): string =>
      run('xmllint', ['--xpath', `string(${path})`, '-'], made).replace(/\n$/u, '');
    const element = (name: string, n: number): string =>
      `//*[local-name()="entry"][*[local-name()="id"]="urn:uuid:${id(n)}"]/*[local-name()="${name}"]`;
    const shown = (html: string): string =>
      html
        .replaceAll('<br>', '\n')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
    for (const [index, { title, content }] of entries.entries()) {
      const html = pick(element('title', index + 1));
      expect(html).not.toMatch(/[<>]/u);
      expect([shown(html), shown(pick(element('content', index + 1)))]).toEqual([title, content]);
    }
    expect(pick(`count(//*[local-name()="entry"])`)).toBe(String(HOSTILE.length));
    await Promise.resolve();
  });

  it('tells of everything that is published', () => {
    const entries = publishedEntries({
      papers: [
        {
          ...{
            reference: '10/23',
            title: 'Update',
            body: 'Board',
            meetingDate: '2010-01-26',
            state: 'ISSUED',
            mark: null,
          },
          issue: { id: ID, at: '2010-01-19T10:00:00.000Z', recordMark: `247:${'c'.repeat(64)}` },
        },
        {
          ...{
            reference: '10/24',
            title: 'Old',
            body: 'Board',
            meetingDate: '2010-01-26',
            state: 'WITHDRAWN',
            mark: 'Paper 10/24 was withdrawn on 2 February 2010: wrong.',
          },
          issue: { id: id(2), at: '2010-01-18T10:00:00.000Z', recordMark: null },
        },
        {
          ...{
            reference: '10/25',
            title: 'Draft',
            body: 'Board',
            meetingDate: '2010-01-26',
            state: 'ISSUED',
            mark: null,
          },
          issue: null,
        },
      ],
      outputs: [
        {
          ...{ projectCode: 'CFPS', code: 'O1', title: 'Protocol', label: 'Version 1', purpose: 'Trust' },
          ...{ publishedOn: '2010-05-01', contentSha256: 'a'.repeat(64) },
        },
      ],
      communications: [
        {
          ...{ id: id(3), title: 'News', text: 'Pilots wanted', issuedOn: '2010-02-01', issuedBy: 'The team' },
          contentSha256: 'b'.repeat(64),
        },
      ],
      reports: [{ id: id(4), projectCode: 'MCC', exerciseCode: 'X4', subject: 'Seminar', publishedOn: '2010-04-10' }],
      protocols: [
        {
          ...{ id: id(5), name: 'Anytown', outputTitle: 'Protocol', versionLabel: 'Version 1', purpose: null },
          ...{ publicSince: '2010-06-01', textSha256: 'c'.repeat(64), invented: true },
          ...{ projectCode: 'CFPS', adoptionCode: 'AD1' },
        },
      ],
    });
    expect(entries.map(({ title, path, category }) => [category.term, title, path])).toEqual([
      ['paper', 'Paper 10/23: Update', '/board-papers/10%2F23'],
      ['paper', 'Withdrawn: Paper 10/24: Old', '/board-papers/10%2F24'],
      ['output', 'Protocol, Version 1', '/published/outputs/CFPS/O1'],
      ['communication', 'News', '/published'],
      ['feedback-report', 'You said, we did, because: Seminar', '/published/you-said-we-did/MCC/X4'],
      ['adopted-protocol', 'Anytown (invented): Protocol adopted', '/published/adopted-protocols/CFPS/AD1'],
    ]);
  });
});

describe('the answer', () => {
  it.each<[string, string | undefined, boolean]>([
    ['no header', undefined, false],
    ['the tag', tagOf('x'), true],
    ['the tag as a strong one among others', `"a", ${tagOf('x').slice(2)}`, true],
    ['anything', '*', true],
    ['another tag', tagOf('y'), false],
  ])('is known to a reader that sends %s: %#', (_, header, known) => {
    expect(isUnchanged(header, tagOf('x'))).toBe(known);
  });

  it.each([
    ['https://example.org/tracker', 'http://127.0.0.1:3000', 'https://example.org/tracker'],
    [null, 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    [null, 'http://0.0.0.0:3000', 'http://127.0.0.1:3000'],
    [null, 'http://[::]:3000', 'http://[::1]:3000'],
  ])('goes by the setting %s, else by where it listens, %s', (publicUrl, listening, address) => {
    expect(serverAddress(publicUrl, listening)).toBe(address);
  });
});
