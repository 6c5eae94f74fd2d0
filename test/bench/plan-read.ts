import type { ChildProcess } from 'node:child_process';
import { testDatabase } from '../support/database.js';
import { startTestApp } from '../support/app.js';
import { startProgram } from '../support/program.js';
import { statementsDuring } from '../support/statements.js';
import { bar, type Load, median, part, requestsPerSecond, say } from './measure.js';
import { copyForRaw, fillPlans, MILESTONES, PLANS, PROJECTS } from './plan-record.js';
import { cpuOf, pin, startScript } from './processes.js';

const TOKEN = 'ppt_the-administrator-of-the-benchmark';
const FIELDS = 'id code title baselineDate forecastDate actualDate slipWorkingDays rag critical totalFloat';
const ONE = `query One($id: ID!, $code: String!) { node(id: $id) { ... on Milestone { ${FIELDS} } }
  project(code: $code) @include(if: false) { code } }`;

/** The same of the server that has nothing but the stack in it. */
const BARE = `query One($id: ID!) { milestone(id: $id) { ${FIELDS} } }`;

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
 * Beside them the stack alone, whose price is the floor of whatever is built with it.
 */
export async function planRead(): Promise<void> {
  part(`Reading ${PROJECTS} projects x ${MILESTONES} milestones x 10 fields, 16 connections, three rounds in turn`);
  const database = await testDatabase();
  const program = await startProgram({
    ...{ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: database.url, NODE_ENV: 'production' },
    ...{ BOOTSTRAP_TOKEN: TOKEN, LOG_LEVEL: 'info', LIMIT_TOKEN_POINTS: '0' },
  });
  const others: ChildProcess[] = [];
  try {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
    const ask = await fillPlans(`${program.url}/graphql`, headers);
    const id = await copyForRaw(database.url, ask);
    const raw = await startScript('raw-server.mjs', database.url);
    const stack = await startScript('stack-server.ts', database.url);
    others.push(raw.child, stack.child);
    for (const { pid } of [...others, program.process]) pin(pid!, 'server');
    pin(process.pid, 'load');
    const bare = JSON.stringify({ query: BARE, variables: { id } });
    const answer = await (await fetch(stack.url, { method: 'POST', headers, body: bare })).text();
    if (!answer.includes(id)) throw new Error(`the bare stack has no such milestone: ${answer}`);
    let asked = 0;
    const ours = { url: `${program.url}/graphql`, headers, pid: program.process.pid! };
    const theirs = { url: raw.url, headers, pid: raw.child.pid! };
    const plans = (code: string) => JSON.stringify({ query: PLANS, variables: { code } });
    const one = (code: string) => JSON.stringify({ query: ONE, variables: { id, code } });
    const other = () => `ASKED${(asked += 1)}`;
    const found = await inTurn({
      'raw SQL over node http, no rights': { ...theirs, body: () => '{}' },
      'GraphQL, rights on, each answer made again from kept plans': { ...ours, body: () => plans(other()) },
      'GraphQL, rights on, the same answer again': { ...ours, body: () => plans('ASKED') },
      'one milestone by raw SQL': { ...theirs, body: () => JSON.stringify({ variables: { id } }) },
      'one milestone by the bare stack, no rights': {
        ...{ url: stack.url, headers, pid: stack.child.pid! },
        body: () => bare,
      },
      'one milestone by its id, each answer made again': { ...ours, body: () => one(other()) },
      'one milestone by its id, the same answer again': { ...ours, body: () => one('ASKED') },
      'whoever asks, each answer made again': {
        ...ours,
        body: () => JSON.stringify({ query: ME, variables: { code: other() } }),
      },
    });
    const [plansRaw, anew, again, oneRaw, oneBare, oneAnew, oneAgain, me] = found as [
      Found,
      Found,
      Found,
      Found,
      Found,
      Found,
      Found,
      Found,
    ];
    const ratio = (a: number[], b: number[]): number => median(a.map((figure, round) => figure / b[round]!));
    bar('plans made again, of the rate of raw SQL', ratio(anew.rates, plansRaw.rates), 'x', 'at least', 0.6);
    bar('the same plans again, of the rate of raw SQL', ratio(again.rates, plansRaw.rates), 'x', 'at least', 1.6);
    bar('one milestone made again, of the CPU of raw SQL', ratio(oneAnew.cpu, oneRaw.cpu), 'x', 'at most', 2);
    bar('whoever asks, of the CPU of one milestone by raw SQL', ratio(me.cpu, oneRaw.cpu), 'x', 'at most', 2);
    say('one milestone by the bare stack, of the CPU of raw SQL', ratio(oneBare.cpu, oneRaw.cpu), 'x');
    say('one milestone made again, of the CPU of the bare stack', ratio(oneAnew.cpu, oneBare.cpu), 'x');
    say('one milestone again, of the CPU of raw SQL', ratio(oneAgain.cpu, oneRaw.cpu), 'x');
    await statementsByPage(database.url);
  } finally {
    for (const other of others) other.kill();
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

/** How many SQL statements a server that has read nothing yet sends, by the size of the page. */
async function statementsByPage(databaseUrl: string): Promise<void> {
  for (const first of [1, 10, 20]) {
    const app = await startTestApp({ databaseUrl, today: '2010-01-26', env: { BOOTSTRAP_TOKEN: TOKEN } });
    const query = PLANS.replace('first: 20', `first: ${first}`);
    const { statements } = await statementsDuring(() => app.gql(TOKEN, query, { code: 'ASKED' }));
    say(`SQL statements of a first read of ${first} project${first === 1 ? '' : 's'}`, statements.length, 'statements');
    await app.stop();
  }
}
