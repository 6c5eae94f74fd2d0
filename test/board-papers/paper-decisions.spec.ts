import { isNamed } from '../../src/board-papers/paper-decisions.js';
import { office } from '../meetings/office.js';
import { startPaperApp, type Paper, type PaperApp } from './paper-app.js';

interface Decision {
  readonly id: string;
  readonly code: string;
  readonly outcome: string;
  readonly text: string;
  readonly paperReference: string | null;
  readonly recommendation: string | null;
}

describe('What a body decides on a paper', () => {
  let on: PaperApp;

  const decisions = async (): Promise<readonly Decision[]> => {
    const query =
      '{ decisions(filter: { bodyCode: "BOARD" }) { nodes { id code outcome text paperReference recommendation } } }';
    const { body } = await on.app.gql<{ decisions: { nodes: Decision[] } }>(on.cast.secretary, query);
    return body.data.decisions.nodes;
  };
  const considered = async (paper: Paper, reference: string, more: object): Promise<Paper> => {
    const input = { reference, expectedVersion: paper.version, ...more };
    const answer = await on.step(on.cast.secretary, 'consider', input);
    if (!answer.saved) throw new Error(JSON.stringify(answer.problems));
    return answer.boardPaper!;
  };

  beforeAll(async () => {
    on = await startPaperApp();
    const desk = office(on.app, on.cast);
    const day = { effectiveOn: '2010-01-04' };
    await desk.done('establishBody', { code: 'BOARD', name: 'Board of Standards', kind: 'DECIDING', ...day });
    await desk.done('planMeeting', { bodyCode: 'BOARD', meetsOn: '2010-01-26', code: 'BOARD-1', ...day });
    const items = [
      { title: 'Partnerships', kind: 'DECISION', access: 'OPEN', paperReference: '10/23' },
      { title: 'Staffing', kind: 'DECISION', access: 'CONFIDENTIAL', paperReference: '10/25' },
    ];
    await desk.about('setAgenda', 'BOARD-1', { items, ...day });
    await desk.about('reportMeeting', 'BOARD-1', { state: 'HELD', effectiveOn: '2010-01-26' });
  });

  afterAll(() => on.app.stop());

  it('goes on record as its decisions: one for what it noted, one for each ask beyond', async () => {
    const issued = await on.issued('10/23', { asks: [{ verb: 'APPROVE', text: 'the plan' }] });
    const outcomes = [{ ask: 'b', outcome: 'AMENDED', words: 'Approved to the end of April.' }];
    const paper = await considered(issued, '10/23', { decision: 'Noted.', outcomes });
    const found = await decisions();
    expect(found.map(({ id }) => id).sort()).toEqual([...paper.consideration!.decisionIds].sort());
    expect(found).toMatchObject([
      { code: 'BOARD-D1', outcome: 'NOTED', text: 'Noted.', paperReference: '10/23' },
      {
        code: 'BOARD-D2',
        outcome: 'AGREED_AMENDED',
        text: 'Approved to the end of April.',
        recommendation: 'approve the plan',
      },
    ]);
    const again = await considered(paper, '10/23', { decision: 'Noted with thanks.', outcomes });
    expect(again.consideration).toMatchObject({ decision: 'Noted with thanks.' });
    expect(again.consideration!.decisionIds).toEqual(paper.consideration!.decisionIds);
    expect(await decisions()).toHaveLength(2);
  });

  it('stays with the paper where that is confidential, unless the agenda keeps its item from the public too', async () => {
    const loose = await on.issued('10/24', { confidentiality: 'CONFIDENTIAL' });
    expect((await considered(loose, '10/24', { decision: 'Noted.' })).consideration!.decisionIds).toEqual([]);
    const listed = await on.issued('10/25', { confidentiality: 'CONFIDENTIAL' });
    const { consideration } = await considered(listed, '10/25', { decision: 'Noted in confidence.' });
    expect(consideration!.decisionIds).toHaveLength(1);
    const { body } = await on.app.gql(on.cast.reviewer, '{ decisions { nodes { text } } }');
    expect(JSON.stringify(body)).not.toContain('in confidence');
  });

  it.each([
    ['Board', true],
    ['board', true],
    ['Board of Standards', true],
    ['Boarding', false],
    ['', false],
  ])('is of the body that the paper calls “%s”: %s', (named, found) => {
    expect(isNamed({ code: 'BOARD', name: 'Board of Standards' }, named)).toBe(found);
  });
});
