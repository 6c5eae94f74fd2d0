import { once } from 'node:events';
import fs from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ADMIN_TOKEN } from '../../support/app.js';
import { asAdmin, emptyDatabase } from '../../support/database.js';
import { type Program, runProgram, startProgram } from '../../support/program.js';

/** Milliseconds for tests that start programs; a busy machine takes its time to load one. */
const PATIENCE = 300_000;

const SETTINGS = { PORT: '0', BOOTSTRAP_TOKEN: ADMIN_TOKEN };

async function ask<T>(program: Program, token: string, query: string, variables = {}): Promise<T> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${program.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: T }).data;
}

const ISSUE = `mutation ($input: IssueAccessTokenInput!) { issueAccessToken(input: $input) { saved secret accessToken { id } } }`;

interface Issued {
  readonly issueAccessToken: {
    readonly saved: boolean;
    readonly secret: string;
    readonly accessToken: { readonly id: string };
  };
}

/** Writes by eight hands until the program is killed under them: the writes it acknowledged, and the token they were made by. */
async function writeUntilKilled(
  program: Program,
  acknowledgedBefore: number,
): Promise<{ readonly acknowledged: readonly string[]; readonly token: string }> {
  const { me } = await ask<{ me: { personId: string } }>(program, ADMIN_TOKEN, '{ me { personId } }');
  const first = { input: { personId: me.personId, name: 'own' } };
  const own = await ask<Issued>(program, ADMIN_TOKEN, ISSUE, first); // with it the first token has served its time
  const token = own.issueAccessToken.secret;
  const acknowledged: string[] = [];
  const hand = async (): Promise<void> => {
    for (;;) {
      const { issueAccessToken } = await ask<Issued>(program, token, ISSUE, {
        input: { personId: me.personId, name: 'one of many' },
      });
      if (issueAccessToken.saved) acknowledged.push(issueAccessToken.accessToken.id);
      if (acknowledged.length >= acknowledgedBefore) program.process.kill('SIGKILL');
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, hand));
  expect(await program.ended()).toBe('SIGKILL');
  return { acknowledged, token };
}

describe('the program on its embedded server, killed and started again', () => {
  let dataDir: string;
  let acknowledged: readonly string[];
  let token: string;
  let again: Program;
  let lock: string;
  beforeAll(async () => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tracker-program-'));
    fs.chmodSync(dataDir, 0o711);
    lock = path.join(dataDir, 'postgres/postmaster.pid');
    ({ acknowledged, token } = await writeUntilKilled(await startProgram({ ...SETTINGS, DATA_DIR: dataDir }), 60));
    again = await startProgram({ ...SETTINGS, DATA_DIR: dataDir, DISK_LEAST_FREE_MB: '100000000' });
  }, PATIENCE);
  afterAll(() => {
    again.process.kill('SIGKILL');
    fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  it('is ready, and says how little room there is where that is less than the setting asks for', async () => {
    const response = await fetch(`${again.url}/health/ready`);
    const text = expect.stringMatching(/^the disk of the data folder is nearly full: \d+ MB are free$/u);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', warnings: [text] }]);
  });

  it('has every write that it acknowledged', async () => {
    const { accessTokens } = await ask<{ accessTokens: { id: string }[] }>(again, token, '{ accessTokens { id } }');
    const kept = new Set(accessTokens.map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });

  it(
    'keeps a second program off its data folder, and says what to do',
    async () => {
      const second = await runProgram({ ...SETTINGS, DATA_DIR: dataDir });
      expect(second.code).toBe(1);
      expect(second.errors).toContain(`is in use by process ${again.process.pid ?? 0}. Stop that server`);
    },
    PATIENCE,
  );

  it('holds no compiled library, such as the one that writes papers, before somebody asks for it', () => {
    const maps = fs.readFileSync(`/proc/${again.process.pid!}/maps`, 'utf8');
    const held = maps.split('\n').filter((line) => line.endsWith('.node'));
    expect(held).toEqual([]);
  });

  it(
    'leaves no database server behind when it is asked to end',
    async () => {
      expect(fs.existsSync(lock)).toBe(true);
      again.process.kill('SIGTERM');
      expect(await again.ended()).toBe(0);
      expect(fs.existsSync(lock)).toBe(false);
    },
    PATIENCE,
  );
});

describe('the program', () => {
  it(
    'loses no acknowledged write when it is killed, on a server of its own by DATABASE_URL',
    async () => {
      const database = await emptyDatabase();
      const program = await startProgram({ ...SETTINGS, DATABASE_URL: database.url });
      const { acknowledged } = await writeUntilKilled(program, 60);
      const { tokens, halves } = await asAdmin(database.url, async (client) => ({
        tokens: (await client.query<{ id: string }>('SELECT id FROM access_token')).rows,
        halves: (
          await client.query(
            'SELECT 1 FROM access_token t LEFT JOIN journal_entry j ON j.revision = t.issued_revision WHERE j.revision IS NULL',
          )
        ).rowCount,
      }));
      await database.drop();
      const kept = new Set(tokens.map(({ id }) => id));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(halves).toBe(0);
    },
    PATIENCE,
  );

  it(
    'does not start on a bad setting, which it names',
    async () => {
      expect(await runProgram({ PORT: '99999' })).toEqual({
        code: 1,
        errors: "PORT must be a whole number from 0 to 65535, and is '99999'.\n",
      });
    },
    PATIENCE,
  );

  it(
    'does not start where another program listens, and says what to do',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const database = await emptyDatabase();
      const { code, errors } = await runProgram({ ...SETTINGS, DATABASE_URL: database.url, PORT: `${port}` });
      other.close();
      await database.drop();
      expect({ code, errors }).toEqual({
        code: 1,
        errors: `The tracker could not start: Port ${port} of 127.0.0.1 cannot be used. Another program listens there. Stop it, or set PORT to another number.\n`,
      });
    },
    PATIENCE,
  );

  it(
    'does not start without its database, and says which setting that was',
    async () => {
      const { code, errors } = await runProgram({ ...SETTINGS, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
      expect(code).toBe(1);
      expect(errors).toMatch(/The tracker could not start: .*DATABASE_URL.*ECONNREFUSED/);
    },
    PATIENCE,
  );
});
