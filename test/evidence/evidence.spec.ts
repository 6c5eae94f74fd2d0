import { type Alpha, startAlpha } from '../support/alpha.js';
import { NOBODY, refusal } from '../support/client.js';
import { statementsDuring } from '../support/statements.js';

const EVIDENCE = `id code kind title method beganOn endedOn limitations state since nextStates version
  interviews { said listed } individuals { said listed } organisations { said listed }
  participants { organisation { name } interviews individuals note }
  documents { title author { name } month note } supports { kind code title } problems { code }
  history { id state note effectiveOn corrects correctedBy }`;

describe('evidence over GraphQL', () => {
  let asking: Alpha;
  let organisations: string[];
  let task: { id: string };

  const all = async (variables = {}, supports = '') =>
    (await asking.project(`evidence${supports} { totalCount nodes { ${EVIDENCE} } }`, variables)).evidence;
  const one = async (code: string, variables = {}) =>
    (await all(variables)).nodes.find((each: { code: string }) => each.code === code);
  const record = (input: object) => {
    const whole = {
      projectCode: 'ALPHA',
      kind: 'INTERVIEWS',
      title: 'Interviews',
      effectiveOn: '2010-01-10',
      ...input,
    };
    return asking.run('recordEvidence', whole);
  };
  const about = async (field: string, code: string, input: object) => {
    const { id, version } = await one(code);
    return asking.run(field, { evidenceId: id, expectedVersion: version, ...input });
  };
  const report = (code: string, state: string, effectiveOn: string, more = {}) =>
    about('reportEvidence', code, { state, effectiveOn, ...more });

  beforeAll(async () => {
    asking = await startAlpha({ today: '2010-01-26', reads: { Evidence: EVIDENCE } });
    const { app, cast } = asking;
    organisations = [];
    for (const name of ['Office A', 'Council B', 'Institute C']) {
      const input = { name, effectiveOn: '2010-01-01' };
      const done = await app.saved(cast.administrator, 'addOrganisation', input, 'organisation { id }');
      organisations.push(done.organisation.id);
    }
    const changes = [{ addTask: { code: 'T1', title: 'Draft', duration: { days: 5 } } }];
    const plan = { projectCode: 'ALPHA', expectedVersion: 0, effectiveOn: '2010-01-04', changes };
    await app.saved(cast.lead, 'revisePlan', plan);
    task = (await asking.project('plan { tasks { id } }')).plan.tasks[0];
  });
  afterAll(() => asking.app.stop());

  it('holds counts as said and as listed, who took part in the order of the source, and what it supports', async () => {
    const done = await record({
      ...{
        method: 'Semi-structured.',
        interviews: 3,
        individuals: 4,
        organisations: 3,
        limitations: 'Few were asked.',
      },
      participants: [
        { organisationId: organisations[2], interviews: 1, individuals: 2, note: 'spelt Institut C' },
        { organisationId: organisations[0], interviews: 1, individuals: 1 },
        { organisationId: organisations[1], interviews: 1, individuals: 1 },
      ],
      documents: [
        { title: 'A guide', authorId: organisations[0], month: '2009-03', note: 'Read twice.' },
        { title: 'A note' },
      ],
      supports: [
        { kind: 'TASK', id: task.id },
        { kind: 'PROJECT', id: asking.cast.projectIds.ALPHA },
      ],
    });
    expect(done['evidence']).toMatchObject({
      ...{ code: 'E1', kind: 'INTERVIEWS', state: 'PLANNED', since: null, nextStates: ['UNDER_WAY', 'COMPLETE'] },
      ...{ beganOn: null, endedOn: null, limitations: 'Few were asked.', problems: [] },
      ...{
        interviews: { said: 3, listed: 3 },
        individuals: { said: 4, listed: 4 },
        organisations: { said: 3, listed: 3 },
      },
      supports: [
        { kind: 'TASK', code: 'T1', title: 'Draft' },
        { kind: 'PROJECT', code: 'ALPHA', title: 'Project ALPHA' },
      ],
      documents: [
        { title: 'A guide', author: { name: 'Office A' }, month: '2009-03', note: 'Read twice.' },
        { title: 'A note', author: null, month: null, note: null },
      ],
    });
    expect(
      done['evidence'].participants.map((each: { organisation: { name: string } }) => each.organisation.name),
    ).toEqual(['Institute C', 'Office A', 'Council B']);
    expect(done['evidence'].participants[0].note).toBe('spelt Institut C');
  });

  it('is found by what it supports', async () => {
    await record({ kind: 'LITERATURE_REVIEW', title: 'Literature' });
    expect((await all({}, `(supports: "${task.id}")`)).nodes.map((each: { code: string }) => each.code)).toEqual([
      'E1',
    ]);
    expect((await all({}, `(supports: "${NOBODY}")`)).totalCount).toBe(0);
  });

  it('is found by kind, state and code', async () => {
    const codes = async (asked: string) =>
      (await all({}, asked)).nodes.map((each: { code: string }) => each.code).join(' ');
    expect(await codes('(kind: LITERATURE_REVIEW)')).toBe('E2');
    expect(await codes('(state: COMPLETE)')).toBe('');
    expect(await codes('(state: PLANNED, kind: LITERATURE_REVIEW)')).toBe('E2');
    const found = await asking.project(
      'known: pieceOfEvidence(code: "E2") { title } unknown: pieceOfEvidence(code: "E99") { title }',
    );
    expect(found).toEqual({ known: { title: 'Literature' }, unknown: null });
  });

  it('shows counts that do not add up, and says how far it has come, by day', async () => {
    await record({ organisations: 3, individuals: 1, participants: [{ organisationId: organisations[0] }] });
    const codes = (await one('E3')).problems.map((each: { code: string }) => each.code);
    expect(codes).toEqual(['ORGANISATIONS_NOT_LISTED', 'FEWER_PEOPLE_THAN_ORGANISATIONS']);
    await report('E3', 'UNDER_WAY', '2010-01-12');
    await report('E3', 'COMPLETE', '2010-01-20', { note: 'All asked.' });
    expect(await one('E3')).toMatchObject({ state: 'COMPLETE', since: '2010-01-20', nextStates: ['UNDER_WAY'] });
    const then = await one('E3', { asAt: '2010-01-15' });
    expect(then).toMatchObject({ state: 'UNDER_WAY', since: '2010-01-12' });
    expect(then.id).toMatch(/@2010-01-15$/u);
    expect(await one('E3', { asAt: '2010-01-11' })).toMatchObject({ state: 'PLANNED', since: null });
  });

  it('keeps a report and its correction, and what was known when', async () => {
    const knownAt = await asking.app.now();
    const { history } = await one('E3');
    const done = await report('E3', 'PLANNED', '2010-01-21', { corrects: history.at(-1).id });
    expect(done['evidence']).toMatchObject({ state: 'PLANNED' });
    expect(done['evidence'].history).toHaveLength(3);
    expect(done['evidence'].history[1].correctedBy).toBe(done['evidence'].history[2].id);
    expect(await one('E3', { knownAt })).toMatchObject({ state: 'COMPLETE' });
  });

  it('is amended from a day on: what is left out stays, null clears, a list is replaced', async () => {
    const done = await about('amendEvidence', 'E1', { limitations: null, documents: [], effectiveOn: '2010-01-20' });
    expect(done['evidence']).toMatchObject({ limitations: null, documents: [], method: 'Semi-structured.' });
    expect(done['evidence'].participants).toHaveLength(3);
    expect(await one('E1', { asAt: '2010-01-19' })).toMatchObject({ limitations: 'Few were asked.' });
  });

  it.each([
    ['CODE_TAKEN', { code: 'E1' }, ['code']],
    ['MORE_LISTED_THAN_SAID', { organisations: 1, participants: ['0', '1'] }, ['organisations']],
    ['LISTED_TWICE', { participants: ['0', '0'] }, ['participants', '1', 'organisationId']],
    ['COUNT_NEGATIVE', { interviews: -1 }, ['interviews']],
    ['INTERVIEWS_WITHOUT_PEOPLE', { interviews: 1, individuals: 0 }, ['individuals']],
    ['PARTS_EXCEED_WHOLE', { interviews: 1, participants: ['0', '1'], shares: 1 }, ['interviews']],
    ['END_BEFORE_START', { beganOn: '2009-06-02', endedOn: '2009-06-01' }, ['endedOn']],
    ['NOT_FOUND', { participants: ['x'] }, ['participants', '0', 'organisationId']],
    ['NOT_FOUND', { documents: [{ title: 'x', authorId: NOBODY }] }, ['documents', '0', 'authorId']],
    ['SUBJECT_UNKNOWN', { supports: [{ kind: 'MILESTONE', id: NOBODY }] }, ['supports']],
    ['FUTURE_DATE', { effectiveOn: '2010-01-27' }, ['effectiveOn']],
    ['BAD_USER_INPUT', { documents: [{ title: 'x', month: '2009-13' }] }, ['documents', '0', 'month']],
    ['BAD_USER_INPUT', { title: '\t' }, ['title']],
    ['BAD_USER_INPUT', { documents: Array.from({ length: 51 }, () => ({ title: 'x' })) }, ['documents']],
    ['BAD_USER_INPUT', { interviews: 2_000_000 }, ['interviews']],
  ])('is not recorded: %s', async (code, { participants, shares, ...input }: any, path) => {
    const listed = participants?.map((at: string) => ({
      organisationId: organisations[Number(at)] ?? NOBODY,
      ...(shares && { interviews: shares }),
    }));
    const before = await all();
    expect(await record({ ...input, ...(listed && { participants: listed }) })).toMatchObject(refusal(code, ...path));
    expect(await all()).toEqual(before);
  });

  it.each([
    ['PARTS_EXCEED_WHOLE', 'amendEvidence', 'E1', { interviews: 2 }, 'interviews'],
    ['NOT_FOUND', 'amendEvidence', 'E1', { title: 'x', effectiveOn: '2010-01-05' }, 'effectiveOn'],
    ['NOT_FOUND', 'amendEvidence', 'E1', { evidenceId: NOBODY }, 'evidenceId'],
    ['STEP_NOT_OPEN', 'reportEvidence', 'E1', { state: 'PLANNED' }, 'state'],
    ['LATER_REPORT_STANDS', 'reportEvidence', 'E3', { state: 'COMPLETE', effectiveOn: '2010-01-20' }, 'effectiveOn'],
    ['NOT_FOUND', 'reportEvidence', 'E1', { state: 'COMPLETE', corrects: NOBODY }, 'corrects'],
    ['VERSION_CONFLICT', 'reportEvidence', 'E1', { state: 'COMPLETE', expectedVersion: 1 }, 'expectedVersion'],
    ['BAD_USER_INPUT', 'reportEvidence', 'E1', { state: 'COMPLETE', note: ' ' }, 'note'],
  ])('refuses with %s what cannot be: %s of %s', async (code, field, subject, input, path) => {
    const before = await all();
    expect(await about(field, subject, input)).toMatchObject(refusal(code, path));
    expect(await all()).toEqual(before);
  });

  it('refuses to correct what others have followed', async () => {
    const [first] = (await one('E3')).history;
    expect(await report('E3', 'COMPLETE', '2010-01-12', { corrects: first.id })).toMatchObject(
      refusal('NOT_THE_LAST', 'corrects'),
    );
  });

  it('keeps text as it was given, whatever it would do elsewhere', async () => {
    const hostile = `'); DROP TABLE evidence; -- <b>x</b> {"a":1} =1+1`;
    const note = `"}]'::jsonb; --`;
    const done = await record({ title: hostile, participants: [{ organisationId: organisations[0], note }] });
    expect(done['evidence']).toMatchObject({ title: hostile, participants: [{ note }] });
  });

  it('lets one of two people win who report at once', async () => {
    const both = await Promise.all([report('E2', 'COMPLETE', '2010-01-26'), report('E2', 'COMPLETE', '2010-01-26')]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
  });

  it('asks the database as often for thirty as for three', async () => {
    const asked = async () => {
      await asking.app.saved(asking.cast.administrator, 'addPerson', { name: 'Somebody' });
      const { statements } = await statementsDuring(() => all());
      return statements.length;
    };
    const few = await asked();
    for (let count = 0; count < 30; count++) await record({ supports: [{ kind: 'TASK', id: task.id }] });
    expect((await all()).totalCount).toBeGreaterThan(30);
    expect(await asked()).toBe(few);
  });
});
