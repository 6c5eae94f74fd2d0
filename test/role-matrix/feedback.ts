import { type MatrixPart, STALE } from './part.js';

const WRITES = 'U F Y F Y F H F';
const PUBLISHES = 'U F Y Y Y F H F';

export const feedback: MatrixPart = {
  hiddenBy: ['exerciseId', 'themeId', 'respondentId', 'itemId', 'projectCode'],
  async lay(app, cast) {
    const add = async (name: string, input: object, thing: string): Promise<string> => {
      const done = await app.saved<Record<string, { id: string }>>(cast.lead, name, input, `${thing} { id }`);
      return done[thing]!.id;
    };
    const project = { projectCode: 'ALPHA' };
    const terms = { title: 'Seminar', channel: 'SEMINAR', stage: 'DRAFT', method: 'In groups.' };
    const exerciseId = await add('recordFeedbackExercise', { ...project, ...terms }, 'exercise');
    const theme = { ...project, code: 'SCRUTINY', title: 'Scrutiny', definition: 'Of partnerships.' };
    const themeId = await add('defineFeedbackTheme', theme, 'theme');
    const respondent = { ...project, exerciseId, type: 'OFFICER', permission: 'NAMED' };
    const respondentId = await add('recordFeedbackRespondent', respondent, 'respondent');
    const comment = { ...project, exerciseId, text: 'Good.' };
    const itemId = await add('recordFeedbackItem', comment, 'item');
    const stale = { expectedVersion: STALE };
    const item = { itemId, ...stale };
    const file = { exerciseId, ...stale, fileName: 'x.csv', content: 'YQo=', columns: { texts: ['a'] } };
    return {
      youSaidWeDid: ['H Y Y Y Y Y H H', '(projectCode: "ALPHA", exerciseCode: "X1") { subject }'],
      publishedFeedbackReports: ['Y Y Y Y Y Y Y Y', ' { totalCount }'],
      previewFeedbackImport: [WRITES, file],
      recordFeedbackExercise: [WRITES, { ...project, ...terms, code: 'X1' }],
      amendFeedbackExercise: [WRITES, { exerciseId, ...stale }],
      defineFeedbackTheme: [WRITES, theme],
      amendFeedbackTheme: [WRITES, { themeId, ...stale }],
      retireFeedbackTheme: [WRITES, { themeId, ...stale }],
      recordFeedbackRespondent: [WRITES, { ...respondent, code: 'RS1' }],
      amendFeedbackRespondent: [WRITES, { respondentId, ...stale }],
      recordFeedbackItem: [WRITES, { ...comment, code: 'F1' }],
      amendFeedbackItem: [WRITES, item],
      codeFeedbackItem: [WRITES, { ...item, themes: [] }],
      reportFeedbackOutcome: [WRITES, { ...item, outcome: 'NOTED', because: 'x' }],
      replyToFeedback: [WRITES, { ...item, text: 'x' }],
      redactFeedbackItem: [WRITES, { ...item, redaction: 'NAME', because: 'x' }],
      importFeedback: [WRITES, file],
      publishFeedbackReport: [PUBLISHES, { exerciseId, ...stale }],
      withdrawFeedbackReport: [PUBLISHES, { exerciseId, ...stale, because: 'x' }],
    };
  },
};
