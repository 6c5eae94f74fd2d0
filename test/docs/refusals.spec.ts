import fs from 'node:fs';
import path from 'node:path';
import { PROBLEMS } from '../../src/app.domains.js';
import { refuse } from '../../src/platform/record/refusal.js';
import { golden } from '../support/golden.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const API = path.join(ROOT, '.github/docs/api.md');
const HEADING = '## Codes of problems\n';

const filesOf = (folder: string, end: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => fs.readFileSync(path.join(ROOT, folder, file), 'utf8'));

const ALL = Object.values(PROBLEMS).flatMap((codes) => Object.entries<string>(codes));

/** The codes as the interface's document lists them. */
function listed(): string {
  const parts = Object.entries<Readonly<Record<string, string>>>(PROBLEMS).map(([about, codes]) => {
    const lines = Object.entries(codes).map(([code, text]) => `- \`${code}\`: ${text}`);
    return `### ${about}\n\n${lines.join('\n')}\n`;
  });
  return `${HEADING}\nEvery code that \`Problem.code\` may have, with what it means and what to do. A code never changes; new ones are added.\n\n${parts.join('\n')}`;
}

describe('every code of a problem', () => {
  const sources = filesOf('src', '.ts')
    .filter((text) => !text.includes('interface ProblemCodes extends'))
    .join('\n');

  const named = new Set(filesOf('test', '.spec.ts').flatMap((text) => text.match(/\b[A-Z][A-Z0-9_]+\b/gu) ?? []));
  const untried = ALL.map(([code]) => code).filter((code) => !named.has(code));

  it('is declared by a domain, or the rule that refuses with it does not compile', () => {
    // @ts-expect-error -- no domain declares this code
    expect(refuse('NO_SUCH_CODE', 'No.').problems).toHaveLength(1);
  });

  it.each(ALL.map(([code]) => code))('%s is tried by a test', (code) => {
    expect(untried).not.toContain(code);
  });

  it('is used by a rule', () => {
    expect(ALL.map(([code]) => code).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  it('says in a sentence or two what it means and what to do', () => {
    const poor = ALL.filter(([, text]) => !/^[A-Z].{20,220}\.$/u.test(text) || text.split('. ').length > 3);
    expect(poor).toEqual([]);
  });

  it('stands in the interface’s document as in the source', () => {
    const document = fs.readFileSync(API, 'utf8');
    const start = document.indexOf(HEADING);
    const wanted = `${document.slice(0, start)}${listed()}`;
    expect(golden(API, wanted, 'UPDATE_SCHEMA')).toBe(wanted);
  });
});
