import { NOBODY } from '../support/client.js';
import { statementsDuring } from '../support/statements.js';
import { faults } from '../support/client.js';
import { type AdoptionApp, startAdoption } from './adoption-app.js';

describe('adoption over GraphQL', () => {
  let at: AdoptionApp;
  beforeAll(async () => {
    at = await startAdoption();
  });
  afterAll(() => at.app.stop());

  const texts = (adoption: any): string[] =>
    adoption.clauses.nodes
      .filter((clause: any) => clause.text !== null)
      .map((clause: any) => `${clause.number ?? '-'} ${clause.text}`);

  it('begins by considering, with all that is said of it', async () => {
    const made = await at.consider('A city', {
      kind: 'AUTHORITY',
      purpose: 'To compare partners.',
      relatesTo: 'the code of practice on partnerships',
      note: 'Not named.',
      invented: true,
      citation: 'committee report ¶3',
    });
    expect(made).toMatchObject({
      ...{ code: 'AD1', state: 'CONSIDERING', since: null, invented: true, history: [], members: [] },
      ...{ purpose: 'To compare partners.', relatesTo: 'the code of practice on partnerships', note: 'Not named.' },
      outputVersion: { outputCode: 'PR', outputTitle: 'Partnership protocol', label: 'Version 1' },
      counts: { kept: 7, reworded: 0, omitted: 0, added: 0 },
      movedOn: { state: 'CURRENT', newestLabel: null, clauses: [] },
    });
    expect(made.nextStates).toEqual(['ADOPTED', 'ADAPTED', 'DECLINED', 'WITHDRAWN']);
    expect(made.textSha256).toBe(at.contentSha256);
    expect(made.publicationBlockers.map((each: any) => each.code)).toEqual(['NOT_TAKEN_UP', 'NO_MEMBERS']);
  });

  it('may be considered without any version, and then has no text', async () => {
    const made = await at.consider('A county', { outputVersionId: null });
    expect(made).toMatchObject({ outputVersion: null, textSha256: null, counts: null, movedOn: null });
    expect(made.clauses.nodes).toEqual([]);
  });

  it('changes clauses all at once, numbers them again and marks the words', async () => {
    await at.consider('Riverside partnership', { code: 'RIVER', members: at.members });
    const adapted = await at.done('adaptClauses', {
      ...(await at.about('RIVER')),
      changes: [
        { clauseId: at.clauseIds['Share plans early'], treatment: 'OMITTED', note: 'We have no plans.' },
        { clauseId: at.clauseIds['Listen to all'], treatment: 'REWORDED', text: 'Listen to  everyone' },
        { treatment: 'ADDED', text: 'Answer in a week', afterClauseId: at.clauseIds['Listen to all'] },
      ],
    });
    expect(texts(adapted)).toEqual([
      ...['1 Share', '- Partners share.', '1.1 Share money fairly'],
      ...['2 Listen', '- Everyone:', '2.1 Listen to everyone', '2.2 Answer in a week'],
    ]);
    const reworded = adapted.clauses.nodes.find((each: any) => each.treatment === 'REWORDED');
    expect(reworded.runs).toEqual([
      { mark: 'EQUAL', text: 'Listen to ' },
      { mark: 'REMOVED', text: 'all' },
      { mark: 'ADDED', text: 'everyone' },
    ]);
    expect(reworded).toMatchObject({ canonicalNumber: '2.1', canonicalText: 'Listen to all' });
    expect(adapted.counts).toEqual({ kept: 5, reworded: 1, omitted: 1, added: 1 });
    expect(adapted.textSha256).not.toBe(at.contentSha256);
  });

  it('states an addition again by its key, corrects what was said, and keeps both', async () => {
    const before = await at.adoption('RIVER');
    const own = before.clauses.nodes.at(-1);
    const knownAt = await at.app.now();
    const [statement] = own.history;
    await at.done('adaptClauses', {
      ...(await at.about('RIVER')),
      changes: [{ clauseId: own.key, treatment: 'ADDED', text: 'Answer in a day', corrects: statement.id }],
    });
    const after = await at.adoption('RIVER');
    expect(texts(after).at(-1)).toBe('2.2 Answer in a day');
    expect(after.clauses.nodes.at(-1).history.map((row: any) => row.text)).toEqual([
      'Answer in a week',
      'Answer in a day',
    ]);
    expect(after.clauses.nodes.at(-1).history[0].correctedBy).toBe(after.clauses.nodes.at(-1).history[1].id);
    expect(texts(await at.adoption('RIVER', { knownAt })).at(-1)).toBe('2.2 Answer in a week');
    expect((await at.adoption('RIVER', { asAt: '2010-01-15' })).textSha256).toBe(at.contentSha256);
  });

  it('changes nothing where one of several changes is refused', async () => {
    const before = await at.adoption('RIVER');
    const done = await at.run('adaptClauses', {
      ...(await at.about('RIVER')),
      changes: [
        { clauseId: at.clauseIds['Share money fairly'], treatment: 'REWORDED', text: 'Share costs' },
        { clauseId: at.clauseIds['Listen to all'], treatment: 'OMITTED' },
      ],
    });
    expect(faults(done)).toEqual(['REASON_NEEDED changes.1.note']);
    expect(await at.adoption('RIVER')).toEqual(before);
  });

  it.each<[string, object, string]>([
    ['CLAUSE_UNKNOWN', { clauseId: NOBODY, treatment: 'KEPT' }, 'changes.0.clauseId'],
    ['WRONG_TREATMENT', { treatment: 'REWORDED', text: 'x' }, 'changes.0.treatment'],
    ['TEXT_NEEDED', { treatment: 'ADDED' }, 'changes.0.text'],
    ['PLACE_NEEDED', { treatment: 'ADDED', text: 'x' }, 'changes.0.afterClauseId'],
    ['BAD_USER_INPUT', { treatment: 'ADDED', text: '\u0000' }, 'changes.0.text'],
    ['NOT_FOUND', { clauseId: 'Listen to all', treatment: 'KEPT', corrects: NOBODY }, 'changes.0.corrects'],
    ['SECTION_NOT_EMPTY', { clauseId: 'Listen', treatment: 'OMITTED', note: 'x' }, 'changes'],
    ['TEXT_NOT_WANTED', { clauseId: 'Share money fairly', treatment: 'KEPT', text: 'x' }, 'changes.0.text'],
    ['NOT_REWORDED', { clauseId: 'Share', treatment: 'REWORDED', text: ' Share ' }, 'changes.0.text'],
  ])('refuses a change with %s and names it', async (code, change, field) => {
    const clauseId = 'clauseId' in change ? String(change.clauseId) : null;
    const named = { ...change, clauseId: clauseId && (at.clauseIds[clauseId] ?? clauseId) };
    const done = await at.run('adaptClauses', { ...(await at.about('RIVER')), changes: [named] });
    expect(faults(done)[0]).toBe(`${code} ${field}`);
  });

  it('refuses a change before one that stands, and one twice over', async () => {
    const clauseId = at.clauseIds['Listen to all'];
    const early = { ...(await at.about('RIVER', '2010-01-15')), changes: [{ clauseId, treatment: 'KEPT' }] };
    expect(faults(await at.run('adaptClauses', early))).toEqual(['LATER_REPORT_STANDS effectiveOn']);
    const twice = [
      { clauseId, treatment: 'KEPT' },
      { clauseId, treatment: 'KEPT' },
    ];
    const done = await at.run('adaptClauses', { ...(await at.about('RIVER')), changes: twice });
    expect(faults(done)).toEqual(['DUPLICATE_CHANGE changes.1.clauseId']);
  });

  const report = async (code: string, state: string, more: object = {}) =>
    at.run('reportAdoption', { ...(await at.about(code)), state, ...more });

  it('refuses a state that what was said does not bear out', async () => {
    expect(faults(await report('RIVER', 'ADOPTED'))).toEqual(['ADAPTATIONS_STAND state']);
    expect(faults(await report('AD1', 'ADAPTED'))).toEqual(['NOTHING_ADAPTED state']);
    expect(faults(await report('AD2', 'ADOPTED'))).toEqual(['VERSION_NEEDED state']);
    expect(faults(await report('AD1', 'DECLINED'))).toEqual(['REASON_NEEDED note']);
    expect(faults(await report('AD1', 'CONSIDERING', { note: 'x' }))).toEqual(['STEP_NOT_OPEN state']);
    expect(faults(await report('AD1', 'ADOPTED', { effectiveOn: '2010-07-01' }))).toEqual(['FUTURE_DATE effectiveOn']);
    expect(faults(await report('AD1', 'ADOPTED', { effectiveOn: '2010-01-06' }))).toEqual([
      'BEFORE_ADOPTION effectiveOn',
    ]);
    expect(faults(await report('AD1', 'ADOPTED', { expectedVersion: 1 }))).toEqual([
      'VERSION_CONFLICT expectedVersion',
    ]);
    expect(faults(await report('AD1', 'ADOPTED', { corrects: NOBODY }))).toEqual(['NOT_FOUND corrects']);
    expect(faults(await report('AD1', 'ADOPTED', { note: ' ' }))).toEqual(['BAD_USER_INPUT note']);
  });

  it('goes from state to state with reasons; a past date keeps its own, and a correction leaves both', async () => {
    expect((await report('RIVER', 'ADAPTED', { effectiveOn: '2010-02-03' })).adoption).toMatchObject({
      state: 'ADAPTED',
      since: '2010-02-03',
    });
    await report('RIVER', 'CONSIDERING', { effectiveOn: '2010-02-10', note: 'One member has doubts.' });
    const then = await at.adoption('RIVER', { asAt: '2010-02-05' });
    expect(then).toMatchObject({ state: 'ADAPTED', stateNote: null });
    const { history } = await at.adoption('RIVER');
    const corrected = await report('RIVER', 'WITHDRAWN', {
      effectiveOn: '2010-02-10',
      note: 'It left off altogether.',
      corrects: history[1].id,
    });
    expect(corrected.adoption).toMatchObject({ state: 'WITHDRAWN', stateNote: 'It left off altogether.' });
    expect(corrected.adoption.history.map((row: any) => row.state)).toEqual(['ADAPTED', 'CONSIDERING', 'WITHDRAWN']);
    expect(corrected.adoption.history[1].correctedBy).toBe(corrected.adoption.history[2].id);
    const early = { effectiveOn: '2010-02-01', note: 'x' };
    expect(faults(await report('RIVER', 'CONSIDERING', early))).toEqual(['LATER_REPORT_STANDS effectiveOn']);
    const first = { corrects: history[0].id, note: 'x' };
    expect(faults(await report('RIVER', 'CONSIDERING', first))).toEqual(['NOT_THE_LAST corrects']);
  });

  it('keeps the text of one that has left off as it was', async () => {
    const changes = [{ clauseId: at.clauseIds['Listen to all'], treatment: 'KEPT' }];
    const done = await at.run('adaptClauses', { ...(await at.about('RIVER', '2010-03-01')), changes });
    expect(faults(done)).toEqual(['NOT_ADAPTABLE adoptionId']);
    const none = await at.run('adaptClauses', { ...(await at.about('AD2')), changes });
    expect(faults(none)).toEqual(['VERSION_NEEDED adoptionId']);
  });

  it('amends what is given, keeps what is not, and clears with null', async () => {
    const amended = await at.done('amendAdopter', {
      ...(await at.about('AD1')),
      ...{
        name: 'A renamed city',
        purpose: null,
        members: [{ organisationId: at.organisations.north }, { name: 'Choir' }],
      },
    });
    expect(amended).toMatchObject({
      ...{ name: 'A renamed city', purpose: null, relatesTo: 'the code of practice on partnerships' },
      members: [
        { name: 'North Council', organisation: { name: 'North Council' } },
        { name: 'Choir', organisation: null },
      ],
    });
    expect(await at.adoption('AD1', { asAt: '2010-01-20' })).toMatchObject({ name: 'A city', members: [] });
  });

  it.each<[string, object, string]>([
    ['MEMBER_UNNAMED', { members: [{}] }, 'members.0.name'],
    ['DUPLICATE_MEMBER', { members: [{ name: 'Choir' }, { name: ' choir ' }] }, 'members.1'],
    ['NOT_FOUND', { members: [{ organisationId: NOBODY }] }, 'members.0.organisationId'],
    ['NOT_FOUND', { organisationId: NOBODY }, 'organisationId'],
    ['SUBJECT_UNKNOWN', { outputVersionId: NOBODY }, 'outputVersionId'],
    ['CODE_TAKEN', { code: 'AD1' }, 'code'],
    [
      'BAD_USER_INPUT',
      { kind: 'AUTHORITY', members: Array.from({ length: 101 }, (_, n) => ({ name: `M${n}` })) },
      'members',
    ],
  ])('refuses an adopter with %s', async (code, more, field) => {
    const input = { projectCode: 'ALPHA', name: 'x', kind: 'PARTNERSHIP', effectiveOn: '2010-02-01', ...more };
    expect(faults(await at.run('considerAdoption', input))).toEqual([`${code} ${field}`]);
  });

  it('takes hostile text as text', async () => {
    const name = `<script>alert(1)</script>'; DROP TABLE adoption; --`;
    const made = await at.consider(name, { note: '=HYPERLINK("x")' });
    expect(made).toMatchObject({ name, note: '=HYPERLINK("x")' });
  });

  it('is told of a newer version and of the clauses that differ, with what it did with them', async () => {
    const begun = await at.outputs(
      'beginOutputVersion',
      { projectCode: 'ALPHA', outputCode: 'PR', formerId: at.versionId, effectiveOn: '2010-03-01' },
      'outputVersion { id version clauses(first: 50) { nodes { id text } } }',
    );
    const { id: versionId, version, clauses } = begun.outputVersion;
    const idOf = (text: string): string => clauses.nodes.find((each: any) => each.text === text).id;
    const revised = await at.outputs(
      'reviseClauses',
      {
        ...{ versionId, expectedVersion: version, effectiveOn: '2010-03-01' },
        changes: [
          { reword: { clauseId: idOf('Listen to all'), text: 'Listen to all members' } },
          { remove: { clauseId: idOf('Share plans early') } },
        ],
      },
      'outputVersion { version contentSha256 }',
    );
    let current = revised.outputVersion;
    const step = async (field: string, more: object) => {
      const input = { versionId, expectedVersion: current.version, effectiveOn: '2010-03-02', ...more };
      current = (await at.outputs(field, input, 'outputVersion { version contentSha256 }')).outputVersion;
    };
    const { body } = await at.app.gql(at.cast.lead, '{ project(code: "ALPHA") { sponsors { id } } }');
    for (const { id: organisationId } of body.data.project.sponsors) {
      await step('signOffVersion', { organisationId, contentSha256: current.contentSha256, signatory: 'A signatory' });
    }
    await step('moveOutputVersion', { state: 'AGREED' });
    await step('publishOutputVersion', {});
    const river = await at.adoption('RIVER');
    expect(river.movedOn).toMatchObject({ state: 'NEWER_PUBLISHED', newestLabel: 'Version 2' });
    expect(river.movedOn.clauses.map((each: any) => `${each.change} ${each.formerNumber} ${each.treatment}`)).toEqual([
      'REMOVED 1.1 OMITTED',
      'REWORDED 2.1 REWORDED',
    ]);
    expect((await at.adoption('RIVER', { asAt: '2010-02-20' })).movedOn.state).toBe('CURRENT');

    const rebased = await at.done('amendAdopter', {
      ...(await at.about('RIVER', '2010-03-05')),
      outputVersionId: versionId,
    });
    expect(rebased).toMatchObject({ movedOn: { state: 'CURRENT' }, textProblems: [{ code: 'CLAUSE_GONE' }] });
    expect(texts(rebased)).toContain('2.1 Listen to everyone');
  });

  it('lets one of two people win who report at once', async () => {
    const input = { ...(await at.about('AD2')), state: 'DECLINED', note: 'No time.' };
    const both = await Promise.all([at.run('reportAdoption', input), at.run('reportAdoption', input)]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
  });

  it('answers as if it were not there to somebody of another project', async () => {
    const input = { ...(await at.about('AD1')), name: 'x' };
    expect(faults(await at.run('amendAdopter', input, at.cast.stranger))).toEqual(['NOT_FOUND adoptionId']);
  });

  it('asks the database as often for thirty adoptions as for few', async () => {
    const asked = async () => {
      at.app.clock.set('2010-06-30');
      await at.app.saved(at.cast.administrator, 'addPerson', { name: 'Somebody' });
      const { statements } = await statementsDuring(() => at.adoption('AD1'));
      return statements.length;
    };
    const few = await asked();
    for (let count = 0; count < 30; count++) await at.consider(`Adopter ${count}`, { members: at.members });
    expect(await asked()).toBe(few);
  });
});
