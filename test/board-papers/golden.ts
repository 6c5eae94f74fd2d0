import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(import.meta.dirname, 'golden');

/** The golden file's text; with UPDATE_GOLDEN=1, outside CI, it is written anew from `actual`. A missing one fails the test that reads it. */
export function golden(name: string, actual: string): string {
  const file = path.join(FOLDER, name);
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) fs.writeFileSync(file, actual);
  return fs.readFileSync(file, 'utf8');
}
