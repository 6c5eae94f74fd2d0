import { type Alpha, startAlpha } from '../support/alpha.js';

const DATED = 'id effectiveOn recordedBy corrects correctedBy';
export const EXERCISE = `id code title channel stage opensOn closesOn state method version reportState nextReportStates
  outputVersions { id code title } findings { code } publicationBlockers { code message }
  bases { asked responded onRecord withComment withoutComment items attributed unattributed blank }
  counts { items open replied changeToCome byOutcome { outcome items } }
  imports { fileName sha256 rowCount itemCount blankCount respondentCount } publications { ${DATED} published because }
  history { ${DATED} title asked }`;
export const THEME = `id code title definition retired items version history { ${DATED} title retired }`;
export const RESPONDENT = `id code type permission name organisation { name } organisationName pilot { code } items version
  history { name permission }`;
export const ITEM = `id code text attribution respondentType nameWithheld textWithheld question state nextStates version
  respondent { code name } outputVersion { id code } clause { id code } themes { code title } changeToCome importLine
  outcome { ${DATED} outcome because changedVersion { code } changedClause { code } } reply { ${DATED} text }
  history { ${DATED} text } codings { ${DATED} themes } outcomes { ${DATED} outcome because }
  replies { ${DATED} text } redactions { ${DATED} redaction because }`;
export const REPORT = `projectCode subject asAt publishedOn namesWithheld textsWithheld
  counts { items open replied changeToCome byOutcome { outcome items } }
  sources { code title channel method versions bases { asked responded items blank } }
  themes { code title items alsoRaised clauses { clause items }
    comments(first: 100) { totalCount nodes { code clause youSaid saidBy weDid because outcome alsoOn textWithheld nameWithheld } } }`;

/** The program with projects ALPHA and BETA, and short ways of recording feedback. */
export async function startFeedback(today = '2010-03-01') {
  const reads = {
    FeedbackExercise: EXERCISE,
    FeedbackTheme: THEME,
    FeedbackRespondent: RESPONDENT,
    FeedbackItem: ITEM,
  };
  const alpha = await startAlpha({ today, reads, reader: 'lead' });
  return { ...alpha, ...shortcuts(alpha) };
}

export type Feedback = Awaited<ReturnType<typeof startFeedback>>;

function shortcuts({ done, project }: Alpha) {
  const one = async (list: string, selection: string, code: string, view = {}, token?: string): Promise<any> => {
    const shown = await project(`${list}(first: 100) { nodes { ${selection} } }`, view, token);
    return shown[list].nodes.find((each: { code: string }) => each.code === code) ?? null;
  };
  return {
    exercise: (code: string, view = {}, token?: string) => one('feedbackExercises', EXERCISE, code, view, token),
    theme: (code: string, view = {}) => one('feedbackThemes', THEME, code, view),
    respondent: (code: string, view = {}, token?: string) => one('feedbackRespondents', RESPONDENT, code, view, token),
    item: (code: string, view = {}, token?: string) => one('feedbackItems', ITEM, code, view, token),
    record: (title: string, more: Record<string, unknown> = {}) =>
      done('recordFeedbackExercise', {
        projectCode: 'ALPHA',
        title,
        channel: 'SEMINAR',
        stage: 'DRAFT',
        method: 'Groups talked and wrote down what they thought.',
        ...more,
      }),
    define: (code: string, more: Record<string, unknown> = {}) =>
      done('defineFeedbackTheme', {
        projectCode: 'ALPHA',
        code,
        title: `Theme ${code}`,
        definition: `All of ${code}.`,
        ...more,
      }),
    respond: (exerciseId: string, more: Record<string, unknown> = {}) =>
      done('recordFeedbackRespondent', {
        projectCode: 'ALPHA',
        exerciseId,
        type: 'OFFICER',
        permission: 'NAMED',
        ...more,
      }),
    say: (exerciseId: string, text: string, more: Record<string, unknown> = {}) =>
      done('recordFeedbackItem', { projectCode: 'ALPHA', exerciseId, text, ...more }),
    /** A version of a new output with two clauses. */
    async version(title = 'Protocol'): Promise<{ id: string; code: string; clauses: readonly string[] }> {
      const output = await done(
        'planOutput',
        { projectCode: 'ALPHA', kind: 'PROTOCOL', title },
        undefined,
        'output { code }',
      );
      const begun = { projectCode: 'ALPHA', outputCode: output.code };
      const outputVersion = await done('beginOutputVersion', begun, undefined, 'outputVersion { id code version }');
      const changes = [
        { add: { kind: 'HEADING', text: 'Openness' } },
        { add: { kind: 'CLAUSE', text: 'Say why a decision was taken' } },
        { add: { kind: 'CLAUSE', text: 'Say who answers for it' } },
      ];
      const revised = { versionId: outputVersion.id, expectedVersion: outputVersion.version, changes };
      const changed = await done(
        'reviseClauses',
        revised,
        undefined,
        'outputVersion { clauses(first: 10) { nodes { id } } }',
      );
      const clauses = changed.clauses.nodes.map((clause: { id: string }) => clause.id);
      return { id: outputVersion.id, code: outputVersion.code, clauses };
    },
  };
}
