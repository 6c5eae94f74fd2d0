import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

const filesOf = (folder: string, end: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => fs.readFileSync(path.join(ROOT, folder, file), 'utf8'));

/** Codes of refusals as they stand in the source. */
function refusalCodes(): string[] {
  const found = filesOf('src', '.ts')
    .join('\n')
    .matchAll(/(?:refuse\(\s*|fault\(\s*|code: )'([A-Z][A-Z_]{3,})'/g);
  return [...new Set([...found].map((one) => one[1]!))].sort();
}

describe('every refusal', () => {
  const tests = filesOf('test', '.spec.ts').join('\n');

  it.each(refusalCodes())('%s is tried by a test', (code) => {
    expect(tests).toMatch(new RegExp(`\\b${code}\\b`, 'u'));
  });
});
