import { NOBODY } from '../support/client.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';
import { statementsDuring } from '../support/statements.js';

const SEAT = `id code position organisation { name } representative { name } substitute { name } state since
  answerAwaitedUntil nextStates version history { id effectiveOn state answerBy note recordedBy corrects correctedBy }`;
const TERMS = `id purpose responsibilities membership chair { name } frequency quorum reporting paperDays agreedOn version
  history { effectiveOn quorum }`;
const GROUP = `query($asAt: Date, $knownAt: DateTime) { project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) {
  steeringGroup { termsOfReference { ${TERMS} } seats { ${SEAT} } counts { state seats } gaps { code subject } } } }`;
describe('the steering group over GraphQL', () => {
  let app: TestApp;
  let cast: Cast;
  const organisations: Record<string, string> = {};

  const group = async (variables: Record<string, unknown> = {}) => {
    const { body } = await app.gql(cast.reviewer, GROUP, variables);
    expect(body.errors).toBeUndefined();
    return body.data.project.steeringGroup;
  };
  const seat = async (code: string, variables = {}) =>
    (await group(variables)).seats.find((each: { code: string }) => each.code === code);
  const codes = async (variables = {}) => (await group(variables)).gaps.map((gap: { code: string }) => gap.code);
  const ask = async (token: string, field: string, type: string, input: object, selection = '') => {
    const document = `mutation($input: ${type}!) { ${field}(input: $input) {
      saved problems { code message path subject } ${selection} } }`;
    const { body } = await app.gql(token, document, { input });
    expect(body.errors).toBeUndefined();
    return body.data[field];
  };
  const addSeat = (input: object, token = cast.lead) =>
    ask(
      token,
      'addSeat',
      'AddSeatInput',
      { projectCode: 'ALPHA', effectiveOn: '2010-01-05', ...input },
      `seat { ${SEAT} }`,
    );
  const report = (input: object, token = cast.lead) =>
    ask(token, 'reportInvitation', 'ReportInvitationInput', input, `seat { ${SEAT} }`);
  const go = async (code: string, state: string, effectiveOn: string, more = {}, token = cast.lead) => {
    const { id, version } = await seat(code);
    return report({ seatId: id, expectedVersion: version, state, effectiveOn, ...more }, token);
  };
  const amend = async (code: string, input: object) => {
    const { id, version } = await seat(code);
    return ask(cast.lead, 'amendSeat', 'AmendSeatInput', { seatId: id, expectedVersion: version, ...input });
  };
  const amendTerms = async (input: object) => {
    const { id, version } = (await group()).termsOfReference;
    const about = { termsOfReferenceId: id, expectedVersion: version, ...input };
    return ask(cast.lead, 'amendTermsOfReference', 'AmendTermsOfReferenceInput', about);
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    for (const name of ['Audit Commission', 'Centre for Public Scrutiny', 'Local Government Association']) {
      const input = { name, effectiveOn: '2010-01-01' };
      const done = await app.saved(cast.administrator, 'addOrganisation', input, 'organisation { id }');
      organisations[name] = done.organisation.id;
    }
  });
  afterAll(() => app.stop());

  it('is nothing at all for a project that has none', async () => {
    expect(await group()).toBeNull();
  });

  it('has seats in order before it has terms, and says what it lacks', async () => {
    await addSeat({ organisationId: organisations['Audit Commission'], citation: '10/23 ¶3.8.2' });
    await addSeat({ organisationId: organisations['Local Government Association'], position: 3 });
    await addSeat({ organisationId: organisations['Centre for Public Scrutiny'], position: 2 });
    const { seats, counts } = await group();
    expect(seats.map((each: any) => `${each.position} ${each.code} ${each.organisation.name} ${each.state}`)).toEqual([
      '1 SEAT-1 Audit Commission TO_BE_INVITED',
      '2 SEAT-3 Centre for Public Scrutiny TO_BE_INVITED',
      '3 SEAT-2 Local Government Association TO_BE_INVITED',
    ]);
    expect(counts[0]).toEqual({ state: 'TO_BE_INVITED', seats: 3 });
    expect(seats[0]).toMatchObject({ representative: null, since: null, nextStates: ['INVITED', 'STOOD_DOWN'] });
    const NO_REPRESENTATIVES = ['NO_REPRESENTATIVE', 'NO_REPRESENTATIVE', 'NO_REPRESENTATIVE'];
    expect(await codes()).toEqual(['NO_TERMS_OF_REFERENCE', 'NOBODY_INVITED', ...NO_REPRESENTATIVES]);
  });

  it('states terms of reference once and then amends them; a past date keeps its own', async () => {
    const input = { projectCode: 'ALPHA', purpose: 'To question the work.', effectiveOn: '2010-01-06' };
    const state = (more = {}) =>
      ask(
        cast.lead,
        'stateTermsOfReference',
        'StateTermsOfReferenceInput',
        { ...input, ...more },
        `termsOfReference { ${TERMS} }`,
      );
    const made = await state({ responsibilities: ['To read drafts'], chairId: cast.personIds['Dora Director'] });
    expect(made.termsOfReference).toMatchObject({ quorum: null, chair: { name: 'Dora Director' }, agreedOn: null });
    expect((await state()).problems).toMatchObject([{ code: 'ALREADY_STATED', path: ['input', 'projectCode'] }]);
    expect((await codes()).slice(0, 1)).toEqual(['TERMS_NOT_AGREED']);
    expect(await codes()).toContain('NO_QUORUM');
    const changes = { quorum: 2, paperDays: 5, agreedOn: '2010-01-20', chairId: null, effectiveOn: '2010-01-20' };
    expect(await amendTerms(changes)).toMatchObject({ saved: true });
    const { termsOfReference } = await group();
    expect(termsOfReference).toMatchObject({ purpose: 'To question the work.', quorum: 2, chair: null });
    expect(termsOfReference.responsibilities).toEqual(['To read drafts']);
    expect(termsOfReference.history).toEqual([
      { effectiveOn: '2010-01-06', quorum: null },
      { effectiveOn: '2010-01-20', quorum: 2 },
    ]);
    expect((await group({ asAt: '2010-01-19' })).termsOfReference).toMatchObject({ quorum: null });
    expect((await group({ asAt: '2010-01-05' })).termsOfReference).toBeNull();
    expect(await codes()).toEqual(expect.arrayContaining(['NO_CHAIR', 'CANNOT_BE_QUORATE']));
  });

  it('invites, and hears answers from the lead and from the seat’s own representative', async () => {
    await amend('SEAT-1', { representativeId: cast.personIds['Rita Reviewer'], effectiveOn: '2010-01-07' });
    expect(await go('SEAT-1', 'INVITED', '2010-01-11', { answerBy: '2010-01-15' })).toMatchObject({ saved: true });
    expect(await go('SEAT-2', 'INVITED', '2010-01-11')).toMatchObject({ saved: true });
    expect(await seat('SEAT-1')).toMatchObject({
      state: 'INVITED',
      since: '2010-01-11',
      answerAwaitedUntil: '2010-01-15',
    });
    expect(await seat('SEAT-2')).toMatchObject({ answerAwaitedUntil: '2010-01-25' });
    expect(await codes()).toEqual(expect.arrayContaining(['INVITATION_UNANSWERED', 'INVITATION_UNANSWERED']));
    expect(await go('SEAT-1', 'ACCEPTED', '2010-01-18', { note: 'Gladly.' }, cast.reviewer)).toMatchObject({
      saved: true,
    });
    expect(await go('SEAT-2', 'DECLINED', '2010-01-19')).toMatchObject({ saved: true });
    const now = await seat('SEAT-1');
    expect(now).toMatchObject({
      state: 'ACCEPTED',
      answerAwaitedUntil: null,
      representative: { name: 'Rita Reviewer' },
    });
    expect(now.history.at(-1)).toMatchObject({ recordedBy: 'Rita Reviewer', note: 'Gladly.' });
    expect(await seat('SEAT-1', { asAt: '2010-01-14' })).toMatchObject({
      id: `${now.id}@2010-01-14`,
      state: 'INVITED',
    });
    expect((await group()).counts).toEqual([
      { state: 'TO_BE_INVITED', seats: 1 },
      { state: 'INVITED', seats: 0 },
      { state: 'ACCEPTED', seats: 1 },
      { state: 'DECLINED', seats: 1 },
      { state: 'STOOD_DOWN', seats: 0 },
    ]);
  });

  it('keeps an answer and its correction, and what was known when; a correction may say that nothing had changed', async () => {
    const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
    const { history } = await seat('SEAT-2');
    const corrects = history.at(-1).id;
    const done = await go('SEAT-2', 'INVITED', '2010-01-19', { corrects, note: 'Misheard.' });
    expect(done.problems).toEqual([]);
    expect(done.seat).toMatchObject({ state: 'INVITED', since: '2010-01-11' });
    expect(done.seat.history[1].correctedBy).toBe(done.seat.history[2].id);
    expect(await seat('SEAT-2', { knownAt: clock!.at.toISOString() })).toMatchObject({ state: 'DECLINED' });
  });

  it.each([
    ['STEP_NOT_OPEN', { state: 'ACCEPTED' }, 'state'],
    ['FUTURE_DATE', { state: 'INVITED', effectiveOn: '2010-02-01' }, 'effectiveOn'],
    ['NOT_FOUND', { state: 'INVITED', corrects: NOBODY }, 'corrects'],
    ['NOT_FOUND', { state: 'INVITED', effectiveOn: '2010-01-04' }, 'effectiveOn'],
    ['VERSION_CONFLICT', { state: 'INVITED', expectedVersion: 1 }, 'expectedVersion'],
    ['DUE_TOO_EARLY', { state: 'INVITED', answerBy: '2010-01-25' }, 'answerBy'],
    ['NO_ANSWER_WANTED', { state: 'STOOD_DOWN', answerBy: '2010-02-25' }, 'answerBy'],
    ['BAD_USER_INPUT', { state: 'INVITED', note: '\u0007' }, 'note'],
  ])('refuses an invitation with %s, names the field and changes nothing', async (code, input, field) => {
    const before = await seat('SEAT-3');
    const done = await report({ seatId: before.id, expectedVersion: before.version, ...input });
    expect(done).toMatchObject({ saved: false, problems: [{ code, path: ['input', field] }] });
    expect(await seat('SEAT-3')).toEqual(before);
  });

  it('refuses a reviewer on a seat that is not theirs, and leaves inviting to the lead', async () => {
    const other = await go('SEAT-2', 'ACCEPTED', '2010-01-20', {}, cast.reviewer);
    expect(other.problems).toMatchObject([{ code: 'NOT_YOUR_SEAT', path: ['input', 'seatId'] }]);
    const again = await go('SEAT-1', 'INVITED', '2010-01-20', {}, cast.reviewer);
    expect(again.problems).toMatchObject([{ code: 'NOT_YOUR_SEAT', path: ['input', 'state'] }]);
  });

  it('refuses an answer that a later one would not have known, and a correction that others followed or that comes too early', async () => {
    expect((await go('SEAT-1', 'STOOD_DOWN', '2010-01-12')).problems).toMatchObject([{ code: 'LATER_REPORT_STANDS' }]);
    const { history } = await seat('SEAT-1');
    const first = await go('SEAT-1', 'INVITED', '2010-01-11', { corrects: history[0].id });
    expect(first.problems).toMatchObject([{ code: 'NOT_THE_LAST' }]);
    const early = await go('SEAT-1', 'DECLINED', '2010-01-10', { corrects: history[1].id });
    expect(early.problems).toMatchObject([{ code: 'LATER_REPORT_STANDS' }]);
    const { history: corrected } = await seat('SEAT-2');
    const twice = await go('SEAT-2', 'ACCEPTED', '2010-01-20', { corrects: corrected[1].id });
    expect(twice.problems.map((problem: { code: string }) => problem.code)).toContain('ALREADY_CORRECTED');
  });

  it.each<[string, object, string]>([
    ['NOT_FOUND', { organisationId: NOBODY }, 'organisationId'],
    ['NOT_FOUND', { representativeId: NOBODY }, 'representativeId'],
    ['NOT_FOUND', { substituteId: NOBODY }, 'substituteId'],
    ['BAD_USER_INPUT', { position: 0 }, 'position'],
    ['BAD_USER_INPUT', { organisationId: "x'; DROP TABLE challenge" }, 'organisationId'],
  ])('refuses a change of a seat with %s', async (code, input, field) => {
    expect((await amend('SEAT-3', input)).problems).toMatchObject([{ code, path: ['input', field] }]);
  });

  it('refuses a seat whose two people are one, and a code in use', async () => {
    const people = { representativeId: cast.personIds['Gus Guest'], substituteId: cast.personIds['Gus Guest'] };
    expect((await amend('SEAT-3', people)).problems).toMatchObject([{ code: 'SAME_PERSON' }]);
    const taken = await addSeat({ organisationId: cast.organisationId, code: 'SEAT-1' });
    expect(taken.problems).toMatchObject([{ code: 'CODE_TAKEN', path: ['input', 'code'] }]);
  });

  it.each<[string, object, string]>([
    ['NOT_FOUND', { chairId: NOBODY }, 'chairId'],
    ['NOT_FOUND', { bodyId: NOBODY }, 'bodyId'],
    ['NOT_FOUND', { effectiveOn: '2010-01-05' }, 'effectiveOn'],
    ['FUTURE_DATE', { agreedOn: '2010-02-01' }, 'agreedOn'],
    ['BAD_USER_INPUT', { quorum: 0 }, 'quorum'],
    ['VERSION_CONFLICT', { expectedVersion: 1 }, 'expectedVersion'],
  ])('refuses a change of the terms with %s on %j', async (code, input, field) => {
    expect((await amendTerms(input)).problems).toMatchObject([{ code, path: ['input', field] }]);
  });

  it('hides seats from those who may not read the project', async () => {
    const { id, version } = await seat('SEAT-1');
    const done = await report({ seatId: id, expectedVersion: version, state: 'STOOD_DOWN' }, cast.stranger);
    expect(done.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'seatId'] }]);
  });

  it('lets one of two people win who report at once', async () => {
    const { id, version } = await seat('SEAT-3');
    const input = { seatId: id, state: 'INVITED', expectedVersion: version };
    const both = await Promise.all([report(input), report(input)]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
  });

  it('asks the database as often for thirty seats as for three', async () => {
    const asked = async () => {
      await app.saved(cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
      return (await statementsDuring(() => group())).statements.length;
    };
    await asked();
    const few = await asked();
    for (let count = 0; count < 27; count++) await addSeat({ organisationId: cast.organisationId });
    expect(await asked()).toBe(few);
  });

  it('keeps hostile text as it came', async () => {
    const purpose = `<script>alert(1)</script> =1+1 '); DROP TABLE steering_group; -- {{constructor}}`;
    expect(await amendTerms({ purpose })).toMatchObject({ saved: true });
    expect((await group()).termsOfReference.purpose).toBe(purpose);
  });
});
