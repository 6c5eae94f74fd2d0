import { statementsDuring } from '../support/statements.js';
import { faults, NOBODY } from '../support/client.js';
import { type Outputs, OUTPUT, startOutputs, TEXT } from './outputs-app.js';

const read = (version: any): string[] => version.clauses.nodes.map((each: any) => `${each.number ?? '-'} ${each.text}`);

describe('outputs and the text of their versions over GraphQL', () => {
  let own: Outputs;
  const clauseId = async (text: string, code = 'O1-V1'): Promise<string> =>
    (await own.version(code)).clauses.nodes.find((each: any) => each.text === text).id;

  beforeAll(async () => {
    own = await startOutputs();
  });
  afterAll(() => own.app.stop());

  it('plans an output with the next free code, and amends what is said', async () => {
    const input = { projectCode: 'ALPHA', kind: 'PROTOCOL', title: ' Protocol ', effectiveOn: '2010-01-05' };
    const made = await own.done('planOutput', { ...input, citation: '10/23 ¶3.2.1' });
    expect(made).toMatchObject({ code: 'O1', title: 'Protocol', kind: 'PROTOCOL', parts: [], currentVersion: null });
    const amended = await own.done('amendOutput', {
      outputId: made.id,
      purpose: 'To say how partners behave.',
      expectedVersion: made.version,
      effectiveOn: '2010-01-06',
    });
    expect(amended).toMatchObject({ title: 'Protocol', purpose: 'To say how partners behave.' });
    expect(await own.output('O1', OUTPUT, { asAt: '2010-01-05' })).toMatchObject({ purpose: null });
    expect(await own.output('O1', 'code', { asAt: '2010-01-04' })).toBeNull();
  });

  it('begins a version empty, as a draft, and numbers clauses by their place', async () => {
    const input = { projectCode: 'ALPHA', outputCode: 'O1', effectiveOn: '2010-01-10' };
    const begun = await own.done('beginOutputVersion', input);
    expect(begun).toMatchObject({
      code: 'O1-V1',
      label: 'Version 1',
      state: 'DRAFT',
      since: '2010-01-10',
      begunFrom: null,
    });
    expect(begun.nextStates).toEqual(['IN_CONSULTATION', 'AGREED']);
    const about = await own.about('O1-V1', '2010-01-12');
    const text = await own.done('reviseClauses', { ...about, changes: TEXT, citation: 'protocol', assumed: true });
    expect(read(text)).toEqual([
      '1 Work openly',
      '- Partners keep nothing from one another.',
      '1.1 Say what a meeting is for',
      '1.2 Share the minutes',
      '2 Be fair',
      '- Every partner counts.',
      '- Partners undertake to:',
      '2.1 Hear each partner',
    ]);
    expect(text.clauses.nodes[7]).toMatchObject({ sectionNumber: 2, citation: 'protocol', assumed: true });
  });

  it('finds one clause by its id', async () => {
    const id = (await own.version('O1-V1')).clauses.nodes[2].id as string;
    const found = async (asked: string, view = {}) => {
      const of = `outputVersion(code: "O1-V1") { clause(id: "${asked}") { number text } }`;
      return (await own.output('O1', of, view)).outputVersion.clause;
    };
    const clause = { number: '1.1', text: 'Say what a meeting is for' };
    expect(await found(id)).toEqual(clause);
    expect(await found(id, { asAt: '2010-01-12' })).toEqual(clause);
    expect(await found(NOBODY)).toBeNull();
    expect(await found('no id at all')).toBeNull();
  });

  it('adds, rewords, moves and removes in one go, and a past date keeps its text', async () => {
    const changes = [
      { add: { kind: 'HEADING', text: 'Be brief', after: null, name: 'new' } },
      { add: { kind: 'CLAUSE', text: 'Keep to  the\npoint', after: 'new', citation: 'protocol, value 1' } },
      { reword: { clauseId: await clauseId('Share the minutes'), text: 'Share the minutes with everybody' } },
      { move: { clauseId: await clauseId('Be fair'), after: 'new' } },
      { remove: { clauseId: await clauseId('Say what a meeting is for') } },
    ];
    const before = await own.version('O1-V1');
    const done = await own.done('reviseClauses', { ...(await own.about('O1-V1', '2010-01-15')), changes });
    expect(read(done)).toEqual([
      '1 Be brief',
      '1.1 Keep to the point',
      '2 Be fair',
      '- Every partner counts.',
      '- Partners undertake to:',
      '2.1 Hear each partner',
      '3 Work openly',
      '- Partners keep nothing from one another.',
      '3.1 Share the minutes with everybody',
    ]);
    expect(done.clauses.nodes[8].history.map((each: any) => each.text)).toEqual([
      'Share the minutes',
      'Share the minutes with everybody',
    ]);
    expect(done.contentSha256).not.toBe(before.contentSha256);
    const then = await own.version('O1-V1', { asAt: '2010-01-12' });
    expect(read(then)).toEqual(read(before));
    expect(then).toMatchObject({ id: `${before.id}@2010-01-12`, contentSha256: before.contentSha256 });
    expect((await own.version('O1-V1', { asAt: '2010-01-11' })).clauses.totalCount).toBe(0);
  });

  it.each([
    ['CLAUSE_UNKNOWN', 'changes.0', { remove: { clauseId: NOBODY } }],
    ['CLAUSE_UNKNOWN', 'changes.0', { add: { kind: 'CLAUSE', text: 'x', after: 'nobody' } }],
    ['NO_HEADING', 'changes', { add: { kind: 'CLAUSE', text: 'x', after: null } }],
    ['SECTION_SHAPE', 'changes', { add: { kind: 'STATEMENT', text: 'x' } }],
    ['BAD_USER_INPUT', 'changes.0.add.text', { add: { kind: 'CLAUSE', text: ' \n' } }],
    ['BAD_USER_INPUT', 'changes.0.add.text', { add: { kind: 'CLAUSE', text: 'a\u0007b' } }],
  ])('refuses a change with %s at %s, and makes none of the others', async (code, place, change) => {
    const before = await own.version('O1-V1');
    const changes = [change, { add: { kind: 'CLAUSE', text: 'y' } }];
    const done = await own.run('reviseClauses', { ...(await own.about('O1-V1')), changes });
    expect(done.saved).toBe(false);
    expect(faults(done)).toContain(`${code} ${place}`);
    expect(await own.version('O1-V1')).toEqual(before);
  });

  it('refuses what changes nothing, and a name given twice', async () => {
    const about = await own.about('O1-V1');
    const reword = { clauseId: await clauseId('Keep to the point'), text: ' Keep to the  point ' };
    expect(faults(await own.run('reviseClauses', { ...about, changes: [{ reword }] }))).toEqual([
      'NOTHING_CHANGED changes.0',
    ]);
    const add = { kind: 'CLAUSE', text: 'x', name: 'n' };
    const twice = await own.run('reviseClauses', { ...about, changes: [{ add }, { add }] });
    expect(faults(twice)).toEqual(['NAME_TAKEN changes.1']);
  });

  it('refuses a section moved into itself', async () => {
    const move = { clauseId: await clauseId('Be brief'), after: await clauseId('Keep to the point') };
    const done = await own.run('reviseClauses', { ...(await own.about('O1-V1')), changes: [{ move }] });
    expect(faults(done)).toEqual(['MOVE_INTO_ITSELF changes.0']);
  });

  it('refuses a change dated before the last one, one before the version began, and one to come', async () => {
    const changes = [{ add: { kind: 'CLAUSE', text: 'x' } }];
    const on = async (day: string) =>
      faults(await own.run('reviseClauses', { ...(await own.about('O1-V1', day)), changes }));
    expect(await on('2010-01-14')).toEqual(['LATER_REPORT_STANDS effectiveOn']);
    expect(await on('2010-01-09')).toEqual(['NOT_FOUND effectiveOn']);
    expect(await on('2010-07-01')).toEqual(['FUTURE_DATE effectiveOn']);
  });

  it('begins a version from a former one, whose clauses keep their origin, and tells what differs', async () => {
    const former = await own.version('O1-V1');
    const input = { projectCode: 'ALPHA', outputCode: 'O1', effectiveOn: '2010-01-20', label: 'Second draft' };
    const begun = await own.done('beginOutputVersion', { ...input, formerId: former.id });
    expect(begun).toMatchObject({ code: 'O1-V2', label: 'Second draft', begunFrom: 'O1-V1' });
    expect(begun.contentSha256).toBe(former.contentSha256);
    const origins = (version: any) => version.clauses.nodes.map((each: any) => each.originId);
    expect(origins(begun)).toEqual(origins(former));
    expect(begun.clauses.nodes[0].id).not.toBe(former.clauses.nodes[0].id);
    const of = (text: string) => clauseId(text, 'O1-V2');
    const changes = [
      { reword: { clauseId: await of('Hear each partner'), text: 'Hear every partner' } },
      { move: { clauseId: await of('Keep to the point'), after: await of('Hear each partner') } },
      { remove: { clauseId: await of('Partners keep nothing from one another.') } },
      { add: { kind: 'CLAUSE', text: 'Answer letters' } },
    ];
    await own.done('reviseClauses', { ...(await own.about('O1-V2', '2010-01-22')), changes });
    const { compare } = await own.output(
      'O1',
      `compare(from: "${former.id}", to: "${begun.id}") { unchanged moved reworded added removed
         clauses { change fromNumber toNumber runs { mark text } } }`,
    );
    expect(compare).toMatchObject({ unchanged: 6, moved: 1, reworded: 1, added: 1, removed: 1 });
    const told = compare.clauses.filter((each: any) => each.change !== 'UNCHANGED');
    expect(told).toEqual([
      {
        change: 'REWORDED',
        fromNumber: '2.1',
        toNumber: '2.1',
        runs: [
          { mark: 'EQUAL', text: 'Hear ' },
          { mark: 'REMOVED', text: 'each' },
          { mark: 'ADDED', text: 'every' },
          { mark: 'EQUAL', text: ' partner' },
        ],
      },
      { change: 'MOVED', fromNumber: '1.1', toNumber: '2.2', runs: [{ mark: 'EQUAL', text: 'Keep to the point' }] },
      {
        change: 'REMOVED',
        fromNumber: null,
        toNumber: null,
        runs: [{ mark: 'REMOVED', text: 'Partners keep nothing from one another.' }],
      },
      { change: 'ADDED', fromNumber: null, toNumber: '3.2', runs: [{ mark: 'ADDED', text: 'Answer letters' }] },
    ]);
    expect(await own.version('O1-V1')).toEqual({ ...former, nextStates: [...former.nextStates, 'SUPERSEDED'] });
  });

  it('refuses to compare with what is no version of the output', async () => {
    const { id } = await own.version('O1-V1');
    const document = `{ project(code: "ALPHA") { output(code: "O1") { compare(from: "${id}", to: "${NOBODY}") { added } } } }`;
    expect((await own.app.gql(own.cast.reviewer, document)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('aligns clauses to principles, tells which are covered by none, and carries alignment over', async () => {
    const alignments = [
      { clauseId: await clauseId('Be fair', 'O1-V2'), framework: 'CIPFA_SOLACE_2007', principles: [3, 2, 3] },
      { clauseId: await clauseId('Answer letters', 'O1-V2'), framework: 'CIPFA_SOLACE_2007', principles: [6] },
      { clauseId: await clauseId('Answer letters', 'O1-V2'), framework: 'SEVEN_PRINCIPLES_1995', principles: [5] },
    ];
    const before = await own.version('O1-V2');
    const done = await own.done('alignClauses', { ...(await own.about('O1-V2')), alignments, assumed: true });
    expect(done.contentSha256).toBe(before.contentSha256);
    expect(done.clauses.nodes.find((each: any) => each.text === 'Be fair').alignments).toEqual([
      {
        framework: 'CIPFA_SOLACE_2007',
        assumed: true,
        principles: [
          { number: 2, name: 'Functions and roles' },
          { number: 3, name: 'Values and behaviour' },
        ],
      },
    ]);
    const covered = `coverage(framework: CIPFA_SOLACE_2007) { covered principle { number } clauses { number text } }`;
    const { outputVersion } = await own.output('O1', `outputVersion(code: "O1-V2") { ${covered} }`);
    expect(outputVersion.coverage.filter((row: any) => !row.covered).map((row: any) => row.principle.number)).toEqual([
      1, 4, 5,
    ]);
    expect(outputVersion.coverage[1].clauses).toEqual([{ number: '2', text: 'Be fair' }]);
    const input = { projectCode: 'ALPHA', outputCode: 'O1', formerId: done.id, effectiveOn: '2010-02-02' };
    const next = await own.done('beginOutputVersion', input);
    const carried = next.clauses.nodes.map((each: any) => each.alignments.length);
    expect(carried.reduce((sum: number, count: number) => sum + count)).toBe(3);
  });

  it.each([
    ['CLAUSE_UNKNOWN', 'clauseId', [{ clauseId: NOBODY, framework: 'CIPFA_SOLACE_2007', principles: [1] }]],
    ['PRINCIPLE_UNKNOWN', 'principles', [{ framework: 'CIPFA_SOLACE_2007', principles: [7] }]],
    ['ALIGNED_TWICE', 'clauseId', [1, 2].map((n) => ({ framework: 'CIPFA_SOLACE_2007', principles: [n] }))],
  ])('refuses an alignment with %s', async (code, field, asked) => {
    const first = await clauseId('Be fair', 'O1-V2');
    const alignments = asked.map((one) => ({ clauseId: first, ...one }));
    const done = await own.run('alignClauses', { ...(await own.about('O1-V2')), alignments });
    expect(faults(done)).toEqual([`${code} alignments.${asked.length - 1}.${field}`]);
  });

  it('is made of other outputs: their versions go into it and into its hash', async () => {
    const plan = (title: string, more = {}) =>
      own.done('planOutput', { projectCode: 'ALPHA', kind: 'CHECKLIST', title, effectiveOn: '2010-01-05', ...more });
    const one = await plan('Part 1');
    const two = await plan('Part 2');
    const whole = await plan('Guidance', { kind: 'GUIDANCE', partIds: [one.id, two.id] });
    expect(whole.parts).toEqual([
      { code: one.code, title: 'Part 1' },
      { code: two.code, title: 'Part 2' },
    ]);
    const begin = (outputCode: string, more = {}) =>
      own.done('beginOutputVersion', { projectCode: 'ALPHA', outputCode, effectiveOn: '2010-01-10', ...more });
    const part = await begin(one.code);
    const joint = await begin(whole.code, { partVersionIds: [part.id] });
    expect(joint.parts).toEqual([part.code]);
    expect(joint.blockers.map((each: any) => each.code)).toEqual(
      expect.arrayContaining(['EMPTY_VERSION', 'PART_MISSING', 'PART_NOT_AGREED']),
    );
    await own.done('reviseClauses', { ...(await own.about(part.code, '2010-01-11')), changes: TEXT });
    const now = await own.version(joint.code);
    expect(now.contentSha256).not.toBe(joint.contentSha256);
    const second = await begin(two.code);
    const amended = await own.done('amendOutputVersion', {
      ...(await own.about(joint.code, '2010-01-12')),
      label: 'Joint guidance',
      partVersionIds: [part.id, second.id],
    });
    expect(amended).toMatchObject({ label: 'Joint guidance', parts: [part.code, second.code] });
  });

  it('refuses parts that cannot be', async () => {
    const ids = new Map<string, string>();
    for (const code of ['O1', 'O2', 'O3', 'O4']) ids.set(code, (await own.output(code, 'id')).id);
    const plan = async (...partIds: string[]) =>
      faults(await own.run('planOutput', { projectCode: 'ALPHA', kind: 'GUIDANCE', title: 'x', partIds }));
    expect(await plan(NOBODY)).toEqual(['NOT_FOUND partIds']);
    expect(await plan(ids.get('O4')!)).toEqual(['PART_OF_PART partIds']);
    expect(await plan(ids.get('O1')!, ids.get('O1')!)).toEqual(['PART_TWICE partIds']);
    const amend = async (code: string, partIds: string[]) => {
      const { id, version } = await own.output(code, 'id version');
      return faults(await own.run('amendOutput', { outputId: id, expectedVersion: version, partIds }));
    };
    expect(await amend('O1', [ids.get('O1')!])).toEqual(['PART_OF_PART partIds']);
    expect(await amend('O2', [ids.get('O1')!])).toEqual(['PART_OF_PART partIds']);
    const { id } = await own.version('O1-V1');
    const begin = { projectCode: 'ALPHA', outputCode: 'O4', effectiveOn: '2010-02-01' };
    expect(faults(await own.run('beginOutputVersion', { ...begin, partVersionIds: [id] }))).toEqual([
      'NOT_FOUND partVersionIds',
    ]);
    await own.done('beginOutputVersion', { ...begin, outputCode: 'O2' });
    const both = [(await own.version('O2-V1')).id, (await own.version('O2-V2')).id];
    expect(faults(await own.run('beginOutputVersion', { ...begin, partVersionIds: both }))).toEqual([
      'PART_TWICE partVersionIds',
    ]);
  });

  it('refuses a code in use, and an output or former version that is not there', async () => {
    const plan = { projectCode: 'ALPHA', kind: 'GUIDANCE', title: 'x', code: 'O1' };
    expect(faults(await own.run('planOutput', plan))).toEqual(['CODE_TAKEN code']);
    const begin = { projectCode: 'ALPHA', outputCode: 'O9', effectiveOn: '2010-02-01' };
    expect(faults(await own.run('beginOutputVersion', begin))).toEqual(['NOT_FOUND outputCode']);
    const former = { ...begin, outputCode: 'O1', formerId: NOBODY };
    expect(faults(await own.run('beginOutputVersion', former))).toEqual(['NOT_FOUND formerId']);
  });

  it('lets one of two people win who revise at once', async () => {
    const input = { ...(await own.about('O1-V1')), changes: [{ add: { kind: 'CLAUSE', text: 'Mine' } }] };
    const both = await Promise.all([own.run('reviseClauses', input), own.run('reviseClauses', input)]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
    expect(both.flatMap((done) => done.problems.map((each: any) => each.code))).toEqual(['VERSION_CONFLICT']);
  });

  it('keeps hostile words as words', async () => {
    const text = `<script>alert("x")</script> '; DROP TABLE output; -- =1+1 \ud83d\ude00`;
    const changes = [{ add: { kind: 'CLAUSE', text } }];
    const done = await own.done('reviseClauses', { ...(await own.about('O1-V1')), changes });
    expect(done.clauses.nodes.at(-1).text).toBe(text);
  });

  it('is found by those who point at it', async () => {
    const version = await own.version('O1-V1');
    const pilot = { projectCode: 'ALPHA', name: 'A council', authorityType: 'UNITARY', outputVersionIds: [version.id] };
    const asked = 'pilot { outputVersions { kind code title } }';
    const made = await own.app.saved(own.cast.lead, 'identifyPilot', pilot, asked);
    expect(made.pilot.outputVersions).toEqual([
      { kind: 'OUTPUT_VERSION', code: 'O1-V1', title: 'Protocol, Version 1' },
    ]);
  });

  it('asks the database as often for many outputs, versions and clauses as for few', async () => {
    const asked = async () => {
      await own.app.saved(own.cast.administrator, 'addPerson', { name: 'Somebody' });
      const document = `{ project(code: "ALPHA") { outputs(first: 5) { nodes { ${OUTPUT} currentVersion {
        awaiting { name } blockers { code } signOffs { id } clauses(first: 20) { nodes { text } } } } } } }`;
      const { statements, result } = await statementsDuring(() => own.app.gql(own.cast.reviewer, document));
      expect(result.body.errors).toBeUndefined();
      // the listener that tells subscribers of a write reads the journal at a time of its own
      return statements.filter((statement) => !statement.includes('AS "projectIds"')).length;
    };
    const few = await asked();
    for (let count = 0; count < 6; count++) {
      const plan = { projectCode: 'ALPHA', kind: 'GUIDANCE', title: `Guidance ${count}`, effectiveOn: '2010-01-05' };
      const { code } = await own.done('planOutput', plan);
      await own.done('beginOutputVersion', { projectCode: 'ALPHA', outputCode: code, effectiveOn: '2010-01-06' });
      await own.done('reviseClauses', { ...(await own.about(`${code}-V1`)), changes: TEXT });
    }
    expect(await asked()).toBe(few);
  });

  it('tells everybody the frameworks of principles', async () => {
    const document = `{ principleFrameworks { code inForceFrom inForceTo principles { number name wording } } }`;
    const { body } = await own.app.gql(null, document);
    expect(body.data.principleFrameworks.map((each: any) => `${each.code} ${each.principles.length}`)).toEqual([
      'SEVEN_PRINCIPLES_1995 7',
      'GENERAL_PRINCIPLES_2001 10',
      'CIPFA_SOLACE_2007 6',
    ]);
  });
});
