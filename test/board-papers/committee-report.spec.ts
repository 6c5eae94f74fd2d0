import { compose } from '../../src/board-papers/compose.js';
import { firstDraft } from '../../src/board-papers/content.js';
import type { PaperFacts } from '../../src/board-papers/facts/facts.types.js';
import { paperModel } from '../../src/board-papers/paper-model.js';
import { plainText } from '../../src/board-papers/prose.js';
import { number } from '../../src/documents/number.js';
import { writeMarkdown } from '../../src/documents/write-markdown.js';
import { id } from './facts-fixture.js';
import { golden } from './golden.js';
import { reportFixture, words } from './report-fixture.js';
import { startPaperApp, type Paper, type PaperApp } from './paper-app.js';

const said = (facts: PaperFacts, blockId: string): string | null => {
  const block = compose(facts).body.find((one) => one.block.id === blockId)?.block;
  return block?.kind === 'paragraph' ? plainText(block.runs).replaceAll('\u00a0', ' ') : null;
};

describe('A committee report composed from facts', () => {
  it('reads as its golden report reads', () => {
    const facts = reportFixture();
    const model = paperModel(firstDraft(compose(facts), facts), false);
    const text = new TextDecoder().decode(writeMarkdown(number(model)));
    expect(text).toBe(golden('committee-report.md', text));
  });

  it.each<[string, PaperFacts, string, string | null]>([
    [
      'one ask is said in one sentence',
      reportFixture(),
      'recommendation.1',
      'It is recommended that the Standards Committee commend “Behaviour protocol”, as set out in Appendix, to the Council as a supplement to the Code of Practice on Partnerships.',
    ],
    [
      'a text without sections or frameworks is told by its clauses alone',
      reportFixture({ clauses: [words(4, 'CLAUSE', 'Publish our minutes')], frameworks: [] }),
      'protocol.size',
      'The text has one clause. It is set out in Appendix.',
    ],
    [
      'an adopter that has changed nothing and has no members yet',
      reportFixture({
        ...{ stage: 'CONSIDERING', since: null, stageReportId: null, omitted: 0, members: 0, invented: true },
        clauses: [words(4, 'CLAUSE', 'Publish our minutes')],
      }),
      'protocol.adopter',
      'A city council (invented for a demonstration) is considering it. It may be taken up word for word, or adapted clause by clause.',
    ],
    [
      'nothing is said of a use that nobody gave',
      reportFixture({ purpose: null, relatesTo: null }),
      'protocol.use',
      null,
    ],
  ])('%s', (_, facts, blockId, text) => {
    expect(said(facts, blockId)).toBe(text);
  });

  it.each<[members: number, signed: number, end: string]>([
    [3, 0, 'None of its three members has signed yet.'],
    [3, 2, 'So far two of its three members have signed.'],
    [3, 3, 'All three members have signed.'],
    [2, 2, 'Both members have signed.'],
    [1, 0, 'Its only member has not signed yet.'],
    [1, 1, 'The only member has signed.'],
  ])('of %i members %i have signed', (members, signed, end) => {
    const whole =
      'A city council adopted it in words of its own on 20 January 2010. In it, one clause is reworded, one is added and two are left out.';
    expect(said(reportFixture({ members, signed }), 'protocol.adopter')).toBe(`${whole} ${end}`);
  });

  it('gives further asks letters, each with its verb', () => {
    const ask = { verb: 'AGREE' as const, text: 'that its use in tenders be considered', subject: null };
    const { body } = compose(reportFixture({}, { asks: [{ ask, subject: null }] }));
    const block = body.find((one) => one.block.id === 'recommendation.1')!.block;
    const bullets = block.kind === 'paragraph' ? (block.bullets ?? []).map(plainText) : [];
    expect(bullets.map((one) => one.slice(0, 16))).toEqual(['(a) commend “Beh', '(b) agree that i']);
  });

  it('traces a clause to the row that gives its words', () => {
    const [appendix] = compose(reportFixture()).appendices;
    const figures = appendix!.blocks.flatMap((block) => block.figures);
    expect(figures.map(({ source }) => source.reportId)).toEqual([1, 2, 3, 4, 5, 6].map((n) => id(850 + n)));
    expect(figures.at(-1)!.source).toMatchObject({ kind: 'Clause', code: 'clause 1.3', label: 'Words of clause 1.3' });
  });
});

describe('A committee report over HTTP', () => {
  let on: PaperApp;
  let adoptionId: string;

  const lead = <T>(name: string, input: object, selection = ''): Promise<T> =>
    on.app.saved<T>(on.cast.lead, name, { effectiveOn: '2010-01-06', ...input }, selection);
  const terms = (more: object = {}) => ({
    ...{ body: 'Standards Committee', title: 'Working with partners', form: 'COMMITTEE_REPORT' },
    report: { adoptionId, reportOf: 'Director of Corporate Services', supplements: 'the Code of Practice', ...more },
  });
  const text = (paper: Paper, blockId: string): string =>
    paper.blocks.find((block) => block.id === blockId)!.text.replaceAll('\u00a0', ' ');

  beforeAll(async () => {
    on = await startPaperApp();
    await lead('planOutput', { projectCode: 'ALPHA', code: 'PROTOCOL', kind: 'PROTOCOL', title: 'Behaviour protocol' });
    const { outputVersion } = await lead<{ outputVersion: { id: string; version: number } }>(
      'beginOutputVersion',
      { projectCode: 'ALPHA', outputCode: 'PROTOCOL' },
      'outputVersion { id version }',
    );
    await lead('reviseClauses', {
      versionId: outputVersion.id,
      expectedVersion: outputVersion.version,
      changes: [
        { add: { kind: 'HEADING', text: 'Openness' } },
        { add: { kind: 'CLAUSE', text: 'Publish our minutes' } },
      ],
    });
    const adopter = { projectCode: 'ALPHA', name: 'A city council', kind: 'AUTHORITY' };
    const made = await lead<{ adoption: { id: string } }>(
      'considerAdoption',
      { ...adopter, outputVersionId: outputVersion.id },
      'adoption { id }',
    );
    adoptionId = made.adoption.id;
    await lead('considerAdoption', { ...adopter, name: 'Another council' });
  });

  afterAll(() => on.app.stop());

  it('is composed, edited, cleared, issued, verified and considered like any paper', async () => {
    const draft = await on.draft('SC/7', terms());
    expect(draft.blocks.filter((block) => block.kind === 'HEADING').map((block) => block.text)).toEqual([
      ...['Introduction', 'Partnership working', 'Behaviour protocol', 'Recommendation', 'Appendices and attachments'],
      'Openness',
    ]);
    expect(draft).toMatchObject({ smtLead: null, asks: [{ letter: 'a', verb: 'COMMEND', subjectId: adoptionId }] });
    const edits = [{ setReport: { supplements: null, commendTo: 'the Cabinet' } }];
    const edited = (
      await on.step(on.cast.secretary, 'edit', { reference: 'SC/7', expectedVersion: draft.version, edits })
    ).boardPaper!;
    expect(text(edited, 'recommendation.1')).toMatch(/, to the Cabinet\.$/u);
    expect(edited.offers).toEqual([]);
    const cleared = await on.step(on.cast.director, 'clear', { reference: 'SC/7', expectedVersion: edited.version });
    expect(cleared.problems).toEqual([]);
    const issue = { reference: 'SC/7', expectedVersion: cleared.boardPaper!.version };
    const issued = (await on.step(on.cast.secretary, 'issue', issue)).boardPaper!;
    const { body } = await on.app.gql<{ verifyBoardPaper: { ok: boolean; figuresChecked: number } }>(
      null,
      '{ verifyBoardPaper(reference: "SC/7") { ok figuresChecked differences { figure } } }',
    );
    expect(body.data.verifyBoardPaper).toMatchObject({ ok: true });
    const page = await (await fetch(`${on.app.url}/papers/sc-7.md`)).text();
    expect(page).toContain('**Report of:** Director of Corporate Services');
    const outcomes = [{ ask: 'a', outcome: 'DEFERRED', words: 'Put off to April.' }];
    const consider = { reference: 'SC/7', expectedVersion: issued.version, decision: 'Deferred.', outcomes };
    expect((await on.step(on.cast.secretary, 'consider', consider)).saved).toBe(true);
  });

  it('stands for itself: no board paper looks back to it', async () => {
    on.app.clock.set('2010-02-01');
    const next = await on.draft('10/40', { meetingDate: '2010-02-01' });
    expect(next.blocks.map((block) => block.id)).not.toContain('consideration.previous');
    on.app.clock.set('2010-01-26');
  });

  it.each<[string, () => object, readonly string[]]>([
    ['REPORT_NEEDED', () => ({ form: 'COMMITTEE_REPORT' }), ['report']],
    ['FORM_MISMATCH', () => ({ ...terms(), form: 'BOARD_PAPER' }), ['form']],
    ['ADOPTION_UNKNOWN', () => terms({ adoptionId: '00000000-0000-4000-8000-000000000000' }), ['report', 'adoptionId']],
    ['NO_TEXT', () => terms({ adoptionId: other }), ['report', 'adoptionId']],
  ])('is refused with %s', async (code, more, path) => {
    other = await another();
    const input = {
      reference: 'SC/8',
      title: 'X',
      programmeCode: 'PARTNERSHIPS',
      meetingDate: '2010-01-26',
      ...more(),
    };
    const answer = await on.step(on.cast.secretary, 'compose', input);
    expect(answer).toMatchObject({ saved: false, problems: [{ code, path: ['input', ...path] }] });
  });

  it('alone has a post: NOT_A_REPORT', async () => {
    const { version } = await on.draft('10/41');
    const edits = [{ setReport: { reportOf: 'Clerk' } }];
    const answer = await on.step(on.cast.secretary, 'edit', { reference: '10/41', expectedVersion: version, edits });
    expect(answer).toMatchObject({ saved: false, problems: [{ code: 'NOT_A_REPORT' }] });
  });

  let other = '';
  /** The adopter that goes by no version. */
  async function another(): Promise<string> {
    const query = '{ project(code: "ALPHA") { adoptions { nodes { id name } } } }';
    const { body } = await on.app.gql<{ project: { adoptions: { nodes: { id: string; name: string }[] } } }>(
      on.cast.lead,
      query,
    );
    return body.data.project.adoptions.nodes.find((one) => one.name === 'Another council')!.id;
  }
});
