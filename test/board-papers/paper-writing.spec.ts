import { startPaperApp, type Paper, type PaperApp } from './paper-app.js';

const codes = (paper: Paper): readonly string[] => paper.blockers.map((one) => one.code);

describe('Writing a board paper over HTTP', () => {
  let on: PaperApp;

  beforeAll(async () => {
    on = await startPaperApp();
  });

  afterAll(() => on.app.stop());

  it('composes a numbered draft whose figures say where they come from', async () => {
    const paper = await on.draft('10/23');
    expect(paper).toMatchObject({
      state: 'DRAFT',
      nextStates: ['CLEARED', 'WITHDRAWN'],
      smtLead: 'Dora Director, Post of Dora Director',
    });
    expect(codes(paper)).toEqual(['NOT_CLEARED']);
    expect(paper.blocks.slice(0, 5).map(({ number, anchor, kind, origin }) => [number, anchor, kind, origin])).toEqual([
      ['Table 1', 'table-1', 'TABLE', 'GENERATED'],
      ['1.', 's1', 'HEADING', 'GENERATED'],
      ['1.1.1', 'p1-1-1', 'PARAGRAPH', 'GENERATED'],
      ['2.', 's2', 'HEADING', 'GENERATED'],
      ['2.1.1', 'p2-1-1', 'PARAGRAPH', 'GENERATED'],
    ]);
    const asked = '{ project(code: "ALPHA", asAt: "2010-01-26") { milestones { nodes { forecastDate } } } }';
    const plan = await on.app.gql<{ project: { milestones: { nodes: { forecastDate: string }[] } } }>(
      on.cast.lead,
      asked,
    );
    expect(paper.figures.find((figure) => figure.id === 'ALPHA.M1.forecast')).toMatchObject({
      value: plan.body.data.project.milestones.nodes[0]!.forecastDate,
      source: { label: 'Forecast of ALPHA M1' },
    });
  });

  it('refuses a second paper of one reference, or of one address, with REFERENCE_TAKEN', async () => {
    const answer = await on.step(on.cast.secretary, 'compose', {
      reference: '10-23',
      title: 'X',
      programmeCode: 'PARTNERSHIPS',
      meetingDate: '2010-01-26',
    });
    expect(answer).toMatchObject({
      saved: false,
      problems: [{ code: 'REFERENCE_TAKEN', path: ['input', 'reference'] }],
    });
  });

  it('refuses facts of a day still to come with FUTURE_DATE', async () => {
    const answer = await on.step(on.cast.secretary, 'compose', {
      reference: '10/99',
      title: 'X',
      programmeCode: 'PARTNERSHIPS',
      meetingDate: '2010-02-26',
      asAt: '2010-02-26',
    });
    expect(answer).toMatchObject({
      saved: false,
      boardPaper: null,
      problems: [{ code: 'FUTURE_DATE', path: ['input', 'asAt'] }],
    });
  });

  it('refuses a project that the programme does not have with NOT_FOUND', async () => {
    const answer = await on.step(on.cast.secretary, 'compose', {
      reference: '10/98',
      title: 'X',
      programmeCode: 'PARTNERSHIPS',
      projectCodes: ['GAMMA'],
      meetingDate: '2010-01-26',
    });
    expect(answer).toMatchObject({ saved: false, problems: [{ code: 'NOT_FOUND', subject: 'GAMMA' }] });
  });

  it('lets one of two secretaries win who edit one version at once; the other is told the version', async () => {
    const { version } = await on.draft('10/24');
    const edit = (title: string) =>
      on.step(on.cast.secretary, 'edit', {
        reference: '10/24',
        expectedVersion: version,
        edits: [{ setCover: { title } }],
      });
    const answers = await Promise.all([edit('One'), edit('Two')]);
    const [won, lost] = [answers.find((one) => one.saved)!, answers.find((one) => !one.saved)!];
    expect(lost.problems).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }]);
    expect(lost.boardPaper).toMatchObject({ version: won.boardPaper!.version, title: won.boardPaper!.title });
  });

  it('keeps the sources of an edited paragraph and refuses a figure changed by hand', async () => {
    const paper = await on.draft('10/27');
    const span = paper.blocks.find((block) => block.id === 'ALPHA.span')!;
    const edit = (text: string, version: number) =>
      on.step(on.cast.secretary, 'edit', {
        reference: '10/27',
        expectedVersion: version,
        edits: [{ setText: { block: 'ALPHA.span', text } }],
      });
    const changed = await edit(span.markup.replace('31\u00a0May\u00a02010', '1 June 2010'), paper.version);
    expect(changed).toMatchObject({
      saved: false,
      problems: [{ code: 'FIGURE_CHANGED', path: ['input', 'edits', '0', 'text'], subject: 'ALPHA.span' }],
    });
    const kept = (await edit('It must end by [31 May 2010]{#ALPHA.targetEnd}, **as agreed**.', paper.version))
      .boardPaper!;
    const block = kept.blocks.find((one) => one.id === 'ALPHA.span')!;
    expect(block).toMatchObject({
      origin: 'EDITED',
      text: 'It must end by 31\u00a0May\u00a02010, as agreed.',
      figures: [{ id: 'ALPHA.targetEnd' }],
    });
  });

  it('offers the new text where a report has made a paragraph stale; it is taken or left', async () => {
    const paper = await on.draft('10/28');
    await on.report('M1', { reportedOn: '2010-01-26', forecastDate: '2010-02-02', narrative: 'Comments are late.' });
    const stale = (await on.read(on.cast.secretary, '10/28'))!;
    const slips = stale.blocks.find((block) => block.id === 'ALPHA.M1.late')!;
    expect(slips.stale).toMatchObject({ kind: 'CHANGED', left: false });
    expect(slips.stale!.newText!.text).toContain('Comments are late.');
    expect(codes(stale)).toContain('STALE');
    const edits = stale.offers.map((offer) =>
      offer.blockId === 'ALPHA.M1.late' ? { leave: offer.blockId } : { take: offer.blockId },
    );
    const settled = (
      await on.step(on.cast.secretary, 'edit', { reference: '10/28', expectedVersion: paper.version, edits })
    ).boardPaper!;
    expect(settled.offers).toMatchObject([{ blockId: 'ALPHA.M1.late', left: true }]);
    expect(codes(settled)).toEqual(['NOT_CLEARED']);
    await on.report('M1', { reportedOn: '2010-01-26', forecastDate: '2010-02-03', narrative: 'Later still.' });
    expect(codes((await on.read(on.cast.secretary, '10/28'))!)).toContain('STALE');
  });
});
