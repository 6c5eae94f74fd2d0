import { OUTPUTS_ROWS, VERSION_ROWS } from '../../src/demo/first-programme/outputs.js';
import { CURRENT_CHANGES, FIRST_TEXT, VALUES } from '../../src/demo/first-programme/protocol-text.js';
import { ADMIN_TOKEN, type TestApp } from '../support/app.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';

describe('the first programme’s outputs', () => {
  it('say where each comes from, or that it is assumed', () => {
    const rows = [...OUTPUTS_ROWS, ...VERSION_ROWS, ...VERSION_ROWS.flatMap((row) => row.moves)];
    expect(rows.filter((row) => row.citation === null && !row.assumed)).toEqual([]);
    expect(VERSION_ROWS.every((row) => row.assumed)).toBe(true);
    const citations = [...FIRST_TEXT, ...CURRENT_CHANGES].flatMap((change) =>
      'move' in change ? [] : change.citation,
    );
    const form = /^protocol, value [1-6](, (statement|behaviour \d+))?$/u;
    expect(citations.filter((citation) => !form.test(citation))).toEqual([]);
  });

  it('have six values and 37 behaviours, each once', () => {
    expect(VALUES.map((value) => value.behaviours.length)).toEqual([7, 4, 3, 8, 10, 5]);
    const behaviours = VALUES.flatMap((value) => value.behaviours);
    expect(new Set(behaviours).size).toBe(37);
  });
});

describe('the first programme’s outputs as loaded', () => {
  let app: TestApp;
  const ask = async (document: string, token: string | null = ADMIN_TOKEN): Promise<any> => {
    const { body } = await app.gql(token, document);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  beforeAll(async () => {
    app = await startDemonstration();
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('has the protocol as the paper left it: a version revised after comments, still to be signed', async () => {
    const { project } =
      await ask(`{ project(code: "MCC") { output(code: "PROTOCOL") { versions { nodes { code state since begunFrom } }
      currentVersion { label awaiting { name } clauses(first: 100) { nodes { number kind text assumed citation } } } } } }`);
    const { versions, currentVersion } = project.output;
    expect(versions.nodes).toEqual([
      { code: 'PROTOCOL-V1', state: 'SUPERSEDED', since: '2009-12-22', begunFrom: null },
      { code: 'PROTOCOL-V2', state: 'DRAFT', since: '2009-12-22', begunFrom: 'PROTOCOL-V1' },
    ]);
    const clauses = currentVersion.clauses.nodes;
    const of = (kind: string) => clauses.filter((each: any) => each.kind === kind).map((each: any) => each.text);
    expect(of('HEADING')).toEqual(VALUES.map((value) => value.heading));
    expect(of('STATEMENT')).toEqual(VALUES.map((value) => value.statement));
    expect(of('CLAUSE')).toEqual(VALUES.flatMap((value) => value.behaviours));
    expect(clauses.every((each: any) => each.assumed)).toBe(true);
    const cited = clauses.filter((each: any) => each.kind === 'CLAUSE');
    expect(cited.map((each: any) => each.citation.replace(/\D+/gu, ' ').trim().replace(' ', '.'))).toEqual(
      cited.map((each: any) => each.number),
    );
    expect(currentVersion.awaiting.map((each: any) => each.name)).toEqual([
      'Standards for England',
      'Manchester City Council',
    ]);
  });

  it('can tell what the comments changed, and stood in consultation at the Annual Assembly', async () => {
    const ids = await ask('{ project(code: "MCC") { output(code: "PROTOCOL") { versions { nodes { id } } } } }');
    const [from, to] = ids.project.output.versions.nodes.map((each: any) => each.id);
    const { project } = await ask(`{ project(code: "MCC") { output(code: "PROTOCOL") {
      compare(from: "${from}", to: "${to}") { unchanged moved reworded added removed } } } }`);
    expect(project.output.compare).toEqual({ unchanged: 52, moved: 1, reworded: 1, added: 1, removed: 0 });
    const then = await ask(
      '{ project(code: "MCC", asAt: "2009-10-16") { output(code: "PROTOCOL") { currentVersion { code state } } } }',
    );
    expect(then.project.output.currentVersion).toEqual({ code: 'PROTOCOL-V1', state: 'IN_CONSULTATION' });
  });

  it('covers every principle of the framework it was aligned to', async () => {
    const { project } = await ask(`{ project(code: "MCC") { output(code: "PROTOCOL") { currentVersion {
      coverage(framework: CIPFA_SOLACE_2007) { covered clauses { number kind } } } } } }`);
    const rows = project.output.currentVersion.coverage;
    expect(rows.every((row: any) => row.covered)).toBe(true);
    expect(rows.map((row: any) => row.clauses.map((each: any) => each.number).join(' '))).toEqual([
      '1 2',
      '4 6',
      '4 5',
      '1 5',
      '3',
      '2 6',
    ]);
  });

  it('has the joint guidance of both checklists planned, and nothing published', async () => {
    const { project } = await ask(
      `{ project(code: "CFPS") { outputs(first: 10) { nodes { code kind parts { code } currentVersion { code } } } } }`,
    );
    expect(project.outputs.nodes).toEqual([
      { code: 'GUIDE', kind: 'GUIDANCE', parts: [{ code: 'PART1' }, { code: 'PART2' }], currentVersion: null },
      { code: 'PART1', kind: 'CHECKLIST', parts: [], currentVersion: null },
      { code: 'PART2', kind: 'CHECKLIST', parts: [], currentVersion: null },
    ]);
    expect(await ask('{ publishedOutputs { totalCount } }', null)).toEqual({ publishedOutputs: { totalCount: 0 } });
  });

  it('stands in the paper', async () => {
    const { boardPaper } = await ask('{ boardPaper(reference: "10/23") { blocks { id text bullets } } }');
    const block = (id: string) => boardPaper.blocks.find((each: any) => each.id === id);
    const text = (id: string) =>
      block(id)
        .text.replace(/\[([^\]]*)\]\{[^}]*\}/gu, '$1')
        .replaceAll('\u00a0', ' ');
    expect(text('MCC.outputs')).toBe(
      '“Partnership behaviour protocol” (Version 2, revised after comments) has been in draft since 22 December 2009 (our planning assumption). ' +
        'It has still to be signed by Standards for England and Manchester City Council.',
    );
    expect(block('CFPS.outputs')).toBeUndefined(); // its account says what it will produce
  });
});
