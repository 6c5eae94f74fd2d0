import { PublicationBlockers } from '../../src/outputs/publication-blockers.service.js';
import type { Problem } from '../../src/platform/record/problem.js';
import { faults, NOBODY } from '../support/client.js';
import { type Outputs, startOutputs, TEXT } from './outputs-app.js';

describe('signing, agreeing and publishing over GraphQL', () => {
  let own: Outputs;

  /** An output with one version that has a text; gives the version's code. */
  const written = async (title: string): Promise<string> => {
    const plan = { projectCode: 'ALPHA', kind: 'PROTOCOL', title, effectiveOn: '2010-01-05' };
    const { code } = await own.done('planOutput', plan);
    const input = { projectCode: 'ALPHA', outputCode: code, effectiveOn: '2010-01-06' };
    const begun = await own.done('beginOutputVersion', input);
    await own.done('reviseClauses', { ...(await own.about(begun.code, '2010-01-10')), changes: TEXT });
    return begun.code;
  };
  const signing = async (code: string, organisationId: string, on = '2010-01-15') => {
    const { contentSha256 } = await own.version(code);
    return { ...(await own.about(code, on)), organisationId, contentSha256, signatory: 'A. Signatory, director' };
  };
  const sign = async (code: string, on = '2010-01-15') => {
    for (const id of own.sponsorIds) await own.done('signOffVersion', await signing(code, id, on));
  };
  const move = async (code: string, state: string, on: string, more = {}) =>
    own.run('moveOutputVersion', { ...(await own.about(code, on)), state, ...more });
  const publish = async (code: string, on: string, more = {}, token = own.cast.director) =>
    own.run('publishOutputVersion', { ...(await own.about(code, on)), ...more }, token);
  const agreed = async (title: string): Promise<string> => {
    const code = await written(title);
    await sign(code);
    expect((await move(code, 'AGREED', '2010-01-20')).problems).toEqual([]);
    return code;
  };
  const blockers = async (code: string, view = {}): Promise<string[]> =>
    (await own.version(code, view)).blockers.map((each: any) => each.code);
  const codeOf = (version: string): string => version.split('-')[0]!;

  beforeAll(async () => {
    own = await startOutputs();
    const window = { name: 'Pre-election period', from: '2010-03-29', to: '2010-05-06' };
    const calendar = { projectCode: 'ALPHA', restrictedWindows: [window], expectedVersion: 0, reason: 'Elections.' };
    await own.app.saved(own.cast.lead, 'changeCalendar', { ...calendar, effectiveOn: '2010-01-04' });
  });
  afterAll(() => own.app.stop());

  it('needs every badge on one hash, which a change of the text breaks for all to see', async () => {
    const code = await written('Protocol');
    expect((await own.version(code)).awaiting.map((each: any) => each.name)).toEqual([
      'Standards for England',
      'Manchester City Council',
    ]);
    const refused = await move(code, 'AGREED', '2010-01-12');
    expect(faults(refused)).toEqual(['NOT_SIGNED versionId', 'NOT_SIGNED versionId']);
    await sign(code);
    const signed = await own.version(code);
    expect(signed).toMatchObject({ awaiting: [], signOffs: [{ state: 'VALID' }, { state: 'VALID' }] });
    const changes = [{ add: { kind: 'CLAUSE', text: 'One word more' } }];
    const changed = await own.done('reviseClauses', { ...(await own.about(code, '2010-01-17')), changes });
    expect(changed.signOffs).toMatchObject([{ state: 'TEXT_CHANGED' }, { state: 'TEXT_CHANGED' }]);
    expect(changed.signOffs[0].contentSha256).toBe(signed.contentSha256);
    expect(changed.awaiting).toHaveLength(2);
    const { problems } = await move(code, 'AGREED', '2010-01-18');
    expect(problems[0]!.message).toMatch(/Standards for England signed another text of O1-V1 on 2010-01-15/u);
    expect(await own.version(code, { asAt: '2010-01-16' })).toMatchObject({ awaiting: [] });
    await sign(code, '2010-01-18');
    const done = await move(code, 'AGREED', '2010-01-20', { note: 'Agreed by both.' });
    expect(done.outputVersion).toMatchObject({ state: 'AGREED', since: '2010-01-20', blockers: [] });
    expect(done.outputVersion.signOffs.map((each: any) => each.state)).toEqual(
      ['TEXT_CHANGED', 'TEXT_CHANGED', 'VALID', 'VALID'].map((state, index) => (index < 2 ? 'REPLACED' : state)),
    );
  });

  it('keeps a settled text as it is', async () => {
    const changes = [{ add: { kind: 'CLAUSE', text: 'x' } }];
    const done = await own.run('reviseClauses', { ...(await own.about('O1-V1')), changes });
    expect(faults(done)).toEqual(['TEXT_SETTLED versionId']);
    expect((await move('O1-V1', 'DRAFT', '2010-01-21')).outputVersion.state).toBe('DRAFT');
    expect((await move('O1-V1', 'AGREED', '2010-01-22')).outputVersion.state).toBe('AGREED');
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['NOT_A_SPONSOR', 'organisationId', { organisationId: NOBODY }],
    ['TEXT_DIFFERS', 'contentSha256', { contentSha256: '0'.repeat(64) }],
    ['BAD_USER_INPUT', 'contentSha256', { contentSha256: 'the present text' }],
    ['SIGNED_ALREADY', 'organisationId', {}],
    ['NOT_FOUND', 'corrects', { corrects: NOBODY }],
    ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 1 }],
  ])('refuses a signature with %s', async (code, field, more) => {
    const before = await own.version('O1-V1');
    const input = { ...(await signing('O1-V1', own.sponsorIds[0], '2010-01-25')), ...more };
    expect(faults(await own.run('signOffVersion', input))).toEqual([`${code} ${field}`]);
    expect(await own.version('O1-V1')).toEqual(before);
  });

  it('takes a signature back, or corrects it, and shows both', async () => {
    const code = await written('Research');
    const given = await own.done('signOffVersion', await signing(code, own.sponsorIds[0]));
    const back = { ...(await signing(code, own.sponsorIds[0], '2010-01-16')), given: false };
    expect((await own.done('signOffVersion', back)).signOffs).toMatchObject([
      { state: 'REPLACED' },
      { state: 'TAKEN_BACK' },
    ]);
    expect(
      faults(
        await own.run('signOffVersion', { ...(await signing(code, own.sponsorIds[0], '2010-01-16')), given: false }),
      ),
    ).toEqual(['NOT_SIGNED organisationId']);
    const other = { ...(await signing(code, own.sponsorIds[1])), corrects: given.signOffs[0].id };
    const corrected = await own.done('signOffVersion', other);
    expect(corrected.signOffs.map((each: any) => each.state).sort()).toEqual(['CORRECTED', 'TAKEN_BACK', 'VALID']);
    expect(corrected.awaiting.map((each: any) => each.name)).toEqual(['Standards for England']);
  });

  it.each<[string, string, string, string]>([
    ['STEP_NOT_OPEN', 'state', 'AGREED', '2010-01-25'],
    ['BAD_USER_INPUT', 'state', 'PUBLISHED', '2010-01-25'],
    ['NOTHING_NEWER', 'state', 'SUPERSEDED', '2010-01-25'],
    ['LATER_REPORT_STANDS', 'effectiveOn', 'DRAFT', '2010-01-19'],
  ])('refuses a move with %s', async (code, field, state, on) => {
    expect(faults(await move('O1-V1', state, on))).toEqual([`${code} ${field}`]);
  });

  it('shows what stands between a version and publication, and refuses on just that', async () => {
    const code = await written('Draft');
    expect(await blockers(code)).toEqual(['NOT_AGREED', 'NOT_SIGNED', 'NOT_SIGNED']);
    expect(faults(await publish(code, '2010-01-25')).map((each) => each.split(' ')[0])).toEqual([
      'NOT_AGREED',
      'NOT_SIGNED',
      'NOT_SIGNED',
    ]);
    const blank = { projectCode: 'ALPHA', outputCode: codeOf(code), effectiveOn: '2010-01-06' };
    const { code: empty } = await own.done('beginOutputVersion', blank);
    expect(await blockers(empty)).toContain('EMPTY_VERSION');
  });

  it('publishes, for everybody to read, and supersedes the version before by itself', async () => {
    const code = await agreed('Published protocol');
    const nothing = await own.app.gql(
      null,
      `{ publishedOutput(projectCode: "ALPHA", outputCode: "${codeOf(code)}") { title } }`,
    );
    expect(nothing.body).toEqual({ data: { publishedOutput: null } });
    const done = await publish(code, '2010-02-10', { note: 'On the web site.' });
    expect(done.outputVersion).toMatchObject({
      state: 'PUBLISHED',
      publishedOn: '2010-02-10',
      nextStates: [],
      blockers: [],
    });
    const document = `{ publishedOutput(projectCode: "ALPHA", outputCode: "${codeOf(code)}") { title kind publishedOn contentSha256
      badges { organisation signedOn } clauses { number kind text } parts { title } } publishedOutputs { totalCount nodes { code } } }`;
    const { body } = await own.app.gql(null, document);
    expect(body.data.publishedOutput).toMatchObject({
      title: 'Published protocol',
      publishedOn: '2010-02-10',
      contentSha256: done.outputVersion.contentSha256,
      badges: [
        { organisation: 'Standards for England', signedOn: '2010-01-15' },
        { organisation: 'Manchester City Council', signedOn: '2010-01-15' },
      ],
    });
    expect(body.data.publishedOutput.clauses).toHaveLength(TEXT.length);
    expect(body.data.publishedOutputs).toEqual({ totalCount: 1, nodes: [{ code: codeOf(code) }] });

    const next = { projectCode: 'ALPHA', outputCode: codeOf(code), formerId: done.outputVersion.id };
    const { code: newer } = await own.done('beginOutputVersion', { ...next, effectiveOn: '2010-02-15' });
    expect(await own.version(code)).toMatchObject({ state: 'PUBLISHED' });
    await sign(newer, '2010-02-16');
    await move(newer, 'AGREED', '2010-02-17');
    const out = await publish(newer, '2010-02-20');
    expect(out.outputVersion.state).toBe('PUBLISHED');
    expect(await own.version(code)).toMatchObject({
      state: 'SUPERSEDED',
      since: '2010-02-20',
      publishedOn: '2010-02-10',
    });
    expect(await own.version(code, { asAt: '2010-02-19' })).toMatchObject({ state: 'PUBLISHED', since: '2010-02-10' });
    expect(faults(await move(code, 'DRAFT', '2010-02-21'))).toEqual(['STEP_NOT_OPEN state']);
    expect(faults(await publish(code, '2010-02-21'))).toEqual(['STEP_NOT_OPEN state']);
    expect(faults(await own.run('signOffVersion', await signing(newer, own.sponsorIds[0], '2010-02-21')))).toEqual([
      'SIGNING_CLOSED versionId',
    ]);
  });

  it('does not publish a version once a newer one is out', async () => {
    const code = await agreed('Overtaken');
    const next = { projectCode: 'ALPHA', outputCode: codeOf(code), formerId: (await own.version(code)).id };
    const { code: newer } = await own.done('beginOutputVersion', { ...next, effectiveOn: '2010-02-01' });
    expect((await move(code, 'SUPERSEDED', '2010-02-02')).outputVersion).toMatchObject({ state: 'SUPERSEDED' });
    const [, report] = (await own.version(code)).history;
    expect((await move(code, 'AGREED', '2010-02-02', { corrects: report.id })).outputVersion.state).toBe('AGREED');
    await sign(newer, '2010-02-03');
    await move(newer, 'AGREED', '2010-02-04');
    expect((await publish(newer, '2010-02-05')).saved).toBe(true);
    expect(await own.version(code)).toMatchObject({ state: 'SUPERSEDED', blockers: [] });
    expect(faults(await publish(code, '2010-02-06'))).toEqual(['STEP_NOT_OPEN state']);
    expect(faults(await publish(code, '2010-02-04'))).toEqual([]);
  });

  it('does not publish inside a restricted window, unless the director overrides it with a reason', async () => {
    const code = await agreed('Guide');
    expect(await blockers(code, { asAt: '2010-04-01' })).toEqual(['RESTRICTED_WINDOW']);
    expect(await blockers(code, { asAt: '2010-05-07' })).toEqual([]);
    const refused = await publish(code, '2010-04-01');
    expect(faults(refused)).toEqual(['RESTRICTED_WINDOW versionId']);
    expect(refused.problems[0]!.message).toContain('Pre-election period, 2010-03-29 to 2010-05-06');
    const override = 'Asked for by the regulator.';
    expect(faults(await publish(code, '2010-04-01', { override }, own.cast.lead))).toEqual([
      'OVERRIDE_NOT_YOURS override',
    ]);
    expect(faults(await publish(code, '2010-03-01', { override }))).toEqual(['NOTHING_TO_OVERRIDE override']);
    const done = await publish(code, '2010-04-01', { override });
    expect(done.outputVersion).toMatchObject({ state: 'PUBLISHED', override });
    expect(done.outputVersion.history.at(-1)).toMatchObject({ override, recordedBy: 'Dora Director' });
  });

  it('lets a publication be corrected by another alone, and keeps both', async () => {
    const { code } = (
      await own.app.gql(null, '{ publishedOutputs { nodes { code title } } }')
    ).body.data.publishedOutputs.nodes.find((each: any) => each.title === 'Guide');
    const before = await own.version(`${code}-V1`);
    const corrects = before.history.at(-1).id;
    const moved = await move(before.code, 'AGREED', '2010-04-01', { corrects });
    expect(faults(moved)).toEqual(['PUBLISHED_STANDS corrects']);
    const other = await publish(before.code, '2010-05-10', { corrects: before.history[0].id });
    expect(faults(other)).toEqual(['NOT_THE_LAST corrects']);
    const late = await publish(before.code, '2010-05-10', { corrects });
    expect(late.outputVersion).toMatchObject({ publishedOn: '2010-05-10', override: null });
    expect(late.outputVersion.history.at(-2)).toMatchObject({ correctedBy: late.outputVersion.history.at(-1).id });
  });

  it('asks whatever other domains have against it, and refuses on that too', async () => {
    const code = await agreed('Asked about');
    const { id } = await own.version(code);
    const against: Problem = { code: 'FEEDBACK_OPEN', message: 'An item has no outcome.', path: [], subject: 'F1' };
    const asked: unknown[] = [];
    own.app.app.get(PublicationBlockers).register((version, at) => {
      asked.push({ ...version, asAt: at.asAt });
      return Promise.resolve(version.id === id ? [against] : []);
    });
    expect(await blockers(code, { asAt: '2010-02-01' })).toEqual(['FEEDBACK_OPEN']);
    const outputId = (await own.output(codeOf(code), 'id')).id;
    expect(asked).toContainEqual({ id, outputId, projectId: own.cast.projectIds.ALPHA, asAt: '2010-02-01' });
    expect((await publish(code, '2010-02-01')).problems.map((each: any) => each.code)).toEqual(['FEEDBACK_OPEN']);
  });

  it('keeps the text of a part for as long as a published whole is made of it', async () => {
    const part = await agreed('Part');
    const plan = { projectCode: 'ALPHA', kind: 'GUIDANCE', title: 'Whole', effectiveOn: '2010-01-05' };
    const partIds = [(await own.output(codeOf(part), 'id')).id];
    const { code } = await own.done('planOutput', { ...plan, partIds });
    const partVersionIds = [(await own.version(part)).id];
    const begun = { projectCode: 'ALPHA', outputCode: code, partVersionIds, effectiveOn: '2010-01-06' };
    const whole = await own.done('beginOutputVersion', begun);
    await sign(whole.code, '2010-01-21');
    expect((await move(part, 'DRAFT', '2010-01-22')).saved).toBe(true);
    expect(faults(await move(whole.code, 'AGREED', '2010-01-23'))).toEqual(['PART_NOT_AGREED versionId']);
    await move(part, 'AGREED', '2010-01-23');
    await move(whole.code, 'AGREED', '2010-01-24');
    const done = await publish(whole.code, '2010-02-01');
    expect(done.problems).toEqual([]);
    expect(faults(await move(part, 'DRAFT', '2010-02-02'))).toEqual(['PART_IN_USE state']);
    const document = `{ publishedOutput(projectCode: "ALPHA", outputCode: "${code}") { parts { title label clauses { text } } } }`;
    const { body } = await own.app.gql(null, document);
    expect(body.data.publishedOutput.parts).toMatchObject([
      { title: 'Part', label: 'Version 1', clauses: TEXT.map(({ add }) => ({ text: add.text })) },
    ]);
  });

  it('cannot be agreed where nobody’s badge is on it', async () => {
    const input = { projectCode: 'BETA', kind: 'PROTOCOL', title: 'x', effectiveOn: '2010-01-05' };
    await own.done('planOutput', input, own.cast.stranger);
    const begin = { projectCode: 'BETA', outputCode: 'O1', effectiveOn: '2010-01-06' };
    const { blockers: shown } = await own.done('beginOutputVersion', begin, own.cast.stranger);
    expect(shown.map((each: any) => each.code)).toEqual(['NOT_AGREED', 'EMPTY_VERSION', 'NO_SPONSOR']);
  });
});
