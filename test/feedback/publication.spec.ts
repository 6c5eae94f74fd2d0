import { statementsDuring } from '../support/statements.js';
import { faults } from '../support/client.js';
import { type Feedback, REPORT, startFeedback } from './feedback-app.js';

const WINDOW = { name: 'the pre-election period', from: '2010-03-29', to: '2010-05-06' };

describe('the report “You said, we did, because”', () => {
  let f: Feedback;
  let version: Awaited<ReturnType<Feedback['version']>>;
  let exerciseId: string;

  const report = async (token: string | null, exerciseCode = 'X1') => {
    const document = `query($exerciseCode: String!) { youSaidWeDid(projectCode: "ALPHA", exerciseCode: $exerciseCode) { ${REPORT} } }`;
    const { body, codes } = await f.app.gql(token, document, { exerciseCode });
    return { codes, report: body.data?.youSaidWeDid };
  };
  const file = async (name: string, token: string | null = null, headers: Record<string, string> = {}) => {
    const auth: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    return fetch(`${f.app.url}/you-said-we-did/${name}`, { headers: { ...auth, ...headers } });
  };
  const publish = async (more: Record<string, unknown> = {}, token = f.cast.lead) => {
    const { version: read } = await f.exercise('X1');
    return f.run('publishFeedbackReport', { exerciseId, expectedVersion: read, ...more }, token);
  };
  const answer = async (code: string, outcome: string, because: string, more = {}) => {
    const { id, version: read } = await f.item(code);
    return f.done('reportFeedbackOutcome', { itemId: id, expectedVersion: read, outcome, because, ...more });
  };

  beforeAll(async () => {
    f = await startFeedback();
    version = await f.version();
    await f.define('SCRUTINY');
    await f.define('PROBITY');
    exerciseId = (
      await f.record('Seminar', {
        asked: 40,
        outputVersionIds: [version.id],
        opensOn: '2010-02-10',
        closesOn: '2010-02-10',
      })
    ).id;
    const ann = await f.respond(exerciseId, { name: 'Ann Other', organisationName: 'X Council' });
    const bob = await f.respond(exerciseId, { name: 'Bob Bye', permission: 'ANONYMOUS', type: 'ELECTED_MEMBER' });
    const cid = await f.respond(exerciseId, { name: 'Cid Coy', permission: 'WITHHELD' });
    await f.say(exerciseId, 'Scrutiny is missing.', { respondentId: ann.id, themes: ['SCRUTINY', 'PROBITY'] });
    await f.say(exerciseId, 'Say who pays.', {
      respondentId: bob.id,
      themes: ['PROBITY'],
      clauseId: version.clauses[2],
    });
    await f.say(exerciseId, 'My chief executive is a crook.', { respondentId: cid.id, themes: ['PROBITY'] });
    await f.say(exerciseId, 'Nice venue \u0915.'); // a letter of Devanagari
  });
  afterAll(() => f.app.stop());

  it('is a draft for readers of the project, and nothing to the public', async () => {
    expect(await report(null)).toMatchObject({ codes: [], report: null });
    expect(await report(f.cast.stranger)).toMatchObject({ codes: [], report: null });
    expect(await report(f.cast.reviewer, 'X9')).toMatchObject({ codes: [], report: null });
    const { report: draft } = await report(f.cast.reviewer);
    expect(draft).toMatchObject({ subject: 'Seminar', publishedOn: null, counts: { items: 4, open: 4 } });
    expect(draft.themes[0].comments.nodes[0].weDid).toBe('Not decided yet.');
  });

  it('is not published while a comment is open, and names it', async () => {
    const refused = await publish();
    expect([refused.saved, ...faults(refused)]).toEqual([false, 'ITEMS_OPEN exerciseId']);
    expect(refused.problems[0]!.message).toContain('F1, F2, F3, F4');
    expect((await f.exercise('X1')).publicationBlockers).toMatchObject([{ code: 'ITEMS_OPEN' }]);
  });

  it('groups each comment under its main theme, with counts that add up and nothing that is withheld', async () => {
    await answer('F1', 'ACCEPTED', 'It was missing', {
      changedVersionId: version.id,
      changedClauseId: version.clauses[1],
    });
    await answer('F2', 'ACCEPTED_IN_PART', 'Sums are for annual accounts.');
    await answer('F3', 'OUT_OF_SCOPE', 'Complaints about a person go to the monitoring officer.');
    await answer('F4', 'NOTED', 'Thank you.');
    const { report: draft } = await report(f.cast.lead);
    expect(draft.counts).toEqual({
      ...{ items: 4, open: 0, replied: 0, changeToCome: 1 },
      byOutcome: [
        { outcome: 'ACCEPTED', items: 1 },
        { outcome: 'ACCEPTED_IN_PART', items: 1 },
        { outcome: 'NOTED', items: 1 },
        { outcome: 'OUT_OF_SCOPE', items: 1 },
      ],
    });
    expect(draft.sources).toMatchObject([{ code: 'X1', bases: { asked: 40, responded: 3, items: 4, blank: null } }]);
    const groups = draft.themes.map(({ code, items, alsoRaised, comments }: any) => [
      code,
      items,
      alsoRaised,
      comments.nodes.map((one: any) => one.code),
    ]);
    expect(groups).toEqual([
      ['PROBITY', 2, 1, ['F3', 'F2']],
      ['SCRUTINY', 1, 0, ['F1']],
      [null, 1, 0, ['F4']],
    ]);
    expect([draft.namesWithheld, draft.textsWithheld]).toEqual([2, 1]);
    expect(draft.themes[1].comments.nodes[0]).toMatchObject({
      youSaid: 'Scrutiny is missing.',
      saidBy: 'Ann Other, X Council (an officer)',
      weDid: `Accepted: changed in ${version.code} ¶1.1 (“Say why a decision was taken”).`,
      because: 'It was missing',
      alsoOn: ['Theme PROBITY'],
    });
    expect(draft.themes[0].comments.nodes[0]).toMatchObject({
      youSaid: '[withheld: the respondent has not agreed to publication]',
      saidBy: 'An officer [withheld: the respondent has not agreed to publication]',
      weDid: 'Out of scope: nothing was changed.',
    });
    expect(draft.themes[0].comments.nodes[1]).toMatchObject({
      clause: `${version.code} ¶1.2 (“Say who answers for it”)`,
      weDid: 'Accepted in part: the change is still to be made.',
    });
  });

  it('is made for a version as well, and as at a past date', async () => {
    const { versionFeedbackReport } = await f.project(
      `versionFeedbackReport(outputVersionId: "${version.id}") { ${REPORT} }`,
    );
    expect(versionFeedbackReport).toMatchObject({
      subject: `${version.code} (Protocol, Version 1)`,
      counts: { items: 4 },
    });
    const past = await f.project('exerciseFeedbackReport(exerciseCode: "X1") { asAt counts { items } }', {
      asAt: '2010-03-01',
    });
    expect(past.exerciseFeedbackReport).toEqual({ asAt: '2010-03-01', counts: { items: 4 } });
  });

  it.each(['md', 'html', 'docx', 'odt', 'pdf'])('is drawn as %s for readers, marked a draft', async (format) => {
    const answered = await file(`ALPHA-X1.${format}`, f.cast.reviewer);
    expect(answered.status).toBe(200);
    expect(answered.headers.get('content-disposition')).toContain(`you-said-we-did-ALPHA-X1-draft.${format}`);
    expect(answered.headers.get('cache-control')).toBe('private, no-cache');
    expect((await answered.arrayBuffer()).byteLength).toBeGreaterThan(500);
  });

  it('tells method, bases and what was done in plain words, and signs that no font has as such', async () => {
    const text = (await (await file('ALPHA-X1.md', f.cast.lead)).text()).replaceAll(/\u00a0/gu, ' ');
    expect(text).toContain('Of 40 asked, three responded. We have recorded all three one by one, all with comments.');
    expect(text).toContain('We heard people at a seminar on O1-V1 (Protocol, Version 1), while the text was a draft.');
    expect(text).toContain('sign that cannot be printed');
    expect(text).toContain('We have withheld the names behind two comments and the words of one comment');
    expect(text).not.toMatch(/crook|Cid|Bob/u);
    const answered = await file(`ALPHA/versions/${version.id}.md`, f.cast.lead);
    expect(await answered.text()).toContain('Not attributed to anybody');
  });

  it.each([
    ['ALPHA-X1.pdf', null],
    ['ALPHA-X9.pdf', 'lead'],
    ['ALPHA-X1.exe', 'lead'],
    ['alpha.pdf', 'lead'],
    ['ALPHA/versions/nothing.pdf', 'lead'],
    ['ALPHA-X1.csv', 'stranger'],
  ] as const)('has no file %s for %s', async (name, role) => {
    expect((await file(name, role && f.cast[role])).status).toBe(404);
  });

  it('is not published inside a restricted window but by the director, who says why', async () => {
    const plan = await f.project('plan { version }');
    const calendar = {
      projectCode: 'ALPHA',
      expectedVersion: plan.plan.version,
      restrictedWindows: [WINDOW],
      effectiveOn: '2010-03-01',
    };
    await f.app.saved(f.cast.lead, 'changeCalendar', calendar);
    const early = await publish({ override: 'No need.' }, f.cast.director);
    expect(faults(early)).toEqual(['OVERRIDE_NOT_NEEDED override']);
    f.app.clock.set('2010-04-10');
    expect((await f.exercise('X1')).publicationBlockers).toMatchObject([{ code: 'RESTRICTED_WINDOW' }]);
    expect(faults(await publish())).toEqual(['RESTRICTED_WINDOW override']);
    expect(faults(await publish({ override: 'I want it.' }))).toEqual(['OVERRIDE_BY_DIRECTOR override']);
    expect(await report(null)).toMatchObject({ codes: [], report: null });
    const done = await publish({ override: 'Agreed with the returning officer.' }, f.cast.director);
    expect(done).toMatchObject({
      saved: true,
      exercise: { reportState: 'PUBLISHED', nextReportStates: ['PUBLISHED', 'WITHDRAWN'] },
    });
    expect(done.exercise.publications).toMatchObject([
      { published: true, because: 'Agreed with the returning officer.', recordedBy: 'Dora Director' },
    ]);
  });

  it('is then in the list of what is published, for everybody', async () => {
    const document =
      '{ publishedFeedbackReports { totalCount nodes { projectCode exerciseCode subject publishedOn } } }';
    const listed = { projectCode: 'ALPHA', exerciseCode: 'X1', subject: 'Seminar', publishedOn: '2010-04-10' };
    for (const token of [null, f.cast.stranger]) {
      const { result, statements } = await statementsDuring(() => f.app.gql(token, document));
      expect(result.body.data.publishedFeedbackReports).toEqual({ totalCount: 1, nodes: [listed] });
      // who asks; and, the first time, what is newer than what is kept, and which projects have exercises
      expect(statements).toHaveLength(token === null ? 3 : 1);
    }
  });

  it('is then open to the public, as document and as CSV', async () => {
    expect((await report(null)).report).toMatchObject({
      publishedOn: '2010-04-10',
      asAt: '2010-04-10',
      counts: { items: 4 },
    });
    const answered = await file('ALPHA-X1.html');
    expect([answered.status, answered.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
    expect(answered.headers.get('content-security-policy')).toContain("default-src 'none'");
    const etag = answered.headers.get('etag')!;
    expect((await file('ALPHA-X1.html', null, { 'if-none-match': etag })).status).toBe(304);
    const csv = await (await file('ALPHA-X1.csv')).text();
    expect(csv.split('\r\n')).toHaveLength(6);
    expect(csv).not.toMatch(/crook|Cid|Bob/u);
  });

  it('stays as it was published when the record moves on, but for what is withheld since', async () => {
    await f.say(exerciseId, 'A late comment.');
    await answer('F1', 'NOTED', 'Thought over.');
    expect((await report(null)).report).toMatchObject({ counts: { items: 4, open: 0 } });
    const { id, version: read } = await f.item('F2');
    await f.done('redactFeedbackItem', {
      itemId: id,
      expectedVersion: read,
      redaction: 'TEXT',
      because: 'Under inquiry.',
    });
    const { report: seen } = await report(null);
    expect(seen.textsWithheld).toBe(2);
    expect(seen.themes[0].comments.nodes[1].youSaid).toBe('[withheld: Under inquiry]');
    expect(seen.themes[1].comments.nodes[0].because).toBe('It was missing');
    const draft = await (await file('ALPHA-X1.md?draft=true', f.cast.lead)).text();
    expect(draft).toContain('A late comment.');
    expect(await (await file('ALPHA-X1.md?draft=true')).text()).not.toContain('A late comment.');
    expect(await (await file('ALPHA-X1.md', f.cast.lead)).text()).not.toContain('A late comment.');
  });

  it('is taken back with a reason, and not twice', async () => {
    const { version: read } = await f.exercise('X1');
    const input = { exerciseId, expectedVersion: read, because: 'A name slipped through.' };
    const done = await f.done('withdrawFeedbackReport', input);
    expect(done).toMatchObject({ reportState: 'WITHDRAWN', publications: [{ published: true }, { published: false }] });
    const { body } = await f.app.gql(null, '{ publishedFeedbackReports { totalCount } }');
    expect(body.data.publishedFeedbackReports.totalCount).toBe(0);
    expect(await report(null)).toMatchObject({ codes: [], report: null });
    const again = await f.run('withdrawFeedbackReport', { ...input, expectedVersion: done.version });
    expect(faults(again)).toEqual(['STEP_NOT_OPEN exerciseId']);
    const early = await f.run('publishFeedbackReport', {
      exerciseId,
      expectedVersion: done.version,
      effectiveOn: '2010-03-01',
    });
    expect(faults(early)).toContain('LATER_REPORT_STANDS effectiveOn');
  });

  it('asks the database as often for a thousand comments as for a few', async () => {
    const asked = async () => {
      await f.app.saved(f.cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
      const { statements } = await statementsDuring(() => report(f.cast.reviewer));
      return statements.length;
    };
    const few = await asked();
    const { version: read } = await f.exercise('X1');
    const content = Buffer.from(`text\n${Array.from({ length: 1_000 }, (_, n) => `Comment ${n}`).join('\n')}`).toString(
      'base64',
    );
    await f.done('importFeedback', {
      exerciseId,
      expectedVersion: read,
      fileName: 'x.csv',
      content,
      columns: { texts: ['text'] },
    });
    expect((await report(f.cast.reviewer)).report.counts.items).toBe(1_005);
    expect(await asked()).toBe(few);
  });

  it('of a thousand comments is still written', async () => {
    const answered = await file('ALPHA-X1.docx', f.cast.lead);
    expect(answered.status).toBe(200);
  });
});
