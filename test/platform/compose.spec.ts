import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TEXT = fs.readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8');
const hasCompose = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;

describe('docker-compose.yml', () => {
  it('holds no secret: what is secret comes from the environment', () => {
    const values = [...TEXT.matchAll(/^ *\w*(?:PASSWORD|TOKEN|SECRET)\w*: *(.*)$/gm)].map(([, value]) => value ?? '');
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !value.startsWith('${'))).toEqual([]);
    expect(TEXT).toMatch(/postgresql:\/\/tracker:\$\{POSTGRES_PASSWORD:\?/);
  });

  it('copies into the image only files that there are', () => {
    const copied = [...TEXT.matchAll(/^ +COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) => (names ?? '').split(' '));
    expect(copied.filter((name) => !fs.existsSync(path.join(ROOT, name)))).toEqual([]);
    expect(copied).toContain('package-lock.json');
  });

  it('runs the tracker as a user without rights, when the database is well', () => {
    expect(TEXT).toMatch(/^ +USER node$/m);
    expect(TEXT).toContain("cap_drop: ['ALL']");
    expect(TEXT).toContain('condition: service_healthy');
    expect(TEXT.match(/^ {4}healthcheck:$/gm)).toHaveLength(2);
  });

  (hasCompose ? it : it.skip)('is read by docker compose, and asks for a password', () => {
    const config = (env: Record<string, string>) => {
      const options = { cwd: ROOT, env: { PATH: process.env['PATH'], ...env }, stdio: 'pipe' as const };
      return execFileSync('docker', ['compose', 'config', '--quiet'], options).toString();
    };
    expect(config({ POSTGRES_PASSWORD: 'letters1' })).toBe('');
    expect(() => config({})).toThrow('choose a password');
  });
});
