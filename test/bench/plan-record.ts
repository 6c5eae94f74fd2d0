import { Visitor } from '../pages/visitor.js';
import { asAdmin } from '../support/database.js';

/**
 * A field that is left out uses the variable: another value makes another question, which no kept answer fits, of the same
 * document with the same answer.
 */
export const PLANS = `query Plans($code: String!) { projects(first: 20) { code milestones(first: 10) { totalCount nodes {
  id code title baselineDate forecastDate actualDate slipWorkingDays rag critical totalFloat } } }
  project(code: $code) @include(if: false) { code } }`;
export const PROJECTS = 20;
export const MILESTONES = 10;

/** A token that a person makes on their account page: one that an administrator issues approves no baseline. */
async function tokenByHand(url: string, link: string): Promise<string> {
  const visitor = new Visitor(url);
  await visitor.post(link, {});
  return visitor.token();
}

export type Ask = (query: string, variables?: unknown) => Promise<Record<string, any>>;

/** Fills the programme over GraphQL. */
export async function fillPlans(url: string, headers: Record<string, string>): Promise<Ask> {
  const askAs =
    (authorization: string): Ask =>
    async (query, variables) => {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(url, { method: 'POST', headers: { ...headers, authorization }, body });
      const answer = (await response.json()) as { data?: Record<string, any>; errors?: unknown };
      if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer));
      const refused = Object.values(answer.data).find((payload) => payload?.saved === false);
      if (refused) throw new Error(JSON.stringify(refused));
      return answer.data;
    };
  const ask = askAs(headers['authorization']!);
  const write = (who: Ask, field: string, type: string, input: unknown, selection: string) =>
    who(`mutation($input: ${type}!) { ${field}(input: $input) { saved problems { message } ${selection} } }`, {
      input,
    });
  const { addOrganisation } = await write(
    ask,
    'addOrganisation',
    'AddOrganisationInput',
    { name: 'A body' },
    'organisation { id }',
  );
  await write(
    ask,
    'startProgramme',
    'StartProgrammeInput',
    { code: 'P', title: 'P', ownerOrganisationId: addOrganisation.organisation.id },
    '',
  );
  const { addPerson } = await write(ask, 'addPerson', 'AddPersonInput', { name: 'Lead' }, 'person { id }');
  const personId = addPerson.person.id as string;
  const link = await write(ask, 'issueSignInLink', 'IssueSignInLinkInput', { personId }, 'path');
  const lead = askAs(`Bearer ${await tokenByHand(new URL(url).origin, String(link['issueSignInLink'].path))}`);
  await write(ask, 'grantRole', 'GrantRoleInput', { personId, role: 'SECRETARY' }, '');
  const body = { code: 'BOARD', name: 'Board', kind: 'DECIDING', effectiveOn: '2010-01-04' };
  await write(lead, 'establishBody', 'EstablishBodyInput', body, '');
  const decision = { bodyCode: 'BOARD', code: 'BOARD-D1', title: 'Plans', text: 'To work to the plans.' };
  const agreed = { ...decision, outcome: 'AGREED', effectiveOn: '2010-01-04' };
  await write(lead, 'recordDecision', 'RecordDecisionInput', agreed, '');
  for (let project = 10; project < 10 + PROJECTS; project += 1) {
    const projectCode = `P${project}`;
    await write(
      ask,
      'startProject',
      'StartProjectInput',
      { programmeCode: 'P', code: projectCode, title: `Project ${project}`, start: '2010-01-04' },
      '',
    );
    await write(ask, 'setReportingDate', 'SetReportingDateInput', { projectCode, reportingDate: '2010-01-26' }, '');
    for (const role of ['PROJECT_LEAD', 'DIRECTOR'])
      await write(ask, 'grantRole', 'GrantRoleInput', { personId, role, projectCode }, '');
    const changes = Array.from({ length: MILESTONES }, (_, index) => [
      { addTask: { code: `T${index}`, title: `Task ${index}`, duration: { days: 5 } } },
      { addMilestone: { code: `M${index}`, title: `Milestone ${index} of project ${project}` } },
      { addLink: { from: `T${index}`, to: `M${index}` } },
      ...(index ? [{ addLink: { from: `M${index - 1}`, to: `T${index}` } }] : []),
    ]).flat();
    const input = { projectCode, expectedVersion: 0, effectiveOn: '2010-01-04', changes };
    const { revisePlan } = await write(lead, 'revisePlan', 'RevisePlanInput', input, 'project { plan { version } }');
    const baseline = {
      projectCode,
      expectedVersion: revisePlan.project.plan.version,
      name: 'Baseline 1',
      reason: 'First',
      decision: 'BOARD-D1',
    };
    await write(lead, 'approveBaseline', 'ApproveBaselineInput', baseline, '');
  }
  return ask;
}

/** Gives the yardstick the answers ready in a table, as if derived state were kept there; the id of one of them. */
export async function copyForRaw(url: string, ask: Ask): Promise<string> {
  const { projects } = await ask(PLANS, { code: 'ASKED' });
  await asAdmin(url, async (client) => {
    await client.query(`CREATE TABLE bench_milestone (project_code text, position int, id text PRIMARY KEY, code text, title text,
      baseline_date date, forecast_date date, actual_date date, slip_working_days int, rag text, critical boolean, total_float int)`);
    for (const project of projects as { code: string; milestones: { nodes: Record<string, unknown>[] } }[]) {
      for (const [position, m] of project.milestones.nodes.entries()) {
        const values = [
          project.code,
          position,
          m['id'],
          m['code'],
          m['title'],
          m['baselineDate'],
          m['forecastDate'],
          m['actualDate'],
        ];
        const more = [m['slipWorkingDays'], m['rag'], m['critical'], m['totalFloat']];
        await client.query('INSERT INTO bench_milestone VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)', [
          ...values,
          ...more,
        ]);
      }
    }
    await client.query('ANALYZE bench_milestone');
  });
  return projects[0].milestones.nodes[0].id as string;
}
