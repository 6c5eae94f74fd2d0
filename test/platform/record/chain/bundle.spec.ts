import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeBundle } from '../../../../src/platform/record/chain/write-bundle.js';
import { asAdmin, type TestDatabase } from '../../../support/database.js';
import { demonstrationDatabase, LOADING_MS } from '../../../support/demonstration.js';

const VERIFIER = path.resolve(import.meta.dirname, '../../../../src/platform/record/chain/verify-record.mjs');

describe('a record that was taken out', () => {
  let folder: string;
  let database: TestDatabase;
  let file: string;
  let text: string;
  let mark: string;

  /** What the stand-alone program says of a file, and its exit code. */
  const verified = (given: string, expected: string[] = []): { code: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFIER, given, ...expected], {
      encoding: 'utf8',
    });
    return { code: status, said: stdout + stderr };
  };
  const changed = (change: (text: string) => string): { code: number | null; said: string } => {
    const other = change(text);
    expect(other).not.toBe(text);
    const to = path.join(folder, 'changed.gz');
    fs.writeFileSync(to, gzipSync(other));
    return verified(to);
  };

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
    file = path.join(folder, 'record.gz');
    database = await demonstrationDatabase();
    await asAdmin(database.url, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(`DELETE FROM access_token WHERE name = 'test'`); // put in past the tracker, which would be found
    });
    const said = await writeBundle({ connectionString: database.url }, fs.createWriteStream(file));
    mark = /up to (\d+:[0-9a-f]{64})\./u.exec(said)![1]!;
    text = gunzipSync(fs.readFileSync(file)).toString();
  }, LOADING_MS);
  afterAll(async () => {
    await database.drop();
    fs.rmSync(folder, { recursive: true });
  });

  it('is verified by a program of one file, with the seals of its papers', () => {
    const { code, said } = verified(file, [mark]);
    expect(said).toMatch(/^\d+ entries and the seal of 1 paper checked: everything fits\.\nMark of the last entry: /u);
    expect(said).toContain(mark);
    expect(code).toBe(0);
  });

  it('holds no hash of a password or a token', () => {
    expect(text).not.toMatch(/^row (access_token|sign_in_link|sign_in_password)/mu);
    expect(text).toMatch(/^hash [0-9a-f]{64}$/mu);
  });

  it.each([
    ['who', /"actor_name": "[^"]+"/u, '"actor_name": "Somebody Else"'],
    ['when', /"recorded_at": "20/u, '"recorded_at": "19'],
    ['why', /"reason": "[^"]+"/u, '"reason": "Another"'],
    ['a narrative', /"narrative": "[^"]+"/u, '"narrative": "All is well."'],
    ['a row more', /^(row plan_report .*\n)/mu, '$1$1'],
    ['a row less', /^row plan_report .*\n/mu, ''],
  ])('shows %s that was changed', (_what, from, to) => {
    const { code, said } = changed((whole) => whole.replace(from, to));
    expect(said).toMatch(/^Entry \d+, or what it put in, is not as it was made\.\n.*: 1 faults\./u);
    expect(code).toBe(1);
  });

  it('shows an entry that was taken out, and a file that ends in the middle', () => {
    const entry = /^entry 100 .*\n.*\n(?:(?:row|hash) .*\n)*/mu;
    expect(changed((whole) => whole.replace(entry, '')).said).toContain('Entry 100 is missing.');
    expect(changed((whole) => whole.replace(/^end .*\n/mu, '')).said).toContain('The file ends in the middle.');
  });

  it('shows a paper that does not fit its seal', () => {
    const { said } = changed((whole) =>
      whole.replace(/"seal_sha256": "[0-9a-f]{64}"/u, `"seal_sha256": "${'0'.repeat(64)}"`),
    );
    expect(said).toMatch(/The paper issued by entry \d+ does not fit its seal\./u);
  });

  it('takes a mark as a paper prints it, in groups, and says that the record contains it', () => {
    const [revision, hash = ''] = /"recordMark": "(\d+):([0-9a-f]{64})"/u.exec(text)!.slice(1);
    const { code, said } = verified(file, [`${revision}:`, ...hash.toUpperCase().match(/.{8}/gu)!]);
    expect(said).toContain('The record still has the entry with the mark that you gave, and everything before it.');
    expect(code).toBe(0);
  });

  it('shows a paper that was issued from another record', () => {
    const { said } = changed((whole) => whole.replace(/"recordMark": "\d+:/u, '"recordMark": "5:'));
    expect(said).toMatch(/The paper issued by entry \d+ has the mark of another record\./u);
  });

  it('shows that the mark of an entry is another', () => {
    const { code, said } = verified(file, [`5:${'a'.repeat(64)}`]);
    expect(said).toContain('Entry 5 does not have the mark that you gave.');
    expect(code).toBe(1);
  });

  it.each([
    ['nothing', []],
    ['another file', ['other.gz']],
  ])('says what is wrong where %s is given', (_what, args) => {
    fs.writeFileSync(path.join(folder, 'other.gz'), gzipSync('something else\n'));
    const result = spawnSync(process.execPath, [VERIFIER, ...args.map((name) => path.join(folder, name))], {
      encoding: 'utf8',
    });
    expect(result.status).toBe(2);
    expect(result.stderr).toMatch(/^(Use: node verify-record\.mjs|This file is no record of the tracker)/u);
  });
});
