import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ADMIN_TOKEN } from '../../support/app.js';
import { type Program, runProgram, startProgram } from '../../support/program.js';

const BACKUP = 'backup';
const RESTORE = 'restore';

async function ask(program: Program, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` };
  const body = JSON.stringify({ query });
  const response = await fetch(`${program.url}/graphql`, { method: 'POST', headers, body });
  return ((await response.json()) as { data: unknown }).data;
}

describe('the commands for backups, as programs', () => {
  let folder: string;
  const data = (name: string) => ({ DATA_DIR: path.join(folder, name), BOOTSTRAP_TOKEN: ADMIN_TOKEN, PORT: '0' });

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-commands-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('copy a record while the tracker runs on it, and bring it back elsewhere', async () => {
    const file = path.join(folder, 'tracker.backup.gz');
    const first = await startProgram(data('first'));
    const question = '{ me { name personId } journal(first: 50) { nodes { revision operation reason } } }';
    const before = await ask(first, question);
    expect(await runProgram(data('first'), [file], BACKUP)).toMatchObject({
      code: 0,
      errors: expect.stringMatching(/^Backed up \d+ rows .*\n$/u) as string,
    });
    expect(await ask(first, question)).toEqual(before); // it was not disturbed
    first.process.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    const { code, errors } = await runProgram(data('second'), [file], RESTORE);
    expect([code, errors]).toEqual([0, expect.stringContaining('Every row was read back')]);
    expect(errors).toMatch(/The whole record fits its hashes, up to 1:[0-9a-f]{64}\./u);
    expect(errors).toContain('No paper has been issued yet');
    const second = await startProgram(data('second'));
    expect(await ask(second, question)).toEqual(before);
    second.process.kill('SIGTERM');
    expect(await second.ended()).toBe(0);
  }, 300_000);

  it.each([
    [BACKUP, [], 'Use: npm run backup -- FILE'],
    [RESTORE, ['a', 'b'], 'Use: npm run restore -- FILE'],
    [RESTORE, ['nowhere.gz'], 'There is no file nowhere.gz.'],
    [BACKUP, ['x.gz'], 'There is no database in DATA_DIR'],
  ])(
    '%s %j says what is wrong',
    async (program, args, message) => {
      const { code, errors } = await runProgram(data('none'), args, program);
      expect([code, errors]).toEqual([1, expect.stringContaining(message)]);
      expect(fs.existsSync(path.join(folder, 'none'))).toBe(false);
    },
    300_000,
  );
});
