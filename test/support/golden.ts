import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a run may be told to write again. */
type Rewrite = 'UPDATE_GOLDEN' | 'UPDATE_SCHEMA';

/**
 * The text of a file that a test holds the code to. Where the variable is 1 it is first written again from `actual`; in CI it
 * never is: a run that asks for it there fails. A missing file fails the test that reads it.
 * @throws Error where the file differs, with the difference and the command that writes the file again
 */
export function golden(file: string, actual: string, rewrite: Rewrite = 'UPDATE_GOLDEN'): string {
  if (process.env[rewrite] === '1') {
    if (process.env['CI'] !== undefined) throw new Error(`${rewrite} is set in CI, where ${file} is never written.`);
    fs.writeFileSync(file, actual);
  }
  const kept = fs.readFileSync(file, 'utf8');
  try {
    expect(actual).toBe(kept);
  } catch (difference) {
    const test = path.relative(ROOT, expect.getState().testPath ?? '');
    // eslint-disable-next-line preserve-caught-error -- its message is all that it says, and Jest would print it twice
    throw new Error(
      `${(difference as Error).message}\n\nIf the change is meant, write ${path.relative(ROOT, file)} again and read its difference:\n  ${rewrite}=1 npm test -- ${test}\n`,
    );
  }
  return kept;
}
