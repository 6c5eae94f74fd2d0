import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ADMIN_TOKEN } from '../support/app.js';
import { testDatabase } from '../support/database.js';
import { startProgram } from '../support/program.js';
import { Visitor } from '../pages/visitor.js';
import { type Kind, kindsOf } from './hostile-load.js';

/** Milliseconds; a busy machine takes its time. */
const PATIENCE = 900_000;
/** Requests under way at a time. */
const AT_ONCE = 16;
/** Of each kind before the first look, so that all is loaded and compiled, and stores have begun to fill. */
const WARM_UP = 40;
const MEGABYTE = 1_048_576;
/** Megabytes that the program may have grown by: what its stores may take in this test, and a little. */
const STORES = 16;
const GROWN = 20;

describe('ten thousand hostile requests', () => {
  it(
    'leave nothing behind, and each is answered as it should be',
    async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heap-'));
      const heapSocket = path.join(folder, 'heap');
      const database = await testDatabase();
      const preload = pathToFileURL(path.resolve(import.meta.dirname, '../support/heap.mjs')).href;
      const program = await startProgram({
        PORT: '0',
        DATABASE_URL: database.url,
        BOOTSTRAP_TOKEN: ADMIN_TOKEN,
        MEMORY_MB: String(STORES),
        LIMIT_PUBLIC_POINTS: '100000000',
        LIMIT_TOKEN_POINTS: '100000000',
        NODE_OPTIONS: `--import ${preload}`,
        HEAP_SOCKET: heapSocket,
      });
      let leave = (): void => undefined;
      try {
        const load = kindsOf(program.url, ADMIN_TOKEN, await found(program.url));
        const { kinds } = load;
        leave = load.leave;
        await sendAll(kinds, WARM_UP, 0);
        const before = await heapOf(heapSocket);
        const faults = await sendAll(kinds, Infinity, 1_000_000);
        const after = await heapOf(heapSocket);
        expect(faults).toEqual([]);
        expect(Math.min(before, after)).toBeGreaterThan(MEGABYTE); // it was measured at all
        expect((after - before) / MEGABYTE).toBeLessThan(GROWN);
      } finally {
        leave();
        program.process.kill('SIGTERM');
        await program.ended();
        await database.drop();
        fs.rmSync(folder, { recursive: true });
      }
    },
    PATIENCE,
  );
});

/** A project, and the session of a person who leads it. */
async function found(url: string): Promise<string> {
  const write = async (field: string, input: object, selection = ''): Promise<any> => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${field}(input: $input) { saved problems { message } ${selection} } }`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` };
    const body = JSON.stringify({ query, variables: { input } });
    const answer = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
    if (answer.data?.[field]?.saved !== true) throw new Error(JSON.stringify(answer));
    return answer.data[field];
  };
  const { organisation } = await write('addOrganisation', { name: 'A body' }, 'organisation { id }');
  await write('startProgramme', { code: 'P', title: 'Programme', ownerOrganisationId: organisation.id });
  await write('startProject', { programmeCode: 'P', code: 'ALPHA', title: 'Alpha', start: '2010-01-04' });
  const { person } = await write('addPerson', { name: 'Lea Lead' }, 'person { id }');
  await write('grantRole', { personId: person.id, role: 'PROJECT_LEAD', projectCode: 'ALPHA' });
  const link = await write('issueSignInLink', { personId: person.id }, 'path');
  const lead = new Visitor(url);
  await lead.post(link.path, {});
  return lead.session;
}

/** Sends kind after kind; those that were answered otherwise than they should be, such as by a fault of ours. */
async function sendAll(kinds: readonly Kind[], most: number, from: number): Promise<string[]> {
  const faults = new Set<string>();
  for (const { name, times, attack, answers = [] } of kinds) {
    let sent = 0;
    const last = Math.min(most, times);
    const send = async (): Promise<void> => {
      while (sent < last) {
        const status = await attack(from + sent++);
        if (status !== null && !answers.includes(status)) faults.add(`${name}: ${status}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
  }
  return [...faults];
}

/** Bytes that the program holds after a collection. */
async function heapOf(socket: string): Promise<number> {
  const asked = net.connect(socket);
  const parts: Buffer[] = [];
  asked.on('data', (part: Buffer) => parts.push(part));
  await once(asked, 'close');
  return Number(Buffer.concat(parts).toString());
}
