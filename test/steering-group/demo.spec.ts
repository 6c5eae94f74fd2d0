import { issuedPaper } from '../../src/demo/first-programme/sources.js';
import { ADMIN_TOKEN, type TestApp } from '../support/app.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';

const GROUP = `{ project(code: "CFPS") {
  steeringGroup { body { code kind quorum } termsOfReference { quorum frequency chair { name } agreedOn }
    seats { organisation { name } representative { name } state citation } counts { state seats } gaps { code } }
  challenges { nodes { code state overdue dueOn assumed subject { code } answerer { name } raisedBy { name } } } }
  boardPaper(reference: "10/23") { blocks { id text bullets } }
  verifyBoardPaper(reference: "10/23") { ok differences { figure } } }`;

describe('the steering group of the first programme, on 26 January 2010', () => {
  let app: TestApp;
  let data: any;
  beforeAll(async () => {
    app = await startDemonstration();
    const { body } = await app.gql(ADMIN_TOKEN, GROUP);
    expect(body.errors).toBeUndefined();
    data = body.data;
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('has the four seats of ¶3.8.2 in order, nobody invited and nothing settled', () => {
    const { body, termsOfReference, seats, counts, gaps } = data.project.steeringGroup;
    expect(body).toEqual({ code: 'CFPS-GROUP', kind: 'ADVISORY', quorum: null });
    expect(termsOfReference).toEqual({ quorum: null, frequency: null, chair: null, agreedOn: null });
    expect(seats.map((seat: any) => seat.organisation.name)).toEqual([
      'Audit Commission',
      'Centre for Public Scrutiny',
      'Local Government Association',
      'Standards for England',
    ]);
    expect(
      seats.every((seat: any) => seat.representative === null && seat.citation === issuedPaper('paragraph 3.8.2')),
    ).toBe(true);
    expect(counts[0]).toEqual({ state: 'TO_BE_INVITED', seats: 4 });
    const codes = new Set(gaps.map((gap: any) => gap.code));
    expect([...codes]).toEqual(['TERMS_NOT_AGREED', 'NO_CHAIR', 'NOBODY_INVITED', 'NO_REPRESENTATIVE', 'NO_QUORUM']);
  });

  it('has one challenge, marked as invented, whose answer is due after the paper', () => {
    expect(data.project.challenges.nodes).toEqual([
      {
        code: 'CH1',
        state: 'OPEN',
        overdue: false,
        dueOn: '2010-02-08',
        assumed: true,
        subject: { code: 'M3' },
        answerer: { name: 'Project officer, work with CfPS' },
        raisedBy: { name: 'Reviewer for the steering group' },
      },
    ]);
  });

  it('is found again by whoever verifies the paper', () => {
    expect(data.verifyBoardPaper).toEqual({ ok: true, differences: [] });
  });

  it('stands in the paper as it is', () => {
    const block = (id: string) => data.boardPaper.blocks.find((each: { id: string }) => each.id === id);
    const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll(/\[([^\]]*)\]\{#[^}]*\}/gu, '$1'); // a figure is marked [text]{#id}
    expect(plain(block('CFPS.seats').text)).toBe(
      'Invitations to the steering group have not gone out yet. We intend to invite the Audit Commission, the Centre for Public Scrutiny, the Local Government Association and Standards for England. The group’s terms of reference are still in draft.',
    );
    expect(plain(block('CFPS.challenges').text)).toBe(
      'The reviewer for the steering group has asked: “If the invitations go out only in February, how can the group still help to shape the checklists?” The answer is due by 8 February. This question is our planning assumption.',
    );
  });
});
