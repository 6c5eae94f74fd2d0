import type { ChildProcess } from 'node:child_process';
import { Visitor } from '../pages/visitor.js';
import { asAdmin, testDatabase } from '../support/database.js';
import { startTestApp } from '../support/app.js';
import { startProgram } from '../support/program.js';
import { statementsDuring } from '../support/statements.js';
import { bar, type Load, median, part, requestsPerSecond, say } from './measure.js';
import { cpuOf, pin, startScript } from './processes.js';

const TOKEN = 'ppt_the-administrator-of-the-benchmark';
/**
 * A field that is left out uses the variable: another value makes another question, which no kept answer fits, of the same
 * document with the same answer.
 */
const QUERY = `query Plans($code: String!) { projects(first: 20) { code milestones(first: 10) { totalCount nodes {
  id code title baselineDate forecastDate actualDate slipWorkingDays rag critical totalFloat } } }
  project(code: $code) @include(if: false) { code } }`;
const PROJECTS = 20;
const MILESTONES = 10;

const FIELDS = 'id code title baselineDate forecastDate actualDate slipWorkingDays rag critical totalFloat';
const ONE = `query One($id: ID!, $code: String!) { node(id: $id) { ... on Milestone { ${FIELDS} } }
  project(code: $code) @include(if: false) { code } }`;

const ME = 'query Me($code: String!) { me { name } project(code: $code) @include(if: false) { code } }';

/** What a server did of it: each round its rate, and microseconds of its CPU a request. */
interface Found {
  readonly rates: number[];
  readonly cpu: number[];
}

/**
 * Twenty projects of ten milestones with ten fields each, and one milestone by its id, by our GraphQL with its rights and by
 * raw SQL, in turn. Of ours an answer that is made for each request, from plans that were worked out before and are kept, by a
 * document that is known; and one that is kept whole. Working a plan out is in neither: `reports` and `previews` have that.
 */
export async function planRead(): Promise<void> {
  part(`Reading ${PROJECTS} projects x ${MILESTONES} milestones x 10 fields, 16 connections, three rounds in turn`);
  const database = await testDatabase();
  const program = await startProgram({
    ...{ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: database.url, NODE_ENV: 'production' },
    ...{ BOOTSTRAP_TOKEN: TOKEN, LOG_LEVEL: 'info', LIMIT_TOKEN_POINTS: '0' },
  });
  let raw: ChildProcess | undefined;
  try {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
    const ask = await prepare(`${program.url}/graphql`, headers);
    const id = await copyForRaw(database.url, ask);
    const { child, url } = await startScript('raw-server.mjs', database.url);
    raw = child;
    pin(child.pid!, 'server');
    pin(program.process.pid!, 'server');
    pin(process.pid, 'load');
    let asked = 0;
    const ours = { url: `${program.url}/graphql`, headers, pid: program.process.pid! };
    const theirs = { url, headers, pid: child.pid! };
    const plans = (code: string) => JSON.stringify({ query: QUERY, variables: { code } });
    const one = (code: string) => JSON.stringify({ query: ONE, variables: { id, code } });
    const other = () => `ASKED${(asked += 1)}`;
    const found = await inTurn({
      'raw SQL over node http, no rights': { ...theirs, body: () => '{}' },
      'GraphQL, rights on, each answer made anew from kept plans': { ...ours, body: () => plans(other()) },
      'GraphQL, rights on, the same answer again': { ...ours, body: () => plans('ASKED') },
      'one milestone by raw SQL': { ...theirs, body: () => JSON.stringify({ variables: { id } }) },
      'one milestone by its id, each answer made anew': { ...ours, body: () => one(other()) },
      'one milestone by its id, the same answer again': { ...ours, body: () => one('ASKED') },
      'whoever asks, each answer made anew': {
        ...ours,
        body: () => JSON.stringify({ query: ME, variables: { code: other() } }),
      },
    });
    const [plansRaw, anew, again, oneRaw, oneAnew, oneAgain, me] = found as [
      Found,
      Found,
      Found,
      Found,
      Found,
      Found,
      Found,
    ];
    const ratio = (a: number[], b: number[]): number => median(a.map((figure, round) => figure / b[round]!));
    bar('plans made anew, of the rate of raw SQL', ratio(anew.rates, plansRaw.rates), 'x', 'at least', 0.6);
    bar('the same plans again, of the rate of raw SQL', ratio(again.rates, plansRaw.rates), 'x', 'at least', 1.6);
    bar('one milestone made anew, of the CPU of raw SQL', ratio(oneAnew.cpu, oneRaw.cpu), 'x', 'at most', 2);
    bar('whoever asks, of the CPU of one milestone by raw SQL', ratio(me.cpu, oneRaw.cpu), 'x', 'at most', 2);
    say('one milestone again, of the CPU of raw SQL', ratio(oneAgain.cpu, oneRaw.cpu), 'x');
    await statementsByPage(database.url);
  } finally {
    raw?.kill();
    program.process.kill('SIGTERM');
    await program.ended();
    await database.drop();
  }
}

/** Loads servers in turn, three rounds after one that is not counted, and prints the middle of what each did. */
async function inTurn(ways: Readonly<Record<string, Load & { readonly pid: number }>>): Promise<Found[]> {
  const found = new Map(Object.keys(ways).map((name): [string, Found] => [name, { rates: [], cpu: [] }]));
  for (let round = 0; round <= 3; round += 1) {
    for (const [name, load] of Object.entries(ways)) {
      const from = cpuOf(load.pid);
      const { perSecond, requests } = await requestsPerSecond(load, round === 0 ? 2 : 3);
      if (round === 0) continue;
      found.get(name)!.rates.push(perSecond);
      found.get(name)!.cpu.push((cpuOf(load.pid) - from) / requests);
    }
  }
  for (const [name, { rates, cpu }] of found) {
    say(name, median(rates), 'requests/s');
    say('', median(cpu), 'µs of CPU');
  }
  return [...found.values()];
}

/** A token that a person makes on their account page: one that an administrator issues approves no baseline. */
async function tokenByHand(url: string, link: string): Promise<string> {
  const visitor = new Visitor(url);
  await visitor.post(link, {});
  return visitor.token();
}

type Ask = (query: string, variables?: unknown) => Promise<Record<string, any>>;

/** Fills the programme over GraphQL. */
async function prepare(url: string, headers: Record<string, string>): Promise<Ask> {
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
async function copyForRaw(url: string, ask: Ask): Promise<string> {
  const { projects } = await ask(QUERY, { code: 'ASKED' });
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

/** How many SQL statements a server that has read nothing yet sends, by the size of the page. */
async function statementsByPage(databaseUrl: string): Promise<void> {
  for (const first of [1, 10, 20]) {
    const app = await startTestApp({ databaseUrl, today: '2010-01-26', env: { BOOTSTRAP_TOKEN: TOKEN } });
    const query = QUERY.replace('first: 20', `first: ${first}`);
    const { statements } = await statementsDuring(() => app.gql(TOKEN, query, { code: 'ASKED' }));
    say(`SQL statements of a first read of ${first} project${first === 1 ? '' : 's'}`, statements.length, 'statements');
    await app.stop();
  }
}
