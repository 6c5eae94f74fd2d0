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
    .filter((block) => /\.output\./u.test(block.id))
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

  it('is that there is no version of any yet', () => {
    expect(said([output(10, 'GUIDE', 'Joint guidance', { kind: 'GUIDANCE', parts: ['Part 1', 'Part 2'] })])).toEqual([
      'The record has one output of the project, none of which has a version yet:',
      '- “Joint guidance”, guidance, made of “Part 1” and “Part 2”.',
    ]);
  });

  it('is how far each has come, who has still to sign it, and what it leaves uncovered', () => {
    expect(said(manyOutputs)).toEqual([
      'The record has five outputs of the project:',
      '- “Joint guidance”, guidance, made of “Part 1” and “Part 2”: no version yet;',
      '- “Part 1”, a checklist: Version 2, agreed on 20 January 2010, with six sections and 37 clauses; it has still to be published;',
      '- “Part 2”, a checklist: Version 2, published on 21 January 2010, with six sections and 37 clauses;',
      '- “Behaviour protocol”, a protocol: Version 2, in consultation since 22 December 2009, with six sections and 37 clauses; Standards for England (whose signature of 10 January 2010 was on a text since changed) and the Centre for Public Scrutiny have still to sign it; and',
      '- “Report”, a research report: Version 2, in draft since 22 December 2009, whose text is not on record.',
      'The clauses of “Behaviour protocol” leave uncovered:',
      '- two of the seven principles of the Seven Principles of Public Life: Honesty and Leadership; and',
      '- one of the six principles of the CIPFA/SOLACE good governance framework: Capacity and capability.',
    ]);
  });

  it.each<[string, Parameters<typeof version>[0], string]>([
    [
      'one has still to sign',
      { awaiting: [awaited(50, 'Audit Commission')] },
      '; the Audit Commission has still to sign it.',
    ],
    ['all have signed', {}, '; every organisation whose badge it carries has signed it.'],
    [
      'one section, one clause',
      { sections: 1, clauses: 1 },
      'with one section and one clause; every organisation whose badge it carries has signed it.',
    ],
  ])('tells that %s', (_, more, ending) => {
    expect(said(protocol(more))[1]).toContain(ending);
  });

  it('tells that nobody’s badge is on it', () => {
    expect(said(protocol({}), [])[1]).toContain('; no organisation’s badge is on it.');
  });

  it('tells that nothing has been aligned', () => {
    expect(said(protocol({ alignment: [] })).at(-1)).toBe(
      'No clause of “Protocol” has been aligned to any framework of principles.',
    );
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
