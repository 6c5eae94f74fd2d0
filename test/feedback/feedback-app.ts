import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, saved, startCast } from '../support/people.js';

export const NOBODY = '00000000-0000-4000-8000-000000000000';

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

/** What a mutation gives beside problems, by the verb's end. */
const GIVES: readonly (readonly [RegExp, string])[] = [
  [/FeedbackExercise$|FeedbackReport$|^importFeedback$/u, `exercise { ${EXERCISE} }`],
  [/FeedbackTheme$/u, `theme { ${THEME} }`],
  [/FeedbackRespondent$/u, `respondent { ${RESPONDENT} }`],
  [/./u, `item { ${ITEM} }`],
];

/** The codes of problems, each with the place in the input that it names. */
export const faults = (payload: any): string[] =>
  payload.problems.map((problem: any) => `${problem.code} ${problem.path.slice(1).join('.')}`.trim());

/** The program with projects ALPHA and BETA, and short ways of recording feedback. */
export async function startFeedback(today = '2010-03-01') {
  const app = await startTestApp({ today });
  const cast = await startCast(app);
  return { app, cast, ...shortcuts(app, cast) };
}

export type Feedback = Awaited<ReturnType<typeof startFeedback>>;

function shortcuts(app: TestApp, cast: Cast) {
  /** Runs a mutation and gives its payload, saved or not. */
  const run = async (field: string, input: Record<string, unknown>, token = cast.lead): Promise<any> => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const selection = GIVES.find(([pattern]) => pattern.test(field))![1];
    const document = `mutation($input: ${type}!) { ${field}(input: $input) { saved problems { code message path subject } ${selection} } }`;
    const { body } = await app.gql(token, document, { input });
    expect(body.errors).toBeUndefined();
    return (body.data as Record<string, unknown>)[field];
  };
  /** Runs a mutation that is to be saved and gives the thing. */
  const done = async (field: string, input: Record<string, unknown>, token = cast.lead): Promise<any> => {
    const payload = await run(field, input, token);
    expect(payload.problems).toEqual([]);
    return payload.exercise ?? payload.theme ?? payload.respondent ?? payload.item;
  };
  /** What project ALPHA shows to a reader. */
  const project = async (selection: string, view: Record<string, unknown> = {}, token = cast.lead): Promise<any> => {
    const document = `query($asAt: Date, $knownAt: DateTime) { project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) { ${selection} } }`;
    const { body } = await app.gql(token, document, view);
    expect(body.errors).toBeUndefined();
    return body.data.project;
  };
  const one = async (list: string, selection: string, code: string, view = {}, token = cast.lead): Promise<any> => {
    const shown = await project(`${list}(first: 100) { nodes { ${selection} } }`, view, token);
    return shown[list].nodes.find((each: { code: string }) => each.code === code) ?? null;
  };
  return {
    run,
    done,
    project,
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
      const as = (field: string, type: string, input: unknown, selection: string) =>
        saved<any>(app, cast.lead, field, type, input, selection);
      const { output } = await as(
        'planOutput',
        'PlanOutputInput',
        { projectCode: 'ALPHA', kind: 'PROTOCOL', title },
        'output { code }',
      );
      const begun = { projectCode: 'ALPHA', outputCode: output.code };
      const { outputVersion } = await as(
        'beginOutputVersion',
        'BeginOutputVersionInput',
        begun,
        'outputVersion { id code version }',
      );
      const changes = [
        { add: { kind: 'HEADING', text: 'Openness' } },
        { add: { kind: 'CLAUSE', text: 'Say why a decision was taken' } },
        { add: { kind: 'CLAUSE', text: 'Say who answers for it' } },
      ];
      const revised = { versionId: outputVersion.id, expectedVersion: outputVersion.version, changes };
      const selection = 'outputVersion { clauses(first: 10) { nodes { id } } }';
      const changed = await as('reviseClauses', 'ReviseClausesInput', revised, selection);
      const clauses = changed.outputVersion.clauses.nodes.map((clause: { id: string }) => clause.id);
      return { id: outputVersion.id, code: outputVersion.code, clauses };
    },
    /** The standing of the record's clock. */
    async now(): Promise<string> {
      const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
      return clock!.at.toISOString();
    },
  };
}
