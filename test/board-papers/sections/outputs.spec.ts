import { compose, figuresOf } from '../../../src/board-papers/compose.js';
import type { OutputsFacts } from '../../../src/board-papers/facts/outputs-facts.js';
import { plainText } from '../../../src/board-papers/prose.js';
import { awaited, manyOutputs, noOutputs, output, version } from '../domain-fixtures/outputs.js';
import { paperFixture, party, project } from '../facts-fixture.js';

const facts = (outputs: OutputsFacts, sponsors = [party(3, 'Standards for England', 'SfE')]) =>
  paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists', { outputs, sponsors })] });

/** What the paper says of outputs, a line for each paragraph and bullet, spaces plain. */
function said(...given: Parameters<typeof facts>): string[] {
  return compose(facts(...given))
    .body.map((one) => one.block)
    .filter((block) => block.id === 'CFPS.outputs')
    .flatMap((block) => {
      if (block.kind !== 'paragraph') return [];
      return [plainText(block.runs), ...(block.bullets ?? []).map((bullet) => `- ${plainText(bullet)}`)];
    })
    .map((line) => line.replaceAll('\u00a0', ' '));
}

const protocol = (more: Parameters<typeof version>[0]) => [
  output(40, 'PROTOCOL', 'Protocol', { version: version(more) }),
];

describe('what a paper says of outputs', () => {
  it('is nothing where there are none', () => {
    expect(said(noOutputs)).toEqual([]);
  });

  it.each<[string, OutputsFacts, string[]]>([
    ['one', [output(10, 'GUIDE', 'Joint guidance')], ['The project will produce “Joint guidance”.']],
    [
      'two',
      [output(10, 'GUIDE', 'Joint guidance'), output(20, 'PART1', 'Part 1')],
      ['The project will produce:', '- Joint guidance; and', '- Part 1.'],
    ],
    [
      'many',
      Array.from({ length: 12 }, (_, n) => output(n + 10, `O${n}`, `Part ${n}`)),
      [
        'The project will produce:',
        '- Part 0;',
        '- Part 1;',
        '- Part 2;',
        '- Part 3;',
        '- Part 4; and',
        '- seven others.',
      ],
    ],
  ])('is what will be produced where there is no text yet: %s', (_, outputs, lines) => {
    expect(said(outputs)).toEqual(lines);
  });

  it('leaves that to the project’s own account where it has one', () => {
    const narrative = {
      recordId: 'r',
      reportId: 'n',
      citation: null,
      topic: 'OUTPUTS' as const,
      paragraphs: ['A guide.'],
    };
    const given = facts([output(10, 'GUIDE', 'Joint guidance')]);
    const told = { ...given, projects: given.projects.map((one) => ({ ...one, narratives: [narrative] })) };
    const ids = compose(told).body.map(({ block }) => block.id);
    expect(ids).toContain('CFPS.outputs.1');
    expect(ids).not.toContain('CFPS.outputs');
  });

  it('is how far each that has a text has come, and who has still to sign it', () => {
    expect(said(manyOutputs)).toEqual([
      [
        '“Part 1” (Version 2) was agreed on 20 January 2010. It has still to be published.',
        '“Part 2” (Version 2) was published on 21 January 2010.',
        '“Behaviour protocol” (Version 2) has been out for consultation since 22 December 2009. It has still to be signed by Standards for England (who signed on 10 January 2010 a text that has been changed since) and the Centre for Public Scrutiny.',
      ].join(' '),
    ]);
  });

  it('names a few of many that have a text, and counts the others', () => {
    const many = Array.from({ length: 12 }, (_, n) => output(n + 10, `O${n}`, `Part ${n}`, { version: version() }));
    expect(said(many)[0]).toMatch(/In addition, nine other outputs have a version too\.$/u);
  });

  it.each<[string, Parameters<typeof version>[0], string]>([
    [
      'one has still to sign',
      { awaiting: [awaited(50, 'Audit Commission')] },
      ' It has still to be signed by the Audit Commission.',
    ],
    ['all have signed', {}, ' Every organisation whose badge it carries has signed it.'],
  ])('tells that %s', (_, more, ending) => {
    const [text] = said(protocol(more));
    expect(text).toBe(`“Protocol” (Version 2) has been in draft since 22 December 2009.${ending}`);
  });

  it('says nothing of signatures where the project has no sponsor', () => {
    expect(said(protocol({}), [])).toEqual(['“Protocol” (Version 2) has been in draft since 22 December 2009.']);
  });

  it('gives each block an id of its own, that of its heading among them', () => {
    const ids = compose(facts(manyOutputs)).body.map(({ block }) => block.id);
    expect(ids).toContain('CFPS.outputs');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('traces each figure to the row that says it', () => {
    const figures = figuresOf(compose(facts(manyOutputs))).filter((figure) =>
      figure.id.startsWith('CFPS.output.PROTOCOL'),
    );
    const of = (id: string) => figures.find((figure) => figure.id === `CFPS.output.PROTOCOL.${id}`)!.source;
    const { version: shown } = manyOutputs[3]!;
    expect(of('version.since')).toMatchObject({
      kind: 'OutputVersion',
      reportId: shown!.reportId,
      recordId: shown!.recordId,
    });
    expect(of('version.awaiting.1.void')).toMatchObject({ kind: 'SignOff', reportId: shown!.awaiting[0]!.reportId });
    expect(of('title')).toMatchObject({ kind: 'Output', reportId: manyOutputs[3]!.reportId, citation: '10/23 ¶3.6.2' });
  });
});
