import fs from 'node:fs';
import path from 'node:path';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { license?: { id?: string; name?: string }; expression?: string }[];
}
interface Rules {
  readonly SHIPPED: readonly string[];
  isAllowed(expression: string, allowed: readonly string[]): boolean;
  licenceFaults(components: readonly Component[], allowed: readonly string[]): string[];
  auditVerdict(answer: unknown): { fails: boolean; said: string };
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const rules = (await import(path.join(ROOT, '.ci/security-rules.mjs'))) as Rules;

describe('the security step of the checks', () => {
  it.each([
    ['MIT', true],
    ['(MIT AND Zlib)', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0', false],
    ['(LGPL-3.0 OR GPL-3.0)', false],
    ['SEE LICENSE IN x', false],
  ])('takes the licence %s: %s', (expression, allowed) => {
    expect(rules.isAllowed(expression, rules.SHIPPED)).toBe(allowed);
  });

  it('names each package whose licence is not on the list, or not named', () => {
    const components = [
      { name: 'good', version: '1', licenses: [{ license: { id: 'ISC' } }] },
      { name: 'bad', version: '2', licenses: [{ license: { id: 'GPL-3.0' } }] },
      { name: 'silent', version: '3' },
    ];
    expect(rules.licenceFaults(components, rules.SHIPPED)).toEqual([
      'bad 2 has the licence GPL-3.0',
      'silent 3 names no licence',
    ]);
  });

  it.each<[string, unknown, boolean, string]>([
    ['no answer', null, false, 'could not be reached (no answer)'],
    ['a refusal', { message: '405 Method Not Allowed' }, false, 'could not be reached (405 Method Not Allowed)'],
    ['nothing found', { metadata: { vulnerabilities: { high: 0 } }, vulnerabilities: {} }, false, 'no weakness'],
    [
      'a low one',
      { metadata: { vulnerabilities: { low: 1 } }, vulnerabilities: { a: { severity: 'low', range: '<2' } } },
      false,
      'low: a <2',
    ],
    [
      'a critical one',
      { metadata: { vulnerabilities: { critical: 1 } }, vulnerabilities: { b: { severity: 'critical', range: '*' } } },
      true,
      'critical: b *',
    ],
  ])('says what an audit means: %s', (_answer, answer, fails, said) => {
    expect(rules.auditVerdict(answer)).toEqual({ fails, said: expect.stringContaining(said) as string });
  });

  it('the list of what the image holds names what the image is given', () => {
    const compose = fs.readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8');
    const security = fs.readFileSync(path.join(ROOT, '.github/SECURITY.md'), 'utf8');
    const last = compose.slice(compose.lastIndexOf('FROM '), compose.indexOf('USER node'));
    const given = [...last.matchAll(/COPY (?:--from=build )?(\S+)/gu)].map(([, from]) =>
      from!.replace('/tracker/', ''),
    );
    expect(given.length).toBeGreaterThan(3);
    for (const name of [...given, /FROM (\S+)/u.exec(last)![1]!]) expect(security).toContain(`\`${name}\``);
  });
});
