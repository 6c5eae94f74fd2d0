import { saved } from '../support/people.js';
import { type MatrixPart, mutation, preview, query, STALE } from './part.js';

const WRITES = 'U F Y F Y F H F';
const PUBLISHES = 'U F Y Y Y F H F';

export const feedback: MatrixPart = {
  hiddenBy: ['exerciseId', 'themeId', 'respondentId', 'itemId', 'projectCode'],
  async lay(app, cast) {
    const add = async (name: string, input: object, thing: string): Promise<string> => {
      const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
      const done = await saved<Record<string, { id: string }>>(app, cast.lead, name, type, input, `${thing} { id }`);
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
      youSaidWeDid: query('H Y Y Y Y Y H H', 'youSaidWeDid', '(projectCode: "ALPHA", exerciseCode: "X1") { subject }'),
      publishedFeedbackReports: query('Y Y Y Y Y Y Y Y', 'publishedFeedbackReports', ' { totalCount }'),
      previewFeedbackImport: preview(WRITES, 'previewFeedbackImport', 'ImportFeedbackInput', file),
      recordFeedbackExercise: mutation(WRITES, 'recordFeedbackExercise', 'RecordFeedbackExerciseInput', {
        ...project,
        ...terms,
        code: 'X1',
      }),
      amendFeedbackExercise: mutation(WRITES, 'amendFeedbackExercise', 'AmendFeedbackExerciseInput', {
        exerciseId,
        ...stale,
      }),
      defineFeedbackTheme: mutation(WRITES, 'defineFeedbackTheme', 'DefineFeedbackThemeInput', theme),
      amendFeedbackTheme: mutation(WRITES, 'amendFeedbackTheme', 'AmendFeedbackThemeInput', { themeId, ...stale }),
      retireFeedbackTheme: mutation(WRITES, 'retireFeedbackTheme', 'RetireFeedbackThemeInput', { themeId, ...stale }),
      recordFeedbackRespondent: mutation(WRITES, 'recordFeedbackRespondent', 'RecordFeedbackRespondentInput', {
        ...respondent,
        code: 'RS1',
      }),
      amendFeedbackRespondent: mutation(WRITES, 'amendFeedbackRespondent', 'AmendFeedbackRespondentInput', {
        respondentId,
        ...stale,
      }),
      recordFeedbackItem: mutation(WRITES, 'recordFeedbackItem', 'RecordFeedbackItemInput', { ...comment, code: 'F1' }),
      amendFeedbackItem: mutation(WRITES, 'amendFeedbackItem', 'AmendFeedbackItemInput', item),
      codeFeedbackItem: mutation(WRITES, 'codeFeedbackItem', 'CodeFeedbackItemInput', { ...item, themes: [] }),
      reportFeedbackOutcome: mutation(WRITES, 'reportFeedbackOutcome', 'ReportFeedbackOutcomeInput', {
        ...item,
        outcome: 'NOTED',
        because: 'x',
      }),
      replyToFeedback: mutation(WRITES, 'replyToFeedback', 'ReplyToFeedbackInput', { ...item, text: 'x' }),
      redactFeedbackItem: mutation(WRITES, 'redactFeedbackItem', 'RedactFeedbackItemInput', {
        ...item,
        redaction: 'NAME',
        because: 'x',
      }),
      importFeedback: mutation(WRITES, 'importFeedback', 'ImportFeedbackInput', file),
      publishFeedbackReport: mutation(PUBLISHES, 'publishFeedbackReport', 'PublishFeedbackReportInput', {
        exerciseId,
        ...stale,
      }),
      withdrawFeedbackReport: mutation(PUBLISHES, 'withdrawFeedbackReport', 'WithdrawFeedbackReportInput', {
        exerciseId,
        ...stale,
        because: 'x',
      }),
    };
  },
};
