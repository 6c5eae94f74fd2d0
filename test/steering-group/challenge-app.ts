import { type Alpha, startAlpha } from '../support/alpha.js';
import type { Payload } from '../support/client.js';

export const CHALLENGE = `id code projectCode kind subject { kind id code title } question whyItMatters wanted
  raisedBy { name } raisedOn answerer { name } dueOn overdue state nextStates nextActs satisfied version
  answer { id outcome reasons willDo action { code } by { name } on final }
  thread { id act text answerer dueOn outcome willDo effectiveOn recordedBy reason corrects correctedBy }`;

export interface ChallengeApp extends Alpha {
  /** The milestone M1 of ALPHA. */
  readonly milestoneId: string;
  /** A new challenge on M1, by the reviewer where no one else is named. */
  raise(more?: object, token?: string): Promise<Payload>;
  /** One act on the challenge with a code, at its present version. */
  act(token: string, field: string, code: string, input: object): Promise<Payload>;
  /** The challenge with a code, in the view asked for. */
  challenge(code: string, view?: object): Promise<any>;
}

/** The program on 26 January 2010, with a project ALPHA that has a plan, a lead and an SMT lead. */
export async function startChallengeApp(): Promise<ChallengeApp> {
  const alpha = await startAlpha({ today: '2010-01-26', reads: { Challenge: CHALLENGE } });
  const { app, cast, project, run } = alpha;
  const [leadId, smtLeadId] = [cast.personIds['Leo Lead'], cast.personIds['Dora Director']];
  const terms = {
    projectCode: 'ALPHA',
    leadId,
    smtLeadId,
    expectedVersion: (await project('version')).version,
    effectiveOn: '2010-01-04',
  };
  await app.saved(cast.secretary, 'amendProject', terms, 'project { id }');
  const changes = [{ addMilestone: { code: 'M1', title: 'Invitations sent' } }];
  const plan = { projectCode: 'ALPHA', expectedVersion: 0, effectiveOn: '2010-01-04', changes };
  await app.saved(cast.lead, 'revisePlan', plan);
  const milestoneId = (await project('milestones { nodes { id } }')).milestones.nodes[0].id as string;

  const challenge: ChallengeApp['challenge'] = async (code, view) =>
    (await project(`challenge(code: "${code}") { ${CHALLENGE} }`, view)).challenge;
  return {
    ...alpha,
    milestoneId,
    challenge,
    raise: (more = {}, token = cast.reviewer) =>
      run(
        'raiseChallenge',
        {
          projectCode: 'ALPHA',
          kind: 'CHALLENGE',
          subject: { kind: 'MILESTONE', id: milestoneId },
          question: 'How will the group shape the drafts?',
          whyItMatters: 'They will be settled before it meets.',
          wanted: 'A date on which it sees them.',
          effectiveOn: '2010-01-11',
          ...more,
        },
        token,
      ),
    act: async (token, field, code, input) => {
      const { id, version } = await challenge(code);
      return run(field, { challengeId: id, expectedVersion: version, effectiveOn: '2010-01-26', ...input }, token);
    },
  };
}
