import fs from 'node:fs';
import path from 'node:path';
import { ERROR_STATUS } from '../src/platform/graphql/errors.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const README = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');

const named = (pattern: RegExp, text: string): string[] =>
  [...new Set([...text.matchAll(pattern)].map((found) => found[1]!))].sort();

describe('README', () => {
  it('lists every error code that an answer may carry', () => {
    const section = README.slice(README.indexOf('## Failures'), README.indexOf('## Test it'));
    expect(named(/`([A-Z_]{4,})`/g, section)).toEqual(Object.keys(ERROR_STATUS).sort());
  });

  it('lists every setting that is read from the environment', () => {
    const config = fs.readFileSync(path.join(ROOT, 'src/platform/config/config.ts'), 'utf8');
    const section = README.slice(README.indexOf('| variable'), README.indexOf('A bad value stops'));
    expect(named(/`([A-Z][A-Z_]{3,})`/g, section)).toEqual(named(/env, '([A-Z_]+)'/g, config));
  });

  it('names every folder of the source and every script it tells people to run', () => {
    const house = README.slice(README.indexOf('## The house'), README.indexOf('**To add a domain**'));
    const folders = fs
      .readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory());
    for (const { name } of folders) expect(house).toContain(`\`${name}/\``);
    const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const script of named(/npm run ([a-z:]+)/g, README)) expect(Object.keys(scripts)).toContain(script);
  });
});

/** Codes of refusals as they stand in the source. */
function refusalCodes(): string[] {
  const files = fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => fs.readFileSync(path.join(ROOT, 'src', file), 'utf8')).join('\n');
  return named(/(?:refuse\(\s*|fault\(\s*|code: )'([A-Z][A-Z_]{3,})'/g, texts);
}

describe('every refusal', () => {
  const tests = fs
    .readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts') && file !== 'readme.spec.ts')
    .map((file) => fs.readFileSync(path.join(ROOT, 'test', file), 'utf8'))
    .join('\n');

  it.each(refusalCodes())('%s is tried by a test', (code) => {
    expect(tests).toMatch(new RegExp(`\\b${code}\\b`, 'u'));
  });
});
