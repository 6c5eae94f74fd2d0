import fs from 'node:fs';

/** What a run may be told to write again. */
type Rewrite = 'UPDATE_GOLDEN' | 'UPDATE_SCHEMA';

/**
 * The text of a file that a test holds the code to. Where the variable is 1 it is first written again from `actual`; in CI it
 * never is: a run that asks for it there fails. A missing file fails the test that reads it.
 */
export function golden(file: string, actual: string, rewrite: Rewrite = 'UPDATE_GOLDEN'): string {
  if (process.env[rewrite] === '1') {
    if (process.env['CI'] !== undefined) throw new Error(`${rewrite} is set in CI, where ${file} is never written.`);
    fs.writeFileSync(file, actual);
  }
  return fs.readFileSync(file, 'utf8');
}
