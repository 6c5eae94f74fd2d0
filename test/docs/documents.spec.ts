import fs from 'node:fs';
import path from 'node:path';
import { ERROR_STATUS } from '../../src/platform/graphql/errors.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const filesUnder = (folder: string, end: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => path.join(folder, file));
const DOCUMENTS = ['README.md', ...filesUnder('.github', '.md')];

const named = (pattern: RegExp, text: string): string[] =>
  [...new Set([...text.matchAll(pattern)].map((found) => found[1]!))].sort();
const section = (file: string, from: string, to: string): string => {
  const text = read(file);
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`${file} has no part from "${from}" to "${to}"`);
  return text.slice(start, end);
};
/** What a heading is linked by, as GitHub makes it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe('the documents', () => {
  it('README is short and begins with the two commands', () => {
    const readme = read('README.md');
    expect(Buffer.byteLength(readme)).toBeLessThan(8_000);
    expect(readme.slice(0, 600)).toContain('npm ci && npm run demo');
    expect(readme.slice(0, 600)).toContain('npm ci && npm test');
  });

  it('the interface’s document lists every error code that an answer may carry', () => {
    const codes = section('.github/docs/api.md', '## Errors', '## Limits');
    expect(named(/`([A-Z_]{4,})`/g, codes)).toEqual(Object.keys(ERROR_STATUS).sort());
  });

  it('the operator’s document lists every setting that is read from the environment', () => {
    const settings = section('.github/docs/operating.md', '| variable', '## Accounts of your organisation');
    expect(named(/`([A-Z][A-Z_]{3,})`/g, settings)).toEqual(
      named(/env, '([A-Z_]+)'/g, read('src/platform/config/config.ts')),
    );
  });

  it('the architecture names every folder of the source', () => {
    const house = section('.github/docs/architecture.md', '## The folders', '## The way of a write');
    const folders = fs
      .readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory());
    for (const { name } of folders) expect(house).toContain(`\`${name}/\``);
  });

  it('the decision on libraries names every package that package.json asks for', () => {
    const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const asked = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
    const text = read('.github/docs/decisions/0061-libraries.md');
    expect(asked.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  describe.each(DOCUMENTS)('%s', (document) => {
    const text = read(document);

    it('names scripts, files and settings that there are', () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      for (const script of named(/npm run ([a-z:]+)/g, text)) expect(Object.keys(scripts)).toContain(script);
      const missing = named(/`((?:src|test|\.ci|\.github)\/[\w./-]*)`/g, text).filter(
        (file) => !fs.existsSync(path.join(ROOT, file)),
      );
      expect(missing).toEqual([]);
    });

    it('links to what there is', () => {
      const broken = named(/\]\((?!https?:)([^)\s]+)\)/g, text).filter((link) => {
        const [file, heading] = link.split('#');
        const target = file === '' ? path.join(ROOT, document) : path.join(ROOT, path.dirname(document), file!);
        if (!fs.existsSync(target)) return true;
        if (heading === undefined) return false;
        const headings = named(/^#+ (.+)$/gmu, fs.readFileSync(target, 'utf8')).map(anchor);
        return !headings.includes(heading);
      });
      expect(broken).toEqual([]);
    });
  });
});
