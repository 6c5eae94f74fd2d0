import { type CitedFigure, figurePath, labelWords, sourceWords } from '../../../src/pages/papers/figure-source.js';
import type { TestApp } from '../../support/app.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import { wordsOf } from '../html-reader.js';
import { Visitor } from '../visitor.js';

const FIGURES = `{ projects(first: 10) { code } boardPaper(reference: "10/23") { blocks { id
  figures(first: 500) { id source { kind code label citation } } } } }`;

/** Kind, code, key of a figure; what the source is called, and its page. */
const SOURCES: readonly (readonly [string, string, string, string, string | null])[] = [
  ['Milestone', 'CFPS M3', 'CFPS.M3.forecast', 'Milestone M3 of CFPS', '/projects/CFPS/milestones/M3'],
  ['PlanItem', 'CFPS T6', 'CFPS.M3.cause.title', 'Task or milestone T6 of CFPS', '/projects/CFPS/plan'],
  ['Plan', 'CFPS plan', 'CFPS.plan.rag', 'The plan of CFPS', '/projects/CFPS/plan'],
  ['Calendar', 'CFPS calendar', 'CFPS.calendar.window.1.from', 'The calendar of CFPS', '/projects/CFPS/plan'],
  ['Project', 'CFPS', 'CFPS.targetEnd', 'Project CFPS', '/projects/CFPS/settings'],
  ['Narrative', 'CFPS next steps', 'CFPS.next_steps.1', 'The account of CFPS: next steps', '/projects/CFPS/settings'],
  ['RiskRegister', 'CFPS risk register', 'CFPS.risks.open', 'The risk register of CFPS', '/projects/CFPS/risks'],
  [
    'SteeringGroup',
    'CFPS steering group',
    'CFPS.group.terms',
    'The steering group of CFPS',
    '/projects/CFPS/steering-group',
  ],
  ['Party', 'Serco', 'CFPS.evidence.E2.participant.3.name', 'Serco', '/projects/CFPS/evidence/E2'],
  ['Party', 'Steve Barrow', 'cover.smtLead.1.name', 'Steve Barrow', '/projects/CFPS/settings'],
  ['BoardPaper', 'paper 10/23', 'CFPS.M3.told.10-23.day', 'Paper 10/23', '/board-papers/10%2F23'],
  ['Programme', 'PARTNERSHIPS', 'programme.title', 'Programme PARTNERSHIPS', '/programme'],
  ['Risk', 'MCC R1', 'MCC.risk.R1.title', 'Risk R1 of MCC', null], // a project that the reader may not see
];

describe('the source of a figure', () => {
  it.each(SOURCES)('%s %s (%s) is “%s”', (kind, code, id, words, path) => {
    const figure = { id, source: { kind, code, label: `Title of ${code}` } };
    expect(sourceWords(figure.source)).toBe(words);
    expect(labelWords(figure.source)).toBe('Title');
    expect(figurePath(figure, new Set(['CFPS']), 'CFPS')).toBe(path);
    expect(figurePath(figure, new Set(), 'CFPS')).toBeNull();
  });
});

describe('the sources of paper 10/23, as its director sees them', () => {
  let app: TestApp;
  let director: Visitor;
  let blocks: readonly {
    readonly id: string;
    readonly figures: readonly (CitedFigure & { readonly source: { citation: string | null } })[];
  }[];
  beforeAll(async () => {
    app = await startPages();
    director = await new Visitor(app.url).signInAs('director');
    const { body } = await app.gql(await director.token(), FIGURES);
    blocks = body.data.boardPaper.blocks as typeof blocks;
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('each have a page, which is there, and plain words', async () => {
    const projects = new Set(['CFPS', 'MCC']);
    const figures = blocks.flatMap((block) => block.figures);
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.filter((figure) => figurePath(figure, projects, 'MCC') === null)).toEqual([]);
    const words = figures.map(({ source }) => `${sourceWords(source)}: ${labelWords(source)}`);
    expect(words.filter((one) => /[a-z][A-Z][a-z]|_|\bas at\b/u.test(one.replaceAll('CfPS', '')))).toEqual([]);
    for (const path of new Set(figures.map((figure) => figurePath(figure, projects, 'MCC')!))) {
      const { status } = await director.get(path);
      expect(`${path}: ${status}`).toBe(`${path}: 200`);
    }
  });

  it('never look like a paragraph of our own paper', async () => {
    const citations = new Set(blocks.flatMap(({ figures }) => figures.flatMap(({ source }) => source.citation ?? [])));
    expect(citations.size).toBeGreaterThan(10);
    expect([...citations].filter((one) => /\b10\/\d\d\b|¶/u.test(one))).toEqual([]);
    const block = blocks.find(({ figures }) => figures.some(({ source }) => source.citation !== null))!;
    const shown = wordsOf(await (await director.get(`/board-papers/10%2F23?at=${block.id}`)).text());
    expect(shown).toMatch(/Source: The Board paper of 26 January 2010, as issued by Standards for England, \w+ \d/u);
  });
});
