import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, saved, startCast } from '../support/people.js';

export const CHALLENGE = `id code projectCode kind subject { kind id code title } question whyItMatters wanted
  raisedBy { name } raisedOn answerer { name } dueOn overdue state nextStates nextActs satisfied version
  answer { id outcome reasons willDo action { code } by { name } on final }
  thread { id act text answerer dueOn outcome willDo effectiveOn recordedBy reason corrects correctedBy }`;

export interface ChallengeApp {
  readonly app: TestApp;
  readonly cast: Cast;
  /** The milestone M1 of ALPHA. */
  readonly milestoneId: string;
  /** What a query gives; fails the test on an error. */
  query(token: string, document: string, variables?: object): Promise<any>;
  /** A mutation's payload, refused or not. */
  ask(token: string, field: string, input: object): Promise<any>;
  /** A new challenge on M1, by the reviewer where no one else is named. */
  raise(more?: object, token?: string): Promise<any>;
  /** One act on the challenge with a code, at its present version. */
  act(token: string, field: string, code: string, input: object): Promise<any>;
  /** The challenge with a code, in the view asked for. */
  challenge(code: string, view?: object): Promise<any>;
}

/** The program on 26 January 2010, with a project ALPHA that has a plan, a lead and an SMT lead. */
export async function startChallengeApp(): Promise<ChallengeApp> {
  const app = await startTestApp({ today: '2010-01-26' });
  const cast = await startCast(app);
  const query: ChallengeApp['query'] = async (token, document, variables = {}) => {
    const { body } = await app.gql(token, document, variables as Record<string, unknown>);
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  const { project } = await query(cast.lead, '{ project(code: "ALPHA") { version } }');
  const [leadId, smtLeadId] = [cast.personIds['Leo Lead'], cast.personIds['Dora Director']];
  const terms = {
    projectCode: 'ALPHA',
    leadId,
    smtLeadId,
    expectedVersion: project.version,
    effectiveOn: '2010-01-04',
  };
  await saved(app, cast.secretary, 'amendProject', 'AmendProjectInput', terms, 'project { id }');
  const changes = [{ addMilestone: { code: 'M1', title: 'Invitations sent' } }];
  const plan = { projectCode: 'ALPHA', expectedVersion: 0, effectiveOn: '2010-01-04', changes };
  await saved(app, cast.lead, 'revisePlan', 'RevisePlanInput', plan, '');
  const found = await query(cast.lead, '{ project(code: "ALPHA") { milestones { nodes { id } } } }');
  const milestoneId = found.project.milestones.nodes[0].id as string;

  const ask: ChallengeApp['ask'] = async (token, field, input) => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${field}(input: $input) {
      saved problems { code message path subject } challenge { ${CHALLENGE} } } }`;
    return (await query(token, document, { input }))[field];
  };
  const challenge: ChallengeApp['challenge'] = async (code, view = {}) => {
    const document = `query($code: String!, $asAt: Date, $knownAt: DateTime) {
      project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) { challenge(code: $code) { ${CHALLENGE} } } }`;
    return (await query(cast.reviewer, document, { code, ...view })).project.challenge;
  };
  return {
    app,
    cast,
    milestoneId,
    query,
    ask,
    challenge,
    raise: (more = {}, token = cast.reviewer) =>
      ask(token, 'raiseChallenge', {
        projectCode: 'ALPHA',
        kind: 'CHALLENGE',
        subject: { kind: 'MILESTONE', id: milestoneId },
        question: 'How will the group shape the drafts?',
        whyItMatters: 'They will be settled before it meets.',
        wanted: 'A date on which it sees them.',
        effectiveOn: '2010-01-11',
        ...more,
      }),
    act: async (token, field, code, input) => {
      const { id, version } = await challenge(code);
      return ask(token, field, { challengeId: id, expectedVersion: version, effectiveOn: '2010-01-26', ...input });
    },
  };
}
