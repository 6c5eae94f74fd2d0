import { defaultSince, type SinceContext } from '../../src/board-papers/review-pack/since.js';
import type { MeetingSnapshot } from '../../src/meetings/meeting-snapshot.js';
import { office } from '../meetings/office.js';
import { statementsDuring } from '../support/statements.js';
import { startPaperApp, type PaperApp } from './paper-app.js';

interface Line {
  readonly domain: string;
  readonly code: string;
  readonly text: string;
  readonly figures: readonly { id: string; source: { recordId: string; asAt: string } }[];
}
interface Change extends Line {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly on: string;
}
interface Pack {
  readonly since: string;
  readonly sinceBecause: string;
  readonly sinceName: string | null;
  readonly asAt: string;
  readonly changes: readonly Change[];
  readonly late: readonly Line[];
  readonly challenges: readonly Line[];
  readonly decisionsWanted: readonly Line[];
  readonly viewsWanted: readonly Line[];
  readonly files: readonly { format: string; url: string }[];
}

const LINE = 'domain code text figures { id source { recordId asAt } }';
const PACK = `since sinceBecause sinceName asAt changes { ${LINE} what from to on } late { ${LINE} } challenges { ${LINE} }
  decisionsWanted { ${LINE} } viewsWanted { ${LINE} } files { format url }`;

describe('From which day a review pack tells', () => {
  const meeting = (code: string, meetsOn: string | null, more: object = {}): MeetingSnapshot => {
    const of = {
      state: 'HELD',
      body: { projectId: 'p', terms: { kind: 'ADVISORY', name: 'Steering group' } },
      ...more,
    };
    return { ...of, code, terms: { meetsOn } } as unknown as MeetingSnapshot;
  };
  const context = (more: Partial<SinceContext>): SinceContext => {
    return { projectId: 'p', asAt: '2010-03-01', start: '2010-01-04', meetings: [], papers: [], ...more };
  };
  const papers = [
    { asAt: '2010-01-26', reference: '10/23', projectIds: ['p'] },
    { asAt: '2010-02-23', reference: '10/31', projectIds: ['other'] },
  ];

  it.each<[string, SinceContext, string, string, string | null]>([
    [
      'the last meeting held of its advisory body, before any paper',
      context({ papers, meetings: [meeting('SG-2', '2010-02-10'), meeting('SG-1', '2010-01-12')] }),
      ...(['2010-02-10', 'MEETING', 'Steering group'] as const),
    ],
    [
      'not a meeting still to be held, of another body, or of the very day',
      context({
        papers,
        meetings: [
          meeting('SG-1', '2010-02-10', { state: 'CALLED' }),
          meeting('BOARD-1', '2010-02-10', { body: { projectId: null, terms: { kind: 'DECIDING' } } }),
          meeting('SG-2', '2010-03-01'),
          meeting('SG-3', null),
        ],
      }),
      ...(['2010-01-26', 'PAPER', '10/23'] as const),
    ],
    ['the start, where there was neither', context({}), '2010-01-04', 'START', null],
    ['the day itself, before the start', context({ start: '2010-04-01' }), '2010-03-01', 'START', null],
  ])('%s', (_, of, on, kind, name) => {
    expect(defaultSince(of)).toEqual({ on, kind, name });
  });
});

describe('A review pack over HTTP', () => {
  let on: PaperApp;

  const read = async (token: string | null, args: string): Promise<Pack> => {
    const { body } = await on.app.gql<{ reviewPack: Pack } | null>(
      token,
      `{ reviewPack(projectCode: "ALPHA"${args}) { ${PACK} } }`,
    );
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return body.data.reviewPack;
  };
  const lead = <T>(name: string, input: object, selection = ''): Promise<T> =>
    on.app.saved<T>(on.cast.lead, name, input, selection);
  const plain = (lines: readonly Line[]): readonly string[] =>
    lines.map(({ domain, text }) => `${domain}: ${text.replaceAll('\u00a0', ' ')}`);
  interface Made {
    readonly id: string;
    readonly version: number;
  }

  beforeAll(async () => {
    on = await startPaperApp();
    const project = { projectCode: 'ALPHA' };
    const early = { effectiveOn: '2010-01-06' };
    const { pilot } = await lead<{ pilot: Made }>(
      'identifyPilot',
      { ...project, ...early, name: 'Northtown', authorityType: 'DISTRICT' },
      'pilot { id version }',
    );
    const { risk } = await lead<{ risk: Made }>(
      'raiseRisk',
      { ...project, ...early, title: 'Late answers', nature: 'THREAT', category: 'DELIVERY' },
      'risk { id version }',
    );
    await lead('addSeat', { ...project, ...early, organisationId: on.cast.organisationId });
    const { challenge } = await lead<{ challenge: Made }>(
      'raiseChallenge',
      {
        ...{ ...project, ...early, kind: 'CHALLENGE', subject: { kind: 'PROJECT', id: on.cast.projectIds.ALPHA } },
        ...{ question: 'Who answers for late work?', whyItMatters: 'Trust.', wanted: 'A name.' },
        ...{ answererId: on.cast.personIds['Dora Director'], answerBy: '2010-01-20' },
      },
      'challenge { id version }',
    );
    await lead('raiseAction', { ...project, ...early, text: 'Write to Northtown', dueOn: '2010-01-15' });
    // from here on, what the pack of 26 January tells as changes since the 12th
    const later = { effectiveOn: '2010-01-20' };
    await lead('reportPilot', { ...later, pilotId: pilot.id, state: 'APPROACHED', expectedVersion: pilot.version });
    await lead('assessRisk', {
      ...{ ...later, riskId: risk.id, expectedVersion: risk.version },
      ...{ kind: 'CURRENT', likelihood: 4, impact: 4, rationale: 'Two answers are late.' },
    });
    await on.report('M1', { reportedOn: '2010-01-25', forecastDate: '2010-02-12', narrative: 'Comments are late.' });
    const answer = { challengeId: challenge.id, expectedVersion: challenge.version, outcome: 'ACCEPTED_IN_PART' };
    await on.app.saved(on.cast.director, 'answerChallenge', { ...later, ...answer, reasons: 'The lead does.' });
    const desk = office(on.app, on.cast);
    await desk.done('establishBody', { code: 'BOARD', name: 'Board', kind: 'DECIDING', effectiveOn: '2010-01-04' });
    await desk.done('planMeeting', {
      bodyCode: 'BOARD',
      meetsOn: '2010-02-23',
      code: 'BOARD-2',
      effectiveOn: '2010-01-04',
    });
    const items = [
      { title: 'End of the project', kind: 'DECISION', access: 'OPEN', projectCode: 'ALPHA' },
      { title: 'Money', kind: 'DECISION', access: 'CONFIDENTIAL', projectCode: 'ALPHA' },
      { title: 'Pilots', kind: 'DISCUSSION', access: 'OPEN', projectCode: 'ALPHA' },
    ];
    await desk.about('setAgenda', 'BOARD-2', { items, effectiveOn: '2010-01-04' });
  });

  afterAll(() => on.app.stop());

  it('tells what changed since a day, each with what it was, and traced to its rows', async () => {
    const pack = await read(on.cast.reviewer, ', since: "2010-01-12", asAt: "2010-01-26"');
    expect(plain(pack.changes)).toEqual([
      'PLAN: Draft agreed (M1) moved from 15 January 2010 to 12 February 2010, 20 working days later. The report of 25 January 2010 says: Comments are late.',
      'PLAN: Guidance published (M2) moved from 12 March 2010 to 13 April 2010, 20 working days later. It waits for Draft agreed, on which the report of 25 January 2010 says: Comments are late.',
      expect.stringMatching(/^RISKS: Late answers \(R1\) was assessed on 20 January 2010: 16 \(.+\)\.$/u),
      'PILOTS: Northtown (P1) was identified and is approached since 20 January 2010.',
    ]);
    expect(pack.changes.map(({ what, code }) => `${code} ${what}`)).toEqual([
      'M1 MOVED',
      'M2 MOVED',
      'R1 SCORE',
      'P1 STATE',
    ]);
    const pilot = pack.changes.at(-1)!;
    expect(pilot).toMatchObject({ from: 'identified', to: 'approached', on: '2010-01-20' });
    expect(pilot.figures.map((figure) => figure.source.asAt)).toEqual([
      ...['2010-01-26', '2010-01-12', '2010-01-26', '2010-01-26'],
    ]);
  });

  it('names what is late, what was asked and answered, what is to be decided, and where a view is wanted', async () => {
    const pack = await read(on.cast.lead, ', since: "2010-01-12", asAt: "2010-01-26"');
    expect(plain(pack.late)).toEqual([
      'PLAN: Draft agreed (M1) is forecast for 12 February 2010, 20 working days later than its baseline of 15 January 2010.',
      'PLAN: Guidance published (M2) is forecast for 13 April 2010, 20 working days later than its baseline of 12 March 2010.',
      'ACTIONS: Write to Northtown (ALPHA-A1) was due on 15 January 2010.',
    ]);
    expect(plain(pack.challenges)).toEqual([
      'STEERING_GROUP: CH1, raised on 6 January 2010: Who answers for late work? Answered on 20 January 2010, accepted in part: The lead does. Open.',
    ]);
    expect(plain(pack.decisionsWanted)).toEqual([
      'DECISIONS: End of the project (item 1 on the agenda of the Board, 23 February 2010).',
    ]);
    expect(plain(pack.viewsWanted)).toEqual([
      'DECISIONS: Pilots (item 3 on the agenda of the Board, 23 February 2010).',
      'RISKS: Late answers (R1) has no owner.',
    ]);
    expect(JSON.stringify(pack)).not.toContain('Money');
  });

  it('begins at the start of the project where nothing else is known, and tells nothing that a later day brought', async () => {
    const pack = await read(on.cast.lead, ', asAt: "2010-01-12"');
    expect(pack).toMatchObject({ since: '2010-01-04', sinceBecause: 'START', sinceName: null });
    expect(pack.changes.map(({ code, what }) => `${code} ${what}`)).toEqual([
      'R1 ADDED',
      'P1 ADDED',
      'SEAT-1 ADDED',
      'ALPHA-A1 ADDED',
    ]);
    expect(JSON.stringify(pack)).not.toContain('2010-01-20');
  });

  it('begins at the last paper once one is issued', async () => {
    await on.issued('10/23');
    on.app.clock.set('2010-02-01');
    const pack = await read(on.cast.lead, ', asAt: "2010-02-01"');
    expect(pack).toMatchObject({ since: '2010-01-26', sinceBecause: 'PAPER', sinceName: '10/23' });
    on.app.clock.set('2010-01-26');
  });

  it('can be had in every format by those who may read the project, and by nobody else', async () => {
    const { files } = await read(on.cast.reviewer, ', since: "2010-01-12", asAt: "2010-01-26"');
    expect(files.map((file) => file.format)).toEqual(['docx', 'pdf', 'odt', 'html', 'md']);
    const get = (url: string, token: string | null) =>
      fetch(`${on.app.url}${url}`, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });
    for (const { format, url } of files) {
      const answer = await get(url, on.cast.reviewer);
      expect([format, answer.status, answer.headers.get('cache-control')]).toEqual([format, 200, 'private, no-cache']);
    }
    const markdown = await (await get(files.find((file) => file.format === 'md')!.url, on.cast.reviewer)).text();
    expect(markdown).toContain('# Review pack: Project ALPHA');
    expect(markdown).toContain('## 2. What is late');
    expect((await get(files[0]!.url, null)).status).toBe(401);
    expect((await get(files[0]!.url, on.cast.stranger)).status).toBe(404);
    expect((await get('/review-packs/ALPHA-2010-02-30-2010-03-01.pdf', on.cast.lead)).status).toBe(404);
    expect((await get('/review-packs/ALPHA-2010-01-27-2010-01-26.pdf', on.cast.lead)).status).toBe(400);
  });

  it('is read in as many statements whatever it finds', async () => {
    await read(on.cast.lead, ', since: "2010-01-11", asAt: "2010-01-26"');
    const { statements } = await statementsDuring(() =>
      read(on.cast.lead, ', since: "2010-01-13", asAt: "2010-01-25"'),
    );
    expect(statements.length).toBeLessThanOrEqual(2);
  });
});
