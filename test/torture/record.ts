import pg from 'pg';
import { ADMIN_TOKEN } from '../support/app.js';
import { Visitor } from '../pages/visitor.js';
import type { Program } from '../support/program.js';
import { ask, Writers } from './writers.js';

const saved = (name: string, input: string, reads = ''): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { saved problems { code message } ${reads} } }`;

/** An empty record made ready to be written to: a project, somebody who may do all of it, and a webhook. */
export async function writersOf(program: Program, hookUrl: string): Promise<Writers> {
  const { data: asked } = await ask(program, ADMIN_TOKEN, '{ me { personId } }');
  const personId = asked!.me!.personId;
  const token = await signedIn(program, ADMIN_TOKEN, personId, 'first@example.org'); // the first token has served its time
  await done(program, token, 'grantRole', 'GrantRoleInput', { personId, role: 'SECRETARY' });
  const body = await done(
    program,
    token,
    'addOrganisation',
    'AddOrganisationInput',
    { name: 'Owner' },
    'organisation { id }',
  );
  const ownerOrganisationId = (body.organisation as { id: string }).id;
  const programme = { code: 'TP', title: 'Programme', ownerOrganisationId };
  await done(program, token, 'startProgramme', 'StartProgrammeInput', programme);
  const project = { programmeCode: 'TP', code: 'TORTURE', title: 'Project', start: '2026-01-05' };
  await done(program, token, 'startProject', 'StartProjectInput', project);
  await done(program, token, 'grantRole', 'GrantRoleInput', { personId, role: 'PROJECT_LEAD', projectCode: 'TORTURE' });
  await done(program, token, 'registerWebhook', 'RegisterWebhookInput', { name: 'own', url: hookUrl });
  return new Writers({ token, personId, hookUrl, ...(await second(program, token)) });
}

/** A token of another administrator's own making, since what takes two people is done in person. */
async function second(program: Program, token: string): Promise<{ second: string; secondId: string }> {
  const { person } = await done(program, token, 'addPerson', 'AddPersonInput', { name: 'Second' }, 'person { id }');
  const { id: personId } = person as { id: string };
  await done(program, token, 'grantRole', 'GrantRoleInput', { personId, role: 'ADMINISTRATOR' });
  return { second: await signedIn(program, token, personId, 'second@example.org'), secondId: personId };
}

async function signedIn(program: Program, by: string, personId: string, signInName: string): Promise<string> {
  const { path } = await done(program, by, 'issueSignInLink', 'IssueSignInLinkInput', { personId, signInName }, 'path');
  const visitor = new Visitor(program.url);
  await visitor.post(new URL(path as string, program.url).pathname, {});
  return visitor.token();
}

async function done(program: Program, token: string, name: string, type: string, input: object, reads = '') {
  const { data, errors } = await ask(program, token, saved(name, type, reads), {
    input,
  });
  if (data?.done?.saved !== true) throw new Error(`${name}: ${JSON.stringify(errors ?? data)}`);
  return data.done;
}

/** What is wrong with the chain of the record, by the program's own check: empty where it fits from end to end. */
export async function chainFaults(program: Program, token: string): Promise<number> {
  let faults = 0;
  for (let from: number | null = 1; from !== null;) {
    const query = 'query ($from: Int!) { verifyRecord(from: $from) { next faults { message } faultsLeftOff } }';
    const { data, errors } = await ask(program, token, query, { from });
    const found = data?.verifyRecord;
    if (!found) throw new Error(`the record could not be checked: ${JSON.stringify(errors)}`);
    faults += found.faults.length + found.faultsLeftOff;
    from = found.next;
  }
  return faults;
}

/** Waits until the program says that it is ready. @returns seconds it took */
export async function untilReady(program: Program): Promise<number> {
  const began = performance.now();
  for (;;) {
    const ready = await fetch(`${program.url}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (ready) return (performance.now() - began) / 1000;
    if (performance.now() - began > 120_000) throw new Error('the program is not ready after two minutes');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Rows of the database as its owner reads them. */
export async function rowsAt(connection: pg.ClientConfig, text: string): Promise<{ name: string }[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<{ name: string }>(text)).rows;
  } finally {
    await client.end();
  }
}
