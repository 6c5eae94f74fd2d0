import { FEEDBACK_EXERCISES, FEEDBACK_ITEMS, FEEDBACK_THEMES } from '../../src/demo/first-programme/feedback.js';
import { ADMIN_TOKEN, type TestApp } from '../support/app.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';

const FEEDBACK = `{ project(code: "MCC") {
  feedbackExercises { nodes { code channel opensOn closesOn outputVersions { code } citation assumed
    bases { asked responded items blank } reportState } }
  feedbackThemes { nodes { code items } }
  feedbackItems { nodes { code text attribution state citation outputVersion { code } themes { code }
    outcome { outcome because assumed effectiveOn changedVersion { code } } } } } }`;

describe('feedback of the first programme', () => {
  let app: TestApp;
  let shown: any;

  beforeAll(async () => {
    app = await startDemonstration();
    const { body } = await app.gql(ADMIN_TOKEN, FEEDBACK);
    expect(body.errors).toBeUndefined();
    shown = body.data.project;
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('was sought in the six ways of paper 10/23, and what nobody counted stays unknown', () => {
    const exercises = shown.feedbackExercises.nodes;
    expect(exercises.map(({ code, channel }: any) => `${code} ${channel}`)).toEqual([
      'X1 ACTION_LEARNING_SET',
      'X2 ONLINE_QUESTIONNAIRE',
      'X3 MEETING',
      'X4 SEMINAR',
      'X5 CORRESPONDENCE',
      'X6 CORRESPONDENCE',
    ]);
    for (const { code, bases, opensOn, closesOn } of exercises) {
      expect([code, opensOn, closesOn, bases.asked, bases.blank]).toEqual([code, null, null, null, null]);
      expect([code, bases.items]).toEqual([code, code === 'X4' ? 4 : 0]);
      expect([code, bases.responded]).toEqual([code, code === 'X6' ? 2 : null]);
    }
  });

  it('has the four comments of the Assembly, on the version shown there, each with an assumed outcome and its reason', () => {
    const items = shown.feedbackItems.nodes;
    expect(
      items.map(({ code, outcome }: any) => `${code} ${outcome.outcome} ${outcome.changedVersion?.code ?? '-'}`),
    ).toEqual(['F1 ACCEPTED PROTOCOL-V2', 'F2 ACCEPTED_IN_PART -', 'F3 NOTED -', 'F4 ACCEPTED PROTOCOL-V2']);
    for (const item of items) {
      expect(item).toMatchObject({ outputVersion: { code: 'PROTOCOL-V1' }, attribution: 'Not attributed to anybody' });
      expect(item.outcome).toMatchObject({ assumed: true, effectiveOn: '2009-12-23' });
      expect(item.outcome.because).toContain('our assumption');
    }
    expect(shown.feedbackThemes.nodes.map((theme: any) => theme.items)).toEqual([1, 1, 1, 1]);
  });

  it('says of every row where it comes from, or that it is ours', () => {
    const rows = [...FEEDBACK_EXERCISES, ...FEEDBACK_THEMES, ...FEEDBACK_ITEMS];
    expect(rows.filter((row) => row.citation === null && !row.assumed)).toEqual([]);
  });

  it('is published to everybody after the meeting that the paper was for', async () => {
    const question =
      '{ youSaidWeDid(projectCode: "MCC", exerciseCode: "X4") { subject publishedOn counts { items open } } }';
    const { body } = await app.gql(ADMIN_TOKEN, question);
    expect(body.data.youSaidWeDid).toMatchObject({ publishedOn: '2010-01-26', counts: { items: 4, open: 0 } });
    expect((await app.gql(null, question)).body).toEqual({ data: body.data });
  });
});
